package org.retentionkit.examples.worth;

import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.economics.BreakEvenAcquisition;
import org.retentionkit.economics.EconomicsCalculator;
import org.retentionkit.economics.GrowthCalculator;
import org.retentionkit.economics.KeepAndAcquireSpending;
import org.retentionkit.economics.SellingOdds;

/** Is it cheaper to keep a customer or to win one, and to whom does an offer sell? */
public final class KeepOrAcquire {
  private KeepOrAcquire() {}

  /** Prints the answer. */
  public static void main(String[] args) {
    // "Five times", "seven times", "5 to 25 times": here is what own figures say.
    System.out.println(
        EconomicsCalculator.acquireToKeep(
                KeepAndAcquireSpending.during(Period.ofMonth(2026, 3))
                    .acquiring(Money.of(10_000, "EUR"))
                    .acquired(50)
                    .keeping(Money.of(36_000, "EUR"))
                    .kept(900)
                    .build())
            .explanation());

    // The articles' 70 % against 5 %.
    SellingOdds odds = SellingOdds.builder().existing("0.70").newcomers("0.05").build();
    Money sale = Money.of("40", "EUR");
    System.out.println(EconomicsCalculator.sellingAdvantage(odds).explanation());
    System.out.println(EconomicsCalculator.expectedSale(odds.existing(), sale).explanation());
    System.out.println(EconomicsCalculator.expectedSale(odds.newcomers(), sale).explanation());

    // Do we win enough to replace those who leave?
    BreakEvenAcquisition need = GrowthCalculator.breakEvenAcquisition(250, Ratio.ofPercent(5));
    System.out.println(need.explanation());
    System.out.println("Are 12 enough? " + need.isReachedBy(12));
  }
}
