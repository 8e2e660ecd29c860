package org.retentionkit.examples.figures;

import java.util.Arrays;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.ActivityMasks;
import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.CustomerVisitor;
import org.retentionkit.event.Timeline;
import org.retentionkit.examples.log.OrderBook;

/** Finds the months in which each customer ordered: one row per customer and such month. */
final class ActiveMonths implements CustomerVisitor {
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
    ActiveMonths rows = book.log().visit(() -> new ActiveMonths(months)).get(0);
    return ActivityLog.ofColumns(rows.customers, rows.days, 0, rows.size).activity(months);
  }

  @Override
  public void visit(CustomerRows shown) {
    long next = Long.MIN_VALUE;
    for (int i = 0; i < shown.size(); i++) {
      if (shown.day(i) >= next) {
        next = months.startDay(months.indexOf((int) shown.day(i)) + 1);
        add(shown.customer(), (int) shown.day(i));
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
