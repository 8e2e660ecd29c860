package org.retentionkit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.InputStream;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.event.GuestRule;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.revenue.RevenueCalculator;
import org.retentionkit.revenue.RevenueMovements;

/** Known exports become logs by their names; the files are made up, their columns are not. */
class ExportsTest {
  private static CsvSource file(String name) {
    InputStream bytes = ExportsTest.class.getResourceAsStream("/exports/" + name);
    return CsvSource.of(Objects.requireNonNull(bytes, name)).named(name);
  }

  private static OrderReader orders(String name, OrderExport export) {
    return CsvOrders.from(file(name)).export(export);
  }

  private static SubscriptionReader subscriptions(String name, SubscriptionExport export) {
    return CsvSubscriptions.from(file(name)).export(export);
  }

  /**
   * R10: one customer whatever the case, refunds taken off, line items merged, the rest counted.
   */
  @Test
  void shopify() {
    LogResult<OrderLog<String>> read =
        orders("shopify.csv", OrderExport.SHOPIFY).zone(ZoneId.of("America/New_York")).read();
    assertThat(Logs.orders(read.log()))
        .containsExactly(
            "ann@example.com 2026-01-31 35.64",
            "ann@example.com 2026-02-10 30.00",
            "bob@example.com 2026-02-13 0.00");
    assertThat(read.rows()).isEqualTo(7);
    assertThat(read.reasons()) // one order without an e-mail, of two lines
        .containsOnly(
            entry("Email: must not be blank, unless guests says whose such rows are", 1L),
            entry("Name: must be of an order whose first row can be read", 1L),
            entry("Financial Status: is left out", 1L));
    OrderLog<String> guests =
        orders("shopify.csv", OrderExport.SHOPIFY).guests(GuestRule.EACH_A_CUSTOMER).read().log();
    assertThat(guests).hasToString("OrderLog[6 rows, 3 customers, 2026-02-01 to 2026-02-13, EUR]");
    assertThat(Logs.orders(guests)).hasSize(4).contains("(guest of order #1003) 2026-02-11 10.00");
  }

  /** R10: further lines of an order that is left out are left out with it, and never bad rows. */
  @Test
  void lines_of_an_order_that_is_left_out_are_left_out_too() {
    String head = "Name,Email,Financial Status,Currency,Total,Created at\n";
    String day = "2026-02-01 10:00:00 +0000\n";
    String csv =
        head
            + ("#1,a@x,paid,EUR,5," + day)
            + ("#2,b@x,voided,EUR,7," + day + "#2,b@x,,,," + day)
            + ("#3,b@x,paid,USD,7," + day + "#3,b@x,,,," + day);
    LogResult<OrderLog<String>> read =
        CsvOrders.from(CsvSource.of(new StringReader(csv)))
            .export(OrderExport.SHOPIFY)
            .badRows(BadRowRule.STOP)
            .read();
    assertThat(Logs.orders(read.log())).containsExactly("a@x 2026-02-01 5.00");
    assertThat(read.reasons())
        .containsOnly(
            entry("Financial Status: is left out", 1L),
            entry("Currency: is not EUR, the currency of the log", 1L),
            entry("Name: is a line of an order that is left out", 2L));
    String bad = head + ("#1,a@x,paid,EUR,x," + day + "#1,,,,," + day + "#2,a@x,paid,EUR,1," + day);
    assertThat(
            CsvOrders.from(CsvSource.of(new StringReader(bad)))
                .export(OrderExport.SHOPIFY)
                .read()
                .rejected())
        .extracting(RejectedRow::toString)
        .containsExactly(
            "line 2, column 'Total', value 'x': must be a number such as 12.50",
            "line 3, column 'Name', value '#1': must be of an order whose first row can be read");
  }

  @Test
  void woocommerce() {
    LogResult<OrderLog<String>> read =
        orders("woocommerce.csv", OrderExport.WOOCOMMERCE).badRows(BadRowRule.STOP).read();
    assertThat(Logs.orders(read.log()))
        .containsExactly(
            "ann@example.com 2026-01-05 30.00",
            "ann@example.com 2026-02-06 15.00",
            "bob@example.com 2026-09-06 7.50");
    assertThat(read.reasons()).containsExactly(entry("status: is left out", 1L));
  }

  /** Exports that do not tell the currency, as one of WooCommerce's, are told it. */
  @Test
  void a_currency_that_no_column_tells_is_named() {
    String csv =
        "order_id,date,status,order_total,customer_user,billing_email\n"
            + "1,5/31/2026 0:37,completed,30,,ann@example.com\n";
    LogResult<OrderLog<String>> read =
        CsvOrders.from(CsvSource.of(new StringReader(csv)))
            .export(OrderExport.WOOCOMMERCE)
            .currency("USD")
            .read();
    assertThat(Logs.orders(read.log())).containsExactly("ann@example.com 2026-05-31 30.00");
    OrderReader unnamed =
        CsvOrders.from(CsvSource.of(new StringReader(csv)).named("f.csv"))
            .export(OrderExport.WOOCOMMERCE);
    assertThatThrownBy(unnamed::read)
        .isInstanceOf(ReadException.class)
        .hasMessage("f.csv: the currency must be named with currency, as no column tells it");
  }

