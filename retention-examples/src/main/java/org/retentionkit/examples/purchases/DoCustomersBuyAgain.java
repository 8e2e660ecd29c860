package org.retentionkit.examples.purchases;

import org.retentionkit.Period;
import org.retentionkit.benchmark.BenchmarkTable;
import org.retentionkit.benchmark.Industry;
import org.retentionkit.purchase.PurchaseCalculator;
import org.retentionkit.purchase.RepeatBuyerCounts;
import org.retentionkit.purchase.RepeatPurchaseRate;

/** Which share of the buyers comes back, by each of the four ways to count that? */
public final class DoCustomersBuyAgain {
  private DoCustomersBuyAgain() {}

  /** Prints the answer. */
  public static void main(String[] args) {
    Period year = Period.ofYear(2025);

    RepeatPurchaseRate lifetime =
        PurchaseCalculator.repeatPurchaseRate(
            RepeatBuyerCounts.lifetime(year).buyers(1_000).repeatBuyers(280).build());
    System.out.println(lifetime.explanation());
    System.out.println(
        PurchaseCalculator.repeatPurchaseRate(
                RepeatBuyerCounts.inWindow(year).buyers(600).repeatBuyers(90).build())
            .explanation());
    System.out.println(
        PurchaseCalculator.repeatPurchaseRate(
                RepeatBuyerCounts.returning(year).buyers(600).repeatBuyers(180).build())
            .explanation());
    System.out.println(
        PurchaseCalculator.repeatPurchaseRate(
                RepeatBuyerCounts.cohort(Period.ofMonth(2025, 3), 60)
                    .buyers(200)
                    .repeatBuyers(44)
                    .build())
            .explanation());

    System.out.println(
        "Against coffee shops: "
            + BenchmarkTable.bundled().compare(lifetime, Industry.of("Coffee")));
  }
}
