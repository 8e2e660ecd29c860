package org.retentionkit.cohort;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.retentionkit.Measurement;
import org.retentionkit.Period;
import org.retentionkit.Rate;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.internal.Checks;

/**
 * A cohort table (retention triangle, cohort analysis): one row per group of customers who began
 * together, one column per age, as far as the log reaches. It prints as an aligned triangle.
 *
 * <p>A plain structure of records, lists, numbers and words, that passes through JSON unchanged; it
 * holds counts, and divides only when asked.
 *
 * <p>Worked example: 100 customers first active in January, 40 of them in February and 30 in March,
 * and 80 first active in February, 20 of them in March, observed until 1 April: {@code retention(0,
 * 2)} is 30 %, {@code cell(1, 2)} not yet due, and the pooled average of column 1 is 60 ÷ 180 =
 * 33.3 %.
 *
 * @param rules the rules it was made by
 * @param rows the counts of the cohorts, earliest first, or by name for attributes
 * @param setAside what of the log is not in it
 */
public record CohortTable(Cohort.Rules rules, List<Cohort.Row> rows, SetAside setAside)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that all are there. */
  public CohortTable {
    Checks.notNull("rules", rules);
    rows = List.copyOf(Checks.notNull("rows", rows));
    Checks.notNull("setAside", setAside);
  }

  /**
   * Begins a cohort table with all its choices. Not given, they are the common ones: by month of
   * first activity, active in each later calendar month, distinct customers over the cohort's size.
   *
   * @param log who was active when; an order log is one too, of which refunds are money and no
   *     activity
   * @param observedUntil the day until which, and without which, the log is complete
   * @param <K> the type of a customer's key
   */
  public static <K> CohortTableBuilder<K> builder(ActivityLog<K> log, LocalDate observedUntil) {
    return new CohortTableBuilder<>(log, observedUntil);
  }

  /** The cohorts, earliest first, or by name for attributes. */
  public List<Cohort> cohorts() {
    return rows.stream().map(row -> new Cohort(rules, row)).toList();
  }

  /**
   * The cohort of a row.
   *
   * @param row 0 to {@code rows().size() - 1}
   */
  public Cohort cohort(int row) {
    if (row < 0 || row >= rows.size()) {
      throw Checks.broken("row", "must lie between 0 and " + (rows.size() - 1), row);
    }
    return new Cohort(rules, rows.get(row));
  }

  /** The cohort of a calendar month: {@code cohort(YearMonth.of(2025, 1))}. */
  public Cohort cohort(YearMonth month) {
    return cohort(Period.ofMonth(Checks.notNull("month", month)));
  }

  /**
   * The cohort of those who began in a period.
   *
   * @throws IllegalArgumentException if the table has no cohort of that period
   */
  public Cohort cohort(Period period) {
    Checks.notNull("period", period);
    for (Cohort.Row row : rows) {
      if (period.equals(row.period())) {
        return new Cohort(rules, row);
      }
    }
    throw Checks.broken("period", "must be that of a cohort of the table", period);
  }

  /** The number of columns that have begun for a cohort at least. */
  public int columns() {
    return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }

  /** The heading of a column, such as {@code month 2}. */
  public String heading(int column) {
    return rules.heading(column);
  }

  /** The same counts relative to something else. */
  public CohortTable relativeTo(CohortBase base) {
    Cohort.Rules other =
        new Cohort.Rules(
            rules.step(), rules.criterion(), rules.value(), base, rules.observedUntil());
    return new CohortTable(other, rows, setAside);
  }

  /** The counts of a cell, and whether it has had its time; see {@link Cohort#cell}. */
  public CohortCell cell(int row, int column) {
    return cohort(row).cell(column);
  }

  /** The figure of a cell, final or so far; see {@link Cohort#figure}. */
  public Measurement figure(int row, int column) {
    return cohort(row).figure(column);
  }

  /** The share or fraction of a cell; see {@link Cohort#retention}. */
  public Rate retention(int row, int column) {
    return cohort(row).retention(column);
  }

  /**
   * The average of a column over the cohorts that take part, which it names.
   *
   * @param column 0 or more
   * @param average which average
   * @throws IllegalArgumentException for eligible customers with a base other than the cohort size
   */
  public CohortAverage average(int column, CohortAverageDefinition average) {
    return CohortAverage.of(this, column, average);
  }

  /** The table as an aligned triangle with an average below, by complete cells only. */
  public String toText(CohortAverageDefinition average) {
    return CohortText.of(this, average);
  }

  /**
   * The table as comma-separated values, one line a cell that has begun: cohort ({@code 2026-01}),
   * size, column, state, value, base, figure. Figures are fractions, or amounts per customer, with
   * up to 16 digits; an undefined figure is empty.
   *
   * <p>No text begins a formula of a spreadsheet, whatever its delimiter: such texts get an
   * apostrophe. Lines end with CR LF, as RFC 4180 has it.
   */
  public String toCsv() {
    return CohortCsv.of(this);
  }

  /**
   * The triangle as comma-separated values for a spreadsheet, one line a cohort: cohort ({@code
   * 2026-01}), size, complete (how many columns have had their time; those after are in progress),
   * and the figure of each column, empty where it is not yet due or undefined. Texts and lines as
   * in {@link #toCsv}.
   */
  public String toWideCsv() {
    return CohortCsv.wide(this);
  }

  /** The same as {@link #toText} with the pooled average. */
  @Override
  public String toString() {
    return toText(CohortAverageDefinition.POOLED);
  }

  /**
   * What of the log is not in the table, and why. Entries are rows of the log that the table
   * counts: activity and, for revenue, refunds.
   *
   * @param customersWithoutCohort customers without a start or attribute
   * @param customersStartedBefore customers who began before the first cohort asked for
   * @param customersNotYetStarted starts of customers on or after the day observed until
   * @param entriesBeforeStart entries of members before their own start
   * @param entriesAfterObserved entries of the log on or after the day observed until
   */
  public record SetAside(
      long customersWithoutCohort,
      long customersStartedBefore,
      long customersNotYetStarted,
      long entriesBeforeStart,
      long entriesAfterObserved)
      implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Nothing. */
    public static final SetAside NOTHING = new SetAside(0, 0, 0, 0, 0);

    /** Checks signs. */
    public SetAside {
      Checks.notNegative("customersWithoutCohort", customersWithoutCohort);
      Checks.notNegative("customersStartedBefore", customersStartedBefore);
      Checks.notNegative("customersNotYetStarted", customersNotYetStarted);
      Checks.notNegative("entriesBeforeStart", entriesBeforeStart);
      Checks.notNegative("entriesAfterObserved", entriesAfterObserved);
    }
  }
}
