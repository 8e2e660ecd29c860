package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.retentionkit.CalendarUnit;

/** A call that is refused, or fails, leaves everything as it was. */
class RefusedRowsTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");
  private static final ZoneId UTC = ZoneOffset.UTC;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
  private static final Timeline MONTHS =
      Timeline.of(LocalDate.of(2026, 1, 1), CalendarUnit.MONTH, 3);

  /** One kind of accumulator with keys. */
  private interface Way {
    void add(Object customer, LocalDate day);

    Keyed<Object, ?> snapshot();

    LogReport report();

    /** Combines with one that is not of the same kind. */
    ThrowingCallable mismatch(Object customer);
  }

  private static Way activity() {
    KeyedActivityAccumulator<Object> all = KeyedActivityAccumulator.create(MONTHS);
    return way(
        all::add,
        all::snapshot,
        all::report,
        customer -> {
          KeyedActivityAccumulator<Object> other =
              KeyedActivityAccumulator.create(Timeline.of(DAY, CalendarUnit.DAY, 3));
          other.add(customer, DAY);
          all.combine(other);
        });
  }

  private static Way histories() {
    KeyedHistoryAccumulator<Object> all = KeyedHistoryAccumulator.create(Resolution.DAY, UTC);
    return way(
        all::add,
        all::snapshot,
        all::report,
        customer ->
            all.combine(
                KeyedHistoryAccumulator.create(Resolution.MILLISECOND, UTC)
                    .add(customer, Instant.EPOCH)));
  }

  private static Way orders() {
    KeyedOrderAccumulator<Object> all = KeyedOrderAccumulator.create(EUR, UTC, CurrencyRule.REFUSE);
    return way(
        (customer, day) -> all.add(customer, day, 5, EUR),
        () -> keyed(all.snapshot().customers()),
        all::report,
        customer -> {
          KeyedOrderAccumulator<Object> other =
              KeyedOrderAccumulator.create(USD, UTC, CurrencyRule.REFUSE);
          other.add(customer, DAY, 5, USD);
          all.combine(other);
        });
  }

  private static Way purchases() {
    KeyedPurchaseAccumulator<Object> all =
        KeyedPurchaseAccumulator.create(EUR, RefundRule.NET, UTC, CurrencyRule.REFUSE);
    return way(
        (customer, day) -> all.add(customer, day, 5, EUR),
        all::snapshot,
        all::report,
        customer -> {
          KeyedPurchaseAccumulator<Object> other =
              KeyedPurchaseAccumulator.create(USD, RefundRule.NET, UTC, CurrencyRule.REFUSE);
          other.add(customer, DAY, 5, USD);
          all.combine(other);
        });
  }

  private static Way changes() {
    KeyedSubscriptionAccumulator<Object> all = KeyedSubscriptionAccumulator.create(EUR, UTC);
    return way(
        (customer, day) -> all.add(customer, day, 5, CancelReason.UNSTATED),
        () -> keyed(all.snapshot().customers()),
        all::report,
        customer -> {
          KeyedSubscriptionAccumulator<Object> other =
              KeyedSubscriptionAccumulator.create(USD, UTC);
          other.add(customer, DAY, 5, CancelReason.UNSTATED);
          all.combine(other);
        });
  }

  private static Way movements() {
    KeyedMovementAccumulator<Object> all = KeyedMovementAccumulator.create(EUR, UTC, MONTHS);
    return way(
        (customer, day) -> all.add(customer, day, 5, CancelReason.UNSTATED),
        all::snapshot,
        all::report,
        customer -> {
          KeyedMovementAccumulator<Object> other =
              KeyedMovementAccumulator.create(USD, UTC, MONTHS);
          other.add(customer, DAY, 5, CancelReason.UNSTATED);
          all.combine(other);
        });
  }

  private static Keyed<Object, ?> keyed(Customers<Object> customers) {
    return new Keyed<>(java.util.Objects.requireNonNull(customers.index()), "a log");
  }

  private interface Add {
    void add(Object customer, LocalDate day);
  }

  private interface Mismatch {
    void combine(Object customer);
  }

  private static Way way(
      Add add,
      java.util.function.Supplier<Keyed<Object, ?>> snapshot,
      java.util.function.Supplier<LogReport> report,
      Mismatch mismatch) {
    return new Way() {
      @Override
      public void add(Object customer, LocalDate day) {
        add.add(customer, day);
      }

      @Override
      public Keyed<Object, ?> snapshot() {
        return snapshot.get();
      }

      @Override
      public LogReport report() {
        return report.get();
      }

      @Override
      public ThrowingCallable mismatch(Object customer) {
        return () -> mismatch.combine(customer);
      }
    };
  }

  static Stream<Way> ways() {
    return Stream.of(activity(), histories(), orders(), purchases(), changes(), movements());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void a_refused_row_or_combination_makes_no_customer(Way way) {
    way.add("k1", DAY);
    for (Object nobody : List.of("", " ")) {
      assertThatThrownBy(() -> way.add(nobody, DAY))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("customer must not be blank, but was \"" + nobody + "\"");
    }
    assertThatThrownBy(() -> way.add(null, DAY)).hasMessage("customer must not be null");
    assertThatThrownBy(() -> way.add("k2", null)).hasMessage("day must not be null");
    assertThatThrownBy(way.mismatch("k3"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("other must ");
    if (!(way.snapshot().columns() instanceof ActivityMasks)) { // they count such days outside
      assertThatThrownBy(() -> way.add("k4", LocalDate.MAX))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("must have an epoch day of 32 bits");
    }
    assertThat(way.snapshot().customers().size()).isEqualTo(1);
    assertThat(way.report().rows()).isEqualTo(1);
    way.add("k5", DAY);
    assertThat(way.snapshot().customers().find("k5")).isEqualTo(1);
  }

  @Test
  void a_history_without_orders_to_count_makes_no_customer() {
    KeyedHistoryAccumulator<String> all = KeyedHistoryAccumulator.create(Resolution.DAY, UTC);
    assertThatThrownBy(() -> all.add("k", DAY, -1, 5)).hasMessageStartingWith("orderCount must");
    assertThatThrownBy(() -> all.add("k", DAY.atStartOfDay(UTC).toInstant(), -1, 5))
        .hasMessageStartingWith("orderCount must");
    assertThat(all.snapshot().customers().size()).isZero();
    assertThat(all.report().rows()).isZero();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void the_keys_of_a_snapshot_are_frozen(Way way) {
    for (int i = 0; i < 500; i++) {
      way.add(i, DAY);
    }
    Keyed<Object, ?> early = way.snapshot();
    for (int i = 500; i < 5_000; i++) {
      way.add(i, DAY);
    }
    assertThat(early.customers().size()).isEqualTo(500);
    assertThat(early.customers().find(499)).isEqualTo(499);
    assertThat(early.customers().find(500)).isEqualTo(-1);
    assertThatThrownBy(() -> early.customers().add("new"))
        .isInstanceOf(IllegalStateException.class);
    assertThat(way.snapshot().customers().size()).isEqualTo(5_000);
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
        way.add(i == 600 ? moody : new Moody(i % 500), DAY);
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
    assertThat(way.report().rows()).isEqualTo(999);
    assertThat(way.snapshot().customers().size()).isEqualTo(500);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void each_call_that_a_comparison_fails_has_done_nothing(Way way) {
    Moody moody = new Moody(100);
    moody.failedComparisons = 1;
    assertThat(rowsOf1000(way, moody)).isEqualTo(1);
    assertThat(way.report().rows()).isEqualTo(999);
    assertThat(way.snapshot().customers().size()).isEqualTo(500);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void a_key_that_cannot_be_compared_does_not_block_the_others(Way way) {
    Moody moody = new Moody(100);
    moody.failedComparisons = 1_000_000;
    assertThat(rowsOf1000(way, moody)).isBetween(1L, 2L);
    assertThat(way.report().rows()).isBetween(997L, 999L); // a row, and the calls that failed
    assertThat(way.snapshot().customers().size()).isEqualTo(500);
  }

  @Test
  void what_is_missing_names_itself_at_once() {
    assertThatThrownBy(() -> OrderLog.ofColumns(null, new int[0], new long[0], 0, 0, "EUR"))
        .hasMessage("customer must not be null");
    assertThatThrownBy(() -> SubscriptionLog.ofColumns(null, new int[0], new long[0], "EUR"))
        .hasMessage("customer must not be null");
    assertThatThrownBy(() -> KeyedActivityAccumulator.collector(null, o -> o, o -> DAY))
        .hasMessage("timeline must not be null");
    assertThatThrownBy(() -> KeyedHistoryAccumulator.collector(null, UTC, (all, o) -> {}))
        .hasMessage("resolution must not be null");
    assertThatThrownBy(() -> KeyedMovementAccumulator.collector(EUR, UTC, null, (all, o) -> {}))
        .hasMessage("timeline must not be null");
    assertThatThrownBy(() -> KeyedOrderAccumulator.collector(EUR, UTC, null, (all, o) -> {}))
        .hasMessage("rule must not be null");
    assertThatThrownBy(
            () ->
                KeyedPurchaseAccumulator.collector(
                    EUR, null, UTC, CurrencyRule.REFUSE, (all, o) -> {}))
        .hasMessage("refunds must not be null");
    assertThatThrownBy(() -> KeyedSubscriptionAccumulator.collector(EUR, null, (all, o) -> {}))
        .hasMessage("zone must not be null");
    CustomerIndex<String> index = new CustomerIndex<>();
    assertThatThrownBy(() -> index.addAll(null, 0, new int[0])).hasMessage("many must not be null");
    assertThatThrownBy(() -> index.addAll(new String[0], 0, null))
        .hasMessage("numbers must not be null");
    Workspace workspace = Workspace.sequential();
    assertThatThrownBy(() -> workspace.keep(null, () -> "")).hasMessage("type must not be null");
    assertThatThrownBy(() -> workspace.keep(String.class, null))
        .hasMessage("maker must not be null");
  }

  @Test
  void a_feed_that_is_closed_takes_no_rows_and_says_so() {
    ActivityAccumulator accumulator = ActivityAccumulator.create(MONTHS);
    ActivityAccumulator.Feed feed = accumulator.feed();
    long[] customers = {1, 2, 3};
    int[] days = {20_460, 20_461, 20_462};
    feed.accept(customers, days, 0, 2);
    feed.close();
    assertThatThrownBy(() -> feed.accept(customers, days, 0, 3))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("feed must be open to take rows, but is closed");
    feed.close();
    assertThat(accumulator.rows()).isEqualTo(2);
    assertThat(accumulator.snapshot().size()).isEqualTo(2);
  }

  @Test
  @Timeout(60)
  void an_accumulator_two_threads_add_to_says_so() throws InterruptedException {
    ActivityAccumulator accumulator = ActivityAccumulator.create(MONTHS);
    for (int i = 0; i < 2_048; i++) {
      accumulator.add(i, 20_460);
    }
    List<Throwable> thrown = new ArrayList<>();
    Thread second =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < 2_048; i++) {
                  accumulator.add(i, 20_460);
                }
              } catch (IllegalStateException e) {
                thrown.add(e);
              }
            },
            "second");
    second.start();
    second.join();
    assertThat(thrown)
        .singleElement()
        .hasToString(
            "java.lang.IllegalStateException: accumulator must take rows of one thread, others"
                + " having feeds of their own, but took some of "
                + Thread.currentThread().getName()
                + " and of second");
    assertThat(accumulator.snapshot().size()).isEqualTo(2_048);
  }

  @Test
  @Timeout(60)
  void a_thread_takes_over_where_another_one_has_ended() throws InterruptedException {
    ActivityAccumulator accumulator = ActivityAccumulator.create(MONTHS);
    Thread first = new Thread(() -> accumulator.accept(new long[3], new int[3], 0, 3));
    first.start();
    first.join();
    accumulator.accept(new long[3], new int[3], 0, 3);
    assertThat(accumulator.rows()).isEqualTo(6);
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

  @Test
  void days_beyond_all_milliseconds_lie_beyond_all_entries() {
    CustomerHistories histories =
        HistoryAccumulator.create(Resolution.MILLISECOND, ZoneId.of("Europe/Riga"))
            .add(1, Instant.ofEpochSecond(Integer.MAX_VALUE * 86_400L))
            .add(1, Instant.ofEpochSecond(Integer.MIN_VALUE * 86_400L + 86_400))
            .snapshot();
    assertThat(histories.slotOf(LocalDate.MAX)).isGreaterThan(histories.slot(1));
    assertThat(histories.slotOf(LocalDate.MIN)).isLessThan(histories.slot(0));
    assertThat(histories.slotOf(LocalDate.MAX) - histories.slotOf(LocalDate.MIN)).isPositive();
    assertThat(histories.slotOf(LocalDate.of(1970, 1, 2)))
        .isEqualTo(Instant.parse("1970-01-01T21:00:00Z").toEpochMilli()); // Riga was at +03
  }
}
