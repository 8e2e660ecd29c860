package org.retentionkit.examples.figures;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;

/**
 * Answers "what happened each month?" for orders in any order, from nothing but their customer, day
 * and amount.
 *
 * <p>It keeps one cell per customer and month with an order: the days as bits, the number of orders
 * and their sum. So memory grows with customers and the months they buy in, 24 bytes a cell, and
 * not with orders. Not safe for use by several threads.
 */
public final class MonthlyLedger {
  private final CustomerIndex customers = new CustomerIndex();
  private int[] newest = new int[1 << 8];
  private int[] older = new int[1 << 8];
  private int[] months = new int[1 << 8];
  private int[] dayBits = new int[1 << 8];
  private int[] orders = new int[1 << 8];
  private long[] sums = new long[1 << 8];
  private int cells = 1; // cell 0 ends each customer's list
  private long allOrders;
  private long zeroOrders;
  private long total;
  private LocalDate firstDay = LocalDate.MAX;
  private LocalDate lastDay = LocalDate.MIN;

  /**
   * Adds an order.
   *
   * @param customer the customer's name or number, as written
   * @param day the day of the order
   * @param minorUnits the amount in the currency's minor units, 0 or more
   * @throws ArithmeticException if the sum of all amounts exceeds a {@code long}; nothing is added
   */
  public void add(String customer, LocalDate day, long minorUnits) {
    if (minorUnits < 0) {
      throw new IllegalArgumentException("minorUnits must not be negative, but was " + minorUnits);
    }
    total = Math.addExact(total, minorUnits); // also keeps every smaller sum in range
    allOrders++;
    zeroOrders += minorUnits == 0 ? 1 : 0;
    firstDay = day.isBefore(firstDay) ? day : firstDay;
    lastDay = day.isAfter(lastDay) ? day : lastDay;
    int cell = cellOf(customers.indexOf(customer), Math.toIntExact(MonthSpan.monthOf(day)));
    dayBits[cell] |= 1 << day.getDayOfMonth();
    orders[cell] = Math.incrementExact(orders[cell]);
    sums[cell] += minorUnits;
  }

  /** How many orders were added. */
  public long orders() {
    return allOrders;
  }

  /**
   * The figures so far.
   *
   * @param activeDays a customer is active while the last order is at most this many days old
   * @param currency the currency of the minor units
   * @throws IllegalStateException if there are no orders
   */
  public LogFigures figures(int activeDays, Currency currency) {
    if (allOrders == 0) {
      throw new IllegalStateException("orders must be added before there are figures");
    }
    MonthSpan span = new MonthSpan(firstDay, lastDay, activeDays);
    MonthlyTally tally = new MonthlyTally(span);
    int[] path = new int[span.months()];
    for (int customer = 0; customer < customers.size(); customer++) {
      int length = 0;
      for (int cell = newest[customer]; cell != 0; cell = older[cell]) {
        path[length++] = cell;
      }
      tally.begin();
      while (length-- > 0) {
        int cell = path[length];
        tally.month(months[cell] - span.firstMonth(), dayBits[cell], orders[cell], sums[cell]);
      }
      tally.end();
    }
    return tally.figures(zeroOrders, currency);
  }

  /** The cell of a customer and month. Lists run from the newest month to the oldest. */
  private int cellOf(int customer, int month) {
    if (customer >= newest.length) {
      newest = Arrays.copyOf(newest, Columns.grown(newest.length, customer + 1));
    }
    int after = 0;
    int cell = newest[customer];
    while (cell != 0 && months[cell] > month) {
      after = cell;
      cell = older[cell];
    }
    return cell != 0 && months[cell] == month ? cell : insert(customer, month, after, cell);
  }

  private int insert(int customer, int month, int after, int before) {
    if (cells == months.length) {
      grow(Columns.grown(cells, cells + 1));
    }
    months[cells] = month;
    older[cells] = before;
    if (after == 0) {
      newest[customer] = cells;
    } else {
      older[after] = cells;
    }
    return cells++;
  }

  private void grow(int length) {
    older = Arrays.copyOf(older, length);
    months = Arrays.copyOf(months, length);
    dayBits = Arrays.copyOf(dayBits, length);
    orders = Arrays.copyOf(orders, length);
    sums = Arrays.copyOf(sums, length);
  }
}
