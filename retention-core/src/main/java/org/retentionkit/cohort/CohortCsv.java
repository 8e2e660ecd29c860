package org.retentionkit.cohort;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * A cohort table as comma-separated values, one line a cell that has begun: cohort, size, column,
 * state, value, base, figure. Figures are fractions, or amounts per customer, with up to 16 digits;
 * an undefined figure is empty.
 *
 * <p>Texts that a spreadsheet would take for a formula, beginning with {@code =}, {@code +}, {@code
 * -}, {@code @}, a tab or a carriage return, get a leading apostrophe. Lines end with CR LF, as RFC
 * 4180 has it.
 */
public final class CohortCsv {
  private static final String DANGEROUS = "=+-@\t\r";
  private static final String NEW_LINE = "\r\n";

  private CohortCsv() {}

  /** The table with a heading. */
  public static String of(CohortTable table) {
    Checks.notNull("table", table);
    CohortDefinition definition = table.rules().definition();
    StringBuilder text = new StringBuilder();
    text.append("cohort,size,column,state,value,base,figure").append(NEW_LINE);
    for (int row = 0; row < table.rows().size(); row++) {
      for (int column = 0; column < table.rows().get(row).cells().size(); column++) {
        text.append(line(table, table.point(row, column), row, definition)).append(NEW_LINE);
      }
    }
    return text.toString();
  }

  private static String line(
      CohortTable table, CohortPoint point, int row, CohortDefinition definition) {
    BigDecimal base = definition.baseAmount(point);
    return Stream.of(
            safe(point.cohort()),
            Long.toString(table.rows().get(row).size()),
            safe(point.column()),
            point.state().name(),
            point.measured().amount(point.value()).toPlainString(),
            base.toPlainString(),
            figure(point.ratio(definition)))
        .collect(Collectors.joining(","));
  }

  private static String figure(Ratio ratio) {
    return ratio.isDefined()
        ? ratio
            .numerator()
            .divide(ratio.denominator(), MathContext.DECIMAL64)
            .stripTrailingZeros()
            .toPlainString()
        : "";
  }

  /** A text that no spreadsheet takes for a formula, quoted where commas or lines would break. */
  static String safe(String text) {
    boolean formula = !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0;
    String shown = formula ? "'" + text : text;
    boolean quote = List.of(",", "\"", "\n", "\r").stream().anyMatch(shown::contains);
    return quote ? '"' + shown.replace("\"", "\"\"") + '"' : shown;
  }
}
