package org.retentionkit.examples.revenue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.retentionkit.CalendarUnit;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.revenue.ExchangeRates;
import org.retentionkit.revenue.RevenueMovements;

/** What did exchange rates do to recurring revenue, and what did customers? */
public final class WhatDidExchangeRatesDo {
  private static final long[] CUSTOMERS = {1, 1, 1};
  private static final int[] DAYS = {day("2026-01-05"), day("2026-02-05"), day("2026-03-05")};
  private static final long[] CENTS = {100_00, 150_00, 100_00};

  private WhatDidExchangeRatesDo() {}

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  /** Prints the movements of each month in euros, by each rule. */
  public static void main(String[] args) {
    Timeline quarter = Timeline.of(LocalDate.of(2026, 1, 1), CalendarUnit.MONTH, 3);
    SubscriptionLog<Long> log = SubscriptionLog.ofColumns(CUSTOMERS, DAYS, CENTS, "USD");
    ExchangeRates rates =
        ExchangeRates.of(
            "USD",
            "EUR",
            Map.of(
                LocalDate.of(2025, 12, 1), new BigDecimal("0.90"),
                LocalDate.of(2026, 2, 1), new BigDecimal("0.80"),
                LocalDate.of(2026, 3, 1), new BigDecimal("0.85"),
                LocalDate.of(2026, 3, 31), new BigDecimal("0.88")));

    for (ExchangeRates.Rule rule : ExchangeRates.Rule.values()) {
      System.out.println(rule);
      for (RevenueMovements month : rates.convert(log, quarter, rule)) {
        System.out.println(
            month.period()
                + ": "
                + month.opening()
                + " + new "
                + month.newRevenue()
                + " + expansion "
                + month.expansion()
                + " - contraction "
                + month.contraction()
                + " + fx "
                + month.fx()
                + " = "
                + month.closing());
      }
    }
  }
}
