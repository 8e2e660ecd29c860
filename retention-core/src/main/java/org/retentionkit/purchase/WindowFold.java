package org.retentionkit.purchase;

import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.CustomerVisitor;
import org.retentionkit.event.RefundRule;
import org.retentionkit.internal.LongColumn;

/** Sums up every customer's purchases for a window of days. */
final class WindowFold implements CustomerVisitor {
  private final long start;
  private final long end;
  private final boolean merged;
  private final boolean net;
  private final int withinDays;

  long buyersEver;
  long repeatBuyersEver;
  long buyers;
  long buyersTwice;
  long returning;
  long firstTime;
  long againInTime;
  long orders;
  long revenue;
  long refunds;
  long refunded;
  long gaps;
  long gapDays;
  long firstDay = Long.MAX_VALUE;
  final LongColumn customers = new LongColumn();
  final LongColumn amounts = new LongColumn();

  WindowFold(long start, long end, PurchaseRules rules) {
    this.start = start;
    this.end = end;
    this.merged = rules.sameDay() == SameDayOrders.ONE_PURCHASE;
    this.net = rules.refunds() == RefundRule.NET;
    this.withinDays = rules.repeatWithinDays();
  }

  WindowFold add(WindowFold other) {
    buyersEver += other.buyersEver;
    repeatBuyersEver += other.repeatBuyersEver;
    buyers += other.buyers;
    buyersTwice += other.buyersTwice;
    returning += other.returning;
    firstTime += other.firstTime;
    againInTime += other.againInTime;
    orders += other.orders;
    revenue = plus(revenue, other.revenue);
    refunds += other.refunds;
    refunded = plus(refunded, other.refunded);
    gaps += other.gaps;
    gapDays += other.gapDays;
    firstDay = Math.min(firstDay, other.firstDay);
    customers.addAll(other.customers);
    amounts.addAll(other.amounts);
    return this;
  }

  /** The sum, or an error that says of what. */
  private static long plus(long a, long b) {
    try {
      return Math.addExact(a, b);
    } catch (ArithmeticException e) {
      throw new ArithmeticException(
          "amounts of the window must add up to a long, but were " + a + " + " + b);
    }
  }

  /** What has been given back, with a refund more, which is below 0. */
  private static long less(long refunded, long refund) {
    try {
      return Math.subtractExact(refunded, refund);
    } catch (ArithmeticException e) {
      throw new ArithmeticException(
          "refunds of the window must add up to a long, but were " + refunded + " less " + refund);
    }
  }

  @Override
  public void visit(CustomerRows rows) {
    long before = 0;
    long inside = 0;
    long first = 0;
    long last = 0;
    boolean again = false;
    long amount = 0;
    for (int i = 0; i < rows.size(); i++) {
      long day = rows.day(i);
      long value = rows.minorUnits(i);
      boolean counted = day >= start && day < end;
      if (value < 0) {
        if (counted) {
          refunds++;
          refunded = less(refunded, value);
          amount = net ? plus(amount, value) : amount;
        }
        continue;
      }
      amount = counted ? plus(amount, value) : amount;
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
      firstDay = Math.min(firstDay, first);
    }
    if (inside > 0) {
      window(rows.customer(), before, inside, again, amount);
    }
  }

  private void window(long customer, long before, long inside, boolean again, long amount) {
    buyers++;
    orders += inside;
    buyersTwice += inside > 1 ? 1 : 0;
    returning += before + inside > 1 ? 1 : 0;
    firstTime += before == 0 ? 1 : 0;
    againInTime += before == 0 && again ? 1 : 0;
    revenue = plus(revenue, amount);
    customers.add(customer);
    amounts.add(amount);
  }
}
