package org.retentionkit.internal.shape;

import java.math.BigInteger;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Rows;
import org.retentionkit.internal.fold.Shape;

/**
 * Rows of one order as one row at the time of the first: amounts from 0 on, whenever they are, and
 * those below 0 of the order's first day. Later ones are refunds of their own day.
 */
public final class OrderLines implements Shape {
  private static final BigInteger MOST = BigInteger.valueOf(Long.MAX_VALUE);

  private final Groups groups = new Groups();
  private boolean[] gone = {};

  @Override
  public boolean needsOrder() {
    return false;
  }

  @Override
  public int shape(Rows rows, int from, int to) {
    if (to - from == 1 || !groups.share(rows, from, to)) {
      return to;
    }
    groups.sort(rows, from, to);
    int size = groups.size();
    if (gone.length < size) {
      gone = new boolean[2 * size];
    }
    for (int start = 0; start < size; ) {
      int end = start;
      while (!groups.endsAt(end)) {
        end++;
      }
      if (end > start && !groups.isNone(start)) {
        merge(rows, from, start, end + 1);
      }
      start = end + 1;
    }
    int out = from;
    for (int i = from; i < to; i++) {
      if (gone[i - from]) {
        gone[i - from] = false;
      } else {
        rows.move(i, out++);
      }
    }
    return out;
  }

  private void merge(Rows rows, int from, int start, int end) {
    int order = -1;
    for (int place = start; place < end; place++) {
      int row = groups.row(place);
      if (rows.value(row) >= 0 && (order < 0 || rows.isBefore(row, order))) {
        order = row;
      }
    }
    if (order < 0) {
      return; // nothing but refunds, of an order that is not in the log
    }
    long sum = 0;
    for (int place = start; place < end; place++) {
      int row = groups.row(place);
      long value = rows.value(row);
      if (value >= 0 || rows.day(row) == rows.day(order)) {
        sum = plus(sum, value);
        gone[row - from] = row != order;
      }
    }
    rows.setValue(order, sum);
  }

  private static long plus(long sum, long value) {
    long all = sum + value;
    if (((sum ^ all) & (value ^ all)) < 0) {
      throw Checks.broken(
          "amount of an order",
          "must be at most " + MOST + " minor units either way",
          BigInteger.valueOf(sum).add(BigInteger.valueOf(value)));
    }
    return all;
  }
}
