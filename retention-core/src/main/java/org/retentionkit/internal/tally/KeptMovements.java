package org.retentionkit.internal.tally;

import java.util.function.LongToIntFunction;
import org.retentionkit.internal.keep.Kept;
import org.retentionkit.internal.keep.KeptWriter;
import org.retentionkit.internal.keep.Reduction;

/**
 * Keeps of each customer's changes the rows that {@link MovementFold} makes something of: the last
 * one of each period, the last one before the first period, and if that is nothing, the last one
 * before it that was something. They are rows of the customer in their order, so that they are
 * folded like all rows.
 */
public final class KeptMovements implements Reduction {
  private final LongToIntFunction positions;
  private final int periods;
  private final int reasonBits;
  private long[] times = {};
  private long[] values = {};

  /**
   * Keeps the rows that count in periods.
   *
   * @param positions the period of a time, -1 before the first one, {@code periods} after the last
   * @param reasonBits how many low bits of a value hold the reason of a cancellation
   */
  public KeptMovements(LongToIntFunction positions, int periods, int reasonBits) {
    this.positions = positions;
    this.periods = periods;
    this.reasonBits = reasonBits;
  }

  @Override
  public Shape shape() {
    return new Shape(0, 0, 2, 0);
  }

  @Override
  public void gather(long customer, long[] time, long[] value, int from, int to, KeptWriter out) {
    out.room(to - from);
    long[] toTime = out.itemLongs(0);
    long[] toValue = out.itemLongs(1);
    int item = out.item();
    int paid = -1; // the last row before the periods that was something
    int period = positions.applyAsInt(time[from]);
    for (int i = from; i < to && period < periods; i++) {
      int next = i + 1 < to ? positions.applyAsInt(time[i + 1]) : periods;
      if (period < 0 && value[i] >> reasonBits > 0) {
        paid = i;
      }
      if (next != period) {
        if (period < 0 && paid >= 0 && paid < i) {
          toTime[item] = time[paid];
          toValue[item++] = value[paid];
        }
        toTime[item] = time[i];
        toValue[item++] = value[i];
      }
      period = next;
    }
    out.items(item);
  }

  @Override
  public void join(Kept a, int i, Kept b, int j, KeptWriter out) {
    int rows = (a.end(i) - a.start(i)) + (b.end(j) - b.start(j));
    if (rows == 0) {
      return;
    }
    if (times.length < rows) {
      times = new long[2 * rows];
      values = new long[2 * rows];
    }
    int to = 0;
    int k = b.start(j);
    for (int at = a.start(i); at < a.end(i); at++) {
      while (k < b.end(j) && isBefore(b, k, a, at)) {
        put(to++, b, k++);
      }
      put(to++, a, at);
    }
    while (k < b.end(j)) {
      put(to++, b, k++);
    }
    gather(a.customer(i), times, values, 0, rows, out);
  }

  private static boolean isBefore(Kept a, int i, Kept b, int j) {
    long timeA = a.itemLongs(0)[i];
    long timeB = b.itemLongs(0)[j];
    return timeA < timeB || (timeA == timeB && a.itemLongs(1)[i] < b.itemLongs(1)[j]);
  }

  private void put(int to, Kept kept, int item) {
    times[to] = kept.itemLongs(0)[item];
    values[to] = kept.itemLongs(1)[item];
  }
}
