package org.retentionkit.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
import org.retentionkit.Figure;
import org.retentionkit.Period;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;

class ConcentrationTest {
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
    assertThat(of(five()).topShare(Ratio.of(top)).exact())
        .isEqualTo(Ratio.of(expected.movePointLeft(2)));
  }

  @ParameterizedTest
  @CsvSource({"0, 0, 0", "0.5, 20, 1", "0.65, 30, 2", "0.8, 40, 2", "0.81, 42, 3", "1, 100, 5"})
  void the_question_is_answered_the_other_way_round_too(
      String share, BigDecimal expected, long whole) {
    Rate answer = of(five()).customersForShare(Ratio.of(share));
    assertThat(answer.exact()).isEqualTo(Ratio.of(expected.movePointLeft(2)));
    assertThat(five().bringing(Ratio.of(share)).wholeCustomers()).isEqualTo(whole);
  }

  @Test
  void both_answers_explain_themselves() {
    assertThat(of(five()).topShare(Ratio.of("0.3")).explanation())
        .hasToString(
            "Revenue share of the top customers, March 2026: 65.0 % = top revenue 65.00 EUR ÷"
                + " revenue 100.00 EUR. The top 30.0 % are 1.50 of 5 customers.");
    assertThat(of(five()).customersForShare(Ratio.of("0.8")).explanation())
        .hasToString(
            "Share of customers that brings a share of revenue, March 2026: 40.0 % = top customers"
                + " 2.00 ÷ customers 5. They bring 80.0 % of 100.00 EUR.");
    assertThat(of(cents(1_00, 3_00)).gini().explanation())
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
    Ratio needed = of(all).customersForShare(share).exact();
    assertThat(of(all).topShare(needed).exact()).isEqualTo(share);
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
      assertThat(of(same).topShare(top).exact()).isEqualTo(of(all).topShare(top).exact());
      assertThat(of(same).customersForShare(top).exact())
          .isEqualTo(of(all).customersForShare(top).exact());
      assertThat(of(same).gini().exact()).isEqualTo(of(all).gini().exact());
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
    Figure gini = of(cents(amounts)).gini();
    assertThat(gini.exact()).isEqualTo(Ratio.of(differences, 2 * n * sum));
    assertThat(gini.exact()).isBetween(Ratio.ZERO, Ratio.of(n - 1, n));
    if (n > 1) {
      assertThat(of(cents(amounts)).gini(GiniDefinition.SAMPLE).exact())
          .isEqualTo(gini.exact().times(Ratio.of(n, n - 1)));
    }
  }

  @Property
  void lorenz_is_convex_under_the_diagonal_and_one_minus_the_top_share(
      @ForAll("amounts") long[] amounts, @ForAll @IntRange(min = 1, max = 12) int steps) {
    Assume.that(LongStream.of(amounts).sum() > 0);
    CustomerAmounts all = cents(amounts);
    LorenzCurve curve = of(all).lorenzCurve(steps);
    assertThat(curve.points()).hasSize(steps + 1);
    for (LorenzCurve.Point point : curve.points()) {
      assertThat(point.revenue()).isLessThanOrEqualTo(point.customers());
      assertThat(point.revenue().plus(of(all).topShare(point.customers().complement()).exact()))
          .isEqualTo(Ratio.ONE);
    }
  }

  /** Twice the area between the diagonal and the curve through every customer. */
  @Property
  void gini_is_twice_the_area_over_the_lorenz_curve(@ForAll("amounts") long[] amounts) {
    Assume.that(LongStream.of(amounts).sum() > 0);
    CustomerAmounts all = cents(amounts);
    List<LorenzCurve.Point> points = of(all).lorenzCurve(amounts.length).points();
    Ratio under = Ratio.ZERO;
    for (int i = 1; i < points.size(); i++) {
      Ratio width = points.get(i).customers().minus(points.get(i - 1).customers());
      under = under.plus(width.times(points.get(i).revenue().plus(points.get(i - 1).revenue())));
    }
    assertThat(of(all).gini().exact()).isEqualTo(under.complement());
  }

  /** Known values: equal customers 0; 1..n is (n − 1) ÷ 3n; one of n brings all (n − 1) ÷ n. */
  @Test
  void gini_of_textbook_series() {
    assertThat(of(cents(7, 7, 7)).gini().exact()).isEqualTo(Ratio.ZERO);
    assertThat(of(cents(LongStream.rangeClosed(1, 10).toArray())).gini().value()).isEqualTo(0.3);
    Figure one = of(cents(0, 0, 0, 9)).gini();
    assertThat(one.rounded(1, RoundingMode.UP)).isEqualTo("0.8");
    assertThat(of(cents(0, 0, 0, 9)).gini(GiniDefinition.SAMPLE).value()).isEqualTo(1.0);
  }
}
