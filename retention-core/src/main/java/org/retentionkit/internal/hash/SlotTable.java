package org.retentionkit.internal.hash;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Numbers the customers of a partition from 0 in the order they are met, by open addressing that no
 * key can make quadratic (see {@link MaskTable}), and tells their order by hash.
 */
public final class SlotTable {
  private static final int SMALLEST = 64;

  private final int bits;
  private long[] keys = {};
  private int[] numbers = {};
  private int capacity;
  private int size;
  private int placed;
  private int limit;
  private Map<Long, Integer> crowded = Map.of();

  /** An empty table; a hash's {@code bits} top bits, 1 to 32, are the same for all of its keys. */
  public SlotTable(int bits) {
    this.bits = bits;
    resize(SMALLEST);
  }

  /** Forgets all keys and makes room for about {@code expected} of them at a fifth of full load. */
  public void reset(int expected) {
    crowded = Map.of();
    size = 0;
    placed = 0;
    int wanted = Math.max(SMALLEST, 5 * expected);
    if (wanted > capacity || wanted < capacity / 2) {
      resize(wanted);
    } else {
      Arrays.fill(keys, 0);
      Arrays.fill(numbers, 0);
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
  public void number(long[] rows, int from, int to, int[] numbered, long[] words, int at) {
    int i = from;
    while (i < to) {
      int end = (int) Math.min(to, i + (2L * (limit - placed))); // cannot overfill the table
      i = fill(rows, i, end, numbered, words, at + ((i - from) / 2));
      if (i < to) {
        int n = at + ((i - from) / 2);
        numbered[n] = find(Probe.key(rows[i], bits));
        words[n] = rows[i + 1];
        i += 2;
      }
    }
  }

  /** Numbers rows as long as there is room near their home; returns the first not numbered. */
  private int fill(long[] rows, int from, int to, int[] numbered, long[] words, int at) {
    long[] k = keys;
    int[] own = numbers;
    long slots = capacity;
    int down = bits;
    int next = size;
    int n = at;
    int i = from;
    for (; i < to; i += 2, n++) {
      long key = Probe.key(rows[i], down);
      words[n] = rows[i + 1];
      int slot = Probe.home(key, down, slots);
      long found = k[slot];
      if (Probe.isOther(found, key)) {
        slot = Probe.search(k, key, slot);
        if (slot < 0) {
          break;
        }
        found = k[slot];
      }
      int isNew = 1 - Probe.taken(found); // no branch: new customers cannot be foreseen
      int number = own[slot] + (-isNew & next);
      next += isNew;
      k[slot] = key;
      own[slot] = number;
      numbered[n] = number;
    }
    placed += next - size;
    size = next;
    return i;
  }

  private int find(long key) {
    int slot = Probe.home(key, bits, capacity);
    if (Probe.isOther(keys[slot], key)) {
      slot = Probe.search(keys, key, slot);
    }
    if (slot >= 0 && keys[slot] == key) {
      return numbers[slot];
    }
    Integer known = slot >= 0 ? null : crowded.get(key);
    if (known != null) {
      return known;
    }
    place(key, size);
    return size++;
  }

  private void place(long key, int number) {
    int slot = Probe.home(key, bits, capacity);
    if (keys[slot] != 0) {
      slot = Probe.search(keys, key, slot);
    }
    if (slot >= 0 && placed < limit) {
      keys[slot] = key;
      numbers[slot] = number;
      placed++;
    } else if (placed >= capacity / 4) {
      resize(larger());
      place(key, number);
    } else {
      if (crowded.isEmpty()) {
        crowded = new HashMap<>();
      }
      crowded.put(key, number);
    }
  }

  private int larger() {
    if (capacity > (1 << 28)) {
      throw new IllegalStateException(
          "a partition holds more than " + size + " customers; use more than one log");
    }
    return 2 * capacity;
  }

  private void resize(int wanted) {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    Map<Long, Integer> rest = crowded;
    int left = placed;
    capacity = wanted;
    limit = capacity / 4 * 3;
    keys = new long[capacity + Probe.REACH];
    numbers = new int[capacity + Probe.REACH];
    crowded = Map.of();
    placed = 0;
    for (int slot = 0; left > 0; slot++) {
      if (oldKeys[slot] != 0) {
        place(oldKeys[slot], oldNumbers[slot]);
        left--;
      }
    }
    rest.forEach(this::place);
  }

  /**
   * Writes the hashes in rising order, and the customers' numbers beside them; both arrays must
   * have room for {@link #size()} entries and one more.
   *
   * @param partition the top bits of the hashes
   */
  public void order(long partition, long[] hashes, long[] inOrder) {
    int n = 0;
    for (int slot = 0; n < placed; slot++) {
      long key = keys[slot];
      hashes[n] = key;
      inOrder[n] = numbers[slot];
      n += Probe.taken(key); // a free slot is written over by the next
    }
    if (crowded.isEmpty()) {
      PairSort.settle(hashes, inOrder, 0, n);
    } else {
      for (Map.Entry<Long, Integer> e : crowded.entrySet()) {
        hashes[n] = e.getKey();
        inOrder[n++] = e.getValue();
      }
      PairSort.sort(hashes, inOrder, 0, n);
    }
    long top = partition << (64 - bits);
    for (int i = 0; i < n; i++) {
      hashes[i] = top | (hashes[i] - 1);
    }
  }
}
