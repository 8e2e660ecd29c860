package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
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
import org.retentionkit.Money;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;

class OrderAccumulatorTest {
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  /** What is to be known of a day of a customer. */
  private record Day(long orders, BigInteger amount, BigInteger refunded) {
    static final Day NONE = new Day(0, BigInteger.ZERO, BigInteger.ZERO);

    Day plus(long value) {
      BigInteger more = BigInteger.valueOf(value);
      return value < 0
          ? new Day(orders, amount, refunded.add(more))
          : new Day(orders + 1, amount.add(more), refunded);
    }
  }

  private static Map<Object, Map<Long, Day>> reference(List<Row> rows) {
    Map<Object, Map<Long, Day>> all = new HashMap<>();
    for (Row row : rows) {
      all.computeIfAbsent(row.customer(), c -> new TreeMap<>())
          .merge((long) row.day(), Day.NONE.plus(row.value()), (a, b) -> a.plus(row.value()));
    }
    return all;
  }

  /** The days of a log, by the customers' keys as longs. */
  private static <K> Map<Object, Map<Long, Day>> days(OrderLog<K> log) {
    Map<Object, Map<Long, Day>> all = new HashMap<>();
    CustomerVisitor visitor =
        rows -> {
          Map<Long, Day> days = new TreeMap<>();
          for (int i = 0; i < rows.size(); i++) {
            long value = rows.minorUnits(i);
            days.merge(rows.day(i), Day.NONE.plus(value), (a, b) -> a.plus(value));
          }
          Long id = Long.valueOf(log.customers().key(rows.customer()).toString());
          assertThat(all.put(id, days)).isNull();
        };
    log.using(Workspace.sequential()).visit(() -> visitor);
    return all;
  }

  private static LocalDate day(Row row) {
    return LocalDate.ofEpochDay(row.day());
  }

  private static OrderAccumulator<String> keyed(List<Row> rows) {
    OrderAccumulator<String> all = OrderAccumulator.create("EUR");
    rows.forEach(r -> all.addMinorUnits(Long.toString(r.customer()), day(r), r.value()));
    return all;
  }

  private static OrderAccumulator<Long> blocks(List<Row> rows, int size) {
    OrderAccumulator<Long> all = OrderAccumulator.create("EUR");
    OrderSink sink = all.sink();
    long[] ids = GeneratedRows.customers(rows);
    int[] days = GeneratedRows.days(rows);
    long[] values = GeneratedRows.values(rows);
    for (int from = 0; from < ids.length; from += size) {
      sink.accept(ids, days, values, from, Math.min(ids.length, from + size));
    }
    return all;
  }

  /** Amounts among them whose sums leave a long, days that any int can be. */
  @Provide
  Arbitrary<List<Row>> logs() {
    Arbitrary<Long> values =
        Arbitraries.frequencyOf(
            Tuple.of(8, Arbitraries.longs().between(-9, 40)),
            Tuple.of(1, Arbitraries.of(Long.MAX_VALUE, Long.MIN_VALUE, 0L)));
    Arbitrary<Integer> days =
        Arbitraries.frequencyOf(
            Tuple.of(9, Arbitraries.integers().between(-4, 8)),
            Tuple.of(1, Arbitraries.of(Integer.MIN_VALUE, Integer.MAX_VALUE)));
    return GeneratedRows.rows(days, values, 200);
  }

