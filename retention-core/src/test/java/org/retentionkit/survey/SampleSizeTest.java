package org.retentionkit.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.retentionkit.testing.Surveys.assertGolden;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.testing.JsonRoundTrip;
import org.retentionkit.testing.Shared;
import org.retentionkit.testing.Surveys;

class SampleSizeTest {
  private static final NpsSurvey HALF_AND_FIFTH = mix("0.5", "0.2");
  private static final NpsSurvey WORST_CASE = mix("0.5", "0.5");

  /** A mix of shares, as a survey of so many customers that they are whole numbers. */
  private static NpsSurvey mix(String promoters, String detractors) {
    long all = 1_000_000;
    long high = new BigDecimal(promoters).movePointRight(6).longValueExact();
    long low = new BigDecimal(detractors).movePointRight(6).longValueExact();
    return NpsSurvey.builder().promoters(high).passives(all - high - low).detractors(low).build();
  }

  @Test
  void the_worst_case_takes_385_answers_for_10_points_and_1537_for_5() {
    assertThat(MarginGoal.ofPoints(10).answers()).isEqualTo(385);
    assertThat(MarginGoal.ofPoints(5).answers()).isEqualTo(1_537);
    assertThat(MarginGoal.ofPoints(10).expecting(WORST_CASE).answers()).isEqualTo(385);
    assertThat(MarginGoal.ofPoints(10)).hasToString("±10.0 points at confidence 0.95: 385 answers");
  }

