package org.retentionkit.internal.keep;

import org.retentionkit.internal.hash.HashSort;

/**
 * The same 64 periods of customers, by open addressing. The home of a customer rises with its key,
 * so that the table is almost in order. To add a row again changes nothing.
 */
final class WordTable {
  /** A word is of two to this power periods. */
  static final int BITS = 6;

  static final long PLACE = (1 << BITS) - 1;

  /** No customer is further from home. */
  private static final int REACH = 64;

  private static final int SMALLEST = 64;

  /** The number of the word. */
  final int slot;

  /** How many upper bits are the same for all keys, and not here. */
  private final int known;

  /** These bits. */
  private final long prefix;

  private int capacity;

  /** Side by side the key of a customer as rows have it, and its periods, or 0 and none. */
  private long[] pairs = {};

  private int size;

  @SuppressWarnings("UnusedVariable") // or the compiler would take the reading for useless
  private long touched;

  WordTable(int slot, int known, long prefix) {
    this.slot = slot;
    this.known = known;
    this.prefix = prefix;
  }

  /** The key of a row's customer. */
  long key(long row) {
    return (row & ~PLACE) >>> known | prefix;
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
   * Adds rows of this word as long as there is room, and their customer finds a place; returns the
   * first that is not added.
   */
  int fill(long[] rows, int from, int until) {
    long[] all = pairs; // a loop without calls: the compiler then keeps all this in registers
    long places = capacity;
    int to = Math.min(until - from, most() - size) + from;
    int taken = 0;
    int i = from;
    for (; i < to; i++) {
      long row = rows[i];
      long key = row & ~PLACE;
      int at = (int) (((key >>> 33) * places) >>> 31) << 1;
      int end = at + 2 * REACH - 2;
      while (all[at] != key && all[at + 1] != 0 && at < end) {
        at += 2;
      }
      long bits = all[at + 1];
      if (all[at] != key && bits != 0) {
        break;
      }
      taken += bits == 0 ? 1 : 0;
      all[at] = key;
      all[at + 1] = bits | 1L << row;
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
    WordTable wider = new WordTable(slot, known, prefix);
    long room = Math.max(SMALLEST, 2L * capacity);
    wider.capacity = (int) Math.min(room, (Integer.MAX_VALUE - 8) / 2 - REACH);
    wider.pairs = new long[2 * (wider.capacity + REACH)];
    for (int from = 0; from < pairs.length; from += 2) {
      if (pairs[from + 1] != 0 && !wider.takes(pairs[from], pairs[from + 1])) {
        crowded.add(key(pairs[from]), slot, pairs[from + 1]);
      }
    }
    return wider;
  }

  private boolean takes(long key, long word) {
    int at = (int) (((key >>> 33) * capacity) >>> 31) << 1;
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
      keys[n] = key(pairs[at]);
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
