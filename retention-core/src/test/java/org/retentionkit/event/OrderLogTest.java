package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;

class OrderLogTest {
  private static final Currency EUR = Currency.getInstance("EUR");

  /** First day, last day, purchase days, orders, refunds, total, total after the first day. */
  private record Summary(
      int first, int last, long days, long orders, long refunds, long total, long repeat) {}

  private static Map<Long, Summary> reference(List<Row> rows, RefundRule rule, boolean once) {
    Map<Long, List<Row>> byCustomer = rows.stream().collect(Collectors.groupingBy(Row::customer));
    Map<Long, Summary> summaries = new TreeMap<>();
    byCustomer.forEach(
        (customer, all) -> {
          List<Row> own = once ? all.stream().distinct().toList() : all;
          List<Row> orders = own.stream().filter(r -> r.value() >= 0).toList();
          if (orders.isEmpty()) {
            return;
          }
          List<Row> counted = rule == RefundRule.NET ? own : orders;
          int first = orders.stream().mapToInt(Row::day).min().orElseThrow();
          summaries.put(
              customer,
              new Summary(
                  first,
                  orders.stream().mapToInt(Row::day).max().orElseThrow(),
                  orders.stream().mapToInt(Row::day).distinct().count(),
                  orders.size(),
                  own.size() - orders.size(),
                  counted.stream().mapToLong(Row::value).sum(),
                  counted.stream().filter(r -> r.day() > first).mapToLong(Row::value).sum()));
        });
    return summaries;
  }

  private static Map<Long, Summary> summaries(PurchaseColumns c) {
    Map<Long, Summary> summaries = new TreeMap<>();
    for (int i = 0; i < c.size(); i++) {
      summaries.put(
          c.customer(i),
          new Summary(
              c.firstDay(i),
              c.lastDay(i),
              c.purchaseDays(i),
              c.orders(i),
              c.refunds(i),
              c.total(i),
              c.repeatTotal(i)));
    }
    return summaries;
  }

  @Property(tries = 400)
  void purchases_are_those_of_a_list_per_customer(
      @ForAll("logs") List<Row> rows,
      @ForAll RefundRule refunds,
      @ForAll DuplicateRule duplicates,
      @ForAll long seed) {
    boolean once = duplicates == DuplicateRule.COUNT_ONCE;
    Map<Long, Summary> expected = reference(rows, refunds, once);
    PurchaseColumns columns = log(rows).purchases(refunds, duplicates);

    assertThat(summaries(columns)).isEqualTo(expected);
    assertThat(columns.size()).isEqualTo(expected.size());
    assertThat(columns.size() + columns.customersWithoutOrder())
        .isEqualTo(rows.stream().map(Row::customer).distinct().count());
    assertThat(columns.duplicatesDropped())
        .isEqualTo(once ? rows.size() - rows.stream().distinct().count() : 0);
    List<Row> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    int cut = rows.isEmpty() ? 0 : Math.floorMod(seed, rows.size());
    OrderLog<Long> halves =
        log(shuffled.subList(0, cut)).plus(log(shuffled.subList(cut, rows.size())));
    assertThat(halves.using(Workspace.ofThreads(2)).purchases(refunds, duplicates))
        .isEqualTo(columns)
        .hasSameHashCodeAs(columns);
  }

