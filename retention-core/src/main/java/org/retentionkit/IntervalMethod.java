package org.retentionkit;

import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Confidence;
import org.retentionkit.internal.numeric.BetaTail;
import org.retentionkit.internal.numeric.Normal;
import org.retentionkit.internal.numeric.Score;

/**
 * A confidence interval for a share: one constant per published method.
 *
 * <p>Below, x of n is the share p, z the two-sided normal quantile of the confidence level (1.96
 * for 0.95), and α is 1 − level. The worked example is 81 of 263 at 95 %. All limits lie between 0
 * and 1: where a formula leaves that range ({@link #WALD}, {@link #AGRESTI_COULL}), the limit is 0
 * or 1. Limits are good to twelve digits for any counts a {@link Proportion} can hold; where the
 * lower limit of those two comes near to 0, to twelve digits of the share.
 *
 * <p>In doubt take {@link #WILSON}; take {@link #CLOPPER_PEARSON} where the level must never be
 * missed.
 */
public enum IntervalMethod {
  /**
   * {@code p ± z √(p (1 − p) ÷ n)}: 0.2522 to 0.3638. The textbook formula; misses its level for
   * small counts and is 0 wide at 0 and 100 %, so that it belongs in comparisons only.
   */
  WALD("Wald"),
  /**
   * All shares that a score test at the level does not reject: the roots p₀ of {@code (p − p₀)² =
   * z² p₀ (1 − p₀) ÷ n}: 0.2553 to 0.3662. Source: Wilson (1927); Newcombe (1998), method 3;
   * advised by Brown, Cai and DasGupta (2001).
   */
  WILSON("Wilson"),
  /**
   * {@link #WILSON} after moving x by min(½, |x − n ÷ 2|) outwards: 0.2535 to 0.3682. Cautious.
   * Source: Newcombe (1998), method 4; prop.test of R.
   */
  WILSON_CONTINUITY("Wilson with continuity correction"),
  /**
   * {@link #WALD} after adding z² to n and z² ÷ 2 to x: 0.2552 to 0.3663. Source: Agresti and Coull
   * (1998).
   */
  AGRESTI_COULL("Agresti-Coull"),
  /**
   * The "exact" limits, at which x or more, or x or fewer, has probability α ÷ 2: the beta
   * quantiles α ÷ 2 of (x, n − x + 1) and 1 − α ÷ 2 of (x + 1, n − x): 0.2527 to 0.3676. Never
   * covers less than its level, most often more. Source: Clopper and Pearson (1934).
   */
  CLOPPER_PEARSON("Clopper-Pearson"),
  /**
   * The beta quantiles α ÷ 2 and 1 − α ÷ 2 of (x + ½, n − x + ½), which is what a Bayesian with
   * Jeffreys' prior believes: 0.2545 to 0.3656. Does not hold the share itself at 0 and 100 %.
   * Source: Brown, Cai and DasGupta (2001).
   */
  JEFFREYS("Jeffreys"),
  /**
   * {@link #JEFFREYS} with a lower limit of 0 for x = 0 and an upper limit of 1 for x = n, so that
   * it holds the share itself. Source: Brown, Cai and DasGupta (2001), section 4.
   */
  JEFFREYS_MODIFIED_ENDS("Jeffreys with modified ends");

  private final String title;

  IntervalMethod(String title) {
    this.title = title;
  }

  /** The method's name as printed, such as {@code Wilson}. */
  public String title() {
    return title;
  }

  /**
   * The range of true shares that the counts leave plausible.
   *
   * <p>Worked example: {@code WILSON.interval(Proportion.of(81, 263), 0.95)} is 0.2553 to 0.3662.
   *
   * @param proportion the share seen, not null
   * @param confidence the level, 0.5 or more and below 1, such as 0.95
   * @return limits between 0 and 1
   * @throws UndefinedMeasureException if the share is one of nobody
   */
  public ConfidenceInterval interval(Proportion proportion, double confidence) {
    Checks.notNull("proportion", proportion);
    Confidence.level(confidence);
    double share = proportion.value();
    double part = proportion.part();
    double rest = proportion.whole() - proportion.part();
    double whole = proportion.whole();
    double z = Normal.twoSidedCritical(confidence);
    return switch (this) {
      case WALD -> around(share, z * Math.sqrt(share * (rest / whole) / whole), confidence);
      case WILSON ->
          holding(share, Score.lower(part, rest, z), Score.upper(part, rest, z), confidence);
      case WILSON_CONTINUITY -> {
        double step = Math.min(0.5, Math.abs(rest - part) / 2);
        yield holding(
            share,
            part <= step ? 0 : Score.lower(part - step, rest + step, z),
            rest <= step ? 1 : Score.upper(part + step, rest - step, z),
            confidence);
      }
      case AGRESTI_COULL -> {
        double half = z * z / 2;
        double total = whole + 2 * half;
        double centre = (part + half) / total;
        yield around(centre, z * Math.sqrt(centre * ((rest + half) / total) / total), confidence);
      }
      case CLOPPER_PEARSON -> {
        double tail = (1 - confidence) / 2;
        yield holding(
            share,
            part == 0 ? 0 : BetaTail.lower(tail, part, rest + 1),
            rest == 0 ? 1 : BetaTail.upper(tail, part + 1, rest),
            confidence);
      }
      case JEFFREYS -> jeffreys(part, rest, false, confidence);
      case JEFFREYS_MODIFIED_ENDS -> jeffreys(part, rest, true, confidence);
    };
  }

  private ConfidenceInterval jeffreys(
      double part, double rest, boolean modifiedEnds, double confidence) {
    double tail = (1 - confidence) / 2;
    return within(
        modifiedEnds && part == 0 ? 0 : BetaTail.lower(tail, part + 0.5, rest + 0.5),
        modifiedEnds && rest == 0 ? 1 : BetaTail.upper(tail, part + 0.5, rest + 0.5),
        confidence);
  }

  private ConfidenceInterval around(double centre, double reach, double confidence) {
    return within(Math.max(0, centre - reach), Math.min(1, centre + reach), confidence);
  }

  /** For limits that never exclude the share itself, except by a last digit where they meet. */
  private ConfidenceInterval holding(double share, double lower, double upper, double confidence) {
    return within(Math.min(lower, share), Math.max(upper, share), confidence);
  }

  /** Limits closer than their own rounding may come in either order. */
  private ConfidenceInterval within(double lower, double upper, double confidence) {
    return new ConfidenceInterval(
        Math.min(lower, upper), Math.max(lower, upper), confidence, title);
  }
}
