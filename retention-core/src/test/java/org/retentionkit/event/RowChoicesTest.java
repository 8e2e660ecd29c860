package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.purchase.PurchaseCalculator;
import org.retentionkit.purchase.PurchaseSummary;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;

/** What is chosen for the rows of a log holds in all that is made of it. */
class RowChoicesTest {
  private static final Period JANUARY = Period.ofMonth(2026, 1);
  private static final LocalDate DAY = LocalDate.of(2026, 1, 5);

  private record Order(String id, String customer, LocalDate day, String amount, String country) {
    BigDecimal money() {
      return new BigDecimal(amount);
    }
  }

  private static LogRows<Order> from(List<Order> rows) {
    return OrderLog.from(rows).day(Order::day).amount(Order::money, "EUR");
  }

  private static PurchaseSummary january(OrderLog<?> log) {
    return PurchaseCalculator.summary(log, JANUARY);
  }

  private static OrderLog<Long> log(List<Row> rows, DuplicateRule rule) {
    return LogColumns.of(GeneratedRows.customers(rows))
        .days(GeneratedRows.days(rows))
        .minorUnits(GeneratedRows.values(rows), "EUR")
        .duplicates(rule)
        .orders();
  }

  /** F14: one rule for a log, obeyed by all of its measures, and reported. */
  @Property(tries = 300)
  void equal_rows_count_once_in_every_measure(@ForAll("rows") List<Row> rows) {
    List<Row> once = rows.stream().distinct().toList();
    int half = rows.size() / 2;
    Timeline timeline = Timeline.of(LocalDate.EPOCH, CalendarUnit.DAY, 5);
    Period window = Period.of(LocalDate.EPOCH, LocalDate.EPOCH.plusDays(5));
    for (OrderLog<Long> log :
        List.of(
            log(rows, DuplicateRule.COUNT_ONCE),
            log(rows.subList(0, half), DuplicateRule.COUNT_ONCE)
                .plus(log(rows.subList(half, rows.size()), DuplicateRule.COUNT_ONCE)))) {
      assertThat(log.rows()).isEqualTo(once.size());
      assertThat(log.activity(timeline))
          .isEqualTo(log(once, DuplicateRule.KEEP).activity(timeline));
      assertThat(PurchaseCalculator.summary(log, window))
          .isEqualTo(PurchaseCalculator.summary(log(once, DuplicateRule.KEEP), window));
      assertThat(log.report().duplicateCheck()).isEqualTo(LogReport.DuplicateCheck.LEFT_OUT);
      assertThat(log.report().duplicates()).isEqualTo(rows.size() - once.size());
      assertThat(log.report().seen()).isEqualTo(rows.size());
    }
    assertThat(log(rows, DuplicateRule.KEEP).report().duplicates())
        .isEqualTo(rows.size() - once.size());
  }

  @Provide
  Arbitrary<List<Row>> rows() {
    return GeneratedRows.rows(
        Arbitraries.integers().between(-1, 6), Arbitraries.longs().between(-1, 2), 80);
  }

  @Test
  void with_ids_of_rows_equal_orders_are_told_from_repeated_ones() {
    List<Order> rows =
        List.of(
            new Order("r1", "ann", DAY, "20.00", ""),
            new Order("r2", "ann", DAY, "20.00", ""),
            new Order("r2", "ann", DAY, "20.00", ""),
            new Order("", "ann", DAY, "20.00", ""),
            new Order("", "ann", DAY, "20.00", ""));
    OrderLog<String> log =
        from(rows).row(Order::id).duplicates(DuplicateRule.COUNT_ONCE).orders(Order::customer);
    assertThat(january(log).counts().orders()).isEqualTo(4);
    assertThat(log.report().duplicates()).isEqualTo(1);
    OrderLog<String> byValue =
        from(rows).duplicates(DuplicateRule.COUNT_ONCE).orders(Order::customer);
    assertThat(january(byValue).counts().orders()).isEqualTo(1);
    List<Order> differing = List.of(rows.get(0), new Order("r1", "ann", DAY, "21.00", ""));
    assertThatThrownBy(
            () ->
                from(differing)
                    .row(Order::id)
                    .duplicates(DuplicateRule.COUNT_ONCE)
                    .orders(Order::customer))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rows of one id must be equal, but rows 1 and 2 of the log differ");
  }

