package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.retentionkit.CalendarUnit;

/** A call that is refused, or fails, leaves everything as it was. */
class RefusedRowsTest {
  private static final ZoneId UTC = ZoneOffset.UTC;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final Timeline MONTHS =
      Timeline.of(LocalDate.of(2026, 1, 1), CalendarUnit.MONTH, 3);

  /** One kind of accumulator with keys. */
  private record Way(
      BiConsumer<Object, LocalDate> add,
      Supplier<Customers<Object>> snapshot,
      Supplier<LogReport> report,
      Consumer<Object> mismatch) {}

  private static Way activity() {
    ActivityAccumulator<Object> all = ActivityAccumulator.create(MONTHS);
    ActivityAccumulator<Object> other =
        ActivityAccumulator.create(Timeline.of(DAY, CalendarUnit.DAY, 3));
    return new Way(all::add, all::customers, all::report, k -> all.combine(other.add(k, DAY)));
  }

  private static Way orders() {
    OrderAccumulator<Object> all = OrderAccumulator.create("EUR");
    OrderAccumulator<Object> other = OrderAccumulator.create("USD");
    return new Way(
        (customer, day) -> all.addMinorUnits(customer, day, 5),
        () -> all.log().customers(),
        all::report,
        k -> all.combine(other.addMinorUnits(k, DAY, 5)));
  }

  private static Way changes() {
    SubscriptionAccumulator<Object> all = SubscriptionAccumulator.create("EUR", UTC);
    SubscriptionAccumulator<Object> other = SubscriptionAccumulator.create("EUR");
    return new Way(
        (customer, day) -> all.addMinorUnits(customer, day, 5),
        () -> all.log().customers(),
        all::report,
        k -> all.combine(other.addMinorUnits(k, DAY, 5)));
  }

  static Stream<Way> ways() {
    return Stream.of(activity(), orders(), changes());
  }

