package org.retentionkit.examples.log;

import java.time.LocalDate;
import java.time.YearMonth;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.Timeline;

/**
 * The orders of a log.
 *
 * @param customers the names of the customers by their numbers
 * @param log the orders, with customers by number
 * @param firstDay the day of the first order
 * @param lastDay the day of the last order
 * @param zeroOrders orders with the amount 0
 */
public record OrderBook(
    Names customers, OrderLog<Long> log, LocalDate firstDay, LocalDate lastDay, long zeroOrders) {
  /** From the first day of the log to its last. */
  public Period period() {
    return Period.of(firstDay, observedUntil());
  }

  /** The day until which, and without which, the log is complete: the day after its last. */
  public LocalDate observedUntil() {
    return lastDay.plusDays(1);
  }

  /** The calendar months from the first order to the last. */
  public Timeline months() {
    YearMonth first = YearMonth.from(firstDay);
    long months = CalendarUnit.MONTH.completeBetween(first.atDay(1), lastDay) + 1;
    return Timeline.of(first.atDay(1), CalendarUnit.MONTH, Math.toIntExact(months));
  }
}
