package org.retentionkit.event.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.event.Keyed;
import org.retentionkit.event.Timeline;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;

class KeyedActivityAccumulatorTest {
  private static final Timeline MONTHS =
      Timeline.of(LocalDate.of(1969, 11, 1), CalendarUnit.MONTH, 18);

  @Property(tries = 200)
  void collecting_objects_is_the_same_as_a_set_per_customer(@ForAll("logs") List<Row> rows) {
    Map<String, TreeSet<Integer>> expected = new TreeMap<>();
    ActivityReference.periods(rows, MONTHS).forEach((id, own) -> expected.put(key(id), own));
    Keyed<String, ActivityMasks> one =
        rows.stream()
            .collect(
                KeyedActivityAccumulator.collector(
                    MONTHS, r -> key(r.customer()), r -> LocalDate.ofEpochDay(r.day())));
    Keyed<String, ActivityMasks> many =
        rows.parallelStream()
            .collect(
                KeyedActivityAccumulator.collector(
                    MONTHS, r -> key(r.customer()), r -> LocalDate.ofEpochDay(r.day())));

    assertThat(byKey(one)).isEqualTo(expected);
    assertThat(byKey(many)).isEqualTo(expected);
    ActivityMasks masks =
        ActivityLog.of(GeneratedRows.customers(rows), GeneratedRows.days(rows)).masks(MONTHS);
    for (ActivityMasks keyed : List.of(one.columns(), many.columns())) {
      assertThat(keyed.rowsBefore()).isEqualTo(masks.rowsBefore());
      assertThat(keyed.rowsAfter()).isEqualTo(masks.rowsAfter());
      for (int c = 0; c < 18; c++) {
        for (int k = 0; k < 18 - c; k++) {
          assertThat(keyed.triangle().active(c, k)).isEqualTo(masks.triangle().active(c, k));
        }
      }
    }
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
