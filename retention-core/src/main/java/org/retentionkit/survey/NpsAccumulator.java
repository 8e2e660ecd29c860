package org.retentionkit.survey;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Counts answers one by one: create, add, combine, snapshot. Not safe for use by several threads;
 * let each have its own and combine them.
 */
public final class NpsAccumulator {
  private final Period period;
  private final NpsScale scale;
  private long detractors;
  private long passives;
  private long promoters;

  private NpsAccumulator(Period period, NpsScale scale) {
    this.period = Checks.notNull("period", period);
    this.scale = Checks.notNull("scale", scale);
  }

  /**
   * An accumulator without answers.
   *
   * @param period the period in which the answers come, not null
   * @param scale the scale the customers answer on, not null
   */
  public static NpsAccumulator create(Period period, NpsScale scale) {
    return new NpsAccumulator(period, scale);
  }

  /**
   * Adds one answer.
   *
   * @throws IllegalArgumentException if the score is not on the scale
   */
  public void add(int score) {
    add(score, 1);
  }

  /**
   * Adds a number of equal answers.
   *
   * @param score the answer
   * @param answers how many gave it, at least 0
   * @throws IllegalArgumentException if the score is not on the scale
   * @throws ArithmeticException if the sum exceeds a {@code long}
   */
  public void add(int score, long answers) {
    NpsCategory category = scale.category(score);
    Checks.notNegative("answers", answers);
    switch (category) {
      case DETRACTOR -> detractors = Math.addExact(detractors, answers);
      case PASSIVE -> passives = Math.addExact(passives, answers);
      case PROMOTER -> promoters = Math.addExact(promoters, answers);
    }
  }

  /**
   * Adds the answers of another accumulator, which is left as it is.
   *
   * @return this
   * @throws IllegalArgumentException if the scales differ, or the other's period is not within this
   *     one's
   */
  public NpsAccumulator combine(NpsAccumulator other) {
    addSurvey(Checks.notNull("other", other).snapshot());
    return this;
  }

  /** The answers so far. */
  public NpsSurvey snapshot() {
    return new NpsSurvey(period, scale, detractors, passives, promoters);
  }

  void addScore(@Nullable Integer score) {
    if (score == null) {
      throw new NullPointerException(
          "score must not be null: leave out customers who did not answer");
    }
    add(score);
  }

  void addSurvey(NpsSurvey survey) {
    if (survey.scale() != scale) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "surveys must have one scale, but one is %s and one is %s",
              scale,
              survey.scale()));
    }
    if (!period.encloses(survey.period())) {
      throw Checks.broken("surveys", "must lie within " + period, survey.period());
    }
    detractors = Math.addExact(detractors, survey.detractors());
    passives = Math.addExact(passives, survey.passives());
    promoters = Math.addExact(promoters, survey.promoters());
  }
}
