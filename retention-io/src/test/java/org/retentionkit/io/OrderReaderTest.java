package org.retentionkit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.StringReader;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.retentionkit.event.GuestRule;
import org.retentionkit.event.OrderLog;

/** What a file of orders says is in the log, and what is not is listed with its reason. */
class OrderReaderTest {
  private static OrderReader orders(String csv) {
    return CsvOrders.from(CsvSource.of(new StringReader(csv)).named("orders.csv"))
        .customer("customer_id")
        .time("ordered_at")
        .amount("amount")
        .currency("EUR");
  }

  private static List<String> lines(String csv) {
    return Logs.orders(orders(csv).badRows(BadRowRule.STOP).read().log());
  }

  /** What was typed by guess, task 31: the log, and how many rows were left out and why. */
  @Test
  void rows_are_in_the_log_and_the_others_are_listed_with_their_reasons() {
    LogResult<OrderLog<String>> read =
        orders(
                """
                customer_id,ordered_at,amount
                ann,2026-01-31,12.50
                bob,2026-02-30,5
                ,2026-02-01,7
                cid,2026-02-01,abc
                dan,2026-02-01
                eve,2026-02-01,x
                """)
            .read();
    assertThat(Logs.orders(read.log())).containsExactly("ann 2026-01-31 12.50");
    assertThat(read.rows()).isEqualTo(6);
    assertThat(read.rejected())
        .extracting(RejectedRow::toString)
        .containsExactly(
            "line 3, column 'ordered_at', value '2026-02-30': must be a date that exists: 2026-02"
                + " has the days 1 to 28",
            "line 4, column 'customer_id': must not be blank, unless guests says whose such rows are",
            "line 5, column 'amount', value 'abc': must be a number such as 12.50",
            "line 6: must have the 3 fields of the header, but has 2",
            "line 7, column 'amount', value 'x': must be a number such as 12.50");
    assertThat(read.rejected()).first().returns(3L, RejectedRow::line);
    assertThat(read.reasons())
        .containsExactly(
            entry("amount: must be a number such as 12.50", 2L),
            entry("ordered_at: must be a date that exists: 2026-02 has the days 1 to 28", 1L),
            entry("customer_id: must not be blank, unless guests says whose such rows are", 1L),
            entry("must have the 3 fields of the header, but has 2", 1L));
    assertThat(read)
        .hasToString(
            "OrderLog[1 order, 1 customer, 2026-01-31 to 2026-01-31, EUR] of 6 rows;"
                + " 2 rejected, amount: must be a number such as 12.50;"
                + " 1 rejected, ordered_at: must be a date that exists: 2026-02 has the days 1 to"
                + " 28; 1 rejected, customer_id: must not be blank, unless guests says whose such rows are;"
                + " 1 rejected, must have the 3 fields of the header, but has 2");
  }

  @Test
  void a_bad_row_stops_the_reading_if_it_is_to() {
    assertThatThrownBy(
            () ->
                orders("customer_id,ordered_at,amount\nann,2026-01-31,1\nbob,2026-01-31,1e3\n")
                    .badRows(BadRowRule.STOP)
                    .read())
        .isInstanceOf(ReadException.class)
        .hasMessage(
            "orders.csv, line 3, column 'amount', value '1e3': must be a number such as 12.50");
  }

  @Test
  void a_file_without_a_good_row_is_an_error() {
    assertThatThrownBy(() -> orders("customer_id,ordered_at,amount\na,x,1\nb,y,1\n").read())
        .hasMessage(
            "orders.csv: must have a row that can be read, but each of 2 is rejected; first line 2,"
                + " column 'ordered_at', value 'x': "
                + TimeText.RULE);
    assertThat(orders("customer_id,ordered_at,amount\n").read().log().rows()).isZero();
    assertThatThrownBy(() -> orders(" \n\n").read())
        .hasMessage("orders.csv: must have a header, but is empty");
  }

