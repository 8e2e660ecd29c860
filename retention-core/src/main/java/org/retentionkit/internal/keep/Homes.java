package org.retentionkit.internal.keep;

import java.util.Arrays;

/**
 * Periods that have not been folded yet: of each customer the word of 64 that it was met in first,
 * which most rows are in, and the rest row by row. To add a row again changes nothing.
 */
final class Homes {
  private static final int SMALLEST = 64;

  private int[] slots = {};
  private long[] words = {};
  private int customers;
  private int own;
  private long[] restKeys = {};
  private long[] restWords = {};
  private int rest;

  /** The rows that are in nobody's own word. */
  int rest() {
    return rest;
  }

  boolean isEmpty() {
    return own == 0;
  }

  /** One more than the last customer's number. */
  int customers() {
    return customers;
  }

  /** Adds a period of each customer. */
  void add(int[] numbers, int[] periods, int n) {
    int most = customers;
    for (int i = 0; i < n; i++) {
      most = Math.max(most, numbers[i] + 1);
    }
    room(most);
    int[] first = slots;
    long[] bits = words;
    for (int i = 0; i < n; i++) {
      int customer = numbers[i];
      int slot = periods[i] >> 6;
      long word = bits[customer];
      if (word == 0) {
        first[customer] = slot;
        own++;
      }
      if (first[customer] == slot) {
        bits[customer] = word | (1L << periods[i]);
      } else {
        addRest(customer, slot, 1L << periods[i]);
      }
    }
  }

  private void room(int most) {
    if (most > words.length) {
      int room = Math.max(SMALLEST, (int) Math.min(most * 3L / 2, Integer.MAX_VALUE - 8L));
      int[] widerSlots = Arrays.copyOf(slots, room);
      words = Arrays.copyOf(words, room);
      slots = widerSlots;
    }
    customers = most;
  }

  private void addRest(int customer, int slot, long word) {
    if (rest == restKeys.length) {
      int room = Math.max(SMALLEST, (int) Math.min(2L * rest, Integer.MAX_VALUE - 8L));
      long[] wider = Arrays.copyOf(restKeys, room);
      restWords = Arrays.copyOf(restWords, room);
      restKeys = wider;
    }
    restKeys[rest] = EntryRows.key(customer, slot);
    restWords[rest++] = word;
  }

  /** All as rows, in order. */
  EntryRows rows() {
    long[] keys = new long[own + rest];
    long[] values = new long[own + rest];
    int n = 0;
    for (int c = 0; c < customers; c++) {
      if (words[c] != 0) {
        keys[n] = EntryRows.key(c, slots[c]);
        values[n++] = words[c];
      }
    }
    System.arraycopy(restKeys, 0, keys, n, rest);
    System.arraycopy(restWords, 0, values, n, rest);
    return EntryRows.sorted(keys, values);
  }

  /** Forgets all. */
  void clear() {
    Arrays.fill(words, 0);
    customers = 0;
    own = 0;
    rest = 0;
  }
}
