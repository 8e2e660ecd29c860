package org.retentionkit.benchmark;

import java.beans.Transient;
import java.io.Serializable;
import org.retentionkit.Measurement;
import org.retentionkit.Metric;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/**
 * Answers "what do we want to reach, and when do we worry?": a policy for one metric. Made by
 * {@link #atLeast} or {@link #atMost}; {@link Targets} has published ones by name.
 *
 * <p>Worked example: {@code Target.atLeast(Metric.CUSTOMER_RETENTION, "85").alarm("15")
 * .over(PeriodLength.YEAR).source("board, 2026").build()}.
 *
 * @param metric the quantity
 * @param definition which way is good
 * @param goal what is to be reached, as a fraction
 * @param alarm the figure at which, or beyond which, there is an alarm, on the bad side of the
 *     goal; over 0 if there is none
 * @param period the length of period it speaks of; {@link PeriodLength#NONE} if and only if the
 *     metric does not depend on it
 * @param source whose policy it is
 */
public record Target(
    Metric metric,
    TargetDefinition definition,
    Ratio goal,
    Ratio alarm,
    PeriodLength period,
    String source)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that the alarm is on the bad side of the goal and that the period fits. */
  public Target {
    Checks.notNull("metric", metric);
    Checks.notNull("definition", definition);
    if (!Checks.notNull("goal", goal).isDefined()) {
      throw Checks.broken("goal", "must be defined", goal);
    }
    if (Checks.notNull("alarm", alarm).isDefined()
        && definition.margin(alarm, goal).signum() >= 0) {
      String side = definition == TargetDefinition.AT_LEAST ? "below" : "above";
      throw Checks.broken("alarm", "must be " + side + " the goal " + goal, alarm);
    }
    if (metric.dependsOnPeriodLength()
        == Checks.notNull("period", period).equals(PeriodLength.NONE)) {
      String rule = metric.dependsOnPeriodLength() ? "must be a length or unknown" : "must be none";
      throw Checks.broken("period", rule + " for " + metric, period);
    }
    Text.notBlank("source", source);
  }

  /**
   * Begins a target for which more is better.
   *
   * @param metric the quantity, not null
   * @param goal per cent or points, such as {@code "85"}
   */
  public static TargetBuilder atLeast(Metric metric, String goal) {
    return new TargetBuilder(metric, TargetDefinition.AT_LEAST, goal);
  }

  /**
   * Begins a target for which less is better.
   *
   * @param metric the quantity, not null
   * @param goal per cent or points, such as {@code "2"}
   */
  public static TargetBuilder atMost(Metric metric, String goal) {
    return new TargetBuilder(metric, TargetDefinition.AT_MOST, goal);
  }

  /**
   * Whether a measurement reaches the target.
   *
   * @param own a measurement whose definition tells its metric, not null
   * @throws IllegalArgumentException if it is unlike in metric, scale or period; the message says
   *     how to convert
   */
  public TargetCheck check(Measurement own) {
    return check(OwnFigure.of(own));
  }

  /** The same for a figure. */
  public TargetCheck check(OwnFigure own) {
    return new TargetCheck(own, this);
  }

  /** Whether there is an alarm. */
  @Transient
  public boolean isAlarmed() {
    return alarm.isDefined();
  }

  /** For example {@code Customer retention rate at least 85 %, alarm at 15 %}. */
  @Override
  public String toString() {
    String text = metric.title() + " " + definition.words() + " " + text(goal);
    return isAlarmed() ? text + ", alarm at " + text(alarm) : text;
  }

  private String text(Ratio level) {
    return Text.plain(level.percent(4)).toPlainString() + " " + metric.scale().unit();
  }
}