  /** R1, N: columns are found without case and blanks, and the nearest is named. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "customer_id,ordered_at,amount\nann,2026-01-31,12.50\n",
        "Customer ID;Ordered At;Amount\nann;2026-01-31;12,50\n",
        "sep=;\r\n customer_id ;ordered_at;amount\r\nann;2026-01-31;12,50\r\n",
        "\"sep=|\"\nnote|customer-id|ordered_at|amount\nx|ann|2026-01-31|12.50\n",
        "sep=\t\nnote\tcustomer_id\tordered_at\tamount\nx\tann\t2026-01-31\t12.50\n",
        "sep=;\ncustomer_id,ordered_at,amount\nann,2026-01-31,12.50\n",
        "sep=;,,\ncustomer_id,ordered_at,amount\nann,2026-01-31,12.50\n",
        "sep=^\ncustomer_id^ordered_at^amount\nann^2026-01-31^12.50\n",
        "customer_id,ordered_at,\u200Bamount\n\u200Bann\u200E,2026-01-31,\u200E12.50\u2060\n",
        "note\tcustomer_id\tordered_at\tamount\n\"a\tb\"\t ann \t2026-01-31\t12.50",
        "\n\n\"customer_id\",\"ordered_at\",\"amount\"\n\n\"ann\",2026-01-31,\"12,50\"\n\n",
        "\uFEFFcustomer_id,ordered_at,amount,\"a;b;c;d;e\"\nann,2026-01-31,12.50,\"x\n;;;y\"\n",
        "customer_id,ordered_at,amount\rann,2026-01-31,12.50\r",
      })
  void columns_are_found_whatever_stands_between_them(String csv) {
    assertThat(lines(csv)).containsExactly("ann 2026-01-31 12.50");
  }

  /** F12: guests of two files are not one customer, though they stand on one line. */
  @Test
  void guests_of_two_sources_are_apart() {
    String csv = "customer_id,ordered_at,amount\n,2026-01-31,1\n";
    OrderLog<String> january = orders(csv).guests(GuestRule.EACH_A_CUSTOMER).read().log();
    OrderReader other =
        CsvOrders.from(CsvSource.of(new StringReader(csv)).named("more.csv"))
            .customer("customer_id")
            .time("ordered_at")
            .amount("amount")
            .currency("EUR")
            .guests(GuestRule.EACH_A_CUSTOMER);
    assertThat(january.plus(other.read().log()))
        .hasToString("OrderLog[2 orders, 2 customers, 2026-01-31 to 2026-01-31, EUR]");
  }

  @Test
  void a_day_of_refunds_needs_refunds() {
    assertThatThrownBy(() -> orders("customer_id,ordered_at,amount,x\n").refundTime("x").read())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("refunded must be named beside refundTime");
  }

  @Test
  void a_missing_column_names_the_nearest() {
    assertThatThrownBy(() -> orders("customerid,order_at,sum\na,2026-01-31,1\n").read())
        .hasMessage(
            "orders.csv, line 1: column 'ordered_at' must be there, but the columns are"
                + " 'customerid', 'order_at', 'sum'; the nearest is 'order_at'");
    assertThatThrownBy(() -> orders("sep=;\nclient;ordered_at;amount\na;2026-01-31;1\n").read())
        .hasMessage(
            "orders.csv, line 2: column 'customer_id' must be there, but the columns are"
                + " 'client', 'ordered_at', 'amount'");
    assertThat(
            lines("Customer ID,customer_id ,CUSTOMER_ID,ordered_at,amount\nx,a,x,2026-01-31,1\n"))
        .containsExactly("a 2026-01-31 1.00");
    assertThatThrownBy(() -> orders("Customer ID,CUSTOMER_ID,ordered_at,amount\n").read())
        .hasMessage(
            "orders.csv, line 1: column 'Customer ID' must be there once, but is column 1 and 2");
  }

  /** R5: an instant falls on a day of the shop; R9: with and without offset in turn. */
  @Test
  void instants_fall_on_days_of_the_zone() {
    String csv =
        """
        customer_id,ordered_at,amount
        a,2026-02-01T03:30Z,1
        b,2026-02-01T03:30:00+02:00,2
        c,2026-02-01 03:30,3
        d,2026-02-01,4
        e,1769916600,5
        f,1769916600000,6
        """;
    assertThat(Logs.orders(orders(csv).zone(ZoneId.of("America/New_York")).read().log()))
        .containsExactly(
            "a 2026-01-31 1.00",
            "b 2026-01-31 2.00",
            "c 2026-02-01 3.00",
            "d 2026-02-01 4.00",
            "e 2026-01-31 5.00",
            "f 2026-01-31 6.00");
    assertThat(
            Logs.orders(
                orders(csv)
                    .zone(ZoneId.of("America/New_York"))
                    .timesWrittenIn(ZoneId.of("UTC"))
                    .read()
                    .log()))
        .contains("c 2026-01-31 3.00", "d 2026-02-01 4.00");
    assertThat(Logs.orders(orders(csv).read().log()))
        .contains("a 2026-02-01 1.00", "b 2026-02-01 2.00", "e 2026-02-01 5.00");
  }

