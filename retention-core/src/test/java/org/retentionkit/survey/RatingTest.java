package org.retentionkit.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.retentionkit.survey.CesDirection.HIGHER_IS_EASIER;
import static org.retentionkit.survey.CesDirection.HIGHER_IS_HARDER;
import static org.retentionkit.survey.RatingScale.ONE_TO_FIVE;
import static org.retentionkit.survey.RatingScale.ONE_TO_SEVEN;
import static org.retentionkit.testing.Surveys.MARCH;

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
import org.retentionkit.testing.Surveys;

class RatingTest {
  private static final CsatSurvey FIVE =
      new CsatSurvey(MARCH, RatingCounts.ofRatings(ONE_TO_FIVE, 3, 5, 4, 5, 2));
  private static final RatingCounts EFFORT = RatingCounts.ofRatings(ONE_TO_SEVEN, 7, 6, 6, 3, 1);
  private static final CesSurvey EASY = new CesSurvey(MARCH, HIGHER_IS_EASIER, EFFORT);

  private static CesScore effort(CesSurvey survey, CesDefinition definition) {
    return RatingCalculator.customerEffort(survey, definition);
  }

  /** ZapScale prints (3 + 5 + 4 + 5 + 2) ÷ 5 × 100 = 3.8. */
  @Test
  void the_mean_of_3_5_4_5_2_is_3_8_of_5_without_a_factor_100() {
    CsatScore mean = RatingCalculator.customerSatisfaction(FIVE, CsatDefinition.MEAN);
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
    CsatScore share = RatingCalculator.customerSatisfaction(FIVE);
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
    assertThat(RatingCalculator.customerEffort(EASY).amount(1)).hasToString("4.6");
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
                + " responses 5. 95 % score interval -34.9 to +82.6 points. On 1 to 7, higher is"
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
      CesScore high = effort(EASY, definition);
      CesScore other = effort(new CesSurvey(MARCH, HIGHER_IS_EASIER, low), definition);
      assertThat(high.isEasierThan(other)).as("%s", definition).isTrue();
      assertThat(other.isEasierThan(high)).isFalse();
      assertThat(high.isEasierThan(high)).isFalse();
      CesScore hard = effort(new CesSurvey(MARCH, HIGHER_IS_HARDER, EFFORT), definition);
      CesScore lessHard = effort(new CesSurvey(MARCH, HIGHER_IS_HARDER, low), definition);
      assertThat(lessHard.isEasierThan(hard)).isTrue();
      assertThat(hard.isEasierThan(lessHard)).isFalse();
      assertThat(hard.isEasierThan(hard)).isFalse();
    }
  }

  @Test
  void unlike_scores_are_not_compared_but_can_be_turned_round() {
    CesScore easy = effort(EASY, CesDefinition.MEAN);
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
    assertThat(turned.total()).isEqualTo(8L * ratings.size() - counts.total());
    assertThat(counts.total()).isEqualTo(ratings.stream().mapToLong(Integer::longValue).sum());
    assertThat(counts.totalOfSquares())
        .isEqualTo(ratings.stream().mapToLong(each -> (long) each * each).sum());
    assertThat(counts.responses()).isEqualTo(ratings.size());
    assertThat(counts.pooledWith(turned))
        .isEqualTo(counts.pooledWith(turned).reversed())
        .isEqualTo(turned.pooledWith(counts));
    CesSurvey survey = new CesSurvey(MARCH, HIGHER_IS_HARDER, counts);
    CesScore bottom = effort(survey, CesDefinition.BOTTOM_TWO_SHARE);
    CesScore top = effort(survey.reversed(), CesDefinition.TOP_TWO_SHARE);
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
    assertThatThrownBy(() -> RatingCounts.of(ONE_TO_FIVE, 0, 0, 0, 0, Long.MAX_VALUE / 4))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> EFFORT.pooledWith(FIVE.ratings()))
        .hasMessage("other must have the scale 1 to 7, but was 1 to 5");
    assertThatThrownBy(() -> new CsatSurvey(MARCH, EFFORT))
        .hasMessage("ratings must have the scale 1 to 5, but was 1 to 7");
  }

  @Test
  void nobody_and_one_answer_say_what_is_missing() {
    CsatSurvey nobody = new CsatSurvey(MARCH, RatingCounts.ofRatings(ONE_TO_FIVE));
    for (CsatDefinition definition : CsatDefinition.values()) {
      CsatScore score = RatingCalculator.customerSatisfaction(nobody, definition);
      assertThat(score.toOptional()).isEmpty();
      for (Runnable call :
          List.<Runnable>of(score::value, () -> score.amount(1), () -> score.interval(0.95))) {
        assertThatThrownBy(call::run)
            .isInstanceOf(UndefinedMeasureException.class)
            .hasMessage(
                definition.title() + " is undefined: nobody answered in March 2026 (responses 0)");
      }
      assertThat(score.explanation().undefined())
          .hasToString("nobody answered in March 2026 (responses 0)");
    }
    CesSurvey silent = new CesSurvey(MARCH, HIGHER_IS_EASIER, RatingCounts.ofRatings(ONE_TO_FIVE));
    for (CesDefinition definition : CesDefinition.values()) {
      CesScore score = effort(silent, definition);
      CesScore one =
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
    CsatScore mean = RatingCalculator.customerSatisfaction(single, CsatDefinition.MEAN);
    assertThat(mean.explanation().interval()).isNull();
    assertThat(mean.undefinedReason()).isEmpty();
    assertThat(RatingCalculator.customerSatisfaction(single).explanation().interval()).isNotNull();
    assertThatThrownBy(() -> mean.interval(0.95))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "The t interval of Customer satisfaction (mean of 1 to 5) is undefined: it needs 2"
                + " responses, and there is 1");
  }

  @Test
  void values_come_back_equal_from_json() {
    JsonRoundTrip.check(RatingCalculator.customerSatisfaction(FIVE), CsatScore.class);
    JsonRoundTrip.check(effort(EASY, CesDefinition.NET), CesScore.class);
  }
}
