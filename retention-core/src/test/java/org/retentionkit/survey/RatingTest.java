package org.retentionkit.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.retentionkit.survey.CesDirection.HIGHER_IS_EASIER;
import static org.retentionkit.survey.CesDirection.HIGHER_IS_HARDER;
import static org.retentionkit.survey.RatingScale.ONE_TO_FIVE;
import static org.retentionkit.survey.RatingScale.ONE_TO_SEVEN;
import static org.retentionkit.testing.Surveys.MARCH;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Proportion;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.testing.JsonRoundTrip;
import org.retentionkit.testing.MeasurementContract;
import org.retentionkit.testing.Surveys;

class RatingTest {
  private static final CsatSurvey FIVE =
      new CsatSurvey(MARCH, RatingCounts.ofRatings(ONE_TO_FIVE, 3, 5, 4, 5, 2));
  private static final RatingCounts EFFORT = RatingCounts.ofRatings(ONE_TO_SEVEN, 7, 6, 6, 3, 1);
  private static final CesSurvey EASY = new CesSurvey(MARCH, HIGHER_IS_EASIER, EFFORT);

  private static CustomerEffort effort(CesSurvey survey, CesDefinition definition) {
    return CesCalculator.ces(survey, definition);
  }

  /** ZapScale prints (3 + 5 + 4 + 5 + 2) ÷ 5 × 100 = 3.8. */
  @Test
  void the_mean_of_3_5_4_5_2_is_3_8_of_5_without_a_factor_100() {
    CustomerSatisfaction mean = CsatCalculator.csat(FIVE, CsatDefinition.MEAN);
    assertThat(mean.amount(1)).hasToString("3.8");
    assertThat(mean.value()).isEqualTo(3.8);
    assertThat((3 + 5 + 4 + 5 + 2) / 5.0 * 100).isEqualTo(380);
    assertThat(mean.explanation())
        .hasToString(
            "Customer satisfaction (mean of 1 to 5), March 2026: 3.8 of 5 = rating total 19 ÷"
                + " responses 5. 95 % t interval 2.181 to 5.000.");
    // s² = (79 − 19²/5) ÷ 4 = 1.7; t(0.975, 4) = 2.7764451051977935
    assertThat(mean.interval(0.95).lower())
        .isEqualTo(3.8 - 2.7764451051977935 * Math.sqrt(1.7 / 5), within(1e-12));
  }

  @Test
  void the_share_of_4_and_5_is_60_percent() {
    CustomerSatisfaction share = CsatCalculator.csat(FIVE);
    assertThat(share.amount(0)).isEqualByComparingTo("60");
    assertThat(share.value()).isEqualTo(0.6);
    assertThat(share.interval(0.9))
        .isEqualTo(IntervalMethod.WILSON.interval(new Proportion(3, 5), 0.9));
    assertThat(share.explanation().sentence())
        .startsWith(
            "Customer satisfaction (top two of 5), March 2026: 60.0 % = top two 3 ÷ responses 5."
                + " 95 % Wilson interval ");
  }

