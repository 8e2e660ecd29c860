package org.retentionkit;

import java.io.Serializable;
import java.util.Optional;

/**
 * Answers "which of the published definitions is this?": one enum constant per definition.
 *
 * <p>Where the field disagrees, each variant is a constant of its own, so that a result always says
 * which one it follows. The formula is written with the names of its inputs, and is what {@link
 * Explanation} fills in: {@code (closing − acquired) ÷ opening}.
 */
public interface Definition extends Serializable {
  /** The constant's name, such as {@code OPENING_COHORT}. */
  String name();

  /** The measure and, where several exist, its variant, in words. */
  String title();

  /** The formula, in the names of its inputs. */
  String formula();

  /** Who publishes or uses this definition. */
  String source();

  /** Which quantity this is a definition of, if benchmarks and targets exist for it. */
  default Optional<Metric> metric() {
    return Optional.empty();
  }

  /**
   * Answers "which quantity is this, whatever its variant?": what a measurement must share with a
   * benchmark or a target before the two can be compared.
   *
   * <p>A definition says how a quantity is counted; a metric says which quantity it is. Two
   * variants share a metric only where comparing them makes sense. All values are fractions: 0.4 is
   * read as 40 % or as 40 points, by {@link #scale()}.
   */
  enum Metric {
    /** The share of the customers at the start of a period who are still here at its end. */
    CUSTOMER_RETENTION("Customer retention rate", Scale.PERCENT, true),
    /** The share of the customers lost in a period. */
    CUSTOMER_CHURN("Customer churn rate", Scale.PERCENT, true),
    /** The share of the customers who chose to leave in a period. */
    VOLUNTARY_CHURN("Voluntary churn rate", Scale.PERCENT, true),
    /** The share of the customers lost in a period to failed payments and the like. */
    INVOLUNTARY_CHURN("Involuntary churn rate", Scale.PERCENT, true),
    /** The revenue of the customers at the start, expansion included, over what it was. */
    NET_REVENUE_RETENTION("Net revenue retention", Scale.PERCENT, true),
    /** The revenue of the customers at the start, expansion left out, over what it was. */
    GROSS_REVENUE_RETENTION("Gross revenue retention", Scale.PERCENT, true),
    /** The share of all buyers ever who bought more than once. */
    REPEAT_PURCHASE_RATE("Repeat purchase rate", Scale.PERCENT, false),
    /** The share of the buyers of a window who bought more than once inside it. */
    REPEAT_PURCHASE_RATE_IN_WINDOW("Repeat purchase rate in a window", Scale.PERCENT, true),
    /** The share of the buyers of a window who had bought before. */
    RETURNING_CUSTOMER_RATE("Returning customer rate", Scale.PERCENT, true),
    /** The share of the users of an app who are back one day after installing it. */
    APP_RETENTION_DAY_1("App retention, day 1", Scale.PERCENT, false),
    /** The share of the users of an app who are back seven days after installing it. */
    APP_RETENTION_DAY_7("App retention, day 7", Scale.PERCENT, false),
    /** The share of the users of an app who are back fourteen days after installing it. */
    APP_RETENTION_DAY_14("App retention, day 14", Scale.PERCENT, false),
    /** The share of the users of an app who are back thirty days after installing it. */
    APP_RETENTION_DAY_30("App retention, day 30", Scale.PERCENT, false),
    /** Promoters less detractors, out of all who answered from 0 to 10. */
    NET_PROMOTER_SCORE("Net Promoter Score", Scale.POINTS, false);

    private final String title;
    private final Scale scale;
    private final boolean periodic;

    Metric(String title, Scale scale, boolean periodic) {
      this.title = title;
      this.scale = scale;
      this.periodic = periodic;
    }

    /** How a fraction is read. */
    public enum Scale {
      /** One is 100 %. */
      PERCENT("%"),
      /** One is 100 points, on a scale from −100 to +100. */
      POINTS("points");

      private final String unit;

      Scale(String unit) {
        this.unit = unit;
      }

      /** The unit behind the number: {@code %} or {@code points}. */
      public String unit() {
        return unit;
      }
    }

    /** The metric in words. */
    public String title() {
      return title;
    }

    /** How its fractions are read. */
    public Scale scale() {
      return scale;
    }

    /**
     * Whether its size depends on the length of the period it is counted over, so that two figures
     * can be compared only over equal lengths. A lifetime rate, a score or a rate at a fixed age
     * does not.
     */
    public boolean dependsOnPeriodLength() {
      return periodic;
    }
  }
}
