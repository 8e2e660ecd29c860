package org.retentionkit.internal.keep;

import java.util.Arrays;
import org.retentionkit.internal.hash.PairSort;

/** Entries while they are written, customer by customer, the slots of each from the first on. */
final class EntryColumns {
  /** So few entries are copied faster one by one. */
  private static final int FEW = 16;

  private static final int NONE = -1;

  private final Joining rule;
  private final Entries kept;
  private final EntryRows rows;
  private final long[] keys;
  private final int[] ends;
  private final int[] slots;
  private final int[] millis;
  private final long[] values;
  private final char[] more;
  private final boolean counted;
  private int customers;
  private int size;
  private boolean several;

  /** The entries of the slot being written that take more: of orders and of refunds. */
  private int open = NONE;

  private int openRefund = NONE;

  /** Room for all entries and rows. */
  EntryColumns(Joining rule, boolean timed, Entries kept, EntryRows rows) {
    this.rule = rule;
    this.kept = kept;
    this.rows = rows;
    int room = Math.addExact(kept.size(), rows.size());
    int most = Math.addExact(kept.customers(), rows.customers());
    this.counted = rule == Joining.ORDERS;
    this.keys = new long[most];
    this.ends = new int[most];
    this.slots = new int[room];
    this.millis = new int[timed ? room : 0];
    this.values = new long[room];
    this.more = new char[counted ? room : 0];
    this.several = kept.more().length > 0;
  }

  /** All that was written. */
  Entries entries() {
    return new Entries(
        cut(keys, customers),
        customers == ends.length ? ends : Arrays.copyOf(ends, customers),
        size == slots.length ? slots : Arrays.copyOf(slots, size),
        millis.length == 0 ? millis : Arrays.copyOf(millis, size),
        cut(values, size),
        several ? Arrays.copyOf(more, size) : new char[0]);
  }

  private static long[] cut(long[] column, int size) {
    return size == column.length ? column : Arrays.copyOf(column, size);
  }

  /** Ends a customer. */
  void end(long key) {
    keys[customers] = key;
    ends[customers++] = size;
  }

  /** Copies customers as they are. */
  void copyCustomers(int from, int to) {
    if (from < to) {
      int by = size - kept.start(from);
      copy(kept.start(from), kept.ends()[to - 1]);
      for (int c = from; c < to; c++) {
        keys[customers] = kept.keys()[c];
        ends[customers++] = kept.ends()[c] + by;
      }
    }
  }

  /** Copies entries as they are. */
  void copy(int from, int to) {
    int n = to - from;
    if (n == 0) {
      return;
    }
    if (n > FEW) {
      System.arraycopy(kept.slots(), from, slots, size, n);
      System.arraycopy(kept.values(), from, values, size, n);
    } else {
      for (int i = 0; i < n; i++) {
        slots[size + i] = kept.slots()[from + i];
        values[size + i] = kept.values()[from + i];
      }
    }
    if (millis.length > 0) {
      System.arraycopy(kept.millis(), from, millis, size, n);
    }
    if (kept.more().length > 0) {
      System.arraycopy(kept.more(), from, more, size, n);
    }
    size += n;
  }

  /** Writes the entries of one slot. */
  void join(int slot, int from, int to, int row, int end) {
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

  /** Writes an entry that is alone in its slot; returns its place. */
  int append(int slot, int milli, long value, int extra) {
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
