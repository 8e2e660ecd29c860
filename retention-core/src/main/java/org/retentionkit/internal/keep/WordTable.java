package org.retentionkit.internal.keep;

import org.retentionkit.internal.hash.HashSort;

/**
 * The same 64 periods of customers, by open addressing. The home of a customer rises with its key,
 * so that the table is almost in order. To add a row again changes nothing.
 */
final class WordTable {
  /** No customer is further from home. */
  private static final int REACH = 64;

  private static final int SMALLEST = 64;

  /** The number of the word. */
  final int slot;

  /** The upper bits that are the same for all keys. */
  private final int known;

  private int capacity;

  /** Side by side the key of a customer and its periods, which are 0 where there is none. */
  private long[] pairs = {};

  private int size;

  @SuppressWarnings("UnusedVariable") // or the compiler would take the reading for useless
  private long touched;

  WordTable(int slot, int known) {
    this.slot = slot;
    this.known = known;
  }

  int size() {
    return size;
  }

  /** Reads all from end to end, which is faster than as many waits for memory here and there. */
  void touch() {
    long all = 0;
    for (int i = 0; i < pairs.length; i += Long.BYTES) {
      all |= pairs[i];
    }
    touched |= all;
  }

  /** Whether more room would bring customers nearer to their home. */
  boolean isHalfFull() {
    return size >= capacity / 2;
  }

  private int most() {
    return capacity / 4 * 3;
  }

  /**
   * Adds rows as long as they are of this word, there is room, and their customer finds a place;
   * returns the first that is not added.
   */
  int fill(long[] keys, int[] periods, int from, int until) {
    long[] all = pairs; // a loop without calls: the compiler then keeps all this in registers
    long places = capacity;
    int down = known;
    int word = slot;
    int to = Math.min(until - from, most() - size) + from;
    int taken = 0;
    int i = from;
    for (; i < to; i++) {
      long key = keys[i];
      int at = (int) (((key << down >>> 33) * places) >>> 31) << 1;
      int end = at + 2 * REACH - 2;
      while (all[at] != key && all[at + 1] != 0 && at < end) {
        at += 2;
      }
      long bits = all[at + 1];
      if (periods[i] >> 6 != word || (all[at] != key && bits != 0)) {
        break;
      }
      taken += bits == 0 ? 1 : 0;
      all[at] = key;
      all[at + 1] = bits | 1L << periods[i];
    }
    size += taken;
    return i;
  }

  /**
   * The same with more room, if there can be.
   *
   * @param crowded takes those who find no place
   */
  WordTable grown(EntryRest crowded) {
    WordTable wider = new WordTable(slot, known);
    long room = Math.max(SMALLEST, 2L * capacity);
    wider.capacity = (int) Math.min(room, (Integer.MAX_VALUE - 8) / 2 - REACH);
    wider.pairs = new long[2 * (wider.capacity + REACH)];
    for (int from = 0; from < pairs.length; from += 2) {
      if (pairs[from + 1] != 0 && !wider.takes(pairs[from], pairs[from + 1])) {
        crowded.add(pairs[from], slot, pairs[from + 1]);
      }
    }
    return wider;
  }

  private boolean takes(long key, long word) {
    int at = (int) (((key << known >>> 33) * capacity) >>> 31) << 1;
    int end = at + 2 * REACH;
    while (at < end && pairs[at + 1] != 0) {
      at += 2;
    }
    if (at == end) {
      return false;
    }
    pairs[at] = key;
    pairs[at + 1] = word;
    size++;
    return true;
  }

  /** All customers with their words, in order. */
  Entries entries() {
    long[] keys = new long[size];
    long[] words = new long[size];
    int[] ends = new int[size];
    int[] slots = new int[size];
    int n = 0;
    for (int at = 0; n < size; at += 2) {
      long word = pairs[at + 1];
      keys[n] = pairs[at];
      words[n] = word;
      n += word == 0 ? 0 : 1; // what is not there is written over by the next
    }
    for (int c = 0; c < size; c++) {
      slots[c] = slot;
      ends[c] = c + 1;
    }
    HashSort.settle(keys, words, size);
    return new Entries(keys, ends, slots, new int[0], words, new char[0]);
  }
}
