package org.retentionkit.examples.figures;

import java.time.LocalDate;
import java.time.YearMonth;
import org.retentionkit.Amount;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.revenue.RevenueCalculator;

/**
 * One month of a log.
 *
 * @param counts its customers, with full movements; the period of a month in progress ends with the
 *     log
 * @param purchases what they bought
 * @param status whether the month can be compared with others
 */
public record MonthFigures(CustomerCounts counts, Purchases purchases, MonthStatus status) {
  /** The calendar month. */
  public YearMonth month() {
    return YearMonth.from(counts.period().start());
  }

  /** Revenue per customer active at the closing; undefined if there is none. */
  public Amount perActiveCustomer() {
    return RevenueCalculator.revenuePerCustomer(
        counts.period(), purchases.revenue(), counts.closing());
  }

  /** The last day counted. */
  public LocalDate lastDay() {
    return counts.period().endExclusive().minusDays(1);
  }
}