  @Test
  void a_goal_can_be_changed_step_by_step() {
    MarginGoal goal = MarginGoal.ofPoints(5).atConfidence(0.9).expecting(HALF_AND_FIFTH);
    assertThat(goal).isEqualTo(new MarginGoal(5, 0.9, HALF_AND_FIFTH));
    assertThat(MarginGoal.ofPoints(5).expecting(HALF_AND_FIFTH).answersFrom(2_000)).isEqualTo(639);
    assertThat(MarginGoal.ofPoints(5).expecting(HALF_AND_FIFTH).exactAnswersFrom(2_000))
        .isEqualTo(638.4299016128256, within(1e-10));
    DifferenceGoal difference = DifferenceGoal.between(HALF_AND_FIFTH, WORST_CASE).atPower(0.9);
    assertThat(difference).isEqualTo(new DifferenceGoal(HALF_AND_FIFTH, WORST_CASE, 0.95, 0.9));
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
                  mix(
                      golden.get("promoter_share").asText(),
                      golden.get("detractor_share").asText()));
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
              .atPower(golden.get("power").asDouble());
      assertGolden(
          goal.exactAnswersPerGroup(), golden.get("n_per_group_unrounded"), golden.toString());
      assertThat(goal.answersPerGroup()).isEqualTo(golden.get("n_per_group").asLong());
    }
  }

  private static NpsSurvey shares(JsonNode pair) {
    return mix(pair.get(0).asText(), pair.get(1).asText());
  }

  @Test
  void a_difference_of_five_points_takes_3760_answers_of_each_group() {
    NpsSurvey less = mix("0.45", "0.2");
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
    NpsSurvey expected = Surveys.survey(detractors, passives, promoters);
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

  /** faults.md M10: the formula for finite populations cancelled, or divided 0 by 0. */
  @Test
  void the_plan_is_a_number_however_wide_the_margin_and_small_the_population() {
    MarginGoal wide = MarginGoal.ofPoints(193.03).atConfidence(0.8);
    assertThat(wide.answersFrom(1)).isEqualTo(1);
    assertThat(wide.exactAnswersFrom(1)).isEqualTo(1);
    MarginGoal unanimous = MarginGoal.ofPoints(5).expecting(Surveys.survey(0, 0, 10));
    assertThat(unanimous.exactAnswersFrom(1)).isZero();
    assertThat(unanimous.answersFrom(1)).isZero();
    assertThat(unanimous.answers()).isZero();
    for (double margin : new double[] {200, 1e12, 1e200, Double.MAX_VALUE}) {
      MarginGoal goal = MarginGoal.ofPoints(margin);
      assertThat(goal.exactAnswers()).isFinite();
      assertThat(goal.exactAnswersFrom(1)).isBetween(0.0, 1.0);
      assertThat(goal.answersFrom(1_000_000)).isBetween(0L, 1L);
    }
    assertThat(MarginGoal.ofPoints(1e-6).answersFrom(Long.MAX_VALUE))
        .isPositive()
        .isLessThanOrEqualTo(MarginGoal.ofPoints(1e-6).answers());
  }

  @Test
  void what_cannot_be_planned_is_refused() {
    NpsSurvey nobody = Surveys.survey(0, 0, 0);
    for (Runnable call :
        java.util.List.<Runnable>of(
            () -> MarginGoal.ofPoints(5).expecting(nobody),
            () -> DifferenceGoal.between(nobody, WORST_CASE),
            () -> DifferenceGoal.between(WORST_CASE, nobody))) {
      assertThatThrownBy(call::run)
          .isInstanceOf(UndefinedMeasureException.class)
          .hasMessage(
              "Net Promoter Score is undefined: nobody answered in March 2026 (responses 0)");
    }
    assertThatThrownBy(() -> MarginGoal.ofPoints(0))
        .hasMessage("marginPoints must be at least a millionth of a point, but was 0.0");
    assertThat(MarginGoal.ofPoints(1e-6).answers()).isEqualTo(38_414_588_206_941_248L);
    assertThatThrownBy(() -> MarginGoal.ofPoints(5).atConfidence(95))
        .hasMessage("confidence must lie strictly between 0 and 1, but was 95.0");
    assertThatThrownBy(() -> MarginGoal.ofPoints(5).answersFrom(0))
        .hasMessage("population must be at least 1, but was 0");
    assertThatThrownBy(() -> DifferenceGoal.between(HALF_AND_FIFTH, mix("0.4", "0.1")))
        .hasMessage(
            "second must differ in score from 500000 promoters, 300000 passives, 200000 detractors"
                + " (0 to 10), or no number is enough, but was 400000 promoters, 500000 passives,"
                + " 100000 detractors (0 to 10)");
    DifferenceGoal goal = DifferenceGoal.between(HALF_AND_FIFTH, WORST_CASE).atConfidence(0.9);
    assertThatThrownBy(() -> goal.atPower(1 - 0.9))
        .hasMessageStartingWith("power must be above 1 − confidence, what chance alone gives");
    assertThatThrownBy(() -> goal.atPower(1))
        .hasMessage("power must lie strictly between 0 and 1, but was 1.0");
    assertThatThrownBy(() -> goal.atConfidence(0))
        .hasMessage("confidence must lie strictly between 0 and 1, but was 0.0");
  }

  /** faults.md M28: a missing part is not read as 0. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"marginPoints\":5,\"confidence\":0.95}",
        "{\"marginPoints\":5,\"expected\":MIX}",
        "{\"confidence\":0.95,\"expected\":MIX}"
      })
  void a_goal_with_a_part_missing_is_refused(String json) {
    String mix =
        "{\"scale\":\"ZERO_TO_TEN\",\"detractors\":1,\"passives\":0,\"promoters\":1,\"responses\":2}";
    assertThatThrownBy(
            () -> new ObjectMapper().readValue(json.replace("MIX", mix), MarginGoal.class))
        .isInstanceOf(ValueInstantiationException.class);
  }

  @Test
  void goals_come_back_equal_from_json() {
    JsonRoundTrip.check(MarginGoal.ofPoints(5), MarginGoal.class);
    JsonRoundTrip.check(DifferenceGoal.between(HALF_AND_FIFTH, WORST_CASE), DifferenceGoal.class);
  }
}
