package org.retentionkit.report.words;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;

/** How days, months and spans of time are named, alone and in short. */
public final class Months {
  private final Words words;
  private final Map<Period, String> briefs = new HashMap<>();
  private final Map<Period, String> axes = new HashMap<>();

  Months(Words words) {
    this.words = words;
  }

  /** A day: {@code 30 June 1998}. */
  public String day(LocalDate day) {
    String month = "month." + day.getMonthValue();
    String key = "fmt.day";
    boolean alone = words.text(key).contains("{M}");
    return words.text(
        key,
        "d",
        Integer.toString(day.getDayOfMonth()),
        alone ? "M" : "G",
        words.text(alone ? month : month + ".day"),
        "y",
        Integer.toString(day.getYear()));
  }

  /** A period as it stands in a sentence: {@code June 1998}. */
  public String name(Period period) {
    LocalDate start = period.start();
    if (is(period, CalendarUnit.MONTH)) {
      return words.text(
          "fmt.month",
          "M",
          words.text("month." + start.getMonthValue()),
          "y",
          Integer.toString(start.getYear()));
    }
    return other(period);
  }

  /** A period in short: {@code Jun 1998}. */
  public String brief(Period period) {
    return briefs.computeIfAbsent(period, this::inShort);
  }

  private String inShort(Period period) {
    LocalDate start = period.start();
    if (is(period, CalendarUnit.MONTH)) {
      return words.text(
          "fmt.month.short", "m", axis(period), "y", Integer.toString(start.getYear()));
    }
    return other(period);
  }

  /** A period as it stands on an axis, without its year: {@code Jun}. */
  public String axis(Period period) {
    return axes.computeIfAbsent(period, this::onAxis);
  }

  private String onAxis(Period period) {
    LocalDate start = period.start();
    if (is(period, CalendarUnit.YEAR)) {
      return Integer.toString(start.getYear());
    }
    if (is(period, CalendarUnit.QUARTER)) {
      return words.text("fmt.quarter.axis", "q", quarter(start));
    }
    if (period.days() > 7) {
      return words.text("month." + start.getMonthValue() + ".short");
    }
    return Integer.toString(start.getDayOfMonth());
  }

  /** What stands below the first slot of a year; empty where the axis says it already. */
  public String axisYear(Period period) {
    return is(period, CalendarUnit.YEAR)
        ? ""
        : words.text("fmt.year.axis", "y", Integer.toString(period.start().getYear()));
  }

  /** From the first to the last of two periods. */
  public String range(Period first, Period last) {
    return first.equals(last) ? name(first) : range(name(first), name(last));
  }

  /** A span of whole months as the first and the last of them, any other as its days. */
  public String span(Period period) {
    if (period.start().getDayOfMonth() != 1 || !period.isWhole(CalendarUnit.MONTH)) {
      return days(period);
    }
    LocalDate last = CalendarUnit.MONTH.floor(period.endExclusive().minusDays(1));
    return range(
        Period.starting(period.start(), CalendarUnit.MONTH),
        Period.starting(last, CalendarUnit.MONTH));
  }

  /** The days of a period. */
  public String days(Period period) {
    return range(day(period.start()), day(period.endExclusive().minusDays(1)));
  }

  private String range(String a, String b) {
    return a.equals(b) ? a : words.text("fmt.range", "a", a, "b", b);
  }

  private String other(Period period) {
    String year = Integer.toString(period.start().getYear());
    if (is(period, CalendarUnit.YEAR)) {
      return words.text("fmt.year", "y", year);
    }
    if (is(period, CalendarUnit.QUARTER)) {
      return words.text("fmt.quarter", "q", quarter(period.start()), "y", year);
    }
    return days(period);
  }

  private static String quarter(LocalDate day) {
    return Integer.toString((day.getMonthValue() + 2) / 3);
  }

  /** Whether it is one whole unit of the calendar. */
  private static boolean is(Period period, CalendarUnit unit) {
    LocalDate start = period.start();
    return unit.floor(start).equals(start) && Period.starting(start, unit).equals(period);
  }
}