  @Test
  void equal_lines_of_an_order_are_no_repeat() {
    List<Order> rows =
        List.of(
            new Order("r1", "ann", DAY, "20.00", ""),
            new Order("r2", "ann", DAY, "20.00", ""),
            new Order("r2", "ann", DAY, "20.00", ""));
    LogRows<Order> lines = from(rows).order(o -> "A1").duplicates(DuplicateRule.COUNT_ONCE);
    assertThatThrownBy(() -> lines.orders(Order::customer))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "duplicates of a log with order ids must be told by ids of rows, as equal lines of an"
                + " order are no repeat: row must be said too");
    PurchaseSummary once = january(lines.row(Order::id).orders(Order::customer));
    assertThat(once.counts().orders()).isEqualTo(1);
    assertThat(once.counts().revenue()).hasToString("40.00 EUR");
    LogReport report = from(rows).order(o -> "A1").orders(Order::customer).report();
    assertThat(report.duplicateCheck()).isEqualTo(LogReport.DuplicateCheck.NOT_COUNTED);
  }

  /** F12: guests were refused, or all of them one customer who ordered again and again. */
  @Test
  void guests_are_customers_of_their_own_or_left_out_and_counted() {
    List<Order> rows =
        List.of(
            new Order("", "ann", DAY, "10.00", ""),
            new Order("", "", DAY, "20.00", ""),
            new Order("", " ", DAY, "30.00", ""),
            new Order("", "bob", DAY, "40.00", ""));
    assertThatThrownBy(() -> from(rows).orders(Order::customer))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("customer of row 2 must not be blank, but was \"\"");
    OrderLog<String> own = from(rows).guests(GuestRule.EACH_A_CUSTOMER).orders(Order::customer);
    assertThat(january(own).counts().customers()).isEqualTo(4);
    assertThat(january(own.plus(own)).counts().customers()).isEqualTo(6); // two more guests each
    List<String> keys = new ArrayList<>();
    own.visit(() -> shown -> keys.add(own.customers().key(shown.customer())));
    assertThat(keys).containsExactlyInAnyOrder("ann", "bob", "", "");
    assertThat(own).hasToString("OrderLog[4 orders, 4 customers, 2026-01-05 to 2026-01-05, EUR]");
    OrderLog<String> named = from(rows).guests(GuestRule.LEAVE_OUT).orders(Order::customer);
    assertThat(january(named).counts().revenue()).hasToString("50.00 EUR");
    assertThat(named.report().blank()).isEqualTo(2);
    assertThat(named.report().seen()).isEqualTo(4);
    List<Order> missing = List.of(new Order("", null, DAY, "1.00", ""));
    assertThat(from(missing).guests(GuestRule.LEAVE_OUT).orders(Order::customer).report().blank())
        .isEqualTo(1);
    OrderLog<String> nobody =
        from(missing).guests(GuestRule.EACH_A_CUSTOMER).orders(Order::customer);
    assertThat(nobody.plus(own))
        .hasToString("OrderLog[5 orders, 5 customers, 2026-01-05 to 2026-01-05, EUR]");
    List<Long> ids = java.util.Arrays.asList(1L, null, 2L);
    assertThatThrownBy(
            () ->
                ActivityLog.from(ids)
                    .day(id -> DAY)
                    .guests(GuestRule.EACH_A_CUSTOMER)
                    .activities(id -> id))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("row 2 must not be null");
    assertThatThrownBy(
            () ->
                ActivityLog.from(List.of(1L, 0L, 2L))
                    .day(id -> DAY)
                    .guests(GuestRule.EACH_A_CUSTOMER)
                    .activities(id -> id == 0 ? null : id))
        .isInstanceOf(NullPointerException.class)
        .hasMessage(
            "customer of row 2 must not be null where keys are no texts, as a guest's key is the"
                + " blank text: \"\"");
  }

  @Test
  void customers_with_two_keys_are_united_after_the_fact() {
    List<Order> rows =
        List.of(
            new Order("", "ann@old", DAY, "10.00", ""),
            new Order("", "ann@new", DAY, "20.00", ""),
            new Order("", "bob", DAY, "40.00", ""));
    OrderLog<String> log = from(rows).orders(Order::customer);
    OrderLog<String> united = log.uniting(Map.of("ann@old", "ann@mid", "ann@mid", "ann@new"));
    assertThat(january(united).counts().customers()).isEqualTo(2);
    assertThat(january(united).counts().revenue()).hasToString("70.00 EUR");
    assertThat(united.customers().number("ann@old")).isEmpty();
    assertThat(united.customers().number("ann@new")).isPresent();
    assertThat(log.customers().number("ann@old")).isPresent();
    OrderLog<Long> numbers =
        OrderLog.ofColumns(new long[] {1, 2, 3}, new int[3], new long[3], "EUR");
    assertThat(numbers.uniting(Map.of(1L, 3L)))
        .hasToString("OrderLog[3 orders, 2 customers, 1970-01-01 to 1970-01-01, EUR]");
    assertThatThrownBy(() -> log.uniting(Map.of("ann@old", "bob", "bob", "ann@old")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("aliases must not go in a circle, but was ");
  }

  @Test
  void what_was_known_on_a_day_can_be_said_again() {
    int[] known = {20_000, 20_010, 20_000, 20_020};
    LogColumns<Long> columns =
        LogColumns.of(new long[] {1, 1, 2, 2})
            .days(new int[4])
            .minorUnits(new long[] {5, 5, 7, 8}, "EUR")
            .knownOn(known)
            .duplicates(DuplicateRule.COUNT_ONCE);
    OrderLog<Long> log = columns.orders();
    assertThat(log.rows()).isEqualTo(3);
    assertThat(log.asKnownOn(LocalDate.ofEpochDay(19_999)).rows()).isZero();
    assertThat(log.asKnownOn(LocalDate.ofEpochDay(20_000)).rows())
        .isEqualTo(2); // of equal rows the one known first is kept
    assertThat(log.asKnownOn(LocalDate.ofEpochDay(20_020)).rows()).isEqualTo(3);
    OrderLog<Long> unknown = OrderLog.ofColumns(new long[1], new int[1], new long[1], "EUR");
    assertThatThrownBy(() -> unknown.asKnownOn(LocalDate.EPOCH))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the log must say of all rows when they became known (knownOn), but does not");
  }

  @Test
  void segments_are_by_what_a_row_says_or_by_what_held_on_a_day() {
    List<Order> rows =
        List.of(
            new Order("", "ann", DAY, "10.00", "LV"),
            new Order("", "ann", DAY.plusDays(9), "20.00", "EE"),
            new Order("", "bob", DAY, "40.00", "LV"),
            new Order("", "eve", DAY, "80.00", null));
    OrderLog<String> log = from(rows).attribute("country", Order::country).orders(Order::customer);
    assertThat(log.attributes()).containsExactly("country");
    SortedMap<String, OrderLog<String>> byRow = log.segments("country");
    assertThat(byRow.keySet()).containsExactly("", "EE", "LV");
    assertThat(january(byRow.get("LV")).counts().revenue()).hasToString("50.00 EUR");
    SortedMap<String, OrderLog<String>> atOpening = log.segments("country", DAY);
    assertThat(atOpening.keySet()).containsExactly("", "LV");
    assertThat(january(atOpening.get("LV")).counts().revenue()).hasToString("70.00 EUR");
    SortedMap<String, OrderLog<String>> later = log.segments("country", DAY.plusDays(9));
    assertThat(january(later.get("EE")).counts().revenue()).hasToString("30.00 EUR");
    assertThatThrownBy(() -> log.segments("plan"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("attribute must be one of [country], but was plan");
  }

  /** Whatever the parts are made by, their rows are those of the log, each once. */
  @Property(tries = 200)
  void segments_add_up_to_the_log(
      @ForAll("rows") List<Row> rows, @ForAll("texts") List<String> texts, @ForAll boolean timed) {
    String[] column = new String[rows.size()];
    long[] millis = new long[rows.size()];
    for (int i = 0; i < column.length; i++) {
      column[i] = texts.isEmpty() ? "a" : texts.get(i % texts.size());
      millis[i] = (rows.get(i).day() * 86_400_000L) + (i % 3);
    }
    LogColumns<Long> columns = LogColumns.of(GeneratedRows.customers(rows)).attribute("a", column);
    ActivityLog<Long> log =
        (timed ? columns.millis(millis, ZoneId.of("UTC")) : columns.days(GeneratedRows.days(rows)))
            .activities();
    if (rows.isEmpty()) {
      return;
    }
    LocalDate day = LocalDate.EPOCH.plusDays(3);
    assertThat(log.segments("a").values().stream().mapToLong(ActivityLog::rows).sum())
        .isEqualTo(rows.size());
    SortedMap<String, ? extends ActivityLog<Long>> held = log.segments("a", day);
    assertThat(held.values().stream().mapToLong(ActivityLog::rows).sum()).isEqualTo(rows.size());
    Set<Long> seen = new HashSet<>();
    Map<Long, String> expected = held(rows, column, millis, timed);
    held.forEach(
        (text, part) ->
            part.visit(
                () ->
                    shown -> {
                      assertThat(seen.add(shown.customer())).isTrue();
                      assertThat(expected.getOrDefault(shown.customer(), "")).isEqualTo(text);
                    }));
  }

  private static Map<Long, String> held(
      List<Row> rows, String[] texts, long[] millis, boolean timed) {
    Map<Long, String> held = new HashMap<>();
    for (long customer : GeneratedRows.customers(rows)) {
      long latest = Long.MIN_VALUE;
      String text = "";
      for (int i = 0; i < texts.length; i++) {
        Row row = rows.get(i);
        long at = timed ? millis[i] : row.day();
        boolean counts = row.customer() == customer && row.day() <= 3 && !texts[i].isEmpty();
        if (counts && (at > latest || (at == latest && texts[i].compareTo(text) > 0))) {
          latest = at;
          text = texts[i];
        }
      }
      held.put(customer, text);
    }
    return held;
  }

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.of("", "LV", "EE", "LT").list().ofMaxSize(9);
  }

  /** What would be read for nothing is refused. */
  @Test
  void what_only_subscription_changes_have_is_refused_of_other_logs() {
    List<Order> rows = List.of(new Order("", "ann", DAY, "10.00", ""));
    assertThatThrownBy(() -> from(rows).sameDay(SameDayRule.ENDS_WIN).orders(Order::customer))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("sameDay must not be said of orders");
    assertThatThrownBy(
            () -> from(rows).reason(o -> CancelReason.VOLUNTARY).activities(Order::customer))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("reason must not be said of activity");
    LogColumns<Long> columns =
        LogColumns.of(new long[] {1}).days(new int[] {1}).minorUnits(new long[] {1}, "EUR");
    assertThatThrownBy(() -> columns.reasons(new byte[] {1}).orders())
        .hasMessage("reasons must not be said of orders");
    assertThatThrownBy(() -> from(rows).attribute(" ", Order::customer))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("attribute must not be blank, but was \" \"");
    assertThatThrownBy(() -> from(rows).bySubscription(Order::customer, o -> null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("subscription of ann must not be null");
  }
}
