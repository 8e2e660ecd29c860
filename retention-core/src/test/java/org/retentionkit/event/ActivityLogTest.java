package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ForkJoinPool;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.retentionkit.CalendarUnit;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;

class ActivityLogTest {
  private static final LocalDate START = LocalDate.of(1969, 11, 1);

  @Property(tries = 300)
  void masks_are_those_of_a_set_per_customer(
      @ForAll("logs") List<Row> rows, @ForAll("timelines") Timeline timeline) {
    Map<Long, TreeSet<Integer>> expected = ActivityReference.periods(rows, timeline);
    ActivityMasks masks = log(rows).activity(timeline);

    assertThat(ActivityReference.periods(masks)).isEqualTo(expected);
    for (int i = 0; i < masks.size(); i++) {
      TreeSet<Integer> own = expected.get(masks.customer(i));
      assertThat(masks.firstPeriod(i)).isEqualTo(own.first());
      assertThat(masks.lastPeriod(i)).isEqualTo(own.last());
      assertThat(masks.activePeriods(i)).isEqualTo(own.size());
    }
    assertThat(masks.rowsBefore())
        .isEqualTo(rows.stream().filter(r -> r.day() < timeline.startDay(0)).count());
    assertThat(masks.rowsAfter())
        .isEqualTo(
            rows.stream().filter(r -> r.day() >= timeline.startDay(timeline.periods())).count());
  }

  @Property(tries = 200)
  void neither_order_nor_splitting_nor_grouping_nor_threads_matter(
      @ForAll("logs") List<Row> rows, @ForAll("timelines") Timeline timeline, @ForAll long seed) {
    ActivityMasks expected = log(rows).activity(timeline);
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    List<Row> sorted = new ArrayList<>(rows);
    sorted.sort(Comparator.comparingLong(Row::customer));
    List<Row> grouped = new ArrayList<>(rows);
    grouped.sort(Comparator.comparingLong(r -> Long.reverse(r.customer())));
    int cut = rows.isEmpty() ? 0 : Math.floorMod(seed, rows.size());
    ActivityLog<Long> halves = log(rows.subList(0, cut)).plus(log(rows.subList(cut, rows.size())));

    assertThat(log(shuffled).activity(timeline)).isEqualTo(expected).hasSameHashCodeAs(expected);
    assertThat(log(sorted).activity(timeline)).isEqualTo(expected);
    assertThat(log(grouped).activity(timeline)).isEqualTo(expected);
    assertThat(halves.using(Workspace.ofThreads(2)).activity(timeline)).isEqualTo(expected);
    assertThat(halves.rows()).isEqualTo(rows.size());
  }

