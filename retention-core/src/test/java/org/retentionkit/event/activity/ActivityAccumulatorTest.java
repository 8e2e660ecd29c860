package org.retentionkit.event.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.event.Timeline;
import org.retentionkit.event.Workspace;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;

class ActivityAccumulatorTest {
  private static final Timeline MONTHS =
      Timeline.of(LocalDate.of(1969, 11, 1), CalendarUnit.MONTH, 18);

  @Property(tries = 300)
  void adding_row_by_row_in_blocks_or_in_parts_is_the_same_as_a_log(
      @ForAll("logs") List<Row> rows, @ForAll long seed) {
    long[] ids = GeneratedRows.customers(rows);
    int[] days = GeneratedRows.days(rows);
    int cut = rows.isEmpty() ? 0 : Math.floorMod(seed, rows.size());
    ActivityMasks expected = ActivityLog.of(ids, days).masks(MONTHS);

    ActivityAccumulator single = ActivityAccumulator.create(MONTHS);
    rows.forEach(r -> single.add(r.customer(), r.day()));
    ActivityAccumulator blocks = ActivityAccumulator.create(MONTHS);
    blocks.accept(ids, days, 0, cut);
    ActivityAccumulator rest = ActivityAccumulator.create(MONTHS);
    rest.accept(ids, days, cut, ids.length);

    assertThat(single.snapshot()).isEqualTo(expected);
    assertThat(single.rows()).isEqualTo(rows.size());
    assertThat(blocks.combine(rest).snapshot()).isEqualTo(expected);
    assertThat(blocks.rows()).isEqualTo(rows.size());
    assertThat(triangle(blocks.snapshot())).isEqualTo(triangle(expected));
  }

  @Provide
  Arbitrary<List<Row>> logs() {
    return GeneratedRows.rows(Arbitraries.integers().between(-70, 500), Arbitraries.just(0L), 300);
  }

  @Test
  void large_streams_from_several_threads_are_right() throws InterruptedException {
    List<Row> rows = GeneratedRows.many(600_000, 60_000, -100, 700, 3);
    long[] ids = GeneratedRows.customers(rows);
    int[] days = GeneratedRows.days(rows);
    ActivityAccumulator shared = ActivityAccumulator.create(MONTHS);
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
    ActivityMasks expected = ActivityLog.of(ids, days).masks(MONTHS);
    assertThat(shared.snapshot(Workspace.ofThreads(2))).isEqualTo(expected);
    assertThat(shared.rows()).isEqualTo(600_000);

    ActivityAccumulator small = ActivityAccumulator.create(MONTHS);
    small.add(4, 0);
    ActivityMasks combined = small.combine(shared).snapshot();
    assertThat(combined)
        .isEqualTo(
            ActivityLog.of(ids, days)
                .with(ActivityLog.of(new long[] {4}, new int[1]))
                .masks(MONTHS));
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
    Timeline days = Timeline.of(LocalDate.of(1969, 11, 1), CalendarUnit.DAY, 65);
    assertThatThrownBy(() -> ActivityAccumulator.create(days))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("periods must be at most 64 here (ActivityLog.masks takes more), but was 65");
    assertThatThrownBy(() -> KeyedActivityAccumulator.create(days))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("periods must be at most 64 here (ActivityLog.masks takes more), but was 65");
    assertThat(ActivityLog.of(new long[1], new int[1]).masks(days).size()).isEqualTo(1);
    Timeline weeks = Timeline.of(LocalDate.of(1969, 11, 1), CalendarUnit.WEEK, 2);
    ActivityAccumulator monthly = ActivityAccumulator.create(MONTHS);
    ActivityAccumulator weekly = ActivityAccumulator.create(weeks);
    assertThatThrownBy(() -> monthly.combine(weekly))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "other must have the periods 18 × month from 1969-11-01, but was 2 × week from"
                + " 1969-11-01");
    assertThatThrownBy(() -> monthly.accept(new long[1], new int[2], 0, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  private static List<Long> triangle(ActivityMasks masks) {
    ActivityTriangle triangle = masks.triangle();
    return IntStream.range(0, MONTHS.periods())
        .boxed()
        .flatMap(
            c ->
                IntStream.range(0, MONTHS.periods() - c)
                    .mapToObj(
                        k -> (1_000_003 * triangle.active(c, k)) + triangle.activeOnOrAfter(c, k)))
        .toList();
  }
}
