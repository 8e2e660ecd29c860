package org.retentionkit.examples.surveys;

import java.math.BigDecimal;
import java.util.List;
import org.retentionkit.Period;
import org.retentionkit.survey.NpsCalculator;
import org.retentionkit.survey.NpsScale;
import org.retentionkit.survey.NpsStratum;
import org.retentionkit.survey.NpsSurvey;
import org.retentionkit.survey.StratifiedErrorMethod;
import org.retentionkit.survey.StratifiedNetPromoterScore;
import org.retentionkit.survey.WeightedNpsAccumulator;

/** Most customers did not answer, and some groups answered more than others. What about them? */
public final class WhomDoTheAnswersSpeakFor {
  private static final Period MARCH = Period.ofMonth(2026, 3);

  private WhomDoTheAnswersSpeakFor() {}

  /** Prints the answer. */
  public static void main(String[] args) {
    NpsSurvey firms = survey(10, 20, 70);

    // 100 of 150 firms answered: hardly any are left to surprise us.
    StratifiedNetPromoterScore most =
        NpsCalculator.stratifiedNetPromoterScore(List.of(new NpsStratum("Firms", 150, firms)));
    System.out.println(
        most.interval(StratifiedErrorMethod.FINITE_POPULATIONS, 0.95).toPointsString());

    // Three regions, each asked on its own.
    System.out.println(
        NpsCalculator.stratifiedNetPromoterScore(
                List.of(
                    new NpsStratum("North", 5_000, firms),
                    new NpsStratum("South", 3_000, survey(30, 40, 30)),
                    new NpsStratum("West", 2_000, survey(5, 5, 10))))
            .explanation());

    // Answers that stand for different numbers of customers.
    WeightedNpsAccumulator answers =
        WeightedNpsAccumulator.create(MARCH, NpsScale.ZERO_TO_TEN)
            .add(10, new BigDecimal("3"))
            .add(8, new BigDecimal("4"))
            .add(0, new BigDecimal("1"));
    System.out.println(NpsCalculator.weightedNetPromoterScore(answers.snapshot()).explanation());
  }

  private static NpsSurvey survey(long detractors, long passives, long promoters) {
    return NpsSurvey.during(MARCH)
        .detractors(detractors)
        .passives(passives)
        .promoters(promoters)
        .build();
  }
}
