package org.retentionkit.examples.customers;

import org.retentionkit.Period;
import org.retentionkit.Rate;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.RetentionCalculator;
import org.retentionkit.customer.RetentionDefinition;

/**
 * Why "closing less new customers, over opening" is not retention once new customers leave again or
 * old ones come back: it can pass 100 % while customers are lost.
 */
public final class DoWeGrowOrKeep {
  private DoWeGrowOrKeep() {}

  /** Runs. */
  public static void main(String[] args) {
    CustomerCounts month =
        CustomerCounts.during(Period.ofMonth(2026, 3))
            .opening(200)
            .joined(60)
            .lostOfNew(10)
            .lost(20)
            .reactivated(40)
            .build();

    for (RetentionDefinition definition : RetentionDefinition.values()) {
      Rate rate = RetentionCalculator.retentionRate(month, definition);
      System.out.println(rate.explanation());
    }
    System.out.println(
        "Of 200 customers 20 were lost, so 90 % were kept; the rest is growth, not retention.");
  }
}
