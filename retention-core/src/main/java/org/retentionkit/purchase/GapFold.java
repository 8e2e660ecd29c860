package org.retentionkit.purchase;

import java.util.Arrays;
import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.CustomerVisitor;
import org.retentionkit.internal.LongColumn;
import org.retentionkit.internal.fold.ByPart;

/** Takes every customer's gaps between days with an order, in order of length. */
final class GapFold implements CustomerVisitor, ByPart {
  private final long lastCounted;

  final LongColumn customers = new LongColumn();
  final LongColumn lastDays = new LongColumn();

  /** For each customer, where its gaps begin. */
  final LongColumn starts = new LongColumn();

  final LongColumn gaps = new LongColumn();
  long ordersAfter;
  private long[] own = new long[16];

  GapFold(long lastCounted) {
    this.lastCounted = lastCounted;
  }

  @Override
  public Order order() {
    return Order.DAYS;
  }

  @Override
  public void visit(CustomerRows rows) {
    boolean bought = false;
    long last = 0;
    int count = 0;
    for (int i = 0; i < rows.size(); i++) {
      long day = rows.day(i);
      if (rows.minorUnits(i) < 0) {
        continue; // a refund is no purchase
      }
      if (day > lastCounted) {
        ordersAfter++;
        continue;
      }
      if (bought && day > last) {
        if (count == own.length) {
          own = Arrays.copyOf(own, 2 * count);
        }
        own[count++] = day - last;
      }
      bought = true;
      last = day;
    }
    if (bought) {
      Arrays.sort(own, 0, count);
      customers.add(rows.customer());
      lastDays.add(last);
      starts.add(gaps.size());
      for (int i = 0; i < count; i++) {
        gaps.add(own[i]);
      }
    }
  }

  /** Where the gaps of the customer at a place end. */
  int end(int place) {
    return place + 1 == starts.size() ? gaps.size() : (int) starts.at(place + 1);
  }
}
