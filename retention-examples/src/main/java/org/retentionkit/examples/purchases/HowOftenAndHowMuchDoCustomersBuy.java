package org.retentionkit.examples.purchases;

import java.math.RoundingMode;
import org.retentionkit.Period;
import org.retentionkit.purchase.PurchaseCalculator;
import org.retentionkit.purchase.PurchaseCounts;
import org.retentionkit.purchase.PurchaseGaps;

/** How often do customers buy, how much at a time, and how long do they wait in between? */
public final class HowOftenAndHowMuchDoCustomersBuy {
  private HowOftenAndHowMuchDoCustomersBuy() {}

  /** Prints the answer. */
  public static void main(String[] args) {
    Period year = Period.ofYear(2025);
    PurchaseCounts counts =
        PurchaseCounts.during(year).customers(400).orders(1_000).revenue("49999.90", "EUR").build();

    System.out.println(PurchaseCalculator.purchaseFrequency(counts).explanation());
    System.out.println(
        PurchaseCalculator.averageOrderValue(counts).rounded(RoundingMode.HALF_EVEN));
    System.out.println(
        PurchaseCalculator.timeBetweenPurchases(
                PurchaseGaps.builder().gaps(600).totalDays(42_300).build())
            .explanation());

    // What some products print under the same name, and why it is none.
    System.out.println(PurchaseCalculator.windowPerPurchase(counts).explanation());
  }
}
