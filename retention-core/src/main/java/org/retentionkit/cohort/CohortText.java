package org.retentionkit.cohort;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * A cohort table as aligned text. Cells in progress carry an asterisk, cells not yet due are blank,
 * undefined ones a dash.
 */
public final class CohortText {
  private static final String GAP = "  ";

  private CohortText() {}

  /**
   * The table with an average below, by complete cells only.
   *
   * @param table the table
   * @param average which average
   * @return lines that end with a line feed each
   */
  public static String of(CohortTable table, CohortAverageDefinition average) {
    Checks.notNull("table", table);
    Checks.notNull("average", average);
    List<List<String>> lines = new ArrayList<>();
    lines.add(header(table));
    for (int row = 0; row < table.rows().size(); row++) {
      lines.add(line(table, row));
    }
    lines.add(averages(table, average));
    StringBuilder text = new StringBuilder(title(table));
    aligned(lines, text);
    return text.append(notes(table)).toString();
  }

  private static String title(CohortTable table) {
    return String.format(
        Locale.ROOT,
        "%s by %s, %s, observed until %s\n",
        table.rules().definition().title(),
        table.rules().step().label(),
        words(table.rules()),
        table.rules().observedUntil());
  }

  private static String words(CohortRules rules) {
    String active = rules.criterion().kind().words();
    return switch (rules.value().kind()) {
      case CUSTOMERS -> active;
      case ORDERS, REVENUE -> active.replace("active ", "");
      case CUMULATIVE_REVENUE -> "up to that age";
    };
  }

  private static List<String> header(CohortTable table) {
    List<String> cells = new ArrayList<>(List.of("Cohort", "Size"));
    for (int column = 0; column < table.columns(); column++) {
      cells.add(table.rules().criterion().label(column));
    }
    return cells;
  }

  private static List<String> line(CohortTable table, int row) {
    CohortRow cohort = table.rows().get(row);
    List<String> cells = new ArrayList<>(List.of(cohort.label(), Long.toString(cohort.size())));
    for (int column = 0; column < cohort.cells().size(); column++) {
      CohortPoint point = table.point(row, column);
      String figure = figure(point.ratio(table.rules().definition()), table);
      cells.add(point.state() == CellState.IN_PROGRESS ? figure + "*" : figure + " ");
    }
    return cells;
  }

  private static List<String> averages(CohortTable table, CohortAverageDefinition definition) {
    List<String> cells = new ArrayList<>(List.of(definition.title(), ""));
    for (int column = 0; column < table.columns(); column++) {
      CohortAverage average = table.average(column, definition);
      cells.add(figure(average.ratio(), table) + " ");
    }
    return cells;
  }

  private static String figure(Ratio ratio, CohortTable table) {
    if (!ratio.isDefined()) {
      return "–";
    }
    CohortDefinition definition = table.rules().definition();
    BigDecimal shown =
        definition.perCustomer() ? ratio.rounded(2, RoundingMode.HALF_EVEN) : ratio.percent(1);
    return definition.perCustomer()
        ? (shown.toPlainString() + " " + table.rules().value().unit()).strip()
        : shown.toPlainString() + " %";
  }

  private static void aligned(List<List<String>> lines, StringBuilder text) {
    int columns = lines.get(0).size();
    int[] widths = new int[columns];
    for (List<String> line : lines) {
      for (int i = 0; i < line.size(); i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    for (List<String> line : lines) {
      StringBuilder row = new StringBuilder(padded(line.get(0), widths[0], false));
      for (int i = 1; i < line.size(); i++) {
        // headings stand over digits, not over the place of the asterisk
        String cell = i > 1 && line == lines.get(0) ? line.get(i) + " " : line.get(i);
        row.append(GAP).append(padded(cell, widths[i], true));
      }
      text.append(row.toString().stripTrailing()).append('\n');
    }
  }

  private static String padded(String cell, int width, boolean right) {
    String space = " ".repeat(Math.max(0, width - cell.length()));
    return right ? space + cell : cell + space;
  }

  private static String notes(CohortTable table) {
    StringBuilder notes = new StringBuilder();
    boolean open =
        table.rows().stream()
            .flatMap(row -> row.cells().stream())
            .anyMatch(cell -> cell.state() == CellState.IN_PROGRESS);
    if (open) {
      notes.append("* in progress: so far only\n");
    }
    SetAside aside = table.setAside();
    note(notes, aside.customersWithoutCohort(), "customers without a cohort");
    note(notes, aside.customersNotYetStarted(), "starts after the observed days");
    note(notes, aside.entriesBeforeStart(), "entries before the start");
    note(notes, aside.entriesAfterObserved(), "entries after the observed days");
    return notes.toString();
  }

  private static void note(StringBuilder notes, long count, String what) {
    if (count > 0) {
      notes.append("Set aside: ").append(count).append(' ').append(what).append('\n');
    }
  }
}
