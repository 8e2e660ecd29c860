package org.retentionkit.event;

import java.io.Serializable;
import org.retentionkit.internal.Checks;

/**
 * Answers "when is a customer who was gone back, and when is it new, or never gone?": by the days
 * between the end of what it had and its next beginning, the gap.
 *
 * <p>Worked example: gone from 10 March, begins again on 9 April, a gap of 30 days: back under
 * {@code ever()}, {@code within(30)} and {@code afterGap(30)}; new under {@code within(29)}; never
 * gone under {@code afterGap(31)}.
 *
 * @param kind which gaps make a return
 * @param days the days of the rule, at least 1; 0 for {@link Kind#EVER}
 */
public record ReturnRule(Kind kind, int days) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Answers "which gaps make a return?". */
  public enum Kind {
    /** Any gap. ChartMogul, ProfitWell. */
    EVER,
    /** Gaps of at most so many days; after a longer one the customer is new again. Maxio: 90. */
    WITHIN,
    /**
     * Gaps of at least so many days; after a shorter one the customer was never gone. Recurly: a
     * month, or a day in its subscriber report. It looks ahead: a loss of the last days of a log is
     * taken back when the customer turns out to return in time.
     */
    AFTER_GAP
  }

  /** Checks the days. */
  public ReturnRule {
    if (Checks.notNull("kind", kind) == Kind.EVER) {
      if (days != 0) {
        throw Checks.broken("days", "must be 0 for EVER", days);
      }
    } else {
      Checks.positive("days", days);
    }
  }

  /** Who was gone and begins again is back, after any gap. */
  public static ReturnRule ever() {
    return new ReturnRule(Kind.EVER, 0);
  }

  /**
   * Back after at most {@code days} days, new after more.
   *
   * @param days the longest gap of a return, at least 1
   */
  public static ReturnRule within(int days) {
    return new ReturnRule(Kind.WITHIN, days);
  }

  /**
   * Back after at least {@code days} days, never gone after fewer.
   *
   * @param days the shortest gap of a return, at least 1
   */
  public static ReturnRule afterGap(int days) {
    return new ReturnRule(Kind.AFTER_GAP, days);
  }

  /**
   * Whether a gap is too short for the customer to have been gone at all.
   *
   * @param gapDays the days of the gap
   */
  public boolean bridges(long gapDays) {
    return kind == Kind.AFTER_GAP && gapDays < days;
  }

  /**
   * Whether a gap is so long that the customer is new again.
   *
   * @param gapDays the days of the gap
   */
  public boolean forgets(long gapDays) {
    return kind == Kind.WITHIN && gapDays > days;
  }

  /** For example {@code back within 90 days, new after more}. */
  @Override
  public String toString() {
    String length = days + (days == 1 ? " day" : " days");
    return switch (kind) {
      case EVER -> "back after any gap";
      case WITHIN -> "back within " + length + ", new after more";
      case AFTER_GAP -> "back after " + length + " or more, never gone after fewer";
    };
  }
}
