package org.retentionkit.survey;

import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;

/**
 * Answers "which standard error for a stratified score?". W is the stratum's share of the
 * population, n its answers, N its customers.
 */
public enum StratifiedError {
  /** {@code √(Σ W² variance ÷ n)}: strata without end. */
  LARGE_POPULATIONS("stratified") {
    @Override
    Ratio squared(NpsStratum stratum) {
      return variance(stratum).dividedBy(Ratio.of(stratum.survey().responses(), 1));
    }
  },
  /**
   * {@code √(Σ W² (1 − n ÷ N) variance ÷ (n − 1))}: Cochran's unbiased form with the finite
   * population correction of each stratum. Undefined if one of several customers of a stratum
   * answered.
   */
  FINITE_POPULATIONS("stratified, finite populations") {
    @Override
    Ratio squared(NpsStratum stratum) {
      long n = stratum.survey().responses();
      if (n == stratum.population()) {
        return Ratio.ZERO;
      }
      if (n == 1) {
        throw new UndefinedMeasureException(
            "The standard error (" + title() + ") of the stratified Net Promoter Score",
            "it needs 2 responses in each stratum, and there is 1 in " + stratum.name());
      }
      return variance(stratum)
          .times(Ratio.of(stratum.population() - n, stratum.population()))
          .dividedBy(Ratio.of(n - 1, 1));
    }
  };

  private final String title;

  StratifiedError(String title) {
    this.title = title;
  }

  /** The name of the error as printed. */
  public String title() {
    return title;
  }

  /** The exact square of the standard error of one stratum's score. */
  abstract Ratio squared(NpsStratum stratum);

  private static Ratio variance(NpsStratum stratum) {
    NpsSurvey survey = stratum.survey();
    return NpsCalculator.netPromoterScore(survey).variance();
  }
}
