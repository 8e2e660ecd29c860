package org.retentionkit.examples.comparison;

import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.benchmark.BenchmarkComparison;
import org.retentionkit.benchmark.BenchmarkTable;
import org.retentionkit.benchmark.Industry;
import org.retentionkit.customer.ChurnCalculator;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.RetentionCalculator;
import org.retentionkit.customer.RetentionRate;
import org.retentionkit.rate.RateConverter;

/** How far are we from our industry, and may the two be compared at all? */
public final class HowDoWeCompareWithOurIndustry {
  private HowDoWeCompareWithOurIndustry() {}

  /** Prints the answer. */
  public static void main(String[] args) {
    BenchmarkTable table = BenchmarkTable.bundled();
    CustomerCounts march =
        CustomerCounts.during(Period.ofMonth(2026, 3))
            .opening(1_000)
            .acquired(400)
            .closing(800)
            .build();
    RetentionRate retention = RetentionCalculator.retentionRate(march);

    BenchmarkComparison retail = table.compare(retention, Industry.RETAIL);
    System.out.println(retail);
    System.out.println("More than chance? " + retail.exceedsSamplingError(0.95));
    System.out.println(retail.explanation());

    // The benchmark of software firms is per year, ours per month: refused, and told how to
    // convert.
    try {
      table.compare(retention, Industry.B2B_SAAS);
    } catch (IllegalArgumentException e) {
      System.out.println(e.getMessage());
    }
    RetentionRate monthly = RetentionRate.ofPercent(98, CalendarUnit.MONTH);
    System.out.println(
        table.compare(RateConverter.convert(monthly, CalendarUnit.YEAR), Industry.B2B_SAAS));

    // Subscription churn is published per month, as ours is.
    System.out.println(table.compare(ChurnCalculator.churnRate(march), Industry.B2C_SUBSCRIPTIONS));
  }
}
