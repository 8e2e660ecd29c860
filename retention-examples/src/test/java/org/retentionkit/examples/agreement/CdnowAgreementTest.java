package org.retentionkit.examples.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.cohort.CohortCalculator;
import org.retentionkit.cohort.RetentionCriterion;
import org.retentionkit.event.ActivityAccumulator;
import org.retentionkit.event.OrderAccumulator;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.purchase.RfmCalculator;
import org.retentionkit.purchase.RfmRules;
import org.retentionkit.purchase.RfmScale;
import org.retentionkit.revenue.RevenueLedger;

/**
 * The CDNOW log of Fader and Hardie (69,659 rows, 23,570 customers), read by the library from its
 * file and by DuckDB from the same file: they agree in every cell.
 */
class CdnowAgreementTest {
  private static final OrderAccumulator<Long> ORDERS = OrderAccumulator.create("USD");

  /** Customer, day and cents of each row. */
  private static final List<long[]> ROWS = new ArrayList<>();

  private static Sql sql;

  @BeforeAll
  static void read() throws SQLException {
    Path file = Cdnow.file();
    Cdnow.orders()
        .readInto(
            ORDERS,
            (orders, customer, day, cents) -> {
              long number = Long.parseLong(customer);
              ROWS.add(new long[] {number, day.toEpochDay(), cents});
              orders.addMinorUnits(number, day, cents);
            });
    sql = new Sql();
    sql.execute(
        String.format(
            Locale.ROOT,
            """
        create table events as
        select customer_id as customer, date as day, (amount * 100)::bigint as cents
        from read_csv('%s', header = true, columns = {'customer_id': 'bigint', 'date': 'date',
          'quantity': 'bigint', 'amount': 'decimal(12, 2)'})
        """,
            file.toString().replace("'", "''")));
  }

  @AfterAll
  static void close() throws SQLException {
    if (sql != null) {
      sql.close();
    }
  }

  @Test
  void all_rows_are_read() throws SQLException {
    assertThat(ORDERS.report().rows()).isEqualTo(69_659);
    long[] counts = sql.rows("select count(*), sum(cents)::bigint from events").get(0);
    assertThat(counts).containsExactly(69_659, 250_031_563);
  }

  private static void read(ActivityAccumulator<Long> activity) {
    Cdnow.activity()
        .readInto(activity, (all, customer, day) -> all.add(Long.parseLong(customer), day));
  }

  @ParameterizedTest
  @CsvSource({"1997-01-01, MONTH, 18", "1996-12-30, WEEK, 64", "1997-03-15, DAY, 60"})
  void a_cohort_triangle(LocalDate start, CalendarUnit unit, int periods) throws SQLException {
    Timeline timeline = Timeline.of(start, unit, periods);
    ActivityAccumulator<Long> activity = ActivityAccumulator.create(timeline);
    read(activity);
    Agreement.onTriangle(sql, activity.activity(timeline));
  }

  @Test
  void cohort_tables_of_months_that_have_all_ended() throws SQLException {
    Timeline months = Timeline.of(LocalDate.of(1997, 1, 1), CalendarUnit.MONTH, 18);
    LocalDate until = LocalDate.of(1998, 7, 1);
    ActivityAccumulator<Long> activity = ActivityAccumulator.create(months);
    read(activity);
    List<long[]> expected = sql.triangle(months, "true");
    MeasureAgreement.onCells(
        expected,
        2,
        CohortCalculator.cohortTable(activity.activity(months), RetentionCriterion.on(), until),
        months);
    MeasureAgreement.onCells(
        expected,
        3,
        CohortCalculator.cohortTable(
            activity.activity(months), RetentionCriterion.onOrAfter(), until),
        months);
  }

  @Test
  void scores_of_each_customer() throws SQLException {
    Period all = Period.of(LocalDate.of(1997, 1, 1), LocalDate.of(1998, 7, 1));
    Scores scores = new Scores(sql, all);
    for (RfmScale.Ties ties : RfmScale.Ties.values()) {
      MeasureAgreement.onScores(
          scores.tiles(5, ties),
          RfmCalculator.scores(ORDERS.log(), all, RfmRules.all(RfmScale.ranks(5, ties))));
    }
    MeasureAgreement.onScores(
        scores.quantiles(5), RfmCalculator.scores(ORDERS.log(), all, RfmRules.quintiles()));
  }

  @Test
  void purchases_of_each_customer() throws SQLException {
    Agreement.onPurchases(sql, ORDERS.log());
    Agreement.onPurchases(sql, OrderLog.ofColumns(customers(), days(), cents(), "USD"));
  }

  /** Not subscriptions, but numbers: each order as if it were the recurring amount from then on. */
  @Test
  void movements_as_if_orders_were_changes() throws SQLException {
    Timeline months = Timeline.of(LocalDate.of(1997, 2, 1), CalendarUnit.MONTH, 16);
    List<long[]> expected = sql.movements(months);
    MeasureAgreement.onLedger(
        expected,
        RevenueLedger.of(SubscriptionLog.ofColumns(customers(), days(), cents(), "USD"), months));
  }

  private static long[] customers() {
    return ROWS.stream().mapToLong(row -> row[0]).toArray();
  }

  private static int[] days() {
    return ROWS.stream().mapToInt(row -> Math.toIntExact(row[1])).toArray();
  }

  private static long[] cents() {
    return ROWS.stream().mapToLong(row -> row[2]).toArray();
  }
}
