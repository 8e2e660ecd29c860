package org.retentionkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.retentionkit.Ratio;

class FractionSumTest {
  @Property
  void a_sum_of_few_is_exact(
      @ForAll @Size(max = 12) List<@IntRange(min = -999, max = 999) Integer> parts) {
    List<Ratio> ratios =
        IntStream.range(0, parts.size()).mapToObj(i -> Ratio.of(parts.get(i), 7 + 2 * i)).toList();
    Ratio oneByOne = ratios.stream().reduce(Ratio.ZERO, Ratio::plus);
    assertThat(Ratio.sum(ratios)).isEqualTo(oneByOne);
  }

  @Test
  void a_sum_stays_exact_up_to_a_common_denominator_of_400_digits() {
    FractionSum sum = new FractionSum();
    int n = 1;
    for (; sum.isExact(); n++) {
      sum.add(BigDecimal.ONE, BigDecimal.valueOf(n));
    }
    // The least common multiple of 1 to 920 has 400 digits, that of 1 to 928 has more.
    assertThat(n - 1).isBetween(900, 960);
    assertThat(sum.denominator()).isEqualTo(BigDecimal.ONE);
    assertThat(sum.numerator().precision()).isBetween(FractionSum.DIGITS, FractionSum.DIGITS + 2);
  }

  /** mpmath 1.3, 120 digits. */
  @Test
  void a_long_sum_has_60_digits_whatever_the_order() {
    List<Ratio> ratios =
        new ArrayList<>(LongStream.rangeClosed(1, 3_000).mapToObj(k -> Ratio.of(1, k)).toList());
    Ratio sum = Ratio.sum(ratios);
    assertThat(sum.numerator().round(new MathContext(60)))
        .isEqualTo("8.58374988995918711434379209125897371994862123528302434456868");
    Collections.shuffle(ratios, new Random(1));
    assertThat(Ratio.sum(ratios)).isEqualTo(sum);
  }

  @Test
  void what_cancels_leaves_nothing() {
    List<Ratio> ratios =
        LongStream.rangeClosed(1_000, 3_000)
            .boxed()
            .flatMap(
                k ->
                    List.of(Ratio.of(1, k), Ratio.of(1, k + 1), Ratio.of(-2 * k - 1, k * k + k))
                        .stream())
            .toList();
    assertThat(Ratio.sum(ratios)).isEqualTo(Ratio.ZERO);
  }

  @Test
  void the_smallest_and_the_greatest_ratios_are_added_within_the_limits() {
    List<Ratio> tiny =
        IntStream.range(0, 300)
            .mapToObj(i -> Ratio.of(BigDecimal.ONE, new BigDecimal("1E+9990").add(odd(i))))
            .toList();
    assertThat(Ratio.sum(tiny).signum()).isEqualTo(1);
    assertThat(Ratio.sum(List.of())).isEqualTo(Ratio.ZERO);
    assertThat(Ratio.sum(List.of(Ratio.ONE, Ratio.of(1, 0))).isDefined()).isFalse();
  }

  /** Rates of a million customers on each day of five years; 13 s when added one by one. */
  @Test
  @Timeout(2)
  void sums_of_thousands_of_rates_take_milliseconds() {
    assertThat(Ratio.sum(rates(1_826, 1_000_000)).value()).isBetween(0.0, 1_826.0);
    assertThat(Ratio.sum(rates(3_000, Long.MAX_VALUE)).value()).isBetween(0.0, 3_000.0);
    assertThat(Ratio.sum(rates(36_500, 1_000_000_000)).value()).isBetween(0.0, 36_500.0);
  }

  private static List<Ratio> rates(int count, long most) {
    Random random = new Random(7);
    return IntStream.range(0, count)
        .mapToLong(i -> random.nextLong(most / 2, most))
        .mapToObj(whole -> Ratio.of(random.nextLong(whole), whole))
        .toList();
  }

  private static BigDecimal odd(int i) {
    return BigDecimal.valueOf(2L * i + 1);
  }
}