  @Provide
  @SuppressWarnings("unchecked")
  Arbitrary<List<Row>> logs() {
    Arbitrary<Integer> days =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(9, Arbitraries.integers().between(-70, 500)),
            net.jqwik.api.Tuple.of(1, Arbitraries.of(Integer.MIN_VALUE, Integer.MAX_VALUE)));
    Arbitrary<List<Row>> any = GeneratedRows.rows(days, Arbitraries.just(0L), 400);
    return Arbitraries.oneOf(
        any,
        any.map(
            rows -> {
              List<Row> sorted = new ArrayList<>(rows);
              sorted.sort(Comparator.comparingLong(Row::customer));
              return sorted;
            }));
  }

  @Provide
  Arbitrary<Timeline> timelines() {
    return Arbitraries.of(
        Timeline.of(START, CalendarUnit.MONTH, 1),
        Timeline.of(START, CalendarUnit.MONTH, 18),
        Timeline.of(START, CalendarUnit.WEEK, 64),
        Timeline.of(START, CalendarUnit.WEEK, 65),
        Timeline.of(START, CalendarUnit.DAY, 200),
        Timeline.of(START, CalendarUnit.QUARTER, 6),
        Timeline.of(START, CalendarUnit.YEAR, 3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"random", "customer", "grouped", "time"})
  void large_logs_in_any_order_and_with_any_threads_are_right(String order) {
    List<Row> rows = new ArrayList<>(GeneratedRows.many(300_000, 20_000, -400, 900, 1));
    switch (order) {
      case "customer" -> rows.sort(Comparator.comparingLong(Row::customer));
      case "grouped" -> rows.sort(Comparator.comparingLong(r -> Long.reverse(r.customer())));
      case "time" -> rows.sort(Comparator.comparingInt(Row::day));
      default -> {}
    }
    Timeline months = Timeline.of(LocalDate.of(1969, 1, 1), CalendarUnit.MONTH, 24);
    Timeline days = Timeline.of(LocalDate.of(1969, 1, 1), CalendarUnit.DAY, 400);
    Map<Long, TreeSet<Integer>> byMonth = new java.util.TreeMap<>();
    for (Row row : rows) {
      int p = months.indexOf(row.day());
      if (p >= 0) {
        byMonth.computeIfAbsent(row.customer(), c -> new TreeSet<>()).add(p);
      }
    }
    Workspace three = Workspace.on(new ForkJoinPool(2), 3);

    ActivityMasks sequential = log(rows).activity(months);
    assertThat(ActivityReference.periods(sequential)).isEqualTo(byMonth);
    for (int again = 0; again < 2; again++) { // the second time in used buffers
      assertThat(log(rows).using(three).activity(months)).isEqualTo(sequential);
      assertThat(log(rows).using(three).activity(days)).isEqualTo(log(rows).activity(days));
    }
  }

  @Test
  void ids_crafted_to_share_one_place_of_one_partition_are_right() {
    int n = 200_000;
    long[] ids = new long[2 * n];
    int[] days = new int[2 * n];
    for (int i = 0; i < n; i++) {
      ids[i] = Mix.id(i);
      ids[n + i] = Mix.id(i);
      days[n + i] = 40;
    }
    Timeline months = Timeline.of(LocalDate.of(1970, 1, 1), CalendarUnit.MONTH, 2);
    Timeline daily = Timeline.of(LocalDate.of(1970, 1, 1), CalendarUnit.DAY, 80);

    for (Timeline timeline : List.of(months, daily)) {
      ActivityMasks masks = ActivityLog.ofColumns(ids, days).activity(timeline);
      assertThat(masks.size()).isEqualTo(n);
      for (int i = 0; i < n; i++) {
        assertThat(masks.firstPeriod(i)).isZero();
        assertThat(masks.activePeriods(i)).isEqualTo(2);
        assertThat(masks.wasActive(i, timeline == months ? 1 : 40)).isTrue();
      }
    }
  }

  @Test
  void an_empty_log_has_no_customers() {
    Timeline months = Timeline.of(START, CalendarUnit.MONTH, 3);
    ActivityMasks masks = log(List.of()).activity(months);

    assertThat(masks.size()).isZero();
    assertThat(masks).hasToString("0 customers in 3 × month from 1969-11-01");
    assertThat(log(List.of()).activity(Timeline.of(START, CalendarUnit.DAY, 100)).size()).isZero();
  }

  @Test
  void columns_that_do_not_go_together_are_refused() {
    assertThatThrownBy(() -> ActivityLog.ofColumns(new long[2], new int[1]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("epochDay must be as long as customer 2, but was 1");
  }

  private static ActivityLog<Long> log(List<Row> rows) {
    return ActivityLog.ofColumns(GeneratedRows.customers(rows), GeneratedRows.days(rows));
  }

  @Test
  void customers_that_go_on_over_blocks_are_one_customer_and_blocks_may_fall() {
    Timeline months = Timeline.of(LocalDate.of(1970, 1, 1), CalendarUnit.MONTH, 6);
    long[][] ids = {
      {5, 5, 5}, {5, 5, 5}, {7, 7, 7}, {5, 5, 9, 9}, {9, 9}, {9}, {Long.MIN_VALUE, Long.MIN_VALUE}
    };
    int[][] days = {
      {0, 0, 31}, {60, 61, 62}, {-1, -2, 999}, {90, 91, 1, 32}, {62, 62}, {150}, {0, 1}
    };
    for (int blocks = 1; blocks <= ids.length; blocks++) { // the last one falls
      List<Row> rows = new ArrayList<>();
      ActivityLog<Long> log = ActivityLog.ofColumns(new long[0], new int[0]);
      for (int b = 0; b < blocks; b++) {
        log = log.plus(ActivityLog.ofColumns(ids[b], days[b]));
        for (int i = 0; i < ids[b].length; i++) {
          rows.add(new Row(ids[b][i], days[b][i], 0));
        }
      }
      ActivityMasks masks = log.using(Workspace.ofThreads(2)).activity(months);
      assertThat(ActivityReference.periods(masks))
          .isEqualTo(ActivityReference.periods(rows, months));
      assertThat(masks.rowsBefore() + masks.rowsAfter())
          .isEqualTo(rows.stream().filter(r -> months.indexOf(r.day()) < 0).count());
    }
  }
}
