package org.retentionkit.examples.comparison;

import org.retentionkit.CalendarUnit;
import org.retentionkit.Metric;
import org.retentionkit.Period;
import org.retentionkit.benchmark.Target;
import org.retentionkit.benchmark.TargetCheck;
import org.retentionkit.customer.ChurnCalculator;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.RetentionCalculator;

/** Did we reach what we set out to, or must somebody be woken? */
public final class DoWeReachOurTargets {
  private DoWeReachOurTargets() {}

  /** Prints the answer. */
  public static void main(String[] args) {
    CustomerCounts march =
        CustomerCounts.during(Period.ofMonth(2026, 3))
            .opening(1_000)
            .acquired(70)
            .closing(1_040)
            .build();

    // Rules of thumb, by name.
    System.out.println(
        Target.MONTHLY_CHURN_2.check(ChurnCalculator.churnRate(march)).explanation());
    System.out.println(
        Target.RETENTION_85_ALARM_15.check(RetentionCalculator.retentionRate(march)));

    // A policy of our own.
    Target ours =
        Target.atLeast(Metric.CUSTOMER_RETENTION, "98")
            .alarm("97")
            .over(CalendarUnit.MONTH)
            .source("our board, 2026")
            .build();
    TargetCheck check = ours.check(RetentionCalculator.retentionRate(march));
    System.out.println(ours + ": " + check);
  }
}
