package org.retentionkit.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.retentionkit.Amount;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.UndefinedMeasureException;

class RevenuePerCustomerTest {
  private static final Period MARCH = Period.ofMonth(2026, 3);
  private static final Money FIVE_THOUSAND = Money.of("5000.00", "EUR");

  private static Amount march(long customers, RevenuePerCustomerDefinition definition) {
    return definition.of(new RevenuePerCustomer(MARCH, FIVE_THOUSAND, customers));
  }

  @Test
  void one_month_has_four_averages_by_name() {
    Amount arpa = RevenueCalculator.revenuePerCustomer(MARCH, FIVE_THOUSAND, 60);
    assertThat(arpa.rounded(RoundingMode.DOWN)).hasToString("83.33 EUR");
    assertThat(arpa.explanation())
        .hasToString(
            "Recurring revenue per active customer (ARPA), March 2026: 83.33 EUR = recurring"
                + " revenue 5000.00 EUR ÷ active customers 60.");
    assertThat(march(80, RevenuePerCustomerDefinition.PER_PAID_SUBSCRIPTION).explanation())
        .hasToString(
            "Recurring revenue per paid subscription (ARPPS), March 2026: 62.50 EUR = recurring"
                + " revenue 5000.00 EUR ÷ paid subscriptions 80.");
    assertThat(march(100, RevenuePerCustomerDefinition.PER_PAYER).explanation())
        .hasToString(
            "Revenue per paying customer (ARPPU), March 2026: 50.00 EUR = revenue 5000.00 EUR ÷"
                + " payers 100.");
    assertThat(march(40, RevenuePerCustomerDefinition.PER_NEW_CUSTOMER).explanation())
        .hasToString(
            "New revenue per new customer (average sale price), March 2026: 125.00 EUR = new"
                + " revenue 5000.00 EUR ÷ new customers 40.");
    assertThat(arpa.definition().source()).isEqualTo("ChartMogul ARPA, Chargebee ARPU");
  }

  @Test
  void a_summary_of_customers_has_its_average_at_the_end() {
    RevenueMovements sums = Customers.of("100 50", "100 0", "0 30");
    assertThat(RevenueCalculator.revenuePerCustomer(sums).value()).isEqualTo(40.0);
    Amount unknown =
        RevenueCalculator.revenuePerCustomer(
            RevenueMovements.during(MARCH, "EUR").opening(200).build());
    assertThat(unknown.explanation())
        .hasToString(
            "Recurring revenue per active customer (ARPA), March 2026: undefined, how many active"
                + " customers there are in March 2026 is not known; recurring revenue 200.00 EUR ÷"
                + " active customers.");
    assertThat(new RevenuePerCustomer(null, FIVE_THOUSAND, null))
        .hasToString("5000.00 EUR of not known");
  }

  @Test
  void nobody_has_no_average() {
    Amount nobody = march(0, RevenuePerCustomerDefinition.PER_PAYER);
    assertThatThrownBy(nobody::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "Revenue per paying customer (ARPPU) is undefined: payers is 0 in March 2026 (revenue"
                + " 5000.00 EUR)");
    assertThat(nobody.explanation().reason()).hasToString(nobody.undefinedReason());
    assertThatThrownBy(() -> march(-1, RevenuePerCustomerDefinition.PER_PAYER))
        .hasMessage("customers must not be negative, but was -1");
  }

  /** Revenue of no period in particular needs none to be divided. */
  @Test
  void a_period_is_not_needed() {
    assertThat(RevenuePerCustomerDefinition.PER_PAYER.of(RevenuePerCustomer.of(FIVE_THOUSAND, 40)))
        .hasToString("Revenue per paying customer (ARPPU): 125.00 EUR");
    assertThat(
            RevenuePerCustomerDefinition.PER_PAYER
                .of(RevenuePerCustomer.of(FIVE_THOUSAND, 0))
                .undefinedReason())
        .isEqualTo("payers is 0 (revenue 5000.00 EUR)");
    assertThat(
            RevenuePerCustomerDefinition.PER_PAYER
                .of(new RevenuePerCustomer(null, FIVE_THOUSAND, null))
                .undefinedReason())
        .isEqualTo("how many payers there are is not known");
    assertThat(new RevenuePerCustomer(MARCH, FIVE_THOUSAND, 40L))
        .hasToString("5000.00 EUR of 40, March 2026");
  }
}
