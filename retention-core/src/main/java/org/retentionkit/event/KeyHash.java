package org.retentionkit.event;

import org.retentionkit.internal.Checks;

/** The hash of a customer's key, and where its number goes in a table by hash. */
final class KeyHash {
  /** Slots looked at before a key is crowded out; a table has as many more at its end. */
  static final int REACH = 64;

  /** Bits that the hash codes of blank texts of up to two letters do not exceed. */
  private static final int FEW_LETTERS = 19;

  private KeyHash() {}

  /** Its hash code, spread over all bits. */
  static int of(String name, Object key) {
    int code = Checks.notNull(name, key).hashCode();
    if (isShort(code)) {
      checkNamed(name, key);
    }
    return spread(code);
  }

  /** The same for the customer of a row, which is told with the row's number. */
  static int of(Object key, long row) {
    int code = key.hashCode();
    if (isShort(code)) {
      checkNamed(LogRows.name("customer", row), key);
    }
    return spread(code);
  }

  /** Whether a blank text may have a hash code: looking at each costs as much as counting a row. */
  private static boolean isShort(int code) {
    return code >>> FEW_LETTERS == 0;
  }

  private static int spread(int code) {
    int hash = code * 0x9E37_79B9;
    return hash ^ (hash >>> 15);
  }

  /** Refuses a blank text, which names nobody. */
  static void checkNamed(String name, Object key) {
    if (key instanceof String text && text.isBlank()) {
      throw Checks.broken(name, "must not be blank", "\"" + text + "\"");
    }
  }

  /** Puts a number near its hash's own slot; false if there is no free one. */
  static boolean place(int[] slots, int mask, int hash, int number) {
    int end = (hash & mask) + REACH;
    for (int slot = hash & mask; slot < end && number < mask; slot++) {
      if (slots[slot] == 0) {
        slots[slot] = (hash & ~mask) | (number + 1);
        return true;
      }
    }
    return false;
  }
}
