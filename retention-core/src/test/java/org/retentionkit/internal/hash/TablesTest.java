package org.retentionkit.internal.hash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Both tables do what a map of collections does, whether keys are spread or crowd one slot. */
class TablesTest {
  private static final int BITS = 6;
  private static final long PARTITION = 5;
  private static final long TOP = PARTITION << (64 - BITS);

  /** Hashes of one partition: anywhere, at its ends, or so many in a row that a slot is crowded. */
  @Provide
  Arbitrary<List<Long>> hashes() {
    Arbitrary<Long> spread = Arbitraries.longs().map(h -> TOP | (h >>> BITS));
    Arbitrary<Long> ends = Arbitraries.of(TOP, TOP | (-1L >>> BITS));
    Arbitrary<Long> crowd = Arbitraries.longs().between(0, 200).map(h -> TOP | 0x77_0000 | h);
    return Arbitraries.oneOf(spread, ends, crowd, crowd).list().ofMaxSize(900);
  }

  @Property(tries = 200)
  void masks_are_those_of_a_map(
      @ForAll("hashes") List<Long> hashes,
      @ForAll @IntRange(min = 1, max = 63) int periods,
      @ForAll boolean singly) {
    MaskTable table = new MaskTable(BITS, periods);
    for (int round = 0; round < 2; round++) {
      Map<Long, Long> expected = new TreeMap<>(Long::compareUnsigned);
      long[] rows = new long[hashes.size()];
      for (int i = 0; i < rows.length; i++) {
        int period = i % 5 == 3 ? MaskTable.BEFORE : (i * 7) % periods;
        rows[i] = (hashes.get(i) << BITS) | period;
        expected.merge(hashes.get(i), 1L << period, (a, b) -> a | b);
        if (singly) {
          table.add(hashes.get(i), 1L << period);
        }
      }
      if (!singly) {
        table.foldBits(rows, 0, rows.length);
      }
      assertThat(written(table)).isEqualTo(expected);
      table.reset(round * hashes.size());
    }
  }

  @Property(tries = 100)
  void the_highest_period_of_a_mask_is_kept(
      @ForAll("hashes") List<Long> hashes, @ForAll @IntRange(min = 1, max = 63) int periods) {
    MaskTable table = new MaskTable(BITS, periods);
    Map<Long, Long> expected = new TreeMap<>(Long::compareUnsigned);
    for (long hash : hashes) {
      table.foldMasks(new long[] {hash, 1L << (periods - 1)}, 0, 2);
      expected.put(hash, 1L << (periods - 1));
    }
    assertThat(written(table)).isEqualTo(expected);
  }

  private static Map<Long, Long> written(MaskTable table) {
    long[] ids = new long[table.size() + 1];
    long[] masks = new long[table.size() + 1];
    table.write(PARTITION, ids, masks);
    Map<Long, Long> found = new TreeMap<>(Long::compareUnsigned);
    long last = 0;
    for (int i = 0; i < table.size(); i++) {
      long hash = Mix.hash(ids[i]);
      assertThat(Long.compareUnsigned(last, hash)).isNotPositive();
      found.put(hash, masks[i]);
      last = hash;
    }
    assertThat(found).hasSize(table.size());
    return found;
  }

  @Property(tries = 200)
  void customers_are_numbered_in_the_order_they_are_met(@ForAll("hashes") List<Long> hashes) {
    SlotTable table = new SlotTable(BITS);
    for (int round = 0; round < 2; round++) {
      List<Long> met = new ArrayList<>();
      long[] rows = new long[2 * hashes.size()];
      int[] expected = new int[hashes.size()];
      for (int i = 0; i < expected.length; i++) {
        long hash = hashes.get(i);
        if (!met.contains(hash)) {
          met.add(hash);
        }
        expected[i] = met.indexOf(hash);
        rows[2 * i] = hash;
        rows[(2 * i) + 1] = i;
      }
      int[] numbers = new int[expected.length];
      long[] words = new long[expected.length];
      table.number(rows, 0, rows.length, numbers, words, 0);
      assertThat(numbers).containsExactly(expected);
      for (int i = 0; i < words.length; i++) {
        assertThat(words[i]).isEqualTo(i);
      }
      assertThat(table.size()).isEqualTo(met.size());
      long[] ordered = new long[met.size() + 1];
      long[] order = new long[met.size() + 1];
      table.order(PARTITION, ordered, order);
      for (int c = 0; c < met.size(); c++) {
        assertThat(met.get((int) order[c])).isEqualTo(ordered[c]);
        assertThat(c == 0 || Long.compareUnsigned(ordered[c - 1], ordered[c]) < 0).isTrue();
      }
      table.reset(round * met.size());
    }
  }
}
