package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;

class ActivityAccumulatorTest {
  private static final Timeline MONTHS =
      Timeline.of(LocalDate.of(1969, 11, 1), CalendarUnit.MONTH, 5);

  private static LocalDate day(Row row) {
    return LocalDate.ofEpochDay(row.day());
  }

  private static ActivityLog<Long> log(List<Row> rows) {
    return ActivityLog.ofColumns(GeneratedRows.customers(rows), GeneratedRows.days(rows));
  }

  private static ActivityAccumulator<Long> longs(ActivityAccumulator<Long> all, List<Row> rows) {
    return longs(all, rows, 9);
  }

  private static ActivityAccumulator<Long> longs(
      ActivityAccumulator<Long> all, List<Row> rows, int block) {
    ActivitySink sink = all.sink();
    long[] ids = GeneratedRows.customers(rows);
    int[] days = GeneratedRows.days(rows);
    for (int from = 0; from < ids.length; from += block) {
      sink.accept(ids, days, from, Math.min(ids.length, from + block));
    }
    return all;
  }

  private static <K> Map<String, List<Integer>> byKey(ActivityMasks masks, Customers<K> customers) {
    Map<String, List<Integer>> all = new TreeMap<>();
    for (int i = 0; i < masks.size(); i++) {
      List<Integer> periods = new ArrayList<>();
      for (int p = masks.firstPeriod(i); p <= masks.lastPeriod(i); p++) {
        if (masks.wasActive(i, p)) {
          periods.add(p);
        }
      }
      periods.add(masks.activeBefore(i) ? -1 : -2);
      all.put(customers.key(masks.customer(i)).toString(), periods);
    }
    return all;
  }

