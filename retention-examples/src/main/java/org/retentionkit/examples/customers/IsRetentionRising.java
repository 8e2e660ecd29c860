package org.retentionkit.examples.customers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.retentionkit.Period;
import org.retentionkit.customer.AverageDefinition;
import org.retentionkit.customer.AverageRate;
import org.retentionkit.customer.ChurnDefinition;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.CustomerSeries;
import org.retentionkit.customer.RetentionTrend;
import org.retentionkit.customer.SeriesCalculator;

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
            CustomerCounts.during(january).opening(1_000).joined(150).lostOfOpening(100).build(),
            CustomerCounts.during(february).opening(1_050).joined(140).lostOfOpening(90).build(),
            CustomerCounts.during(march).opening(1_100).joined(100).lostOfOpening(80).build(),
            CustomerCounts.during(march.next())
                .opening(1_120)
                .joined(90)
                .lostOfOpening(70)
                .build());

    for (AverageDefinition average : AverageDefinition.values()) {
      System.out.println(SeriesCalculator.averageRetentionRate(series, average).explanation());
    }
    for (AverageRate mean :
        SeriesCalculator.trailingChurnRates(
            series, ChurnDefinition.OPENING_COHORT, 3, AverageDefinition.POOLED)) {
      System.out.println("Churn of the last three months: " + mean.percent(2) + " %");
    }
    RetentionTrend trend = SeriesCalculator.retentionTrend(series);
    BigDecimal p = BigDecimal.valueOf(trend.pValue()).setScale(4, RoundingMode.HALF_EVEN);
    System.out.println(trend.explanation() + " p = " + p + ".");
  }
}
