package org.retentionkit.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Figure;
import org.retentionkit.Period;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.ActivityMasks;
import org.retentionkit.event.Customers;
import org.retentionkit.event.Timeline;
import org.retentionkit.internal.Checks;

/**
 * From activity to stickiness (DAU/MAU), growth accounting (new, returning, resurrected and dormant
 * users), the quick ratio of users and win-backs. Static and pure.
 */
public final class ActivityCalculator {
  private ActivityCalculator() {}

  /**
   * Stickiness of a period (DAU/MAU of a month): the average daily active users over all who were
   * active in the period.
   *
   * <p>Worked example: 100 active in January, on 620 days together: 620 ÷ (31 × 100) = 20 %.
   *
   * @param log who was active when
   * @param period such as {@code Period.ofMonth(2026, 1)}
   * @return a fraction, 0 to 1; undefined if nobody was active in the period
   */
  public static Stickiness stickiness(ActivityLog<?> log, Period period) {
    Checks.notNull("log", log);
    return ActiveDays.average(log, Checks.notNull("period", period));
  }

  /**
   * Stickiness on a day: customers active in a short window over those in a long one, both ending
   * with the day.
   *
   * <p>Worked example: 20 customers active on 30 January, 100 in the 30 days to it: 20 %.
   *
   * @param log who was active when
   * @param definition which windows
   * @param day the last day of both
   * @return a fraction, 0 to 1; undefined if nobody was active in the long window
   * @throws IllegalArgumentException for {@link StickinessDefinition#AVERAGE_DAU}, which is of a
   *     period
   */
  public static Stickiness stickiness(
      ActivityLog<?> log, StickinessDefinition definition, LocalDate day) {
    Checks.notNull("day", day);
    return dailyStickiness(log, definition, Period.starting(day, CalendarUnit.DAY)).get(0);
  }

  /**
   * Stickiness on each day of a period.
   *
   * @param log who was active when
   * @param definition which windows
   * @param days the days that end the windows
   * @return one per day, in order
   */
  public static List<Stickiness> dailyStickiness(
      ActivityLog<?> log, StickinessDefinition definition, Period days) {
    Checks.notNull("log", log);
    Checks.notNull("definition", definition);
    Checks.notNull("days", days);
    if (definition.longDays() == 0) {
      throw Checks.broken("definition", "must have two windows of days", definition);
    }
    long[][] active =
        ActiveDays.inWindows(log, days, definition.shortDays(), definition.longDays());
    List<Stickiness> result = new ArrayList<>(active[0].length);
    for (int i = 0; i < active[0].length; i++) {
      Period day = Period.starting(days.start().plusDays(i), CalendarUnit.DAY);
      result.add(new Stickiness(day, active[0][i], active[1][i], definition));
    }
    return List.copyOf(result);
  }

  /**
   * Customers by the number of periods of a timeline in which they were active.
   *
   * @param log who was active when
   * @param timeline the periods
   */
  public static IntervalCounts intervalCounts(ActivityLog<?> log, Timeline timeline) {
    Checks.notNull("log", log);
    return ActiveDays.intervals(log, Checks.notNull("timeline", timeline));
  }

  /**
   * Customers by the number of periods in which they were active, from masks.
   *
   * @param masks the periods in which each customer was active
   */
  public static IntervalCounts intervalCounts(ActivityMasks masks) {
    return ActiveDays.intervals(Checks.notNull("masks", masks));
  }

  /**
   * Growth accounting of one period: its new, returning, resurrected and dormant users, against the
   * period of the same length before. New are those without activity in the log before.
   *
   * <p>Worked example: 100 active in January; in February 60 of them, 20 new and 10 resurrected:
   * {@code newUsers()} 20, {@code returning()} 60, {@code resurrected()} 10, {@code dormant()} 40.
   *
   * @param log who was active when, until the end of the period at least
   * @param period such as {@code Period.ofMonth(2026, 1)}
   */
  public static GrowthAccounting growthAccounting(ActivityLog<?> log, Period period) {
    Checks.notNull("log", log);
    return ActiveDays.turnover(log, Checks.notNull("period", period));
  }

