package org.retentionkit.internal.hash;

/**
 * Searches in open-addressed tables of keys that are never 0, where 0 is a free slot.
 *
 * <p>The home slot rises with the key, so that such a table is almost sorted. No search looks at
 * more than a fixed number of slots: keys chosen to crowd one place have to go elsewhere.
 */
final class Probe {
  /** Slots looked at before a place counts as crowded; a table has as many more at its end. */
  static final int REACH = 64;

  private Probe() {}

  /** The key of a hash whose {@code bits} top bits are the same in the whole table. */
  static long key(long hash, int bits) {
    return (hash << bits >>> bits) + 1;
  }

  /** The slot where the search for a key begins. */
  static int home(long key, int bits, long capacity) {
    return (int) Math.multiplyHigh((key - 1) << (bits - 1), 2 * capacity);
  }

  /** Whether a slot is neither free nor the key's, in one test: the two cannot be foreseen. */
  static boolean isOther(long found, long key) {
    long difference = found ^ key;
    return ((difference | -difference) & (found | -found)) < 0;
  }

  /** 1 if a slot is taken, 0 if it is free. */
  static int taken(long found) {
    return (int) ((found | -found) >>> 63);
  }

  /** The slot of a key, or a free one for it, after {@code home}; -1 if there is none in reach. */
  static int search(long[] keys, long key, int home) {
    for (int slot = home + 1; slot < home + REACH; slot++) {
      if (!isOther(keys[slot], key)) {
        return slot;
      }
    }
    return -1;
  }
}
