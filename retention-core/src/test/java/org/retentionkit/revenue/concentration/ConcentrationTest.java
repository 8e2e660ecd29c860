package org.retentionkit.revenue.concentration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;

class ConcentrationTest {
  private static final Period MARCH = Period.ofMonth(2026, 3);
  private static final Currency EUR = Currency.getInstance("EUR");

  private static CustomerAmounts cents(long... amounts) {
    return CustomerAmounts.in(MARCH, EUR).ofMinorUnits(amounts);
  }

  private static CustomerAmounts five() {
    return cents(10_00, 50_00, 4_00, 30_00, 6_00);
  }

  @Provide
  Arbitrary<long[]> amounts() {
    return Arbitraries.longs()
        .between(0, 1_000_000)
        .edgeCases(edges -> edges.add(0L, 1L, 7L, 1_000_000L))
        .array(long[].class)
        .ofMaxSize(30);
  }

  @Provide
  Arbitrary<Ratio> fractions() {
    return Arbitraries.integers()
        .between(1, 40)
        .flatMap(n -> Arbitraries.integers().between(0, n).map(k -> Ratio.of(k, n)));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0",
    "0.1, 25",
    "0.2, 50",
    "0.3, 65",
    "0.4, 80",
    "0.5, 85",
    "0.99, 99.8",
    "1, 100"
  })
  void a_fraction_of_the_next_customer_counts(String top, BigDecimal expected) {
    assertThat(ConcentrationCalculator.topShare(five(), Ratio.of(top)).ratio())
        .isEqualTo(Ratio.of(expected.movePointLeft(2)));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "0.5, 20, 1", "0.65, 30, 2", "0.8, 40, 2", "0.81, 42, 3", "1, 100, 5"})
  void the_question_is_answered_the_other_way_round_too(
      String share, BigDecimal expected, long whole) {
    CustomersForShare answer = ConcentrationCalculator.customersForShare(five(), Ratio.of(share));
    assertThat(answer.ratio()).isEqualTo(Ratio.of(expected.movePointLeft(2)));
    assertThat(answer.wholeCustomers()).isEqualTo(whole);
  }

  @Test
  void both_answers_explain_themselves() {
    assertThat(ConcentrationCalculator.topShare(five(), Ratio.of("0.3")).explanation())
        .hasToString(
            "Revenue share of the top customers, March 2026: 65.0 % = top revenue 65.00 EUR ÷"
                + " revenue 100.00 EUR. The top 30.0 % are 1.50 of 5 customers.");
    assertThat(ConcentrationCalculator.customersForShare(five(), Ratio.of("0.8")).explanation())
        .hasToString(
            "Share of customers that brings a share of revenue, March 2026: 40.0 % = top customers"
                + " 2.00 ÷ customers 5. They bring 80.0 % of 100.00 EUR.");
    assertThat(ConcentrationCalculator.gini(cents(1_00, 3_00)).explanation())
        .hasToString(
            "Gini coefficient of revenue, March 2026: 0.2500 = (2 × rank sum 7.00 EUR − (customers"
                + " 2 + 1) × revenue 4.00 EUR) ÷ (customers 2 × revenue 4.00 EUR).");
    assertThat(five()).hasToString("5 customers, 100.00 EUR, March 2026");
  }

  @Property
  void each_question_is_the_inverse_of_the_other(
      @ForAll("amounts") long[] amounts, @ForAll("fractions") Ratio share) {
    CustomerAmounts all = cents(amounts);
    Assume.that(LongStream.of(amounts).sum() > 0);
    Ratio needed = ConcentrationCalculator.customersForShare(all, share).ratio();
    assertThat(ConcentrationCalculator.topShare(all, needed).ratio()).isEqualTo(share);
    assertThat(needed).isLessThanOrEqualTo(share);
  }

  @Property
  void order_and_scale_and_doubling_change_nothing(
      @ForAll("amounts") long[] amounts,
      @ForAll("fractions") Ratio top,
      @ForAll @IntRange(min = 2, max = 5) int factor) {
    Assume.that(LongStream.of(amounts).sum() > 0);
    CustomerAmounts all = cents(amounts);
    long[] backwards = new long[amounts.length];
    for (int i = 0; i < amounts.length; i++) {
      backwards[i] = amounts[amounts.length - 1 - i];
    }
    assertThat(cents(backwards)).isEqualTo(all).hasSameHashCodeAs(all);
    long[] scaled = LongStream.of(amounts).map(amount -> amount * factor).toArray();
    long[] copies =
        LongStream.of(amounts)
            .flatMap(amount -> LongStream.generate(() -> amount).limit(factor))
            .toArray();
    for (CustomerAmounts same : List.of(cents(scaled), cents(copies))) {
      assertThat(ConcentrationCalculator.topShare(same, top).ratio())
          .isEqualTo(ConcentrationCalculator.topShare(all, top).ratio());
      assertThat(ConcentrationCalculator.customersForShare(same, top).ratio())
          .isEqualTo(ConcentrationCalculator.customersForShare(all, top).ratio());
      assertThat(ConcentrationCalculator.gini(same).ratio())
          .isEqualTo(ConcentrationCalculator.gini(all).ratio());
    }
  }

  /** The definition itself: half the mean difference of all pairs, over the mean. */
  @Property
  void gini_is_the_mean_difference_of_all_pairs(@ForAll("amounts") long[] amounts) {
    long sum = LongStream.of(amounts).sum();
    Assume.that(sum > 0);
    long differences = 0;
    for (long one : amounts) {
      for (long other : amounts) {
        differences += Math.abs(one - other);
      }
    }
    int n = amounts.length;
    GiniCoefficient gini = ConcentrationCalculator.gini(cents(amounts));
    assertThat(gini.ratio()).isEqualTo(Ratio.of(differences, 2 * n * sum));
    assertThat(gini.ratio()).isBetween(Ratio.ZERO, Ratio.of(n - 1, n));
    if (n > 1) {
      assertThat(ConcentrationCalculator.gini(cents(amounts), GiniDefinition.SAMPLE).ratio())
          .isEqualTo(gini.ratio().times(Ratio.of(n, n - 1)));
    }
  }

  @Property
  void lorenz_is_convex_under_the_diagonal_and_one_minus_the_top_share(
      @ForAll("amounts") long[] amounts, @ForAll @IntRange(min = 1, max = 12) int steps) {
    Assume.that(LongStream.of(amounts).sum() > 0);
    CustomerAmounts all = cents(amounts);
    LorenzCurve curve = ConcentrationCalculator.lorenzCurve(all, steps);
    assertThat(curve.points()).hasSize(steps + 1);
    for (LorenzCurve.Point point : curve.points()) {
      assertThat(point.revenue()).isLessThanOrEqualTo(point.customers());
      assertThat(
              point
                  .revenue()
                  .plus(
                      ConcentrationCalculator.topShare(all, point.customers().complement())
                          .ratio()))
          .isEqualTo(Ratio.ONE);
    }
  }

  /** Twice the area between the diagonal and the curve through every customer. */
  @Property
  void gini_is_twice_the_area_over_the_lorenz_curve(@ForAll("amounts") long[] amounts) {
    Assume.that(LongStream.of(amounts).sum() > 0);
    CustomerAmounts all = cents(amounts);
    List<LorenzCurve.Point> points =
        ConcentrationCalculator.lorenzCurve(all, amounts.length).points();
    Ratio under = Ratio.ZERO;
    for (int i = 1; i < points.size(); i++) {
      Ratio width = points.get(i).customers().minus(points.get(i - 1).customers());
      under = under.plus(width.times(points.get(i).revenue().plus(points.get(i - 1).revenue())));
    }
    assertThat(ConcentrationCalculator.gini(all).ratio()).isEqualTo(under.complement());
  }

  /** Known values: equal customers 0; 1..n is (n − 1) ÷ 3n; one of n brings all (n − 1) ÷ n. */
  @Test
  void gini_of_textbook_series() {
    assertThat(ConcentrationCalculator.gini(cents(7, 7, 7)).ratio()).isEqualTo(Ratio.ZERO);
    assertThat(ConcentrationCalculator.gini(cents(LongStream.rangeClosed(1, 10).toArray())).value())
        .isEqualTo(0.3);
    GiniCoefficient one = ConcentrationCalculator.gini(cents(0, 0, 0, 9));
    assertThat(one.rounded(1, RoundingMode.UP)).isEqualTo("0.8");
    assertThat(ConcentrationCalculator.gini(cents(0, 0, 0, 9), GiniDefinition.SAMPLE).value())
        .isEqualTo(1.0);
  }

  @Test
  void amounts_near_the_limit_of_a_long_are_summed_exactly() {
    long huge = Long.MAX_VALUE / 3;
    CustomerAmounts all = cents(huge, huge, huge);
    assertThat(all.rankSum()).isEqualTo(BigDecimal.valueOf(huge, 2).multiply(new BigDecimal(6)));
    assertThat(ConcentrationCalculator.gini(all).ratio()).isEqualTo(Ratio.ZERO);
    assertThat(ConcentrationCalculator.customersForShare(all, Ratio.of(2, 3)).topCustomers())
        .isEqualTo(Ratio.of("2"));
    assertThatThrownBy(() -> cents(huge, huge, huge, huge)).isInstanceOf(ArithmeticException.class);
  }

  @Test
  void a_million_customers_take_one_sort_and_keep_the_callers_array() {
    long[] amounts = new long[1_000_000];
    Arrays.setAll(amounts, i -> (i * 7_919L) % 1_000_000 + 1);
    long first = amounts[1];
    CustomerAmounts all = cents(amounts);
    assertThat(ConcentrationCalculator.topShare(all, Ratio.of("0.2")).ratio())
        .isEqualTo(Ratio.of(180_000_100_000L, 500_000_500_000L));
    assertThat(ConcentrationCalculator.gini(all).ratio()).isEqualTo(Ratio.of(999_999, 3_000_000));
    assertThat(amounts[1]).isEqualTo(first);
  }

  @Test
  void decimals_of_any_fineness_are_taken_exactly() {
    CustomerAmounts fine =
        CustomerAmounts.in(MARCH, EUR)
            .ofAmounts(List.of(new BigDecimal("1E+1"), new BigDecimal("0.125"), BigDecimal.ZERO));
    assertThat(fine.base()).isEqualTo(new RevenueBase(MARCH, EUR, 3, 0, new BigDecimal("10.125")));
    assertThat(ConcentrationCalculator.topShare(fine, Ratio.of(1, 3)).topRevenue())
        .isEqualTo(Ratio.of("10"));
    assertThat(CustomerAmounts.in(MARCH, EUR).ofAmounts(List.of(new BigDecimal("0.5"))))
        .isEqualTo(cents(50))
        .isNotEqualTo(fine)
        .isNotEqualTo(cents(51))
        .isNotEqualTo("cents");
    assertThat(cents(20, 30)).isNotEqualTo(cents(10, 40));
    assertThatThrownBy(
            () -> CustomerAmounts.in(MARCH, EUR).ofAmounts(List.of(new BigDecimal("1E+17"))))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void amounts_below_zero_are_refused_or_counted_as_zero() {
    assertThatThrownBy(() -> cents(5, -7))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "amount 2 must not be negative, unless negatives(AS_ZERO) counts it as 0, but was"
                + " -0.07");
    CustomerAmounts clipped =
        CustomerAmounts.in(MARCH, EUR)
            .negatives(NegativeAmounts.AS_ZERO)
            .ofMinorUnits(5_00, -7_00, 5_00, 0);
    assertThat(clipped.base().negativeCustomers()).isEqualTo(1);
    assertThat(ConcentrationCalculator.topShare(clipped, Ratio.of("0.25")).explanation().notes())
        .containsExactly(
            "The top 25.0 % are 1.00 of 4 customers.", "Amounts below 0 counted as 0: 1.");
    assertThat(ConcentrationCalculator.customersForShare(clipped, Ratio.ONE).explanation().notes())
        .containsExactly("They bring 100.0 % of 10.00 EUR.", "Amounts below 0 counted as 0: 1.");
    assertThat(ConcentrationCalculator.gini(clipped).explanation().notes())
        .containsExactly("Amounts below 0 counted as 0: 1.");
    assertThat(ConcentrationCalculator.gini(clipped).ratio()).isEqualTo(Ratio.of("0.5"));
  }

  @Test
  void without_revenue_nothing_is_concentrated() {
    String reason = "revenue is 0 in March 2026 (customers 2)";
    CustomerAmounts none = cents(0, 0);
    TopRevenueShare top = ConcentrationCalculator.topShare(none, Ratio.of("0.2"));
    assertThatThrownBy(top::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage("Revenue share of the top customers is undefined: " + reason);
    assertThat(top.explanation().undefinedReason()).hasValue(reason);
    CustomersForShare needed = ConcentrationCalculator.customersForShare(none, Ratio.of("0.8"));
    assertThat(needed.isDefined()).isFalse();
    assertThat(needed.undefinedReason()).hasValue(reason);
    GiniCoefficient gini = ConcentrationCalculator.gini(none);
    assertThatThrownBy(gini::value)
        .hasMessage("Gini coefficient of revenue is undefined: " + reason);
    assertThatThrownBy(() -> gini.rounded(1, RoundingMode.UP))
        .isInstanceOf(UndefinedMeasureException.class);
    assertThat(gini.explanation().undefinedReason()).hasValue(reason);
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
  void stored_results_that_cannot_be_are_refused() {
    RevenueBase base = five().base();
    Ratio fifth = Ratio.of("0.2");
    assertThatThrownBy(() -> new TopRevenueShare(base, fifth, Ratio.of("19.99")))
        .hasMessage(
            "topRevenue must lie between top 0.2/1 of the revenue and all, 100.00 EUR, but was"
                + " 19.99/1");
    assertThatThrownBy(() -> new TopRevenueShare(base, fifth, Ratio.of("100.01")))
        .hasMessageStartingWith("topRevenue must lie between");
    assertThatThrownBy(() -> new CustomersForShare(base, fifth, Ratio.of("1.01")))
        .hasMessage(
            "topCustomers must lie between 0 and revenueShare 0.2/1 of customers 5, but was"
                + " 1.01/1");
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
        .hasMessage("points must go on to more customers, but was 0/1");
    assertThatThrownBy(
            () -> new LorenzCurve(List.of(start, new LorenzCurve.Point(half, half.negated()), end)))
        .hasMessageStartingWith("points must never fall in slope");
    assertThat(new LorenzCurve(List.of(start, end)).points()).hasSize(2);
    assertThat(ConcentrationDefinition.TOP_SHARE.source()).isNotBlank();
    assertThat(GiniDefinition.SAMPLE.source()).isNotBlank();
  }
}
