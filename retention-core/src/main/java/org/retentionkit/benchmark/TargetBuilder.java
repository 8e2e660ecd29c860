package org.retentionkit.benchmark;

import org.jspecify.annotations.Nullable;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Length;
import org.retentionkit.Metric;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/** Collects the parts of a target by name. Not safe for use by several threads. */
public final class TargetBuilder {
  private static final Ratio HUNDREDTH = Ratio.of(1, 100);

  private final Metric metric;
  private final TargetDefinition definition;
  private final Ratio goal;
  private Ratio alarm = Ratio.of(0, 0);
  private @Nullable Length length;
  private String source = "policy of the caller";

  TargetBuilder(Metric metric, TargetDefinition definition, String goal) {
    this.metric = Checks.notNull("metric", metric);
    this.definition = definition;
    this.goal = Ratio.of(goal).times(HUNDREDTH);
  }

  /** The figure, in per cent or points, at which there is an alarm. */
  public TargetBuilder alarm(String alarm) {
    this.alarm = Ratio.of(alarm).times(HUNDREDTH);
    return this;
  }

  /** The length of time the goal speaks of. */
  public TargetBuilder over(Length length) {
    this.length = Checks.notNull("length", length);
    return this;
  }

  /** The unit of the calendar the goal speaks of. */
  public TargetBuilder over(CalendarUnit unit) {
    return over(Length.of(unit));
  }

  /** Whose policy it is. */
  public TargetBuilder source(String source) {
    this.source = source;
    return this;
  }

  /**
   * The target.
   *
   * @throws IllegalArgumentException if the alarm is on the good side of the goal, or the period
   *     does not fit the metric
   */
  public Target build() {
    return new Target(metric, definition, goal, alarm, length, source);
  }
}
