package org.retentionkit.internal;

import static java.time.temporal.ChronoField.PROLEPTIC_MONTH;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;

/** Names a span of days the way a reader would. */
public final class PeriodLabel {
  private static final String[] MONTHS =
      Arrays.stream(Month.values())
          .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
          .toArray(String[]::new);

  private PeriodLabel() {}

  /** What a reader would call a span of days. */
  public enum Kind {
    /** A calendar month. */
    MONTH,
    /** A calendar quarter. */
    QUARTER,
    /** A calendar year. */
    YEAR,
    /** One day. */
    DAY,
    /** Any other span. */
    RANGE
  }

  /** What the days from {@code start} up to {@code endExclusive} are. */
  public static Kind kind(LocalDate start, LocalDate endExclusive) {
    int month = start.getMonthValue();
    if (start.getDayOfMonth() == 1 && endExclusive.getDayOfMonth() == 1) {
      long months = endExclusive.getLong(PROLEPTIC_MONTH) - start.getLong(PROLEPTIC_MONTH);
      if (months == 1) {
        return Kind.MONTH;
      }
      if (months == 3 && month % 3 == 1) {
        return Kind.QUARTER;
      }
      if (months == 12 && month == 1) {
        return Kind.YEAR;
      }
    }
    return endExclusive.equals(start.plusDays(1)) ? Kind.DAY : Kind.RANGE;
  }

  /** The label of the days from {@code start} up to {@code endExclusive}, in plain English. */
  public static String of(LocalDate start, LocalDate endExclusive) {
    int year = start.getYear();
    int month = start.getMonthValue();
    return switch (kind(start, endExclusive)) {
      case MONTH -> MONTHS[month - 1] + " " + year;
      case QUARTER -> "Q" + (month / 3 + 1) + " " + year;
      case YEAR -> Integer.toString(year);
      case DAY -> start.toString();
      case RANGE -> start + " to " + endExclusive.minusDays(1);
    };
  }
}
