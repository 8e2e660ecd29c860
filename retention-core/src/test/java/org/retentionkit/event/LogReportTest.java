package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.event.LogReport.CurrencyRows;
import org.retentionkit.event.LogReport.DuplicateCheck;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;
import org.retentionkit.testing.JsonRoundTrip;

class LogReportTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
  private static final Timeline MONTHS =
      Timeline.of(LocalDate.of(1970, 1, 1), CalendarUnit.MONTH, 3);

  /** Row by row, obviously right. */
  private static LogReport reference(List<Row> rows, boolean amounts, DuplicateCheck check) {
    Set<List<Long>> seen = new HashSet<>();
    long duplicates = 0;
    long outOfOrder = 0;
    long late = 0;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      long value = amounts ? row.value() : 0;
      duplicates += seen.add(List.of(row.customer(), (long) row.day(), value)) ? 0 : 1;
      outOfOrder += i > 0 && row.day() < rows.get(i - 1).day() ? 1 : 0;
      late += rows.subList(0, i).stream().anyMatch(r -> r.day() > row.day()) ? 1 : 0;
    }
    return new LogReport(
        rows.size(),
        check,
        check == DuplicateCheck.COUNTED ? duplicates : 0,
        outOfOrder,
        late,
        amounts ? rows.stream().filter(r -> r.value() < 0).count() : 0,
        amounts ? rows.stream().filter(r -> r.value() == 0).count() : 0,
        List.of());
  }

  @Property(tries = 200)
  void orders_are_reported_the_same_from_rows_blocks_columns_and_objects(
      @ForAll("orders") List<Row> rows) {
    long[] ids = GeneratedRows.customers(rows);
    int[] days = GeneratedRows.days(rows);
    long[] cents = GeneratedRows.values(rows);
    OrderAccumulator single = OrderAccumulator.create(EUR);
    rows.forEach(r -> single.add(r.customer(), r.day(), r.value()));
    OrderAccumulator blocks = OrderAccumulator.create(EUR);
    blocks.accept(ids, days, cents, 0, rows.size() / 2);
    blocks.accept(ids, days, cents, rows.size() / 2, rows.size());
    KeyedOrderAccumulator<Long> keyed =
        KeyedOrderAccumulator.create(EUR, RIGA, CurrencyRule.REFUSE);
    rows.forEach(r -> keyed.add(r.customer(), LocalDate.ofEpochDay(r.day()), r.value(), EUR));
    LogReport expected = reference(rows, true, DuplicateCheck.COUNTED);
    int half = rows.size() / 2;
    OrderLog log =
        OrderLog.of(EUR, ids, days, cents, 0, half)
            .plus(OrderLog.of(EUR, ids, days, cents, half, ids.length));

    assertThat(single.report()).isEqualTo(expected);
    assertThat(blocks.report(Workspace.ofThreads(2))).isEqualTo(expected);
    assertThat(keyed.report()).isEqualTo(expected);
    assertThat(keyed.report(Workspace.ofThreads(2))).isEqualTo(expected);
    assertThat(log.report()).isEqualTo(expected);
    assertThat(
            log.purchases(
                    org.retentionkit.event.RefundRule.NET,
                    DuplicateRule.COUNT_ONCE,
                    Workspace.sequential())
                .duplicatesDropped())
        .isEqualTo(expected.duplicates());
  }

  @Property(tries = 200)
  void activity_is_reported_the_same_whether_its_rows_are_kept_or_not(
      @ForAll("orders") List<Row> rows) {
    ActivityAccumulator single = ActivityAccumulator.create(MONTHS);
    KeyedActivityAccumulator<Long> keyed = KeyedActivityAccumulator.create(MONTHS);
    rows.forEach(r -> single.add(r.customer(), r.day()));
    rows.forEach(r -> keyed.add(r.customer(), r.day()));
    LogReport streamed = reference(rows, false, DuplicateCheck.NOT_COUNTED);
    ActivityLog log = ActivityLog.of(GeneratedRows.customers(rows), GeneratedRows.days(rows));

    assertThat(single.report()).isEqualTo(streamed);
    assertThat(keyed.report()).isEqualTo(streamed);
    assertThat(log.report()).isEqualTo(reference(rows, false, DuplicateCheck.COUNTED));
    assertThat(single.snapshot().rowsBefore())
        .isEqualTo(rows.stream().filter(r -> r.day() < 0).count());
  }

  @Property(tries = 200)
  void subscription_changes_are_reported_the_same_from_a_sink_and_from_columns(
      @ForAll("changes") List<Row> rows) {
    long[] ids = GeneratedRows.customers(rows);
    int[] days = GeneratedRows.days(rows);
    long[] cents = GeneratedRows.values(rows);
    SubscriptionAccumulator sink = SubscriptionAccumulator.create(EUR, RIGA);
    sink.accept(ids, days, cents, new byte[0], 0, ids.length);
    LogReport expected = reference(rows, true, DuplicateCheck.COUNTED);

    assertThat(sink.report()).isEqualTo(expected);
    assertThat(SubscriptionLog.of(EUR, ids, days, cents).report()).isEqualTo(expected);
    assertThat(SubscriptionLog.of(EUR, ids, days, cents, new byte[ids.length]).report())
        .isEqualTo(expected);
  }

  @Provide
  Arbitrary<List<Row>> orders() {
    return GeneratedRows.rows(
        Arbitraries.integers().between(-5, 5), Arbitraries.longs().between(-1, 2), 60);
  }

  @Provide
  Arbitrary<List<Row>> changes() {
    return GeneratedRows.rows(
        Arbitraries.integers().between(-5, 5), Arbitraries.of(0L, 0L, 900L), 60);
  }

  @Test
  void the_parts_of_several_accumulators_and_feeds_add_up() {
    ActivityAccumulator all = ActivityAccumulator.create(MONTHS);
    try (ActivityAccumulator.Feed feed = all.feed()) {
      feed.accept(new long[3], new int[] {5, 4, 4}, 0, 3);
      assertThat(all.report().rows()).isZero(); // until the feed is closed
    }
    ActivityAccumulator more = ActivityAccumulator.create(MONTHS);
    more.accept(new long[2], new int[] {9, 1}, 0, 2);
    assertThat(all.combine(more).report())
        .isEqualTo(new LogReport(5, DuplicateCheck.NOT_COUNTED, 0, 2, 3, 0, 0, List.of()));
  }

  @Test
  void in_a_log_of_exact_times_rows_repeat_each_other_in_the_same_millisecond_only() {
    long[] times = {1, 2, 2};
    ActivityLog timed = ActivityLog.ofTimes(new long[3], times, RIGA);
    assertThat(timed.report().duplicates()).isEqualTo(1);
    ActivityLog days = ActivityLog.of(new long[1], new int[1]);
    assertThat(timed.plus(days).report().duplicates())
        .isEqualTo(3); // by day, as not all have times
    long[] none = {0, 0, 0};
    assertThat(
            SubscriptionLog.ofTimes(EUR, none, times, none, new byte[] {0, 1, 1}, RIGA)
                .report()
                .duplicates())
        .isEqualTo(1);
    assertThat(OrderLog.ofTimes(EUR, none, times, none, RIGA).report().duplicates()).isEqualTo(2);
  }

  @Test
  void a_report_survives_json_and_serialisation() {
    JsonRoundTrip.check(
        new LogReport(9, DuplicateCheck.COUNTED, 2, 1, 3, 4, 5, List.of(new CurrencyRows(USD, 7))),
        LogReport.class);
  }

  @Test
  void rows_set_aside_were_seen_too() {
    List<CurrencyRows> aside = List.of(new CurrencyRows(USD, 7), new CurrencyRows(EUR, 2));
    assertThat(new LogReport(9, DuplicateCheck.NOT_COUNTED, 0, 0, 0, 0, 0, aside).seen())
        .isEqualTo(18);
  }

  @Test
  void what_does_not_add_up_is_refused() {
    assertThat(report(5, 5, 5, 5, 2, 3).seen()).isEqualTo(5);
    assertThatThrownBy(() -> report(-1, 0, 0, 0, 0, 0))
        .hasMessage("rows must not be negative, but was -1");
    assertThatThrownBy(() -> report(5, 6, 0, 0, 0, 0))
        .hasMessage("duplicates must not exceed rows 5, but was 6");
    assertThatThrownBy(() -> report(5, -1, 0, 0, 0, 0))
        .hasMessage("duplicates must not be negative, but was -1");
    assertThatThrownBy(() -> report(5, 0, 2, 1, 0, 0))
        .hasMessage("outOfOrder must not exceed late 1, but was 2");
    assertThatThrownBy(() -> report(5, 0, 0, 6, 0, 0))
        .hasMessage("late must not exceed rows 5, but was 6");
    assertThatThrownBy(() -> report(5, 0, 0, 0, 6, 0))
        .hasMessage("negative must not exceed rows 5, but was 6");
    assertThatThrownBy(() -> report(5, 0, 0, 0, 3, 3))
        .hasMessage("zero must not exceed rows not negative 2, but was 3");
    assertThatThrownBy(() -> new LogReport(5, DuplicateCheck.NOT_COUNTED, 1, 0, 0, 0, 0, List.of()))
        .hasMessage("duplicates must be 0 where they are not counted, but was 1");
    assertThatThrownBy(() -> new CurrencyRows(USD, 0))
        .hasMessage("rows must be at least 1, but was 0");
  }

  private static LogReport report(
      long rows, long duplicates, long outOfOrder, long late, long negative, long zero) {
    return new LogReport(
        rows, DuplicateCheck.COUNTED, duplicates, outOfOrder, late, negative, zero, List.of());
  }
}
