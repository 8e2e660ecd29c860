package org.retentionkit.report.chart;

import java.util.List;
import java.util.Objects;

/**
 * The slots of a line chart: periods, or numbers that count from the first.
 *
 * @param steps the periods; empty if the slots are numbers
 * @param first the first number
 * @param count how many slots
 * @param title what the numbers count; empty for periods
 */
public record Axis(List<Step> steps, int first, int count, String title) {
  /** Checks that slots and periods are equally many. */
  public Axis {
    steps = List.copyOf(steps);
    Objects.requireNonNull(title, "title must not be null");
    if ((!steps.isEmpty() && steps.size() != count) || count < 0) {
      throw new IllegalArgumentException("count must be that of the steps, but was " + count);
    }
  }

  /** Periods. */
  public static Axis of(List<Step> steps) {
    return new Axis(steps, 0, steps.size(), "");
  }

  /** Numbers from {@code first} on. */
  public static Axis numbers(int first, int count, String title) {
    return new Axis(List.of(), first, count, title);
  }

  /** Whether a slot is of periods and in the state. */
  public boolean is(int slot, PeriodState state) {
    return slot < steps.size() && steps.get(slot).state() == state;
  }
}
