package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.retentionkit.Money;

class LogRowsTest {
  private static final ZoneId RIGA = ZoneId.of("Europe/Riga");

  private record Order(String customer, LocalDate day, BigDecimal amount) {
    Instant at() {
      return day.atStartOfDay(RIGA).toInstant();
    }

    long millis() {
      return at().toEpochMilli();
    }

    long cents() {
      return amount.movePointRight(2).longValueExact();
    }

    Money money() {
      return new Money(amount, java.util.Currency.getInstance("EUR"));
    }
  }

  private static List<Order> orders(int rows, int customers) {
    return IntStream.range(0, rows)
        .mapToObj(
            i ->
                new Order(
                    "customer-" + (i * 31L % customers),
                    LocalDate.of(2026, 1, 1).plusDays(i % 90),
                    BigDecimal.valueOf(i % 500, 2)))
        .toList();
  }

  private static Map<String, List<Long>> seen(SubscriptionLog<String> log) {
    Map<String, List<Long>> all = new TreeMap<>();
    CustomerVisitor visitor = rows -> all.put(log.customers().key(rows.customer()), list(rows));
    log.visit(() -> visitor);
    return all;
  }

  private static Map<String, List<Long>> seen(ActivityLog<String> log) {
    Map<String, List<Long>> all = new TreeMap<>();
    CustomerVisitor visitor = rows -> all.put(log.customers().key(rows.customer()), list(rows));
    log.visit(() -> visitor);
    return all;
  }

  private static List<Long> list(CustomerRows rows) {
    List<Long> list = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      list.add(rows.day(i));
      list.add(rows.minorUnits(i));
      list.add(rows.timed() ? rows.millis(i) : 0);
      list.add((long) rows.reason(i).code());
    }
    return list;
  }

  @Test
  void all_steps_make_the_logs_of_the_factories() {
    List<Order> rows = orders(300, 20);
    Map<String, List<Long>> expected =
        seen(OrderLog.of(rows, Order::customer, Order::at, RIGA, Order::amount, "EUR"));
    assertThat(
            seen(
                OrderLog.from(rows)
                    .millis(Order::millis, RIGA)
                    .minorUnits(Order::cents, "EUR")
                    .orders(Order::customer)))
        .isEqualTo(expected);
    assertThat(
            seen(
                OrderLog.from(rows)
                    .at(Order::at, RIGA)
                    .money(Order::money)
                    .orders(Order::customer)))
        .isEqualTo(expected);
    assertThat(seen(ActivityLog.from(rows).millis(Order::millis, RIGA).activities(Order::customer)))
        .isEqualTo(seen(ActivityLog.of(rows, Order::customer, Order::at, RIGA)));
    assertThat(
            seen(
                SubscriptionLog.from(rows)
                    .day(Order::day)
                    .amount(Order::amount, "EUR")
                    .subscriptions(Order::customer)))
        .isEqualTo(
            seen(SubscriptionLog.of(rows, Order::customer, Order::day, Order::amount, "EUR")));
  }

  /** Rows of activity have no amount: none of them is 0. */
  @Test
  void activity_keeps_no_amounts() {
    ActivityLog<String> log =
        ActivityLog.from(orders(3, 2)).day(Order::day).activities(Order::customer);
    assertThat(log.report().zero()).isZero();
  }

  @Test
  void a_cancellation_keeps_its_reason() {
    List<Order> rows = List.of(new Order("ann", LocalDate.of(2026, 1, 1), BigDecimal.ZERO));
    SubscriptionLog<String> log =
        SubscriptionLog.from(rows)
            .day(Order::day)
            .amount(Order::amount, "EUR")
            .reason(o -> CancelReason.INVOLUNTARY)
            .subscriptions(Order::customer);
    assertThat(seen(log).get("ann").get(3)).isEqualTo(2);
  }

  /** Large logs are numbered in 64 parts on two threads: by key nothing differs. */
  @Test
  void keys_of_large_logs_are_right() {
    int n = 1_200_000; // more than a block
    List<Order> rows = orders(n, 50_000);
    OrderLog<String> log =
        OrderLog.from(rows).day(Order::day).minorUnits(o -> 1, "EUR").orders(Order::customer);
    Map<String, Integer> counts = new TreeMap<>();
    CustomerVisitor visitor =
        shown ->
            assertThat(counts.put(log.customers().key(shown.customer()), shown.size())).isNull();
    log.visit(() -> visitor);
    assertThat(counts).hasSize(50_000);
    assertThat(counts.values()).containsOnly(n / 50_000);
    assertThat(log.customers().key(log.customers().number("customer-77").orElseThrow()))
        .isEqualTo("customer-77");
    assertThat(log.customers().number("nobody")).isEmpty();
    OrderLog<String> few =
        OrderLog.from(orders(100, 60_000))
            .day(Order::day)
            .minorUnits(o -> 1, "EUR")
            .orders(Order::customer);
    assertThat(log.plus(few)).hasToString(log.plus(few).toString());
    assertThat(few.plus(log).rows()).isEqualTo(n + 100L);
    assertThat(seen(few.plus(few).plus(few))).hasSize(100);
    assertThat(seen(few.plus(log)).keySet()).containsAll(seen(few).keySet());
  }

  @Test
  void a_blank_key_is_told_with_its_row_wherever_it_is() {
    for (String nobody : List.of("", " ", "          ")) {
      List<Order> rows = new ArrayList<>(orders(70_000, 60_000));
      rows.set(69_990, new Order(nobody, LocalDate.EPOCH, BigDecimal.ONE));
      assertThatThrownBy(() -> OrderLog.of(rows, Order::customer, Order::day, Order::amount, "EUR"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("customer of row 69991 must not be blank, but was \"" + nobody + "\"");
    }
  }

  @Test
  void a_step_that_is_missing_is_named() {
    List<Order> rows = orders(3, 3);
    assertThatThrownBy(
            () -> OrderLog.from(rows).amount(Order::amount, "EUR").orders(Order::customer))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("day, at or millis must be said before the customer");
    assertThatThrownBy(() -> OrderLog.from(rows).day(Order::day).orders(Order::customer))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("amount, minorUnits or money must be said before the customer");
    assertThatThrownBy(() -> OrderLog.from(null)).hasMessage("rows must not be null");
    assertThatThrownBy(() -> OrderLog.from(rows).day(null)).hasMessage("day must not be null");
    assertThatThrownBy(
            () ->
                SubscriptionLog.from(rows)
                    .day(Order::day)
                    .minorUnits(o -> -1, "EUR")
                    .subscriptions(Order::customer))
        .hasMessage("amount of row 1 must not be negative, but was -1");
  }
}
