package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.event.MovementReference.Change;
import org.retentionkit.testing.GeneratedRows;

class MovementAccumulatorTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
  private static final byte[] NO_REASONS = {};
  private static final long HOUR = 3_600_000;
  private static final Timeline MONTHS =
      Timeline.of(LocalDate.of(2026, 1, 1), CalendarUnit.MONTH, 4);

  @Property(tries = 400)
  void whatever_the_order_the_blocks_and_the_parts_movements_are_those_of_the_log_and_of_lists(
      @ForAll("changes") List<Change> changes,
      @ForAll("timelines") Timeline timeline,
      @ForAll("zones") ZoneId zone,
      @ForAll @IntRange(min = 1, max = 40) int due,
      @ForAll long seed) {
    MovementAccumulator gathered = gathered(changes, timeline, zone, due, new Random(seed));
    SubscriptionMovements movements = gathered.snapshot(Workspace.ofThreads(2));

    assertThat(MovementReference.lines(movements))
        .isEqualTo(MovementReference.lines(changes, timeline, zone));
    SubscriptionAccumulator log = SubscriptionAccumulator.create(EUR, zone);
    changes.forEach(
        c -> log.add(c.customer(), Instant.ofEpochMilli(c.milli()), c.cents(), c.reason()));
    assertThat(movements)
        .isEqualTo(log.snapshot().movements(timeline))
        .isEqualTo(gathered.snapshot())
        .hasSameHashCodeAs(gathered.snapshot());
    assertThat(gathered.rows()).isEqualTo(changes.size());
  }

  /** The changes in any order, one by one or in blocks, in accumulators put together. */
  private static MovementAccumulator gathered(
      List<Change> changes, Timeline timeline, ZoneId zone, int due, Random random) {
    List<Change> shuffled = new ArrayList<>(changes);
    Collections.shuffle(shuffled, random);
    List<MovementAccumulator> parts = new ArrayList<>();
    for (int from = 0; from < changes.size() || parts.isEmpty(); ) {
      int to = Math.min(changes.size(), from + random.nextInt(60));
      MovementAccumulator part = MovementAccumulator.create(EUR, zone, timeline, due);
      if (random.nextBoolean()) {
        acceptTimes(part, shuffled.subList(0, to), from);
      } else {
        shuffled
            .subList(from, to)
            .forEach(
                c ->
                    part.add(c.customer(), Instant.ofEpochMilli(c.milli()), c.cents(), c.reason()));
      }
      parts.add(part);
      from = to;
    }
    while (parts.size() > 1) {
      MovementAccumulator other = parts.remove(random.nextInt(parts.size()));
      MovementAccumulator one = parts.get(random.nextInt(parts.size()));
      assertThat(one.combine(other)).isSameAs(one);
      other.add(5, Instant.EPOCH, 5, CancelReason.UNSTATED); // does not count in the first one
    }
    return parts.get(0);
  }

  private static void acceptTimes(MovementAccumulator into, List<Change> block, int from) {
    byte[] reasons = new byte[block.size()];
    for (int i = 0; i < reasons.length; i++) {
      reasons[i] = block.get(i).reason().code();
    }
    into.acceptTimes(
        block.stream().mapToLong(Change::customer).toArray(),
        block.stream().mapToLong(Change::milli).toArray(),
        block.stream().mapToLong(Change::cents).toArray(),
        reasons,
        from,
        block.size());
  }

  @Provide
  Arbitrary<List<Change>> changes() {
    long first = LocalDate.of(2025, 11, 1).atStartOfDay(RIGA).toInstant().toEpochMilli();
    Arbitrary<Long> near = Arbitraries.longs().between(0, 200 * 24).map(h -> first + (h * HOUR));
    Arbitrary<Long> far = Arbitraries.of(-(1L << 55), -1L, 1L << 55, first + (61 * 24 * HOUR));
    Arbitrary<Long> times = Arbitraries.oneOf(near, near, near, far);
    Arbitrary<Long> few = Arbitraries.longs().between(0, 5);
    return Combinators.combine(
            Arbitraries.oneOf(GeneratedRows.ids(), few, few),
            times,
            Arbitraries.of(0L, 0L, 900L, 1_900L, 2_900L),
            Arbitraries.of(CancelReason.class))
        .as((id, at, cents, why) -> new Change(id, at, cents, cents > 0 ? unstated() : why))
        .list()
        .ofMaxSize(200);
  }

  private static CancelReason unstated() {
    return CancelReason.UNSTATED;
  }

  @Provide
  Arbitrary<Timeline> timelines() {
    return Arbitraries.of(
        MONTHS,
        Timeline.of(LocalDate.of(2026, 1, 1), CalendarUnit.WEEK, 3),
        Timeline.of(LocalDate.of(2025, 12, 20), CalendarUnit.DAY, 40));
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of("Europe/Riga", "Pacific/Apia", "America/St_Johns").map(ZoneId::of);
  }

  @Property(tries = 100)
  void blocks_of_days_are_changes_at_the_beginning_of_the_day(
      @ForAll("changes") List<Change> changes, @ForAll @IntRange(min = 1, max = 40) int due) {
    int n = changes.size();
    long[] ids = changes.stream().mapToLong(Change::customer).toArray();
    long[] cents = changes.stream().mapToLong(Change::cents).toArray();
    int[] days = changes.stream().mapToInt(c -> (int) (c.milli() / (24 * HOUR))).toArray();
    MovementAccumulator gathered = MovementAccumulator.create(EUR, RIGA, MONTHS, due);
    gathered.accept(ids, days, cents, NO_REASONS, 0, n / 2);
    gathered.accept(ids, days, cents, NO_REASONS, n / 2, n);
    assertThat(gathered.snapshot())
        .isEqualTo(SubscriptionLog.ofColumns(ids, days, cents, "EUR").movements(MONTHS));
  }

  @Property(tries = 100)
  void what_is_kept_does_not_grow_with_events_that_say_nothing_new(
      @ForAll("changes") List<Change> changes, @ForAll @IntRange(min = 1, max = 40) int due) {
    MovementAccumulator once = MovementAccumulator.create(EUR, RIGA, MONTHS, due);
    MovementAccumulator often = MovementAccumulator.create(EUR, RIGA, MONTHS, due);
    for (int copy = 0; copy < 50; copy++) {
      acceptTimes(copy == 0 ? once : often, changes, 0);
    }
    assertThat(often.combine(once).kept()).isEqualTo(once.kept());
    long customers = changes.stream().map(Change::customer).distinct().count();
    assertThat(once.kept()).isBetween(customers, customers * (1 + 4 + 2));
  }

  @Test
  void of_many_changes_in_a_period_the_last_is_kept_and_of_earlier_ones_two_at_most() {
    MovementAccumulator changes = MovementAccumulator.create(EUR, RIGA, MONTHS, 1);
    Instant start = LocalDate.of(2026, 1, 1).atStartOfDay(RIGA).toInstant();
    for (int hour = 0; hour < 100; hour++) {
      changes.add(7, start.plusSeconds(3_600 * hour), 5 + hour, CancelReason.UNSTATED);
    }
    assertThat(changes.kept()).isEqualTo(2); // the customer and the change
    for (int hour = 100; hour > 0; hour--) {
      changes.add(7, start.minusSeconds(3_600 * hour), hour % 2, CancelReason.UNSTATED);
    }
    assertThat(changes.kept()).isEqualTo(3);
    changes.add(7, start.minusMillis(1), 0, CancelReason.VOLUNTARY);
    assertThat(changes.kept()).isEqualTo(4); // nothing, but something before
    assertThat(changes.snapshot().customers(MovementKind.REACTIVATION, 0)).isEqualTo(1);
    changes.add(7, LocalDate.of(2026, 5, 1).atStartOfDay(RIGA).toInstant(), 9, unstated());
    assertThat(changes.kept()).isEqualTo(4);
    assertThat(changes.snapshot().rowsAfter()).isEqualTo(1);
  }

  @Test
  void a_customer_who_changed_only_after_the_last_period_is_a_customer() {
    MovementAccumulator changes = MovementAccumulator.create(EUR, RIGA, MONTHS);
    assertThat(changes.snapshot().customers()).isZero();
    changes.add(7, Instant.parse("2027-01-01T00:00:00Z"), 9, CancelReason.UNSTATED);
    MovementAccumulator more = MovementAccumulator.create(EUR, RIGA, MONTHS);
    more.add(7, Instant.parse("2028-01-01T00:00:00Z"), 9, CancelReason.UNSTATED);
    SubscriptionMovements both = changes.combine(more).combine(changes).snapshot();
    assertThat(both.customers()).isEqualTo(1);
    assertThat(both.rowsAfter()).isEqualTo(4);
    assertThat(both.closing(3)).isZero();
  }

  @Test
  void the_report_counts_all_but_duplicates() {
    MovementAccumulator changes = MovementAccumulator.create(EUR, RIGA, MONTHS);
    changes.accept(new long[3], new int[] {5, 4, 4}, new long[] {9, 0, 0}, NO_REASONS, 0, 3);
    assertThat(changes.report())
        .isEqualTo(
            new LogReport(
                3,
                LogReport.DuplicateCheck.NOT_COUNTED,
                0,
                1,
                2,
                0,
                2,
                List.of(),
                new LogReport.Days(LocalDate.ofEpochDay(4), LocalDate.ofEpochDay(5), 0)));
    assertThat(changes.currency()).isEqualTo(EUR);
    assertThat(changes.zone()).isEqualTo(RIGA);
    assertThat(changes.timeline()).isEqualTo(MONTHS);
  }

  @Test
  void a_block_with_a_row_that_does_not_fit_is_not_taken_at_all() {
    MovementAccumulator changes = MovementAccumulator.create(EUR, RIGA, MONTHS);
    long[] two = {1, 2};
    assertThatThrownBy(() -> changes.accept(two, new int[2], new long[] {5, -1}, NO_REASONS, 0, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("minorUnits must not be negative, but was -1");
    assertThatThrownBy(() -> changes.accept(two, new int[2], new long[2], new byte[] {0, 3}, 0, 2))
        .hasMessage("reasonCode must be 0, 1 or 2, but was 3");
    assertThatThrownBy(
            () -> changes.accept(two, new int[2], new long[] {0, 1}, new byte[] {1, 1}, 0, 2))
        .hasMessage("reason must be UNSTATED for an amount above 0, but was VOLUNTARY");
    assertThatThrownBy(
            () ->
                changes.acceptTimes(
                    two, new long[] {0, Long.MAX_VALUE}, new long[2], NO_REASONS, 0, 2))
        .hasMessage("instant must have an epoch day of 32 bits, but was 106751991167");
    assertThatThrownBy(() -> changes.accept(two, new int[3], new long[3], NO_REASONS, 0, 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> changes.acceptTimes(two, two, new long[2], new byte[1], 0, 2))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> changes.add(1, Instant.EPOCH, Long.MAX_VALUE, CancelReason.UNSTATED))
        .hasMessageStartingWith("minorUnits must not exceed the limit ");
    assertThatThrownBy(() -> changes.add(1, Instant.MAX, 1, CancelReason.UNSTATED))
        .hasMessageStartingWith("instant must have an epoch day of 32 bits, but was ");
    assertThat(changes.report().rows()).isZero();
    assertThat(changes.snapshot().customers()).isZero();
  }

  @Test
  void sums_beyond_a_long_are_an_error() {
    MovementAccumulator changes = MovementAccumulator.create(EUR, RIGA, MONTHS);
    for (int customer = 0; customer < 5; customer++) {
      changes.add(customer, Instant.EPOCH, Long.MAX_VALUE >> 2, CancelReason.UNSTATED);
    }
    assertThatThrownBy(changes::snapshot)
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("movements of a period must add up to a long, but do not");
  }

  @Test
  void what_moves_on_the_way_to_the_end_of_a_period_may_be_more_than_a_long() {
    MovementAccumulator changes = MovementAccumulator.create(EUR, RIGA, MONTHS);
    long most = Long.MAX_VALUE >> 2;
    Instant february = Instant.parse("2026-02-10T00:00:00Z");
    for (int customer = 0; customer < 4; customer++) {
      changes.add(customer, Instant.EPOCH, most, CancelReason.UNSTATED);
      changes.add(customer, february, 0, CancelReason.UNSTATED);
      changes.add(customer + 4, february, most, CancelReason.UNSTATED);
    }
    assertThat(changes.snapshot().closing(1)).isEqualTo(4 * most);
  }

  @Test
  void accumulators_of_other_terms_are_refused() {
    MovementAccumulator changes = MovementAccumulator.create(EUR, RIGA, MONTHS);
    Currency usd = Currency.getInstance("USD");
    assertThatThrownBy(() -> changes.combine(MovementAccumulator.create(usd, RIGA, MONTHS)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "other must be in EUR, Europe/Riga and 4 × month from 2026-01-01,"
                + " but was USD, Europe/Riga and 4 × month from 2026-01-01");
    assertThatThrownBy(
            () -> changes.combine(MovementAccumulator.create(EUR, ZoneId.of("UTC"), MONTHS)))
        .hasMessageEndingWith("but was EUR, UTC and 4 × month from 2026-01-01");
    Timeline longer = Timeline.of(LocalDate.of(2026, 1, 1), CalendarUnit.MONTH, 5);
    assertThatThrownBy(() -> changes.combine(MovementAccumulator.create(EUR, RIGA, longer)))
        .hasMessageEndingWith("but was EUR, Europe/Riga and 5 × month from 2026-01-01");
  }
}
