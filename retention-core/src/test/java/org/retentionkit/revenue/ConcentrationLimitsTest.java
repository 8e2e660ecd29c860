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
import org.retentionkit.IntervalMethod;
import org.retentionkit.Period;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;

class ConcentrationLimitsTest {
  private static final Period MARCH = Period.ofMonth(2026, 3);
  private static final Currency EUR = Currency.getInstance("EUR");

  private static CustomerAmounts cents(long... amounts) {
    return CustomerAmounts.during(MARCH, EUR).ofMinorUnits(amounts);
  }

  private static CustomerAmounts five() {
    return cents(10_00, 50_00, 4_00, 30_00, 6_00);
  }

  @Test
  void amounts_near_the_limit_of_a_long_are_summed_exactly() {
    long huge = Long.MAX_VALUE / 3;
    CustomerAmounts all = cents(huge, huge, huge);
    assertThat(all.rankSum()).isEqualTo(BigDecimal.valueOf(huge, 2).multiply(new BigDecimal(6)));
    assertThat(ConcentrationCalculator.gini(all).exact()).isEqualTo(Ratio.ZERO);
    assertThat(cents(0, 0, Long.MAX_VALUE).rankSum())
        .isEqualTo(BigDecimal.valueOf(Long.MAX_VALUE, 2).multiply(new BigDecimal(3)));
    long fifth = Long.MAX_VALUE / 5;
    assertThat(cents(fifth, fifth, fifth, fifth, fifth).rankSum())
        .isEqualTo(BigDecimal.valueOf(fifth, 2).multiply(new BigDecimal(15)));
    assertThat(ConcentrationCalculator.customersForShare(all, Ratio.of(2, 3)).topCustomers())
        .isEqualTo(Ratio.of("2"));
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
    assertThat(ConcentrationCalculator.topShare(all, Ratio.of("0.2")).exact())
        .isEqualTo(Ratio.of(180_000_100_000L, 500_000_500_000L));
    assertThat(ConcentrationCalculator.gini(all).exact()).isEqualTo(Ratio.of(999_999, 3_000_000));
    assertThat(amounts[1]).isEqualTo(first);
  }

