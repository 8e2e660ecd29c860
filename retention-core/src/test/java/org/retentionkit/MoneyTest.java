package org.retentionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.retentionkit.testing.JsonRoundTrip;

class MoneyTest {
  private static final Currency EUR = Currency.getInstance("EUR");

  @Property
  void adding_and_taking_away_again_changes_nothing(@ForAll BigDecimal a, @ForAll BigDecimal b) {
    Money first = new Money(a, EUR);
    Money second = new Money(b, EUR);
    assertThat(first.plus(second).minus(second)).isEqualTo(first).hasSameHashCodeAs(first);
    assertThat(first.plus(second)).isEqualTo(second.plus(first));
    assertThat(first.plus(first.negated())).isEqualTo(Money.zero(EUR));
    assertThat(Integer.signum(first.compareTo(second))).isEqualTo(first.minus(second).signum());
  }

  @Test
  void two_currencies_in_one_sum_are_an_error_that_names_both() {
    assertThatThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "USD")))
        .isInstanceOfSatisfying(
            CurrencyMismatchException.class,
            e -> {
              assertThat(e.first().getCurrencyCode()).isEqualTo("EUR");
              assertThat(e.second().getCurrencyCode()).isEqualTo("USD");
            })
        .hasMessage("currency must be the same in one sum, but was EUR and USD");
  }

  @Test
  void rounding_follows_the_currency_and_the_callers_mode() {
    assertThat(Money.of("2.345", "EUR").rounded(RoundingMode.HALF_EVEN)).hasToString("2.34 EUR");
    assertThat(Money.of("2.5", "JPY").rounded(RoundingMode.HALF_UP)).hasToString("3 JPY");
    assertThat(Money.of("2.345", "XAU").rounded(RoundingMode.UP)).hasToString("2.35 XAU");
    assertThat(Money.of("1.5", "EUR").times(new BigDecimal("3")))
        .isEqualTo(Money.of("4.50", "EUR"));
  }

  @Test
  void errors_name_the_argument_and_its_value() {
    assertThatThrownBy(() -> Money.of("12,50", "EUR"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("amount must be a number such as 19.90, but was '12,50'");
    assertThatThrownBy(() -> Money.of("1", "euro"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("currencyCode must be an ISO 4217 code such as EUR, but was 'euro'");
  }

  @Test
  void money_comes_back_from_json() {
    JsonRoundTrip.check(Money.of("19.90", "EUR"), Money.class);
  }

  @Test
  void amounts_are_equal_by_value_and_currency_only() {
    assertThat(Money.of("1.5", "EUR"))
        .isEqualTo(Money.of("1.50", "EUR"))
        .hasSameHashCodeAs(Money.of("1.50", "EUR"))
        .isNotEqualTo(Money.of("1.5", "USD"))
        .isNotEqualTo(Money.of("1.51", "EUR"))
        .isNotEqualTo("1.5 EUR");
  }

  @Test
  void amounts_are_typed_as_whole_numbers_decimals_or_text() {
    assertThat(Money.of(50, "EUR"))
        .isEqualTo(Money.of("50.00", "EUR"))
        .isEqualTo(Money.of(new BigDecimal("50"), "EUR"))
        .hasToString("50 EUR");
    assertThat(Money.zero("JPY")).isEqualTo(Money.of(0, "JPY"));
    assertThatThrownBy(() -> Money.of((BigDecimal) null, "EUR"))
        .hasMessage("amount must not be null");
    assertThatThrownBy(() -> Money.of(1, null)).hasMessage("currencyCode must not be null");
    assertThatThrownBy(() -> Money.of("9".repeat(1_000_000), "EUR"))
        .hasMessage("amount must have at most 10000 digits, but has 1000000 characters");
    assertThatThrownBy(() -> new CurrencyMismatchException(EUR, null))
        .hasMessage("second must not be null");
  }
}
