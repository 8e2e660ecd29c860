package org.retentionkit.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.event.Workspace;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;
import org.retentionkit.testing.LogRowsOf;

/** Faults seen from outside, each as a whole kind. */
class CohortFaultsTest {
  private static final LocalDate JANUARY = LocalDate.of(2026, 1, 1);
  private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);
  private static final Period TWO_MONTHS = Period.of(JANUARY, MARCH);
  private static final Timeline MONTHS = Timeline.of(TWO_MONTHS, CalendarUnit.MONTH);

  /** c1 orders on 10 January and is refunded on 5 February; c2 orders again on 7 February. */
  private static OrderLog<Long> refunded() {
    return new LogRowsOf()
        .add(1, LocalDate.of(2026, 1, 10), 100_00)
        .add(1, LocalDate.of(2026, 2, 5), -100_00)
        .add(2, LocalDate.of(2026, 1, 12), 50_00)
        .add(2, LocalDate.of(2026, 2, 7), 50_00)
        .orders();
  }

  /** F1: a refund is no activity, in nothing that is made of a log. */
  @Test
  void a_refund_brings_nobody_back() {
    Period february = Period.ofMonth(2026, 2);
    OrderLog<Long> log = refunded();
    CohortTable table = CohortCalculator.cohortTable(log, TWO_MONTHS, CalendarUnit.MONTH);
    assertThat(table.retention(0, 1).percent(1)).isEqualByComparingTo("50.0");
    CohortTable orders = CohortTable.builder(log, MARCH).value(CohortValue.orders()).build();
    assertThat(orders.cell(0, 1).value()).isEqualTo(1);
    GrowthAccounting counts = ActivityCalculator.growthAccounting(log, february);
    assertThat(counts.returning()).isEqualTo(1);
    assertThat(counts.dormant()).isEqualTo(1);
    LifecycleRule first = LifecycleRule.firstActivity();
    assertThat(ActivityCalculator.lifecycle(log, MONTHS, first, MARCH).steps().get(1))
        .isEqualTo(counts);
    assertThat(ActivityCalculator.lifecycle(log.activity(MONTHS), MARCH).steps().get(1))
        .isEqualTo(counts);
    assertThat(ActivityCalculator.intervalCounts(log, MONTHS).exactly()).containsExactly(1L, 1L);
    Timeline days = Timeline.of(TWO_MONTHS, CalendarUnit.DAY);
    assertThat(ActivityCalculator.intervalCounts(log, days).exactly().subList(0, 3))
        .containsExactly(1L, 1L, 0L);
    assertThat(ActivityCalculator.stickiness(log, february).activeInShort()).isEqualTo(1);
    Period year = Period.ofYear(2026);
    assertThat(ActivityCalculator.stickiness(log, year).activeInShort()).isEqualTo(3);
    assertThat(
            ActivityCalculator.stickiness(
                    log, StickinessDefinition.DAU_WAU, LocalDate.of(2026, 2, 7))
                .activeInLong())
        .isEqualTo(1);
    Timeline quarter = Timeline.of(JANUARY, CalendarUnit.MONTH, 3);
    OrderLog<Long> later = log.plus(new LogRowsOf().add(2, LocalDate.of(2026, 3, 9), -1).orders());
    assertThat(ActivityCalculator.winBack(later, quarter, 1, 1).wonBack()).isZero();
  }

  /** F2: money is netted in the month it is dated in, and months add up to the whole. */
  @Test
  void refunds_are_money_of_their_own_month() {
    CohortTable revenue =
        CohortTable.builder(refunded(), MARCH).value(CohortValue.revenue("EUR")).build();
    assertThat(revenue.cell(0, 0).value()).isEqualTo(150_00);
    assertThat(revenue.cell(0, 1).value()).isEqualTo(-50_00);
    CohortTable all =
        CohortTable.builder(refunded(), MARCH).value(CohortValue.cumulativeRevenue("EUR")).build();
    assertThat(all.cell(0, 1).value()).isEqualTo(100_00);
  }

  @Provide
  Arbitrary<List<Row>> orders() {
    return GeneratedRows.rows(
            Arbitraries.integers().between(-400, 400), Arbitraries.longs().between(-90, 200), 40)
        .map(
            rows ->
                rows.stream()
                    .map(r -> new Row(Math.floorMod(r.customer(), 6L), r.day(), r.value()))
                    .toList());
  }

  private static OrderLog<Long> log(List<Row> rows) {
    return OrderLog.ofColumns(
        GeneratedRows.customers(rows), GeneratedRows.days(rows), GeneratedRows.values(rows), "EUR");
  }

  /** All cells and what is set aside make all the money there is; cumulative ends with it. */
  @Property(tries = 200)
  void cells_of_revenue_add_up(
      @ForAll("orders") List<Row> rows, @ForAll("units") CalendarUnit unit) {
    LocalDate until = LocalDate.ofEpochDay(401);
    CohortTable revenue =
        CohortTable.builder(log(rows), until)
            .cohortsBy(unit)
            .steps(unit)
            .value(CohortValue.revenue("EUR"))
            .build();
    CohortTable cumulative =
        CohortTable.builder(log(rows), until)
            .cohortsBy(unit)
            .steps(unit)
            .value(CohortValue.cumulativeRevenue("EUR"))
            .build();
    long counted =
        revenue.rows().stream()
            .flatMap(row -> row.cells().stream())
            .mapToLong(Cohort.Counts::value)
            .sum();
    long last =
        cumulative.rows().stream()
            .mapToLong(row -> row.cells().get(row.cells().size() - 1).value())
            .sum();
    long expected = 0;
    for (Row row : rows) {
      expected +=
          rows.stream()
                  .anyMatch(
                      r -> r.customer() == row.customer() && r.value() >= 0 && r.day() <= row.day())
              ? row.value()
              : 0;
    }
    assertThat(counted).isEqualTo(expected);
    assertThat(last).isEqualTo(expected);
  }

  @Provide
  Arbitrary<CalendarUnit> units() {
    return Arbitraries.of(CalendarUnit.MONTH, CalendarUnit.WEEK, CalendarUnit.DAY);
  }

  /** F9: active in November and January; a report from January has nobody new. */
  @Test
  void who_was_there_before_the_window_is_not_new_by_any_door() {
    ActivityLog<Long> log =
        new LogRowsOf()
            .add(1, LocalDate.of(2025, 11, 5))
            .add(1, LocalDate.of(2026, 1, 5))
            .activity();
    CohortTable table = CohortCalculator.cohortTable(log, TWO_MONTHS, CalendarUnit.MONTH);
    assertThat(table.rows()).isEmpty();
    assertThat(table.setAside()).isEqualTo(new CohortTable.SetAside(0, 1, 0, 0, 0));
    LifecycleRule first = LifecycleRule.firstActivity();
    GrowthAccounting january = ActivityCalculator.growthAccounting(log, Period.ofMonth(2026, 1));
    assertThat(january.newUsers()).isZero();
    assertThat(january.resurrected()).isEqualTo(1);
    assertThat(ActivityCalculator.lifecycle(log, MONTHS, first, MARCH).steps().get(0))
        .isEqualTo(january);
    assertThatThrownBy(() -> ActivityCalculator.lifecycle(log.activity(MONTHS), MARCH))
        .hasMessageStartingWith("rows before the timeline of the masks must be 0");
    Timeline longer = Timeline.of(LocalDate.of(2025, 11, 1), CalendarUnit.MONTH, 4);
    assertThat(ActivityCalculator.lifecycle(log.activity(longer), MARCH).steps().get(2))
        .isEqualTo(january);
  }

  /** However a table is asked for, the quick way and the other tell the same. */
  @Property(tries = 300)
  void the_quick_way_tells_what_the_other_does(
      @ForAll("orders") List<Row> rows,
      @ForAll("units") CalendarUnit unit,
      @ForAll("criteria") RetentionCriterion criterion,
      @ForAll boolean since) {
    LocalDate until = unit.floor(LocalDate.ofEpochDay(130));
    LocalDate from = since ? unit.floor(LocalDate.ofEpochDay(90)) : LocalDate.MIN;
    List<Row> some = // in reach of masks more often than not
        rows.stream().map(r -> new Row(r.customer(), 80 + r.day() / 9, r.value())).toList();
    CohortTable table =
        CohortTable.builder(log(some).using(Workspace.ofThreads(2)), until)
            .cohortsBy(unit)
            .cohortsSince(from)
            .steps(unit)
            .criterion(criterion)
            .build();
    CohortTable slow =
        CohortAssembly.table(
            log(some),
            CohortRule.of(table.rules(), Integer.MAX_VALUE),
            CohortStart.firstActivity(),
            CalendarGrid.of(unit),
            from.toEpochDay(),
            () -> CohortGroups.by(CalendarGrid.of(unit)));
    assertThat(table).isEqualTo(slow);
  }

  @Provide
  Arbitrary<RetentionCriterion> criteria() {
    return Arbitraries.of(
        RetentionCriterion.on(),
        RetentionCriterion.onOrAfter(),
        RetentionCriterion.onOrBefore(),
        RetentionCriterion.streak(),
        RetentionCriterion.bracket(1, 2).andBracket(3, 9));
  }

  /** R18: memory follows the rows and not the months between them. */
  @Test
  void orders_over_300_years_cost_what_the_orders_cost() {
    Random random = new Random(18);
    LogRowsOf rows = new LogRowsOf();
    for (int i = 0; i < 2_000; i++) {
      rows.add(random.nextInt(900), LocalDate.of(1726, 1, 1).plusDays(random.nextInt(109_000)), 5);
    }
    for (RetentionCriterion criterion :
        List.of(RetentionCriterion.on(), RetentionCriterion.onOrBefore())) {
      CohortTable table =
          CohortTable.builder(rows.orders(), LocalDate.of(2026, 1, 1)).criterion(criterion).build();
      assertThat(table.columns()).isGreaterThan(3_000);
      assertThat(table.rows().stream().mapToLong(row -> row.cells().size()).sum())
          .isGreaterThan(1_000_000);
      assertThat(serialized(table).length).isLessThan(3_000_000);
    }
  }

  private static byte[] serialized(CohortTable table) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(table);
      out.flush();
      Object read =
          new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
      assertThat(read).isEqualTo(table);
    } catch (IOException | ClassNotFoundException e) {
      throw new AssertionError(e);
    }
    return bytes.toByteArray();
  }

  /** F26: a limit that names the number of cells, whichever way the table is made. */
  @Test
  void forty_thousand_daily_cohorts_ask_for_a_horizon() {
    long[] customers = new long[40_000];
    int[] days = new int[40_000];
    Arrays.setAll(customers, i -> i);
    Arrays.setAll(days, i -> i);
    ActivityLog<Long> log = ActivityLog.ofColumns(customers, days);
    LocalDate until = LocalDate.ofEpochDay(40_000);
    String message =
        "cells without a shorter horizon must not exceed the limit 50000000, but was 800020000";
    CohortTableBuilder<Long> builder =
        CohortTable.builder(log, until).cohortsBy(CalendarUnit.DAY).steps(CalendarUnit.DAY);
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
    assertThatThrownBy(
            () ->
                CohortCalculator.cohortTable(
                    log.activity(Timeline.of(LocalDate.EPOCH, CalendarUnit.DAY, 40_000)),
                    RetentionCriterion.on(),
                    until))
        .hasMessage(message);
    assertThat(builder.horizon(30).build().rows()).hasSize(40_000);
  }

  @Test
  void a_window_that_ends_before_it_starts_is_refused() {
    CohortTableBuilder<Long> builder = CohortTable.builder(refunded(), MARCH).cohortsSince(MARCH);
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "firstDay must be before the day observed until, 2026-03-01, but was 2026-03-01");
  }

  /** Days of two zones are not the same days. */
  @Test
  void logs_with_exact_times_of_two_zones_do_not_add_up() {
    LogRowsOf rows = new LogRowsOf().add(1, Instant.EPOCH);
    ActivityLog<Long> riga = rows.activity(ZoneId.of("Europe/Riga"));
    ActivityLog<Long> utc = rows.activity(ZoneOffset.UTC);
    assertThatThrownBy(() -> riga.plus(utc))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("zone of other must be Europe/Riga, but was Z");
    assertThat(riga.plus(riga).zone()).contains(ZoneId.of("Europe/Riga"));
    assertThat(riga.plus(new LogRowsOf().add(1, JANUARY).activity()).zone()).isEmpty();
    assertThat(refunded().zone()).isEmpty();
  }

  @Test
  void cells_are_lists_like_any_other() {
    CohortTable table = CohortTable.builder(refunded(), MARCH).build();
    List<Cohort.Counts> cells = table.rows().get(0).cells();
    assertThat(cells)
        .containsExactly(
            new Cohort.Counts(CellState.COMPLETE, 2, 2, 2),
            new Cohort.Counts(CellState.COMPLETE, 1, 2, 1));
    assertThatThrownBy(() -> cells.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> cells.add(cells.get(0)))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> new Cohort.Row("a", null, 1, Arrays.asList(null, cells.get(0))))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("cells must not hold null");
  }
}
