package org.retentionkit.examples.revenue;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.event.LogRows;
import org.retentionkit.event.SameDayRule;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.revenue.RevenueCalculator;
import org.retentionkit.revenue.RevenueMovements;

/** What do customers with several subscriptions bring, and what if two changes share a day? */
public final class WhatDoSeveralSubscriptionsBring {
  private static final List<Change> CHANGES =
      List.of(
          new Change("ann", "A", "2026-01-10T09:00:00Z", "100.00"),
          new Change("ann", "B", "2026-02-10T09:00:00Z", "50.00"),
          new Change("ann", "A", "2026-03-10T09:00:00Z", "0.00"),
          new Change("bob", "C", "2026-02-20T10:00:00Z", "90.00"),
          new Change("bob", "C", "2026-02-20T15:00:00Z", "19.00"), // thought again
          new Change("eve", "D", "2026-02-20T10:00:00Z", "20.00"),
          new Change("eve", "D", "2026-02-20T15:00:00Z", "0.00")); // and again

  private WhatDoSeveralSubscriptionsBring() {}

  /** Prints the months by customer and by subscription, and February by what is known of a day. */
  public static void main(String[] args) {
    print("By customer", timed().subscription(Change::id).subscriptions(Change::customer));
    print("By subscription", timed().bySubscription(Change::customer, Change::id));
    for (SameDayRule rule : SameDayRule.values()) {
      SubscriptionLog<String> days =
          SubscriptionLog.from(CHANGES)
              .day(Change::date)
              .amount(Change::money, "EUR")
              .subscription(Change::id)
              .sameDay(rule)
              .subscriptions(Change::customer);
      System.out.println(
          "Dates only, "
              + rule
              + ": February closes with "
              + months(days).get(1).closing()
              + ", "
              + days.report().decided()
              + " days decided by the rule");
    }
  }

  private static LogRows<Change> timed() {
    return SubscriptionLog.from(CHANGES)
        .at(Change::at, ZoneId.of("Europe/Riga"))
        .amount(Change::money, "EUR");
  }

  private static List<RevenueMovements> months(SubscriptionLog<?> log) {
    return RevenueCalculator.movements(log, Period.ofQuarter(2026, 1), CalendarUnit.MONTH);
  }

  private static void print(String title, SubscriptionLog<?> log) {
    System.out.println(title + ", " + log.report().decided() + " moments decided by a rule:");
    for (RevenueMovements month : months(log)) {
      System.out.println(
          month.period()
              + ": new "
              + month.newRevenue()
              + ", expansion "
              + month.expansion()
              + ", contraction "
              + month.contraction()
              + ", churned "
              + month.churned()
              + ", closing "
              + month.closing());
    }
  }

  private record Change(String customer, String id, String when, String amount) {
    Instant at() {
      return Instant.parse(when);
    }

    LocalDate date() {
      return LocalDate.parse(when.substring(0, 10));
    }

    BigDecimal money() {
      return new BigDecimal(amount);
    }
  }
}
