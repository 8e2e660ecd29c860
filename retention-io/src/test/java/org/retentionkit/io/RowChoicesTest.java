package org.retentionkit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.StringReader;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.DuplicateRule;
import org.retentionkit.event.GuestRule;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.SameDayRule;
import org.retentionkit.event.SubscriptionLog;

/** What rows say beside customer, time and amount reaches the log, whatever the reader. */
class RowChoicesTest {
  private static OrderReader orders(String csv) {
    return CsvOrders.from(CsvSource.of(new StringReader(csv)).named("orders.csv"))
        .customer("customer")
        .time("at")
        .amount("amount")
        .currency("EUR");
  }

  private static SubscriptionReader changes(String csv) {
    return CsvSubscriptions.from(CsvSource.of(new StringReader(csv)).named("subs.csv"))
        .customer("customer")
        .time("at")
        .amount("amount")
        .currency("EUR");
  }

  /** The worked example of {@link SameDayRule}, with and without ids of subscriptions. */
  @Test
  void the_rule_for_changes_of_one_day_is_handed_on() {
    String csv =
        "id,customer,at,amount\nA,a,2026-01-10,10\nA,a,2026-03-03,20\nA,a,2026-03-03,0\n"
            + "B,b,2026-01-10,10\n";
    assertThat(last(changes(csv).read().log())).isEqualTo(20_00);
    assertThat(last(changes(csv).sameDay(SameDayRule.ENDS_WIN).read().log())).isZero();
    assertThat(last(changes(csv).subscription("id").read().log())).isEqualTo(20_00);
    assertThat(last(changes(csv).subscription("id").sameDay(SameDayRule.ENDS_WIN).read().log()))
        .isZero();
    assertThatThrownBy(
            () ->
                changes(csv)
                    .sameDay(SameDayRule.ENDS_WIN)
                    .readInto("", (none, customer, at, units, reason) -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("sameDay must be HIGHEST, as an accumulator has it, but was ENDS_WIN");
  }

  /** What customer a has behind its last row. */
  private static long last(SubscriptionLog<String> log) {
    long[] last = {-1};
    log.visit(
        () ->
            rows -> {
              if (log.customers().key(rows.customer()).equals("a")) {
                last[0] = rows.minorUnits(rows.size() - 1);
              }
            });
    return last[0];
  }

  /** Rows are kept in blocks, and one may repeat another of the first block. */
  @Test
  void equal_rows_count_once_by_choice() {
    StringBuilder csv = new StringBuilder("customer,at,amount\n");
    for (int copy = 0; copy < 2; copy++) {
      for (int i = 0; i < 3_000; i++) {
        csv.append('c').append(i).append(",2026-01-10,5\n");
      }
    }
    assertThat(orders(csv.toString()).read().log().rows()).isEqualTo(6_000);
    OrderLog<String> once =
        orders(csv.toString()).duplicates(DuplicateRule.COUNT_ONCE).read().log();
    assertThat(once.rows()).isEqualTo(3_000);
    assertThat(once.report().duplicates()).isEqualTo(3_000);
    ActivityLog<String> visits =
        CsvActivity.from(CsvSource.of(new StringReader(csv.toString())))
            .customer("customer")
            .time("at")
            .duplicates(DuplicateRule.COUNT_ONCE)
            .read()
            .log();
    assertThat(visits.rows()).isEqualTo(3_000);
  }

  @Test
  void ids_of_rows_tell_repeated_lines_from_equal_ones() {
    String csv =
        """
        line,order,customer,at,amount,back
        1,A1,a,2026-01-10,5,1
        2,A1,a,2026-01-10,5,
        2,A1,a,2026-01-10,5,
        1,A1,a,2026-01-10,5,1
        ,A2,a,2026-01-11,5,
        """;
    assertThat(
            Logs.orders(
                orders(csv)
                    .order("order")
                    .refunded("back")
                    .row("line")
                    .duplicates(DuplicateRule.COUNT_ONCE)
                    .badRows(BadRowRule.STOP)
                    .read()
                    .log()))
        .containsExactly("a 2026-01-10 9.00", "a 2026-01-11 5.00");
    assertThatThrownBy(() -> orders(csv).order("order").duplicates(DuplicateRule.COUNT_ONCE).read())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "row must be named beside order to tell duplicates, as equal lines of an order are"
                + " none");
    String differing =
        "line,customer,at,amount\n1,a,2026-01-10,5\n1,a,2026-01-11,5\n1,a,2026-01-10,5\n";
    OrderReader differ = orders(differing).row("line").duplicates(DuplicateRule.COUNT_ONCE);
    assertThat(differ.read().rejected())
        .extracting(RejectedRow::toString)
        .containsExactly(
            "line 3, column 'line', value '1': must be of equal rows, but line 2 says something"
                + " else");
    assertThat(
            Logs.orders(
                orders(differing).row("line").duplicates(DuplicateRule.COUNT_ONCE).read().log()))
        .containsExactly("a 2026-01-10 5.00");
  }

  /** F12, F14: guests of rows that are there twice are there once. */
  @Test
  void rows_of_one_id_are_of_one_guest() {
    String csv = "line,customer,at,amount\n1,,2026-01-10,5\n1,,2026-01-10,5\n2,,2026-01-11,7\n";
    for (DuplicateRule rule : DuplicateRule.values()) {
      OrderReader reader =
          orders(csv).row("line").guests(GuestRule.EACH_A_CUSTOMER).duplicates(rule);
      OrderLog<String> log = reader.badRows(BadRowRule.STOP).read().log();
      int orders = rule == DuplicateRule.KEEP ? 3 : 2;
      assertThat(log)
          .hasToString(
              "OrderLog[" + orders + " orders, 2 customers, 2026-01-10 to 2026-01-11, EUR]");
    }
  }

  @Test
  void a_start_and_its_end_are_one_row_that_repeats() {
    String csv =
        "id,customer,start,end,price\nA,a,2026-01-10,2026-03-10,100\nA,a,2026-01-10,2026-03-10,100\n";
    SubscriptionLog<String> log =
        CsvSubscriptions.from(CsvSource.of(new StringReader(csv)))
            .customer("customer")
            .subscription("id")
            .start("start")
            .end("end")
            .amount("price")
            .currency("EUR")
            .row("id")
            .duplicates(DuplicateRule.COUNT_ONCE)
            .read()
            .log();
    assertThat(Logs.changes(log)).containsExactly("a 2026-01-10 100.00", "a 2026-03-10 0.00");
  }

  @Test
  void rows_are_known_from_a_day_on() {
    String csv =
        "customer,at,amount,loaded\na,2026-01-10,5,2026-01-31\na,2026-01-11,7,2026-02-28T10:00\n"
            + "b,2026-01-11,7,\n";
    LogResult<OrderLog<String>> read = orders(csv).knownOn("loaded").read();
    assertThat(read.reasons()).containsExactly(entry("loaded: must not be blank", 1L));
    assertThat(Logs.orders(read.log().asKnownOn(LocalDate.of(2026, 2, 27))))
        .containsExactly("a 2026-01-10 5.00");
    assertThat(Logs.orders(read.log().asKnownOn(LocalDate.of(2026, 2, 28)))).hasSize(2);
  }

  @Test
  void attributes_make_segments() {
    String csv =
        "customer,at,amount,country,plan\na,2026-01-10,5,LV,x\nb,2026-01-11,7,EE,x\n"
            + "c,2026-01-11,7,LV,NULL\n";
    OrderLog<String> log = orders(csv).attribute("country").attribute("plan").read().log();
    assertThat(log.attributes()).containsExactly("country", "plan");
    assertThat(Logs.orders(log.segments("country").get("LV")))
        .containsExactly("a 2026-01-10 5.00", "c 2026-01-11 7.00");
    assertThat(Logs.orders(log.segments("plan").get("x"))).hasSize(2);
    assertThat(
            changes(csv)
                .attribute("country")
                .read()
                .log()
                .segments("country", LocalDate.of(2026, 1, 31))
                .keySet())
        .containsExactly("EE", "LV");
    assertThatThrownBy(() -> orders(csv).attribute("contry").read())
        .hasMessage(
            "orders.csv, line 1: column 'contry' must be there, but the columns are 'customer',"
                + " 'at', 'amount', 'country', 'plan'; the nearest is 'country'");
  }

  @Test
  void an_accumulator_is_told_nothing_that_it_forgets() {
    String message =
        "row, duplicates, knownOn and attribute must not be said: an accumulator keeps no rows";
    assertThatThrownBy(
            () -> orders("a\n").attribute("x").readInto("", (none, customer, day, units) -> {}))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(message);
    assertThatThrownBy(
            () -> changes("a\n").knownOn("x").readInto("", (none, customer, at, units, why) -> {}))
        .hasMessage(message);
    assertThatThrownBy(
            () ->
                CsvActivity.from(CsvSource.of(new StringReader("a\n")))
                    .customer("a")
                    .time("b")
                    .duplicates(DuplicateRule.COUNT_ONCE)
                    .readInto("", (none, customer, day) -> {}))
        .hasMessage(message);
  }

  /** Exact times of orders are kept if all rows have them, in the zone of the days. */
  @Test
  void orders_keep_exact_times() {
    ZoneId riga = ZoneId.of("Europe/Riga");
    String csv = "customer,at,amount\na,2026-01-10T10:00,5\na,2026-01-10T22:30Z,7\n";
    OrderLog<String> log = orders(csv).zone(riga).read().log();
    assertThat(log.zone()).contains(riga);
    assertThat(Logs.activity(log))
        .containsExactly("a 2026-01-10 2026-01-10T08:00:00Z", "a 2026-01-11 2026-01-10T22:30:00Z");
    assertThat(orders(csv + "a,2026-01-12,1\n").zone(riga).read().log().zone()).isEmpty();
  }
}
