package org.retentionkit.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.retentionkit.CurrencyMismatchException;
import org.retentionkit.Period;

class RevenueMovementsTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Period MARCH = Period.ofMonth(2026, 3);

  private static RevenueMovementsBuilder march() {
    return RevenueMovements.during(MARCH, "EUR");
  }

  private static RevenueMovements full() {
    return march()
        .opening("100")
        .newRevenue("20")
        .expansion("10")
        .contraction("4")
        .churned("8")
        .reactivation("2")
        .fx("-0.5")
        .closing("119.500")
        .build();
  }

  @Test
  void every_line_takes_part_in_the_closing_amount() {
    RevenueMovements movement = full();
    assertThat(movement.closing()).isEqualTo("119.50");
    assertThat(movement.won()).isEqualTo("32.00");
    assertThat(movement.lost()).isEqualTo("12.00");
    assertThat(movement)
        .isEqualTo(
            Customers.lines(
                MARCH,
                EUR,
                new BigDecimal("1E+2"),
                new BigDecimal("20.00"),
                BigDecimal.TEN,
                new BigDecimal("4.000"),
                new BigDecimal("8"),
                new BigDecimal("2.0"),
                new BigDecimal("-0.50")));
    assertThat(movement.opening()).hasToString("100.00");
  }

  @Property
  void movements_reconcile_with_the_closing_they_give(
      @ForAll @LongRange(min = 0, max = 1_000_000) long opening,
      @ForAll @LongRange(min = 0, max = 1_000_000) long won,
      @ForAll @LongRange(min = 0, max = 1_000_000) long lost,
      @ForAll @LongRange(min = -1_000, max = 1_000) long fx) {
    BigDecimal there = BigDecimal.valueOf(opening + won + fx, 2);
    if (there.compareTo(BigDecimal.valueOf(lost, 2)) < 0) {
      assertThatThrownBy(() -> of(opening, won, lost, fx))
          .hasMessageStartingWith("contraction + churned must not exceed opening ");
    } else {
      RevenueMovements movement = of(opening, won, lost, fx);
      assertThat(movement.closing())
          .isEqualByComparingTo(there.subtract(BigDecimal.valueOf(lost, 2)))
          .isNotNegative();
    }
  }

  private static RevenueMovements of(long opening, long won, long lost, long fx) {
    return march()
        .opening(BigDecimal.valueOf(opening, 2))
        .newRevenue(BigDecimal.valueOf(won, 2))
        .churned(BigDecimal.valueOf(lost, 2))
        .fx(BigDecimal.valueOf(fx, 2))
        .build();
  }

  @Test
  void a_closing_that_does_not_reconcile_prints_the_whole_identity() {
    assertThatThrownBy(
            () ->
                march()
                    .opening("100")
                    .newRevenue("20")
                    .churned("8")
                    .fx("-1")
                    .expansion("3")
                    .reactivation("2")
                    .contraction("4")
                    .closing("112.01")
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "closing must equal opening 100.00 + newRevenue 20.00 + expansion 3.00 + reactivation"
                + " 2.00 − contraction 4.00 − churned 8.00 + fx -1.00 = 112.00, but was 112.01");
  }

  @Test
  void what_was_not_there_cannot_be_lost() {
    assertThatThrownBy(
            () ->
                march()
                    .opening("500")
                    .expansion("879")
                    .newRevenue("1")
                    .reactivation("2")
                    .fx("-3")
                    .contraction("0.01")
                    .churned("1379")
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "contraction + churned must not exceed opening 500.00 + newRevenue 1.00 + expansion"
                + " 879.00 + reactivation 2.00 + fx -3.00 = 1379.00, but was 1379.01");
    assertThat(march().opening("500").expansion("879").churned("1379").build().closing())
        .isEqualByComparingTo("0");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "opening",
        "newRevenue",
        "expansion",
        "contraction",
        "churned",
        "reactivation",
        "closing"
      })
  void no_line_but_fx_may_be_negative(String line) {
    BigDecimal minus = new BigDecimal("-0.01");
    assertThatThrownBy(
            () -> {
              RevenueMovementsBuilder builder = march();
              switch (line) {
                case "opening" -> builder.opening(minus);
                case "newRevenue" -> builder.newRevenue(minus);
                case "expansion" -> builder.expansion(minus);
                case "contraction" -> builder.contraction(minus);
                case "churned" -> builder.churned(minus);
                case "reactivation" -> builder.reactivation(minus);
                default -> builder.closing(minus);
              }
            })
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(line + " must not be negative, but was -0.01");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5})
  void the_record_itself_checks_each_line(int line) {
    BigDecimal[] lines = new BigDecimal[6];
    java.util.Arrays.fill(lines, BigDecimal.ONE);
    lines[line] = new BigDecimal("-1");
    String[] names = {
      "opening", "newRevenue", "expansion", "contraction", "churned", "reactivation"
    };
    assertThatThrownBy(
            () ->
                Customers.lines(
                    MARCH,
                    EUR,
                    lines[0],
                    lines[1],
                    lines[2],
                    lines[3],
                    lines[4],
                    lines[5],
                    BigDecimal.ZERO))
        .hasMessage(names[line] + " must not be negative, but was -1");
  }

  @Test
  void missing_and_unreadable_amounts_are_named() {
    assertThatThrownBy(() -> march().newRevenue("5").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("opening must be given");
    assertThatThrownBy(() -> march().fx("1,5"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fx must be a number such as 19.90, but was '1,5'");
  }

  @Test
  void segments_add_up_line_by_line_and_periods_chain() {
    RevenueMovements march = full();
    RevenueMovements twice = march.plus(march);
    assertThat(twice.closing()).isEqualByComparingTo("239");
    assertThat(twice.reactivation()).isEqualTo("4.00");
    assertThat(twice.fx()).isEqualTo("-1.00");
    RevenueMovements april =
        RevenueMovements.during(Period.ofMonth(2026, 4), "EUR")
            .opening("119.5")
            .expansion("1")
            .contraction("0.5")
            .build();
    RevenueMovements both = march.followedBy(april);
    assertThat(both.period()).hasToString("2026-03-01 to 2026-04-30");
    assertThat(both.opening()).isEqualTo("100.00");
    assertThat(both.newRevenue()).isEqualTo("20.00");
    assertThat(both.expansion()).isEqualTo("11.00");
    assertThat(both.contraction()).isEqualTo("4.50");
    assertThat(both.churned()).isEqualTo("8.00");
    assertThat(both.closing()).isEqualTo(april.closing());
  }

  @Test
  void what_does_not_belong_together_is_refused() {
    RevenueMovements march = full();
    RevenueMovements april =
        RevenueMovements.during(Period.ofMonth(2026, 4), "EUR").opening("1").build();
    RevenueMovements dollars = RevenueMovements.during(MARCH, "USD").opening("1").build();
    assertThatThrownBy(() -> march.plus(april))
        .hasMessage("period must be the same in one sum, March 2026, but was April 2026");
    assertThatThrownBy(() -> march.plus(dollars)).isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> march.followedBy(dollars))
        .isInstanceOf(CurrencyMismatchException.class)
        .hasMessage("currency must be the same in one sum, but was EUR and USD");
    assertThatThrownBy(() -> march.followedBy(march))
        .hasMessage("next must start on 2026-04-01 as March 2026 ends, but was March 2026");
    assertThatThrownBy(() -> march.followedBy(april))
        .hasMessage(
            "opening of April 2026 must equal the closing of March 2026, 119.50, but was 1.00");
  }

  /** The first quarter as people type it: plain numbers, the currency once. */
  @Test
  void a_quarter_from_totals_is_typed_in_plain_numbers() {
    RevenueMovements q1 =
        RevenueMovements.during(Period.ofQuarter(2026, 1), "EUR")
            .opening(100_000)
            .expansion(12_000)
            .contraction(3_000)
            .churned(5_000)
            .newRevenue(10_000)
            .closing(114_000)
            .build();
    assertThat(RevenueCalculator.netRevenueRetention(q1).percent(1)).isEqualTo("104.0");
    assertThat(RevenueCalculator.grossRevenueRetention(q1).percent(1)).isEqualTo("92.0");
    assertThat(RevenueCalculator.quickRatio(q1)).hasToString("Quick ratio, Q1 2026: 2.75");
    assertThat(q1)
        .hasToString(
            "Q1 2026: opening 100000.00 + new revenue 10000.00 + expansion 12000.00 −"
                + " contraction 3000.00 − churned 5000.00 = closing 114000.00 EUR");
    assertThat(full())
        .hasToString(
            "March 2026: opening 100.00 + new revenue 20.00 + expansion 10.00 + reactivation 2.00"
                + " − contraction 4.00 − churned 8.00 − fx 0.50 = closing 119.50 EUR");
    assertThat(march().opening(0).newRevenue(1).reactivation(2).fx("1").build())
        .hasToString(
            "March 2026: opening 0.00 + new revenue 1.00 + reactivation 2.00 + fx 1.00 = closing"
                + " 4.00 EUR");
    assertThatThrownBy(() -> RevenueMovements.during(MARCH, "EURO"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("EURO");
  }

  private static RevenueMovementsBuilder customers() {
    return march()
        .opening("100")
        .churned("40")
        .openingCustomers(2)
        .lostCustomers(1)
        .closingCustomers(1)
        .keptOfOpening("60")
        .openingOfLost("40")
        .closingOfOpening("60");
  }

  @Test
  void sums_that_cannot_belong_together_are_refused() {
    assertThatThrownBy(() -> customers().lostCustomers(3).build())
        .hasMessage("lostCustomers must not exceed openingCustomers 2, but was 3");
    assertThatThrownBy(() -> customers().keptOfOpening("60.01").build())
        .hasMessage("keptOfOpening must not exceed closingOfOpening 60.00, but was 60.01");
    assertThatThrownBy(
            () -> customers().expansion(5).closingOfOpening("101").keptOfOpening("100.5").build())
        .hasMessage("keptOfOpening must not exceed opening 100.00, but was 100.50");
    assertThatThrownBy(() -> customers().openingOfLost("41").build())
        .hasMessage("openingOfLost must not exceed opening − keptOfOpening 40.00, but was 41.00");
    assertThatThrownBy(() -> march().opening(1).openingOfLost("1.01").build())
        .hasMessage("openingOfLost must not exceed opening 1.00, but was 1.01");
    assertThatThrownBy(
            () -> customers().expansion(5).reactivation(2).closingOfOpening("107.01").build())
        .hasMessage(
            "closingOfOpening must not exceed opening + newRevenue + expansion + reactivation 107.00,"
                + " but was 107.01");
    assertThat(customers().expansion(5).reactivation(2).closingOfOpening(107).build()).isNotNull();
    assertThatThrownBy(() -> customers().openingCustomers(0).lostCustomers(0).build())
        .hasMessage("openingCustomers must be 0 exactly if opening is, which is 100.00, but was 0");
    assertThatThrownBy(() -> customers().lostCustomers(0).build())
        .hasMessage(
            "lostCustomers must be 0 exactly if openingOfLost is, which is 40.00, but was 0");
    assertThatThrownBy(() -> customers().closingCustomers(0).build())
        .hasMessage("closingCustomers must be 0 exactly if closing is, which is 60.00, but was 0");
    assertThatThrownBy(() -> customers().openingCustomers(-1))
        .hasMessage("openingCustomers must not be negative, but was -1");
    assertThatThrownBy(() -> customers().lostCustomers(-1))
        .hasMessage("lostCustomers must not be negative, but was -1");
    assertThatThrownBy(() -> customers().closingCustomers(-1))
        .hasMessage("closingCustomers must not be negative, but was -1");
    assertThatThrownBy(() -> customers().keptOfOpening("-1"))
        .hasMessage("keptOfOpening must not be negative, but was -1");
    assertThatThrownBy(() -> customers().openingOfLost("-1"))
        .hasMessage("openingOfLost must not be negative, but was -1");
    assertThatThrownBy(() -> customers().closingOfOpening("-1"))
        .hasMessage("closingOfOpening must not be negative, but was -1");
  }

  @Test
  void the_record_itself_checks_what_is_known_of_customers() {
    assertThatThrownBy(() -> known(-1L, 0L, 0L))
        .hasMessageStartingWith("openingCustomers must not be negative");
    assertThatThrownBy(() -> known(0L, -1L, 0L))
        .hasMessageStartingWith("lostCustomers must not be negative");
    assertThatThrownBy(() -> known(0L, 0L, -1L))
        .hasMessageStartingWith("closingCustomers must not be negative");
    assertThat(known(0L, 0L, 0L).closing()).isZero();
  }

  private static RevenueMovements known(long opening, long lost, long closing) {
    BigDecimal none = BigDecimal.ZERO;
    return new RevenueMovements(
        MARCH, EUR, none, none, none, none, none, none, none, opening, lost, closing, none, none,
        none);
  }

  /** Of two groups of customers the sum knows what both know; of two periods nobody knows. */
  @Test
  void sums_of_customers_add_up_where_both_are_known() {
    RevenueMovements one = customers().build();
    assertThat(one.plus(one))
        .isEqualTo(
            march()
                .opening("200")
                .churned("80")
                .openingCustomers(4)
                .lostCustomers(2)
                .closingCustomers(2)
                .keptOfOpening("120")
                .openingOfLost("80")
                .closingOfOpening("120")
                .build());
    RevenueMovements totals = Customers.totals(one);
    assertThat(one.plus(totals)).isEqualTo(totals.plus(one)).isEqualTo(totals.plus(totals));
    RevenueMovements april =
        RevenueMovements.during(Period.ofMonth(2026, 4), "EUR").opening("60").build();
    assertThat(one.followedBy(april).closingOfOpening()).isNull();
    RevenueMovements crowd =
        march().opening(1).openingCustomers(Long.MAX_VALUE).closingCustomers(1).build();
    assertThatThrownBy(() -> crowd.plus(crowd))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("customers must add up to at most 9223372036854775807, but was more");
  }
}
