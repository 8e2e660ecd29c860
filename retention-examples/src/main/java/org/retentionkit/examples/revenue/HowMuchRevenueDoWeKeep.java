package org.retentionkit.examples.revenue;

import java.util.Currency;
import java.util.stream.Stream;
import org.retentionkit.Period;
import org.retentionkit.revenue.CustomerRevenue;
import org.retentionkit.revenue.PayerHistory;
import org.retentionkit.revenue.QuickRatioCalculator;
import org.retentionkit.revenue.RevenueAccumulator;
import org.retentionkit.revenue.RevenueChurnCalculator;
import org.retentionkit.revenue.RevenueChurnDefinition;
import org.retentionkit.revenue.RevenueCohort;
import org.retentionkit.revenue.RevenueRetentionCalculator;

/** How much revenue do we keep? Four customers of one month, by the definitions in use. */
public final class HowMuchRevenueDoWeKeep {
  private HowMuchRevenueDoWeKeep() {}

  /** Prints gross and net retention, the churn of two products, and the quick ratio. */
  public static void main(String[] args) {
    Currency usd = Currency.getInstance("USD");
    RevenueCohort march =
        Stream.of(
                CustomerRevenue.in(usd).opening("100").then("50").build(),
                CustomerRevenue.in(usd).opening("100").then("150").build(),
                CustomerRevenue.in(usd).opening("500").then("1379").then("0").build(),
                CustomerRevenue.in(usd)
                    .openingWithNothing(PayerHistory.FIRST_EVER)
                    .then("80")
                    .build())
            .collect(RevenueAccumulator.collector(Period.ofMonth(2026, 3), usd));

    System.out.println(RevenueRetentionCalculator.grossRevenueRetention(march).explanation());
    System.out.println(RevenueRetentionCalculator.netRevenueRetention(march).explanation());
    for (RevenueChurnDefinition definition :
        new RevenueChurnDefinition[] {
          RevenueChurnDefinition.GROSS_CANCELLATIONS_ONLY,
          RevenueChurnDefinition.GROSS_CANCELLATIONS_ONLY_OPENING_AMOUNT
        }) {
      System.out.println(RevenueChurnCalculator.revenueChurn(march, definition).explanation());
    }
    System.out.println(QuickRatioCalculator.quickRatio(march.movement()).explanation());
  }
}
