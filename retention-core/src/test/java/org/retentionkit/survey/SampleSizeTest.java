package org.retentionkit.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.retentionkit.testing.Surveys.assertGolden;

import com.fasterxml.jackson.databind.JsonNode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.testing.JsonRoundTrip;
import org.retentionkit.testing.Shared;
import org.retentionkit.testing.Surveys;

class SampleSizeTest {
  private static final ExpectedShares HALF_AND_FIFTH =
      ExpectedShares.promoters(0.5).detractors(0.2);

  @Test
  void the_worst_case_takes_385_answers_for_10_points_and_1537_for_5() {
    assertThat(MarginGoal.ofPoints(10).answers()).isEqualTo(385);
    assertThat(MarginGoal.ofPoints(5).answers()).isEqualTo(1_537);
    assertThat(MarginGoal.ofPoints(10))
        .isEqualTo(new MarginGoal(10, 0.95, ExpectedShares.WORST_CASE));
    assertThat(ExpectedShares.WORST_CASE.variance()).isEqualTo(1);
  }

  @Test
  void a_goal_can_be_changed_step_by_step() {
    MarginGoal goal = MarginGoal.ofPoints(5).atConfidence(0.9).expecting(HALF_AND_FIFTH);
    assertThat(goal).isEqualTo(new MarginGoal(5, 0.9, HALF_AND_FIFTH));
    assertThat(MarginGoal.ofPoints(5).expecting(HALF_AND_FIFTH).answersFrom(2_000)).isEqualTo(639);
    assertThat(MarginGoal.ofPoints(5).expecting(HALF_AND_FIFTH).exactAnswersFrom(2_000))
        .isEqualTo(638.4299016128256, within(1e-10));
    DifferenceGoal difference =
        DifferenceGoal.between(HALF_AND_FIFTH, ExpectedShares.WORST_CASE).withPower(0.9);
    assertThat(difference)
        .isEqualTo(new DifferenceGoal(HALF_AND_FIFTH, ExpectedShares.WORST_CASE, 0.95, 0.9));
  }

  @Test
  void golden_one_group() {
    JsonNode cases = Shared.json("golden/proportions_nps.json").get("nps_sample_size_one");
    assertThat(cases).isNotEmpty();
    for (JsonNode golden : cases) {
      MarginGoal goal =
          MarginGoal.ofPoints(golden.get("margin").asDouble() * 100)
              .atConfidence(golden.get("confidence").asDouble())
              .expecting(
                  ExpectedShares.promoters(golden.get("promoter_share").asDouble())
                      .detractors(golden.get("detractor_share").asDouble()));
      JsonNode population = golden.get("population");
      assertGolden(
          population.isNull() ? goal.exactAnswers() : goal.exactAnswersFrom(population.asLong()),
          golden.get("n_unrounded"),
          golden.toString());
      assertThat(population.isNull() ? goal.answers() : goal.answersFrom(population.asLong()))
          .isEqualTo(golden.get("n").asLong());
    }
  }

  @Test
  void golden_two_groups() {
    JsonNode cases = Shared.json("golden/proportions_nps.json").get("nps_sample_size_two");
    assertThat(cases).isNotEmpty();
    for (JsonNode golden : cases) {
      DifferenceGoal goal =
          DifferenceGoal.between(
                  shares(golden.get("first_promoter_detractor")),
                  shares(golden.get("second_promoter_detractor")))
              .atConfidence(golden.get("confidence").asDouble())
              .withPower(golden.get("power").asDouble());
      assertGolden(
          goal.exactAnswersPerGroup(), golden.get("n_per_group_unrounded"), golden.toString());
      assertThat(goal.answersPerGroup()).isEqualTo(golden.get("n_per_group").asLong());
    }
  }

  private static ExpectedShares shares(JsonNode pair) {
    return ExpectedShares.promoters(pair.get(0).asDouble()).detractors(pair.get(1).asDouble());
  }

  @Test
  void a_difference_of_five_points_takes_3760_answers_of_each_group() {
    ExpectedShares less = ExpectedShares.promoters(0.45).detractors(0.2);
    DifferenceGoal goal = DifferenceGoal.between(HALF_AND_FIFTH, less);
    assertThat(goal).isEqualTo(new DifferenceGoal(HALF_AND_FIFTH, less, 0.95, 0.8));
    assertThat(goal.answersPerGroup()).isEqualTo(3_760);
    assertThat(DifferenceGoal.between(less, HALF_AND_FIFTH).answersPerGroup()).isEqualTo(3_760);
  }

