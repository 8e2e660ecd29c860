package org.retentionkit.internal.keep;

import java.util.Arrays;
import org.retentionkit.internal.hash.PairSort;

/**
 * Joins entries with rows to one set of entries. What comes out does not depend on the order of the
 * rows, nor on how they were split.
 */
final class EntryMerge {
  /** So few entries of one slot are put in order faster one by one. */
  private static final int FEW = 16;

  private static final int NONE = -1;

  private final Joining rule;
  private final Entries kept;
  private final EntryRows rows;
  private final int[] ends;
  private final int[] slots;
  private final int[] millis;
  private final long[] values;
  private final char[] more;
  private final boolean counted;
  private int size;
  private boolean several;

  /** The entries of the slot being written that take more: of orders and of refunds. */
  private int open = NONE;

  private int openRefund = NONE;

  private EntryMerge(Joining rule, boolean timed, Entries kept, EntryRows rows, int customers) {
    this.rule = rule;
    this.kept = kept;
    this.rows = rows;
    int room = Math.addExact(kept.size(), rows.keys().length);
    this.counted = rule == Joining.ORDERS;
    this.ends = new int[customers];
    this.slots = new int[room];
    this.millis = new int[timed ? room : 0];
    this.values = new long[room];
    this.more = new char[counted ? room : 0];
  }

  /** The entries of so many customers, all of them with entries or rows. */
  static Entries of(Joining rule, boolean timed, Entries kept, EntryRows rows, int customers) {
    return new EntryMerge(rule, timed, kept, rows, customers).merged();
  }

  private Entries merged() {
    int at = 0;
    int row = 0;
    for (int c = 0; c < ends.length; c++) {
      int end = c < kept.customers() ? kept.ends()[c] : at;
      while (rows.customer(row) == c) {
        int slot = rows.slot(row);
        int from = at;
        while (at < end && kept.slots()[at] < slot) {
          at++;
        }
        copy(from, at);
        int to = row + 1;
        while (rows.customer(to) == c && rows.slot(to) == slot) {
          to++;
        }
        int same = at;
        while (same < end && kept.slots()[same] == slot) {
          same++;
        }
        if (to - row == 1 && same == at) {
          append(slot, rows.milli(row), rows.value(row), rows.more(row));
        } else {
          join(slot, at, same, row, to);
        }
        at = same;
        row = to;
      }
      copy(at, end);
      at = end;
      ends[c] = size;
    }
    return new Entries(
        ends,
        Arrays.copyOf(slots, size),
        millis.length == 0 ? millis : Arrays.copyOf(millis, size),
        Arrays.copyOf(values, size),
        several ? Arrays.copyOf(more, size) : new char[0]);
  }

  private void copy(int from, int to) {
    int n = to - from;
    if (n > 0) {
      System.arraycopy(kept.slots(), from, slots, size, n);
      System.arraycopy(kept.values(), from, values, size, n);
      if (millis.length > 0) {
        System.arraycopy(kept.millis(), from, millis, size, n);
      }
      if (counted && kept.more().length > 0) {
        System.arraycopy(kept.more(), from, more, size, n);
        several = true;
      }
      size += n;
    }
  }

  /** Writes the entries of one slot. */
  private void join(int slot, int from, int to, int row, int end) {
    int start = size;
    open = NONE;
    openRefund = NONE;
    for (int i = from; i < to; i++) {
      int milli = millis.length == 0 ? 0 : kept.millis()[i];
      put(slot, milli, kept.values()[i], kept.orders(i) - 1);
    }
    for (int i = row; i < end; i++) {
      put(slot, rows.milli(i), rows.value(i), rows.more(i));
    }
    if (size - start > 1) {
      order(start);
    }
  }

  private void put(int slot, int milli, long value, int extra) {
    if (rule == Joining.CHANGES) {
      append(slot, milli, value, extra);
    } else if (rule == Joining.PERIODS && open != NONE) {
      values[open] |= value;
    } else if (value < 0 && counted) {
      if (openRefund == NONE || !adds(openRefund, value, extra)) {
        openRefund = append(slot, milli, value, extra);
      }
    } else if (open == NONE || !adds(open, value, extra)) {
      open = append(slot, milli, value, extra);
    }
  }

  /** Adds to an entry of orders unless sum or number would be too large for it. */
  private boolean adds(int entry, long value, int extra) {
    long sum = values[entry] + value;
    int orders = more[entry] + extra + 1;
    if ((sum ^ value) < 0 || orders > Character.MAX_VALUE) {
      return false;
    }
    values[entry] = sum;
    more[entry] = (char) orders;
    several = true;
    return true;
  }

  private int append(int slot, int milli, long value, int extra) {
    slots[size] = slot;
    values[size] = value;
    if (millis.length > 0) {
      millis[size] = milli;
    }
    if (extra > 0) {
      more[size] = (char) extra;
      several = true;
    }
    return size++;
  }

  /** Puts the entries of one slot in the order of time and value, equal changes once. */
  private void order(int start) {
    int n = size - start;
    if (counted) {
      if (n == 2 && values[start] > values[start + 1]) { // the refunds first
        swap(start);
      }
      return;
    }
    sort(start, n);
    int last = start;
    for (int i = start + 1; i < size; i++) {
      if (values[i] != values[last] || (millis.length > 0 && millis[i] != millis[last])) {
        last++;
        values[last] = values[i];
        if (millis.length > 0) {
          millis[last] = millis[i];
        }
      }
    }
    size = last + 1;
  }

  private void swap(int at) {
    long value = values[at];
    char count = more[at];
    values[at] = values[at + 1];
    more[at] = more[at + 1];
    values[at + 1] = value;
    more[at + 1] = count;
  }

  private void sort(int start, int n) {
    if (n > FEW || millis.length > 0) {
      long[] byTime = new long[n];
      long[] byValue = Arrays.copyOfRange(values, start, size);
      if (millis.length == 0) {
        Arrays.sort(byValue);
      } else {
        for (int i = 0; i < n; i++) {
          byTime[i] = millis[start + i];
        }
        PairSort.sort(byValue, byTime, 0, n); // amounts are 0 or more
        PairSort.sort(byTime, byValue, 0, n);
        for (int i = 0; i < n; i++) {
          millis[start + i] = (int) byTime[i];
        }
      }
      System.arraycopy(byValue, 0, values, start, n);
    } else {
      Arrays.sort(values, start, size);
    }
  }
}
