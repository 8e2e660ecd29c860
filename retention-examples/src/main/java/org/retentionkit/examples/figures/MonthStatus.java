package org.retentionkit.examples.figures;

import java.util.Locale;

/** Answers "can this month be compared with the others?". */
public enum MonthStatus {
  /** The log holds the month whole, and all that decides who was a customer at its opening. */
  COMPLETE(""),
  /**
   * The month opens at most N days after the log's first day, where N is the number of days an
   * order keeps its customer active: the log does not reach back far enough to know all opening
   * customers, and hardly any of those it knows could have lapsed yet.
   */
  WARMING_UP("^"),
  /** The log's last month, if its last day is not the month's last day. */
  IN_PROGRESS("*");

  private final String mark;

  MonthStatus(String mark) {
    this.mark = mark;
  }

  /** For programs: {@code complete}, {@code warming up} or {@code in progress}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** The sign behind the month's name in text. */
  public String mark() {
    return mark;
  }
}
