package org.retentionkit.purchase;

import java.util.Arrays;
import org.retentionkit.event.HistoryVisitor;
import org.retentionkit.internal.LongColumn;

/** Takes every customer's gaps between days with an order, in order of length. */
final class GapFold implements HistoryVisitor {
  private final long lastCounted;

  final LongColumn customers = new LongColumn();
  final LongColumn lastDays = new LongColumn();
  final LongColumn starts = new LongColumn();
  final LongColumn gaps = new LongColumn();
  long ordersAfter;
  private long[] own = new long[16];

  GapFold(long lastCounted) {
    this.lastCounted = lastCounted;
  }

  @Override
  public void visit(long customer, long[] time, long[] value, int from, int to) {
    boolean bought = false;
    long last = 0;
    int count = 0;
    for (int i = from; i < to; i++) {
      if (value[i] < 0) {
        continue; // a refund is no purchase
      }
      if (time[i] > lastCounted) {
        ordersAfter++;
        continue;
      }
      if (bought && time[i] > last) {
        if (count == own.length) {
          own = Arrays.copyOf(own, 2 * count);
        }
        own[count++] = time[i] - last;
      }
      bought = true;
      last = time[i];
    }
    if (bought) {
      Arrays.sort(own, 0, count);
      customers.add(customer);
      lastDays.add(last);
      starts.add(gaps.size());
      for (int i = 0; i < count; i++) {
        gaps.add(own[i]);
      }
    }
  }
}
