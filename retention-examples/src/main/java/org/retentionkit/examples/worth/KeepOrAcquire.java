package org.retentionkit.examples.worth;

import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.economics.AcquisitionCalculator;
import org.retentionkit.economics.BreakEvenAcquisition;
import org.retentionkit.economics.KeepAndAcquireSpending;
import org.retentionkit.economics.SellingCalculator;
import org.retentionkit.economics.SellingOdds;
import org.retentionkit.rate.MonthlyChurn;

/** Is it cheaper to keep a customer or to win one, and to whom does an offer sell? */
public final class KeepOrAcquire {
  private KeepOrAcquire() {}

  /** Prints the answer. */
  public static void main(String[] args) {
    // "Five times", "seven times", "5 to 25 times": here is what own figures say.
    System.out.println(
        AcquisitionCalculator.acquireToKeep(
                KeepAndAcquireSpending.during(Period.ofMonth(2026, 3))
                    .onAcquiring(Money.of("10000", "EUR"), 50)
                    .onKeeping(Money.of("36000", "EUR"), 900))
            .explanation());

    // The articles' 70 % against 5 %.
    SellingOdds odds = SellingOdds.existing(Ratio.of("0.70")).newcomers(Ratio.of("0.05"));
    Money sale = Money.of("40", "EUR");
    System.out.println(SellingCalculator.sellingAdvantage(odds).explanation());
    System.out.println(SellingCalculator.expectedSale(odds.existing(), sale).explanation());
    System.out.println(SellingCalculator.expectedSale(odds.newcomers(), sale).explanation());

    // Do we win enough to replace those who leave?
    BreakEvenAcquisition need = AcquisitionCalculator.breakEven(250, MonthlyChurn.of("0.05"));
    System.out.println(need.explanation());
    System.out.println("Are 12 enough? " + need.isReachedBy(12));
  }
}
