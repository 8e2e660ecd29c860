package org.retentionkit.survey;

import java.util.Locale;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Makes an {@link NpsSurvey}: from counts by name, which must add up to {@code responses} if that
 * is given, or from scores, or from a histogram of scores. Not safe for use by several threads.
 */
public final class NpsSurveyBuilder {
  private static final long ABSENT = -1;

  private final Period period;
  private final NpsScale scale;
  private long detractors = ABSENT;
  private long passives = ABSENT;
  private long promoters = ABSENT;
  private long responses = ABSENT;

  NpsSurveyBuilder(Period period, NpsScale scale) {
    this.period = Checks.notNull("period", period);
    this.scale = Checks.notNull("scale", scale);
  }

  /** How many answered 6 or less. */
  public NpsSurveyBuilder detractors(long detractors) {
    this.detractors = Checks.notNegative("detractors", detractors);
    return this;
  }

  /** How many answered 7 or 8. */
  public NpsSurveyBuilder passives(long passives) {
    this.passives = Checks.notNegative("passives", passives);
    return this;
  }

  /** How many answered 9 or 10. */
  public NpsSurveyBuilder promoters(long promoters) {
    this.promoters = Checks.notNegative("promoters", promoters);
    return this;
  }

  /** How many answered, if known from elsewhere, to check the three counts against. */
  public NpsSurveyBuilder responses(long responses) {
    this.responses = Checks.notNegative("responses", responses);
    return this;
  }

  /**
   * The survey of the counts.
   *
   * @throws IllegalStateException if one of detractors, passives and promoters is missing
   * @throws IllegalArgumentException if the counts do not add up to {@code responses}
   */
  public NpsSurvey build() {
    need("detractors", detractors);
    need("passives", passives);
    need("promoters", promoters);
    NpsSurvey survey = new NpsSurvey(period, scale, detractors, passives, promoters);
    if (responses != ABSENT && responses != survey.responses()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "responses must equal detractors %s + passives %s + promoters %s = %s, but was %s",
              detractors,
              passives,
              promoters,
              survey.responses(),
              responses));
    }
    return survey;
  }

  /**
   * The survey of these scores, one for each customer who answered.
   *
   * @param scores answers on the scale, in any order
   * @throws IllegalArgumentException if a score is not on the scale
   */
  public NpsSurvey fromScores(int... scores) {
    NpsAccumulator sum = accumulator();
    for (int score : Checks.notNull("scores", scores)) {
      sum.add(score);
    }
    return sum.snapshot();
  }

  /**
   * The survey of a histogram: how many chose each score, from the lowest on the scale to 10. On 0
   * to 10 that are eleven numbers, on 1 to 10 ten; the first is never mistaken for another score.
   *
   * @param answers how many gave each score, each at least 0
   * @throws IllegalArgumentException if there are more or fewer numbers than scores on the scale
   */
  public NpsSurvey fromHistogram(long... answers) {
    if (Checks.notNull("answers", answers).length != scale.size()) {
      throw Checks.broken(
          "answers",
          "must hold " + scale.size() + " counts, one for each score " + scale,
          answers.length);
    }
    NpsAccumulator sum = accumulator();
    for (int i = 0; i < answers.length; i++) {
      sum.add(scale.lowest() + i, answers[i]);
    }
    return sum.snapshot();
  }

  /** Refuses what would silently be dropped. */
  private NpsAccumulator accumulator() {
    if (Math.max(Math.max(detractors, passives), Math.max(promoters, responses)) != ABSENT) {
      throw new IllegalStateException("scores must not be mixed with counts of categories");
    }
    return NpsAccumulator.create(period, scale);
  }

  private static void need(String name, long value) {
    if (value == ABSENT) {
      throw new IllegalStateException(name + " must be given");
    }
  }
}
