package org.retentionkit.event;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The days of a report, found without any of its means. */
final class DaysReference {
  private DaysReference() {}

  static LogReport.@Nullable Days of(List<Long> days) {
    if (days.isEmpty()) {
      return null;
    }
    long most =
        days.stream().mapToLong(day -> together(days, Math.floorDiv(day, 1024L))).max().orElse(0);
    return new LogReport.Days(
        LocalDate.ofEpochDay(Collections.min(days)),
        LocalDate.ofEpochDay(Collections.max(days)),
        days.size() - most);
  }

  /** The days that no three spans of 1,024 days without any part from one span. */
  private static long together(List<Long> days, long span) {
    List<Long> spans = days.stream().map(day -> Math.floorDiv(day, 1024L)).distinct().toList();
    long low = span;
    long high = span;
    for (boolean more = true; more; ) {
      long from = low;
      long to = high;
      low = spans.stream().filter(s -> s >= from - 3).min(Long::compare).orElse(from);
      high = spans.stream().filter(s -> s <= to + 3).max(Long::compare).orElse(to);
      more = low != from || high != to;
    }
    long from = low;
    long to = high;
    return days.stream()
        .mapToLong(day -> Math.floorDiv(day, 1024L))
        .filter(s -> from <= s && s <= to)
        .count();
  }
}
