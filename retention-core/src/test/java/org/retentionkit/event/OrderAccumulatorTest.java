package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;

class OrderAccumulatorTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

  @Property(tries = 200)
  void gathering_row_by_row_in_blocks_or_in_parts_is_the_same_as_a_log(
      @ForAll("logs") List<Row> rows, @ForAll long seed) {
    long[] ids = GeneratedRows.customers(rows);
    int[] days = GeneratedRows.days(rows);
    long[] values = GeneratedRows.values(rows);
    int cut = rows.isEmpty() ? 0 : Math.floorMod(seed, rows.size());
    OrderAccumulator single = OrderAccumulator.create(EUR);
    rows.forEach(r -> single.add(r.customer(), r.day(), r.value()));
    OrderAccumulator parts = OrderAccumulator.create(EUR);
    parts.accept(ids, days, values, 0, cut);
    OrderAccumulator rest = OrderAccumulator.create(EUR);
    rest.accept(ids, days, values, cut, rows.size());
    parts.combine(rest);
    PurchaseColumns expected = OrderLog.ofColumns(ids, days, values, "EUR").purchases();

    assertThat(single.snapshot().purchases()).isEqualTo(expected);
    assertThat(parts.snapshot().purchases()).isEqualTo(expected);
    LogReport report = single.report();
    assertThat(report.rows()).isEqualTo(rows.size()).isEqualTo(parts.report().rows());
    assertThat(report.negative())
        .isEqualTo(rows.stream().filter(r -> r.value() < 0).count())
        .isEqualTo(parts.report().negative());
    assertThat(report.zero())
        .isEqualTo(rows.stream().filter(r -> r.value() == 0).count())
        .isEqualTo(parts.report().zero());
    long falls = 0;
    for (int i = 1; i < days.length; i++) {
      falls += days[i] < days[i - 1] ? 1 : 0;
    }
    assertThat(report.outOfOrder()).isEqualTo(falls);
  }

  @Property(tries = 100)
  void collecting_objects_in_any_number_of_parts_gives_each_key_its_orders(
      @ForAll("logs") List<Row> rows) {
    Map<String, Long> expected = new TreeMap<>();
    rows.forEach(r -> expected.merge("c" + r.customer(), r.value(), Long::sum));
    KeyedOrderAccumulator<String> gathered =
        rows.parallelStream()
            .collect(
                KeyedOrderAccumulator.<Row, String>collector(
                    EUR,
                    RIGA,
                    CurrencyRule.REFUSE,
                    (all, r) ->
                        all.add(
                            "c" + r.customer(), LocalDate.ofEpochDay(r.day()), r.value(), EUR)));
    OrderLog<String> log = gathered.snapshot();
    Map<String, Long> totals = new TreeMap<>();
    log.visit(
        () ->
            shown -> {
              for (int i = 0; i < shown.size(); i++) {
                totals.merge(log.customers().key(shown.customer()), shown.minorUnits(i), Long::sum);
              }
            });
    assertThat(totals).isEqualTo(expected);
    assertThat(gathered.report().rows()).isEqualTo(rows.size());
  }

  @Provide
  Arbitrary<List<Row>> logs() {
    return GeneratedRows.rows(
        Arbitraries.integers().between(-70, 500), Arbitraries.longs().between(-3, 30), 400);
  }

  @Test
  void large_logs_grow_block_by_block() {
    List<Row> rows = GeneratedRows.many(150_000, 3_000, 0, 500, 5);
    OrderAccumulator orders = OrderAccumulator.create(EUR);
    rows.forEach(r -> orders.add(r.customer(), r.day(), r.value()));
    OrderLog<Long> early = orders.snapshot();
    orders.add(1, 0, 5);
    assertThat(early.rows()).isEqualTo(150_000);
    assertThat(orders.snapshot().rows()).isEqualTo(150_001);
    assertThat(early.purchases())
        .isEqualTo(
            OrderLog.ofColumns(
                    GeneratedRows.customers(rows),
                    GeneratedRows.days(rows),
                    GeneratedRows.values(rows),
                    "EUR")
                .purchases());
  }

  @Test
  void an_instant_falls_on_the_day_of_the_zone_also_around_clock_changes() {
    KeyedOrderAccumulator<String> orders =
        KeyedOrderAccumulator.create(EUR, RIGA, CurrencyRule.REFUSE);
    for (String at :
        List.of(
            "2026-03-28T21:59:59Z", // Riga is at +02:00
            "2026-03-28T22:00:00Z",
            "2026-03-29T20:59:59Z", // and at +03:00 after the change
            "2026-03-29T21:00:00Z",
            "1850-01-01T00:00:00Z")) {
      orders.add(at, Instant.parse(at), 1, EUR);
    }
    Map<String, LocalDate> days = new TreeMap<>();
    OrderLog<String> log = orders.snapshot();
    PurchaseColumns columns = log.purchases();
    for (int i = 0; i < columns.size(); i++) {
      days.put(log.customers().key(columns.customer(i)), LocalDate.ofEpochDay(columns.firstDay(i)));
    }
    days.forEach(
        (at, day) -> assertThat(day).isEqualTo(Instant.parse(at).atZone(RIGA).toLocalDate()));
    assertThat(days).hasSize(5);
  }

  @Test
  void the_worked_example_of_the_report() {
    KeyedOrderAccumulator<Long> orders =
        KeyedOrderAccumulator.create(EUR, RIGA, CurrencyRule.SET_ASIDE);
    orders.add(1L, LocalDate.of(2026, 3, 5), 2_000, EUR);
    orders.add(1L, LocalDate.of(2026, 3, 4), 500, EUR);
    orders.add(2L, LocalDate.of(2026, 3, 6), 500, USD);
    orders.add(2L, LocalDate.of(2026, 3, 7), 700, EUR);
    orders.add(2L, LocalDate.of(2026, 3, 8), -400, EUR);
    KeyedOrderAccumulator<Long> more =
        KeyedOrderAccumulator.create(EUR, RIGA, CurrencyRule.SET_ASIDE);
    assertThat(orders.combine(more).report())
        .isEqualTo(
            new LogReport(
                4,
                LogReport.DuplicateCheck.COUNTED,
                0,
                1,
                1,
                1,
                0,
                List.of(new LogReport.CurrencyRows(USD, 1)),
                new LogReport.Days(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 8), 0)));
    assertThat(orders.report().seen()).isEqualTo(5);
  }

  @Test
  void what_does_not_fit_is_refused() {
    KeyedOrderAccumulator<Long> strict =
        KeyedOrderAccumulator.create(EUR, RIGA, CurrencyRule.REFUSE);
    assertThatThrownBy(() -> strict.add(1L, LocalDate.EPOCH, 1, USD))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("currency must be EUR, but was USD");
    assertThatThrownBy(() -> strict.add(1L, LocalDate.MAX, 1, EUR))
        .hasMessage("day must have an epoch day of 32 bits, but was +999999999-12-31");
    assertThatThrownBy(() -> strict.add(1L, Instant.MAX, 1, EUR))
        .hasMessageStartingWith("instant must have an epoch day of 32 bits, but was ");
    assertThatThrownBy(() -> OrderAccumulator.create(EUR).combine(OrderAccumulator.create(USD)))
        .hasMessage("other must be in EUR, but was USD");
  }
}
