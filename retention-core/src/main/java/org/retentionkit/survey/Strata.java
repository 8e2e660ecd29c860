package org.retentionkit.survey;

import java.math.BigDecimal;
import java.util.List;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.internal.FractionSum;

/**
 * Sums over strata, exact while their common denominator is short and to 60 digits beyond, so that
 * thousands of strata take milliseconds.
 */
final class Strata {
  private Strata() {}

  static BigDecimal population(List<NpsStratum> strata) {
    return strata.stream()
        .map(each -> BigDecimal.valueOf(each.population()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Σ (population × score) ÷ Σ population; every stratum has answers. */
  static Ratio score(List<NpsStratum> strata) {
    FractionSum sum = new FractionSum();
    for (NpsStratum each : strata) {
      sum.add(
          BigDecimal.valueOf(each.population()).multiply(net(each.survey())),
          BigDecimal.valueOf(each.survey().responses()));
    }
    return of(sum).dividedBy(Ratio.of(population(strata)));
  }

  /** The squared standard error: Σ of population² × that of the stratum ÷ (Σ population)². */
  static Ratio squaredError(List<NpsStratum> strata, StratifiedErrorMethod method) {
    FractionSum sum = new FractionSum();
    for (NpsStratum each : strata) {
      add(sum, each, method);
    }
    Ratio all = Ratio.of(population(strata));
    return of(sum).dividedBy(all.times(all));
  }

  private static void add(FractionSum sum, NpsStratum stratum, StratifiedErrorMethod method) {
    NpsSurvey survey = stratum.survey();
    BigDecimal n = BigDecimal.valueOf(survey.responses());
    BigDecimal all = BigDecimal.valueOf(stratum.population());
    BigDecimal outer =
        BigDecimal.valueOf(survey.promoters()).add(BigDecimal.valueOf(survey.detractors()));
    BigDecimal net = net(survey);
    // n² times the variance of an answer, times population²
    BigDecimal above = outer.multiply(n).subtract(net.multiply(net)).multiply(all).multiply(all);
    BigDecimal below = n.multiply(n);
    boolean everybody = n.compareTo(all) == 0;
    switch (method) {
      case LARGE_POPULATIONS -> sum.add(above, below.multiply(n));
      case FINITE_POPULATIONS -> {
        if (!everybody) {
          BigDecimal others = atLeastTwo(stratum, n);
          sum.add(above.multiply(all.subtract(n)), below.multiply(all).multiply(others));
        }
      }
      case FINITE_POPULATIONS_LESS_ONE -> {
        if (!everybody) {
          sum.add(
              above.multiply(all.subtract(n)),
              below.multiply(n).multiply(all.subtract(BigDecimal.ONE)));
        }
      }
    }
  }

  private static BigDecimal atLeastTwo(NpsStratum stratum, BigDecimal n) {
    if (n.compareTo(BigDecimal.ONE) == 0) {
      throw new UndefinedMeasureException(
          "The standard error ("
              + StratifiedErrorMethod.FINITE_POPULATIONS.title()
              + ") of the stratified Net Promoter Score",
          "it needs 2 responses in each stratum, and there is 1 in " + stratum.name());
    }
    return n.subtract(BigDecimal.ONE);
  }

  private static BigDecimal net(NpsSurvey survey) {
    return BigDecimal.valueOf(survey.promoters() - survey.detractors());
  }

  private static Ratio of(FractionSum sum) {
    return Ratio.of(sum.numerator(), sum.denominator());
  }
}
