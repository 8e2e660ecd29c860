package org.retentionkit.change;

import java.beans.Transient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Estimate;
import org.retentionkit.Explanation;
import org.retentionkit.Measure;
import org.retentionkit.Measurement;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.Words;
import org.retentionkit.change.TestResult.Alternative;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Confidence;
import org.retentionkit.internal.numeric.Fisher;

/**
 * The change of anything with a sampling error, or the difference of two groups, and whether it is
 * statistically significant.
 *
 * <p>Formula: {@code after − before}, exact. For rates and scores a fraction, read in points: 42 %
 * after 40 % is 2 points, not 5 %; for means a difference of ratings. Undefined when one of the two
 * is undefined.
 *
 * <p>Intervals and tests take the two groups as <b>independent</b>. Two months of retention hold
 * many of the same customers; each is asked anew whether to stay, so that this is usually near
 * enough. Where the very same customers answer twice (a survey repeated), a paired comparison is
 * sharper, and these are mostly too cautious.
 *
 * <p>Worked example: 48 of 80 before, 56 of 70 after: +20 points, 95 % Newcombe interval 5.2 to
 * 33.4, Fisher's exact p = 0.0125: significant at 0.95, not at 0.99.
 *
 * @param before the earlier result, or the group to compare with
 * @param after the later result, or the other group, by the same definition
 */
@SuppressWarnings("serial") // results are serialisable
public record Change(Measurement before, Measurement after) implements Estimate {
  private static final long serialVersionUID = 1L;

  /** Checks that the two can be compared. */
  public Change {
    Side first = Side.of("before", Checks.notNull("before", before));
    Side second = Side.of("after", Checks.notNull("after", after));
    if (!after.definition().equals(before.definition())) {
      throw Checks.broken(
          "after", "must follow the definition of before, " + first.title(), second.title());
    }
    if (!second.scale().equals(first.scale())) {
      throw Checks.broken(
          "after", "must have the scale of before, " + first.scale(), second.scale());
    }
  }

  @Override
  public Change summary() {
    return this;
  }

  /** The exact change; over 0 where one of the two is undefined. */
  public Ratio exact() {
    return isDefined() ? side(after).exact().minus(side(before).exact()) : Ratio.of(0, 0);
  }

  /**
   * The change in points, rounded half-even once: 20.0 for 80 % after 60 %. It is not the
   * difference of two rounded figures.
   *
   * @param decimals digits after the point, 0 or more
   * @throws UndefinedMeasureException if the change is undefined, or one of a mean
   */
  public BigDecimal points(int decimals) {
    requireDefined();
    if (!comparison().inPoints()) {
      throw new UndefinedMeasureException(
          definition().title() + " in points", "it is a difference of ratings; use exact()");
    }
    return exact().percent(decimals, RoundingMode.HALF_EVEN);
  }

  /**
   * The standard error of the difference, {@code √(error₁² + error₂²)}, in the unit of {@link
   * #value()}.
   *
   * @throws UndefinedMeasureException if the change is undefined
   */
  @Override
  public double standardError() {
    requireDefined();
    return Math.hypot(side(before).standardError(), side(after).standardError());
  }

  /**
   * The range of true changes that the data leave plausible, by {@link ChangeIntervalMethod#MOVER}
   * (for shares: Newcombe), in the unit of {@link #value()}.
   *
   * @param confidence the level, 0.5 or more and below 1, such as 0.95
   * @throws UndefinedMeasureException if the change is undefined
   */
  @Override
  public ConfidenceInterval interval(double confidence) {
    return interval(ChangeIntervalMethod.MOVER, confidence);
  }

  /**
   * The range of true changes that the data leave plausible, in the unit of {@link #value()}.
   *
   * @param method the interval method, not null; {@link ChangeIntervalMethod#MOVER} is a good
   *     default
   * @param confidence the level, 0.5 or more and below 1, such as 0.95
   * @throws UndefinedMeasureException if the change is undefined, or the method does not know it
   */
  public ConfidenceInterval interval(ChangeIntervalMethod method, double confidence) {
    Checks.notNull("method", method);
    requireDefined();
    return method.interval(side(before), side(after), confidence);
  }

