package org.retentionkit.survey;

import org.retentionkit.ConfidenceInterval;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Proportion;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.internal.numeric.Normal;
import org.retentionkit.internal.numeric.StudentT;
import org.retentionkit.internal.numeric.TrinomialScore;

/** Means, shares and their intervals, from rating counts. */
final class RatingStatistics {
  private RatingStatistics() {}

  static Ratio mean(RatingCounts ratings) {
    return Ratio.of(ratings.total(), ratings.responses());
  }

  /** The t interval of the mean, within the scale. */
  static ConfidenceInterval meanInterval(RatingCounts ratings, double confidence, String title) {
    long n = ratings.responses();
    if (n < 2) {
      throw new UndefinedMeasureException(
          "The t interval of " + title, "it needs 2 responses, and there is " + n);
    }
    Ratio mean = mean(ratings);
    Ratio squaredError =
        Ratio.of(ratings.totalOfSquares(), n).minus(mean.times(mean)).dividedBy(Ratio.of(n - 1, 1));
    double distance =
        StudentT.twoSidedCritical(confidence, n - 1) * Math.sqrt(squaredError.value());
    return new ConfidenceInterval(
        Math.max(ratings.scale().lowest(), mean.value() - distance),
        Math.min(ratings.scale().highest(), mean.value() + distance),
        confidence,
        "t");
  }

  static ConfidenceInterval shareInterval(long part, RatingCounts ratings, double confidence) {
    return IntervalMethod.WILSON.interval(new Proportion(part, ratings.responses()), confidence);
  }

  static ConfidenceInterval netInterval(RatingCounts ratings, double confidence) {
    double z = Normal.twoSidedCritical(confidence);
    long low = ratings.bottomTwo();
    long high = ratings.topTwo();
    long n = ratings.responses();
    return new ConfidenceInterval(
        TrinomialScore.lowerLimit(low, high, n, z),
        TrinomialScore.upperLimit(low, high, n, z),
        confidence,
        "score");
  }
}
