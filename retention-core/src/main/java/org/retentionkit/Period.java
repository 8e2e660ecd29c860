package org.retentionkit;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.PeriodLabel;

/**
 * A span of days, half-open: {@code [start, endExclusive)}; a month, quarter, year or any other.
 *
 * <p>Worked example: March 2026 is {@code [2026-03-01, 2026-04-01)}; it contains 31 March and not 1
 * April, and abuts April 2026 without overlapping it.
 *
 * @param start the first day
 * @param endExclusive the day after the last, later than {@code start}
 */
public record Period(LocalDate start, LocalDate endExclusive)
    implements Comparable<Period>, Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that the period holds at least one day. */
  public Period {
    Checks.notNull("start", start);
    Checks.notNull("endExclusive", endExclusive);
    if (!start.isBefore(endExclusive)) {
      throw Checks.broken("endExclusive", "must be after start " + start, endExclusive);
    }
  }

  /** The days from {@code start} up to, and without, {@code endExclusive}. */
  public static Period of(LocalDate start, LocalDate endExclusive) {
    return new Period(start, endExclusive);
  }

  /** One calendar month, such as {@code ofMonth(2026, 3)} for March 2026; years 1 to 9999. */
  public static Period ofMonth(int year, int month) {
    if (month < 1 || month > 12) {
      throw Checks.broken("month", "must lie between 1 and 12", month);
    }
    return ofMonth(YearMonth.of(Checks.year("year", year), month));
  }

  /** One calendar month. */
  public static Period ofMonth(YearMonth month) {
    return starting(Checks.notNull("month", month).atDay(1), CalendarUnit.MONTH);
  }

  /** One calendar quarter, 1 to 4. */
  public static Period ofQuarter(int year, int quarter) {
    if (quarter < 1 || quarter > 4) {
      throw Checks.broken("quarter", "must lie between 1 and 4", quarter);
    }
    LocalDate first = LocalDate.of(Checks.year("year", year), quarter * 3 - 2, 1);
    return starting(first, CalendarUnit.QUARTER);
  }

  /** One calendar year. */
  public static Period ofYear(int year) {
    return starting(LocalDate.of(Checks.year("year", year), 1, 1), CalendarUnit.YEAR);
  }

  /** The seven days that begin with {@code firstDay}, whatever weekday that is. */
  public static Period ofWeek(LocalDate firstDay) {
    return starting(Checks.notNull("firstDay", firstDay), CalendarUnit.WEEK);
  }

  /** One step of {@code unit} that begins on {@code start}. */
  public static Period starting(LocalDate start, CalendarUnit unit) {
    Checks.notNull("start", start);
    return new Period(start, Checks.notNull("unit", unit).plus(start, 1));
  }

  /**
   * The period of the same calendar length that follows: whole months step by months, other periods
   * by days. February 2026 is followed by March 2026, ten days by ten days.
   *
   * <p>Steps from the 29th to the 31st lose that day at the first short month, because a period
   * does not remember its anchor; {@link #split} and {@link CalendarUnit#plus} keep it.
   */
  public Period next() {
    return shifted(1);
  }

  /** The period of the same calendar length that comes before; see {@link #next}. */
  public Period previous() {
    return shifted(-1);
  }

  /**
   * The consecutive steps of {@code unit} that make up this period, counted from its start.
   *
   * @param unit the length of a step, not null
   * @throws IllegalArgumentException if the period is not a whole number of steps, or has more than
   *     100,000 of them, 273 years of days
   */
  public List<Period> split(CalendarUnit unit) {
    if (!isWhole(unit)) {
      throw Checks.broken("unit", "must divide the period " + this, unit);
    }
    int length = Checks.results("unit " + unit, length(unit));
    List<Period> steps = new ArrayList<>(length);
    LocalDate from = start;
    for (int k = 1; k <= length; k++) {
      LocalDate until = unit.plus(start, k);
      steps.add(new Period(from, until));
      from = until;
    }
    return List.copyOf(steps);
  }

  /** The length in days. */
  public long days() {
    return ChronoUnit.DAYS.between(start, endExclusive);
  }

  /** The number of whole steps of {@code unit} that fit, counted from the start. */
  public long length(CalendarUnit unit) {
    return Checks.notNull("unit", unit).completeBetween(start, endExclusive);
  }

  /** Whether this is a whole number of steps of {@code unit} from its start. */
  public boolean isWhole(CalendarUnit unit) {
    return unit.plus(start, length(unit)).equals(endExclusive);
  }

  /** Whether {@code date} is one of the days. */
  public boolean contains(LocalDate date) {
    Checks.notNull("date", date);
    return !date.isBefore(start) && date.isBefore(endExclusive);
  }

  /** Whether all days of {@code other} are days of this. */
  public boolean encloses(Period other) {
    Checks.notNull("other", other);
    return !other.start.isBefore(start) && !other.endExclusive.isAfter(endExclusive);
  }

  /** Whether the two share a day. */
  public boolean overlaps(Period other) {
    Checks.notNull("other", other);
    return start.isBefore(other.endExclusive) && other.start.isBefore(endExclusive);
  }

  /**
   * Whether one begins on the day the other ends, so that no day lies between and none is shared.
   */
  public boolean abuts(Period other) {
    Checks.notNull("other", other);
    return start.equals(other.endExclusive) || other.start.equals(endExclusive);
  }

  /**
   * Its name as a spreadsheet or a database sorts it: {@code 2026-03}, {@code 2026-Q1}, {@code
   * 2026}; for any other its first day, {@code 2026-03-05}.
   */
  public String key() {
    String day = start.toString();
    String month = day.substring(0, day.length() - "-01".length());
    String year = month.substring(0, month.length() - "-01".length());
    return switch (PeriodLabel.kind(start, endExclusive)) {
      case MONTH -> month;
      case QUARTER -> year + "-Q" + (start.getMonthValue() / 3 + 1);
      case YEAR -> year;
      default -> day;
    };
  }

  /** Orders by start, then by end. */
  @Override
  public int compareTo(Period other) {
    int byStart = start.compareTo(Checks.notNull("other", other).start);
    return byStart != 0 ? byStart : endExclusive.compareTo(other.endExclusive);
  }

  /**
   * For example {@code March 2026}, {@code Q1 2026}, {@code 2026} or {@code 2026-03-05 to
   * 2026-03-14}.
   */
  @Override
  public String toString() {
    return PeriodLabel.of(start, endExclusive);
  }

  private Period shifted(int direction) {
    CalendarUnit unit = isWhole(CalendarUnit.MONTH) ? CalendarUnit.MONTH : CalendarUnit.DAY;
    long length = length(unit);
    return direction > 0
        ? new Period(endExclusive, unit.plus(endExclusive, length))
        : new Period(unit.plus(start, -length), start);
  }
}