  @Property(tries = 300)
  void visitors_see_each_customer_once_with_rows_by_day_and_amount(@ForAll("logs") List<Row> rows) {
    Map<Long, List<Row>> expected =
        rows.stream()
            .sorted(java.util.Comparator.comparingInt(Row::day).thenComparingLong(Row::value))
            .collect(Collectors.groupingBy(Row::customer));
    Map<Long, List<Row>> seen = new TreeMap<>();
    for (Collected visitor : log(rows).using(Workspace.ofThreads(2)).visit(Collected::new)) {
      visitor.seen.forEach((c, own) -> assertThat(seen.put(c, own)).isNull());
    }
    assertThat(seen).isEqualTo(expected);
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
  void large_logs_are_right_with_one_thread_and_with_three() {
    List<Row> rows = GeneratedRows.many(200_000, 10_000, 19_000, 700, 7);
    Map<Long, Summary> expected = reference(rows, RefundRule.NET, false);

    assertThat(summaries(log(rows).purchases())).isEqualTo(expected);
    Workspace three = Workspace.ofThreads(3);
    for (int again = 0; again < 2; again++) {
      assertThat(log(rows).using(three).purchases(RefundRule.NET, DuplicateRule.KEEP))
          .isEqualTo(log(rows).purchases());
    }
  }

  @Test
  void ids_crafted_to_share_one_place_of_one_partition_are_right() {
    int n = 100_000;
    long[] ids = new long[n];
    long[] amounts = new long[n];
    for (int i = 0; i < n; i++) {
      ids[i] = Mix.id(i / 2);
      amounts[i] = i;
    }
    PurchaseColumns columns = OrderLog.ofColumns(ids, new int[n], amounts, "EUR").purchases();
    assertThat(columns.size()).isEqualTo(n / 2);
    for (int i = 0; i < columns.size(); i++) {
      assertThat(columns.total(i)).isEqualTo((4 * Mix.hash(columns.customer(i))) + 1);
    }
  }

  @Test
  void the_worked_example_of_the_columns() {
    long[] ids = {5, 5, 5, 5};
    int[] days = {12, 3, 10, 10};
    long[] cents = {-400, 2_000, 700, 500};
    PurchaseColumns c = OrderLog.ofColumns(ids, days, cents, "EUR").purchases();

    assertThat(summaries(c)).isEqualTo(Map.of(5L, new Summary(3, 10, 2, 3, 1, 2_800, 800)));
    assertThat(c).hasToString("purchases of 1 customers in EUR");
  }

  @Test
  void a_sum_beyond_a_long_is_an_error_that_names_the_customer() {
    long[] ids = {-3, -3};
    long[] amounts = {Long.MAX_VALUE, 1};
    assertThatThrownBy(() -> OrderLog.ofColumns(ids, new int[2], amounts, "EUR").purchases())
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("amounts of customer -3 must add up to a long, but do not");
  }

  @Test
  void a_sum_that_leaves_a_long_and_comes_back_is_right() {
    long[] ids = {-3, -3, -3, -3};
    int[] days = {1, 2, 3, 4};
    PurchaseColumns there =
        OrderLog.ofColumns(ids, days, new long[] {Long.MAX_VALUE, 9, -5, -6}, "EUR").purchases();
    assertThat(there.total(0)).isEqualTo(Long.MAX_VALUE - 2);
    assertThat(there.repeatTotal(0)).isEqualTo(-2);
    long least = Long.MIN_VALUE;
    PurchaseColumns back =
        OrderLog.ofColumns(ids, days, new long[] {least, -1, Long.MAX_VALUE, 1}, "EUR").purchases();
    assertThat(back.total(0)).isEqualTo(-1);
    assertThat(back.repeatTotal(0)).isEqualTo(1);
    assertThatThrownBy( // the sum after the first day alone
            () -> OrderLog.ofColumns(ids, days, new long[] {9, least, -7, -2}, "EUR").purchases())
        .hasMessage("amounts of customer -3 must add up to a long, but do not");
    PurchaseColumns counted =
        OrderLog.ofColumns(ids, days, new long[] {least, least, 8, -7}, "EUR")
            .purchases(RefundRule.COUNT_ONLY, DuplicateRule.KEEP);
    assertThat(counted.total(0)).isEqualTo(8);
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
    assertThat(OrderLog.ofTimes(ids, millis, cents, "EUR", zone).purchases())
        .isEqualTo(OrderLog.ofColumns(ids, days, cents, "EUR").purchases());
  }

  @Provide
  Arbitrary<List<Row>> hours() {
    return GeneratedRows.rows(
        Arbitraries.integers().between(-900_000, 500_000), Arbitraries.longs().between(-3, 9), 60);
  }

  @Test
  void columns_of_different_length_and_missing_ones_are_refused() {
    ZoneId utc = ZoneId.of("UTC");
    assertThatThrownBy(() -> OrderLog.ofTimes(new long[2], new long[1], new long[2], "EUR", utc))
        .hasMessage("epochDay must be as long as customer 2, but was 1");
    assertThatThrownBy(() -> OrderLog.ofColumns(new long[2], new int[2], new long[1], "EUR"))
        .hasMessage("minorUnits must be as long as customer 2, but was 1");
    assertThatThrownBy(
            () ->
                OrderLog.ofTimes(new long[1], new long[] {Long.MAX_VALUE}, new long[1], "EUR", utc))
        .hasMessage("instant must have an epoch day of 32 bits, but was 106751991167");
  }
}
