package org.retentionkit.survey;

import java.math.BigDecimal;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Counts weighted answers one by one: create, add, combine, snapshot. Sums are exact, so that any
 * split and order gives the same. Not safe for use by several threads; let each have its own and
 * combine them.
 */
public final class WeightedNpsAccumulator {
  private final Period period;
  private final NpsScale scale;
  private WeightTotals detractors = WeightTotals.NONE;
  private WeightTotals passives = WeightTotals.NONE;
  private WeightTotals promoters = WeightTotals.NONE;

  private WeightedNpsAccumulator(Period period, NpsScale scale) {
    this.period = Checks.notNull("period", period);
    this.scale = Checks.notNull("scale", scale);
  }

  /**
   * An accumulator without answers.
   *
   * @param period the period in which the answers come, not null
   * @param scale the scale the customers answer on, not null
   */
  public static WeightedNpsAccumulator create(Period period, NpsScale scale) {
    return new WeightedNpsAccumulator(period, scale);
  }

  /**
   * Adds an answer.
   *
   * @param score the answer
   * @param weight how many customers it stands for, in any unit, above 0
   * @return this
   * @throws IllegalArgumentException if the score is not on the scale, or the weight not above 0
   */
  public WeightedNpsAccumulator add(int score, BigDecimal weight) {
    Checks.positive("weight", weight);
    switch (scale.category(score)) {
      case DETRACTOR -> detractors = detractors.plus(weight);
      case PASSIVE -> passives = passives.plus(weight);
      case PROMOTER -> promoters = promoters.plus(weight);
    }
    return this;
  }

  /**
   * Adds the answers of another accumulator, which is left as it is.
   *
   * @return this
   * @throws IllegalArgumentException if scale or period differ
   */
  public WeightedNpsAccumulator combine(WeightedNpsAccumulator other) {
    if (Checks.notNull("other", other).scale != scale) {
      throw Checks.broken("other", "must have the scale " + scale, other.scale);
    }
    if (!other.period.equals(period)) {
      throw Checks.broken("other", "must be of " + period, other.period);
    }
    detractors = detractors.plus(other.detractors);
    passives = passives.plus(other.passives);
    promoters = promoters.plus(other.promoters);
    return this;
  }

  /** The answers so far. */
  public WeightedNpsSurvey snapshot() {
    return new WeightedNpsSurvey(period, scale, detractors, passives, promoters);
  }
}
