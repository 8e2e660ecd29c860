package org.retentionkit.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retentionkit.Figure;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Period;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;

class ConcentrationLimitsTest {
  private static final Period MARCH = Period.ofMonth(2026, 3);
  private static final Currency EUR = Currency.getInstance("EUR");

  private static CustomerAmounts cents(long... amounts) {
    return CustomerAmounts.during(MARCH, "EUR").minorUnits(amounts).build();
  }

  private static RevenueConcentration of(CustomerAmounts amounts) {
    return ConcentrationCalculator.concentration(amounts);
  }

  private static CustomerAmounts five() {
    return cents(10_00, 50_00, 4_00, 30_00, 6_00);
  }

  @Test
  void amounts_near_the_limit_of_a_long_are_summed_exactly() {
    long huge = Long.MAX_VALUE / 3;
    CustomerAmounts all = cents(huge, huge, huge);
    assertThat(all.base().rankSum())
        .isEqualTo(BigDecimal.valueOf(huge, 2).multiply(new BigDecimal(6)));
    assertThat(of(all).gini().exact()).isEqualTo(Ratio.ZERO);
    assertThat(cents(0, 0, Long.MAX_VALUE).base().rankSum())
        .isEqualTo(BigDecimal.valueOf(Long.MAX_VALUE, 2).multiply(new BigDecimal(3)));
    long fifth = Long.MAX_VALUE / 5;
    assertThat(cents(fifth, fifth, fifth, fifth, fifth).base().rankSum())
        .isEqualTo(BigDecimal.valueOf(fifth, 2).multiply(new BigDecimal(15)));
    assertThat(all.bringing(Ratio.of(2, 3)).customers()).isEqualTo(Ratio.of("2"));
    assertThatThrownBy(() -> cents(huge, huge, huge, huge))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the sum of all amounts must not exceed 92233720368547758.07, but was more");
    assertThat(cents(Long.MAX_VALUE).base().revenue()).isEqualTo("92233720368547758.07");
  }

  @Test
  void a_million_customers_take_one_sort_and_keep_the_callers_array() {
    long[] amounts = new long[1_000_000];
    Arrays.setAll(amounts, i -> (i * 7_919L) % 1_000_000 + 1);
    long first = amounts[1];
    CustomerAmounts all = cents(amounts);
    assertThat(of(all).topShare(Ratio.of("0.2")).exact())
        .isEqualTo(Ratio.of(180_000_100_000L, 500_000_500_000L));
    assertThat(of(all).gini().exact()).isEqualTo(Ratio.of(999_999, 3_000_000));
    assertThat(amounts[1]).isEqualTo(first);
  }

