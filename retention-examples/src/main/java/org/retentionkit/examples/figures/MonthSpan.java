package org.retentionkit.examples.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import org.retentionkit.Period;

/** The calendar months of a log, numbered from 0, and who counts as active at their ends. */
final class MonthSpan {
  private final LocalDate firstDay;
  private final LocalDate lastDay;
  private final int activeDays;
  private final int firstMonth;
  private final long[] closingDays;

  MonthSpan(LocalDate firstDay, LocalDate lastDay, int activeDays) {
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    this.activeDays = activeDays;
    this.firstMonth = Math.toIntExact(monthOf(firstDay));
    this.closingDays = new long[Math.toIntExact(monthOf(lastDay) - firstMonth + 1)];
    for (int month = 0; month < closingDays.length; month++) {
      closingDays[month] = period(month).endExclusive().toEpochDay() - 1;
    }
  }

  static long monthOf(LocalDate day) {
    return day.getLong(ChronoField.PROLEPTIC_MONTH);
  }

  LocalDate firstDay() {
    return firstDay;
  }

  LocalDate lastDay() {
    return lastDay;
  }

  int months() {
    return closingDays.length;
  }

  int firstMonth() {
    return firstMonth;
  }

  /** From the first day of the log to its last. */
  Period period() {
    return Period.of(firstDay, lastDay.plusDays(1));
  }

  /** The days of a month that the log covers: the last month ends with the log. */
  Period period(int month) {
    Period whole = Period.ofMonth(calendarMonth(month));
    return whole.contains(lastDay) ? Period.of(whole.start(), lastDay.plusDays(1)) : whole;
  }

  MonthStatus status(int month) {
    Period whole = Period.ofMonth(calendarMonth(month));
    if (!period(month).equals(whole)) {
      return MonthStatus.IN_PROGRESS;
    }
    return whole.start().isAfter(firstDay.plusDays(activeDays))
        ? MonthStatus.COMPLETE
        : MonthStatus.WARMING_UP;
  }

  /** Whether an order of that day of an earlier or this month keeps its customer at the closing. */
  boolean isActiveAtClosing(int month, long orderDay) {
    return closingDays[month] - orderDay <= activeDays;
  }

  /** The epoch day of the highest bit set in a month. */
  long lastDay(int month, int dayBits) {
    int dayOfMonth = Integer.SIZE - 1 - Integer.numberOfLeadingZeros(dayBits);
    return calendarMonth(month).atDay(dayOfMonth).toEpochDay();
  }

  private YearMonth calendarMonth(int month) {
    return YearMonth.from(firstDay).plusMonths(month);
  }
}
