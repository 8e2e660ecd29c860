package org.retentionkit.benchmark;

import java.beans.Transient;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Explanation;
import org.retentionkit.Length;
import org.retentionkit.Message;
import org.retentionkit.Metric;
import org.retentionkit.Period;
import org.retentionkit.Proportion;
import org.retentionkit.Quantity;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * The caller's own figure, in the words of a benchmark or a target.
 *
 * <p>Worked example: {@code OwnFigure.of(retention)} of 400 of 1,000 customers kept in March 2026
 * is the customer retention rate 40 % over a month, counted as 400 of 1,000.
 *
 * @param metric the quantity
 * @param explanation how the figure came about
 * @param length the length of time it is counted over; null where that is not known, or the metric
 *     does not depend on it
 * @param exact the figure: 0.4 for 40 % or 40 points; over 0 if undefined
 * @param counts the counts behind it; 0 of 0 if it is not a share of one counted group
 */
public record OwnFigure(
    Metric metric, Explanation explanation, @Nullable Length length, Ratio exact, Proportion counts)
    implements Serializable {
  private static final long serialVersionUID = 2L;

  /** Checks that length and metric fit, and that there is either a figure or a reason. */
  public OwnFigure {
    Checks.notNull("metric", metric);
    Checks.notNull("explanation", explanation);
    Checks.notNull("exact", exact);
    Checks.notNull("counts", counts);
    Lengths.check(metric, length);
    if (exact.isDefined() != (explanation.reason() == null)) {
      throw Checks.broken("exact", "must be defined if and only if it is explained", exact);
    }
    if (counts.isDefined() && !counts.toRatio().equals(exact)) {
      throw Checks.broken("counts", "must be the figure " + exact, counts);
    }
  }

  /**
   * A rate whose definition tells its metric.
   *
   * @param rate the rate, not null; may be undefined
   * @throws IllegalArgumentException if there is no metric for its definition
   */
  public static OwnFigure of(Rate rate) {
    Metric metric =
        Checks.notNull("rate", rate)
            .definition()
            .metric()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        rate.definition().title()
                            + " has no metric of its own; name one: OwnFigure.of(metric, rate)"));
    return of(metric, rate);
  }

  /**
   * A rate, taken to be of {@code metric}.
   *
   * @param metric the quantity it is, not null
   * @param rate the rate, not null; may be undefined
   * @throws IllegalArgumentException if it is not on the scale of the metric
   */
  public static OwnFigure of(Metric metric, Rate rate) {
    Explanation text = Checks.notNull("rate", rate).explanation();
    Quantity result = text.result();
    if (result != null && !result.unit().key().equals(metric.scale().unit().key())) {
      String rule = "must be " + metric.scale().unit() + " to be the " + metric.title();
      throw Checks.broken("unit of " + text.title(), rule, result);
    }
    return new OwnFigure(
        metric,
        text,
        metric.dependsOnPeriodLength() ? rate.length().orElse(null) : null,
        rate.exact(),
        rate.isDefined() && rate.isShare() ? rate.proportion() : new Proportion(0, 0));
  }

  /** Whether there is a figure. */
  @Transient
  public boolean isDefined() {
    return exact.isDefined();
  }

  /** Whether the figure is a share of one counted group, so that its sampling error is known. */
  @Transient
  public boolean isCounted() {
    return counts.isDefined();
  }

  /** The figure in per cent or points, rounded half-even. */
  public BigDecimal value(int decimals) {
    return exact.percent(decimals);
  }

  /** For example {@code Customer retention rate, March 2026: 40.0 %}. */
  @Override
  public String toString() {
    return message().toString();
  }

  /** The figure with its name and period, or why there is none. */
  Message message() {
    Message reason = explanation.reason();
    Period period = explanation.period();
    String key =
        "benchmark.figure"
            + (reason == null ? "" : "-undefined")
            + (period == null ? "" : "-dated");
    Message named =
        Message.of(key).and("title", Message.title(explanation.definition(), explanation.title()));
    Message dated = period == null ? named : named.and("period", period);
    Quantity result = explanation.result();
    return reason != null
        ? dated.and("reason", reason)
        : dated.and("value", result == null ? quantity() : result);
  }

  /** The figure to one decimal. */
  Quantity quantity() {
    return new Quantity(value(1), metric.scale().unit());
  }

  /** Why there is no figure. */
  Message reason() {
    return Objects.requireNonNull(explanation.reason());
  }

  /**
   * Checks that this can be compared with a figure of {@code metric} over {@code length}. An
   * unknown length on either side is let pass, to be stated as a caveat.
   *
   * @throws IllegalArgumentException if the two are unlike; the message says how to convert
   */
  void requireLike(Metric metric, @Nullable Length length) {
    if (!this.metric.equals(metric)) {
      throw new IllegalArgumentException(
          "own metric must be "
              + metric.title()
              + ", but was "
              + this.metric.title()
              + ": "
              + ofMetric(this.metric, metric));
    }
    Length own = this.length;
    if (own != null && length != null && !own.equals(length)) {
      throw new IllegalArgumentException(
          "own period must be "
              + length
              + ", but was "
              + own
              + ": compare RateConverter.convert(rate, …), or measure it over "
              + length);
    }
  }

  private static String ofMetric(Metric own, Metric other) {
    if (own.equals(Metric.CUSTOMER_CHURN) && other.equals(Metric.CUSTOMER_RETENTION)) {
      return "compare RetentionCalculator.retentionRate of the same counts";
    } else if (own.equals(Metric.CUSTOMER_RETENTION) && other.equals(Metric.CUSTOMER_CHURN)) {
      return "compare ChurnCalculator.churnRate of the same counts";
    }
    return "they measure different things and do not convert";
  }
}