  /**
   * How likely a change like this, either way, is by chance alone: Fisher's exact test of shares
   * (the pooled z test beyond 10¹⁰), the pooled z test of scores, the unpooled one of other
   * estimates.
   *
   * @throws UndefinedMeasureException if the change is undefined
   */
  public TestResult test() {
    Optional<Long> largest =
        side(before)
            .share()
            .map(was -> Math.max(was.whole(), side(after).share().orElse(was).whole()));
    if (largest.isPresent()) {
      return test(
          largest.get() <= Fisher.MAX_WHOLE ? ChangeTest.FISHER_EXACT : ChangeTest.POOLED_Z);
    }
    return test(side(before).sample().isPresent() ? ChangeTest.POOLED_Z : ChangeTest.UNPOOLED_Z);
  }

  /**
   * How likely a change like this, either way, is by chance alone.
   *
   * @param test the test, not null
   * @throws UndefinedMeasureException if the change is undefined
   */
  public TestResult test(ChangeTest test) {
    return test(test, Alternative.TWO_SIDED);
  }

  /**
   * How likely a change like this, in the direction asked, is by chance alone.
   *
   * @param test the test, not null
   * @param alternative the direction, not null
   * @throws UndefinedMeasureException if the change is undefined
   */
  public TestResult test(ChangeTest test, Alternative alternative) {
    Checks.notNull("test", test);
    Checks.notNull("alternative", alternative);
    requireDefined();
    return test.of(side(before), side(after), alternative);
  }

  /**
   * The two-sided p-value of {@link #test()}, 0 to 1.
   *
   * @throws UndefinedMeasureException if the change is undefined, or cannot be tested
   */
  public double pValue() {
    return test().pValue();
  }

  /**
   * Whether the change is more than chance explains: whether the p-value of {@link #test()} is at
   * most 1 − {@code confidence}. No change at all never is.
   *
   * @param confidence the confidence level, 0.5 or more and below 1, such as 0.95
   * @throws UndefinedMeasureException if the change is undefined, or cannot be tested
   * @throws IllegalArgumentException if the level is below 0.5: 0.05 is a significance level, whose
   *     confidence is 0.95
   */
  public boolean isSignificant(double confidence) {
    Confidence.level(confidence);
    TestResult result = test();
    return exact().signum() != 0 && result.isSignificant(confidence);
  }

  @Override
  @Transient
  public boolean isDefined() {
    return before.isDefined() && after.isDefined();
  }

  @Override
  public Measure<Change, Change> definition() {
    return comparison();
  }

  /** The change with its parts, and the explanations of both results. */
  @Override
  public Explanation explanation() {
    return Estimate.super
        .explanation()
        .madeFrom(List.of(after.explanation(), before.explanation()));
  }

  /** {@code Customer churn rate, March 2026: fell by 1.6 points, not significant (p = 0.07)}. */
  @Override
  public String reading() {
    return isDefined() ? ChangeWords.reading(this).toString() : explanation().reading();
  }

  @Override
  public String reading(Words words) {
    return isDefined() ? words.text(ChangeWords.reading(this)) : words.reading(explanation());
  }

  /** The same as {@link #reading()}. */
  @Override
  public String toString() {
    return reading();
  }

  /** Whether the later result is of a later time; groups of one time are "higher", not "risen". */
  boolean isLater() {
    Period was = before.explanation().period();
    Period is = after.explanation().period();
    return was != null && is != null && !is.start().isBefore(was.endExclusive());
  }

  private Comparison comparison() {
    return Comparison.between(this);
  }

  static Side side(Measurement result) {
    return Side.of("result", result);
  }

  private void requireDefined() {
    if (!isDefined()) {
      throw undefined();
    }
  }
}
