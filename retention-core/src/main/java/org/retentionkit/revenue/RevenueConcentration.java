package org.retentionkit.revenue;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.retentionkit.Figure;
import org.retentionkit.Message;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.internal.Checks;

/**
 * How much the revenue hangs on few customers: the share of the top customers (the 80/20 rule,
 * Pareto principle), the customers that bring a share, the Gini coefficient and the Lorenz curve.
 *
 * <p>Worked example: 50, 30, 10, 6, 4: the top 20 % bring 50 %, 80 % come from 40 % of the
 * customers, the Gini coefficient is 0.464.
 *
 * @param amounts one amount for each customer
 */
public record RevenueConcentration(CustomerAmounts amounts) implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MOST_STEPS = 10_000;

  /** Checks that there are amounts. */
  public RevenueConcentration {
    Checks.notNull("amounts", amounts);
  }

  /**
   * Which share of revenue the largest customers bring, {@link ConcentrationDefinition#TOP_SHARE}.
   *
   * <p>Worked example: 50, 30, 10, 6, 4: the top 20 % are one customer and bring 50 %, the top 30 %
   * are one and a half and bring (50 + 15) ÷ 100 = 65 %.
   *
   * @param top the share of the customers, 0 to 1, such as {@code Ratio.of("0.2")}
   * @return a fraction, {@code top} to 1; undefined if there is no revenue
   */
  public Rate topShare(Ratio top) {
    return ConcentrationDefinition.TOP_SHARE.of(amounts.top(top));
  }

  /**
   * The same for a share as its shortest decimal: {@code 0.20} is one fifth.
   *
   * @param top the share of the customers, 0 to 1
   */
  public Rate topShare(double top) {
    return topShare(decimal("top", top));
  }

  /**
   * Which share of the customers brings a share of the revenue, {@link
   * ConcentrationDefinition#CUSTOMERS_FOR_SHARE}; the inverse of {@link #topShare(Ratio)}.
   *
   * <p>Worked example: 50, 30, 10, 6, 4: 80 % come from 40 % of the customers.
   *
   * @param share the share of the revenue, 0 to 1, such as {@code Ratio.of("0.8")}
   * @return a fraction, 0 to {@code share}; undefined if there is no revenue
   */
  public Rate customersForShare(Ratio share) {
    return ConcentrationDefinition.CUSTOMERS_FOR_SHARE.of(amounts.bringing(share));
  }

  /**
   * The same for a share as its shortest decimal: {@code 0.8} is four fifths.
   *
   * @param share the share of the revenue, 0 to 1
   */
  public Rate customersForShare(double share) {
    return customersForShare(decimal("share", share));
  }

  /**
   * The Gini coefficient of these customers, {@link GiniDefinition#POPULATION}.
   *
   * <p>Worked example: amounts 1 and 3: 0.25.
   *
   * @return a number, 0 to 1; undefined if there is no revenue
   */
  public Figure gini() {
    return gini(GiniDefinition.POPULATION);
  }

  /**
   * The Gini coefficient by a chosen definition.
   *
   * @param definition the definition, not null
   * @return a number, 0 to 1; undefined if there is no revenue
   */
  public Figure gini(GiniDefinition definition) {
    return Checks.notNull("definition", definition).of(amounts.base());
  }

  /**
   * The Lorenz curve at {@code steps} equal steps: {@code 1 − topShare(1 − share)} at each.
   *
   * @param steps how many, 1 to 10,000; 10 gives deciles
   * @return steps + 1 points
   * @throws UndefinedMeasureException if there is no revenue
   */
  public LorenzCurve lorenzCurve(int steps) {
    Checks.positive("steps", steps);
    Checks.atMost("steps", steps, "the limit", MOST_STEPS);
    RevenueBase base = amounts.base();
    Message reason = base.undefinedReason();
    if (reason != null) {
      throw new UndefinedMeasureException("Lorenz curve of revenue", reason.toString());
    }
    Ratio all = Ratio.of(base.revenue());
    List<LorenzCurve.Point> points = new ArrayList<>(steps + 1);
    for (Ratio brought : amounts.cumulated(steps)) {
      points.add(new LorenzCurve.Point(Ratio.of(points.size(), steps), brought.dividedBy(all)));
    }
    return new LorenzCurve(points);
  }

  /** For example {@code 5 customers, 100.00 EUR, March 2026}. */
  @Override
  public String toString() {
    return amounts.toString();
  }

  private static Ratio decimal(String name, double share) {
    return Ratio.of(BigDecimal.valueOf(Checks.finite(name, share)));
  }
}
