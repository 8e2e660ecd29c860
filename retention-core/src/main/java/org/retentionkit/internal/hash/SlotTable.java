package org.retentionkit.internal.hash;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers the customers of a partition from 0 in the order they are met, by open addressing that no
 * key can make quadratic (see {@link MaskTable}), and tells their order by hash.
 */
public final class SlotTable {
  private static final int REACH = 64;
  private static final int SMALLEST = 64;

  /** The hash, and the customer's number plus one; 0 where free. */
  private long[] table = {};

  private int capacity;
  private final int bits;
  private int size;
  private int placed;
  private Map<Long, Integer> crowded = Map.of();

  /** An empty table; a hash's {@code bits} top bits are the same for all of its keys. */
  public SlotTable(int bits) {
    this.bits = bits;
    resize(SMALLEST);
  }

  /** Forgets all keys and makes room for about {@code expected} of them at a third of full load. */
  public void reset(int expected) {
    crowded = Map.of();
    size = 0;
    placed = 0;
    int wanted = Math.max(SMALLEST, 3 * expected);
    if (wanted > capacity || wanted < capacity / 2) {
      resize(wanted);
    } else {
      Arrays.fill(table, 0);
    }
  }

  /** The number of customers met. */
  public int size() {
    return size;
  }

  /**
   * Numbers the customers of rows of two longs, the hash and a word: writes one number and one word
   * a row, from index {@code at} on.
   */
  public void number(long[] rows, int from, int to, int[] numbers, long[] words, int at) {
    long[] t = table;
    long doubled = 2L * capacity;
    int up = bits;
    for (int i = from, n = at; i < to; i += 2, n++) {
      long hash = rows[i];
      words[n] = rows[i + 1];
      int slot = (int) Math.multiplyHigh(hash << up >>> 1, doubled) << 1;
      long miss = t[slot] ^ hash;
      slot += (int) ((miss | -miss) >>> 63) << 1; // the next slot without a branch to mispredict
      long number = t[slot + 1];
      if (t[slot] == hash && number != 0) {
        numbers[n] = (int) number - 1;
      } else {
        numbers[n] = find(hash);
        t = table;
        doubled = 2L * capacity;
      }
    }
  }

  private int home(long hash) {
    return (int) Math.multiplyHigh(hash << bits >>> 1, 2L * capacity) << 1;
  }

  private int find(long hash) {
    int slot = home(hash);
    int end = slot + (2 * REACH);
    for (; slot < end && table[slot + 1] != 0; slot += 2) {
      if (table[slot] == hash) {
        return (int) table[slot + 1] - 1;
      }
    }
    Integer known = slot < end ? null : crowded.get(hash);
    if (known != null) {
      return known;
    }
    place(hash, size, slot < end ? slot : -1);
    return size++;
  }

  private void place(long hash, int number, int slot) {
    if (slot >= 0) {
      table[slot] = hash;
      table[slot + 1] = number + 1L;
      if (++placed > capacity / 4 * 3) {
        resize(larger());
      }
    } else if (placed >= capacity / 4) {
      resize(larger());
      putBack(hash, number);
    } else {
      if (crowded.isEmpty()) {
        crowded = new HashMap<>();
      }
      crowded.put(hash, number);
    }
  }

  private void putBack(long hash, int number) {
    int slot = home(hash);
    int end = slot + (2 * REACH);
    while (slot < end && table[slot + 1] != 0) {
      slot += 2;
    }
    place(hash, number, slot < end ? slot : -1);
  }

  private int larger() {
    if (capacity > (1 << 28)) {
      throw new IllegalStateException(
          "a partition holds more than " + size + " customers; use more than one log");
    }
    return 2 * capacity;
  }

  private void resize(int wanted) {
    long[] old = table;
    Map<Long, Integer> rest = crowded;
    boolean any = placed > 0;
    capacity = wanted;
    table = new long[2 * (capacity + REACH)];
    crowded = Map.of();
    placed = 0;
    if (any) {
      for (int slot = 0; slot < old.length; slot += 2) {
        if (old[slot + 1] != 0) {
          putBack(old[slot], (int) old[slot + 1] - 1);
        }
      }
    }
    rest.forEach(this::putBack);
  }

  /**
   * Writes the hashes in rising order, and the customers' numbers beside them; both arrays must
   * have room for {@link #size()} entries.
   */
  public void order(long[] hashes, long[] numbers) {
    int n = 0;
    for (int slot = 0; n < placed; slot += 2) {
      long number = table[slot + 1];
      hashes[n] = table[slot];
      numbers[n] = number - 1;
      n += number == 0 ? 0 : 1;
    }
    if (crowded.isEmpty()) {
      settle(hashes, numbers, n);
      return;
    }
    for (Map.Entry<Long, Integer> e : crowded.entrySet()) {
      hashes[n] = e.getKey();
      numbers[n++] = e.getValue();
    }
    PairSort.sort(hashes, numbers, 0, n);
  }

  private static void settle(long[] hashes, long[] numbers, int n) {
    for (int i = 1; i < n; i++) {
      long hash = hashes[i];
      if (Long.compareUnsigned(hashes[i - 1], hash) > 0) {
        long number = numbers[i];
        int j = i;
        for (; j > 0 && Long.compareUnsigned(hashes[j - 1], hash) > 0; j--) {
          hashes[j] = hashes[j - 1];
          numbers[j] = numbers[j - 1];
        }
        hashes[j] = hash;
        numbers[j] = number;
      }
    }
  }
}
