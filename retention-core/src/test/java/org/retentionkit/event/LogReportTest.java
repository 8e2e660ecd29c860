package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
  private static final LogReport.Days DAYS =
      new LogReport.Days(LocalDate.of(2026, 1, 5), LocalDate.of(2026, 1, 10), 0);
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
        List.of(),
        0,
        0,
        DaysReference.of(rows.stream().map(r -> (long) r.day()).toList()));
  }

  @Property(tries = 200)
  void orders_are_reported_the_same_from_rows_blocks_columns_and_objects(
      @ForAll("orders") List<Row> rows) {
    long[] ids = GeneratedRows.customers(rows);
    int[] days = GeneratedRows.days(rows);
    long[] cents = GeneratedRows.values(rows);
    OrderAccumulator<Long> single = OrderAccumulator.create("EUR");
    rows.forEach(r -> single.addMinorUnits(r.customer(), LocalDate.ofEpochDay(r.day()), r.value()));
    OrderAccumulator<Long> blocks = OrderAccumulator.create("EUR");
    blocks.sink().accept(ids, days, cents, 0, rows.size() / 2);
    blocks.sink().accept(ids, days, cents, rows.size() / 2, rows.size());
    OrderAccumulator<String> keyed = OrderAccumulator.create("EUR");
    rows.forEach(
        r -> keyed.addMinorUnits("c" + r.customer(), LocalDate.ofEpochDay(r.day()), r.value()));
    LogReport streamed = reference(rows, true, DuplicateCheck.NOT_COUNTED);
    LogReport expected = reference(rows, true, DuplicateCheck.COUNTED);
    int half = rows.size() / 2;
    OrderLog<Long> log =
        orders(rows.subList(0, half)).plus(orders(rows.subList(half, rows.size())));

    assertThat(single.report()).isEqualTo(streamed);
    assertThat(blocks.report()).isEqualTo(streamed);
    assertThat(keyed.report()).isEqualTo(streamed);
    assertThat(keyed.log().report()).isEqualTo(streamed);
    assertThat(log.report()).isEqualTo(expected);
    assertThat(log.using(Workspace.ofThreads(2)).report()).isEqualTo(expected);
    assertThat(blocks.log().plus(log).report().rows()).isEqualTo(2L * rows.size());
    assertThat(blocks.log().plus(log).report().duplicateCheck())
        .isEqualTo(DuplicateCheck.NOT_COUNTED);
  }

  @Property(tries = 200)
  void activity_is_reported_the_same_whether_its_rows_are_kept_or_not(
      @ForAll("orders") List<Row> rows) {
    ActivityAccumulator<Long> single = ActivityAccumulator.create(MONTHS);
    ActivityAccumulator<String> keyed = ActivityAccumulator.create(CalendarUnit.WEEK);
    rows.forEach(r -> single.add(r.customer(), LocalDate.ofEpochDay(r.day())));
    rows.forEach(r -> keyed.add("c" + r.customer(), LocalDate.ofEpochDay(r.day())));
    LogReport streamed = reference(rows, false, DuplicateCheck.NOT_COUNTED);
    ActivityLog<Long> log =
        ActivityLog.ofColumns(GeneratedRows.customers(rows), GeneratedRows.days(rows));

    assertThat(single.report()).isEqualTo(streamed);
    assertThat(keyed.report()).isEqualTo(streamed);
    assertThat(log.report()).isEqualTo(reference(rows, false, DuplicateCheck.COUNTED));
    assertThat(single.activity(MONTHS).rowsBefore())
        .isEqualTo(rows.stream().filter(r -> r.day() < 0).count());
  }

  @Property(tries = 200)
  void subscription_changes_are_reported_the_same_from_a_sink_and_from_columns(
      @ForAll("changes") List<Row> rows) {
    long[] ids = GeneratedRows.customers(rows);
    int[] days = GeneratedRows.days(rows);
    long[] cents = GeneratedRows.values(rows);
    SubscriptionAccumulator<Long> sink = SubscriptionAccumulator.create("EUR", RIGA);
    sink.sink().accept(ids, days, cents, new byte[0], 0, ids.length);
    LogReport expected = deciding(rows, reference(rows, true, DuplicateCheck.COUNTED));

    LogReport found = deciding(rows, reference(rows, true, DuplicateCheck.NOT_COUNTED));
    assertThat(sink.report()).isEqualTo(found);
    assertThat(sink.log().report()).isEqualTo(found);
    assertThat(SubscriptionLog.ofColumns(ids, days, cents, "EUR").report()).isEqualTo(expected);
    assertThat(
            LogColumns.of(ids)
                .days(days)
                .minorUnits(cents, "EUR")
                .reasons(new byte[ids.length])
                .subscriptions()
                .report())
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
  void the_parts_of_several_accumulators_add_up() {
    ActivityAccumulator<Long> all = ActivityAccumulator.create(MONTHS);
    all.sink().accept(new long[3], new int[] {5, 4, 4}, 0, 3);
    ActivityAccumulator<Long> more = ActivityAccumulator.create(MONTHS);
    more.sink().accept(new long[2], new int[] {9, 1}, 0, 2);
    assertThat(all.combine(more).report())
        .isEqualTo(
            new LogReport(
                5,
                DuplicateCheck.NOT_COUNTED,
                0,
                2,
                3,
                0,
                0,
                List.of(),
                0,
                0,
                new LogReport.Days(LocalDate.ofEpochDay(1), LocalDate.ofEpochDay(9), 0)));
  }

  @Test
  void in_a_log_of_exact_times_rows_repeat_each_other_in_the_same_millisecond_only() {
    long[] times = {1, 2, 2};
    ActivityLog<Long> timed = LogColumns.of(new long[3]).millis(times, RIGA).activities();
    assertThat(timed.report().duplicates()).isEqualTo(1);
    ActivityLog<Long> days = ActivityLog.ofColumns(new long[1], new int[1]);
    assertThat(timed.plus(days).report().duplicates())
        .isEqualTo(3); // by day, as not all have times
    long[] none = {0, 0, 0};
    assertThat(
            LogColumns.of(none)
                .millis(times, RIGA)
                .minorUnits(none, "EUR")
                .reasons(new byte[] {0, 1, 1})
                .subscriptions()
                .report()
                .duplicates())
        .isEqualTo(1);
    assertThat(
            LogColumns.of(none)
                .millis(times, RIGA)
                .minorUnits(none, "EUR")
                .orders()
                .report()
                .duplicates())
        .isEqualTo(1);
  }

  @Test
  void a_report_survives_json_and_serialisation() {
    JsonRoundTrip.check(
        new LogReport(
            9,
            DuplicateCheck.COUNTED,
            2,
            1,
            3,
            4,
            5,
            List.of(new CurrencyRows(USD, 7)),
            2,
            1,
            DAYS),
        LogReport.class);
  }

  @Test
  void rows_set_aside_were_seen_too() {
    List<CurrencyRows> aside = List.of(new CurrencyRows(USD, 7), new CurrencyRows(EUR, 2));
    assertThat(
            new LogReport(9, DuplicateCheck.NOT_COUNTED, 0, 0, 0, 0, 0, aside, 0, 0, DAYS).seen())
        .isEqualTo(18);
  }

  @Test
  void dates_far_from_all_others_and_a_timeline_beyond_the_last_day_are_told() {
    ActivityAccumulator<Integer> visits = ActivityAccumulator.create(MONTHS);
    ActivityAccumulator<Integer> more = ActivityAccumulator.create(MONTHS);
    for (int day = 0; day < 300; day++) {
      visits.add(day, LocalDate.of(2026, 1, 1).plusDays(day));
      more.add(day, LocalDate.of(2018, 1, 1).plusDays(day));
    }
    visits.add(1, LocalDate.EPOCH);
    more.add(2, LocalDate.of(20226, 3, 1));
    more.add(3, LocalDate.ofEpochDay(Integer.MIN_VALUE));
    LogReport.Days days = visits.combine(more).report().days();
    assertThat(days)
        .isEqualTo(
            new LogReport.Days(
                LocalDate.ofEpochDay(Integer.MIN_VALUE), LocalDate.of(20226, 3, 1), 3));
    assertThat(DAYS.missingOf(Timeline.of(LocalDate.of(2026, 1, 1), CalendarUnit.MONTH, 3)))
        .isEqualTo(90 - 10); // 11 January to 31 March
    assertThat(DAYS.missingOf(Timeline.of(LocalDate.of(2026, 2, 1), CalendarUnit.MONTH, 1)))
        .isEqualTo(28);
    assertThat(DAYS.missingOf(Timeline.of(LocalDate.of(2026, 1, 1), CalendarUnit.DAY, 10)))
        .isZero();
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
    assertThatThrownBy(
            () ->
                new LogReport(5, DuplicateCheck.NOT_COUNTED, 1, 0, 0, 0, 0, List.of(), 0, 0, DAYS))
        .hasMessage("duplicates must be 0 where they are not counted, but was 1");
    assertThatThrownBy(
            () -> new LogReport(1, DuplicateCheck.COUNTED, 0, 0, 0, 0, 0, List.of(), 0, 0, null))
        .hasMessage("days must be those of rows 1, but was null");
    LocalDate first = DAYS.first();
    assertThatThrownBy(() -> new LogReport.Days(first, first.minusDays(1), 0))
        .hasMessage("last must not be before first 2026-01-05, but was 2026-01-04");
    assertThatThrownBy(() -> new LogReport.Days(first, first, -1))
        .hasMessage("far must not be negative, but was -1");
    assertThatThrownBy(() -> new CurrencyRows(USD, 0))
        .hasMessage("rows must be at least 1, but was 0");
  }

  /** With the days of a customer that have several amounts. */
  private static LogReport deciding(List<Row> rows, LogReport report) {
    Map<List<Long>, Set<Long>> amounts = new HashMap<>();
    rows.forEach(
        row ->
            amounts
                .computeIfAbsent(List.of(row.customer(), (long) row.day()), d -> new HashSet<>())
                .add(row.value()));
    return new LogReport(
        report.rows(),
        report.duplicateCheck(),
        report.duplicates(),
        report.outOfOrder(),
        report.late(),
        report.negative(),
        report.zero(),
        report.setAside(),
        0,
        amounts.values().stream().filter(all -> all.size() > 1).count(),
        report.days());
  }

  private static OrderLog<Long> orders(List<Row> rows) {
    return OrderLog.ofColumns(
        GeneratedRows.customers(rows), GeneratedRows.days(rows), GeneratedRows.values(rows), "EUR");
  }

  private static LogReport report(
      long rows, long duplicates, long outOfOrder, long late, long negative, long zero) {
    return new LogReport(
        rows,
        DuplicateCheck.COUNTED,
        duplicates,
        outOfOrder,
        late,
        negative,
        zero,
        List.of(),
        0,
        0,
        rows == 0 ? null : DAYS);
  }
}
