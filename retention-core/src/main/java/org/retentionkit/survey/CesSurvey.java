package org.retentionkit.survey;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * The answers of a customer effort (CES) survey. Products ask on 1 to 7 and on 1 to 5, and some let
 * high mean easy, others hard: scale and direction are part of the survey. It needs no period.
 *
 * <p>Worked example: {@code CesSurvey.ofRatings(HIGHER_IS_EASIER, ONE_TO_SEVEN, 7, 6, 6, 3, 1)}.
 *
 * @param period the period in which the answers came; null if it is not known or no question
 * @param direction whether a high rating means easy or hard
 * @param ratings how often each rating was given
 */
public record CesSurvey(@Nullable Period period, CesDirection direction, RatingCounts ratings)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks direction and ratings. */
  public CesSurvey {
    Checks.notNull("direction", direction);
    Checks.notNull("ratings", ratings);
  }

  /** The survey of counted ratings. */
  public static CesSurvey of(CesDirection direction, RatingCounts ratings) {
    return new CesSurvey(null, direction, ratings);
  }

  /**
   * The survey of these ratings, one for each customer who answered.
   *
   * @throws IllegalArgumentException if a rating is not on the scale
   */
  public static CesSurvey ofRatings(CesDirection direction, RatingScale scale, int... ratings) {
    return of(direction, RatingCounts.ofRatings(scale, ratings));
  }

  /**
   * The survey of these ratings, one for each customer who answered.
   *
   * @throws IllegalArgumentException if a rating is not on the scale
   */
  public static CesSurvey ofRatings(
      CesDirection direction, RatingScale scale, List<Integer> ratings) {
    return of(direction, RatingCounts.ofRatings(scale, ratings));
  }

  /** The same answers, of a period. */
  public CesSurvey dated(Period period) {
    return new CesSurvey(Checks.notNull("period", period), direction, ratings);
  }

  /**
   * The same answers read the other way round: rating 1 becomes the highest, and easy stays easy.
   * To be called when surveys of unlike direction are to be compared.
   */
  public CesSurvey reversed() {
    return new CesSurvey(period, direction.reversed(), ratings.reversed());
  }

  /** For example {@code ratings 1: 1, 2: 0, 3: 1, …, 7: 1 (higher is easier), March 2026}. */
  @Override
  public String toString() {
    return "ratings " + ratings + " (" + direction + ")" + (period == null ? "" : ", " + period);
  }
}
