package org.retentionkit.internal.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class HashTest {
  @Property
  void a_hash_can_be_undone(@ForAll long id) {
    assertThat(Mix.id(Mix.hash(id))).isEqualTo(id);
    assertThat(Mix.hash(Mix.id(id))).isEqualTo(id);
  }

  @Property
  void the_hash_of_a_number_can_be_undone_and_leaves_six_bits_free(
      @ForAll @LongRange(min = 0, max = (1L << 58) - 1) long number) {
    assertThat(Mix.number(Mix.ofNumber(number))).isEqualTo(number);
    assertThat(Mix.number(Mix.ofNumber(number) | 63)).isEqualTo(number);
    assertThat(Mix.ofNumber(number) & 63).isZero();
  }

  @Test
  void hashes_of_neighbouring_numbers_are_spread_evenly() {
    int[] hits = new int[1 << 10];
    LongStream.range(0, 10 << 10).forEach(i -> hits[(int) (Mix.ofNumber(i) >>> 54)]++);
    assertThat(IntStream.of(hits)).allMatch(n -> n >= 8 && n <= 12);
  }

  @Test
  void zero_and_the_extremes_are_ids_like_any_other() {
    assertThat(LongStream.of(0, 1, -1, Long.MIN_VALUE, Long.MAX_VALUE).map(Mix::hash).distinct())
        .hasSize(5);
  }

  @Property
  void keys_almost_in_order_are_settled_like_any_others(@ForAll long[] some) {
    long[] keys = some.clone();
    long[] values = LongStream.of(some).map(k -> ~k).toArray();
    PairSort.settle(keys, values, 0, keys.length);
    assertThat(keys)
        .containsExactly(
            LongStream.of(some)
                .boxed()
                .sorted(Long::compareUnsigned)
                .mapToLong(Long::longValue)
                .toArray());
    assertThat(values).containsExactly(LongStream.of(keys).map(k -> ~k).toArray());
  }

  @Property
  void pairs_are_sorted_by_unsigned_key_and_equal_keys_keep_their_order(
      @ForAll long[] some, @ForAll @LongRange(min = 1, max = 6) long range) {
    long[] keys = Arrays.stream(some).map(k -> k % range).toArray();
    long[] all = LongStream.concat(Arrays.stream(keys), Arrays.stream(some)).toArray();
    long[] sorted = all.clone();
    long[] places = LongStream.range(0, all.length).toArray();
    int from = all.length / 3;
    PairSort.sort(sorted, places, from, all.length);
    int[] expected =
        IntStream.range(from, all.length)
            .boxed()
            .sorted((a, b) -> Long.compareUnsigned(all[a], all[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 0; i < from; i++) {
      assertThat(places[i]).isEqualTo(i);
    }
    for (int i = from; i < all.length; i++) {
      assertThat(places[i]).isEqualTo(expected[i - from]);
      assertThat(sorted[i]).isEqualTo(all[expected[i - from]]);
    }
  }
}
