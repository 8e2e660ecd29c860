package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;

class SubscriptionAccumulatorTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");
  private static final byte[] NO_REASONS = {};
  private static final Timeline MONTHS =
      Timeline.of(LocalDate.of(2026, 1, 1), CalendarUnit.MONTH, 4);

  /** Days of the rows, their amounts and, for amounts of 0, a reason that follows from the row. */
  private record Log(long[] ids, int[] days, long[] cents, byte[] reasons) {
    static Log of(List<Row> rows) {
      byte[] reasons = new byte[rows.size()];
      for (int i = 0; i < reasons.length; i++) {
        Row row = rows.get(i);
        reasons[i] = (byte) (row.value() > 0 ? 0 : Math.floorMod(row.customer() + row.day(), 3));
      }
      return new Log(
          GeneratedRows.customers(rows),
          GeneratedRows.days(rows),
          GeneratedRows.values(rows),
          reasons);
    }

    long milli(int row) {
      return LocalDate.ofEpochDay(days[row]).atStartOfDay(RIGA).toInstant().toEpochMilli();
    }
  }

  @Property(tries = 200)
  void rows_blocks_of_days_blocks_of_times_and_columns_make_the_same_movements(
      @ForAll("logs") List<Row> rows) {
    Log log = Log.of(rows);
    int n = rows.size();
    long[] times = new long[n + 2]; // with a row ahead and behind that are not part of the block
    SubscriptionAccumulator single = SubscriptionAccumulator.create(EUR, RIGA);
    for (int i = 0; i < n; i++) {
      times[i] = log.milli(i);
      CancelReason reason = CancelReason.ofCode(log.reasons[i]);
      single.add(log.ids[i], Instant.ofEpochMilli(times[i]), log.cents[i], reason);
    }
    SubscriptionAccumulator blocks = SubscriptionAccumulator.create(EUR, RIGA);
    blocks.accept(log.ids, log.days, log.cents, log.reasons, 0, n / 2);
    SubscriptionAccumulator rest = SubscriptionAccumulator.create(EUR, RIGA);
    rest.acceptTimes(log.ids, times, log.cents, log.reasons, n / 2, n);
    long[] exact = java.util.Arrays.copyOf(times, n);

    List<String> expected = movements(single.snapshot());
    assertThat(movements(blocks.combine(rest).snapshot())).isEqualTo(expected);
    assertThat(
            movements(SubscriptionLog.ofTimes(log.ids, exact, log.cents, log.reasons, "EUR", RIGA)))
        .isEqualTo(expected);
    assertThat(
            movements(SubscriptionLog.ofColumns(log.ids, log.days, log.cents, log.reasons, "EUR")))
        .isEqualTo(expected);
    assertThat(blocks.report())
        .usingRecursiveComparison()
        .ignoringFields("outOfOrder", "late")
        .isEqualTo(single.report());
  }

  private static List<String> movements(SubscriptionLog<Long> log) {
    SubscriptionMovements m = log.using(Workspace.ofThreads(2)).movements(MONTHS);
    List<String> lines = new ArrayList<>();
    for (int p = 0; p < MONTHS.periods(); p++) {
      lines.add(p + " from " + m.opening(p) + " to " + m.closing(p));
      for (MovementKind kind : MovementKind.values()) {
        lines.add(kind + " " + m.amount(kind, p) + " by " + m.customers(kind, p));
      }
      for (CancelReason reason : CancelReason.values()) {
        lines.add(
            reason + " " + m.churnedAmount(reason, p) + " by " + m.churnedCustomers(reason, p));
      }
    }
    lines.add("after " + m.rowsAfter());
    return lines;
  }

  @Provide
  Arbitrary<List<Row>> logs() {
    return GeneratedRows.rows(
        Arbitraries.integers().between(20_400, 20_620), Arbitraries.of(0L, 0L, 900L, 1_900L), 200);
  }

  /** Few changes are sorted by insertion, many by digits: both like a list of pairs. */
  @Property(tries = 100)
  void changes_at_exact_times_are_shown_in_the_order_of_time_then_amount(
      @ForAll @Size(max = 150) List<@LongRange(min = -99, max = 99) Long> hours) {
    int n = hours.size();
    long[] ids = new long[n];
    long[] times = new long[n];
    long[] cents = new long[n];
    List<List<Long>> expected = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      ids[i] = Math.floorMod(i, 7) == 0 ? Long.MIN_VALUE : 3;
      times[i] = hours.get(i) * 3_600_000;
      cents[i] = 100 - (i % 10);
      expected.add(List.of(ids[i], times[i], cents[i]));
    }
    expected.sort(
        Comparator.<List<Long>>comparingLong(row -> row.get(0))
            .thenComparing(row -> row.get(1))
            .thenComparing(row -> row.get(2)));
    List<List<Long>> shown = new ArrayList<>();
    SubscriptionLog<Long> log = SubscriptionLog.ofTimes(ids, times, cents, NO_REASONS, "EUR", RIGA);
    log.visit(
        () ->
            rows -> {
              for (int i = 0; i < rows.size(); i++) {
                shown.add(List.of(rows.customer(), rows.millis(i), rows.minorUnits(i)));
              }
            });
    shown.sort(Comparator.comparing(row -> row.get(0))); // stable: customers come by their hash
    assertThat(shown).isEqualTo(expected);
  }

  @Property(tries = 100)
  void a_log_without_reasons_joins_one_with_reasons(@ForAll("logs") List<Row> rows) {
    Log log = Log.of(rows);
    byte[] unstated = new byte[rows.size()];
    SubscriptionLog<Long> plain = SubscriptionLog.ofColumns(log.ids, log.days, log.cents, "EUR");
    SubscriptionLog<Long> empty =
        SubscriptionLog.ofColumns(new long[0], new int[0], new long[0], NO_REASONS, "EUR");
    SubscriptionLog<Long> coded =
        SubscriptionLog.ofColumns(log.ids, log.days, log.cents, unstated, "EUR");

    assertThat(movements(plain.plus(empty))).isEqualTo(movements(plain));
    assertThat(movements(empty.plus(plain))).isEqualTo(movements(plain));
    assertThat(movements(coded)).isEqualTo(movements(plain));
    SubscriptionLog<Long> twice = plain.plus(coded);
    assertThat(twice.rows()).isEqualTo(2L * rows.size());
    assertThat(movements(twice))
        .startsWith(firstLines(movements(plain))); // but twice as many after
  }

  private static String[] firstLines(List<String> lines) {
    return lines.subList(0, lines.size() - 1).toArray(String[]::new);
  }

  @Test
  void a_cancellation_in_a_column_keeps_its_reason() {
    int january = (int) LocalDate.of(2026, 1, 5).toEpochDay();
    int march = (int) LocalDate.of(2026, 3, 5).toEpochDay();
    SubscriptionMovements m =
        SubscriptionLog.ofColumns(
                new long[] {Long.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE, Long.MAX_VALUE},
                new int[] {january, january, march, march},
                new long[] {500, 900, 0, 0},
                new byte[] {0, 0, CancelReason.VOLUNTARY.code(), CancelReason.INVOLUNTARY.code()},
                "EUR")
            .movements(MONTHS);
    assertThat(m.churnedAmount(CancelReason.VOLUNTARY, 2)).isEqualTo(500);
    assertThat(m.churnedAmount(CancelReason.INVOLUNTARY, 2)).isEqualTo(900);
    assertThat(m.churnedCustomers(CancelReason.UNSTATED, 2)).isZero();
  }

  @Test
  void of_two_changes_on_a_day_the_later_one_holds_whatever_the_amounts() {
    long noon = Instant.parse("2026-01-10T12:00:00Z").toEpochMilli();
    SubscriptionMovements m =
        SubscriptionLog.ofTimes(
                new long[2],
                new long[] {noon, noon - 1},
                new long[] {5, 9},
                NO_REASONS,
                "EUR",
                RIGA)
            .movements(MONTHS);
    assertThat(m.closing(0)).isEqualTo(5);
  }

  @Test
  void a_block_with_a_row_that_does_not_fit_is_not_taken_at_all() {
    SubscriptionAccumulator changes = SubscriptionAccumulator.create(EUR, RIGA);
    long[] two = {1, 2};
    assertThatThrownBy(() -> changes.accept(two, new int[2], new long[] {5, -1}, NO_REASONS, 0, 2))
        .hasMessage("minorUnits must not be negative, but was -1");
    assertThatThrownBy(() -> changes.accept(two, new int[2], new long[2], new byte[] {0, 3}, 0, 2))
        .hasMessage("reasonCode must be 0, 1 or 2, but was 3");
    assertThatThrownBy(
            () -> changes.accept(two, new int[2], new long[] {0, 1}, new byte[] {1, 1}, 0, 2))
        .hasMessage("reason must be UNSTATED for an amount above 0, but was VOLUNTARY");
    assertThatThrownBy(
            () ->
                changes.acceptTimes(
                    two, new long[] {0, Long.MIN_VALUE}, new long[2], NO_REASONS, 0, 2))
        .hasMessageStartingWith("instant must have an epoch day of 32 bits, but was ");
    assertThatThrownBy(() -> changes.accept(two, new int[3], new long[3], NO_REASONS, 0, 3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> changes.accept(two, new int[2], new long[2], new byte[1], 0, 2))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("rows must lie between 0 and 1, but were 0 to 2");
    changes.accept(two, new int[2], new long[2], NO_REASONS, 1, 1);
    assertThat(changes.report().rows()).isZero();
    assertThat(changes.snapshot().rows()).isZero();
  }

  @Test
  void columns_that_do_not_go_together_are_refused() {
    long[] two = {1, 2};
    assertThatThrownBy(
            () -> SubscriptionLog.ofColumns(two, new int[2], new long[2], new byte[1], "EUR"))
        .hasMessage("reasonCode must be as long as minorUnits 2, but was 1");
    assertThatThrownBy(
            () -> SubscriptionLog.ofColumns(two, new int[2], new long[1], NO_REASONS, "EUR"))
        .hasMessage("minorUnits must be as long as customer 2, but was 1");
    assertThatThrownBy(
            () ->
                SubscriptionLog.ofColumns(new long[0], new int[2], new long[0], NO_REASONS, "EUR"))
        .hasMessage("epochDay must be as long as customer 0, but was 2");
    SubscriptionLog<Long> riga = SubscriptionLog.ofTimes(two, two, two, NO_REASONS, "EUR", RIGA);
    SubscriptionLog<Long> utc =
        SubscriptionLog.ofTimes(two, two, two, NO_REASONS, "EUR", ZoneId.of("UTC"));
    assertThatThrownBy(() -> riga.plus(utc))
        .hasMessage("both logs must have exact times in one zone, or none of them");
    Currency usd = Currency.getInstance("USD");
    assertThatThrownBy(
            () ->
                riga.plus(
                    SubscriptionLog.ofTimes(
                        two, two, two, NO_REASONS, usd.getCurrencyCode(), RIGA)))
        .hasMessage("other must be in EUR, but was USD");
    SubscriptionAccumulator euros = SubscriptionAccumulator.create(EUR, RIGA);
    assertThatThrownBy(() -> euros.combine(SubscriptionAccumulator.create(usd, RIGA)))
        .hasMessage("other must be in EUR and Europe/Riga, but was USD and Europe/Riga");
    assertThat(euros.currency()).isEqualTo(EUR);
  }
}
