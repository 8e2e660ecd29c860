package org.retentionkit.cohort;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.retentionkit.CalendarUnit;
import org.retentionkit.event.CustomerHistories;
import org.retentionkit.internal.Checks;

/**
 * The choices of a {@link CohortTable} made from a log. Not given, they are: cohorts by month of
 * first activity, ages in calendar months, active on that very age, distinct customers, relative to
 * the cohort's size, all columns that have begun. Not safe for use by several threads.
 */
public final class CohortTableBuilder {
  private final CustomerHistories histories;
  private final LocalDate observedUntil;
  private CohortStart start = CohortStart.firstActivity();
  private CalendarGrid grid = CalendarGrid.of(CalendarUnit.MONTH);
  private @Nullable LongFunction<Optional<String>> attribute;
  private AgeStep step = AgeStep.calendar(CalendarUnit.MONTH);
  private RetentionCriterion criterion = RetentionCriterion.on();
  private CohortValue value = CohortValue.customers();
  private CohortBase base = CohortBase.COHORT_SIZE;
  private int horizon = Integer.MAX_VALUE;
  private LocalDate from = LocalDate.MIN;

  CohortTableBuilder(CustomerHistories histories, LocalDate observedUntil) {
    this.histories = Checks.notNull("histories", histories);
    this.observedUntil = Checks.notNull("observedUntil", observedUntil);
  }

  /** Since when a customer is a member. */
  public CohortTableBuilder startingAt(CohortStart start) {
    this.start = Checks.notNull("start", start);
    return this;
  }

  /** Cohorts by the calendar unit of the start. */
  public CohortTableBuilder cohortsBy(CalendarUnit unit) {
    return cohortsBy(CalendarGrid.of(unit));
  }

  /** Cohorts by the week of the start, with weeks from a given day. */
  public CohortTableBuilder cohortsByWeeksFrom(DayOfWeek weekStart) {
    return cohortsBy(CalendarGrid.weeksFrom(weekStart));
  }

  private CohortTableBuilder cohortsBy(CalendarGrid grid) {
    this.grid = Checks.notNull("grid", grid);
    this.attribute = null;
    return this;
  }

  /**
   * Cohorts by an attribute of the customer, such as country; empty for a customer without one.
   *
   * @param attribute the attribute of a customer
   */
  public CohortTableBuilder cohortsByAttribute(LongFunction<Optional<String>> attribute) {
    this.attribute = Checks.notNull("attribute", attribute);
    return this;
  }

  /** Only cohorts of customers who began on a day or later. */
  public CohortTableBuilder cohortsSince(LocalDate firstDay) {
    this.from = Checks.notNull("firstDay", firstDay);
    return this;
  }

  /** When a customer is one step older: {@code AgeStep.rollingDays(7)}. */
  public CohortTableBuilder steps(AgeStep step) {
    this.step = Checks.notNull("step", step);
    return this;
  }

  /** When a customer is one step older: at the next step of the calendar. */
  public CohortTableBuilder steps(CalendarUnit unit) {
    return steps(AgeStep.calendar(unit));
  }

  /** Which activity counts. */
  public CohortTableBuilder criterion(RetentionCriterion criterion) {
    this.criterion = Checks.notNull("criterion", criterion);
    return this;
  }

  /** What is counted. */
  public CohortTableBuilder value(CohortValue value) {
    this.value = Checks.notNull("value", value);
    return this;
  }

  /** What the value is divided by. */
  public CohortTableBuilder relativeTo(CohortBase base) {
    this.base = Checks.notNull("base", base);
    return this;
  }

  /** At most so many columns. */
  public CohortTableBuilder horizon(int columns) {
    Checks.positive("columns", columns);
    this.horizon = columns;
    return this;
  }

  /**
   * The table.
   *
   * @throws IllegalArgumentException if choices do not go together, the log keeps time too coarsely
   *     for the steps, or the table would have more than 50,000,000 cells
   */
  public CohortTable build() {
    Cohort.Rules rules = new Cohort.Rules(step, criterion, value, base, observedUntil);
    if (start.everyPeriod() && attribute != null) {
      throw new IllegalArgumentException(
          "cohorts must be by the calendar for a start in every active period");
    }
    CohortGroups groups =
        attribute == null ? CohortGroups.by(grid, observedUntil) : CohortGroups.by(attribute);
    return new CohortAssembly(histories, rules, horizon, from).table(start, grid, groups);
  }
}