  /** R7, R10: ids are trimmed by one rule, and joined without case by choice. */
  @Test
  void customers_are_trimmed_and_joined_without_case_by_choice() {
    String csv =
        """
        customer_id,ordered_at,amount
        " k1 ",2026-01-01,1
        k1,2026-01-02,2
        \u00A0K1\u3000,2026-01-03,3
        """;
    assertThat(orders(csv).read().log())
        .hasToString("OrderLog[3 orders, 2 customers, 2026-01-01 to 2026-01-03, EUR]");
    assertThat(Logs.orders(orders(csv).customersIgnoringCase().read().log()))
        .containsExactly("k1 2026-01-01 1.00", "k1 2026-01-02 2.00", "k1 2026-01-03 3.00");
    assertThat(
            orders("customer_id,ordered_at,amount\nÄ@x,2026-01-01,1\nä@X,2026-01-01,1\n")
                .customersIgnoringCase()
                .read()
                .log())
        .hasToString("OrderLog[2 orders, 1 customer, 2026-01-01 to 2026-01-01, EUR]");
  }

  /** R10: guests, by choice. */
  @Test
  void blank_customers_are_refused_left_out_or_each_a_customer() {
    String csv =
        """
        customer_id,ordered_at,amount
        ann,2026-01-01,1
        ,2026-01-02,2
        NULL,2026-01-03,3
        n/a,2026-01-04,4
        """;
    assertThat(orders(csv).read().reasons())
        .containsExactly(
            entry("customer_id: must not be blank, unless guests says whose such rows are", 3L));
    LogResult<OrderLog<String>> out =
        orders(csv).badRows(BadRowRule.STOP).guests(GuestRule.LEAVE_OUT).read();
    assertThat(out.reasons()).containsExactly(entry("customer_id: is blank and left out", 3L));
    assertThat(out.rejected()).extracting(RejectedRow::value).containsExactly("", "NULL", "n/a");
    assertThat(Logs.orders(orders(csv).guests(GuestRule.EACH_A_CUSTOMER).read().log()))
        .containsExactly(
            "(guest of line 3 of orders.csv) 2026-01-02 2.00",
            "(guest of line 4 of orders.csv) 2026-01-03 3.00",
            "(guest of line 5 of orders.csv) 2026-01-04 4.00",
            "ann 2026-01-01 1.00");
  }

  /** R8: a comma in an amount, in a file that has them between its columns too. */
  @Test
  void an_amount_in_quotes_may_have_the_delimiter_for_its_mark() {
    assertThat(lines("customer_id,ordered_at,amount\na,2026-01-01,\"66,03\"\nb,2026-01-01,5\n"))
        .containsExactly("a 2026-01-01 66.03", "b 2026-01-01 5.00");
  }

  /** R6: refund rows are read; an amount refunded is taken off, on its own day if that is told. */
  @Test
  void refunds_are_rows_of_their_own() {
    assertThat(lines("customer_id,ordered_at,amount\na,2026-01-01,10\na,2026-02-01,-4\n"))
        .containsExactly("a 2026-01-01 10.00", "a 2026-02-01 -4.00");
    String csv =
        """
        customer_id,ordered_at,amount,back,back_at
        a,2026-01-01,10,4,2026-03-01
        b,2026-01-01,10,-4.00,
        c,2026-01-01,10,0,
        d,2026-01-01,10,,2026-03-01
        """;
    assertThat(Logs.orders(orders(csv).refunded("back").refundTime("back_at").read().log()))
        .containsExactly(
            "a 2026-01-01 10.00",
            "a 2026-03-01 -4.00",
            "b 2026-01-01 -4.00",
            "b 2026-01-01 10.00",
            "c 2026-01-01 10.00",
            "d 2026-01-01 10.00");
  }

