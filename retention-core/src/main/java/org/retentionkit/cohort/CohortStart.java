package org.retentionkit.cohort;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.internal.Checks;

/**
 * Since when a customer is a member of its cohort: first activity, given days, … Immutable.
 *
 * @param <K> the type of a customer's key
 */
public final class CohortStart<K> {
  private final Kind kind;
  private final @Nullable ActivityLog<K> events;
  private final @Nullable Function<? super K, Optional<LocalDate>> day;

  private CohortStart(
      Kind kind,
      @Nullable ActivityLog<K> events,
      @Nullable Function<? super K, Optional<LocalDate>> day) {
    this.kind = kind;
    this.events = events;
    this.day = day;
  }

  enum Kind {
    FIRST_ACTIVITY,
    EVERY_PERIOD,
    OTHER_EVENTS,
    DAYS
  }

  /** Since the first activity in the log. */
  public static <K> CohortStart<K> firstActivity() {
    return new CohortStart<>(Kind.FIRST_ACTIVITY, null, null);
  }

  /**
   * Anew in each period with activity: a customer belongs to the cohort of each calendar period in
   * which it was active, from its first activity there on.
   */
  public static <K> CohortStart<K> everyActivePeriod() {
    return new CohortStart<>(Kind.EVERY_PERIOD, null, null);
  }

  /**
   * Since the first of other events, such as sign-ups, which are a log of their own. Activity on
   * the same day, or in the same window, counts at age 0. Whoever is in that log is a member, with
   * activity or without.
   *
   * <p>Where both logs have exact times, activity before the start is set aside even on its day;
   * else days decide.
   *
   * @param startEvents the events that begin membership, by the same keys
   */
  public static <K> CohortStart<K> firstOf(ActivityLog<K> startEvents) {
    return new CohortStart<>(Kind.OTHER_EVENTS, Checks.notNull("startEvents", startEvents), null);
  }

  /**
   * Since given days: {@code onDays(key -> Optional.ofNullable(signUps.get(key)))}. Members are
   * customers of the log only; for those without activity, {@link #firstOf} takes a log.
   *
   * @param day the day of a customer, empty if not known; asked once for each customer, by several
   *     threads at a time if the log is used with a workspace of several
   */
  public static <K> CohortStart<K> onDays(Function<? super K, Optional<LocalDate>> day) {
    return new CohortStart<>(Kind.DAYS, null, Checks.notNull("day", day));
  }

  Kind kind() {
    return kind;
  }

  /** The other events; null for all other kinds. */
  @Nullable ActivityLog<K> events() {
    return events;
  }

  /** The given day of a customer. */
  Optional<LocalDate> dayOf(K customer) {
    return day == null ? Optional.empty() : Checks.notNull("day", day.apply(customer));
  }
}
