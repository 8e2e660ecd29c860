package org.retentionkit.cohort;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.retentionkit.CalendarUnit;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.OrderLog;
import org.retentionkit.internal.Checks;

/**
 * The choices of a {@link CohortTable} made from a log. Not given, they are: cohorts by month of
 * first activity, ages in calendar months, active on that very age, distinct customers, relative to
 * the cohort's size, all columns that have begun. Not safe for use by several threads.
 *
 * <p>However it is asked for, a table is counted the quickest way that tells the same.
 *
 * @param <K> the type of a customer's key
 */
public final class CohortTableBuilder<K> {
  private final ActivityLog<K> log;
  private final LocalDate observedUntil;
  private CohortStart<K> start = CohortStart.firstActivity();
  private CalendarGrid grid = CalendarGrid.of(CalendarUnit.MONTH);
  private @Nullable Function<? super K, Optional<String>> attribute;
  private AgeStep step = AgeStep.calendar(CalendarUnit.MONTH);
  private RetentionCriterion criterion = RetentionCriterion.on();
  private CohortValue value = CohortValue.customers();
  private CohortBase base = CohortBase.COHORT_SIZE;
  private int horizon = Integer.MAX_VALUE;
  private LocalDate from = LocalDate.MIN;

  CohortTableBuilder(ActivityLog<K> log, LocalDate observedUntil) {
    this.log = Checks.notNull("log", log);
    this.observedUntil = Checks.notNull("observedUntil", observedUntil);
  }

  /** Since when a customer is a member. */
  public CohortTableBuilder<K> startingAt(CohortStart<K> start) {
    this.start = Checks.notNull("start", start);
    return this;
  }

  /** Cohorts by the calendar unit of the start. */
  public CohortTableBuilder<K> cohortsBy(CalendarUnit unit) {
    return cohortsBy(CalendarGrid.of(unit));
  }

  /** Cohorts by the week of the start, with weeks from a given day. */
  public CohortTableBuilder<K> cohortsByWeeksFrom(DayOfWeek weekStart) {
    return cohortsBy(CalendarGrid.weeksFrom(weekStart));
  }

  CohortTableBuilder<K> cohortsBy(CalendarGrid grid) {
    this.grid = Checks.notNull("grid", grid);
    this.attribute = null;
    return this;
  }

  /**
   * Cohorts by an attribute of the customer, such as country; empty for a customer without one.
   *
   * @param attribute the attribute of a customer; asked by several threads at a time if the log is
   *     used with a workspace of several
   */
  public CohortTableBuilder<K> cohortsByAttribute(Function<? super K, Optional<String>> attribute) {
    this.attribute = Checks.notNull("attribute", attribute);
    return this;
  }

  /** Only cohorts of customers who began on a day or later. */
  public CohortTableBuilder<K> cohortsSince(LocalDate firstDay) {
    this.from = Checks.notNull("firstDay", firstDay);
    return this;
  }

  /** When a customer is one step older: {@code AgeStep.rollingDays(7)}. */
  public CohortTableBuilder<K> steps(AgeStep step) {
    this.step = Checks.notNull("step", step);
    return this;
  }

  /** When a customer is one step older: at the next step of the calendar. */
  public CohortTableBuilder<K> steps(CalendarUnit unit) {
    return steps(AgeStep.calendar(unit));
  }

  /** Which activity counts. */
  public CohortTableBuilder<K> criterion(RetentionCriterion criterion) {
    this.criterion = Checks.notNull("criterion", criterion);
    return this;
  }

  /** What is counted. */
  public CohortTableBuilder<K> value(CohortValue value) {
    this.value = Checks.notNull("value", value);
    return this;
  }

  /** What the value is divided by. */
  public CohortTableBuilder<K> relativeTo(CohortBase base) {
    this.base = Checks.notNull("base", base);
    return this;
  }

  /** At most so many columns. */
  public CohortTableBuilder<K> horizon(int columns) {
    Checks.positive("columns", columns);
    this.horizon = columns;
    return this;
  }

  /**
   * The table.
   *
   * @throws IllegalArgumentException if choices do not go together, the log has no exact times for
   *     the steps or no revenue of the currency, or the table would have more than 50,000,000 cells
   * @throws ArithmeticException if the amounts of a cell do not add up to a long
   */
  public CohortTable build() {
    Cohort.Rules rules = new Cohort.Rules(step, criterion, value, base, observedUntil);
    check();
    CohortRule rule = CohortRule.of(rules, horizon);
    long firstDay = from.toEpochDay();
    Function<? super K, Optional<String>> by = attribute;
    if (by != null) {
      return CohortAssembly.table(log, rule, start, grid, firstDay, () -> CohortGroups.by(by));
    }
    Optional<CohortTable> quick =
        start.kind() == CohortStart.Kind.FIRST_ACTIVITY
            ? MaskCohorts.table(log, rule, grid, from)
            : Optional.empty();
    return quick.orElseGet(
        () -> CohortAssembly.table(log, rule, start, grid, firstDay, () -> CohortGroups.by(grid)));
  }

  private void check() {
    if (!from.equals(LocalDate.MIN) && !from.isBefore(observedUntil)) {
      throw Checks.broken(
          "firstDay", "must be before the day observed until, " + observedUntil, from);
    }
    if (start.kind() == CohortStart.Kind.EVERY_PERIOD && attribute != null) {
      throw new IllegalArgumentException(
          "cohorts must be by the calendar for a start in every active period");
    }
    if (criterion.kind() == RetentionCriterion.Kind.AT_END) {
      throw Checks.broken("criterion", "must not be AT_END for activity", criterion.kind());
    }
    if (value.isMoney()) {
      if (!(log instanceof OrderLog<K> orders)) {
        throw new IllegalArgumentException(
            "log must be an OrderLog for revenue, but has no amounts");
      }
      if (!orders.currency().equals(value.currency())) {
        throw Checks.broken(
            "currency of value", "must be that of the log, " + orders.currency(), value.unit());
      }
    }
  }
}
