package org.retentionkit.change;

import java.math.BigDecimal;
import java.util.Optional;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Measurement;
import org.retentionkit.Proportion;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "by how much did a share change, and did it really?": two shares of separate groups, such
 * as last month's and this month's retention.
 *
 * <p>Formula: {@code after − before}, exact; a fraction from −1 to 1, read in percentage points.
 * Undefined when one of the two is a share of nobody.
 *
 * <p>Intervals and tests take the two groups as <b>independent</b>. Two months of retention hold
 * many of the same customers; each is asked anew whether to stay, so that this is usually near
 * enough. Where the very same customers answer twice (a survey repeated), a paired comparison is
 * sharper, and these are mostly too cautious.
 *
 * <p>Worked example: 48 of 80 before, 56 of 70 after: +20 points, 95 % Newcombe interval 5.2 to
 * 33.4, Fisher's exact p = 0.0125.
 *
 * @param measure the name of the share, such as {@code Customer retention rate}
 * @param before the earlier share
 * @param after the later share
 */
public record ProportionChange(String measure, Proportion before, Proportion after)
    implements Measurement {
  private static final long serialVersionUID = 1L;

  /** Checks that all three are there. */
  public ProportionChange {
    if (Checks.notNull("measure", measure).isBlank()) {
      throw new IllegalArgumentException("measure must not be blank");
    }
    Checks.notNull("before", before);
    Checks.notNull("after", after);
  }

  /**
   * Begins the change from the earlier of two rates.
   *
   * @param before a rate that is a share of one counted group, not null
   * @throws org.retentionkit.UndefinedMeasureException if it is not such a share
   */
  public static FromRate from(Rate before) {
    return new FromRate(Checks.notNull("before", before));
  }

  /**
   * Begins the change from the earlier of two shares.
   *
   * @param measure the name of the share, such as {@code Conversion rate}, not blank
   * @param before the earlier share, not null
   */
  public static FromShare from(String measure, Proportion before) {
    return new FromShare(measure, Checks.notNull("before", before));
  }

  /** after − before, exact; over 0 where one of the two is a share of nobody. */
  public Ratio difference() {
    return after.toRatio().minus(before.toRatio());
  }

  /**
   * The change in percentage points, rounded half-even: 20.0 for 80 % after 60 %.
   *
   * @param decimals digits after the point, 0 or more
   * @throws org.retentionkit.UndefinedMeasureException if the change is undefined
   */
  public BigDecimal points(int decimals) {
    return requireDefined().difference().percent(decimals);
  }

  /**
   * The change as the nearest {@code double}, a fraction: 0.2 for 20 points.
   *
   * @throws org.retentionkit.UndefinedMeasureException if the change is undefined
   */
  @Override
  public double value() {
    return requireDefined().difference().value();
  }

  /**
   * The range of true changes that the counts leave plausible, as fractions.
   *
   * @param method the interval method, not null; {@link ChangeIntervalMethod#NEWCOMBE} is a good
   *     default
   * @param confidence the level, strictly between 0 and 1, such as 0.95
   * @throws org.retentionkit.UndefinedMeasureException if the change is undefined
   */
  public ConfidenceInterval interval(ChangeIntervalMethod method, double confidence) {
    Checks.notNull("method", method);
    return method.interval(requireDefined().before, after, confidence);
  }

  /**
   * How likely a change like this, either way, is by chance alone.
   *
   * @param test the test, not null; {@link ChangeTest#FISHER_EXACT} holds its level for any counts
   */
  public SignificanceTest test(ChangeTest test) {
    return test(test, Alternative.TWO_SIDED);
  }

  /**
   * How likely a change like this, in the direction asked, is by chance alone.
   *
   * @param test the test, not null
   * @param alternative the direction, not null
   */
  public SignificanceTest test(ChangeTest test, Alternative alternative) {
    return new SignificanceTest(this, test, alternative);
  }

  /**
   * The change, its interval and the verdict of a two-sided test, which print as one sentence.
   *
   * @param test the test that decides, not null
   * @param method the interval shown, not null
   * @param significanceLevel the error the caller accepts, strictly between 0 and 1, such as 0.05;
   *     the interval's level is 1 less this
   */
  public ChangeReading reading(
      ChangeTest test, ChangeIntervalMethod method, double significanceLevel) {
    return new ChangeReading(this, test, method, significanceLevel);
  }

  @Override
  public ChangeDefinition definition() {
    return ChangeDefinition.DIFFERENCE;
  }

  @Override
  public Optional<String> undefinedReason() {
    if (before.isDefined() && after.isDefined()) {
      return Optional.empty();
    }
    return Optional.of(
        (before.isDefined() ? "after is " : after.isDefined() ? "before is " : "both are ")
            + "0/0, a share of nobody");
  }

  @Override
  public Explanation explanation() {
    ExplanationBuilder text =
        Explanation.of(definition())
            .input("after part", after.part())
            .input("after whole", after.whole())
            .input("before part", before.part())
            .input("before whole", before.whole())
            .note("The share is " + measure + ".")
            .note(SignificanceTest.INDEPENDENCE);
    if (!isDefined()) {
      return text.undefined(undefinedReason().orElseThrow()).build();
    }
    return text.result(points(1), "points")
        .interval(interval(ChangeIntervalMethod.NEWCOMBE, 0.95))
        .build();
  }

  private ProportionChange requireDefined() {
    if (!isDefined()) {
      throw undefined();
    }
    return this;
  }

  /** Holds the earlier rate until the later one is given. */
  public static final class FromRate {
    private final Rate before;

    private FromRate(Rate before) {
      this.before = before;
    }

    /**
     * The change to the later rate.
     *
     * @param after a rate by the same definition, not null
     * @throws IllegalArgumentException if it follows another definition
     * @throws org.retentionkit.UndefinedMeasureException if one is no share of one counted group
     */
    public ProportionChange to(Rate after) {
      if (!Checks.notNull("after", after).definition().equals(before.definition())) {
        throw Checks.broken(
            "after",
            "must follow the definition of before, " + before.definition().title(),
            after.definition().title());
      }
      return new ProportionChange(
          before.definition().title(), before.proportion(), after.proportion());
    }
  }

  /** Holds the earlier share until the later one is given. */
  public static final class FromShare {
    private final String measure;
    private final Proportion before;

    private FromShare(String measure, Proportion before) {
      this.measure = measure;
      this.before = before;
    }

    /**
     * The change to the later share.
     *
     * @param after the later share, not null
     */
    public ProportionChange to(Proportion after) {
      return new ProportionChange(measure, before, after);
    }
  }
}
