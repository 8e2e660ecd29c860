package org.retentionkit.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.cohort.AgeStep;
import org.retentionkit.cohort.CellState;
import org.retentionkit.cohort.Cohort;
import org.retentionkit.cohort.CohortBase;
import org.retentionkit.cohort.CohortCalculator;
import org.retentionkit.cohort.CohortTable;
import org.retentionkit.cohort.CohortValue;
import org.retentionkit.cohort.RetentionCriterion;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.LogColumns;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.revenue.RevenueLedger;
import org.retentionkit.revenue.RevenueMovements;

/** Tables go out as programs and spreadsheets take them. */
class CsvTablesTest {
  private static CohortTable table(CohortValue value, Cohort.Row... rows) {
    return new CohortTable(
        new Cohort.Rules(
            AgeStep.calendar(CalendarUnit.MONTH),
            RetentionCriterion.on(),
            value,
            CohortBase.COHORT_SIZE,
            LocalDate.of(2026, 4, 1)),
        List.of(rows),
        CohortTable.SetAside.NOTHING);
  }

  private static Cohort.Row row(String cohort, long size, Cohort.Counts... cells) {
    return new Cohort.Row(cohort, null, size, List.of(cells));
  }

  private static Cohort.Counts cell(CellState state, long value, long size) {
    return new Cohort.Counts(state, value, size, value);
  }

  /** N8: months are those of ISO 8601, and a triangle is a triangle. */
  @Test
  void months_are_those_of_iso_and_a_triangle_is_a_triangle() {
    int january = (int) LocalDate.of(2025, 1, 5).toEpochDay();
    ActivityLog<Long> log =
        ActivityLog.ofColumns(
            new long[] {1, 2, 1, 3, 1},
            new int[] {january, january, january + 31, january + 31, january + 59});
    CohortTable table =
        CohortCalculator.cohortTable(log, Period.ofQuarter(2025, 1), CalendarUnit.MONTH);
    assertThat(CsvTables.cohorts(table).lines().limit(3))
        .containsExactly(
            "cohort,size,column,state,value,base,figure",
            "2025-01,2,month 0,COMPLETE,2,2,1",
            "2025-01,2,month 1,COMPLETE,1,2,0.5");
    assertThat(CsvTables.triangle(table))
        .isEqualTo(
            "cohort,size,complete,month 0,month 1,month 2\r\n"
                + "2025-01,2,3,1,0.5,0.5\r\n"
                + "2025-02,1,2,1,0,\r\n");
  }

  @Test
  void cells_are_undefined_in_progress_or_money() {
    assertThat(
            CsvTables.cohorts(
                table(
                    CohortValue.customers(),
                    row(
                        "=1+1",
                        200,
                        cell(CellState.COMPLETE, 200, 200),
                        cell(CellState.IN_PROGRESS, 30, 200)),
                    row("new, \"big\"", 10, cell(CellState.IN_PROGRESS, 10, 10)),
                    row("nobody", 0, cell(CellState.COMPLETE, 0, 0)))))
        .isEqualTo(
            """
            cohort,size,column,state,value,base,figure
            '=1+1,200,month 0,COMPLETE,200,200,1
            '=1+1,200,month 1,IN_PROGRESS,30,200,0.15
            "new, ""big""\",10,month 0,IN_PROGRESS,10,10,1
            nobody,0,month 0,COMPLETE,0,0,
            """
                .replace("\n", "\r\n"));
    CohortTable money =
        table(CohortValue.revenue("EUR"), row("a", 3, cell(CellState.COMPLETE, -10_00, 3)));
    assertThat(CsvTables.cohorts(money))
        .endsWith("a,3,month 0,COMPLETE,-10.00,3,-3.333333333333333\r\n");
    assertThat(CsvTables.cohorts(money.relativeTo(CohortBase.FIRST_PERIOD)))
        .endsWith("a,3,month 0,COMPLETE,-10.00,-10.00,1\r\n");
  }

