package org.retentionkit.internal.hash;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * One mask of periods per key of a partition, by open addressing: up to 31 in an int or 63 in a
 * long, whose upper bit tells what was before all periods.
 *
 * <p>The home slot rises with the key, so that the table is almost sorted and a snapshot is sorted
 * by one pass of insertions. No search looks at more than a fixed number of slots: keys chosen to
 * crowd one place go to a {@code HashMap}, whose buckets become trees. So such keys cost more, but
 * never quadratic time.
 *
 * <p>A key is the hash without the {@code bits} top bits that name the partition, plus one.
 */
public final class MaskTable {
  /** The number of the bit for what was before all periods, in masks of longs. */
  public static final int BEFORE = 63;

  /** The most periods a mask can hold. */
  public static final int MOST_PERIODS = BEFORE;

  private static final int SMALLEST = 64;
  private static final double FULL = 0.7;
  private static final int[] NO_INTS = {};
  private static final long[] NO_LONGS = {};

  private final int bits;
  private final boolean narrow;
  private long[] keys = NO_LONGS;
  private int[] ints = NO_INTS;
  private long[] longs = NO_LONGS;
  private int capacity;
  private int size;
  private int limit;
  private Map<Long, Long> crowded = Map.of();

  /**
   * An empty table.
   *
   * @param bits how many top bits of the hash name the partition, 1 to 32
   * @param periods how many bits a mask has
   */
  public MaskTable(int bits, int periods) {
    this.bits = bits;
    this.narrow = periods < Integer.SIZE;
    become(new MaskTable(this, SMALLEST));
  }

  private MaskTable(MaskTable like, int capacity) {
    this.bits = like.bits;
    this.narrow = like.narrow;
    this.capacity = capacity;
    this.limit = (int) (capacity * FULL);
    this.keys = new long[capacity + Probe.REACH];
    this.ints = narrow ? new int[capacity + Probe.REACH] : NO_INTS;
    this.longs = narrow ? NO_LONGS : new long[capacity + Probe.REACH];
  }

  /** Forgets all keys and makes room for about {@code expected} of them at a fifth of full load. */
  public void reset(int expected) {
    int wanted = Math.max(SMALLEST, 5 * expected);
    if (wanted > capacity || wanted < capacity / 2) {
      become(new MaskTable(this, wanted));
    } else {
      crowded = Map.of();
      size = 0;
      Arrays.fill(keys, 0);
      Arrays.fill(ints, 0);
      Arrays.fill(longs, 0);
    }
  }

  /** The number of keys. */
  public int size() {
    return size + crowded.size();
  }

  /**
   * Adds rows of one word: the key above, the number of the mask's bit in the {@code bits} lowest
   * bits, which must be at least 6.
   */
  public void foldBits(long[] rows, int from, int to) {
    int i = from;
    while (i < to) {
      int room = limit - size; // so many rows cannot overfill the table
      int end = fillBits(rows, i, Math.min(room, to - i) + i);
      if (end < to) {
        put((rows[end] >>> bits) + 1, 1L << rows[end]);
        end++;
      }
      i = end;
    }
  }

  /** Adds rows as long as there is room near their home; returns the first not added. */
  private int fillBits(long[] rows, int from, int to) {
    long[] k = keys;
    int[] m = ints;
    long slots = capacity;
    int down = bits;
    boolean small = narrow;
    int known = 0;
    int i = from;
    for (; i < to; i++) {
      long row = rows[i];
      long key = (row >>> down) + 1;
      int slot = Probe.home(key, down, slots);
      long found = k[slot];
      if (Probe.isOther(found, key)) {
        slot = Probe.search(k, key, slot);
        if (slot < 0) {
          break;
        }
        found = k[slot];
      }
      known += Probe.taken(found); // no branch: new keys cannot be foreseen
      k[slot] = key;
      if (small) {
        m[slot] |= 1 << row;
      } else {
        longs[slot] |= 1L << row;
      }
    }
    size += i - from - known;
    return i;
  }

  /** Adds rows of two words: the hash, and a mask. */
  public void foldMasks(long[] rows, int from, int to) {
    for (int i = from; i < to; i += 2) {
      add(rows[i], rows[i + 1]);
    }
  }

  /** Adds bits to the mask of a hash. */
  public void add(long hash, long mask) {
    put(Probe.key(hash, bits), mask);
  }

  private void put(long key, long mask) {
    int slot = Probe.home(key, bits, capacity);
    if (Probe.isOther(keys[slot], key)) {
      slot = Probe.search(keys, key, slot);
    }
    if (slot >= 0 && (size < limit || keys[slot] == key)) {
      size += 1 - Probe.taken(keys[slot]);
      keys[slot] = key;
      if (narrow) {
        ints[slot] |= (int) mask | ((int) (mask >> BEFORE) << (Integer.SIZE - 1));
      } else {
        longs[slot] |= mask;
      }
    } else if (size >= capacity / 4) {
      resize(larger());
      put(key, mask);
    } else {
      if (crowded.isEmpty()) {
        crowded = new HashMap<>();
      }
      crowded.merge(key, mask, (a, b) -> a | b);
    }
  }

  private long mask(int slot) {
    return narrow ? ints[slot] & (Long.MIN_VALUE | Integer.MAX_VALUE) : longs[slot];
  }

  private int larger() {
    if (capacity > (1 << 28)) {
      throw new IllegalStateException(
          "a partition holds more than " + size + " customers; use more than one log");
    }
    return 2 * capacity;
  }

  private void resize(int wanted) {
    MaskTable wider = new MaskTable(this, wanted);
    int left = size;
    for (int slot = 0; left > 0; slot++) {
      if (keys[slot] != 0) {
        wider.put(keys[slot], mask(slot));
        left--;
      }
    }
    crowded.forEach(wider::put);
    become(wider); // not before all keys have a place: memory may be short
  }

  private void become(MaskTable other) {
    keys = other.keys;
    ints = other.ints;
    longs = other.longs;
    capacity = other.capacity;
    limit = other.limit;
    size = other.size;
    crowded = other.crowded;
  }

  /**
   * Writes the ids and masks by rising hash; both arrays must have room for {@link #size()} entries
   * and one more.
   *
   * @param partition the top bits of the hashes
   */
  public void write(long partition, long[] ids, long[] masks) {
    int n = 0;
    for (int slot = 0; n < size; slot++) {
      long key = keys[slot];
      ids[n] = key - 1;
      masks[n] = mask(slot);
      n += Probe.taken(key); // an empty slot is written over by the next
    }
    PairSort.settle(ids, masks, 0, n);
    if (!crowded.isEmpty()) {
      for (Map.Entry<Long, Long> e : crowded.entrySet()) {
        ids[n] = e.getKey() - 1;
        masks[n++] = e.getValue();
      }
      PairSort.sort(ids, masks, 0, n);
    }
    long top = partition << (64 - bits);
    for (int i = 0; i < n; i++) {
      ids[i] = Mix.id(top | ids[i]);
    }
  }
}
