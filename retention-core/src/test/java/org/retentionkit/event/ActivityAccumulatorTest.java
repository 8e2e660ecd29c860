package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.retentionkit.CalendarUnit;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;

class ActivityAccumulatorTest {
  private static final Timeline MONTHS =
      Timeline.of(LocalDate.of(1969, 11, 1), CalendarUnit.MONTH, 18);

  private static final Timeline DAYS =
      Timeline.of(LocalDate.of(1969, 11, 1), CalendarUnit.DAY, 400);

  @Property(tries = 400)
  void adding_row_by_row_in_blocks_or_in_parts_is_the_same_as_a_log(
      @ForAll("timelines") Timeline timeline, @ForAll("logs") List<Row> rows, @ForAll long seed) {
    long[] ids = GeneratedRows.customers(rows);
    int[] days = GeneratedRows.days(rows);
    int cut = rows.isEmpty() ? 0 : Math.floorMod(seed, rows.size());
    ActivityMasks expected = ActivityLog.ofColumns(ids, days).activity(timeline);

    ActivityAccumulator single = ActivityAccumulator.create(timeline);
    rows.forEach(r -> single.add(r.customer(), r.day()));
    ActivityAccumulator blocks = ActivityAccumulator.create(timeline);
    blocks.accept(ids, days, 0, cut);
    ActivityAccumulator rest = ActivityAccumulator.create(timeline);
    rest.accept(ids, days, cut, ids.length);

    same(single.snapshot(), expected);
    assertThat(single.rows()).isEqualTo(rows.size());
    same(blocks.combine(rest).snapshot(), expected);
    assertThat(blocks.rows()).isEqualTo(rows.size());
    assertThat(rest.rows()).isEqualTo(rows.size() - cut);
  }

  @Property(tries = 200)
  void a_snapshot_in_between_changes_nothing_and_does_not_change(
      @ForAll("timelines") Timeline timeline, @ForAll("logs") List<Row> rows, @ForAll long seed) {
    long[] ids = GeneratedRows.customers(rows);
    int[] days = GeneratedRows.days(rows);
    int cut = rows.isEmpty() ? 0 : Math.floorMod(seed, rows.size());
    ActivityAccumulator accumulator = ActivityAccumulator.create(timeline);
    try (ActivityAccumulator.Feed feed = accumulator.feed()) {
      feed.accept(ids, days, 0, cut);
    }
    ActivityMasks early = accumulator.snapshot();
    accumulator.accept(ids, days, cut, ids.length);
    same(
        accumulator.snapshot(Workspace.ofThreads(2)),
        ActivityLog.ofColumns(ids, days).activity(timeline));
    same(early, ActivityLog.ofColumns(ids, days, 0, cut).activity(timeline));
    assertThat(accumulator.report().rows()).isEqualTo(rows.size());
    assertThat(accumulator.report().duplicateCheck())
        .isEqualTo(LogReport.DuplicateCheck.NOT_COUNTED);
  }

  @Property(tries = 100)
  void order_does_not_matter(
      @ForAll("timelines") Timeline timeline, @ForAll("logs") List<Row> rows) {
    List<Row> backwards = new ArrayList<>(rows);
    Collections.reverse(backwards);
    ActivityAccumulator accumulator = ActivityAccumulator.create(timeline);
    for (Row row : backwards) {
      accumulator.add(row.customer(), row.day());
      accumulator.snapshot();
    }
    same(
        accumulator.snapshot(),
        ActivityLog.ofColumns(GeneratedRows.customers(rows), GeneratedRows.days(rows))
            .activity(timeline));
  }

