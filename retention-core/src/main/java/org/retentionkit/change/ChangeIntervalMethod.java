package org.retentionkit.change;

import java.math.BigDecimal;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Proportion;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.numeric.Normal;
import org.retentionkit.internal.numeric.Score;

/**
 * Answers "which interval for the difference of two shares?": one constant per published method.
 *
 * <p>The difference is after − before, as a fraction; z is the two-sided normal quantile of the
 * level. The worked example is 56 of 70 after 48 of 80 at 95 %. A limit that a formula puts beyond
 * −1 or 1 is −1 or 1. All three take the groups as independent.
 */
public enum ChangeIntervalMethod {
  /**
   * The Wilson limits of both shares, put together: below the difference by {@code √((after −
   * after's lower)² + (before's upper − before)²)}, above it likewise: 0.0524 to 0.3339. Good for
   * any counts, never 0 wide. Source: Newcombe (1998), method 10.
   */
  NEWCOMBE("Newcombe"),
  /**
   * {@code difference ± z √(p₁ (1 − p₁) ÷ n₁ + p₂ (1 − p₂) ÷ n₂)}: 0.0575 to 0.3425. The textbook
   * formula; too narrow for small counts and 0 wide where both shares are 0 or 1. Source: Newcombe
   * (1998), method 1.
   */
  WALD("Wald"),
  /**
   * {@link #WALD} after adding one to each part and two to each whole: 0.0525 to 0.3358. Its centre
   * is nearer to 0 than the difference. Source: Agresti and Caffo (2000).
   */
  AGRESTI_CAFFO("Agresti-Caffo");

  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final String title;

  ChangeIntervalMethod(String title) {
    this.title = title;
  }

  /** The method's name as printed, such as {@code Newcombe}. */
  public String title() {
    return title;
  }

  /** The interval of a change that is defined. */
  ConfidenceInterval interval(Proportion before, Proportion after, double confidence) {
    double z = Normal.twoSidedCritical(Checks.openUnit("confidence", confidence));
    double difference = after.toRatio().minus(before.toRatio()).value();
    return switch (this) {
      case NEWCOMBE ->
          within(
              difference - Math.hypot(below(after, z), below(before.complement(), z)),
              difference + Math.hypot(below(before, z), below(after.complement(), z)),
              confidence);
      case WALD -> around(difference, z * standardError(before, after, 0), confidence);
      case AGRESTI_CAFFO ->
          around(
              withTwoMore(after).minus(withTwoMore(before)).value(),
              z * standardError(before, after, 1),
              confidence);
    };
  }

  /** The unpooled standard error with {@code added} successes and failures more in each group. */
  static double standardError(Proportion before, Proportion after, int added) {
    return Math.sqrt(variance(before, added) + variance(after, added));
  }

  private static double variance(Proportion share, int added) {
    double part = (double) share.part() + added;
    double rest = (double) share.complement().part() + added;
    double whole = part + rest;
    return part / whole * (rest / whole) / whole;
  }

  /** How far the Wilson limit lies below the share. */
  private static double below(Proportion share, double z) {
    return Score.below((double) share.part(), (double) share.complement().part(), z);
  }

  private static Ratio withTwoMore(Proportion share) {
    return Ratio.of(
        BigDecimal.valueOf(share.part()).add(BigDecimal.ONE),
        BigDecimal.valueOf(share.whole()).add(TWO));
  }

  private ConfidenceInterval around(double centre, double reach, double confidence) {
    return within(centre - reach, centre + reach, confidence);
  }

  private ConfidenceInterval within(double lower, double upper, double confidence) {
    return new ConfidenceInterval(Math.max(-1, lower), Math.min(1, upper), confidence, title);
  }
}
