package org.retentionkit.revenue;

import java.util.ArrayList;
import java.util.List;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.internal.Checks;

/** From per-customer amounts to their concentration. Static and pure. */
public final class ConcentrationCalculator {
  private ConcentrationCalculator() {}

  /**
   * Which share of revenue the largest customers bring.
   *
   * <p>Worked example: 50, 30, 10, 6, 4: the top 20 % bring 50 %, the top 30 % bring 65 %.
   *
   * @param amounts one amount per customer, not null
   * @param top the share of the customers, 0 to 1, such as {@code Ratio.of("0.2")}
   * @return a fraction, {@code top} to 1; undefined if there is no revenue
   */
  public static TopRevenueShare topShare(CustomerAmounts amounts, Ratio top) {
    return new TopRevenueShare(amounts.base(), top, amounts.revenueOfTop(top));
  }

  /**
   * Which share of the customers brings a share of the revenue; the inverse of {@link #topShare}.
   *
   * <p>Worked example: 50, 30, 10, 6, 4: 80 % come from 40 % of the customers.
   *
   * @param amounts one amount per customer, not null
   * @param share the share of the revenue, 0 to 1, such as {@code Ratio.of("0.8")}
   * @return a fraction, 0 to {@code share}; undefined if there is no revenue
   */
  public static CustomersForShare customersForShare(CustomerAmounts amounts, Ratio share) {
    return new CustomersForShare(amounts.base(), share, amounts.customersBringing(share));
  }

  /**
   * The Gini coefficient of these customers, {@link GiniDefinition#POPULATION}.
   *
   * <p>Worked example: amounts 1 and 3: 0.25.
   *
   * @param amounts one amount per customer, not null
   * @return a number, 0 to 1; undefined if there is no revenue
   */
  public static GiniCoefficient gini(CustomerAmounts amounts) {
    return gini(amounts, GiniDefinition.POPULATION);
  }

  /**
   * The Gini coefficient by a chosen definition.
   *
   * @param amounts one amount per customer, not null
   * @param definition the definition, not null
   * @return a number, 0 to 1; undefined if there is no revenue
   */
  public static GiniCoefficient gini(CustomerAmounts amounts, GiniDefinition definition) {
    return new GiniCoefficient(amounts.base(), amounts.rankSum(), definition);
  }

  /**
   * The Lorenz curve at {@code steps} equal steps: {@code 1 − topShare(1 − share)} at each.
   *
   * @param amounts one amount per customer, not null
   * @param steps how many, at least 1; 10 gives deciles
   * @return steps + 1 points
   * @throws UndefinedMeasureException if there is no revenue
   */
  public static LorenzCurve lorenzCurve(CustomerAmounts amounts, int steps) {
    Checks.positive("steps", steps);
    RevenueBase base = amounts.base();
    base.undefinedReason()
        .ifPresent(
            reason -> {
              throw new UndefinedMeasureException("Lorenz curve of revenue", reason);
            });
    List<LorenzCurve.Point> points = new ArrayList<>(steps + 1);
    for (int step = 0; step <= steps; step++) {
      Ratio smallest = Ratio.of(step, steps);
      Ratio ofTop = amounts.revenueOfTop(smallest.complement());
      Ratio revenue = ofTop.dividedBy(Ratio.of(base.revenue())).complement();
      points.add(new LorenzCurve.Point(smallest, revenue));
    }
    return new LorenzCurve(points);
  }
}
