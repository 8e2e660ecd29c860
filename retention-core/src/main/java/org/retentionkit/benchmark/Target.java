package org.retentionkit.benchmark;

import java.beans.Transient;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Length;
import org.retentionkit.Message;
import org.retentionkit.Metric;
import org.retentionkit.Quantity;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/**
 * A target (KPI goal) for one metric: what is to be reached, and when there is an alarm. Made by
 * {@link #atLeast} or {@link #atMost}; rules of thumb of articles stand here by name, and nothing
 * uses one by itself.
 *
 * <p>Worked example: {@code Target.atLeast(Metric.CUSTOMER_RETENTION, "85").alarm("15")
 * .over(CalendarUnit.YEAR).source("board, 2026").build()}.
 *
 * @param metric the quantity
 * @param definition which way is good
 * @param goal what is to be reached, as a fraction
 * @param alarm the figure at which, or beyond which, there is an alarm, on the bad side of the
 *     goal; over 0 if there is none
 * @param length the length of time it speaks of; null where nobody said, or the metric does not
 *     depend on it
 * @param source whose policy it is
 */
public record Target(
    Metric metric,
    TargetDefinition definition,
    Ratio goal,
    Ratio alarm,
    @Nullable Length length,
    String source)
    implements Serializable {
  private static final long serialVersionUID = 2L;

  /**
   * A rule of thumb of articles: customer retention of at least 85 %; 15 % is alarmingly low. The
   * article states no period, and adds that like industries are a better measure than a number.
   */
  public static final Target RETENTION_85_ALARM_15 =
      atLeast(Metric.CUSTOMER_RETENTION, "85")
          .alarm("15")
          .source("rule of thumb of a subscription-billing vendor's article")
          .build();

  /** A rule of thumb of articles: customer churn of at most 2 % a month, 21.5 % a year. */
  public static final Target MONTHLY_CHURN_2 =
      atMost(Metric.CUSTOMER_CHURN, "2")
          .over(CalendarUnit.MONTH)
          .source("rule of thumb of an article on small businesses")
          .build();

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
    Lengths.check(metric, length);
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
   * Whether a rate or score reaches the target.
   *
   * @param own a rate whose definition tells its metric, not null
   * @throws IllegalArgumentException if it is unlike in metric, scale or period; the message says
   *     how to convert
   */
  public TargetCheck check(Rate own) {
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
    return message().toString();
  }

  /** The goal as shown. */
  Quantity quantity() {
    return shown(goal);
  }

  Message message() {
    boolean least = definition == TargetDefinition.AT_LEAST;
    Message text =
        Message.of(least ? "benchmark.target-text" : "benchmark.target-text-at-most")
            .and("metric", Message.title(metric.id(), metric.title()))
            .and("goal", Clauses.plain(quantity()));
    return isAlarmed()
        ? Message.of("benchmark.target-alarmed")
            .and("target", text)
            .and("alarm", Clauses.plain(shown(alarm)))
        : text;
  }

  private Quantity shown(Ratio level) {
    return new Quantity(Text.plain(level.percent(4)), metric.scale().unit());
  }
}
