package org.retentionkit.report.log;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.event.LogReport;
import org.retentionkit.event.Timeline;
import org.retentionkit.report.chart.PeriodStates;

/**
 * The days and calendar months of a log.
 *
 * @param first the first day
 * @param last the last day that is known
 */
record Span(LocalDate first, LocalDate last) {
  private static final int SHOWN = 60;

  /** The span of a log, which must have a row. */
  static Span of(LogReport report, @Nullable LocalDate knownThrough) {
    LogReport.Days days = report.days();
    if (days == null) {
      throw new IllegalArgumentException("log must have at least one row, but had none");
    }
    LocalDate last = days.last();
    if (knownThrough != null && knownThrough.isBefore(last)) {
      throw new IllegalArgumentException(
          "knownThrough must not be before the last day of the log, "
              + last
              + ", but was "
              + knownThrough);
    }
    return new Span(days.first(), knownThrough == null ? last : knownThrough);
  }

  /** The day after the last. */
  LocalDate until() {
    return last.plusDays(1);
  }

  /** All days. */
  Period days() {
    return Period.of(first, until());
  }

  /** The calendar months that hold all days. */
  Period whole() {
    LocalDate end = CalendarUnit.MONTH.plus(CalendarUnit.MONTH.floor(last), 1);
    return Period.of(CalendarUnit.MONTH.floor(first), end);
  }

  /** These months. */
  Timeline months() {
    return Timeline.of(whole(), CalendarUnit.MONTH);
  }

  /** The last of them: as many as a chart shows. */
  List<Period> shown() {
    Timeline months = months();
    List<Period> shown = new ArrayList<>();
    for (int m = Math.max(0, months.periods() - SHOWN); m < months.periods(); m++) {
      shown.add(months.period(m));
    }
    return shown;
  }

  /** Which months can be compared, where none is warming up. */
  PeriodStates states() {
    return PeriodStates.complete().knownThrough(last);
  }

  /** The same where an order keeps its customer active for so many days. */
  PeriodStates states(int activeDays) {
    Timeline months = months();
    int warming = 0;
    while (warming < months.periods()
        && !months.period(warming).start().isAfter(first.plusDays(activeDays))) {
      warming++;
    }
    return states().warmingUp(warming);
  }
}
