package org.retentionkit.survey;

import java.beans.Transient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Measurement;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.internal.Checks;

/**
 * Answers "what is the Net Promoter Score of all customers, when groups of them were asked
 * separately?".
 *
 * <p>Formula: {@code Σ (population × score) ÷ Σ population}, exact. It lies between the lowest and
 * the highest score of a stratum. Values and errors are fractions, {@link #points} for readers.
 * Undefined when nobody answered in one of the strata.
 *
 * <p>Worked example: +60 points of 5000 customers, 0 of 3000 and +25 of 2000: +35 points.
 *
 * @param strata the groups, at least one, of different names, with one scale and one period; each
 *     customer belongs to one
 */
public record StratifiedNetPromoterScore(List<NpsStratum> strata) implements Measurement {
  private static final long serialVersionUID = 1L;

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
      population = Math.addExact(population, stratum.population());
      if (!names.add(stratum.name())) {
        throw Checks.broken("strata", "must have different names", stratum.name() + " twice");
      }
      if (stratum.survey().scale() != first.scale()) {
        throw Checks.broken(
            "scale of " + stratum.name(), "must be " + first.scale(), stratum.survey().scale());
      }
      if (!stratum.survey().period().equals(first.period())) {
        throw Checks.broken(
            "period of " + stratum.name(), "must be " + first.period(), stratum.survey().period());
      }
    }
  }

  @Override
  public PopulationNpsDefinition definition() {
    return PopulationNpsDefinition.STRATIFIED;
  }

  /** All customers of all strata. */
  public long population() {
    return strata.stream().mapToLong(NpsStratum::population).sum();
  }

  /** The exact score as a fraction; its denominator is 0 when it is undefined. */
  public Ratio exact() {
    return isDefined()
        ? strata.stream()
            .map(each -> NpsCalculator.netPromoterScore(each.survey()).exact().times(share(each)))
            .reduce(Ratio.ZERO, Ratio::plus)
        : Ratio.of(0, 0);
  }

  /**
   * The score as the nearest {@code double}, a fraction.
   *
   * @throws UndefinedMeasureException if nobody answered in one of the strata
   */
  @Override
  public double value() {
    requireDefined();
    return exact().value();
  }

  /**
   * The score in points, −100 to +100, rounded half-even once.
   *
   * @param decimals digits after the point, 0 or more
   * @throws UndefinedMeasureException if nobody answered in one of the strata
   */
  public BigDecimal points(int decimals) {
    requireDefined();
    return exact().percent(decimals, RoundingMode.HALF_EVEN);
  }

  /**
   * The standard error, a fraction.
   *
   * @param error which, not null
   * @throws UndefinedMeasureException if nobody answered in one of the strata, or too few
   */
  public double standardError(StratifiedError error) {
    Checks.notNull("error", error);
    requireDefined();
    Ratio squared =
        strata.stream()
            .map(each -> error.squared(each).times(share(each)).times(share(each)))
            .reduce(Ratio.ZERO, Ratio::plus);
    return Math.sqrt(squared.value());
  }

  /**
   * The score plus and minus z standard errors, as fractions, cut off at −1 and +1.
   *
   * @param error which standard error, not null
   * @param confidence the level, strictly between 0 and 1, such as 0.95
   * @throws UndefinedMeasureException as {@link #standardError}
   */
  public ConfidenceInterval interval(StratifiedError error, double confidence) {
    return PopulationNpsCalculator.waldLimits(
        value(), standardError(error), confidence, error.title());
  }

  @Override
  @Transient
  public boolean isDefined() {
    return strata.stream().allMatch(each -> each.survey().responses() > 0);
  }

  @Override
  public Optional<String> undefinedReason() {
    return strata.stream()
        .filter(each -> each.survey().responses() == 0)
        .findFirst()
        .map(each -> "nobody answered in " + each.name() + ", " + each.survey().period());
  }

  @Override
  public Explanation explanation() {
    ExplanationBuilder text = Explanation.of(definition()).period(strata.get(0).survey().period());
    for (NpsStratum each : strata) {
      text.note(
          String.format(
              Locale.ROOT,
              "%s: population %s, %s.",
              each.name(),
              each.population(),
              each.survey().responses() == 0
                  ? "no responses"
                  : String.format(
                      Locale.ROOT,
                      "score %s points from %s responses",
                      NpsCalculator.netPromoterScore(each.survey()).points(1),
                      each.survey().responses())));
    }
    return isDefined()
        ? text.result(points(1), "points")
            .interval(interval(StratifiedError.LARGE_POPULATIONS, 0.95))
            .build()
        : text.undefined(undefinedReason().orElseThrow()).build();
  }

  private Ratio share(NpsStratum stratum) {
    return Ratio.of(stratum.population(), population());
  }

  private void requireDefined() {
    if (!isDefined()) {
      throw undefined();
    }
  }
}
