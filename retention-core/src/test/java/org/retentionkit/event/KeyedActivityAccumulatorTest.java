package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;

class KeyedActivityAccumulatorTest {
  private static final Timeline MONTHS =
      Timeline.of(LocalDate.of(1969, 11, 1), CalendarUnit.MONTH, 18);

  @Property(tries = 200)
  void collecting_objects_is_the_same_as_a_set_per_customer(
      @ForAll("timelines") Timeline timeline, @ForAll("logs") List<Row> rows) {
    Map<String, TreeSet<Integer>> expected = new TreeMap<>();
    ActivityReference.periods(rows, timeline).forEach((id, own) -> expected.put(key(id), own));
    KeyedActivityAccumulator<String> gathered =
        rows.parallelStream()
            .collect(
                KeyedActivityAccumulator.collector(
                    timeline, r -> key(r.customer()), r -> LocalDate.ofEpochDay(r.day())));
    Keyed<String, ActivityMasks> many = gathered.snapshot();
    Keyed<String, ActivityMasks> one =
        rows.stream()
            .collect(
                KeyedActivityAccumulator.collector(
                    timeline, r -> key(r.customer()), r -> LocalDate.ofEpochDay(r.day())))
            .snapshot();

    assertThat(gathered.report().rows()).isEqualTo(rows.size());
    assertThat(byKey(one)).isEqualTo(expected);
    assertThat(byKey(many)).isEqualTo(expected);
    ActivityMasks masks =
        ActivityLog.ofColumns(GeneratedRows.customers(rows), GeneratedRows.days(rows))
            .activity(timeline);
    for (ActivityMasks keyed : List.of(one.columns(), many.columns())) {
      assertThat(keyed.rowsBefore()).isEqualTo(masks.rowsBefore());
      assertThat(keyed.rowsAfter()).isEqualTo(masks.rowsAfter());
      ActivityTriangle found = keyed.triangle();
      ActivityTriangle triangle = masks.triangle();
      for (int c = 0; c < timeline.periods(); c++) {
        for (int k = 0; k < timeline.periods() - c; k++) {
          if (found.active(c, k) != triangle.active(c, k)
              || found.activeOnOrAfter(c, k) != triangle.activeOnOrAfter(c, k)) {
            fail("cohort %d differs at age %d", c, k);
          }
        }
      }
    }
  }

  @Property(tries = 200)
  void parts_combined_in_any_order_equal_all(
      @ForAll("timelines") Timeline timeline,
      @ForAll("logs") List<Row> rows,
      @ForAll("logs") List<Row> more) {
    KeyedActivityAccumulator<Long> first = accumulated(timeline, rows);
    KeyedActivityAccumulator<Long> second = accumulated(timeline, more);
    Keyed<Long, ActivityMasks> before = first.snapshot();
    int customers = before.customers().size();
    Map<Long, TreeSet<Integer>> apart = ActivityReference.periods(before.columns());
    List<Row> all = new ArrayList<>(rows);
    all.addAll(more);
    Map<Long, TreeSet<Integer>> expected = ActivityReference.periods(all, timeline);

    Keyed<Long, ActivityMasks> found = first.combine(second).snapshot();
    Map<Long, TreeSet<Integer>> byId = new TreeMap<>();
    ActivityReference.periods(found.columns())
        .forEach((number, own) -> byId.put(found.customers().key(number), own));
    assertThat(byId).isEqualTo(expected);
    assertThat(second.combine(first).snapshot().columns().size()).isEqualTo(expected.size());
    assertThat(first.report().rows()).isEqualTo(all.size());
    assertThat(ActivityReference.periods(before.columns())).isEqualTo(apart);
    assertThat(customers).isLessThanOrEqualTo(found.customers().size());
  }

  private static KeyedActivityAccumulator<Long> accumulated(Timeline timeline, List<Row> rows) {
    KeyedActivityAccumulator<Long> accumulator = KeyedActivityAccumulator.create(timeline);
    rows.forEach(r -> accumulator.add(r.customer(), r.day()));
    return accumulator;
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

  private static String key(long id) {
    return "customer " + id;
  }

  private static Map<String, TreeSet<Integer>> byKey(Keyed<String, ActivityMasks> keyed) {
    Map<String, TreeSet<Integer>> periods = new TreeMap<>();
    ActivityReference.periods(keyed.columns())
        .forEach((number, own) -> periods.put(keyed.customers().key(number), own));
    return periods;
  }

  @Provide
  Arbitrary<List<Row>> logs() {
    return GeneratedRows.rows(Arbitraries.integers().between(-70, 600), Arbitraries.just(0L), 900);
  }

  @Test
  void days_no_int_can_hold_lie_outside_every_period() {
    KeyedActivityAccumulator<Long> accumulator = KeyedActivityAccumulator.create(MONTHS);
    accumulator.add(1L, LocalDate.MIN);
    accumulator.add(1L, LocalDate.MAX);
    accumulator.add(1L, LocalDate.MAX);
    ActivityMasks masks = accumulator.snapshot().columns();
    assertThat(masks.rowsBefore()).isEqualTo(1);
    assertThat(masks.rowsAfter()).isEqualTo(2);
    assertThat(masks.size()).isZero();
  }

  @Test
  void a_snapshot_stays_as_it_is_while_the_index_grows() {
    KeyedActivityAccumulator<Integer> accumulator = KeyedActivityAccumulator.create(MONTHS);
    IntStream.range(0, 1_000).forEach(i -> accumulator.add(i, i % 400));
    Keyed<Integer, ActivityMasks> early = accumulator.snapshot();
    accumulator.add(5_000, 0);
    assertThat(early.columns().size()).isEqualTo(1_000);
    assertThat(early.customers().size()).isEqualTo(1_000);
    assertThat(accumulator.snapshot().columns().size()).isEqualTo(1_001);
  }
}