  @Test
  void decimals_of_any_fineness_are_taken_exactly() {
    CustomerAmounts fine =
        CustomerAmounts.during(MARCH, EUR)
            .ofAmounts(List.of(new BigDecimal("1E+1"), new BigDecimal("0.125"), BigDecimal.ZERO));
    assertThat(fine.base()).isEqualTo(new RevenueBase(MARCH, EUR, 3, 0, new BigDecimal("10.125")));
    assertThat(ConcentrationCalculator.topShare(fine, Ratio.of(1, 3)).topRevenue())
        .isEqualTo(Ratio.of("10"));
    assertThat(CustomerAmounts.during(MARCH, EUR).ofAmounts(List.of(new BigDecimal("0.5"))))
        .isEqualTo(cents(50))
        .isNotEqualTo(fine)
        .isNotEqualTo(cents(51))
        .isNotEqualTo("cents");
    assertThat(cents(20, 30)).isNotEqualTo(cents(10, 40));
    assertThat(cents(20, 30).hashCode()).isNotEqualTo(cents(10, 40).hashCode());
    assertThat(CustomerAmounts.during(MARCH, EUR).ofAmounts(List.of(new BigDecimal("0.500"))))
        .isEqualTo(cents(50));
    assertThat(
            CustomerAmounts.during(MARCH, EUR)
                .ofAmounts(List.of(new BigDecimal("0.125"), new BigDecimal("0.375"))))
        .isNotEqualTo(cents(25, 25));
    assertThatThrownBy(
            () ->
                CustomerAmounts.during(MARCH, EUR)
                    .ofAmounts(List.of(BigDecimal.ONE, new BigDecimal("1E+17"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("amount 2 must not exceed 92233720368547758.07, but was 100000000000000000");
    assertThat(
            CustomerAmounts.during(MARCH, EUR)
                .ofAmounts(List.of(new BigDecimal("92233720368547758.07"))))
        .isEqualTo(cents(Long.MAX_VALUE));
  }

  @Test
  void amounts_below_zero_are_refused_or_counted_as_zero() {
    assertThatThrownBy(() -> cents(5, -7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "amount 2 must not be negative, unless negatives(AS_ZERO) counts it as 0, but was"
                + " -0.07");
    CustomerAmounts clipped =
        CustomerAmounts.during(MARCH, EUR)
            .negatives(NegativeAmounts.AS_ZERO)
            .ofMinorUnits(5_00, -7_00, 5_00, 0);
    assertThat(clipped.base().negativeCustomers()).isEqualTo(1);
    assertThat(ConcentrationCalculator.topShare(clipped, Ratio.of("0.25")).explanation().notes())
        .extracting(Object::toString)
        .containsExactly(
            "The top 25.0 % are 1.00 of 4 customers.", "Amounts below 0 counted as 0: 1.");
    assertThat(ConcentrationCalculator.customersForShare(clipped, Ratio.ONE).explanation().notes())
        .extracting(Object::toString)
        .containsExactly("They bring 100.0 % of 10.00 EUR.", "Amounts below 0 counted as 0: 1.");
    assertThat(ConcentrationCalculator.gini(clipped).explanation().notes())
        .extracting(Object::toString)
        .containsExactly("Amounts below 0 counted as 0: 1.");
    assertThat(ConcentrationCalculator.gini(clipped).exact()).isEqualTo(Ratio.of("0.5"));
  }

  @Test
  void without_revenue_nothing_is_concentrated() {
    String reason = "revenue is 0 in March 2026 (customers 2)";
    CustomerAmounts none = cents(0, 0);
    TopRevenueShare top = ConcentrationCalculator.topShare(none, Ratio.of("0.2"));
    assertThatThrownBy(top::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage("Revenue share of the top customers is undefined: " + reason);
    assertThat(top.explanation().undefined()).hasToString(reason);
    CustomersForShare needed = ConcentrationCalculator.customersForShare(none, Ratio.of("0.8"));
    assertThat(needed.isDefined()).isFalse();
    assertThat(needed.undefinedReason()).hasValue(reason);
    GiniCoefficient gini = ConcentrationCalculator.gini(none);
    assertThatThrownBy(gini::value)
        .hasMessage("Gini coefficient of revenue is undefined: " + reason);
    assertThatThrownBy(() -> gini.rounded(1, RoundingMode.UP))
        .isInstanceOf(UndefinedMeasureException.class);
    assertThat(gini.explanation().undefined()).hasToString(reason);
    assertThatThrownBy(() -> ConcentrationCalculator.lorenzCurve(none, 4))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage("Lorenz curve of revenue is undefined: " + reason);
    assertThat(ConcentrationCalculator.topShare(cents(), Ratio.ONE).isDefined()).isFalse();
    assertThat(ConcentrationCalculator.gini(cents()).isDefined()).isFalse();
    assertThat(ConcentrationCalculator.gini(cents(5), GiniDefinition.SAMPLE).undefinedReason())
        .hasValue("there is only one customer in March 2026");
    assertThat(ConcentrationCalculator.gini(cents(5)).undefinedReason()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"-0.01", "1.01"})
  void shares_lie_between_0_and_1(String share) {
    Ratio outside = Ratio.of(share);
    assertThatThrownBy(() -> ConcentrationCalculator.topShare(five(), outside))
        .hasMessage("top must lie between 0 and 1, but was " + share + "/1");
    assertThatThrownBy(() -> ConcentrationCalculator.customersForShare(five(), outside))
        .hasMessage("share must lie between 0 and 1, but was " + share + "/1");
    assertThatThrownBy(() -> ConcentrationCalculator.lorenzCurve(five(), 0))
        .hasMessage("steps must be at least 1, but was 0");
  }

  @Test
  void money_is_no_sample_so_there_is_no_interval() {
    for (Rate rate :
        List.of(
            ConcentrationCalculator.topShare(five(), Ratio.of("0.2")),
            ConcentrationCalculator.customersForShare(five(), Ratio.of("0.8")))) {
      assertThat(rate.isShare()).isFalse();
      assertThatThrownBy(() -> rate.interval(IntervalMethod.WILSON, 0.95))
          .isInstanceOf(UndefinedMeasureException.class);
    }
  }

  @Test
  void stored_results_that_cannot_be_are_refused() {
    RevenueBase base = five().base();
    Ratio fifth = Ratio.of("0.2");
    assertThatThrownBy(() -> new TopRevenueShare(base, fifth, Ratio.of("19.99")))
        .hasMessage(
            "topRevenue must lie between top 0.2 of the revenue and all, 100.00 EUR, but was"
                + " 19.99");
    assertThatThrownBy(() -> new TopRevenueShare(base, fifth, Ratio.of("100.01")))
        .hasMessageStartingWith("topRevenue must lie between");
    assertThatThrownBy(() -> new CustomersForShare(base, fifth, Ratio.of("1.01")))
        .hasMessage(
            "topCustomers must lie between 0 and revenueShare 0.2 of customers 5, but was"
                + " 1.01");
    assertThatThrownBy(() -> new CustomersForShare(base, fifth, Ratio.of("-1")))
        .hasMessageStartingWith("topCustomers must lie between 0");
    assertThatThrownBy(
            () -> new GiniCoefficient(base, new BigDecimal("299.99"), GiniDefinition.POPULATION))
        .hasMessage(
            "rankSum must lie between (customers + 1) ÷ 2 and customers, 5, times the revenue,"
                + " 100.00 EUR, but was 299.99");
    assertThatThrownBy(
            () -> new GiniCoefficient(base, new BigDecimal("500.01"), GiniDefinition.POPULATION))
        .hasMessageStartingWith("rankSum must lie between");
    assertThat(new GiniCoefficient(base, new BigDecimal("300"), GiniDefinition.SAMPLE).value())
        .isZero();
    assertThatThrownBy(() -> new RevenueBase(MARCH, EUR, 0, 0, BigDecimal.ONE))
        .hasMessage("revenue must be 0 without customers, but was 1.00");
    assertThatThrownBy(() -> new RevenueBase(MARCH, EUR, 1, 2, BigDecimal.ONE))
        .hasMessage("negativeCustomers must not exceed customers 1, but was 2");
    assertThatThrownBy(() -> new RevenueBase(MARCH, EUR, -1, 0, BigDecimal.ONE))
        .hasMessage("customers must not be negative, but was -1");
    assertThatThrownBy(() -> new RevenueBase(MARCH, EUR, 1, -1, BigDecimal.ONE))
        .hasMessage("negativeCustomers must not be negative, but was -1");
    assertThatThrownBy(() -> new RevenueBase(MARCH, EUR, 1, 0, new BigDecimal("-1")))
        .hasMessage("revenue must not be negative, but was -1");
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
