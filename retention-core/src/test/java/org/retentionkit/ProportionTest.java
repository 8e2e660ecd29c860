package org.retentionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.testing.JsonRoundTrip;

class ProportionTest {
  @Provide
  Arbitrary<Proportion> shares() {
    return Arbitraries.oneOf(
            Arbitraries.longs().between(1, 20),
            Arbitraries.longs().between(1, 1_000_000),
            Arbitraries.longs().between(1, Long.MAX_VALUE))
        .withoutEdgeCases()
        .flatMap(
            whole ->
                Arbitraries.longs().between(0, whole).map(part -> new Proportion(part, whole)));
  }

  @Provide
  Arbitrary<Proportion> smallShares() {
    return Arbitraries.longs()
        .between(1, 1_000_000)
        .withoutEdgeCases()
        .flatMap(
            whole ->
                Arbitraries.longs().between(0, whole).map(part -> new Proportion(part, whole)));
  }

  @Property
  void a_share_and_its_complement_add_up_to_one(@ForAll("shares") Proportion share) {
    assertThat(share.plus(share.complement())).isEqualTo(Proportion.ONE);
    assertThat(share.complement().complement()).isEqualTo(share);
  }

  @Property
  void a_share_and_its_complement_add_up_to_100_after_half_even_rounding(
      @ForAll("shares") Proportion share, @ForAll @IntRange(max = 12) int decimals) {
    assertThat(share.percent(decimals).add(share.complement().percent(decimals)))
        .isEqualByComparingTo("100");
  }

