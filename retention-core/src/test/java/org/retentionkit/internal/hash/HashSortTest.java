package org.retentionkit.internal.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Pairs are put in the order that a comparing sort gives them. */
class HashSortTest {
  /** Hashes, small numbers, one upper half for all, few keys, both ends of the range. */
  private static final List<LongUnaryOperator> KEYS =
      List.of(
          Mix::hash,
          i -> i,
          i -> (77L << 40) | (i & 0xFFF),
          i -> i & 3,
          i -> (i & 1) == 0 ? i & 7 : -1 - (i & 7));

  @Property(tries = 300)
  void sorts_by_key_and_value(
      @ForAll @IntRange(max = 4) int kind, @ForAll @IntRange(max = 500) int n, @ForAll long seed) {
    Random random = new Random(seed);
    long[] keys = new long[n + 1];
    long[] values = new long[n + 1];
    for (int i = 0; i <= n; i++) {
      keys[i] = KEYS.get(kind).applyAsLong(random.nextInt(1000));
      values[i] = random.nextInt(5) - 2;
    }
    long[][] expected = new long[n][];
    Arrays.setAll(expected, i -> new long[] {keys[i], values[i]});
    Arrays.sort(
        expected,
        Comparator.comparing((long[] pair) -> pair[0], Long::compareUnsigned)
            .thenComparing(pair -> pair[1], Long::compareUnsigned));
    long[] last = {keys[n], values[n]};

    HashSort.sort(keys, values, n);

    for (int i = 0; i < n; i++) {
      assertThat(new long[] {keys[i], values[i]}).isEqualTo(expected[i]);
    }
    assertThat(new long[] {keys[n], values[n]}).isEqualTo(last); // behind the first n
  }
}