  @Test
  void decimals_of_any_fineness_are_taken_exactly() {
    CustomerAmounts fine =
        CustomerAmounts.during(MARCH, "EUR")
            .amounts(List.of(new BigDecimal("1E+1"), new BigDecimal("0.125"), BigDecimal.ZERO))
            .build();
    assertThat(fine.base())
        .isEqualTo(
            new RevenueBase(MARCH, EUR, 3, 0, new BigDecimal("10.125"), new BigDecimal("30.25")));
    assertThat(fine.top(Ratio.of(1, 3)).revenue()).isEqualTo(Ratio.of("10"));
    assertThat(CustomerAmounts.during(MARCH, "EUR").amounts(List.of(new BigDecimal("0.5"))).build())
        .isEqualTo(cents(50))
        .isNotEqualTo(fine)
        .isNotEqualTo(cents(51))
        .isNotEqualTo("cents");
    assertThat(cents(20, 30)).isNotEqualTo(cents(10, 40));
    assertThat(cents(20, 30).hashCode()).isNotEqualTo(cents(10, 40).hashCode());
    assertThat(
            CustomerAmounts.during(MARCH, "EUR").amounts(List.of(new BigDecimal("0.500"))).build())
        .isEqualTo(cents(50));
    assertThat(
            CustomerAmounts.during(MARCH, "EUR")
                .amounts(List.of(new BigDecimal("0.125"), new BigDecimal("0.375")))
                .build())
        .isNotEqualTo(cents(25, 25));
    assertThatThrownBy(
            () ->
                CustomerAmounts.during(MARCH, "EUR")
                    .amounts(List.of(BigDecimal.ONE, new BigDecimal("1E+17")))
                    .build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("amount 2 must not exceed 92233720368547758.07, but was 100000000000000000");
    assertThat(
            CustomerAmounts.during(MARCH, "EUR")
                .amounts(List.of(new BigDecimal("92233720368547758.07")))
                .build())
        .isEqualTo(cents(Long.MAX_VALUE));
  }

  @Test
  void amounts_below_zero_are_refused_or_counted_as_zero() {
    assertThatThrownBy(() -> cents(5, -7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "amount 2 must not be negative, unless negativesAsZero() counts it as 0, but was"
                + " -0.07");
    CustomerAmounts clipped =
        CustomerAmounts.during(MARCH, "EUR")
            .negativesAsZero()
            .minorUnits(5_00, -7_00, 5_00, 0)
            .build();
    assertThat(clipped.base().negativeCustomers()).isEqualTo(1);
    assertThat(of(clipped).topShare(Ratio.of("0.25")).explanation().notes())
        .extracting(Object::toString)
        .containsExactly(
            "The top 25.0 % are 1.00 of 4 customers.", "Amounts below 0 counted as 0: 1.");
    assertThat(of(clipped).customersForShare(Ratio.ONE).explanation().notes())
        .extracting(Object::toString)
        .containsExactly("They bring 100.0 % of 10.00 EUR.", "Amounts below 0 counted as 0: 1.");
    assertThat(of(clipped).gini().explanation().notes())
        .extracting(Object::toString)
        .containsExactly("Amounts below 0 counted as 0: 1.");
    assertThat(of(clipped).gini().exact()).isEqualTo(Ratio.of("0.5"));
  }

  @Test
  void without_revenue_nothing_is_concentrated() {
    String reason = "revenue is 0 in March 2026 (customers 2)";
    CustomerAmounts none = cents(0, 0);
    Rate top = of(none).topShare(Ratio.of("0.2"));
    assertThatThrownBy(top::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage("Revenue share of the top customers is undefined: " + reason);
    assertThat(top.explanation().reason()).hasToString(reason);
    Rate needed = of(none).customersForShare(Ratio.of("0.8"));
    assertThat(needed.isDefined()).isFalse();
    assertThat(needed.undefinedReason()).isEqualTo(reason);
    Figure gini = of(none).gini();
    assertThatThrownBy(gini::value)
        .hasMessage("Gini coefficient of revenue is undefined: " + reason);
    assertThatThrownBy(() -> gini.rounded(1, RoundingMode.UP))
        .isInstanceOf(UndefinedMeasureException.class);
    assertThat(gini.explanation().reason()).hasToString(reason);
    assertThatThrownBy(() -> of(none).lorenzCurve(4))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage("Lorenz curve of revenue is undefined: " + reason);
    assertThat(of(cents()).topShare(Ratio.ONE).isDefined()).isFalse();
    assertThat(of(cents()).gini().isDefined()).isFalse();
    assertThat(of(cents(5)).gini(GiniDefinition.SAMPLE).undefinedReason())
        .isEqualTo("there is only one customer in March 2026");
    assertThat(of(cents(5)).gini().undefinedReason()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-0.01", "1.01"})
  void shares_lie_between_0_and_1(String share) {
    Ratio outside = Ratio.of(share);
    assertThatThrownBy(() -> of(five()).topShare(outside))
        .hasMessage("top must lie between 0 and 1, but was " + share);
    assertThatThrownBy(() -> of(five()).customersForShare(outside))
        .hasMessage("share must lie between 0 and 1, but was " + share);
    assertThatThrownBy(() -> of(five()).lorenzCurve(0))
        .hasMessage("steps must be at least 1, but was 0");
  }

  @Test
  void money_is_no_sample_so_there_is_no_interval() {
    for (Rate rate :
        List.of(
            of(five()).topShare(Ratio.of("0.2")), of(five()).customersForShare(Ratio.of("0.8")))) {
      assertThat(rate.isShare()).isFalse();
      assertThatThrownBy(() -> rate.interval(IntervalMethod.WILSON, 0.95))
          .isInstanceOf(UndefinedMeasureException.class);
    }
  }

  private static RevenueBase base(String revenue, String rankSum) {
    return new RevenueBase(MARCH, EUR, 5, 0, new BigDecimal(revenue), new BigDecimal(rankSum));
  }

  private static TopCustomers top(String customers, String revenue) {
    return new TopCustomers(five().base(), Ratio.of(customers), Ratio.of(revenue));
  }

  @Test
  void stored_results_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> top("1", "19.99"))
        .hasMessage(
            "revenue of 1 of 5 customers must lie between that share of the revenue and all,"
                + " 100.00 EUR, but was 19.99");
    assertThatThrownBy(() -> top("1", "100.01"))
        .hasMessageStartingWith("revenue of 1 of 5 customers must lie between");
    assertThatThrownBy(() -> top("1.01", "20"))
        .hasMessageStartingWith("revenue of 1.01 of 5 customers must lie between");
    assertThatThrownBy(() -> top("-1", "0"))
        .hasMessage("customers must lie between 0 and all 5, but was -1");
    assertThatThrownBy(() -> top("5.01", "100"))
        .hasMessageStartingWith("customers must lie between 0 and all 5");
    assertThatThrownBy(() -> new TopCustomers(five().base(), Ratio.of(0, 0), Ratio.ONE))
        .hasMessageStartingWith("customers must lie between 0 and all 5");
    assertThatThrownBy(() -> new TopCustomers(five().base(), Ratio.ONE, Ratio.of(0, 0)))
        .hasMessageStartingWith("revenue of 1 of 5 customers must lie between");
    assertThat(top("1", "20")).hasToString("1.00 of 5 customers bring 20.00 of 100.00 EUR");
    assertThatThrownBy(() -> base("100", "299.99"))
        .hasMessage(
            "rankSum must lie between (customers + 1) ÷ 2 and customers, 5, times the revenue,"
                + " 100.00 EUR, but was 299.99");
    assertThatThrownBy(() -> base("100", "500.01"))
        .hasMessageStartingWith("rankSum must lie between");
    assertThat(GiniDefinition.SAMPLE.of(base("100", "300")).value()).isZero();
    assertThat(GiniDefinition.SAMPLE.of(base("100", "500")).value()).isOne();
    BigDecimal none = BigDecimal.ZERO;
    assertThatThrownBy(() -> new RevenueBase(MARCH, EUR, 0, 0, BigDecimal.ONE, none))
        .hasMessage("revenue must be 0 without customers, but was 1.00");
    assertThatThrownBy(() -> new RevenueBase(MARCH, EUR, 1, 2, none, none))
        .hasMessage("negativeCustomers must not exceed customers 1, but was 2");
    assertThatThrownBy(() -> new RevenueBase(MARCH, EUR, -1, 0, none, none))
        .hasMessage("customers must not be negative, but was -1");
    assertThatThrownBy(() -> new RevenueBase(MARCH, EUR, 1, -1, none, none))
        .hasMessage("negativeCustomers must not be negative, but was -1");
    assertThatThrownBy(() -> base("-1", "0"))
        .hasMessage("revenue must not be negative, but was -1");
    assertThatThrownBy(() -> base("0", "-1"))
        .hasMessage("rankSum must not be negative, but was -1");
  }

  @Test
  void a_curve_must_lead_up_and_never_flatten() {
    LorenzCurve.Point start = new LorenzCurve.Point(Ratio.ZERO, Ratio.ZERO);
    LorenzCurve.Point end = new LorenzCurve.Point(Ratio.ONE, Ratio.ONE);
    Ratio half = Ratio.of(1, 2);
    assertThatThrownBy(() -> new LorenzCurve(List.of(start)))
        .hasMessage("points must lead from (0, 0) to (1, 1)");
    assertThatThrownBy(() -> new LorenzCurve(List.of(end, start)))
        .hasMessage("points must lead from (0, 0) to (1, 1)");
    assertThatThrownBy(() -> new LorenzCurve(List.of(start, start)))
        .hasMessage("points must lead from (0, 0) to (1, 1)");
    assertThatThrownBy(
            () -> new LorenzCurve(List.of(start, new LorenzCurve.Point(half, Ratio.of(3, 4)), end)))
        .hasMessage("points must never fall in slope, but was 1/2 after 3/2");
    assertThatThrownBy(
            () -> new LorenzCurve(List.of(start, new LorenzCurve.Point(Ratio.ZERO, half), end)))
        .hasMessage("points must go on to more customers, but was 0");
    assertThatThrownBy(
            () -> new LorenzCurve(List.of(start, new LorenzCurve.Point(half, half.negated()), end)))
        .hasMessageStartingWith("points must never fall in slope");
    assertThat(new LorenzCurve(List.of(start, end)).points()).hasSize(2);
    assertThat(ConcentrationDefinition.TOP_SHARE.source()).isNotBlank();
    assertThat(GiniDefinition.SAMPLE.source()).isNotBlank();
  }
}
