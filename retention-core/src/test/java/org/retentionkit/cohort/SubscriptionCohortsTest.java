package org.retentionkit.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.event.Workspace;
import org.retentionkit.revenue.RevenueLedger;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;
import org.retentionkit.testing.JsonRoundTrip;

/** F20: customers and net revenue kept by month of start, in one call each. */
class SubscriptionCohortsTest {
  private static final Period YEAR = Period.of(LocalDate.of(1970, 1, 1), LocalDate.of(1971, 1, 1));

  private static SubscriptionLog<Long> log(List<Row> rows) {
    return SubscriptionLog.ofColumns(
        GeneratedRows.customers(rows), GeneratedRows.days(rows), GeneratedRows.values(rows), "EUR");
  }

  @Provide
  Arbitrary<List<Row>> changes() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 5),
            Arbitraries.integers().between(-60, 420),
            Arbitraries.of(0L, 0L, 3L, 10L, 25L))
        .as(Row::new)
        .list()
        .ofMaxSize(30);
  }

  @Property(tries = 300)
  void tables_are_those_of_plain_code(
      @ForAll("changes") List<Row> rows, @ForAll("units") CalendarUnit unit) {
    Period period =
        unit == CalendarUnit.WEEK ? Period.of(YEAR.start(), YEAR.start().plusWeeks(30)) : YEAR;
    CohortTable customers =
        CohortCalculator.cohortTable(log(rows).using(Workspace.ofThreads(2)), period, unit);
    CohortTable revenue = CohortCalculator.revenueCohortTable(log(rows), period, unit);
    assertThat(customers.rows()).isEqualTo(plain(rows, period, unit, false));
    assertThat(revenue.rows()).isEqualTo(plain(rows, period, unit, true));
    assertThat(customers.setAside()).isEqualTo(revenue.setAside());
    long members = customers.rows().stream().mapToLong(Cohort.Row::size).sum();
    CohortTable.SetAside aside = customers.setAside();
    assertThat(
            members
                + aside.customersWithoutCohort()
                + aside.customersStartedBefore()
                + aside.customersNotYetStarted())
        .isEqualTo(rows.stream().map(Row::customer).distinct().count());
    assertThat(aside.entriesAfterObserved())
        .isEqualTo(
            rows.stream().filter(r -> r.day() >= period.endExclusive().toEpochDay()).count());
  }

  @Provide
  Arbitrary<CalendarUnit> units() {
    return Arbitraries.of(
        CalendarUnit.WEEK, CalendarUnit.MONTH, CalendarUnit.QUARTER, CalendarUnit.YEAR);
  }

  /** Looks at each customer on the last day of each step. */
  private static List<Cohort.Row> plain(
      List<Row> rows, Period period, CalendarUnit unit, boolean money) {
    List<Period> steps = period.split(unit);
    List<Cohort.Row> table = new ArrayList<>();
    for (int start = 0; start < steps.size(); start++) {
      List<TreeMap<Integer, Long>> members = new ArrayList<>();
      for (TreeMap<Integer, Long> days : daysOf(rows).values()) {
        LocalDate first =
            days.entrySet().stream()
                .filter(day -> day.getValue() > 0)
                .map(day -> LocalDate.ofEpochDay(day.getKey()))
                .findFirst()
                .orElse(LocalDate.MAX);
        if (steps.get(start).contains(first)) {
          members.add(days);
        }
      }
      List<Cohort.Counts> cells = new ArrayList<>();
      for (Period step : steps.subList(start, steps.size())) {
        long value = 0;
        for (TreeMap<Integer, Long> days : members) {
          Map.Entry<Integer, Long> last = days.lowerEntry((int) step.endExclusive().toEpochDay());
          value += last == null ? 0 : money ? last.getValue() : Math.min(1, last.getValue());
        }
        cells.add(new Cohort.Counts(CellState.COMPLETE, value, members.size(), value));
      }
      if (!members.isEmpty()) {
        table.add(Cohort.Row.of(steps.get(start), members.size(), cells));
      }
    }
    return table;
  }

  /** The amount held at the end of each day with a change, the highest of the day. */
  private static Map<Long, TreeMap<Integer, Long>> daysOf(List<Row> rows) {
    Map<Long, TreeMap<Integer, Long>> all = new TreeMap<>();
    rows.forEach(
        row ->
            all.computeIfAbsent(row.customer(), each -> new TreeMap<>())
                .merge(row.day(), row.value(), Math::max));
    return all;
  }

  /** A month's column of each cohort, and who began before, make what the ledger closes with. */
  @Property(tries = 200)
  void a_month_of_all_cohorts_adds_up_to_the_closing_of_the_ledger(
      @ForAll("changes") List<Row> rows) {
    Period all = Period.of(LocalDate.of(1969, 1, 1), LocalDate.of(1972, 1, 1));
    CohortTable table = CohortCalculator.revenueCohortTable(log(rows), all, CalendarUnit.MONTH);
    CohortTable customers = CohortCalculator.cohortTable(log(rows), all, CalendarUnit.MONTH);
    Timeline months = Timeline.of(all, CalendarUnit.MONTH);
    RevenueLedger<Long> ledger = RevenueLedger.of(log(rows), months);
    for (int month = 0; month < months.periods(); month++) {
      long amount = 0;
      long count = 0;
      for (int row = 0; row < table.rows().size(); row++) {
        int start = months.indexOf((int) table.rows().get(row).period().start().toEpochDay());
        if (start <= month) {
          amount += table.cell(row, month - start).value();
          count += customers.cell(row, month - start).value();
        }
      }
      assertThat(ledger.movements(month).closing().movePointRight(2))
          .isEqualByComparingTo(Long.toString(amount));
      assertThat(count)
          .isEqualTo(
              month + 1 < months.periods()
                  ? ledger.movements(month + 1).openingCustomers()
                  : count);
    }
  }

  private static Row change(long customer, int month, int day, long amount) {
    return new Row(customer, (int) LocalDate.of(2025, month, day).toEpochDay(), amount);
  }

  /** The worked example: one stops within January, three in March, one of them is back in April. */
  @Test
  void customers_are_kept_who_pay_at_the_end_of_the_month() {
    List<Row> rows = new ArrayList<>();
    for (int customer = 0; customer < 10; customer++) {
      rows.add(change(customer, 1, 10, 20_00));
    }
    rows.add(change(0, 1, 31, 0));
    rows.add(change(1, 3, 1, 0));
    rows.add(change(2, 3, 10, 0));
    rows.add(change(3, 3, 31, 0));
    rows.add(change(3, 4, 5, 20_00));
    CohortTable table =
        CohortCalculator.cohortTable(
            log(rows),
            Period.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 5, 1)),
            CalendarUnit.MONTH);
    assertThat(table)
        .hasToString(
            """
            Cohort retention by month, paying at the end of that age, observed until 2025-05-01
            Cohort                        Size       0        1        2        3
            January 2025                    10  90.0 %   90.0 %   60.0 %   70.0 %
            Average over cohorts, pooled        90.0 %   90.0 %   60.0 %   70.0 %
            """);
  }

  /** ChartMogul's net MRR retention: 200.00 became 150.00, all by one of two customers. */
  @Test
  void net_revenue_kept_is_a_share_of_what_the_first_month_closed_with() {
    List<Row> rows =
        List.of(
            change(1, 1, 10, 100_00),
            change(2, 1, 20, 100_00),
            change(1, 3, 3, 150_00),
            change(2, 3, 9, 0));
    CohortTable table =
        CohortCalculator.revenueCohortTable(
            log(rows),
            Period.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 4, 1)),
            CalendarUnit.MONTH);
    assertThat(table.retention(0, 2).percent(1)).isEqualByComparingTo("75.0");
    assertThat(table.retention(0, 2).explanation().sentence())
        .isEqualTo(
            "Cohort net revenue retention: 75.0 % = recurring revenue 150.00 EUR ÷ first 200.00"
                + " EUR. Cohort January 2025, month 2.");
    assertThat(table.relativeTo(CohortBase.COHORT_SIZE).figure(0, 2))
        .hasToString("Cohort recurring revenue per customer: 75.00 EUR");
    assertThat(table.toString())
        .startsWith(
            "Cohort net revenue retention by month, at the end of that age, observed until"
                + " 2025-04-01\n");
    JsonRoundTrip.check(table, CohortTable.class);
  }

  @Test
  void what_does_not_go_together_is_refused() {
    SubscriptionLog<Long> log = log(List.of(change(1, 1, 1, 5)));
    Period days = Period.of(LocalDate.of(2025, 1, 2), LocalDate.of(2025, 2, 2));
    assertThatThrownBy(() -> CohortCalculator.cohortTable(log, days, CalendarUnit.MONTH))
        .hasMessage("period must begin with a month, but was 2025-01-02 to 2025-02-01");
    assertThatThrownBy(() -> CohortCalculator.revenueCohortTable(log, days, CalendarUnit.QUARTER))
        .hasMessage("unit must divide the period 2025-01-02 to 2025-02-01, but was QUARTER");
    assertThatThrownBy(
            () ->
                new Cohort.Rules(
                    AgeStep.calendar(CalendarUnit.MONTH),
                    RetentionCriterion.on(),
                    CohortValue.recurringRevenue(log.currency()),
                    CohortBase.FIRST_PERIOD,
                    days.start()))
        .hasMessage("criterion must be AT_END for RECURRING_REVENUE, but was ON");
  }

  @Test
  void amounts_of_a_cohort_that_do_not_fit_a_long_are_refused_by_name() {
    long half = Long.MAX_VALUE / 2 + 1;
    SubscriptionLog<Long> log = log(List.of(change(1, 1, 1, half), change(2, 1, 1, half)));
    assertThatThrownBy(
            () ->
                CohortCalculator.revenueCohortTable(
                    log, Period.ofMonth(2025, 1), CalendarUnit.MONTH))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "value of cohort 2025-01 in month 0 must lie between -9223372036854775808 and"
                + " 9223372036854775807, but was 9223372036854775808");
  }
}
