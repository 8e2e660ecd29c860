package org.retentionkit.event;

import java.io.Serializable;
import java.time.Duration;
import org.retentionkit.internal.Checks;

/**
 * Answers "when are two changes of a customer one?": when the second follows the first by at most a
 * gap. A chain of changes, each within the gap of the one before it, is one change too: from what
 * was before the first to what is after the last, when the last happens.
 *
 * <p>Worked example: an upgrade at 10:00, its correction at 10:40 and a downgrade at 15:00 are two
 * changes under {@code within(Duration.ofMinutes(60))}, one under {@code withinDays(0)}, and three
 * under {@code within(Duration.ofMinutes(30))}.
 *
 * @param kind what is counted between two changes
 * @param gap the most of it: days or milliseconds, at least 0
 */
public record GroupingRule(Kind kind, long gap) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Answers "what is counted between two changes?". */
  public enum Kind {
    /** Days, so that the changes of one day always are one. The finest for a log of days. */
    DAYS,
    /**
     * The time between, whatever the day. ChartMogul: for instance 60 minutes; Recurly: 5 minutes.
     * Needs a log with exact times.
     */
    TIME
  }

  /** Checks the gap. */
  public GroupingRule {
    Checks.notNull("kind", kind);
    Checks.notNegative("gap", gap);
  }

  /**
   * One if at most {@code days} days lie between: 0 for changes of the same day only.
   *
   * @param days the most days, at least 0
   */
  public static GroupingRule withinDays(int days) {
    return new GroupingRule(Kind.DAYS, days);
  }

  /**
   * One if at most so much time lies between: none for changes of the same moment only.
   *
   * @param gap the most time, at least none, in whole milliseconds
   */
  public static GroupingRule within(Duration gap) {
    Checks.notNull("gap", gap);
    try {
      long millis = gap.toMillis();
      if (gap.equals(Duration.ofMillis(millis))) {
        return new GroupingRule(Kind.TIME, millis);
      }
    } catch (ArithmeticException e) {
      throw new IllegalArgumentException(
          "gap must be of at most " + Long.MAX_VALUE + " milliseconds, but was " + gap, e);
    }
    throw Checks.broken("gap", "must be whole milliseconds", gap);
  }

  /** For example {@code changes within 60 minutes are one}. */
  @Override
  public String toString() {
    return gap == 0
        ? "changes of one " + (kind == Kind.DAYS ? "day" : "moment") + " are one"
        : "changes within " + length() + " are one";
  }

  private String length() {
    if (kind == Kind.DAYS) {
      return gap + (gap == 1 ? " day" : " days");
    }
    Duration time = Duration.ofMillis(gap);
    return time.equals(Duration.ofMinutes(time.toMinutes()))
        ? time.toMinutes() + (time.toMinutes() == 1 ? " minute" : " minutes")
        : gap + " ms";
  }
}
