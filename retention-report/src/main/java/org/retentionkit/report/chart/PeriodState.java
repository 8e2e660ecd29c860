package org.retentionkit.report.chart;

import java.util.Locale;

/** Answers "can this period be compared with the others?". */
public enum PeriodState {
  /** All of it is known. */
  COMPLETE,
  /** The log does not reach back far enough to know all customers at its start. */
  WARMING_UP,
  /** It goes on after the last day that is known. */
  IN_PROGRESS;

  /** For programs, in English: {@code complete}, {@code warming up} or {@code in progress}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
