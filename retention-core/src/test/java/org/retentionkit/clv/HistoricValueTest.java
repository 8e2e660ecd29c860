package org.retentionkit.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.Amount;
import org.retentionkit.CalendarUnit;
import org.retentionkit.CurrencyMismatchException;
import org.retentionkit.Money;
import org.retentionkit.Ratio;
import org.retentionkit.rate.DiscountRate;
import org.retentionkit.testing.JsonRoundTrip;
import org.retentionkit.testing.MeasurementContract;

class HistoricValueTest {
  private static final LocalDate START = LocalDate.of(2025, 1, 1);
  private static final Valuation TEN_PERCENT =
      new Valuation(START, DiscountRate.annual("0.10"), DayCount.ACTUAL_365);

  private static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  private static CustomerAccount account() {
    return CustomerAccount.builder("EUR")
        .cost(START, eur("50"))
        .payment(START.plusDays(365), eur("120"))
        .refund(START.plusDays(365), eur("20"))
        .payment(START.plusDays(730), eur("80"))
        .cost(START.plusDays(730), eur("40"))
        .build();
  }

  @Test
  void revenue_is_paid_less_paid_back_and_profit_less_costs_too() {
    Amount revenue = ClvCalculator.historicValue(account(), HistoricDefinition.REVENUE);
    Amount profit = ClvCalculator.historicValue(account(), HistoricDefinition.PROFIT);
    assertThat(revenue.exact()).isEqualTo(Ratio.of(180, 1));
    assertThat(profit.exact()).isEqualTo(Ratio.of(90, 1));
    assertThat(revenue.explanation())
        .hasToString(
            "Historic customer value (revenue): 180.00 EUR = payments 200.00 EUR − refunds 20.00"
                + " EUR.");
    assertThat(profit.explanation())
        .hasToString(
            "Historic customer value (profit): 90.00 EUR = payments 200.00 EUR − refunds 20.00 EUR −"
                + " costs 90.00 EUR.");
  }

  @Test
  void amounts_are_written_out_in_the_currency_of_the_account() {
    CustomerAccount written =
        CustomerAccount.builder("EUR")
            .cost(START, "50")
            .payment(START.plusDays(365), "120")
            .refund(START.plusDays(365), "20")
            .payment(START.plusDays(730), "80")
            .cost(START.plusDays(730), "40")
            .build();
    assertThat(written).isEqualTo(account()).hasToString("5 entries, EUR");
    assertThat(written.entries().get(2)).hasToString("2026-01-01: refund 20 EUR");
    assertThat(CustomerAccount.builder("JPY").cost(START, "1").build()).hasToString("1 entry, JPY");
    MeasurementContract.check(ClvCalculator.historicValue(written, HistoricDefinition.PROFIT));
  }

  /** −50 + 100 ÷ 1.1 + 40 ÷ 1.21, as the days are whole years of 365. */
  @Test
  void amounts_of_later_days_are_worth_less() {
    Amount value =
        ClvCalculator.historicValue(account().discounted(TEN_PERCENT), HistoricDefinition.PROFIT);
    assertThat(value.value()).isCloseTo(-50 + 100 / 1.1 + 40 / 1.21, within(1e-13));
    assertThat(value.explanation())
        .hasToString(
            "Historic customer value (profit): 73.97 EUR = payments 175.21 EUR − refunds 18.18 EUR −"
                + " costs 83.06 EUR. All amounts are discounted at 10 % a year to 2025-01-01,"
                + " actual/365.");
  }

  @Property
  void each_amount_is_discounted_by_its_own_days(
      @ForAll @IntRange(min = -2000, max = 4000) int days,
      @ForAll @IntRange(min = 0, max = 300) int permille) {
    DiscountRate rate = new DiscountRate(Ratio.of(permille, 1000), CalendarUnit.YEAR);
    for (DayCount dayCount : DayCount.values()) {
      Valuation valuation = new Valuation(START, rate, dayCount);
      double expected = Math.pow(1 + permille / 1000.0, -days / (double) dayCount.daysInYear());
      assertThat(valuation.factor(START.plusDays(days)).doubleValue())
          .isCloseTo(expected, within(1e-13 * expected));
    }
  }