  /** F11, and issue 16: lines of an order are one order, later negative rows its refunds. */
  @Test
  void rows_of_one_order_are_one_order() {
    String csv =
        """
        order,customer_id,ordered_at,amount
        A1,a,2026-01-05,15.30
        A1,,2026-01-04T10:00,20.34
        A1,a,2026-01-04,-0.34
        A1,a,2026-02-01,-5
        A1,,2026-01-05,
        A2,b,2026-01-05,10
        A3,c,2026-01-05,4
        A3,c,2026-01-05,-5
        A4,d,2026-01-05,-7
        """;
    assertThat(Logs.orders(orders(csv).badRows(BadRowRule.STOP).order("order").read().log()))
        .containsExactly(
            "a 2026-01-04 35.30",
            "a 2026-02-01 -5.00",
            "b 2026-01-05 10.00",
            "c 2026-01-05 -1.00",
            "d 2026-01-05 -7.00");
    LogResult<OrderLog<String>> read =
        orders(
                "order,customer_id,ordered_at,amount\n1,a,2026-01-01,1\n1,b,2026-01-01,1\n,c,2026-01-01,1\n")
            .order("order")
            .read();
    assertThat(read.reasons())
        .containsExactly(
            entry("order: must belong to one customer", 1L), entry("order: must not be blank", 1L));
    assertThat(
            Logs.orders(
                orders(
                        "order,customer_id,ordered_at,amount\n1,a,2026-01-01,9\n1,a,2026-01-01,9\n"
                            + "1,a,2026-01-01,8\n")
                    .orderWithRepeatedAmount("order")
                    .read()
                    .log()))
        .containsExactly("a 2026-01-01 9.00");
  }

  /** What comes back of an order that repeats its amount comes back once. */
  @Test
  void a_refund_in_rows_that_repeat_the_amount_counts_once() {
    assertThat(
            Logs.orders(
                orders(
                        "order,customer_id,ordered_at,amount,back,back_at\n"
                            + "1,a,2026-01-01,9,4,2026-02-01\n1,a,2026-01-01,9,4,2026-02-01\n")
                    .orderWithRepeatedAmount("order")
                    .refunded("back")
                    .refundTime("back_at")
                    .badRows(BadRowRule.STOP)
                    .read()
                    .log()))
        .containsExactly("a 2026-01-01 9.00", "a 2026-02-01 -4.00");
  }

  /** Law: a file cut in two gives the log of the whole file. */
  @Test
  void lines_of_an_order_in_two_files_are_one_order() {
    String head = "order,customer_id,ordered_at,amount\n";
    OrderLog<String> first = orders(head + "A1,a,2026-01-05,15.30\n").order("order").read().log();
    OrderLog<String> second =
        orders(head + "A1,a,2026-01-06,20.34\nA1,a,2026-02-01,-5\n").order("order").read().log();
    assertThat(Logs.orders(first.plus(second)))
        .containsExactly("a 2026-01-05 35.64", "a 2026-02-01 -5.00");
  }

  @Test
  void a_column_may_say_the_currency_and_rows_in_another_are_left_out() {
    String csv =
        """
        customer_id,ordered_at,amount,currency
        a,2026-01-01,1,usd
        b,2026-01-01,2,EUR
        c,2026-01-01,3,eur
        d,2026-01-01,4,XYZ
        e,2026-01-01,5,
        """;
    LogResult<OrderLog<String>> euros = orders(csv).currencyColumn("currency").read();
    assertThat(Logs.orders(euros.log()))
        .containsExactly("b 2026-01-01 2.00", "c 2026-01-01 3.00", "e 2026-01-01 5.00");
    assertThat(euros.reasons())
        .containsOnlyKeys(
            "currency: is not EUR, the currency of the log",
            "currency: must be the code of a currency, such as EUR");
    LogResult<OrderLog<String>> first =
        CsvOrders.from(CsvSource.of(new StringReader(csv)))
            .customer("customer_id")
            .time("ordered_at")
            .amount("amount")
            .currencyColumn("currency")
            .read();
    assertThat(Logs.orders(first.log())).containsExactly("a 2026-01-01 1.00");
    assertThat(first.rejected()).hasSize(4);
  }

  @Test
  void rows_are_left_out_by_a_status_and_a_listener_hears_of_progress() {
    List<Long> heard = new ArrayList<>();
    LogResult<OrderLog<String>> read =
        orders("customer_id,ordered_at,amount,Status\na,2026-01-01,1,paid\nb,?,?, Voided \n")
            .leaveOut("status", "voided", "draft")
            .badRows(BadRowRule.STOP)
            .progress(heard::add)
            .read();
    assertThat(read.rejected())
        .extracting(RejectedRow::toString)
        .containsExactly("line 3, column 'Status', value 'Voided': is left out");
    assertThat(heard).containsExactly(2L);
  }