  @Test
  void effort_by_each_definition() {
    assertThat(CesCalculator.ces(EASY).amount(1)).hasToString("4.6");
    assertThat(effort(EASY, CesDefinition.TOP_TWO_SHARE).amount(0)).hasToString("60");
    assertThat(effort(EASY, CesDefinition.BOTTOM_TWO_SHARE).amount(0)).hasToString("20");
    assertThat(effort(EASY, CesDefinition.NET).amount(0)).hasToString("40");
    assertThat(effort(EASY, CesDefinition.NET).value()).isEqualTo(0.4);
    assertThat(effort(EASY, CesDefinition.MEAN).value()).isEqualTo(4.6);
    ConfidenceInterval net = effort(EASY, CesDefinition.NET).interval(0.95);
    ConfidenceInterval nps = NpsIntervalMethod.SCORE.interval(Surveys.survey(1, 1, 3), 0.95);
    assertThat(net).isEqualTo(nps);
    assertThat(effort(EASY, CesDefinition.TOP_TWO_SHARE).interval(0.95))
        .isEqualTo(IntervalMethod.WILSON.interval(new Proportion(3, 5), 0.95));
    assertThat(effort(EASY, CesDefinition.BOTTOM_TWO_SHARE).interval(0.95))
        .isEqualTo(IntervalMethod.WILSON.interval(new Proportion(1, 5), 0.95));
    assertThat(effort(EASY, CesDefinition.MEAN).interval(0.95).upper()).isEqualTo(7);
    assertThat(effort(EASY, CesDefinition.NET).explanation())
        .hasToString(
            "Customer effort (net), March 2026: +40.0 points = (top two 3 − bottom two 1) ÷"
                + " responses 5. 95 % score interval −34.9 to +82.6 points. On 1 to 7, higher is"
                + " easier.");
    assertThat(effort(EASY, CesDefinition.MEAN).explanation().sentence())
        .startsWith(
            "Customer effort (mean), March 2026: 4.6 = rating total 23 ÷ responses 5. 95 %");
    assertThat(effort(EASY, CesDefinition.TOP_TWO_SHARE).explanation().sentence())
        .startsWith("Customer effort (top two), March 2026: 60.0 % = top two 3 ÷ responses 5. 95 %")
        .endsWith("On 1 to 7, higher is easier.");
    assertThat(effort(EASY, CesDefinition.BOTTOM_TWO_SHARE).explanation().sentence())
        .startsWith(
            "Customer effort (bottom two), March 2026: 20.0 % = bottom two 1 ÷ responses 5. 95 %")
        .endsWith("On 1 to 7, higher is harder.");
    assertThat(CesDefinition.MEAN.source()).isEqualTo("Nicereply, Benbria, Hexia");
    assertThat(CsatDefinition.MEAN.source())
        .isEqualTo("survey products; share and mean are both called CSAT");
  }

  @Test
  void easier_means_easier_whatever_way_the_numbers_point() {
    RatingCounts low = RatingCounts.ofRatings(ONE_TO_SEVEN, 1, 2, 3, 4, 4);
    for (CesDefinition definition : CesDefinition.values()) {
      CustomerEffort high = effort(EASY, definition);
      CustomerEffort other = effort(new CesSurvey(MARCH, HIGHER_IS_EASIER, low), definition);
      assertThat(high.isEasierThan(other)).as("%s", definition).isTrue();
      assertThat(other.isEasierThan(high)).isFalse();
      assertThat(high.isEasierThan(high)).isFalse();
      CustomerEffort hard = effort(new CesSurvey(MARCH, HIGHER_IS_HARDER, EFFORT), definition);
      CustomerEffort lessHard = effort(new CesSurvey(MARCH, HIGHER_IS_HARDER, low), definition);
      assertThat(lessHard.isEasierThan(hard)).isTrue();
      assertThat(hard.isEasierThan(lessHard)).isFalse();
      assertThat(hard.isEasierThan(hard)).isFalse();
    }
  }

