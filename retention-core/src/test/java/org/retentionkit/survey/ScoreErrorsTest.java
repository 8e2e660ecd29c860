package org.retentionkit.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.retentionkit.survey.CesDirection.HIGHER_IS_EASIER;
import static org.retentionkit.survey.RatingScale.ONE_TO_FIVE;
import static org.retentionkit.survey.RatingScale.ONE_TO_SEVEN;
import static org.retentionkit.testing.Surveys.MARCH;
import static org.retentionkit.testing.Surveys.survey;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.change.Change;
import org.retentionkit.change.ChangeCalculator;
import org.retentionkit.change.ChangeIntervalMethod;
import org.retentionkit.change.ChangeTest;
import org.retentionkit.testing.MeasurementContract;

/** The standard errors of scores by the textbook, and how surveys and scores are read. */
class ScoreErrorsTest {
  private static CsatSurvey satisfaction(int... ratings) {
    return CsatSurvey.ofRatings(ratings);
  }

  /** Of 3, 5, 4, 5 and 2: s² = (79 − 19² ÷ 5) ÷ 4 = 1.7; and three of five. */
  @Test
  void a_mean_has_the_error_of_students_t_and_a_share_that_of_a_proportion() {
    CsatSurvey five = satisfaction(3, 5, 4, 5, 2);
    assertThat(CsatCalculator.csat(five, CsatDefinition.MEAN).standardError())
        .isEqualTo(Math.sqrt(1.7 / 5), within(1e-15));
    assertThat(CsatCalculator.csat(five).standardError())
        .isEqualTo(Math.sqrt(0.6 * 0.4 / 5), within(1e-15));
    CesSurvey effort = CesSurvey.ofRatings(HIGHER_IS_EASIER, ONE_TO_SEVEN, 7, 6, 6, 3, 1);
    assertThat(CesCalculator.ces(effort, CesDefinition.BOTTOM_TWO_SHARE).standardError())
        .isEqualTo(Math.sqrt(0.2 * 0.8 / 5), within(1e-15));
    assertThat(CesCalculator.ces(effort, CesDefinition.NET).standardError())
        .isEqualTo(NpsCalculator.netPromoterScore(survey(1, 1, 3)).standardError());
  }

  /** Of 2 and 4: s² = 2, so √(2 ÷ 2); t(0.975, 1) = 12.7 reaches beyond the scale. */
  @Test
  void two_answers_are_enough_for_the_error_of_a_mean() {
    CustomerSatisfaction two = CsatCalculator.csat(satisfaction(2, 4), CsatDefinition.MEAN);
    assertThat(two.standardError()).isEqualTo(1);
    assertThat(two)
        .hasToString("Customer satisfaction (mean of 1 to 5): 3.0 of 5 (95 %: 1.000 to 5.000)");
  }

  @Test
  void where_nobody_answered_there_is_no_error() {
    for (CsatDefinition definition : CsatDefinition.values()) {
      assertThatThrownBy(() -> definition.of(satisfaction()).standardError())
          .isInstanceOf(UndefinedMeasureException.class)
          .hasMessage(definition.title() + " is undefined: nobody answered (responses 0)");
    }
    for (CesDefinition definition : CesDefinition.values()) {
      CesSurvey silent = CesSurvey.ofRatings(HIGHER_IS_EASIER, ONE_TO_SEVEN);
      assertThatThrownBy(() -> definition.of(silent).standardError())
          .isInstanceOf(UndefinedMeasureException.class)
          .hasMessage(definition.title() + " is undefined: nobody answered (responses 0)");
    }
  }

  /** From 1 to 5 no two means are further apart than 4. */
  @Test
  void a_change_of_means_stays_within_the_scale() {
    Change change =
        ChangeCalculator.compare(
            CsatCalculator.csat(satisfaction(1, 1, 1, 2), CsatDefinition.MEAN),
            CsatCalculator.csat(satisfaction(5, 5, 5, 4), CsatDefinition.MEAN));
    assertThat(change.exact()).isEqualTo(Ratio.of("3.5"));
    assertThat(change.interval(ChangeIntervalMethod.WALD, 0.999).upper()).isEqualTo(4);
    assertThat(change.test(ChangeTest.POOLED_Z).undefinedReason()).isEmpty();
    Change nobody =
        ChangeCalculator.compare(
            CsatCalculator.csat(satisfaction(), CsatDefinition.MEAN),
            CsatCalculator.csat(satisfaction(5, 4), CsatDefinition.MEAN));
    MeasurementContract.check(nobody);
  }

  /** Weights 3, 4 and 1 of a promoter, a passive and a detractor: √(122 ÷ 16) ÷ 8. */
  @Test
  void a_weighted_score_has_the_linearised_error_where_none_is_named() {
    WeightedNetPromoterScore eight =
        NpsCalculator.weightedNetPromoterScore(
            WeightedNpsAccumulator.create(NpsScale.ZERO_TO_TEN)
                .add(10, new BigDecimal("3"))
                .add(8, new BigDecimal("4"))
                .add(0, new BigDecimal("1"))
                .snapshot());
    assertThat(eight.standardError()).isEqualTo(Math.sqrt(122 / 16.0) / 8, within(1e-16));
    MeasurementContract.check(eight);
  }

  @Test
  void surveys_and_strata_are_read_with_their_counts() {
    CesSurvey effort = CesSurvey.ofRatings(HIGHER_IS_EASIER, ONE_TO_FIVE, List.of(1, 5, 5));
    assertThat(effort)
        .isEqualTo(CesSurvey.ofRatings(HIGHER_IS_EASIER, ONE_TO_FIVE, 1, 5, 5))
        .hasToString("ratings 1: 1, 2: 0, 3: 0, 4: 0, 5: 2 (higher is easier)");
    assertThat(effort.dated(MARCH))
        .hasToString("ratings 1: 1, 2: 0, 3: 0, 4: 0, 5: 2 (higher is easier), March 2026");
    assertThat(CesCalculator.ces(effort, CesDefinition.TOP_TWO_SHARE))
        .hasToString("Customer effort (top two): 66.7 % (95 %: 20.8 % to 93.9 %)");
    NpsSurvey answers = NpsSurvey.builder().promoters(70).passives(20).detractors(10).build();
    NpsStratum latvia = new NpsStratum("Latvia", 400, answers);
    assertThat(latvia).hasToString("Latvia: 400 customers, " + answers);
    NpsSurvey one = NpsSurvey.ofScores(9);
    assertThat(new NpsStratum("Gold", 1, one)).hasToString("Gold: 1 customer, " + one);
    StratifiedNetPromoterScore score = NpsCalculator.stratifiedNetPromoterScore(List.of(latvia));
    assertThat(score)
        .hasToString("Stratified Net Promoter Score: +60.0 points (95 %: +47.0 to +73.0)");
    MeasurementContract.check(score);
  }

  @Test
  void answers_are_collected_without_a_period() {
    assertThat(NpsAccumulator.create(NpsScale.ZERO_TO_TEN).add(9).add(3).add(10).snapshot())
        .isEqualTo(NpsSurvey.ofScores(9, 3, 10));
  }
}
