package org.retentionkit.examples.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.cohort.CohortCalculator;
import org.retentionkit.cohort.CohortTable;
import org.retentionkit.cohort.CohortTableBuilder;
import org.retentionkit.cohort.CohortValue;
import org.retentionkit.cohort.RetentionCriterion;
import org.retentionkit.event.ActivityAccumulator;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.ActivityMasks;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.event.Workspace;
import org.retentionkit.purchase.RfmCalculator;
import org.retentionkit.purchase.RfmRules;
import org.retentionkit.purchase.RfmScale;
import org.retentionkit.revenue.RevenueLedger;

/** A million rows made from a fixed seed: DuckDB's SQL and the library agree in every cell. */
class GeneratedAgreementTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final int ROWS = 1_000_000;
  private static final LocalDate START = LocalDate.of(2023, 1, 1);
  private static final Timeline MONTHS = Timeline.of(START, CalendarUnit.MONTH, 24);

  /** Days from 60 before the first month to 60 after the last one. */
  private static final int FIRST = (int) START.toEpochDay() - 60;

  private static final int DAYS = 731 + 120;

  /** Customers by a skewed law over scattered ids; each has a first day and stays around it. */
  private static final class Log {
    final long[] customer = new long[ROWS];
    final int[] day = new int[ROWS];
    final long[] cents = new long[ROWS];

    Log(long seed, int customers) {
      SplittableRandom random = new SplittableRandom(seed);
      for (int i = 0; i < ROWS; i++) {
        double skewed = random.nextDouble() * random.nextDouble();
        long number = (long) (skewed * customers);
        customer[i] = (number + 1) * 0x9E37_79B9_7F4A_7C15L;
        int joined = (int) ((customer[i] >>> 33) % DAYS);
        double stay = random.nextDouble();
        day[i] = FIRST + joined + (int) (stay * stay * (DAYS - joined));
        cents[i] = random.nextInt(100_000);
      }
    }
  }

  /** Orders: a hundred thousand customers, one row in fifteen a refund and one free. */
  @Nested
  class OfOrders {
    private static Sql sql;
    private static Log log;

    @BeforeAll
    static void load() throws SQLException {
      log = new Log(1, 150_000);
      for (int i = 0; i < ROWS; i++) {
        log.cents[i] *= i % 15 == 0 ? -1 : i % 15 == 1 ? 0 : 1;
      }
      sql = new Sql();
      sql.load(log.customer, log.day, log.cents);
    }

    @AfterAll
    static void close() throws SQLException {
      sql.close();
    }

    @Test
    void a_cohort_triangle_of_months() throws SQLException {
      ActivityLog<Long> activity = ActivityLog.ofColumns(log.customer, log.day);
      Agreement.onTriangle(sql, activity.using(Workspace.ofThreads(2)).activity(MONTHS));
    }

    @Test
    void a_cohort_triangle_of_weeks_streamed() throws SQLException {
      LocalDate wednesday = LocalDate.of(2023, 10, 4);
      Timeline weeks = Timeline.of(wednesday, CalendarUnit.WEEK, 60);
      ActivityAccumulator<Long> streamed = ActivityAccumulator.create(weeks);
      streamed.sink().accept(log.customer, log.day, 0, ROWS);
      Agreement.onTriangle(sql, streamed.activity(weeks));
    }

    /** The log goes on to 1 March 2025: the last month is in progress. */
    @Test
    void cohort_tables() throws SQLException {
      Timeline all = Timeline.of(LocalDate.of(2022, 11, 1), CalendarUnit.MONTH, 29);
      LocalDate until = LocalDate.ofEpochDay((long) FIRST + DAYS);
      assertThat(until).isEqualTo(LocalDate.of(2025, 3, 2));
      OrderLog<Long> orders = OrderLog.ofColumns(log.customer, log.day, log.cents, "EUR");
      CohortTableBuilder<Long> table =
          CohortTable.builder(orders.using(Workspace.ofThreads(2)), until);

      List<long[]> triangle = sql.triangle(all, "cents >= 0");
      MeasureAgreement.onCells(triangle, 2, table.build(), all);
      ActivityMasks masks = orders.activity(all);
      MeasureAgreement.onCells(
          triangle, 2, CohortCalculator.cohortTable(masks, RetentionCriterion.on(), until), all);
      table.criterion(RetentionCriterion.onOrAfter());
      MeasureAgreement.onCells(triangle, 3, table.build(), all);
      table.criterion(RetentionCriterion.on());
      List<long[]> sums = sql.cohortSums(all);
      MeasureAgreement.onCells(sums, 2, table.value(CohortValue.revenue(EUR)).build(), all);
      MeasureAgreement.onCells(
          sums, 3, table.value(CohortValue.cumulativeRevenue(EUR)).build(), all);
      MeasureAgreement.onCells(sums, 4, table.value(CohortValue.orders()).build(), all);
    }

    @Test
    void scores_of_each_customer() throws SQLException {
      OrderLog<Long> orders = OrderLog.ofColumns(log.customer, log.day, log.cents, "EUR");
      Scores scores = new Scores(sql, Period.ofYear(2024));
      for (RfmScale.Ties ties : RfmScale.Ties.values()) {
        MeasureAgreement.onScores(
            scores.tiles(5, ties),
            RfmCalculator.scores(
                orders, Period.ofYear(2024), RfmRules.all(RfmScale.ranks(5, ties))));
      }
      MeasureAgreement.onScores(
          scores.quantiles(4),
          RfmCalculator.scores(orders, Period.ofYear(2024), RfmRules.all(RfmScale.quantiles(4))));
    }

    @Test
    void purchases_of_each_customer() throws SQLException {
      OrderLog<Long> orders = OrderLog.ofColumns(log.customer, log.day, log.cents, "EUR");
      Agreement.onPurchases(sql, orders);
    }
  }

  /** Subscriptions: two hundred thousand customers, one change in five a cancellation. */
  @Nested
  class OfChanges {
    @Test
    void movements_of_recurring_revenue() throws SQLException {
      Log log = new Log(2, 300_000);
      for (int i = 0; i < ROWS; i++) {
        log.cents[i] = Math.max(0, ((log.cents[i] % 10) - 1) * 500);
      }
      try (Sql sql = new Sql()) {
        sql.load(log.customer, log.day, log.cents);
        SubscriptionLog<Long> changes =
            SubscriptionLog.ofColumns(log.customer, log.day, log.cents, "EUR");
        List<long[]> months = sql.movements(MONTHS);
        MeasureAgreement.onLedger(months, RevenueLedger.of(changes, MONTHS));
        MeasureAgreement.onLedger(
            months, RevenueLedger.of(changes.using(Workspace.ofThreads(2)), MONTHS));
        Timeline quarters = Timeline.of(LocalDate.of(2023, 7, 1), CalendarUnit.QUARTER, 4);
        MeasureAgreement.onLedger(sql.movements(quarters), RevenueLedger.of(changes, quarters));
      }
    }
  }
}