  private static long size(Way way) {
    return way.snapshot.get().size().orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void a_refused_row_or_combination_makes_no_customer(Way way) {
    way.add.accept("k1", DAY);
    for (Object nobody : List.of("", " ")) {
      assertThatThrownBy(() -> way.add.accept(nobody, DAY))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("customer must not be blank, but was \"" + nobody + "\"");
    }
    assertThatThrownBy(() -> way.add.accept("     ", DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("customer must not be blank, but was \"     \"");
    assertThatThrownBy(() -> way.add.accept(null, DAY)).hasMessage("customer must not be null");
    assertThatThrownBy(() -> way.add.accept("k2", null)).hasMessage("day must not be null");
    assertThatThrownBy(() -> way.mismatch.accept("k3"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("other must ");
    assertThatThrownBy(() -> way.add.accept("k4", LocalDate.MAX))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must have an epoch day of 32 bits");
    assertThatThrownBy(() -> way.add.accept(7L, DAY))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("customer must be no Long, as none before it was one");
    assertThat(size(way)).isEqualTo(1);
    assertThat(way.report.get().rows()).isEqualTo(1);
    way.add.accept("k5", DAY);
    assertThat(way.snapshot.get().number("k5")).isPresent();
    assertThat(way.snapshot.get().number("k3")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void the_keys_of_a_snapshot_are_frozen(Way way) {
    for (int i = 0; i < 500; i++) {
      way.add.accept(i, DAY);
    }
    Customers<Object> early = way.snapshot.get();
    for (int i = 500; i < 5_000; i++) {
      way.add.accept(i, DAY);
    }
    assertThat(early.size()).hasValue(500);
    assertThat(early.number(499)).isPresent();
    assertThat(early.key(early.number(499).orElseThrow())).isEqualTo(499);
    assertThat(early.number(500)).isEmpty();
    long last = way.snapshot.get().number(4_999).orElseThrow();
    assertThatThrownBy(() -> early.key(last))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("number must be that of a customer of the log, but was " + last);
    assertThat(size(way)).isEqualTo(5_000);
  }

  @Test
  void longs_and_other_keys_do_not_mix() {
    OrderAccumulator<Object> longs = OrderAccumulator.create("EUR");
    longs.addMinorUnits(7L, DAY, 5);
    assertThatThrownBy(() -> longs.addMinorUnits("k", DAY, 5))
        .hasMessage("customer must be a Long as those before it");
    OrderAccumulator<Object> keys = OrderAccumulator.create("EUR");
    keys.addMinorUnits("k", DAY, 5);
    assertThatThrownBy(() -> keys.sink().accept(new long[1], new int[1], new long[1], 0, 1))
        .hasMessage("customer must be no Long, as none before it was one");
    assertThatThrownBy(() -> keys.combine(longs))
        .hasMessage("customer must be no Long, as none before it was one");
    assertThat(keys.drop(7L)).isZero();
    assertThat(keys.log().rows()).isEqualTo(1);
    assertThat(longs.combine(OrderAccumulator.create("EUR")).log().rows()).isEqualTo(1);
  }

  /** Nothing but equality tells such keys apart, so that each must be compared with all others. */
  private record Alike(int number) {
    @Override
    public int hashCode() {
      return 7;
    }
  }

  /** Of keys too many to compare a combination is refused, and leaves all parts as they were. */
  @Test
  @Timeout(60)
  void a_combination_that_is_refused_half_way_adds_nobody() {
    ActivityAccumulator<Object> one = ActivityAccumulator.create(MONTHS);
    ActivityAccumulator<Object> two = ActivityAccumulator.create(MONTHS);
    for (int i = 0; i < 3_000; i++) {
      one.add("one-" + i, DAY).add(new Alike(i), DAY);
      two.add("two-" + i, DAY).add(new Alike(-1 - i), DAY);
    }
    assertThatThrownBy(() -> one.combine(two))
        .hasMessageEndingWith(
            "must be Comparable or have hash codes that differ, but 4096 share 7");
    assertThat(one.activity(MONTHS).size()).isEqualTo(6_000);
    assertThat(one.report().rows()).isEqualTo(6_000);
    assertThat(one.customers().number("two-5")).isEmpty();
    one.add("two-5", DAY.plusMonths(1));
    ActivityMasks masks = one.activity(MONTHS);
    for (int i = 0; i < masks.size(); i++) {
      boolean late = one.customers().key(masks.customer(i)).equals("two-5");
      assertThat(masks.firstPeriod(i)).isEqualTo(late ? 1 : 0);
    }
  }

  /** Its {@code hashCode} and {@code equals} fail as often as told. */
  private static final class Moody {
    private final int number;
    private int failures;
    private int failedComparisons;

    Moody(int number) {
      this.number = number;
    }

    @Override
    public boolean equals(Object other) {
      if (failedComparisons-- > 0) {
        throw new IllegalStateException("moody");
      }
      return other instanceof Moody m && number == m.number;
    }

    @Override
    public int hashCode() {
      if (failures-- > 0) {
        throw new IllegalStateException("moody");
      }
      return number;
    }
  }

  private static long rowsOf1000(Way way, Moody moody) {
    long failed = 0;
    for (int i = 0; i < 1_000; i++) {
      try {
        way.add.accept(i == 600 ? moody : new Moody(i % 500), DAY);
      } catch (IllegalStateException e) {
        failed++;
      }
    }
    return failed;
  }

  @ParameterizedTest
  @MethodSource("ways")
  void a_key_that_fails_once_costs_its_own_row_and_no_other(Way way) {
    Moody moody = new Moody(100);
    moody.failures = 1;
    assertThat(rowsOf1000(way, moody)).isEqualTo(1);
    assertThat(way.report.get().rows()).isEqualTo(999);
    assertThat(size(way)).isEqualTo(500);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void each_call_that_a_comparison_fails_has_done_nothing(Way way) {
    Moody moody = new Moody(100);
    moody.failedComparisons = 1;
    assertThat(rowsOf1000(way, moody)).isEqualTo(1);
    assertThat(way.report.get().rows()).isEqualTo(999);
    assertThat(size(way)).isEqualTo(500);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void a_key_that_cannot_be_compared_does_not_block_the_others(Way way) {
    Moody moody = new Moody(100);
    moody.failedComparisons = 1_000_000;
    assertThat(rowsOf1000(way, moody)).isBetween(1L, 2L);
    assertThat(way.report.get().rows()).isBetween(997L, 999L); // a row, and the calls that failed
    assertThat(size(way)).isEqualTo(500);
  }

  @Test
  void what_is_missing_names_itself_at_once() {
    assertThatThrownBy(() -> OrderLog.ofColumns(null, new int[0], new long[0], "EUR"))
        .hasMessage("customer must not be null");
    assertThatThrownBy(() -> SubscriptionLog.ofColumns(null, new int[0], new long[0], "EUR"))
        .hasMessage("customer must not be null");
    assertThatThrownBy(() -> ActivityAccumulator.create((Timeline) null))
        .hasMessage("timeline must not be null");
    assertThatThrownBy(() -> ActivityAccumulator.create((CalendarUnit) null))
        .hasMessage("unit must not be null");
    assertThatThrownBy(() -> OrderAccumulator.create("EUR", null))
        .hasMessage("rule must not be null");
    assertThatThrownBy(() -> SubscriptionAccumulator.create("EUR", null))
        .hasMessage("zone must not be null");
    Workspace workspace = Workspace.sequential();
    assertThatThrownBy(() -> workspace.keep(null, () -> "")).hasMessage("type must not be null");
    assertThatThrownBy(() -> workspace.keep(String.class, null))
        .hasMessage("maker must not be null");
  }

  @ParameterizedTest
  @Timeout(60)
  @ValueSource(ints = {1, 2})
  void what_a_visitor_throws_reaches_the_caller_and_the_log_goes_on(int threads) {
    long[] customers = LongStream.range(0, 200_000).toArray();
    ActivityLog<Long> log = ActivityLog.ofColumns(customers, new int[customers.length]);
    Workspace workspace = Workspace.ofThreads(threads);
    IOException thrown = new IOException("no more room");
    AtomicBoolean first = new AtomicBoolean(true);
    CustomerVisitor visitor =
        rows -> {
          if (first.getAndSet(false)) {
            RefusedRowsTest.<RuntimeException>sneak(thrown);
          }
        };
    assertThatThrownBy(() -> log.using(workspace).visit(() -> visitor)).isSameAs(thrown);
    assertThat(log.using(workspace).visit(() -> visitor)).isNotEmpty();
    assertThat(
            log.using(workspace).activity(Timeline.of(LocalDate.EPOCH, CalendarUnit.DAY, 1)).size())
        .isEqualTo(customers.length);
  }

  @SuppressWarnings("unchecked")
  private static <T extends Throwable> void sneak(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
