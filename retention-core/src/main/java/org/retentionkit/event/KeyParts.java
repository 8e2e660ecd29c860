package org.retentionkit.event;

import java.util.List;
import org.retentionkit.internal.Checks;

/**
 * Keys with their numbers, in 1, 2, 4, … parts by the upper bits of the hash: a number is that
 * within the part, with the part's own in its low bits.
 */
record KeyParts<K>(List<KeyIndex<K>> parts) {
  static final int BITS = 6;
  static final int MOST = 1 << BITS;

  KeyParts {
    parts = List.copyOf(parts);
  }

  /** One of 64 parts. */
  static int part(int hash) {
    return part(hash, BITS);
  }

  static int part(int hash, int bits) {
    return bits == 0 ? 0 : hash >>> (Integer.SIZE - bits);
  }

  static long number(int own, int part, int bits) {
    return ((long) own << bits) | part;
  }

  private int bits() {
    return Integer.numberOfTrailingZeros(parts.size());
  }

  /** The key of a customer. */
  K key(long number) {
    KeyIndex<K> part = parts.get((int) number & (parts.size() - 1));
    long own = number >> bits();
    if (own < 0 || own >= part.size()) {
      throw new IndexOutOfBoundsException(
          "number must be that of a customer of the log, but was " + number);
    }
    return part.key(own);
  }

  /** The number of a customer, or -1. */
  long number(K key) {
    int hash = KeyHash.of("customer", Checks.notNull("customer", key));
    int part = part(hash, bits());
    int own = parts.get(part).find(key, hash);
    return own < 0 ? -1 : number(own, part, bits());
  }

  /** The number of customers. */
  long size() {
    return parts.stream().mapToLong(KeyIndex::size).sum();
  }
}
