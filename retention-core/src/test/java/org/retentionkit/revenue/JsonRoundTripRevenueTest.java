package org.retentionkit.revenue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.testing.JsonRoundTrip;

class JsonRoundTripRevenueTest {
  private static final RevenueCohort SUMS = Customers.of("100 50", "100 150", "30 0", "0 7");

  @Test
  void summaries_come_back_equal() {
    JsonRoundTrip.check(SUMS.movement(), RevenueMovement.class);
    JsonRoundTrip.check(SUMS, RevenueCohort.class);
    JsonRoundTrip.check(
        CustomerRevenue.in(Customers.USD).opening("1000").then("0.125").build(),
        CustomerRevenue.class);
  }

  @Test
  void rates_and_averages_come_back_equal() {
    JsonRoundTrip.check(RevenueChurnCalculator.grossRevenueChurn(SUMS), RevenueChurn.class);
    JsonRoundTrip.check(
        RevenueRetentionCalculator.netRevenueRetention(SUMS), RevenueRetention.class);
    JsonRoundTrip.check(QuickRatioCalculator.quickRatio(SUMS.movement()), QuickRatio.class);
    JsonRoundTrip.check(
        RevenuePerCustomerCalculator.revenuePerCustomer(SUMS), RevenuePerCustomer.class);
    DailyRevenue day =
        new DailyRevenue(
            List.of(
                RevenueMovement.during(
                        Period.starting(LocalDate.of(2026, 3, 1), CalendarUnit.DAY), Customers.USD)
                    .opening("100")
                    .build()));
    JsonRoundTrip.check(day, DailyRevenue.class);
    JsonRoundTrip.check(
        RevenueChurnCalculator.dailyRevenueChurn(day, DailyRevenueChurnDefinition.NET_DAILY),
        DailyRevenueChurn.class);
  }

  @Test
  void plans_come_back_equal() {
    PlanPrice weekly = PlanPrice.per(CalendarUnit.WEEK, Money.of("10", "USD"));
    JsonRoundTrip.check(weekly, PlanPrice.class);
    JsonRoundTrip.check(
        MonthlyRevenueCalculator.monthlyRevenue(weekly, MonthlyRevenueRule.ACTUAL_DAYS),
        MonthlyRevenue.class);
  }

  @Test
  void concentration_comes_back_equal() {
    CustomerAmounts amounts =
        CustomerAmounts.during(Customers.MARCH, Customers.USD).ofMinorUnits(50, 30, 10, 6, 4);
    JsonRoundTrip.check(amounts.base(), RevenueBase.class);
    JsonRoundTrip.check(
        ConcentrationCalculator.topShare(amounts, Ratio.of("0.3")), TopRevenueShare.class);
    JsonRoundTrip.check(
        ConcentrationCalculator.customersForShare(amounts, Ratio.of("0.8")),
        CustomersForShare.class);
    JsonRoundTrip.check(ConcentrationCalculator.gini(amounts), GiniCoefficient.class);
    JsonRoundTrip.check(ConcentrationCalculator.lorenzCurve(amounts, 4), LorenzCurve.class);
  }
}
