package org.retentionkit.internal.hash;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * One 64-bit mask per key of a partition, by open addressing.
 *
 * <p>The home slot rises with the key, so that the table is almost sorted and a snapshot is sorted
 * by one pass of insertions. No search looks at more than a fixed number of slots: keys chosen to
 * crowd one place go to a {@code HashMap}, whose buckets become trees. So such keys cost more, but
 * never quadratic time.
 *
 * <p>A key is the hash without the {@code bits} top bits that name the partition.
 */
public final class MaskTable {
  /** Slots looked at before a place counts as crowded. */
  private static final int REACH = 64;

  private static final int SMALLEST = 64;

  private final int bits;
  private final double growth;
  private long[] table = {};
  private int capacity;
  private int size;
  private int limit;
  private Map<Long, Long> crowded = Map.of();

  /**
   * An empty table.
   *
   * @param bits how many top bits of the hash name the partition, 1 to 32
   * @param growth the factor between a table and the larger one that follows it
   */
  public MaskTable(int bits, double growth) {
    this.bits = bits;
    this.growth = growth;
    resize(SMALLEST);
  }

  /** Forgets all keys and makes room for about {@code expected} of them at a third of full load. */
  public void reset(int expected) {
    crowded = Map.of();
    size = 0;
    int wanted = Math.max(SMALLEST, 3 * expected);
    if (wanted > capacity || wanted < capacity / 2) {
      resize(wanted);
    } else {
      Arrays.fill(table, 0);
    }
  }

  /** The number of keys. */
  public int size() {
    return size + crowded.size();
  }

  /**
   * Adds rows of one word: the key above, the number of the mask's bit in the {@code bits} lowest
   * bits.
   */
  public void foldBits(long[] rows, int from, int to) {
    long[] t = table;
    long doubled = 2L * capacity;
    int down = bits;
    int up = bits - 1;
    for (int i = from; i < to; i++) {
      long row = rows[i];
      long key = (row >>> down) + 1;
      long mask = 1L << row;
      int slot = (int) Math.multiplyHigh((key - 1) << up, doubled) << 1;
      int end = slot + (2 * REACH);
      slot += nonZero(t[slot] ^ key) << 1; // the next slot without a branch to mispredict
      while (true) {
        long found = t[slot];
        if (found == key) {
          t[slot + 1] |= mask;
          break;
        }
        if (found == 0 || (slot += 2) == end) {
          put(key, mask); // from the home slot again, which may itself be free
          t = table;
          doubled = 2L * capacity;
          break;
        }
      }
    }
  }

  private static int nonZero(long x) {
    return (int) ((x | -x) >>> 63);
  }

  /** Adds rows of two words: the hash, and a mask. */
  public void foldMasks(long[] rows, int from, int to) {
    for (int i = from; i < to; i += 2) {
      put((rows[i] << bits >>> bits) + 1, rows[i + 1]);
    }
  }

  /** Adds one bit to the mask of a hash. */
  public void add(long hash, long mask) {
    put((hash << bits >>> bits) + 1, mask);
  }

  private void put(long key, long mask) {
    int slot = home(key);
    int end = slot + (2 * REACH);
    while (table[slot] != key) {
      if (table[slot] == 0 || (slot += 2) == end) {
        place(slot, key, mask);
        return;
      }
    }
    table[slot + 1] |= mask;
  }

  private int home(long key) {
    return (int) Math.multiplyHigh((key - 1) << (bits - 1), 2L * capacity) << 1;
  }

  /** Puts a key not found before {@code slot} there if it is free, else where there is room. */
  private void place(int slot, long key, long mask) {
    if (slot < table.length && slot < home(key) + (2 * REACH) && table[slot] == 0) {
      table[slot] = key;
      table[slot + 1] = mask;
      if (++size > limit) {
        resize(larger());
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

  private int larger() {
    long wanted = capacity < 1024 ? 2L * capacity : (long) (capacity * growth);
    if (wanted > (1 << 30) - REACH) {
      throw new IllegalStateException(
          "a partition holds more than " + size + " customers; use more than one log");
    }
    return (int) wanted;
  }

  private void resize(int wanted) {
    long[] old = table;
    Map<Long, Long> rest = crowded;
    capacity = wanted;
    limit = (int) (capacity * 0.75);
    table = new long[2 * (capacity + REACH)];
    crowded = Map.of();
    if (size > 0) {
      size = 0;
      for (int slot = 0; slot < old.length; slot += 2) {
        if (old[slot] != 0) {
          put(old[slot], old[slot + 1]);
        }
      }
    }
    rest.forEach(this::put);
  }

  /**
   * Writes the ids and masks by rising hash, from index {@code at} on; both arrays must have room
   * for {@link #size()} more.
   *
   * @param partition the top bits of the hashes
   */
  public void write(long partition, long[] ids, long[] masks, int at) {
    int n = at;
    int last = at + size - 1;
    for (int slot = 0; n <= last; slot += 2) {
      long key = table[slot];
      ids[n] = key - 1;
      masks[n] = table[slot + 1];
      n += nonZero(key); // an empty slot is written over by the next
    }
    for (int i = at + 1; i < n; i++) {
      long id = ids[i];
      if (ids[i - 1] > id) {
        long mask = masks[i];
        int j = i;
        for (; j > at && ids[j - 1] > id; j--) {
          ids[j] = ids[j - 1];
          masks[j] = masks[j - 1];
        }
        ids[j] = id;
        masks[j] = mask;
      }
    }
    if (!crowded.isEmpty()) {
      for (Map.Entry<Long, Long> e : crowded.entrySet()) {
        ids[n] = e.getKey() - 1;
        masks[n++] = e.getValue();
      }
      PairSort.sort(ids, masks, at, n);
    }
    long top = partition << (64 - bits);
    for (int i = at; i < n; i++) {
      ids[i] = Mix.id(top | ids[i]);
    }
  }
}
