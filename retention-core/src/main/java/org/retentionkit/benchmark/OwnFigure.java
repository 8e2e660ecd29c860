package org.retentionkit.benchmark;

import java.beans.Transient;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import org.retentionkit.Explanation;
import org.retentionkit.Measurement;
import org.retentionkit.Metric;
import org.retentionkit.Period;
import org.retentionkit.Proportion;
import org.retentionkit.Quantity;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;
import org.retentionkit.rate.PeriodicChurn;

/**
 * Answers "what is our own figure, in the words of a benchmark?": the caller's side of a comparison
 * with a {@link Benchmark} or a target.
 *
 * <p>Worked example: {@code OwnFigure.of(retention)} of 400 of 1,000 customers kept in March 2026
 * is the customer retention rate 40 % over a month, counted as 400 of 1,000.
 *
 * @param metric the quantity
 * @param title what it is called, with its variant
 * @param label the period it speaks of, such as {@code March 2026}; may be empty
 * @param period the length of that period; {@link PeriodLength#NONE} if and only if the metric does
 *     not depend on it
 * @param fraction the figure: 0.4 for 40 % or 40 points; over 0 if undefined
 * @param counts the counts behind it; 0 of 0 if it is not a share of one counted group
 * @param undefinedReason why there is no figure; empty if and only if there is one
 */
public record OwnFigure(
    Metric metric,
    String title,
    String label,
    PeriodLength period,
    Ratio fraction,
    Proportion counts,
    String undefinedReason)
    implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Proportion UNCOUNTED = new Proportion(0, 0);

  /** Checks that period and metric fit, and that there is either a figure or a reason. */
  public OwnFigure {
    Checks.notNull("metric", metric);
    Text.notBlank("title", title);
    Checks.notNull("label", label);
    Checks.notNull("period", period);
    Checks.notNull("fraction", fraction);
    Checks.notNull("counts", counts);
    Checks.notNull("undefinedReason", undefinedReason);
    if (metric.dependsOnPeriodLength() == period.equals(PeriodLength.NONE)) {
      String rule = metric.dependsOnPeriodLength() ? "must be a length or unknown" : "must be none";
      throw Checks.broken("period", rule + " for " + metric, period);
    }
    if (fraction.isDefined() != undefinedReason.isEmpty()) {
      throw new IllegalArgumentException(
          "undefinedReason must be given if and only if fraction is undefined, but was '"
              + undefinedReason
              + "'");
    }
    if (counts.isDefined() && !counts.toRatio().equals(fraction)) {
      throw Checks.broken("counts", "must be the fraction " + fraction, counts);
    }
  }

  /**
   * A measurement whose definition tells its metric.
   *
   * @param measurement the measurement, not null; may be undefined
   * @throws IllegalArgumentException if there is no metric for its definition
   */
  public static OwnFigure of(Measurement measurement) {
    Metric metric =
        measurement
            .definition()
            .metric()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        measurement.definition().title()
                            + " has no metric of its own; name one: OwnFigure.of(Metric, …)"));
    return of(metric, measurement);
  }

  /**
   * A measurement, taken to be of {@code metric}.
   *
   * @param metric the quantity it is, not null
   * @param measurement the measurement, not null; may be undefined
   * @throws IllegalArgumentException if it is not on the scale of the metric
   */
  public static OwnFigure of(Metric metric, Measurement measurement) {
    Explanation text = measurement.explanation();
    Quantity result = text.result();
    if (result != null && !result.unit().equals(metric.scale().unit())) {
      String rule = "must be " + metric.scale().unit() + " to be the " + metric.title();
      throw Checks.broken("unit of " + measurement.definition().title(), rule, result);
    }
    Optional<Period> period = Optional.ofNullable(text.period());
    return new OwnFigure(
        metric,
        measurement.definition().title(),
        period.map(Object::toString).orElse(""),
        metric.dependsOnPeriodLength()
            ? period.map(PeriodLength::of).orElse(PeriodLength.UNKNOWN)
            : PeriodLength.NONE,
        fraction(measurement),
        counts(measurement),
        measurement.undefinedReason().orElse(""));
  }

  /**
   * A figure known without its counts.
   *
   * @param metric the quantity, not null
   * @param period the length it is counted over, or {@link PeriodLength#UNKNOWN}, not null
   * @param value the figure in per cent or points, such as {@code "40"}
   */
  public static OwnFigure stated(Metric metric, PeriodLength period, String value) {
    Ratio fraction = Ratio.of(value).times(Ratio.of(1, 100));
    return new OwnFigure(metric, metric.title(), "", period, fraction, UNCOUNTED, "");
  }

  /** A churn rate, such as one converted to another length of period. */
  public static OwnFigure churn(PeriodicChurn churn) {
    return rate(Metric.CUSTOMER_CHURN, churn, churn.churn());
  }

  /** The retention that a churn rate leaves, such as one converted to another length of period. */
  public static OwnFigure retention(PeriodicChurn churn) {
    return rate(Metric.CUSTOMER_RETENTION, churn, churn.retention());
  }

  /** Whether there is a figure. */
  @Transient
  public boolean isDefined() {
    return fraction.isDefined();
  }

  /** Whether the figure is a share of one counted group, so that its sampling error is known. */
  @Transient
  public boolean isCounted() {
    return counts.isDefined();
  }

  /** The figure in per cent or points, rounded half-even. */
  public BigDecimal value(int decimals) {
    return fraction.percent(decimals);
  }

  /**
   * Checks that this can be compared with a figure of {@code metric} over {@code period}. An
   * unknown period on either side is let pass, to be stated as a caveat.
   *
   * @param metric the quantity of the other figure, not null
   * @param period the length of its period, not null
   * @throws IllegalArgumentException if the two are unlike; the message says how to convert
   */
  public void requireLike(Metric metric, PeriodLength period) {
    if (this.metric != metric) {
      throw new IllegalArgumentException(
          "own metric must be "
              + metric.title()
              + ", but was "
              + this.metric.title()
              + ": "
              + Conversions.ofMetric(this.metric, metric));
    }
    if (this.period.isKnown() && period.isKnown() && !this.period.equals(period)) {
      throw new IllegalArgumentException(
          "own period must be a "
              + period
              + ", but was a "
              + this.period
              + ": "
              + Conversions.ofPeriod(metric, this.period, period));
    }
  }

  /** For example {@code Customer retention rate, March 2026: 40.0 %}. */
  @Override
  public String toString() {
    String name = label.isEmpty() ? title : title + ", " + label;
    return isDefined()
        ? name + ": " + value(1).toPlainString() + " " + metric.scale().unit()
        : name + ": undefined, " + undefinedReason;
  }

  private static OwnFigure rate(Metric metric, PeriodicChurn churn, Ratio fraction) {
    PeriodLength period = PeriodLength.of(churn.unit());
    return new OwnFigure(metric, metric.title(), "per " + period, period, fraction, UNCOUNTED, "");
  }

  private static Ratio fraction(Measurement measurement) {
    if (measurement instanceof Rate rate) {
      return rate.exact();
    }
    // the shortest decimal of the double, so that a score of 0.6 is 60 points and not 59.99…
    return measurement.isDefined()
        ? Ratio.of(BigDecimal.valueOf(measurement.value()))
        : Ratio.of(0, 0);
  }

  private static Proportion counts(Measurement measurement) {
    return measurement instanceof Rate rate && rate.isDefined() && rate.isShare()
        ? rate.proportion()
        : UNCOUNTED;
  }
}
