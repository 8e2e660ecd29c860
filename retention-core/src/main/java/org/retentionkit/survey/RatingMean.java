package org.retentionkit.survey;

import java.math.BigDecimal;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.change.ChangeCalculator;
import org.retentionkit.internal.Confidence;
import org.retentionkit.internal.numeric.StudentT;

/** The mean of ratings, its error and its t interval. */
final class RatingMean {
  private RatingMean() {}

  /** The ratings as numbers; there is at least one. */
  static ChangeCalculator.Sample sample(RatingCounts ratings) {
    BigDecimal n = BigDecimal.valueOf(ratings.responses());
    Ratio mean = Ratio.of(new BigDecimal(ratings.total()), n);
    Ratio squares = Ratio.of(new BigDecimal(ratings.totalOfSquares()), n);
    return new ChangeCalculator.Sample(Ratio.of(n), mean, squares.minus(mean.times(mean)));
  }

  /** {@code √(variance ÷ (n − 1))}. */
  static double standardError(RatingCounts ratings, String title) {
    long n = ratings.responses();
    if (n < 2) {
      throw new UndefinedMeasureException(
          "The t interval of " + title, "it needs 2 responses, and there is " + n);
    }
    return Math.sqrt(sample(ratings).variance().dividedBy(Ratio.of(n - 1, 1)).value());
  }

  /** The t interval of the mean, within the scale. */
  static ConfidenceInterval interval(RatingCounts ratings, double confidence, String title) {
    Confidence.level(confidence);
    double error = standardError(ratings, title);
    double distance = StudentT.twoSidedCritical(confidence, ratings.responses() - 1) * error;
    double mean = sample(ratings).mean().value();
    return new ConfidenceInterval(
        Math.max(ratings.scale().lowest(), mean - distance),
        Math.min(ratings.scale().highest(), mean + distance),
        confidence,
        "t");
  }
}