  @Test
  void unlike_scores_are_not_compared_but_can_be_turned_round() {
    CustomerEffort easy = effort(EASY, CesDefinition.MEAN);
    CesSurvey hard = new CesSurvey(MARCH, HIGHER_IS_HARDER, EFFORT);
    assertThatThrownBy(() -> easy.isEasierThan(effort(hard, CesDefinition.MEAN)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("other must have the direction higher is easier, but has higher is harder");
    assertThatThrownBy(() -> easy.isEasierThan(effort(EASY, CesDefinition.NET)))
        .hasMessage("other must have the definition MEAN, but has NET");
    CesSurvey five = new CesSurvey(MARCH, HIGHER_IS_EASIER, RatingCounts.ofRatings(ONE_TO_FIVE, 5));
    assertThatThrownBy(() -> easy.isEasierThan(effort(five, CesDefinition.MEAN)))
        .hasMessage("other must have the scale 1 to 7, but has 1 to 5");
    CesSurvey turned = hard.reversed();
    assertThat(turned.direction()).isEqualTo(HIGHER_IS_EASIER);
    assertThat(turned.ratings()).isEqualTo(RatingCounts.ofRatings(ONE_TO_SEVEN, 1, 2, 2, 5, 7));
    assertThat(easy.isEasierThan(effort(turned, CesDefinition.MEAN))).isTrue();
    assertThat(turned.reversed()).isEqualTo(hard);
    assertThat(effort(EASY, CesDefinition.TOP_TWO_SHARE).direction()).isEqualTo(HIGHER_IS_EASIER);
    assertThat(effort(EASY, CesDefinition.BOTTOM_TWO_SHARE).direction())
        .isEqualTo(HIGHER_IS_HARDER);
  }

  @Property(tries = 200)
  void turning_the_scale_round_swaps_the_ends_and_keeps_the_ease(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(min = 1, max = 7) Integer> ratings) {
    RatingCounts counts = ratings.parallelStream().collect(RatingCounts.collector(ONE_TO_SEVEN));
    RatingCounts turned = counts.reversed();
    assertThat(turned.topTwo()).isEqualTo(counts.bottomTwo());
    assertThat(turned.total()).isEqualTo(8L * ratings.size() - counts.total().longValueExact());
    assertThat(counts.total()).isEqualTo(ratings.stream().mapToLong(Integer::longValue).sum());
    assertThat(counts.totalOfSquares())
        .isEqualTo(ratings.stream().mapToLong(each -> (long) each * each).sum());
    assertThat(counts.responses()).isEqualTo(ratings.size());
    assertThat(counts.plus(turned))
        .isEqualTo(counts.plus(turned).reversed())
        .isEqualTo(turned.plus(counts));
    CesSurvey survey = new CesSurvey(MARCH, HIGHER_IS_HARDER, counts);
    CustomerEffort bottom = effort(survey, CesDefinition.BOTTOM_TWO_SHARE);
    CustomerEffort top = effort(survey.reversed(), CesDefinition.TOP_TWO_SHARE);
    assertThat(bottom.exact()).isEqualTo(top.exact());
    assertThat(bottom.direction()).isEqualTo(top.direction());
  }

  @Test
  void ratings_are_checked() {
    assertThatThrownBy(() -> RatingCounts.ofRatings(ONE_TO_FIVE, 6))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rating must lie on the scale 1 to 5, but was 6");
    assertThatThrownBy(() -> RatingCounts.ofRatings(ONE_TO_FIVE, 0))
        .hasMessage("rating must lie on the scale 1 to 5, but was 0");
    assertThat(RatingCounts.ofRatings(ONE_TO_FIVE, 1, 5))
        .isEqualTo(RatingCounts.of(ONE_TO_FIVE, 1, 0, 0, 0, 1));
    assertThat(ONE_TO_FIVE.lowest()).isEqualTo(1);
    assertThatThrownBy(() -> RatingCounts.of(ONE_TO_FIVE, 1, 2, 3))
        .hasMessage("counts must hold 5 numbers, one for each rating 1 to 5, but was 3");
    assertThatThrownBy(() -> RatingCounts.of(ONE_TO_FIVE, 1, 2, -3, 0, 0))
        .hasMessage("count of rating 3 must not be negative, but was -3");
    assertThatThrownBy(() -> RatingCounts.of(ONE_TO_FIVE, 0, 0, 0, 1, Long.MAX_VALUE))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageStartingWith("responses must lie between ");
    assertThatThrownBy(() -> RatingCounts.ofRatings(ONE_TO_FIVE, Arrays.asList(1, null)))
        .hasMessage("rating must not be null: leave out customers who did not answer");
    assertThatThrownBy(() -> new RatingCounts(ONE_TO_FIVE, Arrays.asList(1L, null, 0L, 0L, 0L)))
        .hasMessage("count of rating 2 must not be null");
    assertThatThrownBy(() -> EFFORT.plus(FIVE.ratings()))
        .hasMessage("other must have the scale 1 to 7, but was 1 to 5");
    assertThatThrownBy(() -> new CsatSurvey(MARCH, EFFORT))
        .hasMessage("ratings must have the scale 1 to 5, but was 1 to 7");
  }

  @Test
  void nobody_and_one_answer_say_what_is_missing() {
    CsatSurvey nobody = new CsatSurvey(MARCH, RatingCounts.ofRatings(ONE_TO_FIVE));
    for (CsatDefinition definition : CsatDefinition.values()) {
      CustomerSatisfaction score = CsatCalculator.csat(nobody, definition);
      assertThat(score.toOptional()).isEmpty();
      for (Runnable call :
          List.<Runnable>of(score::value, () -> score.amount(1), () -> score.interval(0.95))) {
        assertThatThrownBy(call::run)
            .isInstanceOf(UndefinedMeasureException.class)
            .hasMessage(
                definition.title() + " is undefined: nobody answered in March 2026 (responses 0)");
      }
      assertThat(score.explanation().reason())
          .hasToString("nobody answered in March 2026 (responses 0)");
    }
    CesSurvey silent = new CesSurvey(MARCH, HIGHER_IS_EASIER, RatingCounts.ofRatings(ONE_TO_FIVE));
    for (CesDefinition definition : CesDefinition.values()) {
      CustomerEffort score = effort(silent, definition);
      CustomerEffort one =
          effort(
              new CesSurvey(MARCH, HIGHER_IS_EASIER, RatingCounts.ofRatings(ONE_TO_FIVE, 4)),
              definition);
      assertThat(score.toOptional()).isEmpty();
      assertThat(one.undefinedReason()).isEmpty();
      for (Runnable call :
          List.<Runnable>of(
              score::value,
              () -> score.amount(1),
              () -> score.interval(0.95),
              () -> score.isEasierThan(one),
              () -> one.isEasierThan(score))) {
        assertThatThrownBy(call::run)
            .isInstanceOf(UndefinedMeasureException.class)
            .hasMessage(
                definition.title() + " is undefined: nobody answered in March 2026 (responses 0)");
      }
      assertThat(score.explanation().result()).isNull();
      assertThat(one.explanation().interval() != null).isEqualTo(definition != CesDefinition.MEAN);
    }
    CsatSurvey single = new CsatSurvey(MARCH, RatingCounts.ofRatings(ONE_TO_FIVE, 4));
    CustomerSatisfaction mean = CsatCalculator.csat(single, CsatDefinition.MEAN);
    assertThat(mean.explanation().interval()).isNull();
    assertThat(mean.undefinedReason()).isEmpty();
    assertThat(CsatCalculator.csat(single).explanation().interval()).isNotNull();
    assertThatThrownBy(() -> mean.interval(0.95))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "The t interval of Customer satisfaction (mean of 1 to 5) is undefined: it needs 2"
                + " responses, and there is 1");
  }

  @Test
  void values_come_back_equal_from_json() {
    JsonRoundTrip.check(CsatCalculator.csat(FIVE), CustomerSatisfaction.class);
    JsonRoundTrip.check(effort(EASY, CesDefinition.NET), CustomerEffort.class);
  }

  /** What most trials typed first: no period, ratings as they are. */
  @Test
  void satisfaction_in_one_line() {
    CustomerSatisfaction csat =
        CsatCalculator.csat(CsatSurvey.ofRatings(new int[] {3, 5, 4, 5, 2}));
    assertThat(csat.percent(1)).hasToString("60.0");
    assertThat(csat.toPercentString(1)).isEqualTo("60.0 %");
    assertThat(csat)
        .isEqualTo(CsatCalculator.csat(CsatSurvey.ofRatings(List.of(3, 5, 4, 5, 2))))
        .hasToString("Customer satisfaction (top two of 5): 60.0 % (95 %: 23.1 % to 88.2 %)");
    assertThat(csat.survey()).hasToString("ratings 1: 0, 2: 1, 3: 1, 4: 1, 5: 2");
    assertThat(csat.survey().dated(MARCH)).isEqualTo(FIVE);
    assertThat(CsatCalculator.csat(FIVE, CsatDefinition.MEAN))
        .hasToString(
            "Customer satisfaction (mean of 1 to 5), March 2026: 3.8 of 5 (95 %: 2.181 to 5.000)");
  }

  /** ZapScale prints a mean as a percentage. */
  @Test
  void a_mean_is_no_percentage() {
    assertThatThrownBy(() -> CsatCalculator.csat(FIVE, CsatDefinition.MEAN).percent(1))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "The percentage of Customer satisfaction (mean of 1 to 5) is undefined: it is a rating;"
                + " use amount(1)");
    assertThatThrownBy(() -> effort(EASY, CesDefinition.MEAN).toPercentString(1))
        .isInstanceOf(UndefinedMeasureException.class);
  }

