package org.retentionkit.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.UndefinedMeasureException;

class RevenuePerCustomerTest {
  private static final Period MARCH = Period.ofMonth(2026, 3);
  private static final Money FIVE_THOUSAND = Money.of("5000.00", "EUR");

  @Test
  void one_month_has_four_averages_by_name() {
    RevenuePerCustomer arpa =
        RevenuePerCustomerCalculator.revenuePerCustomer(MARCH, FIVE_THOUSAND, 60);
    assertThat(arpa.rounded(RoundingMode.DOWN)).hasToString("83.33 EUR");
    assertThat(arpa.explanation())
        .hasToString(
            "Recurring revenue per active customer (ARPA), March 2026: 83.33 EUR = recurring"
                + " revenue 5000.00 EUR ÷ active customers 60.");
    assertThat(
            RevenuePerCustomerCalculator.revenuePerSubscription(MARCH, FIVE_THOUSAND, 80)
                .explanation())
        .hasToString(
            "Recurring revenue per paid subscription (ARPPS), March 2026: 62.50 EUR = recurring"
                + " revenue 5000.00 EUR ÷ paid subscriptions 80.");
    assertThat(
            RevenuePerCustomerCalculator.revenuePerPayer(MARCH, FIVE_THOUSAND, 100).explanation())
        .hasToString(
            "Revenue per paying customer (ARPPU), March 2026: 50.00 EUR = revenue 5000.00 EUR ÷"
                + " payers 100.");
    assertThat(
            RevenuePerCustomerCalculator.averageSalePrice(MARCH, FIVE_THOUSAND, 40).explanation())
        .hasToString(
            "New business per new customer (average sale price), March 2026: 125.00 EUR = new"
                + " business 5000.00 EUR ÷ new customers 40.");
    assertThat(arpa.definition().source()).isEqualTo("ChartMogul ARPA, Chargebee ARPU");
  }

  @Test
  void a_summary_of_customers_has_its_average_at_the_end() {
    RevenueCohort sums = Customers.of("100 50", "100 0", "0 30");
    assertThat(RevenuePerCustomerCalculator.revenuePerCustomer(sums).value()).isEqualTo(40.0);
    assertThatThrownBy(
            () ->
                RevenuePerCustomerCalculator.revenuePerCustomer(
                    RevenueCohort.ofTotals(sums.movement())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "revenue must be PER_CUSTOMER to count customers, but was TOTALS; give the count"
                + " instead");
  }

  @Test
  void nobody_has_no_average() {
    RevenuePerCustomer nobody =
        RevenuePerCustomerCalculator.revenuePerPayer(MARCH, FIVE_THOUSAND, 0);
    assertThatThrownBy(nobody::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "Revenue per paying customer (ARPPU) is undefined: payers is 0 in March 2026 (revenue"
                + " 5000.00 EUR)");
    assertThat(nobody.explanation().undefined())
        .hasToString(nobody.undefinedReason().orElseThrow());
    assertThatThrownBy(() -> RevenuePerCustomerCalculator.revenuePerPayer(MARCH, FIVE_THOUSAND, -1))
        .hasMessage("customers must not be negative, but was -1");
  }
}
