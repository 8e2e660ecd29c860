package org.retentionkit.survey;

import java.beans.Transient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Measurement;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.internal.Checks;

/**
 * Answers "by how much did the Net Promoter Score change, and could it be chance?" for two surveys
 * with separate answers, such as two months or two groups of customers.
 *
 * <p>Formula: score after less score before. {@link #exact()}, {@link #value()}, errors and
 * intervals are fractions, −2 to +2; {@link #points} is the figure for readers, −200 to +200.
 * Undefined when nobody answered one of the two.
 *
 * <p>Worked example: from (20 detractors, 25 passives, 55 promoters) to (10, 20, 70) the score rose
 * by 25 points, 95 % interval +4.4 to +44.9: more than sampling error. One point up and down
 * between months of 100 answers is nothing: the interval is about ±20 points.
 *
 * @param before the earlier survey, or the group to compare with
 * @param after the later survey, or the other group, on the same scale
 */
public record NpsChange(NpsSurvey before, NpsSurvey after) implements Measurement {
  private static final long serialVersionUID = 1L;

  /** Checks that both have one scale. */
  public NpsChange {
    Checks.notNull("before", before);
    Checks.notNull("after", after);
    if (before.scale() != after.scale()) {
      throw Checks.broken(
          "after", "must have the scale of before, " + before.scale(), after.scale());
    }
  }

  @Override
  public NpsChangeDefinition definition() {
    return NpsChangeDefinition.AFTER_LESS_BEFORE;
  }

  /** The exact change as a fraction; its denominator is 0 when nobody answered one of the two. */
  public Ratio exact() {
    return isDefined()
        ? NpsCalculator.netPromoterScore(after)
            .exact()
            .minus(NpsCalculator.netPromoterScore(before).exact())
        : Ratio.of(0, 0);
  }

  /**
   * The change as the nearest {@code double}, a fraction: 0.25 for 25 points up.
   *
   * @throws UndefinedMeasureException if nobody answered one of the two
   */
  @Override
  public double value() {
    requireDefined();
    return exact().value();
  }

  /**
   * The change in points, rounded half-even once: not the difference of two rounded scores.
   *
   * @param decimals digits after the point, 0 or more
   * @throws UndefinedMeasureException if nobody answered one of the two
   */
  public BigDecimal points(int decimals) {
    requireDefined();
    return exact().percent(decimals, RoundingMode.HALF_EVEN);
  }

  /**
   * The standard error a test works with, a fraction; {@link NpsChangeTest#WALD} is the usual one.
   *
   * @param test the test, not null
   * @throws UndefinedMeasureException if nobody answered one of the two
   */
  public double standardError(NpsChangeTest test) {
    Checks.notNull("test", test);
    requireDefined();
    return Math.sqrt(test.squaredStandardError(before, after).value());
  }

  /**
   * The changes among all customers that the answers leave plausible, by {@link
   * NpsChangeInterval#MOVER_SCORE}, as fractions.
   *
   * @param confidence the level, strictly between 0 and 1, such as 0.95
   * @throws UndefinedMeasureException if nobody answered one of the two
   */
  public ConfidenceInterval interval(double confidence) {
    return interval(NpsChangeInterval.MOVER_SCORE, confidence);
  }

  /**
   * The changes among all customers that the answers leave plausible, as fractions.
   *
   * @param method the interval method, not null
   * @param confidence the level, strictly between 0 and 1, such as 0.95
   * @throws UndefinedMeasureException if nobody answered one of the two
   */
  public ConfidenceInterval interval(NpsChangeInterval method, double confidence) {
    Checks.notNull("method", method);
    requireDefined();
    return method.of(before, after, confidence);
  }

  /**
   * Whether the two scores could be the same but for chance.
   *
   * @param test the test, not null; {@link NpsChangeTest#POOLED} is a good default
   * @return z with the sign of the change, and its p-value
   * @throws UndefinedMeasureException if nobody answered one of the two, or the standard error is 0
   */
  public ZTest test(NpsChangeTest test) {
    Checks.notNull("test", test);
    requireDefined();
    return test.of(before, after);
  }

  /**
   * Whether the change is more than chance explains: whether {@link #interval(double)} leaves out
   * 0.
   *
   * @param confidence the level, strictly between 0 and 1, such as 0.95
   * @throws UndefinedMeasureException if nobody answered one of the two
   */
  public boolean exceedsSamplingError(double confidence) {
    return !interval(confidence).contains(0);
  }

  @Override
  @Transient
  public boolean isDefined() {
    return before.responses() > 0 && after.responses() > 0;
  }

  @Override
  public Optional<String> undefinedReason() {
    if (isDefined()) {
      return Optional.empty();
    }
    return Optional.of(
        String.format(
            Locale.ROOT,
            "nobody answered one of the surveys (responses before %s in %s, after %s in %s)",
            before.responses(),
            before.period(),
            after.responses(),
            after.period()));
  }

  @Override
  public Explanation explanation() {
    ExplanationBuilder text =
        Explanation.of(definition())
            .period(after.period())
            .input("promoters after", after.promoters())
            .input("detractors after", after.detractors())
            .input("responses after", after.responses())
            .input("promoters before", before.promoters())
            .input("detractors before", before.detractors())
            .input("responses before", before.responses())
            .note("Before is " + before.period() + ".");
    if (!isDefined()) {
      return text.undefined(undefinedReason().orElseThrow()).build();
    }
    return text.result(points(1), "points")
        .interval(interval(0.95))
        .note(
            exceedsSamplingError(0.95)
                ? "The change exceeds sampling error at 95 %."
                : "The change does not exceed sampling error at 95 %.")
        .build();
  }

  private void requireDefined() {
    if (!isDefined()) {
      throw undefined();
    }
  }
}
