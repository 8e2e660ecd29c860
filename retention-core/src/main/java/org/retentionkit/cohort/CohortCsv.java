package org.retentionkit.cohort;

import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.retentionkit.Ratio;

/** A cohort table as comma-separated values, one line a cell or one line a cohort. */
final class CohortCsv {
  private static final String NEW_LINE = "\r\n";
  private static final Pattern QUOTED = Pattern.compile("[,;\"\r\n]");

  /**
   * Where a cell may begin, whichever delimiter a spreadsheet takes, and what would make it a
   * formula there; full-width signs are read as the plain ones.
   */
  private static final Pattern FORMULA =
      Pattern.compile(
          "(^|[,;|\t\r\n])([\\s\"]*)(?=[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20])|^(?=[\t\r\n])");

  private CohortCsv() {}

  /** One line a cell that has begun. */
  static String of(CohortTable table) {
    CohortDefinition definition = table.rules().definition();
    StringBuilder text = new StringBuilder();
    text.append("cohort,size,column,state,value,base,figure").append(NEW_LINE);
    for (Cohort cohort : table.cohorts()) {
      for (int column = 0; column < cohort.row().cells().size(); column++) {
        CohortCell cell = cohort.cell(column);
        line(
            text,
            List.of(
                safe(cohort.row().cohort()),
                Long.toString(cohort.size()),
                safe(table.heading(column)),
                cell.state().name(),
                cell.measured().amount(cell.value()).toPlainString(),
                definition.baseAmount(cell).toPlainString(),
                figure(definition, cell)));
      }
    }
    return text.toString();
  }

  /** One line a cohort. */
  static String wide(CohortTable table) {
    CohortDefinition definition = table.rules().definition();
    StringBuilder text = new StringBuilder();
    int columns = table.columns();
    List<String> header = new ArrayList<>(List.of("cohort", "size", "complete"));
    for (int column = 0; column < columns; column++) {
      header.add(safe(table.heading(column)));
    }
    line(text, header);
    for (Cohort cohort : table.cohorts()) {
      List<Cohort.Counts> counts = cohort.row().cells();
      long complete = counts.stream().filter(each -> each.state() == CellState.COMPLETE).count();
      List<String> cells = new ArrayList<>();
      cells.add(safe(cohort.row().cohort()));
      cells.add(Long.toString(cohort.size()));
      cells.add(Long.toString(complete));
      for (int column = 0; column < columns; column++) {
        cells.add(column < counts.size() ? figure(definition, cohort.cell(column)) : "");
      }
      line(text, cells);
    }
    return text.toString();
  }

  private static void line(StringBuilder text, List<String> cells) {
    text.append(String.join(",", cells)).append(NEW_LINE);
  }

  private static String figure(CohortDefinition definition, CohortCell cell) {
    Ratio ratio = definition.spec().exact(cell);
    return ratio.isDefined()
        ? ratio
            .numerator()
            .divide(ratio.denominator(), MathContext.DECIMAL64)
            .stripTrailingZeros()
            .toPlainString()
        : "";
  }

  /** A text no part of which a spreadsheet takes for a formula, quoted where cells would break. */
  static String safe(String text) {
    Matcher formula = FORMULA.matcher(text);
    String shown =
        formula.replaceAll(
            found ->
                Matcher.quoteReplacement(
                    (found.group(1) == null ? "" : found.group(1) + found.group(2)) + "'"));
    return QUOTED.matcher(shown).find() ? '"' + shown.replace("\"", "\"\"") + '"' : shown;
  }
}
