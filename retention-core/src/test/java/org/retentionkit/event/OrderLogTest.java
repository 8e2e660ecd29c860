package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;

class OrderLogTest {
  @Property(tries = 300)
  void visitors_see_each_customer_once_with_rows_by_day_and_amount(@ForAll("logs") List<Row> rows) {
    Map<Long, List<Row>> expected =
        rows.stream()
            .sorted(java.util.Comparator.comparingInt(Row::day).thenComparingLong(Row::value))
            .collect(Collectors.groupingBy(Row::customer));
    assertThat(seen(log(rows))).isEqualTo(expected);
  }

  private static Map<Long, List<Row>> seen(OrderLog<Long> log) {
    Map<Long, List<Row>> seen = new TreeMap<>();
    for (Collected visitor : log.using(Workspace.ofThreads(2)).visit(Collected::new)) {
      visitor.seen.forEach((c, own) -> assertThat(seen.put(c, own)).isNull());
    }
    return seen;
  }

  private static final class Collected implements CustomerVisitor {
    final Map<Long, List<Row>> seen = new TreeMap<>();

    @Override
    public void visit(CustomerRows shown) {
      List<Row> rows = new ArrayList<>();
      for (int i = 0; i < shown.size(); i++) {
        rows.add(new Row(shown.customer(), Math.toIntExact(shown.day(i)), shown.minorUnits(i)));
      }
      assertThat(seen.put(shown.customer(), rows)).isNull();
    }
  }

  @Provide
  @SuppressWarnings("unchecked")
  Arbitrary<List<Row>> logs() {
    Arbitrary<Integer> near = Arbitraries.integers().between(-70, 70);
    Arbitrary<Integer> far =
        Arbitraries.frequencyOf(
            Tuple.of(5, near),
            Tuple.of(1, Arbitraries.of(Integer.MIN_VALUE, Integer.MAX_VALUE, -32769, 32768)));
    Arbitrary<Long> small = Arbitraries.longs().between(-5, 20);
    Arbitrary<Long> large =
        Arbitraries.frequencyOf(
            Tuple.of(5, small), Tuple.of(1, Arbitraries.of(1L << 47, -(1L << 47) - 1, 1L << 50)));
    return Arbitraries.oneOf(
        GeneratedRows.rows(near, small, 300),
        GeneratedRows.rows(Arbitraries.of(-32768, 0, 32767), small, 100),
        GeneratedRows.rows(near, Arbitraries.of((1L << 47) - 1, -(1L << 47), 0L), 100),
        GeneratedRows.rows(far, small, 100),
        GeneratedRows.rows(near, large, 100));
  }

  @Test
  void two_currencies_do_not_go_into_one_log() {
    OrderLog<Long> euros = log(List.of());
    OrderLog<Long> dollars = OrderLog.ofColumns(new long[0], new int[0], new long[0], "USD");
    assertThatThrownBy(() -> euros.plus(dollars))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("other must be in EUR, but was USD");
  }

  private static OrderLog<Long> log(List<Row> rows) {
    return OrderLog.ofColumns(
        GeneratedRows.customers(rows), GeneratedRows.days(rows), GeneratedRows.values(rows), "EUR");
  }

  @Property(tries = 100)
  void instants_in_a_column_are_orders_of_their_day_in_the_zone(@ForAll("hours") List<Row> rows) {
    ZoneId zone = ZoneId.of("America/Sao_Paulo");
    long[] millis = rows.stream().mapToLong(r -> r.day() * 3_600_000L).toArray();
    int[] days =
        Arrays.stream(millis)
            .mapToInt(m -> (int) Instant.ofEpochMilli(m).atZone(zone).toLocalDate().toEpochDay())
            .toArray();
    long[] ids = GeneratedRows.customers(rows);
    long[] cents = GeneratedRows.values(rows);
    OrderLog<Long> timed =
        LogColumns.of(ids).millis(millis, zone).minorUnits(cents, "EUR").orders();
    Map<Long, List<Row>> seen = seen(timed);
    assertThat(timed.zone()).contains(zone);
    assertThat(sortedByValue(seen)).isEqualTo(seen(OrderLog.ofColumns(ids, days, cents, "EUR")));
    seen.forEach( // a day's orders come in the order of their times
        (customer, own) ->
            assertThat(own)
                .isEqualTo(
                    IntStream.range(0, ids.length)
                        .filter(i -> ids[i] == customer)
                        .boxed()
                        .sorted(
                            Comparator.<Integer>comparingLong(i -> millis[i])
                                .thenComparingLong(i -> cents[i]))
                        .map(i -> new Row(customer, days[i], cents[i]))
                        .toList()));
  }

  private static Map<Long, List<Row>> sortedByValue(Map<Long, List<Row>> seen) {
    Map<Long, List<Row>> all = new TreeMap<>();
    seen.forEach(
        (customer, own) ->
            all.put(
                customer,
                own.stream()
                    .sorted(Comparator.comparingInt(Row::day).thenComparingLong(Row::value))
                    .toList()));
    return all;
  }

  @Provide
  Arbitrary<List<Row>> hours() {
    return GeneratedRows.rows(
        Arbitraries.integers().between(-900_000, 500_000), Arbitraries.longs().between(-3, 9), 60);
  }

  @Test
  void columns_of_different_length_and_missing_ones_are_refused() {
    ZoneId utc = ZoneId.of("UTC");
    assertThatThrownBy(() -> LogColumns.of(new long[2]).millis(new long[1], utc))
        .hasMessage("epochMilli must be as long as customer 2, but was 1");
    assertThatThrownBy(() -> OrderLog.ofColumns(new long[2], new int[2], new long[1], "EUR"))
        .hasMessage("minorUnits must be as long as customer 2, but was 1");
    assertThatThrownBy(() -> LogColumns.of(new long[1]).millis(new long[] {Long.MAX_VALUE}, utc))
        .hasMessage("instant must have an epoch day of 32 bits, but was 106751991167");
  }
}
