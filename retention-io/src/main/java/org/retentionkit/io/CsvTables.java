package org.retentionkit.io;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.retentionkit.Ratio;
import org.retentionkit.cohort.CellState;
import org.retentionkit.cohort.Cohort;
import org.retentionkit.cohort.CohortBase;
import org.retentionkit.cohort.CohortCell;
import org.retentionkit.cohort.CohortTable;
import org.retentionkit.event.CancelReason;
import org.retentionkit.revenue.ChurnedByReason;
import org.retentionkit.revenue.RevenueLedger;
import org.retentionkit.revenue.RevenueMovements;

/**
 * Writes tables as comma-separated values (CSV): long, a line a figure, for programs; and wide, as
 * a spreadsheet shows a triangle.
 *
 * <p>Periods are named as a spreadsheet sorts them: {@code 2026-01}, {@code 2026-Q1}, {@code 2026},
 * else by their first day. Numbers are plain, with a point and a plain minus. Lines end with CR LF,
 * as RFC 4180 has it. No text begins a formula of a spreadsheet, whatever its delimiter: such texts
 * get an apostrophe. What is undefined is empty, and never 0.
 */
public final class CsvTables {
  private CsvTables() {}

  /**
   * A cohort table, a line for each cell that has begun: cohort, size, column, state, value, base,
   * figure. Figures are fractions, or amounts per customer, with up to 16 digits.
   *
   * <p>Worked example: 40 of 100 customers of January back in February are the line {@code
   * 2026-01,100,month 1,COMPLETE,40,100,0.4}.
   */
  public static String cohorts(CohortTable table) {
    CsvLines lines = new CsvLines();
    lines.add("cohort", "size", "column", "state", "value", "base", "figure");
    for (Cohort cohort : Objects.requireNonNull(table, "table must not be null").cohorts()) {
      for (int column = 0; column < cohort.row().cells().size(); column++) {
        CohortCell cell = cohort.cell(column);
        lines.add(
            CsvLines.safe(cohort.row().cohort()),
            Long.toString(cohort.size()),
            CsvLines.safe(table.heading(column)),
            cell.state().name(),
            cell.measured().amount(cell.value()).toPlainString(),
            base(table, cell).toPlainString(),
            figure(table, cell));
      }
    }
    return lines.toString();
  }

  /**
   * The triangle of a cohort table, a line for each cohort: cohort, size, complete (how many
   * columns have had their time; those after are in progress), and the figure of each column, empty
   * where it is not yet due or undefined.
   */
  public static String triangle(CohortTable table) {
    CsvLines lines = new CsvLines();
    int columns = Objects.requireNonNull(table, "table must not be null").columns();
    List<String> header = new ArrayList<>(List.of("cohort", "size", "complete"));
    for (int column = 0; column < columns; column++) {
      header.add(CsvLines.safe(table.heading(column)));
    }
    lines.add(header);
    for (Cohort cohort : table.cohorts()) {
      List<Cohort.Counts> counts = cohort.row().cells();
      List<String> cells = new ArrayList<>();
      cells.add(CsvLines.safe(cohort.row().cohort()));
      cells.add(Long.toString(cohort.size()));
      cells.add(Long.toString(counts.stream().filter(CsvTables::isComplete).count()));
      for (int column = 0; column < columns; column++) {
        cells.add(column < counts.size() ? figure(table, cohort.cell(column)) : "");
      }
      lines.add(cells);
    }
    return lines.toString();
  }

  private static boolean isComplete(Cohort.Counts counts) {
    return counts.state() == CellState.COMPLETE;
  }

  private static BigDecimal base(CohortTable table, CohortCell cell) {
    return table.rules().base() == CohortBase.COHORT_SIZE
        ? BigDecimal.valueOf(cell.base())
        : cell.measured().amount(cell.base());
  }

  private static String figure(CohortTable table, CohortCell cell) {
    Ratio ratio = table.rules().definition().spec().exact(cell);
    if (!ratio.isDefined()) {
      return "";
    }
    BigDecimal quotient = ratio.numerator().divide(ratio.denominator(), MathContext.DECIMAL64);
    return quotient.stripTrailingZeros().toPlainString();
  }

  /**
   * The movements of a revenue ledger, a line for each period and kind: period, kind, reason,
   * amount, currency. Churned revenue has a line for each reason that was stated.
   *
   * <p>Worked example: 50 EUR churned in March through failed payments are the line {@code
   * 2026-03,CHURNED,INVOLUNTARY,50.00,EUR}.
   */
  public static String ledger(RevenueLedger<?> ledger) {
    CsvLines lines = new CsvLines();
    lines.add("period", "kind", "reason", "amount", "currency");
    List<RevenueMovements> all =
        Objects.requireNonNull(ledger, "ledger must not be null").movements();
    List<ChurnedByReason> churned = ledger.churnedByReason();
    for (int i = 0; i < all.size(); i++) {
      RevenueMovements moved = all.get(i);
      line(lines, moved, "OPENING", "", moved.opening());
      line(lines, moved, "NEW", "", moved.newRevenue());
      line(lines, moved, "EXPANSION", "", moved.expansion());
      line(lines, moved, "CONTRACTION", "", moved.contraction());
      line(lines, moved, "CHURNED", "VOLUNTARY", churned.get(i).voluntary());
      line(lines, moved, "CHURNED", "INVOLUNTARY", churned.get(i).involuntary());
      line(lines, moved, "CHURNED", CancelReason.UNSTATED.name(), churned.get(i).unstated());
      line(lines, moved, "REACTIVATION", "", moved.reactivation());
      line(lines, moved, "CLOSING", "", moved.closing());
    }
    return lines.toString();
  }

  private static void line(
      CsvLines lines, RevenueMovements moved, String kind, String reason, BigDecimal amount) {
    lines.add(
        moved.period().key(),
        kind,
        reason,
        amount.toPlainString(),
        moved.currency().getCurrencyCode());
  }

  /**
   * The movements of periods, a line for each: period, currency, opening, new, expansion,
   * contraction, churned, reactivation, fx, closing. Losses are written as they are counted, above
   * 0.
   */
  public static String movements(List<RevenueMovements> movements) {
    CsvLines lines = new CsvLines();
    lines.add(
        "period",
        "currency",
        "opening",
        "new",
        "expansion",
        "contraction",
        "churned",
        "reactivation",
        "fx",
        "closing");
    for (RevenueMovements moved : movements) {
      lines.add(
          moved.period().key(),
          moved.currency().getCurrencyCode(),
          moved.opening().toPlainString(),
          moved.newRevenue().toPlainString(),
          moved.expansion().toPlainString(),
          moved.contraction().toPlainString(),
          moved.churned().toPlainString(),
          moved.reactivation().toPlainString(),
          moved.fx().toPlainString(),
          moved.closing().toPlainString());
    }
    return lines.toString();
  }
}
