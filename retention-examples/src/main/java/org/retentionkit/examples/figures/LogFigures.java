package org.retentionkit.examples.figures;

import java.time.LocalDate;
import java.util.List;

/**
 * All that the report says about a log.
 *
 * @param firstDay the day of the first order
 * @param lastDay the day of the last order
 * @param zeroOrders orders with the amount 0
 * @param whole the purchases of the whole log
 * @param months each calendar month from the first order to the last, also months without orders
 */
public record LogFigures(
    LocalDate firstDay,
    LocalDate lastDay,
    long zeroOrders,
    Purchases whole,
    List<MonthFigures> months) {
  /** Copies the list. */
  public LogFigures {
    months = List.copyOf(months);
  }
}
