package org.retentionkit;

import java.io.Serializable;
import java.util.List;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/**
 * Which quantity a figure is, whatever its variant: what a measurement must share with a benchmark
 * or a target (KPI) before the two can be compared.
 *
 * <p>A {@link Definition} says how a quantity is counted; a metric says which quantity it is. Two
 * variants share a metric only where comparing them makes sense. A metric is a value: a host brings
 * its own by {@code new Metric(…)}. All its figures are fractions: 0.4 is read as 40 % or as 40
 * points, by {@link #scale()}.
 *
 * <p>Worked example: the churn rates over opening and over the average base are both {@link
 * #CUSTOMER_CHURN}; net revenue retention is not.
 *
 * @param id what tells it from all others, such as {@code customer-churn}
 * @param title the metric in words
 * @param scale how its fractions are read
 * @param dependsOnPeriodLength whether its size depends on the length of the period it is counted
 *     over, so that two figures can be compared only over equal lengths; a lifetime rate, a score
 *     or a rate at a fixed age does not
 */
public record Metric(String id, String title, Scale scale, boolean dependsOnPeriodLength)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The share of the customers at the start of a period who are still here at its end. */
  public static final Metric CUSTOMER_RETENTION =
      periodic("customer-retention", "Customer retention rate");

  /** The share of the customers lost in a period. */
  public static final Metric CUSTOMER_CHURN = periodic("customer-churn", "Customer churn rate");

  /** The share of the customers who chose to leave in a period. */
  public static final Metric VOLUNTARY_CHURN = periodic("voluntary-churn", "Voluntary churn rate");

  /** The share of the customers lost in a period to failed payments and the like. */
  public static final Metric INVOLUNTARY_CHURN =
      periodic("involuntary-churn", "Involuntary churn rate");

  /** The revenue of the customers at the start, expansion included, over what it was (NRR). */
  public static final Metric NET_REVENUE_RETENTION =
      periodic("net-revenue-retention", "Net revenue retention");

  /** The revenue of the customers at the start, expansion left out, over what it was (GRR). */
  public static final Metric GROSS_REVENUE_RETENTION =
      periodic("gross-revenue-retention", "Gross revenue retention");

  /** The share of all buyers ever who bought more than once. */
  public static final Metric REPEAT_PURCHASE_RATE =
      fixed("repeat-purchase-rate", "Repeat purchase rate");

  /** The share of the buyers of a window who bought more than once inside it. */
  public static final Metric REPEAT_PURCHASE_RATE_IN_WINDOW =
      periodic("repeat-purchase-rate-in-window", "Repeat purchase rate in a window");

  /** The share of the buyers of a window who had bought before. */
  public static final Metric RETURNING_CUSTOMER_RATE =
      periodic("returning-customer-rate", "Returning customer rate");

  /** The share of the users of an app who are back one day after installing it. */
  public static final Metric APP_RETENTION_DAY_1 =
      fixed("app-retention-day-1", "App retention, day 1");

  /** The share of the users of an app who are back seven days after installing it. */
  public static final Metric APP_RETENTION_DAY_7 =
      fixed("app-retention-day-7", "App retention, day 7");

  /** The share of the users of an app who are back fourteen days after installing it. */
  public static final Metric APP_RETENTION_DAY_14 =
      fixed("app-retention-day-14", "App retention, day 14");

  /** The share of the users of an app who are back thirty days after installing it. */
  public static final Metric APP_RETENTION_DAY_30 =
      fixed("app-retention-day-30", "App retention, day 30");

  /** Promoters less detractors, out of all who answered from 0 to 10 (NPS). */
  public static final Metric NET_PROMOTER_SCORE =
      new Metric("net-promoter-score", "Net Promoter Score", Scale.POINTS, false);

  /** Checks that id and title hold more than white space. */
  public Metric {
    Text.notBlank("id", id);
    Text.notBlank("title", title);
    Checks.notNull("scale", scale);
  }

  /** How a fraction is read. */
  public enum Scale {
    /** One is 100 %. */
    PERCENT(Unit.PERCENT),
    /** One is 100 points, on a scale from −100 to +100. */
    POINTS(Unit.POINTS);

    private final Unit unit;

    Scale(Unit unit) {
      this.unit = unit;
    }

    /** The unit behind the number: per cent or points. */
    public Unit unit() {
      return unit;
    }
  }

  /** The same as {@link #title()}. */
  @Override
  public String toString() {
    return title;
  }

  /** The metrics that the library knows benchmarks of. */
  public static List<Metric> published() {
    return List.of(
        CUSTOMER_RETENTION,
        CUSTOMER_CHURN,
        VOLUNTARY_CHURN,
        INVOLUNTARY_CHURN,
        NET_REVENUE_RETENTION,
        GROSS_REVENUE_RETENTION,
        REPEAT_PURCHASE_RATE,
        REPEAT_PURCHASE_RATE_IN_WINDOW,
        RETURNING_CUSTOMER_RATE,
        APP_RETENTION_DAY_1,
        APP_RETENTION_DAY_7,
        APP_RETENTION_DAY_14,
        APP_RETENTION_DAY_30,
        NET_PROMOTER_SCORE);
  }

  private static Metric periodic(String id, String title) {
    return new Metric(id, title, Scale.PERCENT, true);
  }

  private static Metric fixed(String id, String title) {
    return new Metric(id, title, Scale.PERCENT, false);
  }
}
