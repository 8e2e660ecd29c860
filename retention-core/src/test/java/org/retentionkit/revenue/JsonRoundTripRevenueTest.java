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
  private static final RevenueMovements SUMS = Customers.of("100 50", "100 150", "30 0", "0 7");

  @Test
  void summaries_come_back_equal_with_what_they_do_not_know() {
    JsonRoundTrip.check(SUMS, RevenueMovements.class);
    JsonRoundTrip.check(Customers.totals(SUMS), RevenueMovements.class);
    JsonRoundTrip.check(
        CustomerRevenue.builder("USD").opening("1000").next("0.125").build(),
        CustomerRevenue.class);
    JsonRoundTrip.check(
        new RevenuePerCustomer(Customers.MARCH, Money.of("9", "EUR"), 3L),
        RevenuePerCustomer.class);
    JsonRoundTrip.check(
        new RevenuePerCustomer(null, Money.of("9", "EUR"), null), RevenuePerCustomer.class);
  }

  @Test
  void rates_come_back_equal() {
    JsonRoundTrip.check(RevenueCalculator.grossRevenueChurn(SUMS), RevenueChurn.class);
    JsonRoundTrip.check(RevenueCalculator.netRevenueRetention(SUMS), RevenueRetention.class);
    Period day = Period.starting(LocalDate.of(2026, 3, 1), CalendarUnit.DAY);
    JsonRoundTrip.check(
        new DailyRevenue(List.of(RevenueMovements.during(day, "USD").opening(100).build())),
        DailyRevenue.class);
  }

  @Test
  void plans_come_back_equal() {
    JsonRoundTrip.check(
        SubscriptionPlans.per(CalendarUnit.WEEK, Money.of("10", "USD"), 7),
        SubscriptionPlans.class);
  }

  @Test
  void concentration_comes_back_equal() {
    CustomerAmounts amounts =
        CustomerAmounts.during(Customers.MARCH, "USD").minorUnits(50, 30, 10, 6, 4).build();
    JsonRoundTrip.check(amounts.base(), RevenueBase.class);
    JsonRoundTrip.check(amounts.top(Ratio.of("0.3")), TopCustomers.class);
    JsonRoundTrip.check(new RevenueConcentration(amounts).lorenzCurve(4), LorenzCurve.class);
  }
}