  @Test
  void a_ledger_has_a_line_for_each_movement_of_each_period() {
    int january = (int) LocalDate.of(2026, 1, 10).toEpochDay();
    SubscriptionLog<Long> log =
        LogColumns.of(new long[] {1, 1, 2, 2})
            .days(new int[] {january, january + 31, january, january + 31})
            .minorUnits(new long[] {50_00, 75_00, 20_00, 0}, "EUR")
            .reasons(new byte[] {0, 0, 0, 2})
            .subscriptions();
    RevenueLedger<Long> ledger =
        RevenueLedger.of(log, Timeline.of(Period.ofQuarter(2026, 1), CalendarUnit.MONTH));
    assertThat(CsvTables.ledger(ledger).lines().skip(10).limit(9))
        .containsExactly(
            "2026-02,OPENING,,70.00,EUR",
            "2026-02,NEW,,0.00,EUR",
            "2026-02,EXPANSION,,25.00,EUR",
            "2026-02,CONTRACTION,,0.00,EUR",
            "2026-02,CHURNED,VOLUNTARY,0.00,EUR",
            "2026-02,CHURNED,INVOLUNTARY,20.00,EUR",
            "2026-02,CHURNED,UNSTATED,0.00,EUR",
            "2026-02,REACTIVATION,,0.00,EUR",
            "2026-02,CLOSING,,75.00,EUR");
    assertThat(CsvTables.movements(ledger.movements()).lines())
        .containsExactly(
            "period,currency,opening,new,expansion,contraction,churned,reactivation,fx,closing",
            "2026-01,EUR,0.00,70.00,0.00,0.00,0.00,0.00,0.00,70.00",
            "2026-02,EUR,70.00,0.00,25.00,0.00,20.00,0.00,0.00,75.00",
            "2026-03,EUR,75.00,0.00,0.00,0.00,0.00,0.00,0.00,75.00");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-01, 2026-02-01, 2026-01",
    "2026-04-01, 2026-07-01, 2026-Q2",
    "2026-10-01, 2027-01-01, 2026-Q4",
    "2026-01-01, 2027-01-01, 2026",
    "2026-02-01, 2026-05-01, 2026-02-01",
    "2026-01-15, 2026-02-15, 2026-01-15",
    "2026-01-05, 2026-01-12, 2026-01-05",
  })
  void a_period_is_named_as_a_spreadsheet_sorts_it(LocalDate start, LocalDate end, String key) {
    RevenueMovements moved =
        RevenueMovements.during(Period.of(start, end), "EUR").opening(1).build();
    assertThat(CsvTables.movements(List.of(moved)).lines().skip(1))
        .containsExactly(key + ",EUR,1.00,0.00,0.00,0.00,0.00,0.00,0.00,1.00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      quoteCharacter = '~',
      value = {
        "a;=1+1 ! \"a;'=1+1\"",
        "=1+1 ! '=1+1",
        "a|@x ! a|'@x",
        "a, -b ! \"a, '-b\"",
        "a;\"+1\" ! \"a;\"\"'+1\"\"\"",
        "＝1 ! '＝1",
        "a-b=c@d+e ! a-b=c@d+e",
        "2025-01 ! 2025-01",
      })
  void no_text_begins_a_formula_whatever_the_delimiter(String text, String safe) {
    assertThat(CsvLines.safe(text)).isEqualTo(safe);
  }

  @Provide
  Arbitrary<String> hostile() {
    return Arbitraries.strings().withChars("=+-@;,|\t\r\n\" 'a1＝").ofMaxLength(12);
  }

  /** R21, as a spreadsheet sees it that splits at any of the usual delimiters and drops quotes. */
  @Property
  void no_cell_begins_a_formula(@ForAll("hostile") String text) {
    for (String cell : CsvLines.safe(text).split("[,;|\t\r\n]")) {
      assertThat(Pattern.compile("^[\\s\"]*[=+\\-@＝]").matcher(cell).find()).as(cell).isFalse();
    }
  }
}
