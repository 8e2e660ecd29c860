package org.retentionkit.survey;

import java.io.Serializable;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Answers "how much effort did it cost customers?" for one period. Products ask on 1 to 7 and on 1
 * to 5, and some let high mean easy, others hard: scale and direction are part of the survey.
 *
 * @param period the period in which the answers came
 * @param direction whether a high rating means easy or hard
 * @param ratings how often each rating was given
 */
public record CesSurvey(Period period, CesDirection direction, RatingCounts ratings)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks all. */
  public CesSurvey {
    Checks.notNull("period", period);
    Checks.notNull("direction", direction);
    Checks.notNull("ratings", ratings);
  }

  /**
   * The same answers read the other way round: rating 1 becomes the highest, and easy stays easy.
   * To be called when surveys of unlike direction are to be compared.
   */
  public CesSurvey reversed() {
    return new CesSurvey(period, direction.reversed(), ratings.reversed());
  }
}
