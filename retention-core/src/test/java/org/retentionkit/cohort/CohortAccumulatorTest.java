package org.retentionkit.cohort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.testing.GeneratedRows;
import org.retentionkit.testing.GeneratedRows.Row;

class CohortAccumulatorTest {
  @Test
  void the_worked_example() {
    CohortAccumulator<String> cohorts =
        CohortAccumulator.<String>create(CalendarUnit.MONTH)
            .add("ann", LocalDate.of(2026, 1, 5))
            .add("ann", LocalDate.of(2026, 2, 9))
            .add("bob", Instant.parse("2026-01-20T12:00:00Z"), ZoneId.of("Europe/Riga"));
    Cohort january = cohorts.table().cohort(YearMonth.of(2026, 1));
    assertThat(january.size()).isEqualTo(2);
    assertThat(january.retention(1).percent(0)).isEqualTo("50");
    assertThat(january.cell(1).state()).isEqualTo(CellState.IN_PROGRESS);
    assertThat(
            cohorts.table(LocalDate.of(2026, 3, 1)).cohort(YearMonth.of(2026, 1)).cell(1).state())
        .isEqualTo(CellState.COMPLETE);
    assertThat(cohorts).hasToString("CohortAccumulator[2 customers, 3 rows, by month]");
  }

  @Provide
  Arbitrary<List<Row>> logs() {
    return GeneratedRows.rows(Arbitraries.integers().between(-100, 700), Arbitraries.just(0L), 150);
  }

  @Property(tries = 200)
  void the_table_is_that_of_a_log_of_all_rows_in_whatever_parts_they_come(
      @ForAll("logs") List<Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    CohortAccumulator<Long> one = CohortAccumulator.create(CalendarUnit.QUARTER);
    CohortAccumulator<Long> two = CohortAccumulator.create(CalendarUnit.QUARTER);
    for (int i = 0; i < rows.size(); i++) {
      (i % 2 == 0 ? one : two).add(rows.get(i).customer(), LocalDate.ofEpochDay(rows.get(i).day()));
    }
    LocalDate first = LocalDate.ofEpochDay(rows.stream().mapToInt(Row::day).min().orElseThrow());
    LocalDate last = LocalDate.ofEpochDay(rows.stream().mapToInt(Row::day).max().orElseThrow());
    CalendarUnit unit = CalendarUnit.QUARTER;
    Period all = Period.of(unit.floor(first), unit.plus(unit.floor(last), 1));
    CohortTable expected =
        CohortCalculator.cohortTable(
            ActivityLog.ofColumns(GeneratedRows.customers(rows), GeneratedRows.days(rows)),
            all,
            unit);
    assertThat(one.combine(two).table(all.endExclusive())).isEqualTo(expected);
  }

  @Test
  void nothing_added_has_no_table_and_units_must_agree() {
    CohortAccumulator<String> months = CohortAccumulator.create(CalendarUnit.MONTH);
    assertThatThrownBy(months::table)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("activity must be added before there is a table");
    assertThatThrownBy(() -> months.combine(CohortAccumulator.create(CalendarUnit.WEEK)))
        .hasMessage("other must keep by month, but was by week");
    months.add("ann", LocalDate.EPOCH);
    assertThat(months.drop("ann")).isEqualTo(1);
    assertThat(months.table().cohorts()).isEmpty();
  }
}
