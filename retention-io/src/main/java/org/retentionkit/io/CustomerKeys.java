package org.retentionkit.io;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Customers' keys by number, and numbers by the characters of a key, in the order they are met: one
 * object for each key, so that it is kept once.
 */
final class CustomerKeys {
  /** How many places are looked at; keys made to collide go to a map whose buckets are trees. */
  private static final int REACH = 32;

  private static final long LOW = 0xFFFF_FFFFL;

  /** The spread hash of a key above, its number plus one below; 0 where there is none. */
  private long[] slots = new long[1 << 10];

  private @Nullable String[] keys = new @Nullable String[1 << 9];
  private final Map<String, Integer> crowded = new HashMap<>();
  private int size;

  /** The key of a number. */
  String key(int number) {
    return Objects.requireNonNull(keys[number]);
  }

  /**
   * Looks at the key of each hash, and does nothing else: many wait for memory at once.
   *
   * @param hash as {@link String#hashCode} has it
   * @param count how many there are
   * @param lengths gets the length of each key
   */
  void touch(int[] hash, int count, int[] lengths) {
    for (int i = 0; i < count; i++) {
      lengths[i] = first(spread(hash[i]));
    }
    for (int i = 0; i < count; i++) {
      int number = lengths[i];
      lengths[i] = number < 0 ? 0 : key(number).length();
    }
  }

  /** The number of the first key with a spread hash; -1 if there is none. */
  private int first(int mixed) {
    int mask = slots.length - 1;
    for (int i = 0; i < REACH; i++) {
      long found = slots[(mixed + i) & mask];
      if (found == 0 || (int) (found >>> 32) == mixed) {
        return (int) found - 1;
      }
    }
    return -1;
  }

  /**
   * The number of a key, a new one if it is new.
   *
   * @param hash the hash code of the key
   * @param text holds its characters
   * @param from the first of them
   * @param end the end of them
   */
  int number(int hash, char[] text, int from, int end) {
    int mask = slots.length - 1;
    int mixed = spread(hash);
    for (int i = 0; i < REACH; i++) {
      int slot = (mixed + i) & mask;
      long found = slots[slot];
      if (found == 0) {
        int number = keep(new String(text, from, end - from));
        slots[slot] = ((long) mixed << 32) | (number + 1);
        if (size > slots.length / 2) {
          grow();
        }
        return number;
      }
      int number = (int) found - 1;
      if ((int) (found >>> 32) == mixed && isSame(key(number), text, from, end)) {
        return number;
      }
    }
    return crowded.computeIfAbsent(new String(text, from, end - from), this::keep);
  }

  private int keep(String key) {
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size + (size >> 1));
    }
    keys[size] = key;
    return size++;
  }

  private void grow() {
    long[] old = slots;
    slots = new long[2 * old.length];
    int mask = slots.length - 1;
    for (long known : old) {
      if (known != 0) {
        int mixed = (int) (known >>> 32);
        int i = 0;
        while (i < REACH && slots[(mixed + i) & mask] != 0) {
          i++;
        }
        if (i < REACH) {
          slots[(mixed + i) & mask] = known;
        } else {
          int number = (int) (known & LOW) - 1;
          crowded.put(key(number), number);
        }
      }
    }
  }

  /** Lets every bit of a hash code decide on every bit of the place (the end of MurmurHash3). */
  private static int spread(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85EBCA6B;
    mixed = (mixed ^ (mixed >>> 13)) * 0xC2B2AE35;
    return mixed ^ (mixed >>> 16);
  }

  private static boolean isSame(String known, char[] text, int from, int end) {
    if (known.length() != end - from) {
      return false;
    }
    for (int i = from; i < end; i++) {
      if (known.charAt(i - from) != text[i]) {
        return false;
      }
    }
    return true;
  }

  /** The hash code that the text has as a string. */
  static int hash(char[] text, int from, int end) {
    int hash = 0;
    int at = from;
    for (; at + 4 <= end; at += 4) { // four at a time, as each step waits for the one before
      hash =
          (923_521 * hash)
              + (29_791 * text[at])
              + (961 * text[at + 1])
              + (31 * text[at + 2])
              + text[at + 3];
    }
    for (; at < end; at++) {
      hash = (31 * hash) + text[at];
    }
    return hash;
  }
}
