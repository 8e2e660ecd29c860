package org.retentionkit.purchase;

import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.CustomerVisitor;
import org.retentionkit.event.Customers;
import org.retentionkit.event.RefundRule;
import org.retentionkit.internal.LongColumn;
import org.retentionkit.internal.LongSum;
import org.retentionkit.internal.fold.ByPart;

/** Sums up every customer's purchases for a window of days, and keeps the window's buyers. */
final class WindowFold implements CustomerVisitor, ByPart {
  private final long start;
  private final long end;
  private final boolean merged;
  private final boolean net;
  private final int withinDays;
  private final Customers<?> keys;
  private final LongSum own = new LongSum();

  long buyersEver;
  long repeatBuyersEver;
  long buyersTwice;
  long returning;
  long firstTime;
  long firstTimeOrders;
  long againInTime;
  long orders;
  long refunds;
  long gaps;
  long gapDays;
  long firstPurchase = Long.MAX_VALUE;
  long firstRow = Long.MAX_VALUE;
  final LongSum revenue = new LongSum();
  final LongSum firstTimeRevenue = new LongSum();
  final LongSum refunded = new LongSum();

  // The buyers of the window, one row each.
  final LongColumn customers = new LongColumn();
  final LongColumn lastDays = new LongColumn();
  final LongColumn purchases = new LongColumn();
  final LongColumn amounts = new LongColumn();

  WindowFold(Customers<?> keys, long start, long end, PurchaseRules rules) {
    this.keys = keys;
    this.start = start;
    this.end = end;
    this.merged = rules.sameDay() == SameDayOrders.ONE_PURCHASE;
    this.net = rules.refunds() == RefundRule.NET;
    this.withinDays = rules.repeatWithinDays();
  }

  /** Adds the sums of another fold; its buyers stay with it. */
  void add(WindowFold other) {
    buyersEver += other.buyersEver;
    repeatBuyersEver += other.repeatBuyersEver;
    buyersTwice += other.buyersTwice;
    returning += other.returning;
    firstTime += other.firstTime;
    firstTimeOrders += other.firstTimeOrders;
    againInTime += other.againInTime;
    orders += other.orders;
    refunds += other.refunds;
    gaps += other.gaps;
    gapDays += other.gapDays;
    firstPurchase = Math.min(firstPurchase, other.firstPurchase);
    firstRow = Math.min(firstRow, other.firstRow);
    revenue.add(other.revenue);
    firstTimeRevenue.add(other.firstTimeRevenue);
    refunded.add(other.refunded);
  }

  @Override
  public Order order() {
    return Order.DAYS;
  }

  @Override
  public void visit(CustomerRows rows) {
    firstRow = Math.min(firstRow, rows.day(0));
    long before = 0;
    long inside = 0;
    long first = 0;
    long last = 0;
    boolean again = false;
    long amount = 0;
    long wrapped = 0;
    int size = rows.size();
    for (int i = 0; i < size; i++) {
      long day = rows.day(i);
      long value = rows.minorUnits(i);
      boolean counted = day >= start && day < end;
      if (isOwn(day, value)) {
        long sum = amount + value;
        wrapped |= (amount ^ sum) & (value ^ sum);
        amount = sum;
      }
      if (value < 0) {
        if (counted) {
          refunds++;
          refunded.add(value);
        }
        continue;
      }
      boolean any = before + inside > 0;
      if (any && merged && day == last) {
        continue;
      }
      if (any && !again) {
        again = day - first <= withinDays; // the second purchase; later ones come later
      }
      if (day >= end) {
        continue;
      }
      if (any && counted) {
        gaps++;
        gapDays += day - last;
      }
      first = any ? first : day;
      last = day;
      before += counted ? 0 : 1;
      inside += counted ? 1 : 0;
    }
    if (before + inside > 0) {
      buyersEver++;
      repeatBuyersEver += before + inside > 1 ? 1 : 0;
      firstPurchase = Math.min(firstPurchase, first);
    }
    own.clear();
    if (wrapped < 0) {
      addWide(rows);
    } else {
      own.add(amount);
    }
    revenue.add(own);
    if (inside > 0) {
      buyer(rows.customer(), before, inside, last, again);
    }
  }

  /** Whether a row is part of what its customer's purchases of the window come to. */
  private boolean isOwn(long day, long value) {
    return day >= start && day < end && (value >= 0 || net);
  }

  /** Adds up what no long held on the way. */
  private void addWide(CustomerRows rows) {
    for (int i = 0; i < rows.size(); i++) {
      if (isOwn(rows.day(i), rows.minorUnits(i))) {
        own.add(rows.minorUnits(i));
      }
    }
  }

  private void buyer(long customer, long before, long inside, long last, boolean again) {
    orders += inside;
    buyersTwice += inside > 1 ? 1 : 0;
    returning += before + inside > 1 ? 1 : 0;
    if (before == 0) {
      firstTime++;
      firstTimeOrders += inside;
      firstTimeRevenue.add(own);
      againInTime += again ? 1 : 0;
    }
    customers.add(customer);
    lastDays.add(last);
    purchases.add(inside);
    amounts.add(own.total(() -> "amounts of customer " + keys.key(customer)));
  }
}
