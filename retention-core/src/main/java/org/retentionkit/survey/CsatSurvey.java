package org.retentionkit.survey;

import java.io.Serializable;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Answers "how satisfied were customers?" for one period: ratings 1 (very dissatisfied) to 5 (very
 * satisfied); higher is always better.
 *
 * @param period the period in which the answers came
 * @param ratings how often each rating was given, on 1 to 5
 */
public record CsatSurvey(Period period, RatingCounts ratings) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks the scale. */
  public CsatSurvey {
    Checks.notNull("period", period);
    Checks.notNull("ratings", ratings);
    if (ratings.scale() != RatingScale.ONE_TO_FIVE) {
      throw Checks.broken("ratings", "must have the scale 1 to 5", ratings.scale());
    }
  }
}
