package org.retentionkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retentionkit.Ratio;

/** Reference values: mpmath 1.3, 120 digits. */
class PowersTest {
  private static final MathContext DIGITS = new MathContext(39);

  @ParameterizedTest
  @CsvSource({
    "1E-45, 360, 3.59999999999999999999999999999999999999999935E-43",
    "1E-9, 2000000000, 0.864664716898722591365169077460950540209717529"
  })
  void what_is_lost_over_many_periods_has_40_digits(String churn, int periods, String lost) {
    Ratio power = Ratio.of(churn).complement().power(periods);
    assertAgree(power.complement(), lost);
  }

  @ParameterizedTest
  @CsvSource({
    "1E-39, 12, 8.33333333333333333333333333333333333333715278E-41",
    "0.03, 2147483647, 1.41836737742071077051925882731075829703448821E-11"
  })
  void what_is_lost_in_one_of_many_periods_has_40_digits(String churn, int periods, String lost) {
    assertAgree(Ratio.of(churn).complement().root(periods).complement(), lost);
  }

  @Test
  void powers_and_roots_are_taken_beyond_the_range_of_a_double() {
    assertAgree(
        Ratio.of("1E+400").plus(Ratio.ONE).root(365),
        "12.4706879157641769233332756373217630940129299");
    assertAgree(Ratio.of("1E-400").root(12), "4.64158883361277889241007635091944657655134913E-34");
    assertAgree(Ratio.of(1, 3).power(900), "3.89825955718776381444894990235131680090686958E-430");
    assertAgree(
        Ratio.of("1.0000001").power(999_999_999), "26881034324545805650475437967231240742514303.5");
  }

  /** 29 GB and 15 s, when the digits were divided out before the scale was looked at. */
  @Test
  @Timeout(2)
  void the_cost_does_not_grow_with_the_exponent() {
    assertThat(Ratio.of("0.95").power(999_999_999)).isEqualTo(Ratio.ZERO);
    assertThat(Ratio.of("-1E-9000").power(Integer.MAX_VALUE)).isEqualTo(Ratio.ZERO);
    assertThat(Ratio.ZERO.power(Integer.MAX_VALUE)).isEqualTo(Ratio.ZERO);
    assertThat(Ratio.ZERO.power(0)).isEqualTo(Ratio.ONE);
    assertThat(Powers.power(BigDecimal.ZERO, 0)).isEqualByComparingTo("1");
    assertThat(Ratio.ONE.negated().power(Integer.MAX_VALUE)).isEqualTo(Ratio.ONE.negated());
    assertThat(Ratio.of("0.5").power(2_000_000_000)).isEqualTo(Ratio.ZERO);
    assertThatThrownBy(() -> Ratio.of("1.05").power(2_000_000_000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("exponent must keep the power of 1.05 below 1E+10000, but was 2000000000");
    assertThatThrownBy(() -> Ratio.of("1E+10000").power(200))
        .hasMessage("exponent must keep the power of 1E+10000 below 1E+10000, but was 200");
  }

  @Property
  void a_root_is_undone_by_its_power(
      @ForAll @LongRange(min = 1) long above,
      @ForAll @LongRange(min = 1) long below,
      @ForAll @IntRange(min = 1, max = 1_000) int degree) {
    Ratio value = Ratio.of(above, below);
    Ratio back = value.root(degree).power(degree);
    assertThat(back.dividedBy(value).minus(Ratio.ONE).rounded(45, RoundingMode.DOWN))
        .isBetween(new BigDecimal("-1E-36"), new BigDecimal("1E-36"));
  }

  @Property
  void powers_agree_with_exact_ones(
      @ForAll @IntRange(min = -999, max = 999) int above,
      @ForAll @IntRange(min = 1, max = 999) int below,
      @ForAll @IntRange(min = 0, max = 60) int exponent) {
    BigDecimal power = Powers.power(BigDecimal.valueOf(above), BigDecimal.valueOf(below), exponent);
    Ratio exact =
        Ratio.of(BigDecimal.valueOf(above).pow(exponent), BigDecimal.valueOf(below).pow(exponent));
    BigDecimal distance = Ratio.of(power).minus(exact).rounded(250, RoundingMode.UP);
    assertThat(distance.abs())
        .isLessThanOrEqualTo(exact.rounded(250, RoundingMode.UP).abs().movePointLeft(39));
  }

  @Test
  void roots_of_nothing_of_one_and_of_the_first_degree_are_exact() {
    assertThat(Ratio.ZERO.root(5)).isEqualTo(Ratio.ZERO);
    assertThat(Ratio.ONE.root(5)).isEqualTo(Ratio.ONE);
    assertThat(Ratio.of("0.25").root(2)).isEqualTo(Ratio.of("0.5"));
    assertThat(Ratio.of(1, 3).root(1)).isEqualTo(Ratio.of(1, 3));
    assertThatThrownBy(() -> Ratio.of(-1, 2).root(3))
        .hasMessage("ratio must not be negative to have a root, but was -1/2");
    assertThatThrownBy(() -> Ratio.ONE.root(0)).hasMessage("degree must be at least 1, but was 0");
  }

  private static void assertAgree(Ratio actual, String expected) {
    BigDecimal decimal = actual.numerator().divide(actual.denominator(), DIGITS);
    assertThat(decimal.stripTrailingZeros())
        .isEqualByComparingTo(new BigDecimal(expected).round(DIGITS));
  }
}
