package org.retentionkit.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomerRevenueTest {
  private static final Currency USD = Currency.getInstance("USD");

  private static CustomerRevenueBuilder customer() {
    return CustomerRevenue.builder("USD");
  }

  private static CustomerRevenue row(
      String opening, String fresh, String up, String down, String gone, String back, String fx) {
    return new CustomerRevenue(
        USD,
        new BigDecimal(opening),
        new BigDecimal(fresh),
        new BigDecimal(up),
        new BigDecimal(down),
        new BigDecimal(gone),
        new BigDecimal(back),
        new BigDecimal(fx));
  }

  @Test
  void a_path_of_amounts_books_each_change() {
    assertThat(customer().opening("500").next("1379").next("0").build())
        .isEqualTo(row("500", "0", "879", "0", "1379", "0", "0"));
    assertThat(customer().opening("100").next("150").next("100").next("100").build())
        .isEqualTo(row("100", "0", "50", "50", "0", "0", "0"));
    assertThat(customer().opening("100").next("0").next("0").next("80").build())
        .isEqualTo(row("100", "0", "0", "0", "100", "80", "0"));
  }

  @Test
  void amounts_may_be_whole_numbers() {
    assertThat(customer().opening(500).next(1379).revaluedTo(1400).next(0).build())
        .isEqualTo(customer().opening("500").next("1379").revaluedTo("1400").next("0").build())
        .hasToString("500.00 to 0.00 USD");
  }

  /** Chargebee's rule: a cheaper plan is contraction, and no customer is lost. */
  @Test
  void a_downgrade_from_100_to_70_is_contraction_30() {
    assertThat(customer().opening("100").next("70").build())
        .isEqualTo(row("100", "0", "0", "30", "0", "0", "0"));
  }

  @Test
  void who_begins_to_pay_is_new_once_and_back_ever_after() {
    assertThat(customer().openingAsNew().next("20").next("0").next("30").build())
        .isEqualTo(row("0", "20", "0", "0", "20", "30", "0"));
    assertThat(customer().openingAsFormer().next("20").build())
        .isEqualTo(row("0", "0", "0", "0", "0", "20", "0"));
    assertThat(customer().opening("0").build()).isEqualTo(row("0", "0", "0", "0", "0", "0", "0"));
    assertThat(customer().opening("0").next("0").build())
        .as("nobody has to say whether one who never pays is new")
        .isEqualTo(customer().opening("0").build());
  }

  @Test
  void exchange_rates_are_a_line_of_their_own_and_no_part_of_what_was_kept() {
    CustomerRevenue weaker = customer().opening("100").revaluedTo("95").build();
    assertThat(weaker).isEqualTo(row("100", "0", "0", "0", "0", "0", "-5"));
    assertThat(weaker.closing()).isEqualByComparingTo("95");
    assertThat(weaker.keptOfOpening()).isEqualByComparingTo("100");
    CustomerRevenue stronger = customer().opening("100").revaluedTo("160").next("50").build();
    assertThat(stronger.closing()).isEqualByComparingTo("50");
    assertThat(stronger.closingWithoutFx()).isEqualByComparingTo("0");
    assertThat(customer().opening("100").revaluedTo("90").next("0").build().closingWithoutFx())
        .isEqualByComparingTo("0");
    assertThat(customer().opening("10").next("12").build().keptOfOpening())
        .isEqualByComparingTo("10");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "9;1;0;0;0;0;0;newRevenue must be 0 for a customer who paid at the start, but was 1.00",
        "9;0;0;0;10;0;0;closing must not be negative, but was -1.00",
        "9;0;0;0;0;1;0;reactivation must be 0 for a customer who did not stop paying, but was 1.00",
        "0;9;0;0;0;1;0;reactivation must be 0 for a customer who did not stop paying, but was 1.00",
        "9;0;0;0;8;0;0;closing must be 0 for a customer who stopped and did not return, but was 1.00",
        "9;0;0;9;0;0;0;churned must be above 0 for a customer who pays nothing at the end, but was"
            + " 0.00",
        "0;0;0;9;0;9;0;churned must be above 0 for a customer who pays nothing at the end, but was"
            + " 0.00",
        "-1;0;0;0;0;0;9;opening must not be negative, but was -1",
        "0;-1;0;0;0;0;9;newRevenue must not be negative, but was -1",
        "1;0;-1;0;0;0;9;expansion must not be negative, but was -1",
        "1;0;0;-1;0;0;9;contraction must not be negative, but was -1",
        "1;0;0;0;-1;0;9;churned must not be negative, but was -1",
        "1;0;0;0;0;-1;9;reactivation must not be negative, but was -1",
      })
  void movements_that_no_customer_can_have_are_refused(
      String opening,
      String fresh,
      String up,
      String down,
      String gone,
      String back,
      String fx,
      String message) {
    assertThatThrownBy(() -> row(opening, fresh, up, down, gone, back, fx))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void a_returned_customer_may_have_stopped_in_the_period() {
    assertThatCode(() -> row("9", "0", "0", "0", "9", "4", "0")).doesNotThrowAnyException();
    assertThatCode(() -> row("0", "0", "0", "0", "0", "4", "0")).doesNotThrowAnyException();
  }

  @Test
  void the_builder_says_what_is_missing() {
    assertThatThrownBy(() -> customer().next("5"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("opening must be given first");
    assertThatThrownBy(() -> customer().build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("opening must be given first");
    assertThatThrownBy(() -> customer().opening("5").opening("6"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("opening must be given once, before the changes");
    assertThatThrownBy(() -> customer().opening("0").next("5"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "openingAsNew or openingAsFormer must say whether a customer who begins to pay is new or"
                + " back");
    assertThatThrownBy(() -> customer().opening("0").revaluedTo("5"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a customer must pay before its amount can be revalued");
    assertThatThrownBy(() -> customer().opening("5").revaluedTo("0"))
        .hasMessage("amount must be above 0, but was 0");
    assertThatThrownBy(() -> customer().revaluedTo("1")).hasMessage("opening must be given first");
    assertThatThrownBy(() -> customer().opening("5").next("-1"))
        .hasMessage("amount must not be negative, but was -1");
    assertThatThrownBy(() -> customer().opening("-5"))
        .hasMessage("opening must not be negative, but was -5");
  }
}
