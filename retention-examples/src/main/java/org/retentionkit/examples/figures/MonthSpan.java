package org.retentionkit.examples.figures;

import org.retentionkit.Period;

/** Answers "can a month be compared with others?" for the months of a log. */
record MonthSpan(Period log, int activeDays) {
  /**
   * The status of a month.
   *
   * @param whole the calendar month
   */
  MonthStatus status(Period whole) {
    if (whole.endExclusive().isAfter(log.endExclusive())) {
      return MonthStatus.IN_PROGRESS;
    }
    return whole.start().isAfter(log.start().plusDays(activeDays))
        ? MonthStatus.COMPLETE
        : MonthStatus.WARMING_UP;
  }
}
