package org.retentionkit.cohort;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongFunction;
import org.retentionkit.Period;
import org.retentionkit.event.ActivityMasks;
import org.retentionkit.event.CustomerHistories;
import org.retentionkit.event.Timeline;
import org.retentionkit.internal.Checks;

/** From activity to lifecycle counts and what follows from them. Static and pure. */
public final class LifecycleCalculator {
  private LifecycleCalculator() {}

  /**
   * New, returning, resurrected and dormant customers of each step that has begun.
   *
   * <p>Activity before the timeline is used, as far as the log reaches back; with a log that begins
   * with the timeline, everybody in the first step is new by first activity.
   *
   * @param histories when each customer was active
   * @param timeline the steps
   * @param rule who counts as new, by first activity or lookback
   * @param observedUntil the day until which, and without which, the log is complete
   */
  public static Lifecycle lifecycle(
      CustomerHistories histories, Timeline timeline, LifecycleRule rule, LocalDate observedUntil) {
    Checks.notNull("rule", rule);
    if (rule.kind() == LifecycleRule.Kind.CREATED_IN_PERIOD) {
      throw Checks.broken("rule", "must not need dates of creation here", rule.kind());
    }
    return count(histories, timeline, rule, customer -> Optional.empty(), observedUntil);
  }

  /**
   * The same with {@link LifecycleRule.Kind#CREATED_IN_PERIOD}: new are those active in the step in
   * which they were created. Customers without a date of creation are never new, but resurrected.
   *
   * @param histories when each customer was active
   * @param timeline the steps
   * @param created the day a customer was created, empty if not known
   * @param observedUntil the day until which, and without which, the log is complete
   */
  public static Lifecycle lifecycleByCreation(
      CustomerHistories histories,
      Timeline timeline,
      LongFunction<Optional<LocalDate>> created,
      LocalDate observedUntil) {
    Checks.notNull("created", created);
    return count(histories, timeline, LifecycleRule.createdInPeriod(), created, observedUntil);
  }

  /**
   * New by first activity, returning, resurrected and dormant customers of each step of the masks'
   * timeline that has begun; the quick way for large logs. Activity before the timeline is unknown.
   *
   * @param masks the steps in which each customer was active
   * @param observedUntil the day until which, and without which, the log is complete
   */
  public static Lifecycle lifecycle(ActivityMasks masks, LocalDate observedUntil) {
    Checks.notNull("masks", masks);
    Checks.notNull("observedUntil", observedUntil);
    LifecycleCounting counting =
        new LifecycleCounting(masks.timeline(), LifecycleRule.firstActivity(), observedUntil);
    for (int i = 0; i < masks.size(); i++) {
      counting.begin(Optional.empty());
      for (int from = masks.firstPeriod(i); from <= masks.lastPeriod(i); from += Long.SIZE) {
        for (long rest = masks.bits(i, from); rest != 0; rest &= rest - 1) {
          counting.activeIn(from + Long.numberOfTrailingZeros(rest));
        }
      }
      counting.end();
    }
    return counting.lifecycle();
  }

  /**
   * Customers won over customers gone quiet: {@code (newcomers + resurrected) ÷ dormant}.
   *
   * @param counts the counts of a step
   * @return a number, 0 and up; undefined if nobody went dormant
   */
  public static UserQuickRatio quickRatio(LifecycleCounts counts) {
    return new UserQuickRatio(counts);
  }

  /**
   * The share of those who went dormant in a step who were active again in the steps after it.
   *
   * @param histories when each customer was active
   * @param timeline the steps
   * @param step the number of the step in which they went dormant, 1 or more
   * @param windowSteps how many steps after it count, all of the timeline
   * @return a fraction, 0 to 1; undefined if nobody went dormant
   */
  public static DormantWinBack winBack(
      CustomerHistories histories, Timeline timeline, int step, int windowSteps) {
    Checks.notNull("histories", histories);
    Checks.notNull("timeline", timeline);
    Checks.positive("step", step);
    Checks.positive("windowSteps", windowSteps);
    Checks.atMost(
        "step + windowSteps", (long) step + windowSteps, "the last step", timeline.periods() - 1L);
    long dormant = 0;
    long wonBack = 0;
    for (int i = 0; i < histories.size(); i++) {
      boolean before = false;
      boolean then = false;
      boolean after = false;
      for (int e = histories.from(i); e < histories.to(i); e++) {
        int at = step(timeline, histories.epochDay(e));
        before |= at == step - 1;
        then |= at == step;
        after |= at > step && at <= step + windowSteps;
      }
      dormant += before && !then ? 1 : 0;
      wonBack += before && !then && after ? 1 : 0;
    }
    Period window =
        Period.of(
            timeline.period(step + 1).start(), timeline.period(step + windowSteps).endExclusive());
    return new DormantWinBack(timeline.period(step), window, dormant, wonBack);
  }

  private static int step(Timeline timeline, long epochDay) {
    return (int) epochDay == epochDay ? timeline.indexOf((int) epochDay) : -1;
  }

  private static Lifecycle count(
      CustomerHistories histories,
      Timeline timeline,
      LifecycleRule rule,
      LongFunction<Optional<LocalDate>> created,
      LocalDate observedUntil) {
    Checks.notNull("histories", histories);
    Checks.notNull("timeline", timeline);
    Checks.notNull("observedUntil", observedUntil);
    LifecycleCounting counting = new LifecycleCounting(timeline, rule, observedUntil);
    for (int i = 0; i < histories.size(); i++) {
      counting.begin(created.apply(histories.customer(i)));
      for (int e = histories.from(i); e < histories.to(i); e++) {
        counting.activeOn(histories.epochDay(e));
      }
      counting.end();
    }
    return counting.lifecycle();
  }
}
