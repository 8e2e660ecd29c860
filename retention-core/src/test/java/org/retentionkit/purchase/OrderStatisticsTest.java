package org.retentionkit.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.internal.LongColumn;

/** A value found by counting is the one that stands there when all are sorted. */
class OrderStatisticsTest {
  @Property
  void values_at_places_are_those_of_the_sorted_array(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 20_000) int size,
      @ForAll @IntRange(min = 1, max = 63) int bits) {
    Random random = new Random(seed);
    long[] values = random.longs(size).map(v -> v >> bits).toArray();
    check(values, random);
  }

  @Test
  void all_of_a_long_and_many_equal_values_are_found_too() {
    long[] values = new long[10_000];
    Arrays.fill(values, 100, 9_000, 7);
    values[0] = Long.MIN_VALUE;
    values[1] = Long.MAX_VALUE;
    check(values, new Random(1));
  }

  private static void check(long[] values, Random random) {
    LongColumn first = new LongColumn();
    LongColumn second = new LongColumn();
    Arrays.stream(values).forEach(v -> (random.nextBoolean() ? first : second).add(v));
    int[] places = random.ints(5, 0, values.length).sorted().toArray();
    long[] sorted = values.clone();
    Arrays.sort(sorted);

    OrderStatistics statistics = OrderStatistics.of(List.of(first, second));
    assertThat(statistics.at(places))
        .isEqualTo(Arrays.stream(places).mapToLong(p -> sorted[p]).toArray());
    LongColumn shown = new LongColumn();
    statistics.forEach((value, count) -> IntStream.range(0, count).forEach(i -> shown.add(value)));
    assertThat(Arrays.stream(shown.toArray()).sorted().toArray()).isEqualTo(sorted);
  }
}
