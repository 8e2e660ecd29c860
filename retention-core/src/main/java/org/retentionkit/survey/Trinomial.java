package org.retentionkit.survey;

import java.math.BigDecimal;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Ratio;
import org.retentionkit.change.ChangeCalculator;
import org.retentionkit.internal.numeric.Normal;
import org.retentionkit.internal.numeric.TrinomialScore;

/** Answers that count +1, 0 or −1. */
final class Trinomial {
  /** 3/4 answer at each end and 3/2 in the middle, as Rocks (2016) finds best. */
  private static final ChangeCalculator.Sample ADDED =
      new ChangeCalculator.Sample(Ratio.of(3, 1), Ratio.ZERO, Ratio.of(1, 2));

  private Trinomial() {}

  static ChangeCalculator.Sample of(NpsSurvey survey) {
    return of(survey.detractors(), survey.promoters(), survey.responses());
  }

  static ChangeCalculator.Sample of(long low, long high, long all) {
    BigDecimal below = BigDecimal.valueOf(low);
    BigDecimal above = BigDecimal.valueOf(high);
    BigDecimal total = BigDecimal.valueOf(all);
    Ratio mean = Ratio.of(above.subtract(below), total);
    Ratio squares = Ratio.of(above.add(below), total);
    return new ChangeCalculator.Sample(Ratio.of(total), mean, squares.minus(mean.times(mean)));
  }

  static ChangeCalculator.Sample adjusted(ChangeCalculator.Sample answers) {
    return answers.plus(ADDED);
  }

  /** The score interval of Tango (1998). */
  static ConfidenceInterval interval(long low, long high, long all, double confidence) {
    double z = Normal.twoSidedCritical(confidence);
    return new ConfidenceInterval(
        TrinomialScore.lowerLimit(low, high, all, z),
        TrinomialScore.upperLimit(low, high, all, z),
        confidence,
        "score");
  }
}