  private static void same(ActivityMasks found, ActivityMasks expected) {
    assertThat(found).isEqualTo(expected);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(found.firstPeriod(i)).isEqualTo(expected.firstPeriod(i));
      assertThat(found.lastPeriod(i)).isEqualTo(expected.lastPeriod(i));
      assertThat(found.activePeriods(i)).isEqualTo(expected.activePeriods(i));
    }
    assertThat(found.rowsBefore()).isEqualTo(expected.rowsBefore());
    assertThat(found.rowsAfter()).isEqualTo(expected.rowsAfter());
    assertThat(triangle(found)).isEqualTo(triangle(expected));
  }

  @Provide
  Arbitrary<Timeline> timelines() {
    LocalDate start = LocalDate.of(1969, 11, 1);
    return Arbitraries.oneOf(
        Arbitraries.just(MONTHS),
        Combinators.combine(
                Arbitraries.of(CalendarUnit.DAY, CalendarUnit.WEEK),
                Arbitraries.integers().between(65, 400))
            .as((unit, periods) -> Timeline.of(start, unit, periods)));
  }

  @Provide
  Arbitrary<List<Row>> logs() {
    Arbitrary<Integer> days =
        Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.integers().between(-70, 500)),
            Tuple.of(3, Arbitraries.integers().between(-70, 2_900)),
            Tuple.of(1, Arbitraries.of(Integer.MIN_VALUE, Integer.MAX_VALUE)));
    return GeneratedRows.rows(days, Arbitraries.just(0L), 300);
  }

  static List<Timeline> few_and_many_periods() {
    return List.of(MONTHS, DAYS);
  }

  @ParameterizedTest
  @MethodSource("few_and_many_periods")
  void large_streams_from_several_threads_are_right(Timeline timeline) throws InterruptedException {
    List<Row> rows = GeneratedRows.many(600_000, 60_000, -100, 700, 3);
    long[] ids = GeneratedRows.customers(rows);
    int[] days = GeneratedRows.days(rows);
    ActivityAccumulator shared = ActivityAccumulator.create(timeline);
    Thread[] threads = new Thread[3];
    for (int t = 0; t < threads.length; t++) {
      int first = t * 200_000;
      threads[t] =
          new Thread(
              () -> {
                try (ActivityAccumulator.Feed feed = shared.feed()) {
                  for (int from = first; from < first + 200_000; from += 1_000) {
                    feed.accept(ids, days, from, from + 1_000);
                  }
                }
              });
      threads[t].start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    ActivityMasks expected = ActivityLog.ofColumns(ids, days).activity(timeline);
    assertThat(shared.snapshot(Workspace.ofThreads(2))).isEqualTo(expected);
    assertThat(shared.rows()).isEqualTo(600_000);

    ActivityAccumulator small = ActivityAccumulator.create(timeline);
    small.add(4, 0);
    ActivityMasks combined = small.combine(shared).snapshot();
    assertThat(combined)
        .isEqualTo(
            ActivityLog.ofColumns(ids, days)
                .plus(ActivityLog.ofColumns(new long[] {4}, new int[1]))
                .activity(timeline));
  }

  @Test
  void ids_crafted_to_share_one_place_of_one_partition_are_right() {
    ActivityAccumulator accumulator = ActivityAccumulator.create(MONTHS);
    for (int twice = 0; twice < 2; twice++) {
      for (int i = 0; i < 100_000; i++) {
        accumulator.add(Mix.id(i), 40 * twice);
      }
    }
    ActivityTriangle triangle = accumulator.snapshot().triangle();
    assertThat(triangle.size(2)).isEqualTo(100_000);
    assertThat(triangle.active(2, 1)).isEqualTo(100_000);
  }

  @Test
  void crafted_ids_of_many_periods_are_right() {
    ActivityAccumulator accumulator = ActivityAccumulator.create(DAYS);
    for (int twice = 0; twice < 2; twice++) {
      for (int i = 0; i < 100_000; i++) {
        accumulator.add(Mix.id(i), 200 * twice);
      }
    }
    ActivityTriangle triangle = accumulator.snapshot().triangle();
    assertThat(triangle.size(61)).isEqualTo(100_000);
    assertThat(triangle.active(61, 200)).isEqualTo(100_000);
  }

  /** 65,536 periods are the most a timeline has: the first and the last, and nothing else. */
  @Test
  void the_longest_timeline_fits() {
    Timeline longest = Timeline.of(LocalDate.of(1900, 1, 1), CalendarUnit.DAY, 1 << 16);
    ActivityAccumulator accumulator = ActivityAccumulator.create(longest);
    KeyedActivityAccumulator<String> keyed = KeyedActivityAccumulator.create(longest);
    for (int day : new int[] {longest.startDay(65_535), longest.startDay(0)}) {
      accumulator.add(7, day);
      keyed.add("seven", day);
    }
    for (ActivityMasks masks : List.of(accumulator.snapshot(), keyed.snapshot().columns())) {
      assertThat(masks.firstPeriod(0)).isZero();
      assertThat(masks.lastPeriod(0)).isEqualTo(65_535);
      assertThat(masks.activePeriods(0)).isEqualTo(2);
    }
  }

  @Test
  void a_snapshot_does_not_change_when_more_is_added() {
    ActivityAccumulator accumulator = ActivityAccumulator.create(MONTHS);
    accumulator.add(1, 0);
    ActivityMasks before = accumulator.snapshot();
    accumulator.add(2, 0);
    assertThat(before.size()).isEqualTo(1);
    assertThat(accumulator.snapshot().size()).isEqualTo(2);
  }

  @Test
  void an_open_feed_keeps_a_snapshot_from_being_taken() {
    ActivityAccumulator accumulator = ActivityAccumulator.create(MONTHS);
    ActivityAccumulator.Feed feed = accumulator.feed();
    assertThatThrownBy(accumulator::snapshot)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("feeds must be closed before a snapshot, but 1 are open");
    feed.close();
    assertThat(accumulator.snapshot().size()).isZero();
  }

  @Test
  void what_does_not_fit_is_refused() {
    Timeline weeks = Timeline.of(LocalDate.of(1969, 11, 1), CalendarUnit.WEEK, 2);
    ActivityAccumulator monthly = ActivityAccumulator.create(MONTHS);
    ActivityAccumulator weekly = ActivityAccumulator.create(weeks);
    assertThatThrownBy(() -> monthly.combine(weekly))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "other must have the periods 18 × month from 1969-11-01, but was 2 × week from"
                + " 1969-11-01");
    assertThatThrownBy(() -> monthly.accept(new long[1], new int[2], 0, 2))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("rows must lie between 0 and 1, but were 0 to 2");
    assertThatThrownBy(() -> ActivityAccumulator.create(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("timeline must not be null");
    assertThatThrownBy(() -> KeyedActivityAccumulator.create(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("timeline must not be null");
  }

  private static long[] triangle(ActivityMasks masks) {
    ActivityTriangle triangle = masks.triangle();
    int periods = masks.timeline().periods();
    return IntStream.range(0, periods)
        .boxed()
        .flatMapToLong(
            c ->
                IntStream.range(0, periods - c)
                    .mapToLong(
                        k -> (1_000_003 * triangle.active(c, k)) + triangle.activeOnOrAfter(c, k)))
        .toArray();
  }
}
