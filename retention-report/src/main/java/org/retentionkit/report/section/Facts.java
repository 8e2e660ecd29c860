package org.retentionkit.report.section;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Amount;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.Unit;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.chart.Measured;
import org.retentionkit.report.words.Words;

/**
 * What a log of the report is about.
 *
 * @param log its name; null where it is the only one
 * @param period the days of the log, or its periods
 * @param byDays whether the period is said as days
 * @param customers how many customers; null if not known
 * @param orders how many orders; null if there are none
 * @param revenue their revenue; null if there is none
 * @param average the average order; null if there is none
 * @param activeDays for how long an order keeps its customer active; null if no such rule is used
 */
public record Facts(
    @Nullable LogName log,
    Period period,
    boolean byDays,
    @Nullable Long customers,
    @Nullable Long orders,
    @Nullable Money revenue,
    @Nullable Amount average,
    @Nullable Integer activeDays) {

  /** The same of one of several logs. */
  public Facts named(LogName name) {
    return new Facts(name, period, byDays, customers, orders, revenue, average, activeDays);
  }

  int days() {
    return activeDays == null ? 0 : activeDays;
  }

  /** The facts in a language. */
  List<Fact> facts(Words words) {
    List<Fact> facts = new ArrayList<>();
    if (log != null) {
      facts.add(new Fact(Label.of(words.text("w.log")), log.text(words)));
    }
    facts.add(
        new Fact(
            Label.of(words.text("f.period")),
            byDays ? words.months().days(period) : words.months().span(period)));
    if (customers != null) {
      facts.add(new Fact(Label.of(words.text("f.customers")), words.count(customers)));
    }
    if (orders != null) {
      facts.add(new Fact(Label.of(words.text("f.orders")), words.count(orders)));
    }
    if (revenue != null) {
      facts.add(new Fact(Label.of(words.text("f.revenue")), words.money(revenue)));
    }
    if (average != null && average.isDefined()) {
      Measured money =
          new Measured(Unit.of(average.currency()), Money.decimals(average.currency()));
      facts.add(new Fact(Label.of(words.text("f.aov")), words.value(average.value(), money)));
    }
    if (activeDays != null) {
      facts.add(
          new Fact(new Label(words.text("f.active"), "active"), words.plural("days", activeDays)));
    }
    return facts;
  }
}
