package org.retentionkit.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import java.io.StringReader;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.retentionkit.CalendarUnit;
import org.retentionkit.event.CancelReason;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.revenue.MonthlyRevenueRule;

/** Changes and subscriptions with start and end become one log of recurring amounts. */
class SubscriptionReaderTest {
  private static SubscriptionReader changes(String csv) {
    return CsvSubscriptions.from(
            org.retentionkit.io.CsvSource.of(new StringReader(csv)).named("subs.csv"))
        .customer("customer")
        .time("day")
        .amount("mrr")
        .currency("EUR");
  }

  private static SubscriptionReader spans(String csv) {
    return CsvSubscriptions.from(
            org.retentionkit.io.CsvSource.of(new StringReader(csv)).named("subs.csv"))
        .customer("customer")
        .start("start")
        .end("end")
        .amount("price")
        .currency("EUR");
  }

  @Test
  void changes_of_days_are_a_log_of_days() {
    assertThat(
            Logs.changes(
                changes(
                        "customer,day,mrr\na,2026-01-10,50\na,2026-02-10,\"75,00\"\na,2026-03-10,0\n")
                    .read()
                    .log()))
        .containsExactly("a 2026-01-10 50.00", "a 2026-02-10 75.00", "a 2026-03-10 0.00");
  }

  /** F3: exact times are kept, so the last change of a day is the last. */
  @Test
  void exact_times_are_kept() {
    SubscriptionLog<String> log =
        changes(
                "customer,day,mrr\nk1,2026-01-10T10:00Z,20\nk1,2026-01-10T15:00Z,0\n"
                    + "k2,2026-01-10T10:00Z,90\nk2,2026-01-10T15:00Z,19\n")
            .read()
            .log();
    assertThat(Logs.changes(log))
        .containsExactly(
            "k1 2026-01-10T10:00:00Z 20.00",
            "k1 2026-01-10T15:00:00Z 0.00",
            "k2 2026-01-10T10:00:00Z 90.00",
            "k2 2026-01-10T15:00:00Z 19.00");
  }

  /** R20: an amount that no log can hold is named by its place. */
  @Test
  void an_amount_too_large_is_named_by_its_place() {
    String csv = "customer,day,mrr\na,2026-01-10,50\nb,2026-01-10,92233720368547758.07\n";
    assertThat(changes(csv).read().rejected())
        .extracting(RejectedRow::toString)
        .containsExactly(
            "line 3, column 'mrr', value '92233720368547758.07': must not exceed"
                + " 2305843009213693951 minor units");
    assertThatThrownBy(() -> changes(csv).badRows(BadRowRule.STOP).read())
        .hasMessageStartingWith("subs.csv, line 3, column 'mrr'");
    assertThat(changes("customer,day,mrr\na,2026-01-10,50\nb,2026-01-10,-1\n").read().reasons())
        .containsExactly(entry("mrr: must not be negative", 1L));
  }

  @Test
  void reasons_are_read_in_these_words_or_in_others() {
    String csv =
        "customer,day,mrr,why\na,2026-01-10,50,\na,2026-02-10,0,Voluntary\nb,2026-01-10,5,voluntary\n"
            + "c,2026-01-10,0,moved\n";
    LogResult<SubscriptionLog<String>> read = changes(csv).reason("why").read();
    assertThat(Logs.changes(read.log()))
        .containsExactly("a 2026-01-10 50.00", "a 2026-02-10 0.00 VOLUNTARY");
    assertThat(read.reasons())
        .containsOnlyKeys(
            "why: must be blank where the amount is above 0",
            "why: must be voluntary, involuntary or blank");
    assertThat(
            Logs.changes(
                changes(csv)
                    .reason(
                        "why",
                        text ->
                            text.equals("moved") ? CancelReason.INVOLUNTARY : CancelReason.UNSTATED)
                    .read()
                    .log()))
        .contains("c 2026-01-10 0.00 INVOLUNTARY", "b 2026-01-10 5.00");
  }

  /** F5: A 100 from 10 January to 10 March, B 50 from 10 February, one customer. */
  @Test
  void several_subscriptions_of_a_customer_are_summed() {
    List<String> sums = List.of("c 2026-01-10 100.00", "c 2026-02-10 150.00", "c 2026-03-10 50.00");
    assertThat(
            Logs.changes(
                spans(
                        "id,customer,start,end,price\nA,c,2026-01-10,2026-03-10,100\n"
                            + "B,c,2026-02-10,,50\n")
                    .subscription("id")
                    .read()
                    .log()))
        .isEqualTo(sums);
    assertThat(
            Logs.changes(
                changes(
                        "id,customer,day,mrr\nA,c,2026-03-10,0\nB,c,2026-02-10,50\n"
                            + "A,c,2026-01-10,100\nA,c,2026-01-10,70\n")
                    .subscription("id")
                    .read()
                    .log()))
        .isEqualTo(sums);
  }

  /** Rows with start and end are each a subscription, in a file as in several. */
  @Test
  void subscriptions_without_ids_are_summed_too() {
    String head = "customer,start,end,price\n";
    String first = "c,2026-01-10,2026-03-10,100\n";
    String second = "c,2026-02-10,,50\n";
    List<String> sums = List.of("c 2026-01-10 100.00", "c 2026-02-10 150.00", "c 2026-03-10 50.00");
    assertThat(Logs.changes(spans(head + first + second).read().log())).isEqualTo(sums);
    SubscriptionLog<String> log = spans(head + first).read().log();
    assertThat(Logs.changes(log.plus(spans(head + second).read().log()))).isEqualTo(sums);
  }