  /** The same growth said per month, quarter or year, and per day or week, is the same factor. */
  @Property(tries = 50)
  void the_unit_of_the_discount_does_not_matter(
      @ForAll @IntRange(min = -1000, max = 1000) int days) {
    LocalDate date = START.plusDays(days);
    DiscountRate monthly = DiscountRate.monthly("0.01");
    double expected = new Valuation(START, monthly, DayCount.ACTUAL_365).factor(date).doubleValue();
    for (CalendarUnit unit : List.of(CalendarUnit.QUARTER, CalendarUnit.YEAR)) {
      assertThat(
              new Valuation(START, monthly.to(unit), DayCount.ACTUAL_365)
                  .factor(date)
                  .doubleValue())
          .isCloseTo(expected, within(1e-15 * expected));
    }
    DiscountRate daily = new DiscountRate(Ratio.of("0.0003"), CalendarUnit.DAY);
    double byDay = Math.pow(1.0003, -days);
    for (CalendarUnit unit : List.of(CalendarUnit.DAY, CalendarUnit.WEEK)) {
      assertThat(
              new Valuation(START, daily.to(unit), DayCount.ACTUAL_360).factor(date).doubleValue())
          .isCloseTo(byDay, within(1e-12 * byDay));
    }
  }

  /** Moving the day multiplies every value by the same factor: 1.1 a year of 365 days. */
  @Test
  void a_later_day_is_worth_more_by_the_rate() {
    Valuation later =
        new Valuation(START.plusDays(365), DiscountRate.annual("0.10"), DayCount.ACTUAL_365);
    double first =
        ClvCalculator.historicValue(account().discounted(TEN_PERCENT), HistoricDefinition.PROFIT)
            .value();
    double second =
        ClvCalculator.historicValue(account().discounted(later), HistoricDefinition.PROFIT).value();
    assertThat(second).isCloseTo(first * 1.1, within(1e-12));
  }

  @Test
  void many_discounted_entries_keep_a_sane_number_of_digits() {
    CustomerAccount.Builder daily = CustomerAccount.builder("EUR");
    double expected = 0;
    for (int day = 0; day < 3000; day++) {
      daily.payment(START.plusDays(day), eur("0.01"));
      expected += 0.01 * Math.pow(1.1, -day / 365.0);
    }
    Amount value =
        ClvCalculator.historicValue(
            daily.build().discounted(TEN_PERCENT), HistoricDefinition.REVENUE);
    assertThat(value.value()).isCloseTo(expected, within(1e-11));
  }

  @Test
  void on_its_day_and_without_interest_money_keeps_its_amount() {
    assertThat(TEN_PERCENT.factor(START)).isEqualByComparingTo(BigDecimal.ONE);
    Valuation free = new Valuation(START, DiscountRate.annual("0"), DayCount.ACTUAL_360);
    assertThat(free.factor(START.plusDays(100))).isEqualByComparingTo(BigDecimal.ONE);
    assertThat(free).hasToString("0 % a year to 2025-01-01, actual/360");
  }

  @Test
  void a_customer_without_entries_is_worth_nothing_yet() {
    Amount value =
        ClvCalculator.historicValue(
            CustomerAccount.builder("JPY").build(), HistoricDefinition.PROFIT);
    assertThat(value.isDefined()).isTrue();
    assertThat(value.rounded(RoundingMode.HALF_EVEN)).hasToString("0 JPY");
  }

  @Test
  void a_refund_is_a_kind_and_not_a_sign() {
    assertThatThrownBy(() -> CustomerAccount.builder("EUR").payment(START, eur("-20")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("amount must not be negative, but was -20 EUR");
    assertThat(new AccountEntry(START, AccountEntry.Kind.PAYMENT, eur("0")).amount())
        .isEqualTo(eur("0"));
  }

  @Test
  void an_account_has_one_currency() {
    assertThatThrownBy(() -> CustomerAccount.builder("EUR").payment(START, Money.of("1", "USD")))
        .isInstanceOf(CurrencyMismatchException.class)
        .hasMessage("currency must be the same in one sum, but was EUR and USD");
    AccountEntry dollars = new AccountEntry(START, AccountEntry.Kind.COST, Money.of("1", "USD"));
    assertThatThrownBy(() -> new CustomerAccount(Money.currency("EUR"), List.of(dollars), null))
        .isInstanceOf(CurrencyMismatchException.class)
        .hasMessage("currency must be the same in one sum, but was EUR and USD");
  }

  @Test
  void days_too_far_apart_to_discount_are_named() {
    assertThatThrownBy(() -> TEN_PERCENT.factor(LocalDate.MAX))
        .hasMessage(
            "days between +999999999-12-31 and 2025-01-01 must not exceed the limit 1000000, but was"
                + " 365241760382");
  }

  @Test
  void values_come_back_from_json() {
    JsonRoundTrip.check(account(), CustomerAccount.class);
    JsonRoundTrip.check(account().discounted(TEN_PERCENT), CustomerAccount.class);
  }

  @Test
  void definitions_say_where_they_come_from() {
    for (HistoricDefinition definition : HistoricDefinition.values()) {
      assertThat(definition.source()).isNotBlank();
    }
  }
}
