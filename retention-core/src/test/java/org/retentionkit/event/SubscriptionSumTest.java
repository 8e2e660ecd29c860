package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.revenue.RevenueCalculator;
import org.retentionkit.revenue.RevenueMovements;

/** A customer pays what its subscriptions cost together, against plain maps. */
class SubscriptionSumTest {
  private static final ZoneId UTC = ZoneId.of("UTC");
  private static final long DAY = 86_400_000;

  record Change(long customer, long subscription, int day, int hour, long cents) {
    long moment(boolean timed) {
      return timed ? (day * DAY) + hour : day;
    }
  }

  private static SubscriptionLog<Long> log(List<Change> changes, boolean timed, SameDayRule rule) {
    LogColumns<Long> columns =
        LogColumns.of(changes.stream().mapToLong(Change::customer).toArray());
    if (timed) {
      columns.millis(changes.stream().mapToLong(c -> c.moment(true)).toArray(), UTC);
    } else {
      columns.days(changes.stream().mapToInt(Change::day).toArray());
    }
    return columns
        .minorUnits(changes.stream().mapToLong(Change::cents).toArray(), "EUR")
        .subscription(changes.stream().mapToLong(Change::subscription).toArray())
        .sameDay(rule)
        .subscriptions();
  }

  /** What each customer pays from each moment on. */
  private static Map<Long, SortedMap<Long, Long>> expected(
      List<Change> changes, boolean timed, SameDayRule rule) {
    Map<Long, SortedMap<Long, Long>> all = new TreeMap<>();
    changes.stream()
        .collect(Collectors.groupingBy(Change::customer))
        .forEach(
            (customer, own) -> {
              SortedMap<Long, Long> levels = new TreeMap<>();
              for (Change at : own) {
                long moment = at.moment(timed);
                levels.put(moment, total(own, moment, timed, rule));
              }
              all.put(customer, levels);
            });
    return all;
  }

  private static long total(List<Change> own, long moment, boolean timed, SameDayRule rule) {
    long total = 0;
    for (long subscription : own.stream().map(Change::subscription).collect(Collectors.toSet())) {
      List<Change> before =
          own.stream()
              .filter(c -> c.subscription == subscription && c.moment(timed) <= moment)
              .toList();
      long last = before.stream().mapToLong(c -> c.moment(timed)).max().orElse(Long.MIN_VALUE);
      List<Long> amounts =
          before.stream().filter(c -> c.moment(timed) == last).map(Change::cents).toList();
      boolean ends = rule == SameDayRule.ENDS_WIN && amounts.contains(0L);
      total += ends || amounts.isEmpty() ? 0 : new TreeSet<>(amounts).last();
    }
    return total;
  }

  private static Map<Long, SortedMap<Long, Long>> seen(SubscriptionLog<Long> log) {
    Map<Long, SortedMap<Long, Long>> all = Collections.synchronizedMap(new TreeMap<>());
    CustomerVisitor visitor =
        rows -> {
          SortedMap<Long, Long> levels = new TreeMap<>();
          for (int i = 0; i < rows.size(); i++) { // the last of a moment holds
            levels.put(rows.timed() ? rows.millis(i) : rows.day(i), rows.minorUnits(i));
          }
          assertThat(all.put(rows.customer(), levels)).isNull();
        };
    log.visit(() -> visitor);
    return all;
  }

  @Property(tries = 500)
  void a_customer_pays_the_sum_of_its_subscriptions(
      @ForAll("changes") List<Change> changes,
      @ForAll boolean timed,
      @ForAll SameDayRule rule,
      @ForAll boolean split) {
    int half = changes.size() / 2;
    SubscriptionLog<Long> log =
        split
            ? log(changes.subList(0, half), timed, rule)
                .plus(log(changes.subList(half, changes.size()), timed, rule))
            : log(changes, timed, rule);
    assertThat(seen(log.using(Workspace.ofThreads(2)))).isEqualTo(expected(changes, timed, rule));
  }

  /** One subscription a customer: the rule for a day is the same without subscriptions. */
  @Property(tries = 300)
  void the_rule_for_a_day_needs_no_subscriptions(
      @ForAll("changes") List<Change> changes, @ForAll SameDayRule rule) {
    List<Change> one =
        changes.stream().map(c -> new Change(c.customer, 0, c.day, c.hour, c.cents)).toList();
    SubscriptionLog<Long> plain =
        LogColumns.of(one.stream().mapToLong(Change::customer).toArray())
            .days(one.stream().mapToInt(Change::day).toArray())
            .minorUnits(one.stream().mapToLong(Change::cents).toArray(), "EUR")
            .sameDay(rule)
            .subscriptions();
    assertThat(seen(plain)).isEqualTo(expected(one, false, rule));
    assertThat(plain.report().decided()).isEqualTo(log(one, false, rule).report().decided());
  }

