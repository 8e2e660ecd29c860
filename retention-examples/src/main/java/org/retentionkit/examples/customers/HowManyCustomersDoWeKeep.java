package org.retentionkit.examples.customers;

import org.retentionkit.IntervalMethod;
import org.retentionkit.Period;
import org.retentionkit.customer.ChurnCalculator;
import org.retentionkit.customer.ChurnRate;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.RetentionCalculator;
import org.retentionkit.customer.RetentionRate;

/** Three counts of a month in; retention, churn, how sure they are, and why they are so out. */
public final class HowManyCustomersDoWeKeep {
  private HowManyCustomersDoWeKeep() {}

  /** Runs. */
  public static void main(String[] args) {
    CustomerCounts march =
        CustomerCounts.during(Period.ofMonth(2026, 3))
            .opening(1_000)
            .acquired(400)
            .closing(800)
            .build();

    RetentionRate retention = RetentionCalculator.retentionRate(march);
    ChurnRate churn = ChurnCalculator.churnRate(march);

    System.out.println("Kept: " + retention.percent(1) + " %");
    System.out.println("Lost: " + churn.percent(1) + " %");
    System.out.println(
        "Together: " + retention.proportion().plus(churn.proportion()).percent(0) + " %");
    System.out.println(
        "Kept, " + retention.interval(IntervalMethod.WILSON, 0.95).toPercentString());
    System.out.println(retention.explanation());
  }
}