  @Provide
  Arbitrary<List<Row>> logs() {
    Arbitrary<Integer> days =
        Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.integers().between(-90, 200)),
            Tuple.of(1, Arbitraries.of(Integer.MIN_VALUE, Integer.MAX_VALUE, 40_000)));
    return GeneratedRows.rows(days, Arbitraries.just(0L), 200);
  }

  /** Timelines of up to 63 periods have one word a customer, longer ones several. */
  @Provide
  Arbitrary<Timeline> timelines() {
    LocalDate start = LocalDate.of(1969, 12, 29);
    return Arbitraries.of(
        MONTHS,
        Timeline.of(start, CalendarUnit.WEEK, 20),
        Timeline.of(start, CalendarUnit.DAY, 63),
        Timeline.of(start, CalendarUnit.DAY, 64),
        Timeline.of(start, CalendarUnit.DAY, 150),
        Timeline.of(LocalDate.of(1968, 1, 1), CalendarUnit.YEAR, 3));
  }

  @Property(tries = 300)
  void of_a_timeline_masks_are_those_of_a_log_whatever_the_order_and_the_parts(
      @ForAll("logs") List<Row> rows, @ForAll("timelines") Timeline timeline, @ForAll long seed) {
    ActivityMasks expected = log(rows).activity(timeline);
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    int cut = rows.isEmpty() ? 0 : Math.floorMod(seed, rows.size());
    List<Row> first = shuffled.subList(0, cut);
    List<Row> rest = shuffled.subList(cut, rows.size());

    assertThat(longs(ActivityAccumulator.create(timeline), rows).activity(timeline))
        .isEqualTo(expected);
    ActivityAccumulator<Long> one = longs(ActivityAccumulator.create(timeline), first);
    ActivityMasks early = one.activity(timeline);
    ActivityAccumulator<Long> two = longs(ActivityAccumulator.create(timeline), rest);
    assertThat(one.combine(two).activity(timeline)).isEqualTo(expected);
    assertThat(early).isEqualTo(log(first).activity(timeline)); // frozen
    ActivityAccumulator<String> keyed = ActivityAccumulator.create(timeline);
    shuffled.forEach(r -> keyed.add(Long.toString(r.customer()), day(r)));
    assertThat(byKey(keyed.activity(timeline), keyed.customers()))
        .isEqualTo(byKey(expected, log(rows).customers()));
    assertThat(keyed.activity(timeline).rowsBefore()).isEqualTo(expected.rowsBefore());
    assertThat(keyed.activity(timeline).rowsAfter()).isEqualTo(expected.rowsAfter());
  }

  /** Days answer for everything, months for quarters and years. */
  @Property(tries = 300)
  void of_a_unit_masks_of_any_timeline_of_whole_units_are_those_of_a_log(
      @ForAll("logs") List<Row> rows, @ForAll("timelines") Timeline timeline, @ForAll long seed) {
    ActivityMasks expected = log(rows).activity(timeline);
    CalendarUnit own = timeline.unit();
    for (CalendarUnit unit : List.of(CalendarUnit.DAY, own)) {
      ActivityAccumulator<String> keyed = ActivityAccumulator.create(unit);
      ActivityAccumulator<Long> longs = longs(ActivityAccumulator.create(unit), rows);
      rows.forEach(r -> keyed.add(Long.toString(r.customer()), day(r)));
      Map<String, List<Integer>> periods = byKey(expected, log(rows).customers());
      assertThat(byKey(keyed.activity(timeline), keyed.customers())).isEqualTo(periods);
      assertThat(byKey(longs.activity(timeline), longs.customers())).isEqualTo(periods);
      assertThat(longs.activity(timeline).customersBefore()).isEqualTo(expected.customersBefore());
    }
    ActivityAccumulator<Long> months = longs(ActivityAccumulator.create(CalendarUnit.MONTH), rows);
    Timeline quarters = Timeline.of(LocalDate.of(1969, 10, 1), CalendarUnit.QUARTER, 3);
    assertThat(byKey(months.activity(quarters), months.customers()))
        .isEqualTo(byKey(log(rows).activity(quarters), log(rows).customers()));
  }

  @Property(tries = 100)
  void a_customer_who_is_dropped_leaves_no_trace(@ForAll("logs") List<Row> rows) {
    long gone = rows.isEmpty() ? 7 : rows.get(0).customer();
    ActivityAccumulator<Long> all = longs(ActivityAccumulator.create(CalendarUnit.DAY), rows);
    long days =
        rows.stream().filter(r -> r.customer() == gone).mapToInt(Row::day).distinct().count();
    assertThat(all.drop(gone)).isEqualTo((int) days);
    List<Row> others = rows.stream().filter(r -> r.customer() != gone).toList();
    assertThat(byKey(all.activity(MONTHS), all.customers()))
        .isEqualTo(byKey(log(others).activity(MONTHS), log(others).customers()));
    assertThat(all.drop(gone)).isZero();
  }

  /** In blocks of few and of many rows, of one word of periods and of several. */
  @Test
  void large_streams_are_right() {
    List<Row> rows = GeneratedRows.many(1_500_000, 70_000, -200, 800, 5);
    for (Timeline timeline :
        List.of(
            Timeline.of(LocalDate.of(1969, 6, 1), CalendarUnit.MONTH, 30),
            Timeline.of(LocalDate.of(1969, 6, 1), CalendarUnit.DAY, 700))) {
      ActivityMasks expected = log(rows).activity(timeline);
      for (int block : List.of(9, 5_000, 200_000)) {
        ActivityAccumulator<Long> all = longs(ActivityAccumulator.create(timeline), rows, block);
        assertThat(all.activity(timeline)).isEqualTo(expected);
        assertThat(all.activity(timeline).rowsAfter()).isEqualTo(expected.rowsAfter());
      }
    }
  }

  @Test
  void ids_crafted_to_share_one_place_of_one_part_are_right() {
    int n = 30_000;
    long[] ids = LongStream.range(0, n).map(i -> Mix.id(i << 2)).toArray();
    ActivityAccumulator<Long> all = ActivityAccumulator.create(MONTHS);
    all.sink().accept(ids, new int[n], 0, n);
    assertThat(all.activity(MONTHS).size()).isEqualTo(n);
  }

  @Test
  void instants_fall_on_days_of_their_zone() {
    ZoneId riga = ZoneId.of("Europe/Riga");
    ActivityAccumulator<String> all = ActivityAccumulator.create(CalendarUnit.DAY);
    all.add("k", Instant.parse("2026-01-31T21:59:00Z"), riga);
    all.add("k", Instant.parse("2026-01-31T22:01:00Z"), riga);
    assertThat(all.days()).contains(Period.of(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 2)));
    assertThat(all).hasToString("ActivityAccumulator[1 customer, 2 rows, by day]");
    assertThat(all.unit()).isEqualTo(CalendarUnit.DAY);
    assertThat(all.timeline()).isEmpty();
  }

  @Test
  void what_does_not_fit_is_refused() {
    ActivityAccumulator<String> months = ActivityAccumulator.create(CalendarUnit.MONTH);
    Timeline days = Timeline.of(LocalDate.EPOCH, CalendarUnit.DAY, 3);
    assertThatThrownBy(() -> months.activity(days))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "timeline must have periods of whole months as kept, but was 3 × day from 1970-01-01");
    ActivityAccumulator<String> timeline = ActivityAccumulator.create(MONTHS);
    assertThatThrownBy(() -> timeline.activity(days))
        .hasMessage(
            "timeline must be 5 × month from 1969-11-01 as kept, but was 3 × day from 1970-01-01");
    assertThatThrownBy(() -> months.combine(ActivityAccumulator.create(CalendarUnit.WEEK)))
        .hasMessage("other must keep by month, but was by week");
    assertThatThrownBy(() -> timeline.combine(months))
        .hasMessage("other must keep 5 × month from 1969-11-01, but was by month");
    assertThatThrownBy(() -> months.add("k", LocalDate.MAX))
        .hasMessage("day must have an epoch day of 32 bits, but was +999999999-12-31");
    assertThat(months.days()).isEmpty();
    assertThat(months.activity(MONTHS).size()).isZero();
    ActivitySink sink = ActivityAccumulator.<Long>create(MONTHS).sink();
    assertThatThrownBy(() -> sink.accept(new long[3], new int[2], 0, 3))
        .hasMessage("rows must lie between 0 and 2, but were 0 to 3");
  }
}
