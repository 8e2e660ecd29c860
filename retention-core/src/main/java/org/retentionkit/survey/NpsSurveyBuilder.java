package org.retentionkit.survey;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Makes an {@link NpsSurvey}: from counts by name, which must add up to {@code responses} if that
 * is given, or from scores, or from a histogram of scores. Not safe for use by several threads.
 *
 * <p>Worked example: {@code NpsSurvey.builder().promoters(70).passives(20).detractors(10).build()}.
 */
public final class NpsSurveyBuilder {
  private final @Nullable Period period;
  private NpsScale scale = NpsScale.ZERO_TO_TEN;
  private OptionalLong detractors = OptionalLong.empty();
  private OptionalLong passives = OptionalLong.empty();
  private OptionalLong promoters = OptionalLong.empty();
  private OptionalLong responses = OptionalLong.empty();
  private int @Nullable [] scores;
  private long @Nullable [] histogram;

  NpsSurveyBuilder(@Nullable Period period) {
    this.period = period;
  }

  /** The scale the customers answered on; 0 to 10 unless given. */
  public NpsSurveyBuilder scale(NpsScale scale) {
    this.scale = Checks.notNull("scale", scale);
    return this;
  }

  /** How many answered 6 or less. */
  public NpsSurveyBuilder detractors(long detractors) {
    this.detractors = OptionalLong.of(Checks.notNegative("detractors", detractors));
    return this;
  }

  /** How many answered 7 or 8. */
  public NpsSurveyBuilder passives(long passives) {
    this.passives = OptionalLong.of(Checks.notNegative("passives", passives));
    return this;
  }

  /** How many answered 9 or 10. */
  public NpsSurveyBuilder promoters(long promoters) {
    this.promoters = OptionalLong.of(Checks.notNegative("promoters", promoters));
    return this;
  }

  /** How many answered, if known from elsewhere, to check the others against. */
  public NpsSurveyBuilder responses(long responses) {
    this.responses = OptionalLong.of(Checks.notNegative("responses", responses));
    return this;
  }

  /** The scores, one for each customer who answered, in any order. */
  public NpsSurveyBuilder scores(int... scores) {
    this.scores = Checks.notNull("scores", scores).clone();
    return this;
  }

  /** The scores, one for each customer who answered, in any order. */
  public NpsSurveyBuilder scores(List<Integer> scores) {
    return scores(
        Checks.notNull("scores", scores).stream().mapToInt(NpsAccumulator::given).toArray());
  }

  /**
   * How many chose each score, from the lowest on the scale to 10. On 0 to 10 that are eleven
   * numbers, on 1 to 10 ten; the first is never mistaken for another score.
   */
  public NpsSurveyBuilder histogram(long... answers) {
    this.histogram = Checks.notNull("answers", answers).clone();
    return this;
  }

  /**
   * The survey.
   *
   * @throws IllegalStateException if one of detractors, passives and promoters is missing, or
   *     counts, scores and a histogram are mixed
   * @throws IllegalArgumentException if a score is not on the scale, a histogram has more or fewer
   *     numbers than the scale scores, or the counts do not add up to {@code responses}
   */
  public NpsSurvey build() {
    boolean counted = detractors.isPresent() || passives.isPresent() || promoters.isPresent();
    if ((counted ? 1 : 0) + (scores == null ? 0 : 1) + (histogram == null ? 0 : 1) > 1) {
      throw new IllegalStateException(
          "counts of categories, scores and a histogram must not be mixed");
    }
    NpsSurvey survey = scores == null && histogram == null ? ofCounts() : ofAnswers();
    return responses.isPresent() && responses.getAsLong() != survey.responses()
        ? survey(survey.detractors(), survey.passives(), survey.promoters(), responses.getAsLong())
        : survey;
  }

  private NpsSurvey ofCounts() {
    long low = given("detractors", detractors);
    long middle = given("passives", passives);
    long high = given("promoters", promoters);
    return survey(low, middle, high, SurveyTerms.responses(low, middle, high));
  }

  private NpsSurvey ofAnswers() {
    NpsAccumulator sum = new NpsAccumulator(period, scale);
    if (scores != null) {
      for (int score : scores) {
        sum.add(score);
      }
    }
    if (histogram != null) {
      if (histogram.length != scale.size()) {
        throw Checks.broken(
            "answers",
            "must hold " + scale.size() + " counts, one for each score " + scale,
            histogram.length);
      }
      for (int i = 0; i < histogram.length; i++) {
        sum.add(scale.lowest() + i, histogram[i]);
      }
    }
    return sum.snapshot();
  }

  private NpsSurvey survey(long low, long middle, long high, long all) {
    return new NpsSurvey(period, scale, low, middle, high, all);
  }

  private static long given(String name, OptionalLong value) {
    return value.orElseThrow(() -> new IllegalStateException(name + " must be given"));
  }
}
