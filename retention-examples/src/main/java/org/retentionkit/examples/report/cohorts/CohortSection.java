package org.retentionkit.examples.report.cohorts;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.retentionkit.Message;
import org.retentionkit.Proportion;
import org.retentionkit.cohort.CellState;
import org.retentionkit.cohort.CohortAverage;
import org.retentionkit.cohort.CohortAverageDefinition;
import org.retentionkit.cohort.CohortTable;
import org.retentionkit.examples.document.Cell;
import org.retentionkit.examples.document.Section;
import org.retentionkit.examples.document.Table;
import org.retentionkit.examples.report.base.ReportData;
import org.retentionkit.examples.report.base.ReportSection;

/** Answers "of the customers who began together, how many order again as they age?". */
public final class CohortSection implements ReportSection {
  private static final int SHOWN = 12;
  private static final DateTimeFormatter LABEL =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

  @Override
  public Section of(ReportData data) {
    CohortTable table = data.customers().cohorts();
    return new Section(
        "cohorts",
        "Cohorts by month of the first order",
        List.of(),
        List.of(rows(table), averages(table)),
        notes(table));
  }

  private static Table rows(CohortTable table) {
    Table.Builder<Integer> rows =
        new Table.Builder<Integer>()
            .words("cohort", "Cohort", row -> Cell.text(table.rows().get(row).cohort()))
            .column("size", "Size", row -> Cell.count(table.rows().get(row).size()))
            .hidden("month0", row -> cell(table, row, 0));
    for (int column = 1; column < table.columns(); column++) {
      int age = column;
      if (age <= SHOWN) {
        rows.column("month" + age, age + " ", row -> cell(table, row, age));
      } else {
        rows.hidden("month" + age, row -> cell(table, row, age));
      }
    }
    return rows.rows("cohorts", IntStream.range(0, table.rows().size()).boxed().toList())
        .lastInText(SHOWN);
  }

  private static Cell cell(CohortTable table, int row, int age) {
    CellState state = table.cell(row, age).state();
    Map<String, Object> json = new LinkedHashMap<>();
    if (state == CellState.NOT_YET_DUE) {
      json.put("state", word(state));
      return new Cell("", json);
    }
    Proportion share = table.retention(row, age).proportion();
    json.put("state", word(state));
    json.put("part", share.part());
    json.put("whole", share.whole());
    json.put("value", share.value());
    String mark = state == CellState.IN_PROGRESS ? "*" : " ";
    return new Cell(share.percent(1).toPlainString() + mark, json);
  }

  private static String word(CellState state) {
    return state.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static Table averages(CohortTable table) {
    List<Integer> ages = IntStream.range(1, table.columns()).boxed().toList();
    return new Table.Builder<Integer>()
        .column("age", "Month", age -> new Cell(age.toString(), age))
        .column("pooled", "Pooled", age -> pooled(average(table, age)))
        .column("pooledInterval", "95 %", age -> interval(average(table, age)))
        .column("simple", "Simple", age -> simple(table, age))
        .words("cohorts", "Cohorts taking part", age -> partakers(average(table, age)))
        .hidden("leftOut", age -> leftOut(average(table, age)))
        .rows("averages", ages)
        .firstInText(SHOWN);
  }

  private static CohortAverage average(CohortTable table, int age) {
    return table.average(age, CohortAverageDefinition.POOLED);
  }

  private static Cell pooled(CohortAverage average) {
    return average.isDefined() ? Cell.share(average.proportion()) : Cell.undefined(average);
  }

  private static Cell interval(CohortAverage average) {
    return average.isDefined() ? Cell.interval(average.proportion()) : Cell.undefined(average);
  }

  private static Cell simple(CohortTable table, int age) {
    CohortAverage average = table.average(age, CohortAverageDefinition.SIMPLE);
    return average.isDefined() ? Cell.percent(average.exact()) : Cell.undefined(average);
  }

  private static Cell partakers(CohortAverage average) {
    List<String> names = average.cohorts().stream().map(CohortSection::month).toList();
    String text =
        switch (names.size()) {
          case 0 -> "none";
          case 1 -> names.get(0);
          default ->
              String.format(
                  Locale.ROOT,
                  "%d from %s to %s",
                  names.size(),
                  names.get(0),
                  names.get(names.size() - 1));
        };
    return Cell.list(text, names);
  }

  private static Cell leftOut(CohortAverage average) {
    return Cell.list("", average.leftOut().stream().map(Message::toString).toList());
  }

  /** {@code 2026-03} for the library's {@code March 2026}. */
  private static String month(String label) {
    return YearMonth.parse(label, LABEL).toString();
  }

  private static List<String> notes(CohortTable table) {
    boolean isOpen = has(table, CellState.IN_PROGRESS);
    boolean isBlank = has(table, CellState.NOT_YET_DUE);
    return List.of(
        "In per cent of the cohort: customers with an order in the calendar month that many months"
            + " after that of their first order of the log."
            + (isOpen ? " * In progress: so far." : "")
            + (isBlank ? " Blank: not yet due." : "")
            + " Averages take complete cells only; 95 %: the Wilson interval of the pooled.");
  }

  private static boolean has(CohortTable table, CellState state) {
    return IntStream.range(0, table.rows().size())
        .anyMatch(
            row ->
                IntStream.range(0, table.columns())
                    .anyMatch(age -> table.cell(row, age).state() == state));
  }
}
