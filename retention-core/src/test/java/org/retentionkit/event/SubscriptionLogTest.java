package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;

class SubscriptionLogTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Timeline MONTHS =
      Timeline.of(LocalDate.of(1970, 1, 1), CalendarUnit.MONTH, 12);

  private record Cell(int period, MovementKind kind) {}

  /**
   * Amounts and customers by period and kind: last of each period against last of the one before.
   */
  private static Map<Cell, long[]> reference(List<Row> rows, Timeline timeline) {
    Map<Cell, long[]> cells =
        new TreeMap<>(Comparator.comparingInt(Cell::period).thenComparing(Cell::kind));
    rows.stream()
        .collect(Collectors.groupingBy(Row::customer))
        .values()
        .forEach(
            own -> {
              long held = at(own, timeline.startDay(0));
              boolean paid =
                  own.stream().anyMatch(r -> r.day() < timeline.startDay(0) && r.value() > 0);
              for (int p = 0; p < timeline.periods(); p++) {
                long now = at(own, timeline.startDay(p + 1));
                if (now != held) {
                  MovementKind kind =
                      held == 0
                          ? paid ? MovementKind.REACTIVATION : MovementKind.NEW
                          : now == 0
                              ? MovementKind.CHURNED
                              : now > held ? MovementKind.EXPANSION : MovementKind.CONTRACTION;
                  long[] cell = cells.computeIfAbsent(new Cell(p, kind), c -> new long[2]);
                  cell[0] += Math.abs(now - held);
                  cell[1]++;
                }
                held = now;
                paid |= now > 0;
              }
            });
    return cells;
  }

  /** What a customer pays before a day begins. */
  private static long at(List<Row> own, int day) {
    return own.stream()
        .filter(r -> r.day() < day)
        .max(Comparator.comparingInt(Row::day).thenComparingLong(Row::value))
        .map(Row::value)
        .orElse(0L);
  }

  @Property(tries = 400)
  void movements_are_those_of_a_list_per_customer(
      @ForAll("logs") List<Row> rows, @ForAll("timelines") Timeline timeline, @ForAll long seed) {
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    Map<Cell, long[]> expected = reference(rows, timeline);
    for (SubscriptionMovements m :
        List.of(
            log(rows).movements(timeline),
            log(shuffled.subList(0, rows.size() / 2))
                .plus(log(shuffled.subList(rows.size() / 2, rows.size())))
                .using(Workspace.ofThreads(2))
                .movements(timeline))) {
      long opening = m.opening(0);
      for (int p = 0; p < timeline.periods(); p++) {
        for (MovementKind kind : MovementKind.values()) {
          long[] cell = expected.getOrDefault(new Cell(p, kind), new long[2]);
          assertThat(m.amount(kind, p)).isEqualTo(cell[0]);
          assertThat(m.customers(kind, p)).isEqualTo(cell[1]);
        }
        assertThat(m.opening(p)).isEqualTo(opening);
        assertThat(m.closing(p)).isEqualTo(held(rows, timeline.startDay(p + 1)));
        assertThat(m.openingCustomers(p)).isEqualTo(paying(rows, timeline.startDay(p)));
        assertThat(m.closingCustomers(p)).isEqualTo(paying(rows, timeline.startDay(p + 1)));
        opening = m.closing(p);
      }
      assertThat(m.rowsAfter())
          .isEqualTo(
              rows.stream().filter(r -> r.day() >= timeline.startDay(timeline.periods())).count());
      assertThat(m.customers()).isEqualTo(rows.stream().map(Row::customer).distinct().count());
    }
  }

  private static long held(List<Row> rows, int day) {
    return byCustomer(rows).stream().mapToLong(own -> at(own, day)).sum();
  }

  private static long paying(List<Row> rows, int day) {
    return byCustomer(rows).stream().filter(own -> at(own, day) > 0).count();
  }

  private static java.util.Collection<List<Row>> byCustomer(List<Row> rows) {
    return rows.stream().collect(Collectors.groupingBy(Row::customer)).values();
  }

  @Provide
  Arbitrary<List<Row>> logs() {
    return GeneratedRows.rows(
        Arbitraries.integers().between(-40, 400), Arbitraries.of(0L, 0L, 900L, 1_900L, 50L), 150);
  }

  @Provide
  Arbitrary<Timeline> timelines() {
    return Arbitraries.of(
        MONTHS,
        Timeline.of(LocalDate.of(1970, 1, 1), CalendarUnit.WEEK, 3),
        Timeline.of(LocalDate.of(1970, 1, 1), CalendarUnit.DAY, 100));
  }

  @Test
  void the_worked_example_of_the_movements() {
    int[] days = {day(5, 1), day(1, 20), day(1, 5), day(3, 3)};
    SubscriptionMovements m =
        SubscriptionLog.ofColumns(new long[4], days, new long[] {900, 1_500, 1_000, 0}, "EUR")
            .movements(MONTHS);

    assertThat(m.amount(MovementKind.NEW, 0)).isEqualTo(1_500);
    assertThat(m.amount(MovementKind.CHURNED, 2)).isEqualTo(1_500);
    assertThat(m.churnedAmount(CancelReason.UNSTATED, 2)).isEqualTo(1_500);
    assertThat(m.churnedCustomers(CancelReason.VOLUNTARY, 2)).isZero();
    assertThat(m.amount(MovementKind.REACTIVATION, 4)).isEqualTo(900);
    assertThat(m).hasToString("movements of 1 customers in EUR, 12 × month from 1970-01-01");
  }

  private static int day(int month, int day) {
    return (int) LocalDate.of(1970, month, day).toEpochDay();
  }

  @Test
  void a_negative_amount_is_an_error_that_names_the_customer() {
    assertThatThrownBy(
            () ->
                SubscriptionLog.ofColumns(new long[] {8}, new int[1], new long[] {-5}, "EUR")
                    .movements(MONTHS))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("recurring amount of customer 8 must not be negative, but was -5");
  }

  @Test
  void a_sum_beyond_a_long_is_an_error() {
    long[] ids = {1, 2};
    long[] amounts = {Long.MAX_VALUE, Long.MAX_VALUE};
    assertThatThrownBy(
            () -> SubscriptionLog.ofColumns(ids, new int[2], amounts, "EUR").movements(MONTHS))
        .isInstanceOf(ArithmeticException.class);
  }

  private static SubscriptionLog<Long> log(List<Row> rows) {
    return SubscriptionLog.ofColumns(
        GeneratedRows.customers(rows), GeneratedRows.days(rows), GeneratedRows.values(rows), "EUR");
  }
}