  /**
   * Growth accounting over time: new, returning, resurrected and dormant customers of each step
   * that has begun.
   *
   * <p>Activity before the timeline is used, as far as the log reaches back; with a log that begins
   * with the timeline, everybody in the first step is new by first activity.
   *
   * @param log who was active when
   * @param timeline the steps
   * @param rule who counts as new, by first activity or lookback
   * @param observedUntil the day until which, and without which, the log is complete
   */
  public static Lifecycle lifecycle(
      ActivityLog<?> log, Timeline timeline, LifecycleRule rule, LocalDate observedUntil) {
    Checks.notNull("rule", rule);
    if (rule.kind() == LifecycleRule.Kind.CREATED_IN_PERIOD) {
      throw Checks.broken("rule", "must not need dates of creation here", rule.kind());
    }
    return count(log, timeline, rule, null, observedUntil);
  }

  /**
   * The same with {@link LifecycleRule.Kind#CREATED_IN_PERIOD}: new are those active in the step in
   * which they were created. Customers without a date of creation are never new, but resurrected.
   *
   * @param log who was active when
   * @param timeline the steps
   * @param created the day a customer was created, empty if not known; asked by several threads at
   *     a time if the log is used with a workspace of several
   * @param observedUntil the day until which, and without which, the log is complete
   */
  public static <K> Lifecycle lifecycleByCreation(
      ActivityLog<K> log,
      Timeline timeline,
      Function<? super K, Optional<LocalDate>> created,
      LocalDate observedUntil) {
    Checks.notNull("created", created);
    return count(log, timeline, LifecycleRule.createdInPeriod(), created, observedUntil);
  }

  /**
   * New by first activity, returning, resurrected and dormant customers of each step of the masks'
   * timeline that has begun, from masks, such as those of an {@link
   * org.retentionkit.event.ActivityAccumulator}.
   *
   * @param masks the steps in which each customer was active
   * @param observedUntil the day until which, and without which, the log is complete
   * @throws IllegalArgumentException if rows lie before the timeline, as it is not known in which
   *     step
   */
  public static Lifecycle lifecycle(ActivityMasks masks, LocalDate observedUntil) {
    Checks.notNull("masks", masks);
    Checks.notNull("observedUntil", observedUntil);
    return LifecycleCounting.of(masks, observedUntil);
  }

  /**
   * The quick ratio of users: customers won over customers gone quiet, {@code (newcomers +
   * resurrected) ÷ dormant}.
   *
   * <p>Worked example: 20 new and 10 resurrected against 40 dormant: 0.75; below 1 the active
   * customers become fewer.
   *
   * @param counts the counts of a step
   * @return a number, 0 and up; undefined if nobody went dormant
   */
  public static Figure quickRatio(GrowthAccounting counts) {
    return GrowthAccounting.QuickRatioDefinition.GAINED_OVER_DORMANT.of(counts);
  }

  /**
   * The win-back rate from activity: the share of those who went dormant in a step who were active
   * again in the steps after it.
   *
   * @param log who was active when
   * @param timeline the steps
   * @param step the number of the step in which they went dormant, 1 or more
   * @param windowSteps how many steps after it count, all of the timeline
   * @return a fraction, 0 to 1; undefined if nobody went dormant
   */
  public static DormantWinBack winBack(
      ActivityLog<?> log, Timeline timeline, int step, int windowSteps) {
    Checks.notNull("log", log);
    Checks.notNull("timeline", timeline);
    Checks.positive("step", step);
    Checks.positive("windowSteps", windowSteps);
    Checks.atMost(
        "step + windowSteps", (long) step + windowSteps, "the last step", timeline.periods() - 1L);
    return ActiveDays.winBack(log, timeline, step, windowSteps);
  }

  private static <K> Lifecycle count(
      ActivityLog<K> log,
      Timeline timeline,
      LifecycleRule rule,
      @Nullable Function<? super K, Optional<LocalDate>> created,
      LocalDate observedUntil) {
    Checks.notNull("log", log);
    Checks.notNull("timeline", timeline);
    Checks.notNull("observedUntil", observedUntil);
    Customers<K> customers = log.customers();
    LongFunction<Optional<LocalDate>> creation =
        created == null
            ? customer -> Optional.empty()
            : customer -> Checks.notNull("created", created.apply(customers.key(customer)));
    return LifecycleCounting.of(log, timeline, rule, creation, observedUntil);
  }
}
