package org.retentionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RatioTest {
  @Property
  void arithmetic_is_that_of_fractions(
      @ForAll @LongRange(min = -9999, max = 9999) long a,
      @ForAll @LongRange(min = 1, max = 9999) long b,
      @ForAll @LongRange(min = -9999, max = 9999) long c,
      @ForAll @LongRange(min = 1, max = 9999) long d) {
    Ratio x = Ratio.of(a, b);
    Ratio y = Ratio.of(c, d);
    assertThat(x.plus(y)).isEqualTo(Ratio.of(a * d + c * b, b * d)).isEqualTo(y.plus(x));
    assertThat(x.minus(y)).isEqualTo(Ratio.of(a * d - c * b, b * d));
    assertThat(x.times(y)).isEqualTo(Ratio.of(a * c, b * d));
    assertThat(x.minus(y).plus(y)).isEqualTo(x);
    assertThat(x.negated().negated()).isEqualTo(x);
    assertThat(x.complement().plus(x)).isEqualTo(Ratio.ONE);
    assertThat(x.signum()).isEqualTo(Long.signum(a));
    assertThat(x.power(3)).isEqualTo(x.times(x).times(x));
    assertThat(x.compareTo(y)).isEqualTo(x.minus(y).signum());
    if (c != 0) {
      assertThat(x.dividedBy(y).times(y)).isEqualTo(x);
    }
  }

  @Property
  void equality_is_by_value_and_consistent_with_hash_and_order(
      @ForAll @LongRange(min = -99, max = 99) long a,
      @ForAll @LongRange(min = 1, max = 99) long b,
      @ForAll @LongRange(min = 1, max = 99) long factor,
      @ForAll @IntRange(max = 5) int scale) {
    Ratio plain = Ratio.of(a, b);
    Ratio scaled =
        Ratio.of(
            BigDecimal.valueOf(a * factor).movePointLeft(scale),
            BigDecimal.valueOf(b * factor).movePointLeft(scale));
    assertThat(scaled).isEqualTo(plain).hasSameHashCodeAs(plain).isEqualByComparingTo(plain);
    assertThat(scaled.value()).isEqualTo(plain.value());
  }

  @Property
  void the_double_is_the_nearest_one_for_whole_numbers(
      @ForAll @LongRange(min = 1) long a, @ForAll @LongRange(min = 1) long b) {
    double value = Ratio.of(a, b).value();
    BigDecimal exact = new BigDecimal(a).divide(new BigDecimal(b), new java.math.MathContext(60));
    BigDecimal error = new BigDecimal(value).subtract(exact).abs();
    assertThat(error)
        .isLessThanOrEqualTo(
            new BigDecimal(Math.ulp(value) / 2).multiply(new BigDecimal("1.0000001")));
  }

  @Test
  void a_power_is_exact_up_to_400_digits_and_good_to_40_beyond() {
    assertThat(Ratio.of(1, 3).power(200))
        .isEqualTo(Ratio.of(1, 3).power(100).times(Ratio.of(1, 3).power(100)));
    Ratio long201 = Ratio.of(1, 3).power(201);
    Ratio exact = Ratio.of(1, 3).power(200).times(Ratio.of(1, 3));
    assertThat(long201).isNotEqualTo(exact);
    assertThat(long201.dividedBy(exact).minus(Ratio.ONE).value()).isCloseTo(0, within(1e-39));
    assertThat(Ratio.of(3, 0).power(2).isDefined()).isFalse();
    assertThatThrownBy(() -> Ratio.of(3, 0).power(500))
        .hasMessage("The ratio 3/0 is undefined: its denominator is 0");
  }

  @Test
  void ratios_are_read_from_text_and_doubles() {
    assertThat(Ratio.of("0.02")).isEqualTo(Ratio.of(1, 50));
    assertThat(Ratio.ofDouble(0.5)).isEqualTo(Ratio.of(1, 2));
    assertThat(Ratio.of(62, 1000)).hasToString("62/1000");
    assertThat(Ratio.of(new BigDecimal("1E+3"), BigDecimal.ONE)).hasToString("1000");
    assertThat(Ratio.of(62, 1000).percent(1)).isEqualByComparingTo("6.2");
    assertThat(Ratio.of(1, 3).rounded(2, RoundingMode.UP)).isEqualByComparingTo("0.34");
    assertThat(Ratio.of("0.1").value()).isEqualTo(0.1);
    assertThatThrownBy(() -> Ratio.of("2 %"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("decimal must be a number such as 0.02, but was '2 %'");
    assertThatThrownBy(() -> Ratio.ofDouble(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("value must be a finite number, but was NaN");
  }

  @Test
  void the_sign_moves_to_the_numerator() {
    assertThat(Ratio.of(1, -2)).isEqualTo(Ratio.of(-1, 2)).hasToString("-1/2");
    assertThat(Ratio.of(-1, -2)).isEqualTo(Ratio.of(1, 2));
  }

  @Test
  void a_ratio_over_zero_can_be_carried_but_not_used() {
    Ratio undefined = Ratio.of(3, 0);
    assertThat(undefined.isDefined()).isFalse();
    assertThat(undefined).isEqualTo(Ratio.of(0, 0)).hasSameHashCodeAs(Ratio.of(0, 0));
    assertThat(undefined).isNotEqualTo(Ratio.ONE).isNotEqualTo("3/0");
    assertThat(Ratio.ONE).isNotEqualTo(undefined);
    assertThat(undefined.plus(Ratio.ONE).isDefined()).isFalse();
    String message = "The ratio 3/0 is undefined: its denominator is 0";
    assertThatThrownBy(undefined::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> undefined.percent(1)).hasMessage(message);
    assertThatThrownBy(undefined::signum).hasMessage(message);
    assertThatThrownBy(() -> undefined.compareTo(Ratio.ONE)).hasMessage(message);
    assertThatThrownBy(() -> Ratio.ONE.compareTo(undefined)).hasMessage(message);
    assertThatThrownBy(() -> Ratio.ONE.dividedBy(undefined)).hasMessage(message);
    assertThat(Ratio.ONE.dividedBy(Ratio.ZERO).isDefined()).isFalse();
  }

  @Test
  void hostile_digits_and_subclasses_are_kept_out() {
    assertThatThrownBy(() -> Ratio.of(new BigDecimal("1E+1000000000")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("value must have at most 10000 digits, but has scale -1000000000");
    BigDecimal sly =
        new BigDecimal(BigInteger.TEN) {
          private static final long serialVersionUID = 1L;
        };
    assertThat(Ratio.of(sly).numerator().getClass()).isEqualTo(BigDecimal.class);
    assertThatThrownBy(() -> Ratio.ONE.percent(-1))
        .hasMessage("decimals must lie between 0 and 10000, but was -1");
    assertThatThrownBy(() -> Ratio.ONE.power(-1))
        .hasMessage("exponent must not be negative, but was -1");
  }

  @Test
  void huge_and_tiny_values_keep_their_digits() {
    assertThat(Ratio.of(Long.MAX_VALUE, Long.MAX_VALUE - 1).value()).isEqualTo(1.0);
    assertThat(Ratio.of(1, Long.MAX_VALUE).value())
        .isCloseTo(1.0842021724855044e-19, within(1e-34));
  }

  @Test
  void percentages_are_typed_as_percentages() {
    assertThat(Ratio.ofPercent(80)).isEqualTo(Ratio.of("0.8"));
    assertThat(Ratio.ofPercent("2.5")).isEqualTo(Ratio.of(1, 40));
    assertThat(Ratio.of(62, 1000).toPercentString(1)).isEqualTo("6.2 %");
    assertThat(Ratio.of(-31, 100).toPercentString(0)).isEqualTo("−31 %");
    assertThat(Ratio.of(-4, 100_000).toPercentString(1)).isEqualTo("0.0 %");
    assertThatThrownBy(() -> Ratio.ofPercent("2.5 %"))
        .hasMessage("percent must be a number such as 2.5, but was '2.5 %'");
  }

  @Test
  void a_whole_number_reads_as_one() {
    assertThat(Ratio.of(460, 1)).hasToString("460");
    assertThat(Ratio.of("-0.25")).hasToString("-0.25");
    assertThat(Ratio.of(new BigDecimal("7"), new BigDecimal("1.0"))).hasToString("7");
  }

  @Test
  void limits_of_digits_do_not_reach_into_what_is_derived() {
    Ratio vast = Ratio.of(new BigDecimal("1E+6000"), new BigDecimal("1E-6000"));
    Ratio same = Ratio.of(new BigDecimal("1E+6001"), new BigDecimal("1E-5999"));
    assertThat(vast).isEqualTo(same).hasSameHashCodeAs(same).isGreaterThan(Ratio.ONE);
    assertThat(vast.times(Ratio.ONE)).isEqualTo(vast);
    assertThat(vast.dividedBy(vast)).isEqualTo(Ratio.ONE);
    assertThat(vast.percent(0)).isEqualByComparingTo("1E+12002");
    Ratio longest = Ratio.of(BigDecimal.TEN.pow(10_000).subtract(BigDecimal.ONE));
    assertThat(longest.percent(0).precision()).isEqualTo(10_002);
  }

  @Test
  void a_value_beyond_a_double_is_refused_and_one_below_is_0() {
    Ratio vast = Ratio.ONE.dividedBy(Ratio.of("1E-310"));
    assertThatThrownBy(vast::value)
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("value must not exceed the largest double, 1.8e308, but was 1E+310");
    assertThatThrownBy(() -> Ratio.of(new BigDecimal("-1E+309"), BigDecimal.TEN.pow(0)).value())
        .hasMessage("value must not exceed the largest double, 1.8e308, but was -1E+309");
    assertThat(vast.rounded(0, RoundingMode.DOWN)).isEqualByComparingTo("1E+310");
    assertThat(Ratio.of("1E-400").value()).isZero();
    assertThat(Ratio.of("1.7E+308").value()).isEqualTo(1.7e308);
  }

  /** It took 20 s to refuse, when the text was read before its length was looked at. */
  @Test
  @Timeout(1)
  void a_text_of_a_million_digits_is_refused_at_once() {
    assertThatThrownBy(() -> Ratio.of("7".repeat(1_000_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("decimal must have at most 10000 digits, but has 1000000 characters");
    assertThatThrownBy(() -> Ratio.ofPercent("x".repeat(100)))
        .hasMessage("percent must be a number such as 2.5, but was '" + "x".repeat(60) + "…'");
    assertThat(Ratio.of("7".repeat(10_000)).signum()).isEqualTo(1);
  }

  @Test
  void what_is_missing_is_named() {
    assertThatThrownBy(() -> Ratio.of((BigDecimal) null)).hasMessage("value must not be null");
    assertThatThrownBy(() -> Ratio.of((String) null)).hasMessage("decimal must not be null");
    assertThatThrownBy(() -> Ratio.ofPercent(null)).hasMessage("percent must not be null");
    assertThatThrownBy(() -> Ratio.of(BigDecimal.ONE, null))
        .hasMessage("denominator must not be null");
    assertThatThrownBy(() -> Ratio.sum(null)).hasMessage("ratios must not be null");
    assertThatThrownBy(() -> Ratio.sum(Arrays.asList(Ratio.ONE, null)))
        .hasMessage("ratio must not be null");
    assertThatThrownBy(() -> Ratio.ONE.minus(null)).hasMessage("other must not be null");
    assertThatThrownBy(() -> Ratio.ONE.percent(1, null)).hasMessage("rounding must not be null");
  }

  @Test
  void a_root_undoes_a_power() {
    Ratio half = Ratio.of(1, 2);
    assertThat(half.root(1)).isEqualTo(half);
    assertThat(Ratio.of(1, 8).root(3).value()).isCloseTo(0.5, within(1e-15));
    assertThat(Ratio.ZERO.root(1)).isEqualTo(Ratio.ZERO);
    assertThat(Ratio.ZERO.root(2)).isEqualTo(Ratio.ZERO);
    assertThatThrownBy(() -> Ratio.of(-1, 8).root(3))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("ratio must not be negative to have a root, but was -1/8");
    assertThatThrownBy(() -> half.root(0)).hasMessage("degree must be at least 1, but was 0");
  }

  @Test
  void a_sum_with_an_undefined_ratio_is_undefined_and_of_none_is_0() {
    assertThat(Ratio.sum(List.of(Ratio.ONE, Ratio.of(3, 0), Ratio.ONE)).isDefined()).isFalse();
    assertThat(Ratio.sum(List.of())).isEqualTo(Ratio.ZERO);
    assertThat(Ratio.sum(List.of(Ratio.of(1, 2), Ratio.of(1, 3)))).isEqualTo(Ratio.of(5, 6));
  }
}
