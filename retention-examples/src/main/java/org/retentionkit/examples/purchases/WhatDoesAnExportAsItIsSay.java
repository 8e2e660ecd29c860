package org.retentionkit.examples.purchases;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.retentionkit.Period;
import org.retentionkit.event.DuplicateRule;
import org.retentionkit.event.GuestRule;
import org.retentionkit.event.LogReport;
import org.retentionkit.event.OrderLog;
import org.retentionkit.purchase.PurchaseCalculator;

/**
 * What does an export say as it is: several lines an order, refunds as rows, rows that are there
 * twice, buyers without a name?
 */
public final class WhatDoesAnExportAsItIsSay {
  private static final List<Line> EXPORT =
      List.of(
          new Line("1", "A1", "ann", "2026-01-05", "15.30"),
          new Line("2", "A1", "ann", "2026-01-05", "20.34"),
          new Line("2", "A1", "ann", "2026-01-05", "20.34"), // the next page began with it
          new Line("3", "A2", "ann", "2026-01-20", "10.00"),
          new Line("4", "A3", "", "2026-01-21", "40.00"),
          new Line("5", "A3", "", "2026-01-21", "5.00"),
          new Line("6", "A4", "", "2026-01-25", "12.00"),
          new Line("7", "A1", "ann", "2026-02-03", "-20.34"));

  private WhatDoesAnExportAsItIsSay() {}

  /** Prints orders and revenue of two months, and what is in the log and what is not. */
  public static void main(String[] args) {
    for (GuestRule guests : new GuestRule[] {GuestRule.EACH_A_CUSTOMER, GuestRule.LEAVE_OUT}) {
      OrderLog<String> log =
          OrderLog.from(EXPORT)
              .day(Line::date)
              .amount(Line::money, "EUR")
              .order(Line::order)
              .row(Line::id)
              .duplicates(DuplicateRule.COUNT_ONCE)
              .guests(guests)
              .orders(Line::email);
      System.out.println(guests + ": " + log);
      for (int month = 1; month <= 2; month++) {
        System.out.println(PurchaseCalculator.summary(log, Period.ofMonth(2026, month)).counts());
      }
      System.out.println(
          PurchaseCalculator.averageOrderValue(log, Period.ofMonth(2026, 1)).explanation());
      LogReport report = log.report();
      System.out.println(
          "Of "
              + report.seen()
              + " rows "
              + report.rows()
              + " count, "
              + report.duplicates()
              + " is there twice, "
              + report.blank()
              + " name no customer, "
              + report.negative()
              + " is a refund.");
    }
  }

  private record Line(String id, String order, String email, String day, String amount) {
    LocalDate date() {
      return LocalDate.parse(day);
    }

    BigDecimal money() {
      return new BigDecimal(amount);
    }
  }
}
