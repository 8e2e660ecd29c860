package org.retentionkit.examples.customers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.retentionkit.Average;
import org.retentionkit.AverageDefinition;
import org.retentionkit.Period;
import org.retentionkit.customer.ChurnCalculator;
import org.retentionkit.customer.ChurnDefinition;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.CustomerSeries;
import org.retentionkit.customer.RetentionCalculator;
import org.retentionkit.customer.RetentionTrend;

/** Is retention rising over four months, and what is it on average? */
public final class IsRetentionRising {
  private IsRetentionRising() {}

  /** Runs. */
  public static void main(String[] args) {
    Period january = Period.ofMonth(2026, 1);
    Period february = january.next();
    Period march = february.next();
    CustomerSeries series =
        CustomerSeries.of(
            CustomerCounts.during(january)
                .opening(1_000)
                .joined(150)
                .lost(100)
                .lostOfNew(0)
                .build(),
            CustomerCounts.during(february)
                .opening(1_050)
                .joined(140)
                .lost(90)
                .lostOfNew(0)
                .build(),
            CustomerCounts.during(march).opening(1_100).joined(100).lost(80).lostOfNew(0).build(),
            CustomerCounts.during(march.next())
                .opening(1_120)
                .joined(90)
                .lost(70)
                .lostOfNew(0)
                .build());

    for (AverageDefinition average : List.of(AverageDefinition.POOLED, AverageDefinition.SIMPLE)) {
      System.out.println(RetentionCalculator.averageRetentionRate(series, average).explanation());
    }
    for (Average mean :
        ChurnCalculator.trailingChurnRates(
            series, ChurnDefinition.OPENING_COHORT, 3, AverageDefinition.POOLED)) {
      System.out.println("Churn of the last three months: " + mean.percent(2) + " %");
    }
    RetentionTrend trend = RetentionCalculator.retentionTrend(series);
    BigDecimal p = BigDecimal.valueOf(trend.pValue()).setScale(4, RoundingMode.HALF_EVEN);
    System.out.println(trend.explanation() + " p = " + p + ".");
  }
}
