package org.retentionkit.cohort;

import java.io.Serializable;
import org.retentionkit.internal.Checks;

/**
 * Who counts as new in growth accounting, among those active now who were not active in the step
 * before. The others of them are resurrected.
 *
 * <p>Worked example: created in January, first active in March, silent, active again in September.
 * First activity: new in March, resurrected in September. Created in the period: resurrected in
 * both. No activity in the last 90 days: new in both.
 *
 * @param kind the rule
 * @param lookbackDays the days before a step that are searched; 0 for other rules
 */
public record LifecycleRule(Kind kind, int lookbackDays) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The rule. */
  public enum Kind {
    /** No activity in the log before this step. Amplitude. */
    FIRST_ACTIVITY,
    /** Created in this step, by given dates of creation. PostHog. */
    CREATED_IN_PERIOD,
    /** No activity in a number of days before this step. Statsig, up to a year. */
    NO_ACTIVITY_IN_LOOKBACK
  }

  /** Checks that days belong to the lookback. */
  public LifecycleRule {
    Checks.notNull("kind", kind);
    if (kind == Kind.NO_ACTIVITY_IN_LOOKBACK) {
      Checks.positive("lookbackDays", lookbackDays);
    } else if (lookbackDays != 0) {
      throw Checks.broken("lookbackDays", "must be 0 for " + kind, lookbackDays);
    }
  }

  /** {@link Kind#FIRST_ACTIVITY}. */
  public static LifecycleRule firstActivity() {
    return new LifecycleRule(Kind.FIRST_ACTIVITY, 0);
  }

  /** {@link Kind#CREATED_IN_PERIOD}. */
  public static LifecycleRule createdInPeriod() {
    return new LifecycleRule(Kind.CREATED_IN_PERIOD, 0);
  }

  /**
   * {@link Kind#NO_ACTIVITY_IN_LOOKBACK}.
   *
   * @param days the days before a step that are searched, at least 1
   */
  public static LifecycleRule noActivityInLast(int days) {
    return new LifecycleRule(Kind.NO_ACTIVITY_IN_LOOKBACK, days);
  }

  /** For example {@code new after no activity in 90 days}. */
  @Override
  public String toString() {
    return switch (kind) {
      case FIRST_ACTIVITY -> "new by first activity";
      case CREATED_IN_PERIOD -> "new when created in the period";
      case NO_ACTIVITY_IN_LOOKBACK ->
          "new after no activity in " + lookbackDays + (lookbackDays == 1 ? " day" : " days");
    };
  }
}
