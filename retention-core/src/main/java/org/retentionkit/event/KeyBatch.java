package org.retentionkit.event;

/** Numbers many keys at once, which is faster than one by one: all wait for memory together. */
final class KeyBatch {
  private static final int SIZE = 256;

  private KeyBatch() {}

  /**
   * Adds keys to an index.
   *
   * @param many the keys
   * @param hash their hashes
   * @param from the first of them
   * @param to the end of them, exclusive
   * @param numbers where their numbers go, from 0 on
   */
  static <K> void addAll(KeyIndex<K> index, K[] many, int[] hash, int from, int to, int[] numbers) {
    int[] touched = new int[SIZE];
    int[] fresh = new int[SIZE];
    for (int start = from; start < to; start += SIZE) {
      int end = Math.min(to, start + SIZE);
      int mask = index.mask();
      touch(index.slots(), mask, hash, start, end, touched);
      int waiting = 0;
      for (int i = start; i < end; i++) {
        int found = touched[i - start];
        int number = (found & mask) - 1;
        boolean hit = ((found ^ hash[i]) & ~mask) == 0 && number >= 0;
        numbers[i - from] = number;
        fresh[waiting] = i;
        waiting += hit && index.isKey(number, many[i]) ? 0 : 1;
      }
      for (int f = 0; f < waiting; f++) {
        KeyHash.checkNamed("customer", many[fresh[f]]);
      }
      for (int f = 0; f < waiting; f++) {
        int i = fresh[f];
        int known = index.find(many[i], hash[i]);
        numbers[i - from] = known >= 0 ? known : index.insert(many[i], hash[i]);
      }
    }
  }

  /** Reads the first slots of some hashes and does nothing else. */
  private static void touch(int[] slots, int mask, int[] all, int from, int to, int[] out) {
    for (int i = from; i < to; i++) {
      out[i - from] = slots[all[i] & mask];
    }
  }
}
