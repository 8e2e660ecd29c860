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

  /** The label of the days from {@code start} up to {@code endExclusive}. */
  public static String of(LocalDate start, LocalDate endExclusive) {
    int year = start.getYear();
    int month = start.getMonthValue();
    if (start.getDayOfMonth() == 1 && endExclusive.getDayOfMonth() == 1) {
      long months = endExclusive.getLong(PROLEPTIC_MONTH) - start.getLong(PROLEPTIC_MONTH);
      if (months == 1) {
        return MONTHS[month - 1] + " " + year;
      }
      if (months == 3 && month % 3 == 1) {
        return "Q" + (month / 3 + 1) + " " + year;
      }
      if (months == 12 && month == 1) {
        return Integer.toString(year);
      }
    }
    return endExclusive.equals(start.plusDays(1))
        ? start.toString()
        : start + " to " + endExclusive.minusDays(1);
  }
}