  @Property(tries = 300)
  void whatever_the_order_the_blocks_the_parts_and_the_keys_days_are_those_of_nested_maps(
      @ForAll("logs") List<Row> rows, @ForAll long seed) {
    Map<Object, Map<Long, Day>> expected = reference(rows);
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    int cut = rows.isEmpty() ? 0 : Math.floorMod(seed, rows.size());
    List<Row> first = shuffled.subList(0, cut);
    List<Row> rest = shuffled.subList(cut, rows.size());

    assertThat(days(keyed(rows).log())).isEqualTo(expected);
    assertThat(days(blocks(rows, 7).log())).isEqualTo(expected);
    assertThat(days(keyed(first).combine(keyed(rest)).log())).isEqualTo(expected);
    assertThat(days(blocks(first, 50).combine(blocks(rest, 3)).log())).isEqualTo(expected);
    OrderAccumulator<Long> interrupted = blocks(first, 1);
    OrderLog<Long> early = interrupted.log();
    rest.forEach(r -> interrupted.addMinorUnits(r.customer(), day(r), r.value()));
    assertThat(days(interrupted.log())).isEqualTo(expected);
    assertThat(days(early)).isEqualTo(reference(first)); // frozen
    assertThat(days(early.plus(blocks(rest, 9).log()))).isEqualTo(expected);
    assertThat(days(keyed(first).log().plus(keyed(rest).log()))).isEqualTo(expected);
  }

  @Property(tries = 200)
  void a_customer_who_is_dropped_leaves_no_trace_but_in_logs_made_before(
      @ForAll("logs") List<Row> rows, @ForAll long seed) {
    long gone = rows.isEmpty() ? 7 : rows.get(Math.floorMod(seed, rows.size())).customer();
    List<Row> others = rows.stream().filter(r -> r.customer() != gone).toList();
    OrderAccumulator<String> keyed = keyed(rows);
    OrderAccumulator<Long> longs = blocks(rows, 11);
    OrderLog<String> early = keyed.log();

    int left = keyed.drop(Long.toString(gone));
    assertThat(longs.drop(gone)).isEqualTo(left);
    assertThat(left == 0).isEqualTo(rows.isEmpty());
    assertThat(days(keyed.log())).isEqualTo(reference(others));
    assertThat(days(longs.log())).isEqualTo(reference(others));
    assertThat(keyed.log().customers().number(Long.toString(gone))).isEmpty();
    assertThat(days(early)).isEqualTo(reference(rows));
    assertThat(keyed.drop(Long.toString(gone))).isZero();
    rows.forEach(r -> keyed.addMinorUnits(Long.toString(r.customer()), day(r), r.value()));
    List<Row> again = new ArrayList<>(others);
    again.addAll(rows);
    assertThat(days(keyed.log())).isEqualTo(reference(again));
  }

  @Test
  void large_streams_are_folded_on_the_way_and_right() {
    List<Row> rows = GeneratedRows.many(900_000, 60_000, 19_000, 40, 11);
    Map<Object, Map<Long, Day>> expected = reference(rows);
    assertThat(days(blocks(rows, 100_000).log())).isEqualTo(expected);
    assertThat(days(keyed(rows).log())).isEqualTo(expected);
    int half = rows.size() / 2;
    OrderAccumulator<Long> parts =
        blocks(rows.subList(0, half), 1_000)
            .combine(blocks(rows.subList(half, rows.size()), 5_000));
    assertThat(days(parts.log())).isEqualTo(expected);
  }

  @Test
  void ids_crafted_to_share_one_place_of_one_part_are_right() {
    int n = 30_000;
    long[] ids = LongStream.range(0, n).map(i -> Mix.id(i << 2)).toArray();
    OrderAccumulator<Long> all = OrderAccumulator.create("EUR");
    for (int round = 0; round < 2; round++) {
      all.sink().accept(ids, new int[n], LongStream.range(0, n).toArray(), 0, n);
    }
    Map<Object, Map<Long, Day>> days = days(all.log());
    assertThat(days).hasSize(n);
    for (int i = 0; i < n; i++) {
      assertThat(days.get(ids[i]))
          .containsExactly(Map.entry(0L, new Day(2, BigInteger.valueOf(2L * i), BigInteger.ZERO)));
    }
  }

