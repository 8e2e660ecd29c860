package org.retentionkit.examples.customers;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.change.Change;
import org.retentionkit.change.ChangeCalculator;
import org.retentionkit.customer.ChurnRate;
import org.retentionkit.customer.CustomerLogCalculator;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.Timeline;

/**
 * What did we know then, who is the same customer, and do countries really differ? One log of
 * subscription changes that says when each row became known and where the customer was.
 */
public final class WhatDidWeKnowThen {
  private static final Timeline MARCH = Timeline.of(Period.ofMonth(2026, 3), CalendarUnit.MONTH);
  private static final LocalDate OPENING = LocalDate.of(2026, 2, 28);
  private static final LocalDate LOSS = LocalDate.of(2026, 3, 10);
  private static final int LATVIANS = 400;
  private static final int CUSTOMERS = 700;

  private WhatDidWeKnowThen() {}

  /** Prints March's churn as known at its end and later, with keys united, and by country. */
  public static void main(String[] args) {
    SubscriptionLog<String> log =
        SubscriptionLog.from(rows())
            .day(Row::day)
            .amount(Row::amount, "EUR")
            .knownOn(Row::known)
            .attribute("country", Row::country)
            .subscriptions(Row::customer);
    System.out.println("Known on 31 March: " + churn(log.asKnownOn(LocalDate.of(2026, 3, 31))));
    System.out.println("Known on 30 April: " + churn(log.asKnownOn(LocalDate.of(2026, 4, 30))));

    SubscriptionLog<String> united =
        log.uniting(Map.of("c0", "c0@new", "c1", "c1@new", "c2", "c2@new", "c3", "c3@new"));
    System.out.println("Four who came under a new address: " + churn(united));

    Map<String, SubscriptionLog<String>> countries = united.segments("country", OPENING);
    ChurnRate latvia = churn(countries.get("LV"));
    ChurnRate estonia = churn(countries.get("EE"));
    System.out.println("Latvia at the opening: " + latvia.explanation());
    System.out.println("Estonia at the opening: " + estonia.explanation());
    Change difference = ChangeCalculator.compare(latvia, estonia);
    System.out.println(
        "Estonia against Latvia: "
            + difference
            + "; "
            + difference.interval(0.95).toPointsString());
  }

  private static ChurnRate churn(SubscriptionLog<String> log) {
    return CustomerLogCalculator.movements(log, MARCH).churnRates().get(0);
  }

  private record Row(
      String customer, String country, LocalDate day, BigDecimal amount, LocalDate known) {}

  /** 40 of 400 and 45 of 300 go in March; of every fifth of them word comes in April. */
  private static List<Row> rows() {
    BigDecimal paid = new BigDecimal("20.00");
    LocalDate begun = LocalDate.of(2025, 12, 1);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < CUSTOMERS; i++) {
      String country = i < LATVIANS ? "LV" : "EE";
      rows.add(new Row("c" + i, country, begun, paid, begun));
      if (i < 40 || (i >= LATVIANS && i < LATVIANS + 45)) {
        LocalDate known = i % 5 == 0 ? LocalDate.of(2026, 4, 3) : LOSS;
        rows.add(new Row("c" + i, country, LOSS, BigDecimal.ZERO, known));
      }
      if (i < 4) {
        rows.add(new Row("c" + i + "@new", country, LOSS, paid, LOSS));
      }
    }
    rows.add(new Row("c699", "LV", LOSS, paid, LOSS)); // moved: was in Estonia at the opening
    return rows;
  }
}
