package org.retentionkit.event;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.intake.Tallies;

/**
 * Answers "what was in the log?": how many rows were taken, and how many of them were unusual.
 * Nothing is dropped in silence: every row is either in the log or counted as left out. Rows
 * outside the periods of a timeline are in the log; what is computed by periods counts them.
 *
 * <p>Worked example: five orders added, on 5, 4, 7 and 8 March and one in USD where the log is in
 * EUR, that of 8 March being −4.00: 4 rows, 1 out of order, 1 late, 1 refund, 1 row of USD set
 * aside.
 *
 * <p>Out of order and late tell of the way the rows came, within each accumulator, feed or log
 * before they were put together; everything else is the same in whatever order and parts they come.
 *
 * @param rows the rows in the log
 * @param duplicateCheck whether duplicates were looked for
 * @param duplicates the rows that repeat another one: of the same customer, subscription, time and
 *     value, where time is the day, or the millisecond in a log with exact times; or of the same
 *     id, where rows have ids of their own. They are in the log unless it counts equal rows once. 0
 *     if not looked for
 * @param outOfOrder the rows of an earlier day than the row added just before
 * @param late the rows of an earlier day than any row added before: who closes each day as the next
 *     one begins misses them. They count like any other here
 * @param negative the rows with an amount below 0: refunds
 * @param zero the rows with an amount of 0: free orders, or cancellations
 * @param setAside the rows that are not in the log, by currency
 * @param blank the rows that are not in the log, as they name no customer
 * @param decided the days of a customer or subscription with several changes to different amounts,
 *     of which a {@link SameDayRule} says which one holds at its end; of a log with exact times the
 *     milliseconds. An accumulator does not count them, the log that it makes does
 * @param days the days of the rows; null if there are none
 */
public record LogReport(
    long rows,
    DuplicateCheck duplicateCheck,
    long duplicates,
    long outOfOrder,
    long late,
    long negative,
    long zero,
    List<CurrencyRows> setAside,
    long blank,
    long decided,
    @Nullable Days days)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Answers "is 0 duplicates none, or unknown?". */
  public enum DuplicateCheck {
    /** All rows were compared. */
    COUNTED,
    /** All rows were compared, and those that repeat another one are not in the log. */
    LEFT_OUT,
    /**
     * The rows were not kept, and a row that repeats another one has changed nothing there; or they
     * are lines of orders, of which equal ones are no repeat.
     */
    NOT_COUNTED
  }

  /**
   * Rows of a currency that is not the log's.
   *
   * @param currency the currency of the rows
   * @param rows how many there were, at least 1
   */
  public record CurrencyRows(Currency currency, long rows) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks that there is a row. */
    public CurrencyRows {
      Checks.notNull("currency", currency);
      Checks.positive("rows", rows);
    }
  }

  /**
   * The days of a log's rows.
   *
   * @param first the first day with a row
   * @param last the last day with a row: a timeline that goes on behind it has periods of which the
   *     log knows nothing, which is not that nobody was active
   * @param far the rows of days that at least 3,072 days in a row (some eight years) without any
   *     part from most rows: a date such as 1970-01-01 or 20226-03-01 that stands for none, or is
   *     misread. They are in the log
   */
  public record Days(LocalDate first, LocalDate last, long far) implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks the order of the days. */
    public Days {
      Checks.notNull("first", first);
      if (Checks.notNull("last", last).isBefore(first)) {
        throw Checks.broken("last", "must not be before first " + first, last);
      }
      Checks.notNegative("far", far);
    }

    /** How many days of a timeline come after the last row, 0 if the log goes on to its end. */
    public long missingOf(Timeline timeline) {
      long end = Checks.notNull("timeline", timeline).startDay(timeline.periods());
      return Math.max(0, end - 1 - Math.max(last.toEpochDay(), timeline.startDay(0) - 1L));
    }
  }

  /** What was counted while rows came in. */
  static LogReport of(Tallies found, DuplicateCheck check, long duplicates) {
    return of(found, check, duplicates, 0, 0);
  }

  static LogReport of(
      Tallies found, DuplicateCheck check, long duplicates, long blank, long decided) {
    return new LogReport(
        found.rows(),
        check,
        duplicates,
        found.outOfOrder(),
        found.late(),
        found.negative(),
        found.zero(),
        found.setAside().entrySet().stream()
            .map(e -> new CurrencyRows(e.getKey(), e.getValue()))
            .toList(),
        blank,
        decided,
        found.rows() == 0
            ? null
            : new Days(
                LocalDate.ofEpochDay(found.firstDay()),
                LocalDate.ofEpochDay(found.lastDay()),
                found.far()));
  }

  /** Checks that the rows are as many as their parts. */
  public LogReport {
    Checks.notNegative("rows", rows);
    Checks.notNull("duplicateCheck", duplicateCheck);
    Checks.notNegative("duplicates", duplicates);
    if (duplicateCheck == DuplicateCheck.COUNTED) {
      Checks.atMost("duplicates", duplicates, "rows", rows);
    }
    if (duplicateCheck == DuplicateCheck.NOT_COUNTED && duplicates > 0) {
      throw Checks.broken("duplicates", "must be 0 where they are not counted", duplicates);
    }
    Checks.atMost("late", Checks.notNegative("late", late), "rows", rows);
    Checks.atMost("outOfOrder", Checks.notNegative("outOfOrder", outOfOrder), "late", late);
    Checks.atMost("negative", Checks.notNegative("negative", negative), "rows", rows);
    Checks.atMost("zero", Checks.notNegative("zero", zero), "rows not negative", rows - negative);
    Checks.notNegative("blank", blank);
    Checks.atMost("decided", Checks.notNegative("decided", decided), "rows", rows);
    setAside = List.copyOf(Checks.notNull("setAside", setAside));
    if ((rows == 0) != (days == null)) {
      throw Checks.broken("days", "must be those of rows " + rows, String.valueOf(days));
    }
    Checks.atMost("far", days == null ? 0 : days.far, "rows", rows);
  }

  /** All rows seen: those in the log and those left out of it or set aside. */
  public long seen() {
    long repeats = duplicateCheck == DuplicateCheck.LEFT_OUT ? duplicates : 0;
    return rows + blank + repeats + setAside.stream().mapToLong(CurrencyRows::rows).sum();
  }
}
