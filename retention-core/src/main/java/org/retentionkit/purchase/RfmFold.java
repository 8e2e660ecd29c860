package org.retentionkit.purchase;

import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.CustomerVisitor;
import org.retentionkit.event.RefundRule;
import org.retentionkit.internal.LongColumn;

/** Takes every customer's last day, purchases and amount in a window. */
final class RfmFold implements CustomerVisitor {
  private final long start;
  private final long end;
  private final boolean merged;
  private final boolean net;

  final LongColumn customers = new LongColumn();
  final LongColumn lastDays = new LongColumn();
  final LongColumn purchases = new LongColumn();
  final LongColumn amounts = new LongColumn();

  long firstDay = Long.MAX_VALUE;

  RfmFold(long start, long end, PurchaseRules rules) {
    this.start = start;
    this.end = end;
    this.merged = rules.sameDay() == SameDayOrders.ONE_PURCHASE;
    this.net = rules.refunds() == RefundRule.NET;
  }

  @Override
  public void visit(CustomerRows rows) {
    long count = 0;
    long last = 0;
    long amount = 0;
    for (int i = 0; i < rows.size(); i++) {
      long day = rows.day(i);
      long value = rows.minorUnits(i);
      if (day < start || day >= end) {
        continue;
      }
      boolean order = value >= 0;
      if (order || net) {
        amount = plus(rows.customer(), amount, value);
      }
      if (order) {
        firstDay = Math.min(firstDay, day);
        count += merged && count > 0 && day == last ? 0 : 1;
        last = day;
      }
    }
    if (count > 0) {
      customers.add(rows.customer());
      lastDays.add(last);
      purchases.add(count);
      amounts.add(amount);
    }
  }

  private static long plus(long customer, long a, long b) {
    try {
      return Math.addExact(a, b);
    } catch (ArithmeticException e) {
      throw new ArithmeticException(
          "amounts of customer " + customer + " must add up to a long, but were " + a + " + " + b);
    }
  }
}