  @Property(tries = 200)
  void the_report_counts_the_days_of_a_subscription_with_several_amounts(
      @ForAll("changes") List<Change> changes) {
    long days =
        changes.stream()
            .collect(
                Collectors.groupingBy(
                    c -> List.of(c.customer, c.subscription, (long) c.day),
                    Collectors.mapping(Change::cents, Collectors.toSet())))
            .values()
            .stream()
            .filter(amounts -> amounts.size() > 1)
            .count();
    LogReport report = log(changes, false, SameDayRule.HIGHEST).report();
    assertThat(report.decided()).isEqualTo(days);
    assertThat(report.duplicates())
        .isEqualTo(
            changes.size()
                - changes.stream()
                    .map(c -> List.of(c.customer, c.subscription, (long) c.day, c.cents))
                    .distinct()
                    .count());
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 3),
            Arbitraries.of(1L, 2L, 3L, Columns.NO_GROUP),
            Arbitraries.integers().between(0, 6),
            Arbitraries.integers().between(0, 2),
            Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(4, Arbitraries.just(0L)),
                net.jqwik.api.Tuple.of(8, Arbitraries.longs().between(1, 5)),
                net.jqwik.api.Tuple.of(1, Arbitraries.of(1L << 46, 1L << 50))))
        .as(Change::new)
        .list()
        .ofMaxSize(60);
  }

  private record Row(String customer, String subscription, String when, String amount) {
    LocalDate day() {
      return LocalDate.parse(when.substring(0, 10));
    }

    Instant at() {
      return Instant.parse(when);
    }

    BigDecimal money() {
      return new BigDecimal(amount);
    }
  }

  private static List<RevenueMovements> months(SubscriptionLog<?> log) {
    return RevenueCalculator.movements(log, Period.ofYear(2026), CalendarUnit.MONTH);
  }

  private static List<Row> twoSubscriptions() {
    return List.of(
        new Row("ann", "A", "2026-01-10", "100.00"),
        new Row("ann", "B", "2026-02-10", "50.00"),
        new Row("ann", "A", "2026-03-10", "0.00"));
  }

  /** F5 of the trials: February was contraction 50, March churned 50 and a customer lost. */
  @Test
  void subscriptions_of_a_customer_add_up() {
    SubscriptionLog<String> log =
        SubscriptionLog.from(twoSubscriptions())
            .day(Row::day)
            .amount(Row::money, "EUR")
            .subscription(Row::subscription)
            .subscriptions(Row::customer);
    List<RevenueMovements> months = months(log);
    assertThat(months.get(1).closing()).hasToString("150.00");
    assertThat(months.get(1).expansion()).hasToString("50.00");
    assertThat(months.get(2).closing()).hasToString("50.00");
    assertThat(months.get(2).contraction()).hasToString("100.00");
    assertThat(months.get(2).churned()).hasToString("0.00");
  }

  /** The same facts counted by subscription: A is new, then lost; B is new. */
  @Test
  void by_subscription_each_is_a_customer_of_its_own() {
    SubscriptionLog<Map.Entry<String, String>> log =
        SubscriptionLog.from(twoSubscriptions())
            .day(Row::day)
            .amount(Row::money, "EUR")
            .bySubscription(Row::customer, Row::subscription);
    assertThat(log.report().rows()).isEqualTo(3);
    List<RevenueMovements> months = months(log);
    assertThat(months.get(1).newRevenue()).hasToString("50.00");
    assertThat(months.get(2).churned()).hasToString("100.00");
    assertThatThrownBy(
            () ->
                SubscriptionLog.from(List.of(new Row("ann", null, "2026-01-10", "1.00")))
                    .day(Row::day)
                    .amount(Row::money, "EUR")
                    .bySubscription(Row::customer, Row::subscription))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("subscription of ann must not be null");
  }

  /** F3 of the trials: readers dropped times, and 110.00 stayed for ever. */
  @Test
  void exact_times_decide_a_day_and_where_only_days_are_known_a_named_rule_does() {
    List<Row> rows =
        List.of(
            new Row("k1", "", "2026-01-10T10:00:00Z", "20.00"),
            new Row("k1", "", "2026-01-10T15:00:00Z", "0.00"),
            new Row("k2", "", "2026-01-10T10:00:00Z", "90.00"),
            new Row("k2", "", "2026-01-10T15:00:00Z", "19.00"));
    SubscriptionLog<String> timed =
        SubscriptionLog.of(rows, Row::customer, Row::at, UTC, Row::money, "EUR");
    assertThat(months(timed).get(0).closing()).hasToString("19.00");
    assertThat(timed.report().decided()).isZero();

    List<String> closings = new ArrayList<>();
    for (SameDayRule rule : SameDayRule.values()) {
      SubscriptionLog<String> days =
          SubscriptionLog.from(rows)
              .day(Row::day)
              .amount(Row::money, "EUR")
              .sameDay(rule)
              .subscriptions(Row::customer);
      closings.add(months(days).get(0).closing().toString());
      assertThat(days.report().decided()).isEqualTo(2);
    }
    assertThat(closings).containsExactly("110.00", "90.00");
  }

  @Test
  void subscriptions_that_cost_more_than_a_long_together_are_refused() {
    SubscriptionLog<Long> log =
        log(
            List.of(new Change(1, 1, 0, 0, Long.MAX_VALUE), new Change(1, 2, 0, 0, Long.MAX_VALUE)),
            false,
            SameDayRule.HIGHEST);
    assertThatThrownBy(() -> seen(log))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "recurring amount of a customer's subscriptions must be at most 9223372036854775807"
                + " minor units together, but was 9223372036854775807 + 9223372036854775807");
  }

  @Test
  void logs_of_different_rules_do_not_add_up() {
    SubscriptionLog<Long> one = log(List.of(), false, SameDayRule.HIGHEST);
    SubscriptionLog<Long> other = log(List.of(), false, SameDayRule.ENDS_WIN);
    assertThatThrownBy(() -> one.plus(other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "other must have the same rules for its rows as this log, KEEP and HIGHEST,"
                + " but was KEEP and ENDS_WIN");
  }
}
