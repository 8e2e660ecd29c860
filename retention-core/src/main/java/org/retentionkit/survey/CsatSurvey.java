package org.retentionkit.survey;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * The answers of a customer satisfaction (CSAT) survey: ratings 1 (very dissatisfied) to 5 (very
 * satisfied); higher is always better. A survey needs no period.
 *
 * <p>Worked example: {@code CsatSurvey.ofRatings(3, 5, 4, 5, 2)}.
 *
 * @param period the period in which the answers came; null if it is not known or no question
 * @param ratings how often each rating was given, on 1 to 5
 */
public record CsatSurvey(@Nullable Period period, RatingCounts ratings) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks the scale. */
  public CsatSurvey {
    Checks.notNull("ratings", ratings);
    if (ratings.scale() != RatingScale.ONE_TO_FIVE) {
      throw Checks.broken("ratings", "must have the scale 1 to 5", ratings.scale());
    }
  }

  /** The survey of counted ratings. */
  public static CsatSurvey of(RatingCounts ratings) {
    return new CsatSurvey(null, ratings);
  }

  /**
   * The survey of these ratings from 1 to 5, one for each customer who answered.
   *
   * @throws IllegalArgumentException if a rating is not on the scale
   */
  public static CsatSurvey ofRatings(int... ratings) {
    return of(RatingCounts.ofRatings(RatingScale.ONE_TO_FIVE, ratings));
  }

  /**
   * The survey of these ratings from 1 to 5, one for each customer who answered.
   *
   * @throws IllegalArgumentException if a rating is not on the scale
   */
  public static CsatSurvey ofRatings(List<Integer> ratings) {
    return of(RatingCounts.ofRatings(RatingScale.ONE_TO_FIVE, ratings));
  }

  /** The same answers, of a period. */
  public CsatSurvey dated(Period period) {
    return new CsatSurvey(Checks.notNull("period", period), ratings);
  }

  /** For example {@code ratings 1: 0, 2: 1, 3: 1, 4: 1, 5: 2, March 2026}. */
  @Override
  public String toString() {
    return "ratings " + ratings + (period == null ? "" : ", " + period);
  }
}
