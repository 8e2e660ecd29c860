package org.retentionkit.survey;

import java.beans.Transient;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Measure;
import org.retentionkit.Period;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.change.ChangeCalculator;
import org.retentionkit.internal.Checks;

/**
 * The Net Promoter Score (NPS) of all customers, when groups of them (strata) were asked
 * separately, or when a good part of a finite population answered.
 *
 * <p>Formula: {@code Σ (population × score) ÷ Σ population}, exact; of hundreds of strata and more
 * to 60 digits. It lies between the lowest and the highest score of a stratum. Values and errors
 * are fractions, {@link #points} for readers. Undefined when nobody answered in one of the strata.
 *
 * <p>It takes those who answered for a random sample of their stratum: who stays silent for a
 * reason is not corrected.
 *
 * <p>Worked example: +60 points of 5000 customers, 0 of 3000 and +25 of 2000: +35 points. One
 * stratum of 150 customers, of whom 100 answered with +60 points, has a standard error of 3.8
 * points instead of 6.6.
 *
 * @param strata the groups, at least one, of different names, with one scale and one period; each
 *     customer belongs to one
 */
@SuppressWarnings("serial") // a copy by List.copyOf, which is serialisable
public record StratifiedNetPromoterScore(List<NpsStratum> strata)
    implements Rate, ChangeCalculator.Scored {
  private static final long serialVersionUID = 1L;

  /**
   * The definition, the stratified mean: each group counts by its customers, not by its answers.
   * Source: W. G. Cochran, Sampling Techniques, chapter 5.
   */
  public static final Measure<List<NpsStratum>, StratifiedNetPromoterScore> DEFINITION =
      StratifiedNpsDefinition.STRATIFIED_MEAN;

  /** Checks that the strata go together. */
  public StratifiedNetPromoterScore {
    strata = List.copyOf(Checks.notNull("strata", strata));
    if (strata.isEmpty()) {
      throw new IllegalArgumentException("strata must not be empty");
    }
    NpsSurvey first = strata.get(0).survey();
    Set<String> names = new HashSet<>();
    long population = 0;
    for (NpsStratum stratum : strata) {
      population = Checks.sum("population", population, stratum.population());
      if (!names.add(stratum.name())) {
        throw Checks.broken("strata", "must have different names", stratum.name() + " twice");
      }
      if (stratum.survey().scale() != first.scale()) {
        throw Checks.broken(
            "scale of " + stratum.name(), "must be " + first.scale(), stratum.survey().scale());
      }
      if (!Objects.equals(stratum.survey().period(), first.period())) {
        throw Checks.broken(
            "period of " + stratum.name(),
            "must be " + named(first.period()),
            named(stratum.survey().period()));
      }
    }
  }

  @Override
  public Measure<List<NpsStratum>, StratifiedNetPromoterScore> definition() {
    return DEFINITION;
  }

  @Override
  public List<NpsStratum> summary() {
    return strata;
  }

  /** Whether somebody answered in each of the strata. */
  @Override
  @Transient
  public boolean isDefined() {
    return strata.stream().allMatch(each -> each.survey().responses() > 0);
  }

  /** All customers of all strata. */
  public long population() {
    return Strata.population(strata).longValueExact();
  }

  /**
   * The score in points, −100 to +100, as the nearest {@code double}: 60.0 where {@link #value()}
   * is 0.6.
   *
   * @throws UndefinedMeasureException if nobody answered in one of the strata
   */
  public double score() {
    if (!isDefined()) {
      throw undefined();
    }
    return exact().times(Ratio.of(100, 1)).value();
  }

  /**
   * The score in points, −100 to +100, rounded half-even once.
   *
   * @param decimals digits after the point, 0 or more
   * @throws UndefinedMeasureException if nobody answered in one of the strata
   */
  public BigDecimal points(int decimals) {
    return percent(decimals);
  }

  /**
   * The {@link StratifiedErrorMethod#LARGE_POPULATIONS} standard error, a fraction.
   *
   * @throws UndefinedMeasureException if nobody answered in one of the strata
   */
  @Override
  public double standardError() {
    return standardError(StratifiedErrorMethod.LARGE_POPULATIONS);
  }

  /**
   * The standard error, a fraction.
   *
   * @param method which, not null
   * @throws UndefinedMeasureException if nobody answered in one of the strata, or too few
   */
  public double standardError(StratifiedErrorMethod method) {
    Checks.notNull("method", method);
    if (!isDefined()) {
      throw undefined();
    }
    return Math.sqrt(Strata.squaredError(strata, method).value());
  }

  /**
   * The score plus and minus z {@link StratifiedErrorMethod#LARGE_POPULATIONS} standard errors, as
   * fractions, cut off at −1 and +1.
   *
   * @param confidence the level, 0.5 or more and below 1, such as 0.95
   * @throws UndefinedMeasureException if nobody answered in one of the strata
   */
  @Override
  public ConfidenceInterval interval(double confidence) {
    return interval(StratifiedErrorMethod.LARGE_POPULATIONS, confidence);
  }

  /**
   * The score plus and minus z standard errors, as fractions, cut off at −1 and +1.
   *
   * @param method which standard error, not null
   * @param confidence the level, 0.5 or more and below 1, such as 0.95
   * @throws UndefinedMeasureException as {@link #standardError(StratifiedErrorMethod)}
   */
  public ConfidenceInterval interval(StratifiedErrorMethod method, double confidence) {
    return WaldLimits.of(value(), standardError(method), confidence, method.title());
  }

  @Override
  public String scale() {
    return strata.get(0).survey().scale().toString();
  }

  @Override
  public double span() {
    return 2;
  }

  /** The same as {@link #reading()}. */
  @Override
  public String toString() {
    return reading();
  }

  private static String named(@Nullable Period period) {
    return period == null ? "without a period" : period.toString();
  }
}