  @Test
  void stripe_invoices() {
    LogResult<OrderLog<String>> read =
        orders("stripe-invoices.csv", OrderExport.STRIPE_INVOICES)
            .zone(ZoneId.of("America/New_York"))
            .read();
    assertThat(Logs.orders(read.log()))
        .containsExactly("cus_A 2026-01-31 120.00", "cus_B 2026-03-02 1200.00");
    assertThat(read.reasons()).containsExactly(entry("Status: is left out", 1L));
  }

  /** R16; F5: the sum over a customer's subscriptions, 100 and 10 until the second ends. */
  @Test
  void stripe_subscriptions() {
    LogResult<SubscriptionLog<String>> read =
        subscriptions("stripe-subscriptions.csv", SubscriptionExport.STRIPE).read();
    assertThat(Logs.changes(read.log()))
        .containsExactly(
            "cus_A 2026-01-10T08:00:00Z 100.00",
            "cus_A 2026-02-10T08:00:00Z 110.00",
            "cus_A 2026-04-10T08:00:00Z 100.00",
            "cus_B 2026-01-15T00:00:00Z 50.00",
            "cus_B 2026-03-15T00:00:00Z 0.00 INVOLUNTARY");
    assertThat(read.reasons())
        .containsOnly(
            entry("Ended At (UTC): is within the trial, so it was never paid for", 1L),
            entry("Status: is left out", 1L));
    RevenueMovements march =
        RevenueCalculator.movements(read.log(), Period.ofYear(2026), CalendarUnit.MONTH).get(2);
    assertThat(march.churned()).isEqualByComparingTo(new BigDecimal("50"));
  }

  @Test
  void chargebee() {
    LogResult<SubscriptionLog<String>> read =
        subscriptions("chargebee.csv", SubscriptionExport.CHARGEBEE).read();
    assertThat(Logs.changes(read.log()))
        .containsExactly(
            "acme 2026-01-10T08:00:00Z 300.00",
            "bolt 2026-01-11T08:00:00Z 40.00",
            "bolt 2026-03-11T08:00:00Z 0.00 INVOLUNTARY");
    assertThat(read.rejected()).hasSize(1);
  }

  @Test
  void recurly() {
    LogResult<SubscriptionLog<String>> read =
        subscriptions("recurly.csv", SubscriptionExport.RECURLY).read();
    assertThat(Logs.changes(read.log()))
        .containsExactly(
            "acme 2026-03-29T00:00:00Z 10.00",
            "bolt 2026-01-05T00:00:00Z 30.00",
            "bolt 2026-02-05T00:00:00Z 0.00 VOLUNTARY");
    assertThat(read.reasons()).containsExactly(entry("state: is left out", 1L));
  }

  @Test
  void paddle() {
    assertThat(
            Logs.changes(
                subscriptions("paddle.csv", SubscriptionExport.PADDLE)
                    .badRows(BadRowRule.STOP)
                    .read()
                    .log()))
        .containsExactly(
            "ctm_1 2026-01-10T08:00:00Z 10.00",
            "ctm_2 2026-01-10T08:00:00Z 30.00",
            "ctm_2 2026-02-10T08:00:00Z 0.00");
  }

  @Test
  void chartmogul() {
    assertThat(
            Logs.changes(
                subscriptions("chartmogul.csv", SubscriptionExport.CHARTMOGUL)
                    .badRows(BadRowRule.STOP)
                    .read()
                    .log()))
        .containsExactly(
            "c1 2026-01-10T08:00:00Z 50.00",
            "c1 2026-02-10T08:00:00Z 75.00",
            "c1 2026-03-10T08:00:00Z 0.00");
  }

  @Test
  void an_unknown_header_names_the_closest_export() {
    assertThatThrownBy(
            () ->
                CsvOrders.from(file("shopify.csv"))
                    .customer("customer")
                    .time("date")
                    .amount("total")
                    .currency("EUR")
                    .read())
        .hasMessageStartingWith("shopify.csv, line 1: column 'customer' must be there")
        .hasMessageEndingWith("; it looks like export(OrderExport.SHOPIFY)");
    assertThatThrownBy(
            () ->
                CsvSubscriptions.from(file("stripe-subscriptions.csv"))
                    .export(SubscriptionExport.RECURLY)
                    .read())
        .hasMessageEndingWith("; it looks like export(SubscriptionExport.STRIPE)");
    assertThatThrownBy(
            () ->
                CsvOrders.from(CsvSource.of(new StringReader("a,b\n1,2\n")).named("f.csv"))
                    .export(OrderExport.SHOPIFY)
                    .read())
        .hasMessage("f.csv, line 1: column 'Email' must be there, but the columns are 'a', 'b'");
  }

  @Test
  void steps_after_an_export_change_it() {
    LogResult<OrderLog<String>> read =
        orders("stripe-invoices.csv", OrderExport.STRIPE_INVOICES)
            .amount("Total")
            .currency("USD")
            .leaveOut("Status", "paid")
            .badRows(BadRowRule.STOP)
            .read();
    assertThat(read.log().rows()).isZero();
    assertThat(read.rejected()).hasSize(3);
  }
}
