package org.retentionkit.cohort;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.retentionkit.Quantity;
import org.retentionkit.Ratio;
import org.retentionkit.Unit;
import org.retentionkit.internal.Checks;

/**
 * A cohort table as aligned text. Cells in progress carry an asterisk, cells not yet due are blank,
 * undefined ones a dash.
 */
final class CohortText {
  private CohortText() {}

  /** The table with an average below, by complete cells only. */
  static String of(CohortTable table, CohortAverageDefinition average) {
    Checks.notNull("average", average);
    AlignedText lines = new AlignedText();
    lines.add(header(table));
    for (Cohort cohort : table.cohorts()) {
      lines.add(line(cohort));
    }
    lines.add(averages(table, average));
    return title(table.rules()) + lines + notes(table);
  }

  /** The figure of a cell that has begun, with the place of the asterisk. */
  static String cell(Cohort cohort, int column) {
    CohortDefinition definition = cohort.rules().definition();
    CohortCell cell = cohort.cell(column);
    String figure = figure(definition.spec().exact(cell), cohort.rules());
    return cell.state() == CellState.IN_PROGRESS ? figure + "*" : figure + " ";
  }

  private static String title(Cohort.Rules rules) {
    return rules.definition().title()
        + " by "
        + rules.step().label()
        + ", "
        + words(rules)
        + ", observed until "
        + rules.observedUntil()
        + "\n";
  }

  private static String words(Cohort.Rules rules) {
    String active = rules.criterion().kind().words();
    return switch (rules.value().kind()) {
      case CUSTOMERS -> active;
      case ORDERS, REVENUE -> active.replace("active ", "");
      case CUMULATIVE_REVENUE -> "up to that age";
      case RECURRING_REVENUE -> "at the end of that age";
    };
  }

  private static List<String> header(CohortTable table) {
    List<String> cells = new ArrayList<>(List.of("Cohort", "Size"));
    for (int column = 0; column < table.columns(); column++) {
      // headings stand over digits, not over the place of the asterisk
      cells.add(table.rules().criterion().label(column) + " ");
    }
    return cells;
  }

  private static List<String> line(Cohort cohort) {
    List<String> cells = new ArrayList<>(List.of(cohort.label(), Long.toString(cohort.size())));
    for (int column = 0; column < cohort.row().cells().size(); column++) {
      cells.add(cell(cohort, column));
    }
    return cells;
  }

  private static List<String> averages(CohortTable table, CohortAverageDefinition definition) {
    List<String> cells = new ArrayList<>(List.of(definition.title(), ""));
    for (int column = 0; column < table.columns(); column++) {
      cells.add(figure(table.average(column, definition).exact(), table.rules()) + " ");
    }
    return cells;
  }

  private static String figure(Ratio ratio, Cohort.Rules rules) {
    if (!ratio.isDefined()) {
      return "–";
    }
    if (!rules.definition().perCustomer()) {
      return new Quantity(ratio.percent(1), Unit.PERCENT).toString();
    }
    CohortValue value = rules.value();
    BigDecimal shown = ratio.rounded(value.shownDecimals(), RoundingMode.HALF_EVEN);
    return new Quantity(shown, value.shown()).toString();
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
    CohortTable.SetAside aside = table.setAside();
    note(notes, aside.customersWithoutCohort(), "customer", "customers", "without a cohort");
    note(notes, aside.customersStartedBefore(), "customer", "customers", "of earlier cohorts");
    note(notes, aside.customersNotYetStarted(), "start", "starts", "after the observed days");
    note(notes, aside.entriesBeforeStart(), "entry", "entries", "before the start");
    note(notes, aside.entriesAfterObserved(), "entry", "entries", "after the observed days");
    return notes.toString();
  }

  private static void note(StringBuilder notes, long count, String one, String other, String what) {
    if (count > 0) {
      notes.append("Set aside: ").append(count).append(' ').append(count == 1 ? one : other);
      notes.append(' ').append(what).append('\n');
    }
  }
}
