package org.retentionkit.clv;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Length;
import org.retentionkit.Metric;
import org.retentionkit.Money;
import org.retentionkit.Ratio;
import org.retentionkit.StatedRate;
import org.retentionkit.rate.DiscountRate;

/** The customer of metrics.md 2.7, and everything else a definition can ask for. */
final class ClvExamples {
  private ClvExamples() {}

  /** ARPA 100, churn 5 %, gross margin 80 %, discount 1 % a month. */
  static ClvInputsBuilder published() {
    return ClvInputs.per(CalendarUnit.MONTH)
        .revenue(eur("100"))
        .grossMargin(Ratio.of("0.8"))
        .churn("0.05")
        .discount(DiscountRate.monthly("0.01"));
  }

  static ClvInputs everything() {
    return published()
        .costToServe(eur("30"))
        .trailingChurn(months("0.04", "0.05", "0.06", "0.01"), 3)
        .revenueRetention(Ratio.of("0.96"))
        .subscriptionRevenue(eur("40"))
        .subscriptionChurn(Ratio.of("0.04"))
        .acquisitionCost(eur("200"))
        .horizon(Length.of(2, CalendarUnit.YEAR))
        .build();
  }

  /** Monthly customer churn rates. */
  static List<StatedRate> months(String... churns) {
    return Arrays.stream(churns).map(churn -> churn(churn, CalendarUnit.MONTH)).toList();
  }

  static StatedRate churn(String share, CalendarUnit unit) {
    return new StatedRate(Metric.CUSTOMER_CHURN, Ratio.of(share), Length.of(unit));
  }

  static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  static String cents(LifetimeValue value) {
    return value.rounded(RoundingMode.HALF_EVEN).toString();
  }
}
