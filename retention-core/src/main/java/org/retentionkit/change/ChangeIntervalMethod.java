package org.retentionkit.change;

import java.util.Optional;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.internal.Confidence;
import org.retentionkit.internal.numeric.Normal;

/**
 * The confidence interval of a difference: one constant per published method, for shares, Net
 * Promoter Scores and other estimates alike.
 *
 * <p>The difference is after − before; z is the two-sided normal quantile of the level. The worked
 * examples are 56 of 70 after 48 of 80, and an NPS of 10 detractors, 20 passives and 70 promoters
 * after 20, 25 and 55, at 95 %. A limit that a formula puts beyond what a difference can be (−1 or
 * 1 for shares, −2 or 2 for NPS) is cut off there. All three take the groups as independent.
 */
public enum ChangeIntervalMethod {
  /**
   * The limits of both results put together (MOVER, square and add): below the difference by {@code
   * √((after − after's lower)² + (before's upper − before)²)}, above it likewise. For shares by
   * Wilson's limits, which is <b>Newcombe</b>'s interval: 0.0524 to 0.3339; for NPS by score
   * limits: +4.4 to +44.9 points. Good for any counts, never 0 wide. Source: Newcombe (1998),
   * method 10; Zou and Donner (2008).
   */
  MOVER,
  /**
   * The difference plus and minus z standard errors, {@code √(error² + error²)}: 0.0575 to 0.3425;
   * +4.7 to +45.3 points. The textbook formula; too narrow for small counts and 0 wide where both
   * are unanimous. Source: Newcombe (1998), method 1.
   */
  WALD,
  /**
   * {@link #WALD} after adding a few answers to each group: one to each part and two to each whole,
   * which is <b>Agresti-Caffo</b>'s interval of shares: 0.0525 to 0.3358; for NPS 3/4 detractor,
   * 3/2 passives and 3/4 promoter: +4.2 to +44.3 points. Its centre is nearer to 0 than the
   * difference. Source: Agresti and Caffo (2000); Rocks (2016).
   */
  ADJUSTED_WALD;

  /** The interval of a change that is defined. */
  ConfidenceInterval interval(Side before, Side after, double confidence) {
    Confidence.level(confidence);
    double z = Normal.twoSidedCritical(confidence);
    double difference = after.exact().minus(before.exact()).value();
    double span = before.span();
    return switch (this) {
      case MOVER -> {
        Side.Reach first = before.reach(confidence);
        Side.Reach second = after.reach(confidence);
        yield within(
            difference - Math.hypot(second.down(), first.up()),
            difference + Math.hypot(second.up(), first.down()),
            span,
            confidence,
            second.title());
      }
      case WALD -> {
        double distance = z * Math.hypot(before.standardError(), after.standardError());
        yield within(difference - distance, difference + distance, span, confidence, "Wald");
      }
      case ADJUSTED_WALD -> {
        ChangeCalculator.Sample first = adjusted(before);
        ChangeCalculator.Sample second = adjusted(after);
        double middle = second.mean().minus(first.mean()).value();
        double distance = z * Math.sqrt(unpooled(first, second).value());
        yield within(middle - distance, middle + distance, span, confidence, after.adjustedTitle());
      }
    };
  }

  /** The exact squared standard error of a difference of two means. */
  static Ratio unpooled(ChangeCalculator.Sample before, ChangeCalculator.Sample after) {
    return before
        .variance()
        .dividedBy(before.size())
        .plus(after.variance().dividedBy(after.size()));
  }

  private static ChangeCalculator.Sample adjusted(Side side) {
    Optional<ChangeCalculator.Sample> adjusted = side.adjusted();
    return adjusted.orElseThrow(
        () ->
            new UndefinedMeasureException(
                "The adjusted Wald interval of " + side.title(),
                "no published method says what to add to it"));
  }

  private static ConfidenceInterval within(
      double lower, double upper, double span, double confidence, String title) {
    return new ConfidenceInterval(Math.max(-span, lower), Math.min(span, upper), confidence, title);
  }
}