  @Property
  void fast_rounding_equals_decimal_division(
      @ForAll("shares") Proportion share, @ForAll @IntRange(max = 20) int decimals) {
    assertThat(share.percent(decimals))
        .isEqualTo(
            BigDecimal.valueOf(share.part())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(share.whole()), decimals, RoundingMode.HALF_EVEN));
  }

  @Property
  void ties_go_to_the_even_digit(@ForAll @IntRange(max = 999) int thousandths) {
    Proportion share = new Proportion(2L * thousandths + 1, 2_000);
    BigDecimal expected =
        new BigDecimal(thousandths + "5").movePointLeft(2).setScale(1, RoundingMode.HALF_EVEN);
    assertThat(share.percent(1)).isEqualTo(expected);
  }

  @Property
  void sum_pool_and_order_agree_with_exact_ratios(
      @ForAll("smallShares") Proportion a, @ForAll("smallShares") Proportion b) {
    assertThat(a.compareTo(b)).isEqualTo(a.toRatio().compareTo(b.toRatio()));
    assertThat(a.equals(b)).isEqualTo(a.toRatio().equals(b.toRatio()));
    assertThat(a.pooledWith(b))
        .isEqualTo(new Proportion(a.part() + b.part(), a.whole() + b.whole()));
    if (a.toRatio().plus(b.toRatio()).compareTo(Ratio.ONE) <= 0) {
      assertThat(a.plus(b).toRatio()).isEqualTo(a.toRatio().plus(b.toRatio()));
      assertThat(a.plus(b)).isEqualTo(b.plus(a));
    }
  }

  @Property
  void shares_near_the_limit_of_a_long_are_ordered_exactly(
      @ForAll("shares") Proportion a, @ForAll("shares") Proportion b) {
    assertThat(Integer.signum(a.compareTo(b))).isEqualTo(a.toRatio().compareTo(b.toRatio()));
  }

  @Property
  void equal_shares_have_equal_hashes(
      @ForAll @IntRange(min = 1, max = 1000) int part,
      @ForAll @IntRange(min = 1, max = 99) int by) {
    Proportion share = new Proportion(part, 1_000);
    Proportion scaled = new Proportion((long) part * by, 1_000L * by);
    assertThat(scaled).isEqualTo(share).hasSameHashCodeAs(share);
  }

  @Property
  void the_double_is_the_exact_value_rounded_once(@ForAll("shares") Proportion share) {
    assertThat(share.value()).isEqualTo(share.toRatio().value());
  }

  @Test
  void a_share_of_nobody_can_be_carried_but_not_used() {
    Proportion nobody = new Proportion(0, 0);
    assertThat(nobody.isDefined()).isFalse();
    assertThat(nobody).isEqualTo(new Proportion(0, 0)).isNotEqualTo(Proportion.ZERO);
    assertThat(Proportion.ZERO).isNotEqualTo(nobody).isNotEqualTo("0/1");
    assertThat(nobody).hasSameHashCodeAs(new Proportion(0, 0)).hasToString("0/0");
    assertThat(nobody.complement().isDefined()).isFalse();
    assertThat(nobody.pooledWith(Proportion.ONE)).isEqualTo(Proportion.ONE);
    assertThat(nobody.plus(nobody).isDefined()).isFalse();
    assertThat(nobody.toRatio().isDefined()).isFalse();
    String message = "The proportion 0/0 is undefined: it is a share of nobody";
    assertThatThrownBy(nobody::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> nobody.percent(1)).hasMessage(message);
    assertThatThrownBy(() -> nobody.compareTo(Proportion.ONE)).hasMessage(message);
    assertThatThrownBy(() -> Proportion.ONE.compareTo(nobody)).hasMessage(message);
  }

  @Test
  void adding_to_an_undefined_share_is_undefined() {
    assertThat(new Proportion(0, 0).plus(Proportion.ONE).isDefined()).isFalse();
    assertThat(Proportion.ONE.plus(new Proportion(0, 0)).isDefined()).isFalse();
  }

  @Test
  void impossible_shares_are_refused() {
    assertThatThrownBy(() -> new Proportion(3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("part must not exceed whole 2, but was 3");
    assertThatThrownBy(() -> new Proportion(-1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("part must not be negative, but was -1");
    assertThatThrownBy(() -> Proportion.ONE.plus(new Proportion(1, 2)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("other must not make the sum exceed 1, but 1/1 + 1/2 does");
    assertThatThrownBy(() -> new Proportion(3, 5).plus(new Proportion(3, 5)))
        .hasMessage("other must not make the sum exceed 1, but 3/5 + 3/5 does");
    assertThatThrownBy(
            () -> new Proportion(0, Long.MAX_VALUE).plus(new Proportion(0, Long.MAX_VALUE - 1)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "common denominator must lie between -9223372036854775808 and 9223372036854775807,"
                + " but was 9223372036854775807 × 9223372036854775806");
    assertThatThrownBy(() -> new Proportion(5, Long.MAX_VALUE).pooledWith(new Proportion(0, 1)))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "whole must lie between -9223372036854775808 and 9223372036854775807, but was"
                + " 9223372036854775807 + 1");
    Proportion all = new Proportion(Long.MAX_VALUE, Long.MAX_VALUE);
    assertThatThrownBy(() -> all.plus(all))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageStartingWith("part must lie between")
        .hasMessageEndingWith("but was 9223372036854775807 + 9223372036854775807");
    assertThatThrownBy(() -> Proportion.ONE.percent(-1))
        .hasMessage("decimals must lie between 0 and 10000, but was -1");
  }

  @Test
  void a_share_reads_as_a_percentage() {
    assertThat(Proportion.of(400, 1000)).isEqualTo(new Proportion(2, 5));
    assertThat(Proportion.of(400, 1000).toPercentString(1)).isEqualTo("40.0 %");
    assertThat(Proportion.of(1, 3).toPercentString(0)).isEqualTo("33 %");
    assertThatThrownBy(() -> Proportion.of(0, 0).toPercentString(0))
        .hasMessage("The proportion 0/0 is undefined: it is a share of nobody");
  }

  @Test
  void other_rounding_is_the_callers_choice() {
    assertThat(new Proportion(2, 3).percent(0, RoundingMode.DOWN)).isEqualByComparingTo("66");
    assertThat(new Proportion(2, 3).percent(0)).isEqualByComparingTo("67");
  }

  @Test
  void a_share_comes_back_from_json() {
    JsonRoundTrip.check(new Proportion(400, 1000), Proportion.class);
    JsonRoundTrip.check(Ratio.of("0.02"), Ratio.class);
    JsonRoundTrip.check(new ConfidenceInterval(0.1, 0.2, 0.95, "Wilson"), ConfidenceInterval.class);
  }

  /** Shares as keys of a map: different ones are told apart, also by their hash. */
  @Test
  void different_shares_spread_over_hashes() {
    Set<Integer> hashes = new HashSet<>();
    for (int whole = 1; whole <= 20; whole++) {
      hashes.add(new Proportion(1, whole).hashCode());
    }
    assertThat(hashes).hasSize(20);
  }

  /** Where a hundredfold still fits a long, and where it no longer does. */
  @Test
  void rounding_is_right_on_both_sides_of_what_a_long_holds() {
    long limit = Long.MAX_VALUE / 1_000;
    for (long whole : new long[] {limit - 1, limit, limit + 1, Long.MAX_VALUE}) {
      Proportion share = new Proportion(whole / 3, whole);
      assertThat(share.percent(1)).as("of " + whole).isEqualTo(new BigDecimal("33.3"));
      assertThat(share.percent(16)).as("of " + whole).isEqualTo(share.toRatio().percent(16));
      assertThat(share.percent(17)).as("of " + whole).isEqualTo(share.toRatio().percent(17));
    }
  }
}
