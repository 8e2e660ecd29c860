package org.retentionkit.examples.revenue;

import org.retentionkit.Period;
import org.retentionkit.revenue.ConcentrationCalculator;
import org.retentionkit.revenue.CustomerAmounts;
import org.retentionkit.revenue.LorenzCurve;
import org.retentionkit.revenue.RevenueConcentration;

/** Do 20 % of the customers bring 80 % of the revenue? Asked both ways, of seven customers. */
public final class DoTwentyPercentBringEighty {
  private DoTwentyPercentBringEighty() {}

  /** Prints the share of the top 20 %, the customers that bring 80 %, Gini and Lorenz curve. */
  public static void main(String[] args) {
    RevenueConcentration concentration =
        ConcentrationCalculator.concentration(
            CustomerAmounts.during(Period.ofYear(2025), "EUR")
                .minorUnits(900_00, 40_00, 25_00, 15_00, 10_00, 10_00, 0)
                .build());

    System.out.println(concentration.topShare(0.2).explanation());
    System.out.println(concentration.customersForShare(0.8).explanation());
    System.out.println(concentration.gini().explanation());
    for (LorenzCurve.Point point : concentration.lorenzCurve(4).points()) {
      System.out.println(
          "the smallest "
              + point.customers().percent(0)
              + " % bring "
              + point.revenue().percent(1)
              + " %");
    }
  }
}
