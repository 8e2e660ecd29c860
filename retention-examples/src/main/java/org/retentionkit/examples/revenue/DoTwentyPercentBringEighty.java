package org.retentionkit.examples.revenue;

import java.util.Currency;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.revenue.ConcentrationCalculator;
import org.retentionkit.revenue.CustomerAmounts;
import org.retentionkit.revenue.LorenzCurve;

/** Do 20 % of the customers bring 80 % of the revenue? Asked both ways, of seven customers. */
public final class DoTwentyPercentBringEighty {
  private DoTwentyPercentBringEighty() {}

  /** Prints the share of the top 20 %, the customers that bring 80 %, Gini and Lorenz curve. */
  public static void main(String[] args) {
    CustomerAmounts amounts =
        CustomerAmounts.during(Period.ofYear(2025), Currency.getInstance("EUR"))
            .ofMinorUnits(900_00, 40_00, 25_00, 15_00, 10_00, 10_00, 0);

    System.out.println(ConcentrationCalculator.topShare(amounts, Ratio.of("0.2")).explanation());
    System.out.println(
        ConcentrationCalculator.customersForShare(amounts, Ratio.of("0.8")).explanation());
    System.out.println(ConcentrationCalculator.gini(amounts).explanation());
    for (LorenzCurve.Point point : ConcentrationCalculator.lorenzCurve(amounts, 4).points()) {
      System.out.println(
          "the smallest "
              + point.customers().percent(0)
              + " % bring "
              + point.revenue().percent(1)
              + " %");
    }
  }
}