  /** Memory goes with days: a hundred thousand orders of a day are a few entries. */
  @Test
  void many_orders_of_a_day_are_kept_as_their_number_and_sum() {
    OrderAccumulator<String> all = OrderAccumulator.create("EUR");
    for (int i = 0; i < 200_000; i++) {
      all.addMinorUnits("k", DAY, 3);
    }
    assertThat(all.log().rows()).isEqualTo(200_000);
    assertThat(all.drop("k")).isBetween(1, 4); // as 65,536 orders at most are one entry
  }

  @Test
  void instants_money_and_cents_are_the_same_orders() {
    ZoneId riga = ZoneId.of("Europe/Riga");
    Instant at = DAY.atStartOfDay(riga).toInstant();
    OrderAccumulator<String> all =
        OrderAccumulator.<String>create("EUR")
            .add("k", DAY, new BigDecimal("1.50"))
            .add("k", DAY, Money.of("1.50", "EUR"))
            .addMinorUnits("k", DAY, 150)
            .add("k", at, riga, new BigDecimal("1.5"))
            .add("k", at, riga, Money.of("1.5", "EUR"));
    List<Long> amounts = new ArrayList<>();
    all.log()
        .visit(
            () ->
                rows -> {
                  for (int i = 0; i < rows.size(); i++) {
                    assertThat(rows.day(i)).isEqualTo(DAY.toEpochDay());
                    amounts.add(rows.minorUnits(i));
                  }
                });
    assertThat(amounts).containsExactly(0L, 0L, 0L, 0L, 750L);
    assertThat(all).hasToString("OrderAccumulator[1 customer, 5 rows, EUR]");
    assertThat(all.currency().getCurrencyCode()).isEqualTo("EUR");
  }

  @Test
  void money_of_another_currency_is_refused_or_set_aside_and_counted() {
    Money dollars = Money.of(5, "USD");
    OrderAccumulator<String> strict = OrderAccumulator.create("EUR");
    assertThatThrownBy(() -> strict.add("k", DAY, dollars))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("amount must be in EUR, but was in USD");
    assertThat(strict.report().seen()).isZero();
    OrderAccumulator<String> mild = OrderAccumulator.create("EUR", CurrencyRule.SET_ASIDE);
    mild.add("k", DAY, dollars).add("k", DAY, Money.of(5, "EUR"));
    assertThat(mild.report().setAside())
        .containsExactly(new LogReport.CurrencyRows(dollars.currency(), 1));
    assertThat(mild.log().rows()).isEqualTo(1);
    assertThat(mild.combine(mild).report().seen()).isEqualTo(4);
  }

  @Test
  void what_does_not_fit_is_refused_and_adds_nothing() {
    OrderAccumulator<String> all = OrderAccumulator.create("EUR");
    assertThatThrownBy(() -> all.add("k", DAY, new BigDecimal("1.005")))
        .hasMessage(
            "amount must be a whole number of the least unit of EUR that fits a long, but was"
                + " 1.005");
    assertThatThrownBy(() -> all.add("k", DAY, (BigDecimal) null))
        .hasMessage("amount must not be null");
    assertThatThrownBy(() -> all.add("k", Instant.MAX, ZoneId.of("UTC"), BigDecimal.ONE))
        .hasMessage("instant must have an epoch day of 32 bits, but was 365241780837");
    assertThatThrownBy(() -> OrderAccumulator.create("EURO"))
        .hasMessage("currencyCode must be an ISO 4217 code such as EUR, but was 'EURO'");
    assertThatThrownBy(() -> all.combine(OrderAccumulator.create("USD")))
        .hasMessage("other must be in EUR, but was USD");
    assertThat(all.log().rows()).isZero();
    assertThat(all.report().rows()).isZero();
    assertThat(all.drop("k")).isZero();
    OrderSink sink = OrderAccumulator.<Long>create("EUR").sink();
    assertThatThrownBy(() -> sink.accept(new long[3], new int[2], new long[3], 0, 3))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("rows must lie between 0 and 2, but were 0 to 3");
    assertThatThrownBy(() -> sink.accept(new long[3], new int[3], null, 0, 3))
        .hasMessage("minorUnits must not be null");
  }
}
