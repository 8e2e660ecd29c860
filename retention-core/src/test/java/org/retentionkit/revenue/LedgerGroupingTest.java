package org.retentionkit.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.event.GroupingRule;
import org.retentionkit.event.LogColumns;
import org.retentionkit.event.MovementKind;
import org.retentionkit.event.ReturnRule;
import org.retentionkit.event.SubscriptionAccumulator;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;

/** Changes that follow each other closely are one, by days or by exact times. */
class LedgerGroupingTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
  private static final Timeline Q1 = Timeline.of(LocalDate.of(2026, 1, 1), CalendarUnit.MONTH, 3);
  private static final LedgerRules EACH =
      LedgerRules.standard().basis(LedgerRules.Basis.EVERY_CHANGE);

  /** A row's day holds a number of 20 minutes here. */
  private static long millis(Row row) {
    return row.day() * 1_200_000L;
  }

  private static long newYorkDay(Row row) {
    return java.time.Instant.ofEpochMilli(millis(row)).atZone(NEW_YORK).toLocalDate().toEpochDay();
  }

  private static SubscriptionLog<Long> times(List<Row> rows, ZoneId zone) {
    byte[] reasons = new byte[rows.size()];
    for (int i = 0; i < reasons.length; i++) {
      reasons[i] = (byte) (rows.get(i).value() & 3);
    }
    return LogColumns.of(GeneratedRows.customers(rows))
        .millis(rows.stream().mapToLong(LedgerGroupingTest::millis).toArray(), zone)
        .minorUnits(rows.stream().mapToLong(row -> row.value() >> 2).toArray(), "EUR")
        .reasons(reasons)
        .subscriptions();
  }

  @Property(tries = 500)
  void the_ledger_of_exact_times_is_that_of_a_list_per_customer(
      @ForAll("moments") List<Row> rows,
      @ForAll("rules") LedgerRules rules,
      @ForAll("timelines") Timeline timeline) {
    RevenueLedger<Long> ledger = RevenueLedger.of(times(rows, NEW_YORK), timeline, rules);
    LedgerReference reference =
        new LedgerReference(
            rows, LedgerGroupingTest::millis, LedgerGroupingTest::newYorkDay, EUR, timeline, rules);

    assertThat(ledger.movements()).isEqualTo(reference.movements());
    for (int c = 0; c < ledger.customers(); c++) {
      assertThat(ledger.lines(ledger.customer(c))).isEqualTo(reference.lines(ledger.customer(c)));
    }
    assertThat(ledger.movements().get(timeline.periods() - 1).closing())
        .isEqualByComparingTo(reference.opening(timeline.periods()));
    assertThat(ledger.changesAfter())
        .isEqualTo(
            reference.changes.values().stream()
                .flatMap(List::stream)
                .filter(change -> change.day() >= timeline.startDay(timeline.periods()))
                .count());
  }

  @Provide
  Arbitrary<List<Row>> moments() {
    return GeneratedRows.rows(
        Arbitraries.integers().between(-1_000, 3_000), LedgerArbitraries.values(), 60);
  }

  @Provide
  Arbitrary<LedgerRules> rules() {
    return LedgerArbitraries.rules(
        Arbitraries.frequencyOf(
            Tuple.of(
                4,
                Arbitraries.of(0, 19, 20, 60, 1_500, 10_000)
                    .map(minutes -> GroupingRule.within(Duration.ofMinutes(minutes)))),
            Tuple.of(1, Arbitraries.of(0, 1, 5).map(GroupingRule::withinDays))));
  }

  @Provide
  Arbitrary<Timeline> timelines() {
    return LedgerArbitraries.timelines();
  }

  /** An upgrade with its correction, and a downgrade of the same day. */
  @Test
  void changes_of_a_day_further_apart_than_the_gap_are_booked_each() {
    SubscriptionLog<Long> log =
        log(
            change("2026-01-05T09:00", 10_00),
            change("2026-02-10T10:00", 90_00),
            change("2026-02-10T10:40", 19_00),
            change("2026-02-10T15:00", 15_00));

    assertThat(lines(log, EACH.groupingWithin(Duration.ofMinutes(60))))
        .containsExactly("NEW 10.00", "EXPANSION 9.00", "CONTRACTION 4.00");
    assertThat(lines(log, EACH.groupingWithin(Duration.ofMinutes(40))))
        .containsExactly("NEW 10.00", "EXPANSION 9.00", "CONTRACTION 4.00");
    assertThat(lines(log, EACH.groupingWithin(Duration.ofMinutes(39))))
        .containsExactly("NEW 10.00", "EXPANSION 80.00", "CONTRACTION 71.00", "CONTRACTION 4.00");
    assertThat(lines(log, EACH.groupingWithin(Duration.ofMinutes(260))))
        .containsExactly("NEW 10.00", "EXPANSION 5.00");
    assertThat(lines(log, EACH.groupingWithin(0))).containsExactly("NEW 10.00", "EXPANSION 5.00");
    assertThat(lines(log, LedgerRules.standard().groupingWithin(Duration.ofMinutes(1))))
        .containsExactly("NEW 10.00", "EXPANSION 5.00");
  }

  @Test
  void a_group_may_cross_midnight_and_counts_in_the_period_of_its_last_change() {
    SubscriptionLog<Long> log =
        log(
            change("2026-01-05T09:00", 10_00),
            change("2026-01-31T23:50", 0),
            change("2026-02-01T00:10", 12_00));
    RevenueLedger<Long> ledger = ledger(log, EACH.groupingWithin(Duration.ofMinutes(20)));

    assertThat(text(ledger)).containsExactly("NEW 10.00", "EXPANSION 2.00");
    assertThat(ledger.movements().get(1).expansion()).isEqualByComparingTo("2");
    assertThat(lines(log, EACH.groupingWithin(0)))
        .containsExactly("NEW 10.00", "CHURNED 10.00", "REACTIVATION 12.00");
  }

  @Test
  void gone_for_hours_is_gone_unless_the_rule_for_returns_asks_for_a_day() {
    SubscriptionLog<Long> log =
        log(
            change("2026-01-05T09:00", 10_00),
            change("2026-02-10T10:00", 0),
            change("2026-02-10T15:00", 10_00));
    LedgerRules hour = EACH.groupingWithin(Duration.ofMinutes(60));

    assertThat(lines(log, hour))
        .containsExactly("NEW 10.00", "CHURNED 10.00", "REACTIVATION 10.00");
    assertThat(lines(log, hour.returns(ReturnRule.afterGap(1)))).containsExactly("NEW 10.00");
  }

  @Test
  void exact_times_are_needed_to_group_by_time() {
    SubscriptionLog<Long> days =
        SubscriptionLog.ofColumns(new long[] {1}, new int[] {20_500}, new long[] {100}, "EUR");
    assertThat(days.zone()).isEmpty();
    assertThatThrownBy(() -> ledger(days, EACH.groupingWithin(Duration.ofMinutes(60))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("log must have exact times to group changes by time, but has days only");
    assertThat(log().zone()).contains(RIGA);
  }

  private record Change(String at, long cents) {}

  private static Change change(String at, long cents) {
    return new Change(at, cents);
  }

  private static SubscriptionLog<Long> log(Change... changes) {
    SubscriptionAccumulator<Long> log = SubscriptionAccumulator.create("EUR", RIGA);
    Stream.of(changes)
        .forEach(
            change ->
                log.addMinorUnits(
                    7L, LocalDateTime.parse(change.at()).atZone(RIGA).toInstant(), change.cents()));
    return log.log();
  }

  private static RevenueLedger<Long> ledger(SubscriptionLog<Long> log, LedgerRules rules) {
    return RevenueLedger.of(log, Q1, rules);
  }

  private static List<String> lines(SubscriptionLog<Long> log, LedgerRules rules) {
    return text(ledger(log, rules));
  }

  private static List<String> text(RevenueLedger<Long> ledger) {
    List<String> text = new ArrayList<>();
    for (RevenueLedger.Line line : ledger.lines(7L)) {
      MovementKind kind = line.kind();
      BigDecimal amount = line.amount();
      text.add(kind + " " + amount);
    }
    return text;
  }
}