  @Property
  void the_satisfied_and_the_others_are_100_percent(
      @ForAll @Size(min = 1, max = 40) List<@IntRange(min = 1, max = 5) Integer> ratings,
      @ForAll @IntRange(max = 6) int decimals) {
    CustomerSatisfaction csat = CsatCalculator.csat(CsatSurvey.ofRatings(ratings));
    assertThat(csat.proportion().toRatio()).isEqualTo(csat.exact());
    Proportion others = csat.proportion().complement();
    assertThat(others.part()).isEqualTo(ratings.stream().filter(each -> each < 4).count());
    assertThat(csat.percent(decimals).add(others.percent(decimals))).isEqualByComparingTo("100");
  }

  /** faults.md M14: "long overflow". */
  @Test
  void a_billion_billion_ratings_of_7_are_a_number() {
    RatingCounts sevens =
        RatingCounts.of(ONE_TO_SEVEN, 0, 0, 0, 0, 0, 0, 1_000_000_000_000_000_000L);
    CustomerEffort mean = effort(CesSurvey.of(HIGHER_IS_EASIER, sevens), CesDefinition.MEAN);
    assertThat(mean.amount(1)).hasToString("7.0");
    assertThat(mean.standardError()).isZero();
    assertThat(mean.interval(0.95).width()).isZero();
    RatingCounts most = RatingCounts.of(ONE_TO_SEVEN, 0, 0, 0, 0, 0, 1, Long.MAX_VALUE - 1);
    assertThat(most.total())
        .isEqualTo(
            java.math.BigInteger.valueOf(Long.MAX_VALUE)
                .multiply(java.math.BigInteger.valueOf(7))
                .subtract(java.math.BigInteger.ONE));
    assertThat(effort(CesSurvey.of(HIGHER_IS_EASIER, most), CesDefinition.NET).amount(1))
        .hasToString("100.0");
    assertThatThrownBy(() -> most.plus(most))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageStartingWith("count of rating 7 must lie between ");
  }

  @Test
  void all_scores_keep_the_contract() {
    CsatSurvey nobody = CsatSurvey.ofRatings();
    for (CsatDefinition definition : CsatDefinition.values()) {
      MeasurementContract.check(definition.of(FIVE));
      MeasurementContract.check(definition.of(nobody));
    }
    CesSurvey silent = CesSurvey.ofRatings(HIGHER_IS_HARDER, ONE_TO_SEVEN);
    for (CesDefinition definition : CesDefinition.values()) {
      MeasurementContract.check(definition.of(EASY));
      MeasurementContract.check(definition.of(silent));
      assertThat(definition.of(EASY).standardError()).isPositive();
    }
  }
}
