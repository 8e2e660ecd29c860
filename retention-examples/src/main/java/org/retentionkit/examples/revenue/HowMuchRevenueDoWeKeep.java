package org.retentionkit.examples.revenue;

import java.util.stream.Stream;
import org.retentionkit.Period;
import org.retentionkit.revenue.CustomerRevenue;
import org.retentionkit.revenue.RevenueAccumulator;
import org.retentionkit.revenue.RevenueCalculator;
import org.retentionkit.revenue.RevenueChurnDefinition;
import org.retentionkit.revenue.RevenueMovements;
import org.retentionkit.revenue.RevenueRetentionDefinition;

/** How much revenue do we keep? Four customers of one month, by the definitions in use. */
public final class HowMuchRevenueDoWeKeep {
  private HowMuchRevenueDoWeKeep() {}

  /** Prints gross and net retention, the churn of two products, and the quick ratio. */
  public static void main(String[] args) {
    RevenueMovements march =
        Stream.of(
                CustomerRevenue.builder("USD").opening(100).next(50).build(),
                CustomerRevenue.builder("USD").opening(100).next(150).build(),
                CustomerRevenue.builder("USD").opening(500).next(1379).next(0).build(),
                CustomerRevenue.builder("USD").openingAsNew().next(80).build())
            .collect(RevenueAccumulator.collector(Period.ofMonth(2026, 3), "USD"));

    for (RevenueRetentionDefinition definition :
        new RevenueRetentionDefinition[] {
          RevenueRetentionDefinition.GROSS_PER_CUSTOMER_MIN,
          RevenueRetentionDefinition.NET_OPENING_CUSTOMERS
        }) {
      System.out.println(definition.of(march).explanation());
    }
    for (RevenueChurnDefinition definition :
        new RevenueChurnDefinition[] {
          RevenueChurnDefinition.GROSS_CANCELLATIONS_ONLY,
          RevenueChurnDefinition.GROSS_CANCELLATIONS_ONLY_OPENING_AMOUNT
        }) {
      System.out.println(definition.of(march).explanation());
    }
    System.out.println(RevenueCalculator.quickRatio(march).explanation());
  }
}