  /** The plan keeps its promise: with so many answers of that mix, Wald's interval is that wide. */
  @Property
  void a_survey_of_the_planned_size_has_the_planned_margin(
      @ForAll @IntRange(max = 100) int promoters,
      @ForAll @IntRange(max = 100) int detractors,
      @ForAll @DoubleRange(min = 0.8, max = 0.99) double confidence) {
    int passives = 200 - promoters - detractors;
    ExpectedShares expected = ExpectedShares.of(Surveys.survey(detractors, passives, promoters));
    double half =
        NpsIntervalMethod.WALD
                .uncutInterval(Surveys.survey(detractors, passives, promoters), confidence)
                .width()
            / 2;
    if (half > 0) {
      assertThat(new MarginGoal(half * 100, confidence, expected).exactAnswers())
          .isCloseTo(200, within(1e-9));
    }
  }

  @Property
  void a_finite_population_never_needs_more_than_there_are(
      @ForAll @LongRange(min = 1, max = 1_000_000) long population,
      @ForAll @DoubleRange(min = 0.5, max = 50) double points) {
    MarginGoal goal = MarginGoal.ofPoints(points);
    assertThat(goal.answersFrom(population))
        .isBetween(1L, population)
        .isLessThanOrEqualTo(goal.answers());
  }

  @Test
  void shares_are_added_as_decimals() {
    assertThat(new ExpectedShares(0.7, 0.3).score()).isEqualTo(0.4);
    assertThat(new ExpectedShares(0.3, 0.1).score()).isEqualTo(0.2);
    assertThat(HALF_AND_FIFTH.variance()).isEqualTo(0.61);
    assertThat(ExpectedShares.of(Surveys.survey(5, 0, 1)))
        .isEqualTo(new ExpectedShares(1 / 6.0, 5 / 6.0));
    assertThat(ExpectedShares.of(Surveys.survey(2, 3, 5))).isEqualTo(new ExpectedShares(0.5, 0.2));
  }

  @Test
  void what_cannot_be_planned_is_refused() {
    assertThatThrownBy(() -> ExpectedShares.promoters(0.7).detractors(0.31))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("promoters + detractors must not exceed 1, but was 1.01");
    assertThatThrownBy(() -> ExpectedShares.promoters(-0.1).detractors(0.2))
        .hasMessage("promoters must not be negative, but was -0.1");
    assertThatThrownBy(() -> ExpectedShares.promoters(0.1).detractors(Double.NaN))
        .hasMessage("detractors must be a finite number, but was NaN");
    assertThatThrownBy(() -> ExpectedShares.of(Surveys.survey(0, 0, 0)))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage("Net Promoter Score is undefined: nobody answered in March 2026 (responses 0)");
    assertThatThrownBy(() -> MarginGoal.ofPoints(0))
        .hasMessage("marginPoints must be at least a millionth of a point, but was 0.0");
    assertThat(MarginGoal.ofPoints(1e-6).answers()).isEqualTo(38_414_588_206_941_248L);
    assertThatThrownBy(() -> MarginGoal.ofPoints(5).atConfidence(95))
        .hasMessage("confidence must lie strictly between 0 and 1, but was 95.0");
    assertThatThrownBy(() -> MarginGoal.ofPoints(5).answersFrom(0))
        .hasMessage("population must be at least 1, but was 0");
    assertThatThrownBy(() -> DifferenceGoal.between(HALF_AND_FIFTH, new ExpectedShares(0.4, 0.1)))
        .hasMessage(
            "second must differ in score from ExpectedShares[promoters=0.5, detractors=0.2], or no"
                + " number is enough, but was ExpectedShares[promoters=0.4, detractors=0.1]");
    DifferenceGoal goal =
        DifferenceGoal.between(HALF_AND_FIFTH, ExpectedShares.WORST_CASE).atConfidence(0.9);
    assertThatThrownBy(() -> goal.withPower(1 - 0.9))
        .hasMessageStartingWith("power must be above 1 − confidence, what chance alone gives");
    assertThatThrownBy(() -> goal.withPower(1))
        .hasMessage("power must lie strictly between 0 and 1, but was 1.0");
    assertThatThrownBy(() -> goal.atConfidence(0))
        .hasMessage("confidence must lie strictly between 0 and 1, but was 0.0");
  }

  @Test
  void goals_come_back_equal_from_json() {
    JsonRoundTrip.check(HALF_AND_FIFTH, ExpectedShares.class);
    JsonRoundTrip.check(MarginGoal.ofPoints(5), MarginGoal.class);
    JsonRoundTrip.check(
        DifferenceGoal.between(HALF_AND_FIFTH, ExpectedShares.WORST_CASE), DifferenceGoal.class);
  }
}