  /** Rows are kept in blocks, of which only some have a reason. */
  @Test
  void reasons_of_some_rows_are_kept_among_many() {
    StringBuilder csv = new StringBuilder("customer,day,mrr,why\na,2026-01-10,0,voluntary\n");
    for (int i = 0; i < 5_000; i++) {
      csv.append('b').append(i).append(",2026-01-10,5,\n");
    }
    assertThat(Logs.changes(changes(csv.toString()).reason("why").read().log()))
        .hasSize(5_001)
        .contains("a 2026-01-10 0.00 VOLUNTARY", "b4999 2026-01-10 5.00");
  }

  @ParameterizedTest
  @CsvSource({
    "month, 30, 30.00", "monthly, 30, 30.00", "year, 100, 8.33", "yearly, 100, 8.33",
    "Annual, 120, 10.00", "quarter, 30, 10.00", "3 months, 30, 10.00", "every 2 weeks, 12, 26.00",
    "week, 12, 52.00", "P1Y, 12, 1.00", "day, 1, 30.42", "2 years, 240, 10.00",
    "3-month, 30, 10.00", "per month, 30, 30.00", "/month, 30, 30.00", "each quarter, 30, 10.00",
    "1 mo, 30, 30.00", "yr, 120, 10.00", "half-yearly, 60, 10.00", "Semi-annual, 60, 10.00",
    "fortnightly, 12, 26.00", "P6M, 60, 10.00", "every 6 months, 60, 10.00",
  })
  void a_price_of_a_term_is_an_amount_a_month(String term, String price, String monthly) {
    String csv = "customer,start,end,price,term\nc,2026-01-10,," + price + "," + term + "\n";
    assertThat(Logs.changes(spans(csv).interval("term").badRows(BadRowRule.STOP).read().log()))
        .containsExactly("c 2026-01-10 " + monthly);
  }

  @Test
  void a_price_is_multiplied_by_seats_and_divided_by_units() {
    String csv = "customer,start,end,price,seats,units\nc,2026-01-10,,30,4,6\n";
    assertThat(Logs.changes(spans(csv).quantity("seats").intervalCount("units").read().log()))
        .containsExactly("c 2026-01-10 20.00");
    assertThat(Logs.changes(spans(csv).per(CalendarUnit.YEAR).quantity("seats").read().log()))
        .containsExactly("c 2026-01-10 10.00");
    assertThat(
            spans(
                    "customer,start,end,price,term\nc,2026-01-10,,30,week\nd,2026-01-10,,1,lifetime\ne,2026-01-10,,1,\nd,2026-01-10,,1,month")
                .interval("term")
                .monthlyRevenue(MonthlyRevenueRule.CALENDAR_MONTHS)
                .read()
                .reasons())
        .containsOnlyKeys(
            "term: must be a term of whole months, as the rule asks",
            "term: must be a term such as month, year or 3 months",
            "term: must not be blank");
  }

  @Test
  void trials_are_not_paid_for_and_ends_come_after_starts() {
    LogResult<SubscriptionLog<String>> read =
        spans(
                "customer,start,end,price,trial\na,2026-01-10,2026-03-10,30,2026-01-24\n"
                    + "b,2026-01-10,2026-01-20,30,2026-01-24\nc,2026-01-10,2026-01-09,30,\n"
                    + "d,2026-01-10,,30,2026-01-01\n")
            .trialEnd("trial")
            .read();
    assertThat(Logs.changes(read.log()))
        .containsExactly("a 2026-01-24 30.00", "a 2026-03-10 0.00", "d 2026-01-10 30.00");
    assertThat(read.reasons())
        .containsOnly(
            entry("end: is within the trial, so it was never paid for", 1L),
            entry("end: must not be before the start", 1L));
  }

  @Test
  void a_row_is_a_change_or_a_subscription() {
    assertThatThrownBy(() -> spans("a\n1\n").time("day").read())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("time must not be named beside start: a row is a change or a subscription");
  }

  /** What would be read for nothing is refused: 1200 a year is no 1200 a month. */
  @Test
  void what_only_subscriptions_have_is_refused_beside_changes() {
    String csv = "customer,day,mrr,x\na,2026-01-10,1200,year\n";
    List<UnaryOperator<SubscriptionReader>> steps =
        List.of(
            reader -> reader.end("x"),
            reader -> reader.trialEnd("x"),
            reader -> reader.interval("x"),
            reader -> reader.intervalCount("x"),
            reader -> reader.quantity("x"),
            reader -> reader.per(CalendarUnit.YEAR),
            reader -> reader.monthlyRevenue(MonthlyRevenueRule.CALENDAR_MONTHS));
    for (UnaryOperator<SubscriptionReader> step : steps) {
      SubscriptionReader reader = step.apply(changes(csv));
      String message =
          "end, trialEnd, interval, intervalCount, per, monthlyRevenue and quantity must not be said"
              + " beside time: they are of subscriptions with a start";
      assertThatThrownBy(reader::read)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(message);
      assertThatThrownBy(() -> reader.readInto("", (all, who, at, units, why) -> {}))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(message);
    }
  }

  /** What databases have for never is no end. */
  @ParameterizedTest
  @ValueSource(
      strings = {"", "9999-12-31", "9999-12-31 23:59:59", "31.12.9999", "99991231", "Infinity"})
  void a_subscription_without_an_end_goes_on(String end) {
    assertThat(
            Logs.changes(
                spans("customer,start,end,price\na,2026-01-10," + end + ",30\n")
                    .badRows(BadRowRule.STOP)
                    .read()
                    .log()))
        .containsExactly("a 2026-01-10 30.00");
  }
}
