package org.retentionkit.examples.figures;

import java.util.Arrays;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.ActivityMasks;
import org.retentionkit.event.HistoryVisitor;
import org.retentionkit.event.Timeline;
import org.retentionkit.event.Workspace;
import org.retentionkit.examples.log.OrderBook;

/** Finds the months in which each customer ordered: one row per customer and such month. */
final class ActiveMonths implements HistoryVisitor {
  private final Timeline months;
  private long[] customers = new long[1 << 8];
  private int[] days = new int[1 << 8];
  private int size;

  private ActiveMonths(Timeline months) {
    this.months = months;
  }

  /** Any number of months, which an accumulator that streams has not. */
  static ActivityMasks of(OrderBook book) {
    Timeline months = book.months();
    ActiveMonths rows =
        book.log().visit(Workspace.sequential(), () -> new ActiveMonths(months)).get(0);
    return ActivityLog.ofColumns(rows.customers, rows.days, 0, rows.size).masks(months);
  }

  @Override
  public void visit(long customer, long[] time, long[] value, int from, int to) {
    long next = Long.MIN_VALUE;
    for (int i = from; i < to; i++) {
      if (time[i] >= next) {
        next = months.startDay(months.indexOf((int) time[i]) + 1);
        add(customer, (int) time[i]);
      }
    }
  }

  private void add(long customer, int day) {
    if (size == days.length) {
      customers = Arrays.copyOf(customers, Columns.grown(size, size + 1));
      days = Arrays.copyOf(days, customers.length);
    }
    customers[size] = customer;
    days[size++] = day;
  }
}
