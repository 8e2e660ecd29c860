package org.retentionkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The nearest double of a fraction is the one that no neighbour beats. */
class NearestFractionTest {
  private static final long TWO_TO_53 = 1L << 53;

  @Property
  void no_double_is_nearer_to_a_fraction_of_whole_numbers(
      @ForAll("wholes") long one, @ForAll("wholes") long other) {
    long part = Math.min(one, other);
    long whole = Math.max(one, other);
    nearest(BigDecimal.valueOf(part), BigDecimal.valueOf(whole), Fractions.nearest(part, whole));
  }

  @Property
  void no_double_is_nearer_to_a_fraction_of_decimals(
      @ForAll("decimals") BigDecimal above,
      @ForAll("decimals") BigDecimal below,
      @ForAll boolean minus) {
    BigDecimal dividend = minus ? above.negate() : above;
    nearest(dividend, below, Fractions.nearest(dividend, below));
  }

  private static void nearest(BigDecimal above, BigDecimal below, double found) {
    BigDecimal distance = distance(above, below, found);
    assertThat(distance)
        .isLessThanOrEqualTo(distance(above, below, Math.nextUp(found)))
        .isLessThanOrEqualTo(distance(above, below, Math.nextDown(found)));
  }

  /** How far {@code value} is from above ÷ below, times below. */
  private static BigDecimal distance(BigDecimal above, BigDecimal below, double value) {
    return above.subtract(new BigDecimal(value).multiply(below)).abs();
  }

  @Provide
  Arbitrary<Long> wholes() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(1, 1_000),
        Arbitraries.longs().between(TWO_TO_53 - 20, TWO_TO_53 + 20),
        Arbitraries.longs().between(1, Long.MAX_VALUE));
  }

  /**
   * Whole numbers on both sides of 2⁵³, the same with a point, and with zeros instead of digits.
   */
  @Provide
  Arbitrary<BigDecimal> decimals() {
    Arbitrary<BigInteger> digits =
        Arbitraries.oneOf(
            wholes().map(BigInteger::valueOf),
            Arbitraries.bigIntegers().between(BigInteger.ONE, BigInteger.TEN.pow(25)));
    return digits.flatMap(
        n -> Arbitraries.of(List.of(0, 0, 1, 2, 17, -3)).map(scale -> new BigDecimal(n, scale)));
  }

  /** In doubles 0.1 ÷ 0.3 is 0.33333333333333337, and 2⁵³ + 1 is 2⁵³. */
  @Test
  void what_a_double_does_not_hold_is_divided_exactly() {
    assertThat(Fractions.nearest(new BigDecimal("0.1"), new BigDecimal("0.3"))).isEqualTo(1.0 / 3);
    assertThat(Fractions.nearest(new BigDecimal("0.7"), new BigDecimal("10"))).isEqualTo(0.07);
    assertThat(Fractions.nearest(new BigDecimal("7"), new BigDecimal("0.7"))).isEqualTo(10);
    BigDecimal large = BigDecimal.valueOf(3 * (TWO_TO_53 + 1));
    assertThat(Fractions.nearest(large, BigDecimal.valueOf(3))).isEqualTo(TWO_TO_53);
    large = BigDecimal.valueOf(TWO_TO_53 + 1);
    assertThat(Fractions.nearest(large, BigDecimal.valueOf(3))).isEqualTo(3_002_399_751_580_331.0);
    assertThat(Fractions.nearest(3, TWO_TO_53 + 1)).isEqualTo(Math.nextDown(3.0 / TWO_TO_53));
    assertThat(Fractions.nearest(TWO_TO_53, TWO_TO_53 + 1)).isEqualTo(Math.nextDown(1.0));
    assertThat(Fractions.nearest(TWO_TO_53 - 1, TWO_TO_53)).isEqualTo(Math.nextDown(1.0));
    assertThat(Fractions.nearest(Long.MAX_VALUE - 1, Long.MAX_VALUE)).isEqualTo(1.0);
  }
}
