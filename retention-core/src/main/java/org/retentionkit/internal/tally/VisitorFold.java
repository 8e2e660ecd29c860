package org.retentionkit.internal.tally;

import org.retentionkit.internal.fold.HistoryFold;

/** Passes histories on, without equal rows if asked. */
public final class VisitorFold implements HistoryFold {
  private final HistoryFold next;
  private final boolean once;
  private long dropped;

  /**
   * Passes histories on.
   *
   * @param next where to
   * @param once whether rows of equal time and value count once
   */
  public VisitorFold(HistoryFold next, boolean once) {
    this.next = next;
    this.once = once;
  }

  /** The rows not passed on. */
  public long dropped() {
    return dropped;
  }

  @Override
  public void begin(int partition, int customers) {
    next.begin(partition, customers);
  }

  @Override
  public void customer(long customer, long[] time, long[] value, int from, int to) {
    int end = to;
    if (once) {
      end = from + 1;
      for (int i = from + 1; i < to; i++) {
        if (time[i] != time[end - 1] || value[i] != value[end - 1]) {
          time[end] = time[i];
          value[end++] = value[i];
        }
      }
      dropped += to - end;
    }
    next.customer(customer, time, value, from, end);
  }

  @Override
  public void end() {
    next.end();
  }
}
