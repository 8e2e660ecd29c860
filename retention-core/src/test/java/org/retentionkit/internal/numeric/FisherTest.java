package org.retentionkit.internal.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FisherTest {
  @Property(tries = 2_000)
  void small_tables_agree_with_sums_of_whole_numbers(
      @ForAll @IntRange(min = 1, max = 60) int whole,
      @ForAll @IntRange(min = 1, max = 60) int otherWhole,
      @ForAll int seed,
      @ForAll int otherSeed) {
    int part = Math.floorMod(seed, whole + 1);
    int otherPart = Math.floorMod(otherSeed, otherWhole + 1);
    Fisher fisher = new Fisher(part, whole, otherPart, otherWhole);
    int parts = part + otherPart;
    BigInteger seen = weight(part, whole, parts, otherWhole);
    BigInteger total = BigInteger.ZERO;
    BigInteger atLeast = BigInteger.ZERO;
    BigInteger atMost = BigInteger.ZERO;
    BigInteger noMore = BigInteger.ZERO;
    for (int k = Math.max(0, parts - otherWhole); k <= Math.min(whole, parts); k++) {
      BigInteger weight = weight(k, whole, parts, otherWhole);
      total = total.add(weight);
      atLeast = k >= part ? atLeast.add(weight) : atLeast;
      atMost = k <= part ? atMost.add(weight) : atMost;
      noMore = weight.compareTo(seen) <= 0 ? noMore.add(weight) : noMore;
    }
    assertClose(fisher.logAtLeast(), atLeast, total);
    assertClose(fisher.logAtMost(), atMost, total);
    assertClose(fisher.logTwoSided(), noMore, total);
  }

  /**
   * mpmath 1.3 at 50 digits, with weights summed in whole numbers of 200 bits: ln of the two-sided
   * p, of P(X ≤ part) and of P(X ≥ part).
   */
  @ParameterizedTest
  @CsvSource({
    "1655, 3875, 214, 3168, -650.1383954235971, -3.202356676054539e-284, -650.4374531588992",
    "214, 3168, 1655, 3875, -650.1383954235971, -650.4374531588992, -3.202356676054539e-284",
    "123456789, 1000000000, 123400000, 1000000000, -9.086632771861668, -5.6554366678849747e-05, -9.779779952421613",
    "123456789, 1000000000, 123456000, 1000000001, -0.043712724355144006, -0.6512071519687069, -0.736810313800056",
    "5000, 1000000000, 6, 1000000, -0.43238511443202937, -0.9565537413592845, -0.27166334758281363",
    "0, 1000000000, 700, 1000000000, -484.5100015364446, -485.2031487170045, 0.0",
    "400000, 1000000, 402000, 1000000, -5.5403450820816245, -6.23349226264157, -0.0019465700869424492",
    "40, 1000, 62, 1100, -2.4677467427765385, -2.996259893004317, -0.03263528023456306",
    "123457, 1000003, 123499, 1000033, -0.06731052360959576, -0.7591709483007955, -0.6280060370999829",
    "1234567890, 10000000000, 1234000000, 10000000000, -77.25304850252115, -1.4065911042404429e-34, -77.9461956830811",
    "20000, 100000, 30000, 100000, -1344.257235249485, -1344.9503824300448, -0.0"
  })
  void large_tables_agree_with_long_arithmetic(
      long part,
      long whole,
      long otherPart,
      long otherWhole,
      double twoSided,
      double atMost,
      double atLeast) {
    Fisher fisher = new Fisher(part, whole, otherPart, otherWhole);
    assertThat(fisher.logTwoSided()).isCloseTo(twoSided, within(2e-13 + 2e-16 * -twoSided));
    assertThat(fisher.logAtMost()).isCloseTo(atMost, closely(atMost));
    assertThat(fisher.logAtLeast()).isCloseTo(atLeast, closely(atLeast));
  }

  @Test
  void a_table_as_likely_as_the_one_seen_is_counted_at_any_size() {
    // Equal groups mirror each table exactly: both tails together are twice one of them.
    Fisher equalGroups = new Fisher(500_000_000, 1_000_000_000, 500_010_000, 1_000_000_000);
    assertThat(equalGroups.logTwoSided())
        .isCloseTo(equalGroups.logAtMost() + Math.log(2), within(1e-14));
    // So does an even split of parts and rests.
    Fisher evenSplit = new Fisher(240, 500, 460, 900);
    assertThat(evenSplit.logTwoSided())
        .isCloseTo(evenSplit.logAtMost() + Math.log(2), within(1e-14));
  }

  @Test
  void a_chance_tie_is_found_by_whole_numbers() {
    // C(37, 35) × C(54, 9) = C(37, 1) × C(54, 43), without any symmetry.
    assertThat(new Fisher(35, 37, 9, 54).logTwoSided())
        .isCloseTo(-30.945918010044466, within(1e-13));
  }

  @Test
  void weights_that_no_double_tells_apart_are_compared_by_whole_numbers() {
    long n = 100_000_000;
    // One below weighs (n² − 1) ÷ n² of the next, or n² ÷ (n² − 1) of it.
    assertThat(new Fisher(n + 1, 2 * n, n - 1, 2 * n - 2).logTwoSided()).isEqualTo(0.0);
    Fisher heavierBelow = new Fisher(n, 2 * n, n - 2, 2 * n - 2);
    double weightBelow =
        Math.exp(new Fisher(n - 1, 2 * n, n - 1, 2 * n - 2).logAtLeast())
            - Math.exp(heavierBelow.logAtLeast());
    assertThat(heavierBelow.logTwoSided()).isCloseTo(Math.log1p(-weightBelow), within(1e-12));
  }

  /** mpmath 1.3, 60 digits; the far table weighs as much as the one seen but for 1e-13 of it. */
  @ParameterizedTest
  @Timeout(2)
  @CsvSource({
    "4999000000, 9999999998, 5001000000, 10000000000, -403.56854504368165773",
    "5001000000, 10000000000, 4999000000, 9999999998, -403.56854504368165773",
    "4999990000, 9999999998, 5000010000, 10000000000, -0.25190433909295951137",
    "4999990000, 10000000000, 5000010000, 9999999998, -0.25194618132697937057",
    "4999990001, 9999999998, 5000010000, 10000000000, -0.25189039194980430727"
  })
  void near_ties_far_apart_are_decided_by_long_logarithms(
      long part, long whole, long otherPart, long otherWhole, double twoSided) {
    assertThat(new Fisher(part, whole, otherPart, otherWhole).logTwoSided())
        .isCloseTo(twoSided, within(5e-13));
  }

  @Test
  void certainty_is_exactly_0_and_never_negative_zero() {
    assertThat(new Fisher(0, 10, 0, 20).logTwoSided()).isEqualTo(0.0);
    assertThat(new Fisher(10, 10, 0, 20).logAtMost()).isEqualTo(0.0);
    double asGoodAsCertain = new Fisher(900_000, 1_000_000, 1, 1_000_000).logAtMost();
    assertThat(Double.doubleToRawLongBits(asGoodAsCertain)).isZero();
    assertThat(new Fisher(5, 10, 5, 10).logTwoSided()).isEqualTo(0.0);
    assertThat(new Fisher(1, 2, 1, 1).logTwoSided()).isEqualTo(0.0);
  }

  private static BigInteger weight(int k, int whole, int parts, int otherWhole) {
    return choose(whole, k).multiply(choose(otherWhole, parts - k));
  }

  private static BigInteger choose(int n, int k) {
    BigInteger result = BigInteger.ONE;
    for (int i = 1; i <= k; i++) {
      result = result.multiply(BigInteger.valueOf(n - k + i)).divide(BigInteger.valueOf(i));
    }
    return result;
  }

  private static void assertClose(double log, BigInteger part, BigInteger total) {
    double p =
        new BigDecimal(part).divide(new BigDecimal(total), MathContext.DECIMAL64).doubleValue();
    assertThat(Math.exp(log)).isCloseTo(p, within(2e-14 * p));
    assertThat(log).isLessThanOrEqualTo(0);
  }

  private static Offset<Double> closely(double log) {
    return within(2e-13 * Math.min(1, -log) + 2e-16 * -log);
  }
}
