package org.retentionkit.examples.customers;

import org.retentionkit.Period;
import org.retentionkit.customer.ChurnCalculator;
import org.retentionkit.customer.ChurnDefinition;
import org.retentionkit.customer.ChurnRate;
import org.retentionkit.customer.CustomerCounts;

/**
 * One month, as many churn rates as there are definitions: a firm that opened with 1000 customers,
 * lost 50 of them, won 500 and lost 12 of those again (the example is Recurly's).
 */
public final class WhichChurnRate {
  private WhichChurnRate() {}

  /** Runs. */
  public static void main(String[] args) {
    CustomerCounts month =
        CustomerCounts.during(Period.ofMonth(2026, 3))
            .opening(1_000)
            .joined(500)
            .lost(50)
            .lostOfNew(12)
            .build();

    for (ChurnDefinition definition : ChurnDefinition.values()) {
      ChurnRate churn = ChurnCalculator.churnRate(month, definition);
      if (churn.isDefined()) { // those by reason need the reasons
        System.out.println(churn.toPercentString(1) + " = " + churn.explanation().working());
        System.out.println("      " + definition.name() + ", " + definition.source());
      }
    }
  }
}
