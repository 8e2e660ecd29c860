package org.retentionkit.benchmark;

import java.beans.Transient;
import java.io.Serializable;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Answers "a rate per what?": the length of the period a figure is counted over, which may be
 * unknown, and does not exist for figures such as a Net Promoter Score.
 *
 * <p>Lengths are equal when they are the same number of months or of days: four quarters are a
 * year, two weeks are 14 days; but 30 days are no month.
 *
 * @param kind what the length is counted in
 * @param count how many, at least 1; 0 where the kind has no count
 */
public record PeriodLength(Kind kind, int count) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The source does not say. */
  public static final PeriodLength UNKNOWN = new PeriodLength(Kind.UNKNOWN, 0);

  /** The figure does not depend on the length of a period. */
  public static final PeriodLength NONE = new PeriodLength(Kind.NONE, 0);

  /** One month. */
  public static final PeriodLength MONTH = ofMonths(1);

  /** Three months. */
  public static final PeriodLength QUARTER = ofMonths(3);

  /** Twelve months. */
  public static final PeriodLength YEAR = ofMonths(12);

  private static final Pattern FORM =
      Pattern.compile("(?:(\\d{1,4}) )?(day|week|month|quarter|year)(s?)");

  /** Checks the count. */
  public PeriodLength {
    Checks.notNull("kind", kind);
    if (kind == Kind.MONTHS || kind == Kind.DAYS) {
      Checks.positive("count", count);
    } else if (count != 0) {
      throw Checks.broken("count", "must be 0 for " + kind, count);
    }
  }

  /** What a length is counted in. */
  public enum Kind {
    /** The source does not say. */
    UNKNOWN,
    /** There is no period. */
    NONE,
    /** Days. */
    DAYS,
    /** Calendar months. */
    MONTHS
  }

  /** A number of months. */
  public static PeriodLength ofMonths(int months) {
    return new PeriodLength(Kind.MONTHS, months);
  }

  /** A number of days. */
  public static PeriodLength ofDays(int days) {
    return new PeriodLength(Kind.DAYS, days);
  }

  /** One calendar unit. */
  public static PeriodLength of(CalendarUnit unit) {
    return switch (unit) {
      case DAY -> ofDays(1);
      case WEEK -> ofDays(7);
      case MONTH -> MONTH;
      case QUARTER -> QUARTER;
      case YEAR -> YEAR;
    };
  }

  /** The length of a period: in months if it is a whole number of them, else in days. */
  public static PeriodLength of(Period period) {
    return period.isWhole(CalendarUnit.MONTH)
        ? ofMonths(Math.toIntExact(period.length(CalendarUnit.MONTH)))
        : ofDays(Math.toIntExact(period.days()));
  }

  /**
   * The length that a table spells as {@code month}, {@code 30 days}, {@code 2 years}, {@code
   * unknown} or {@code none}.
   */
  public static PeriodLength parse(String text) {
    String form = Checks.notNull("text", text).strip().toLowerCase(Locale.ROOT);
    Matcher matcher = FORM.matcher(form);
    if (form.equals("unknown")) {
      return UNKNOWN;
    } else if (form.equals("none")) {
      return NONE;
    } else if (!matcher.matches() || (matcher.group(1) == null && !matcher.group(3).isEmpty())) {
      throw new IllegalArgumentException(
          "period must be unknown, none, or a length such as month or 30 days, but was '"
              + text
              + "'");
    }
    int count = matcher.group(1) == null ? 1 : Integer.parseInt(matcher.group(1));
    PeriodLength one = of(CalendarUnit.valueOf(matcher.group(2).toUpperCase(Locale.ROOT)));
    return new PeriodLength(one.kind, one.count * count);
  }

  /** Whether the length is a number of days or months, not unknown or none. */
  @Transient
  public boolean isKnown() {
    return kind == Kind.DAYS || kind == Kind.MONTHS;
  }

  /** As tables spell it: {@code month}, {@code 30 days}, {@code unknown}. */
  @Override
  public String toString() {
    return switch (kind) {
      case UNKNOWN -> "unknown";
      case NONE -> "none";
      case DAYS -> count == 1 ? "day" : count == 7 ? "week" : count + " days";
      case MONTHS ->
          switch (count) {
            case 1 -> "month";
            case 3 -> "quarter";
            case 12 -> "year";
            default -> count % 12 == 0 ? count / 12 + " years" : count + " months";
          };
    };
  }
}
