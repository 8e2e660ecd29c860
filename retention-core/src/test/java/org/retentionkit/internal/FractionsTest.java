package org.retentionkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FractionsTest {
  @Property
  void a_quotient_of_amounts_is_the_nearest_double(
      @ForAll @LongRange(min = -999_999_999_999_999L, max = 999_999_999_999_999L) long above,
      @ForAll @LongRange(min = 1, max = 999_999_999_999_999L) long below,
      @ForAll @IntRange(min = -3, max = 20) int scale,
      @ForAll @IntRange(min = -3, max = 20) int otherScale) {
    assertNearest(BigDecimal.valueOf(above, scale), BigDecimal.valueOf(below, otherScale));
  }

  @Property
  void counts_round_2_to_the_53_are_divided_rightly(
      @ForAll @IntRange(min = -9, max = 9) int more,
      @ForAll @IntRange(min = -9, max = 9) int others,
      @ForAll @IntRange(max = 3) int scale) {
    BigDecimal above = BigDecimal.valueOf((1L << 53) + more, scale);
    assertNearest(above, BigDecimal.valueOf((1L << 53) + others));
    assertNearest(BigDecimal.valueOf((1L << 53) + others), above);
    assertThat(Fractions.nearest((1L << 53) - 10, (1L << 53) + more))
        .isEqualTo(
            Fractions.nearest(
                BigDecimal.valueOf((1L << 53) - 10), BigDecimal.valueOf((1L << 53) + more)));
  }

  @Property
  void long_decimals_are_divided_rightly_too(
      @ForAll @Scale(30) @BigRange(min = "-1E290", max = "1E290") BigDecimal above,
      @ForAll @LongRange(min = 1) long below) {
    assertNearest(above, BigDecimal.valueOf(below, 7));
  }

  @Test
  void what_lies_a_trace_beside_the_middle_of_two_doubles_is_no_tie() {
    BigDecimal middle = BigDecimal.ONE.add(new BigDecimal(Math.ulp(1.0) / 2));
    BigDecimal trace = new BigDecimal("1E-60");
    BigDecimal three = BigDecimal.valueOf(3);
    assertThat(Fractions.nearest(middle.multiply(three), three)).isEqualTo(1);
    assertThat(Fractions.nearest(middle.add(trace).multiply(three), three))
        .isEqualTo(Math.nextUp(1.0));
    assertThat(Fractions.nearest(middle.add(trace).negate(), BigDecimal.ONE))
        .isEqualTo(-Math.nextUp(1.0));
  }

  /** mpmath 1.3, 80 digits. */
  @ParameterizedTest
  @CsvSource({
    "1E-9, 1, -20.723265836946411156",
    "99999999999999999999, 100000000000000000000, -1E-20",
    "4999, 10000, -0.69334720056261237615",
    "15001, 10000, 0.40553177255270758692",
    "7E-400, 1, -919.0881270485629603",
    "3E+5000, 1, 11514.02407725889653",
    "9223372036854775807, 9223372036854775805, 2.1684043449710088681E-19",
    "0.95, 1, -0.051293294387550533427",
    "5, 5, 0"
  })
  void logarithms_are_good_near_1_and_far_from_it(
      BigDecimal above, BigDecimal below, double expected) {
    assertThat(Fractions.log(above, below)).isCloseTo(expected, within(3e-16 * Math.abs(expected)));
  }

  @Test
  void the_logarithm_of_nothing_is_minus_infinity() {
    assertThat(Fractions.log(BigDecimal.ZERO, BigDecimal.TEN)).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void lowest_terms_are_whole_numbers_without_a_common_divisor() {
    assertThat(Fractions.lowest(new BigDecimal("0.75"), new BigDecimal("1.5")))
        .containsExactly(BigInteger.ONE, BigInteger.TWO);
    assertThat(Fractions.lowest(new BigDecimal("-3E+2"), new BigDecimal("0.9")))
        .containsExactly(BigInteger.valueOf(-1_000), BigInteger.valueOf(3));
    assertThat(Fractions.lowest(BigDecimal.ZERO, new BigDecimal("0.9")))
        .containsExactly(BigInteger.ZERO, BigInteger.ONE);
  }

  /** No neighbour is nearer to the exact quotient. */
  private static void assertNearest(BigDecimal above, BigDecimal below) {
    double value = Fractions.nearest(above, below);
    BigDecimal exact = above.divide(below, new MathContext(1_000));
    BigDecimal error = new BigDecimal(value).subtract(exact).abs();
    for (double neighbour : new double[] {Math.nextUp(value), Math.nextDown(value)}) {
      assertThat(error).isLessThanOrEqualTo(new BigDecimal(neighbour).subtract(exact).abs());
    }
  }
}
