package org.retentionkit.internal.keep;

import java.util.Arrays;

/**
 * What is kept of some customers, in columns of entries: customers by rising key (unsigned), the
 * entries of each by rising slot of time. Never changes.
 *
 * @param keys what tells the customers apart: the hash of an id or of a number; empty where that is
 *     known elsewhere
 * @param ends for each customer the end of its entries
 * @param slots the day of each entry, or the word of 64 periods it stands for
 * @param millis the millisecond of the day; empty where days are kept
 * @param values the amount of each entry, or the bits of its periods
 * @param more how many orders beyond one an entry adds up; empty if none does
 */
@SuppressWarnings("ArrayRecordComponent") // a view of columns; never compared
public record Entries(
    long[] keys, int[] ends, int[] slots, int[] millis, long[] values, char[] more) {
  /** Nothing. */
  public static final Entries NONE =
      new Entries(new long[0], new int[0], new int[0], new int[0], new long[0], new char[0]);

  /** The number of customers. */
  public int customers() {
    return ends.length;
  }

  /** The number of entries of all customers. */
  public int size() {
    return values.length;
  }

  /** A customer's first entry. */
  public int start(int customer) {
    return customer == 0 ? 0 : ends[customer - 1];
  }

  /** How many orders an entry adds up. */
  public int orders(int entry) {
    return more.length == 0 ? 1 : 1 + more[entry];
  }

  /** The number of a customer's periods, days or changes. */
  public int count(int customer, Joining rule) {
    int count = ends[customer] - start(customer);
    if (rule == Joining.PERIODS) {
      count = 0;
      for (int e = start(customer); e < ends[customer]; e++) {
        count += Long.bitCount(values[e]);
      }
    }
    return count;
  }

  /** The slots, or milliseconds of them where those are kept, in which a customer has several. */
  public long shared() {
    long shared = 0;
    boolean open = false;
    int customer = 0;
    for (int e = 1; e < size(); e++) {
      while (ends[customer] < e) {
        customer++;
      }
      boolean together = ends[customer] != e && slots[e] == slots[e - 1];
      together &= millis.length == 0 || millis[e] == millis[e - 1];
      shared += together && !open ? 1 : 0;
      open = together;
    }
    return shared;
  }

  /** The place of the customer with a key, or -1. */
  public int find(long key) {
    int low = 0;
    int high = keys.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean behind = Long.compareUnsigned(keys[middle], key) < 0;
      low = behind ? middle + 1 : low;
      high = behind ? high : middle;
    }
    return low == high && keys[low] == key ? low : -1;
  }

  /** The same without a customer. */
  public Entries without(int customer) {
    int from = start(customer);
    int to = ends[customer];
    int[] rest = new int[ends.length - 1];
    System.arraycopy(ends, 0, rest, 0, customer);
    for (int c = customer; c < rest.length; c++) {
      rest[c] = ends[c + 1] - (to - from);
    }
    char[] counts = more.length == 0 ? more : new char[size() - (to - from)];
    if (more.length > 0) {
      System.arraycopy(more, 0, counts, 0, from);
      System.arraycopy(more, to, counts, from, counts.length - from);
    }
    return new Entries(
        cut(keys, customer, customer + 1),
        rest,
        cut(slots, from, to),
        cut(millis, from, to),
        cut(values, from, to),
        counts);
  }

  /** Periods as they are if each number is higher by so much. */
  public Entries shifted(int by) {
    if (by == 0) {
      return this;
    }
    int most = (int) Math.min(2L * size(), Integer.MAX_VALUE - 8L);
    int[] to = new int[ends.length];
    int[] words = new int[most];
    long[] bits = new long[most];
    int at = 0;
    for (int c = 0; c < ends.length; c++) {
      at = shift(c, by, words, bits, at);
      to[c] = at;
    }
    return new Entries(keys, to, Arrays.copyOf(words, at), millis, Arrays.copyOf(bits, at), more);
  }

  /**
   * Writes a customer's periods as they are if each number is higher by so much; returns the end.
   */
  int shift(int customer, int by, int[] words, long[] bits, int from) {
    int at = from;
    for (int e = start(customer); e < ends[customer]; e++) {
      int slot = slots[e] + (by >> 6);
      at = put(words, bits, from, at, slot, values[e] << by);
      at = put(words, bits, from, at, slot + 1, by % 64 == 0 ? 0 : values[e] >>> -by);
    }
    return at;
  }

  /** Unites bits with those of the same word, which is the last one if it is there. */
  private static int put(int[] words, long[] bits, int first, int at, int slot, long more) {
    if (more == 0) {
      return at;
    }
    if (at > first && words[at - 1] == slot) {
      bits[at - 1] |= more;
      return at;
    }
    words[at] = slot;
    bits[at] = more;
    return at + 1;
  }

  private static int[] cut(int[] column, int from, int to) {
    if (column.length == 0) {
      return column;
    }
    int[] rest = Arrays.copyOf(column, column.length - (to - from));
    System.arraycopy(column, to, rest, from, rest.length - from);
    return rest;
  }

  private static long[] cut(long[] column, int from, int to) {
    long[] rest = Arrays.copyOf(column, column.length - (to - from));
    System.arraycopy(column, to, rest, from, rest.length - from);
    return rest;
  }
}
