package org.retentionkit;

import java.beans.Transient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.retentionkit.internal.Checks;

/**
 * A {@link Measurement} that is one quantity divided by another and reads as a percentage.
 *
 * <p>Most rates are shares of one counted group and have a {@link #proportion()} and an {@link
 * #interval(double)}; some divide by a different group (churn over an average base) and have only
 * the {@link #exact()} fraction.
 */
public interface Rate extends Measurement {
  /** The result of a measure that needs no type of its own. */
  static <S> Rate of(Measure<S, ?> measure, S summary) {
    return new Plain.OfRate<>(measure, summary);
  }

  /**
   * A rate that was handed over, checked to be a quantity that is asked for and to have a value.
   *
   * @param name the argument, as errors name it
   * @param rate the rate, not null
   * @param metrics the quantities that may be handed over, at least one
   * @throws IllegalArgumentException if it is another quantity
   * @throws UndefinedMeasureException if it is undefined
   */
  static Rate asked(String name, Rate rate, Metric... metrics) {
    Definition definition = Checks.notNull(name, rate).definition();
    if (definition.metric().stream().noneMatch(List.of(metrics)::contains)) {
      String titles = Arrays.stream(metrics).map(Metric::title).collect(Collectors.joining(" or "));
      throw Checks.broken(name, "must be of the metric " + titles, definition.title());
    }
    if (!rate.isDefined()) {
      throw rate.undefined();
    }
    return rate;
  }

  /** The exact fraction; its denominator is 0 when the rate is undefined. */
  default Ratio exact() {
    return Spec.of(this).exact(summary());
  }

  /** Whether this rate is a share of one counted group, so that it has a {@link #proportion()}. */
  @Transient
  default boolean isShare() {
    return Spec.of(this).isShare(summary());
  }

  /**
   * The length of time the rate is counted or stated for; empty if it is for none, or for a length
   * that is no whole number of days, weeks or months.
   */
  default Optional<Length> length() {
    return Spec.of(this).period(summary()).map(Length::of);
  }

  /**
   * The rate as a part of a counted whole.
   *
   * @throws UndefinedMeasureException if this rate is not a share of one counted group
   */
  default Proportion proportion() {
    if (!isShare()) {
      throw new UndefinedMeasureException(
          "The proportion of " + definition().title(),
          summary() instanceof StatedRate
              ? "it is stated without counts; use exact()"
              : "it divides by another group than the one it counts; use exact()");
    }
    return Spec.of(this).proportion(summary());
  }

  /**
   * The rate in per cent, rounded half-even, so that a rate and its complement still add up to 100.
   *
   * @param decimals digits after the point, 0 or more
   * @throws UndefinedMeasureException if the rate is undefined
   */
  default BigDecimal percent(int decimals) {
    return percent(decimals, RoundingMode.HALF_EVEN);
  }

  /**
   * The rate in per cent, rounded as asked. Other modes than {@link RoundingMode#HALF_EVEN} may
   * make a rate and its complement add up to more or less than 100.
   *
   * @param decimals digits after the point, 0 or more
   * @param rounding how to round, not null
   * @throws UndefinedMeasureException if the rate is undefined
   */
  default BigDecimal percent(int decimals, RoundingMode rounding) {
    if (isShare()) {
      Proportion share = proportion();
      if (share.isDefined()) {
        return share.percent(decimals, rounding);
      }
      throw undefined();
    }
    Ratio exact = exact();
    if (exact.isDefined()) {
      return exact.percent(decimals, rounding);
    }
    throw undefined();
  }

  /**
   * The rate in per cent as text, rounded half-even: {@code 40.0 %}.
   *
   * @param decimals digits after the point, 0 or more
   * @throws UndefinedMeasureException if the rate is undefined
   */
  default String toPercentString(int decimals) {
    return new Quantity(percent(decimals), Unit.PERCENT).toString();
  }

  /**
   * The range of true rates that the counts leave plausible, by the method of Wilson (1927).
   *
   * @param confidence the level, 0.5 or more and below 1, such as 0.95
   * @throws UndefinedMeasureException if the rate is undefined, or not a share of one counted group
   */
  default ConfidenceInterval interval(double confidence) {
    return interval(IntervalMethod.WILSON, confidence);
  }

  /**
   * The range of true rates that the counts leave plausible.
   *
   * @param method the interval method, not null; {@link IntervalMethod#WILSON} is a good default
   * @param confidence the level, 0.5 or more and below 1, such as 0.95
   * @throws UndefinedMeasureException if the rate is undefined, or not a share of one counted group
   */
  default ConfidenceInterval interval(IntervalMethod method, double confidence) {
    Proportion proportion = proportion();
    if (!proportion.isDefined()) {
      throw undefined();
    }
    return method.interval(proportion, confidence);
  }

  /** {@inheritDoc} */
  @Override
  @Transient
  default boolean isDefined() {
    return exact().isDefined();
  }
}
