package org.retentionkit.examples.figures;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.CustomerVisitor;
import org.retentionkit.event.Timeline;

/** Counts each month's purchases and those of the whole log, customer by customer. */
final class MonthlyTally implements CustomerVisitor {
  private final Timeline months;
  private final long[] orders;
  private final long[] repeatBuyers;
  private final Revenues[] revenues;
  private final Revenues customerRevenues = new Revenues();
  private long repeatCustomers;

  MonthlyTally(Timeline months) {
    this.months = months;
    int n = months.periods();
    orders = new long[n];
    repeatBuyers = new long[n];
    revenues = new Revenues[n];
    Arrays.setAll(revenues, month -> new Revenues());
  }

  @Override
  public void visit(CustomerRows rows) {
    long spent = 0;
    int purchaseDays = 0;
    int i = 0;
    while (i < rows.size()) {
      int month = months.indexOf((int) rows.day(i));
      long end = months.startDay(month + 1);
      long inMonth = 0;
      int first = i;
      for (; i < rows.size() && rows.day(i) < end; i++) {
        purchaseDays += i == 0 || rows.day(i) != rows.day(i - 1) ? 1 : 0;
        inMonth += rows.minorUnits(i); // the intake has checked that all amounts together fit
      }
      orders[month] += i - first;
      repeatBuyers[month] += purchaseDays > 1 ? 1 : 0;
      revenues[month].add(inMonth);
      spent += inMonth;
    }
    customerRevenues.add(spent);
    repeatCustomers += purchaseDays > 1 ? 1 : 0;
  }

  long orders(int month) {
    return orders[month];
  }

  long allOrders() {
    return LongStream.of(orders).sum();
  }

  /** Of the month's buyers, those who had also ordered on an earlier day. */
  long repeatBuyers(int month) {
    return repeatBuyers[month];
  }

  /** Customers with orders on two days or more. */
  long repeatCustomers() {
    return repeatCustomers;
  }

  Revenues revenues(int month) {
    return revenues[month];
  }

  Revenues customerRevenues() {
    return customerRevenues;
  }
}