  /** R1: what is wrong with a whole file is named, not only the column that is missing. */
  @Test
  void what_the_header_may_be_is_named() {
    assertThatThrownBy(() -> orders("ann,2026-01-31,5\n").read())
        .hasMessageEndingWith(
            "'ann', '2026-01-31', '5'; the first line must name the columns, but looks like a row");
    assertThatThrownBy(() -> orders("customer_id:ordered_at:amount\nann:2026-01-31:5\n").read())
        .hasMessageEndingWith(
            "; the first line must name the columns, and what stands between them be one of , ; |"
                + " and tab, or named with CsvSource.delimiter");
    assertThatThrownBy(() -> orders("K\uFFFFufer,at,amount\nann,2026-01-31,5\n").read())
        .hasMessageEndingWith(
            "'K\uFFFDufer', 'at', 'amount'; the header must be text in the encoding of the source:"
                + " name it with charset, such as ISO_8859_1");
  }

  @Test
  void what_is_not_named_is_asked_for() {
    OrderReader reader = CsvOrders.from(CsvSource.of(new StringReader("a,b\n1,2\n")).named("f"));
    assertThatThrownBy(reader::read)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("f: the column of the customer must be named");
    reader.customer("a").time("b").amount("c");
    assertThatThrownBy(reader::read)
        .hasMessage(
            "f: the currency must be named with currency, or its column with currencyColumn");
    assertThatThrownBy(() -> reader.leaveOut("x", "1").leaveOut("y", "2"))
        .hasMessage("column must be 'x', as rows are left out by one column");
    assertThatThrownBy(() -> reader.customer(" ")).hasMessage("column must not be blank");
    assertThatThrownBy(() -> reader.decimalMark(';'))
        .hasMessage("decimalMark must be '.' or ',', but was ';'");
  }

  /** R23: patterns too long or wrong are one line; R22: what cannot be seen is not shown. */
  @Test
  void texts_of_strangers_are_made_safe_in_messages() {
    assertThatThrownBy(() -> orders("a").timePattern("[".repeat(5_000)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("pattern must have at most 100 characters, but has 5000");
    assertThatThrownBy(() -> orders("a").timePattern("HH:mm"))
        .hasMessage("pattern must make up a date, such as dd.MM.yyyy, but was HH:mm");
    String emoji = "\uD83D\uDE00".repeat(70);
    LogResult<OrderLog<String>> read =
        orders(
                "customer_id,ordered_at,amount\na,2026-01-01,1\nb,2026-01-01,"
                    + emoji
                    + "\nc,2026-01-01,\u009B\u202E\u200Bx\n")
            .read();
    assertThat(read.rejected().get(0).value()).isEqualTo("\uD83D\uDE00".repeat(60) + "…");
    assertThat(read.rejected().get(1).value()).isEqualTo("\uFFFD\uFFFD\uFFFDx");
    assertThatThrownBy(
            () ->
                CsvOrders.from(java.nio.file.Path.of("a\u202Eb.csv"))
                    .customer("c")
                    .time("t")
                    .amount("a")
                    .currency("EUR")
                    .read())
        .hasMessage("a\uFFFDb.csv: must be a file that can be opened");
  }

  @Test
  void values_of_the_first_thousand_rejected_rows_are_kept_and_lines_of_all() {
    StringBuilder csv = new StringBuilder("customer_id,ordered_at,amount\na,2026-01-01,1\n");
    for (int i = 0; i < 1_500; i++) {
      csv.append("a,2026-01-01,x").append(i).append('\n');
    }
    List<RejectedRow> rejected = orders(csv.toString()).read().rejected();
    assertThat(rejected).hasSize(1_500);
    assertThat(rejected.get(999))
        .hasToString("line 1002, column 'amount', value 'x999': must be a number such as 12.50");
    assertThat(rejected.get(1_499))
        .hasToString("line 1502, column 'amount': must be a number such as 12.50");
    assertThatThrownBy(() -> rejected.get(1_500)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void keys_made_to_collide_are_read_in_time() {
    StringBuilder csv = new StringBuilder("customer_id,ordered_at,amount\n");
    for (int i = 0; i < 1 << 13; i++) {
      for (int bit = 12; bit >= 0; bit--) {
        csv.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      csv.append(",2026-01-01,1\n");
    }
    assertThat(orders(csv.toString()).read().log())
        .hasToString("OrderLog[8,192 orders, 8,192 customers, 2026-01-01 to 2026-01-01, EUR]");
  }
}
