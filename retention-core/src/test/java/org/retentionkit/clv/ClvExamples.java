package org.retentionkit.clv;

import java.math.RoundingMode;
import java.util.List;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Money;
import org.retentionkit.Ratio;
import org.retentionkit.rate.DiscountRate;
import org.retentionkit.rate.Horizon;
import org.retentionkit.rate.MonthlyChurn;

/** The customer of metrics.md 2.7, and everything else a definition can ask for. */
final class ClvExamples {
  private ClvExamples() {}

  /** ARPA 100, churn 5 %, gross margin 80 %, discount 1 % a month. */
  static ClvAssumptionsBuilder published() {
    return ClvAssumptions.per(CalendarUnit.MONTH)
        .revenue(eur("100"))
        .margin(Ratio.of("0.8"))
        .churn(MonthlyChurn.of("0.05"))
        .discount(DiscountRate.monthly("0.01"));
  }

  static ClvAssumptions everything() {
    return published()
        .costToServe(eur("30"))
        .trailingChurn(
            new TrailingChurn(
                CalendarUnit.MONTH, List.of(Ratio.of("0.04"), Ratio.of("0.05"), Ratio.of("0.06"))))
        .revenueRetention(Ratio.of("0.96"))
        .subscriptionRevenue(eur("40"))
        .subscriptionChurn(MonthlyChurn.of("0.04"))
        .acquisitionCost(eur("200"))
        .horizon(Horizon.years(2))
        .build();
  }

  static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  static String cents(LifetimeValue value) {
    return value.rounded(RoundingMode.HALF_EVEN).toString();
  }
}
