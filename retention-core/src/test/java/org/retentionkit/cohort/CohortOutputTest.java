package org.retentionkit.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.OrderLog;

/** From a log to what people read: the triangle, its cells by month, and files for spreadsheets. */
class CohortOutputTest {
  private static final Period QUARTER = Period.ofQuarter(2025, 1);

  /**
   * Customers 1 to 4 begin in January, 5 and 6 in February, 7 before the year, 8 after the quarter.
   */
  private static final long[] CUSTOMERS = {1, 2, 3, 4, 1, 2, 1, 5, 6, 5, 7, 7, 8, 1};

  private static final int[] DAYS = {
    day(1, 5),
    day(1, 9),
    day(1, 31),
    day(1, 1),
    day(2, 1),
    day(2, 28),
    day(3, 3),
    day(2, 2),
    day(2, 14),
    day(3, 31),
    day(1, 1) - 1,
    day(2, 5),
    day(4, 1),
    day(4, 2)
  };

  private static int day(int month, int day) {
    return (int) LocalDate.of(2025, month, day).toEpochDay();
  }

  private static CohortTable table() {
    return CohortCalculator.cohortTable(
        ActivityLog.ofColumns(CUSTOMERS, DAYS), QUARTER, CalendarUnit.MONTH);
  }

  @Test
  void a_log_gives_a_table_whose_cells_are_asked_for_by_month() {
    CohortTable table = table();
    assertThat(table.cohort(YearMonth.of(2025, 1)).retention(2).percent(1))
        .isEqualByComparingTo("25.0");
    assertThat(table.cohort(Period.ofMonth(2025, 2)).retention(1))
        .hasToString("Cohort retention: 50.0 % (95 %: 9.5 % to 90.5 %)");
    assertThat(table.cohort(YearMonth.of(2025, 1)))
        .hasToString("January 2025, 4 customers: 100.0 %, 50.0 %, 25.0 %")
        .isEqualTo(table.cohort(0))
        .isEqualTo(table.cohorts().get(0));
    assertThatThrownBy(() -> table.cohort(YearMonth.of(2025, 3)))
        .hasMessage("period must be that of a cohort of the table, but was March 2025");
    long[] amounts = new long[DAYS.length];
    OrderLog<Long> orders = OrderLog.ofColumns(CUSTOMERS, DAYS, amounts, "EUR");
    assertThat(CohortCalculator.cohortTable(orders, QUARTER, CalendarUnit.MONTH)).isEqualTo(table);
  }

  @Test
  void a_table_prints_as_an_aligned_triangle() {
    assertThat(table())
        .hasToString(
            """
            Cohort retention by month, active at that age, observed until 2025-04-01
            Cohort                        Size        0        1        2
            January 2025                     4  100.0 %   50.0 %   25.0 %
            February 2025                    2  100.0 %   50.0 %
            Average over cohorts, pooled        100.0 %   50.0 %   25.0 %
            Set aside: 1 customer of earlier cohorts
            Set aside: 1 start after the observed days
            Set aside: 2 entries after the observed days
            """);
  }

  /** A loss reads with a minus sign, U+2212. */
  @Test
  void negative_amounts_have_a_minus_sign_in_texts() {
    CohortTable refunds =
        new CohortTable(
            new Cohort.Rules(
                AgeStep.calendar(CalendarUnit.MONTH),
                RetentionCriterion.on(),
                CohortValue.revenue("EUR"),
                CohortBase.COHORT_SIZE,
                QUARTER.endExclusive()),
            List.of(
                new Cohort.Row(
                    "a", null, 4, List.of(new Cohort.Counts(CellState.COMPLETE, -50, 4, -50)))),
            CohortTable.SetAside.NOTHING);
    assertThat(refunds.toString()).contains("  −0.12 EUR").doesNotContain(" -");
  }

  @Test
  void weeks_quarters_and_years_are_cohorts_too() {
    ActivityLog<Long> log = ActivityLog.ofColumns(CUSTOMERS, DAYS);
    Period weeks = Period.of(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 1, 15));
    assertThat(CohortCalculator.cohortTable(log, weeks, CalendarUnit.WEEK).rows())
        .extracting(Cohort.Row::cohort, Cohort.Row::label, Cohort.Row::size)
        .containsExactly(
            tuple("2025-01-01", "2025-01-01 to 2025-01-07", 2L),
            tuple("2025-01-08", "2025-01-08 to 2025-01-14", 1L));
    assertThat(CohortCalculator.cohortTable(log, QUARTER, CalendarUnit.QUARTER).rows())
        .extracting(Cohort.Row::cohort)
        .containsExactly("2025-Q1");
    assertThat(CohortCalculator.cohortTable(log, Period.ofYear(2025), CalendarUnit.YEAR).rows())
        .extracting(Cohort.Row::cohort)
        .containsExactly("2025");
    Period middle = Period.of(LocalDate.of(2025, 1, 15), LocalDate.of(2025, 2, 15));
    assertThatThrownBy(() -> CohortCalculator.cohortTable(log, middle, CalendarUnit.MONTH))
        .hasMessage("period must begin with a month, but was 2025-01-15 to 2025-02-14");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-02-01, 2026-01",
    "2026-04-01, 2026-07-01, 2026-Q2",
    "2026-10-01, 2027-01-01, 2026-Q4",
    "2026-01-01, 2027-01-01, 2026",
    "2026-02-01, 2026-05-01, 2026-02-01",
    "2026-04-01, 2027-04-01, 2026-04-01",
    "2026-01-15, 2026-02-15, 2026-01-15",
    "2026-01-05, 2026-01-12, 2026-01-05",
    "2026-01-05, 2026-01-06, 2026-01-05",
  })
  void a_cohort_is_named_as_a_spreadsheet_sorts_it(LocalDate start, LocalDate end, String key) {
    assertThat(Period.of(start, end).key()).isEqualTo(key);
  }

  /** N8: months in JSON are those of ISO 8601. */
  @Test
  void json_names_months_as_iso_does() {
    assertThat(
            new ObjectMapper()
                .registerModule(new JavaTimeModule())
                .valueToTree(table())
                .at("/rows/0/cohort")
                .asText())
        .isEqualTo("2025-01");
  }
}
