package org.retentionkit.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.retentionkit.testing.Surveys.MARCH;
import static org.retentionkit.testing.Surveys.survey;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.Metric;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.change.TestResult;
import org.retentionkit.testing.MeasurementContract;

class NetPromoterScoreTest {
  private static NetPromoterScore score(long detractors, long passives, long promoters) {
    return NpsCalculator.netPromoterScore(survey(detractors, passives, promoters));
  }

  /** A source project's example: ratings 9, 10, 6, 8. */
  @Test
  void the_ratings_9_10_6_8_are_25_points() {
    NetPromoterScore score =
        NpsCalculator.netPromoterScore(NpsSurvey.during(MARCH).scores(9, 10, 6, 8).build());
    assertThat(score.points(0)).isEqualByComparingTo("25");
    assertThat(score.score()).isEqualTo(25);
    assertThat(score.value()).isEqualTo(0.25);
  }

  /** Half promoters, a third passives, a sixth detractors: 33.3 points, variance 5/9. */
  @Test
  void the_textbook_mix_is_33_points_with_a_variance_of_5_ninths() {
    NetPromoterScore score = score(1, 2, 3);
    assertThat(score.points(1)).isEqualByComparingTo("33.3");
    assertThat(score.score()).isEqualTo(100 / 3.0);
    assertThat(score.exact()).isEqualTo(Ratio.of(1, 3));
    assertThat(score.variance()).isEqualTo(Ratio.of(5, 9));
    assertThat(score.standardError()).isEqualTo(Math.sqrt(5 / 54.0), within(1e-16));
  }

  /** Why the article's "one to ten" is not harmless. */
  @Test
  void answers_at_random_score_differently_on_the_two_scales() {
    NpsSurvey zero = NpsSurvey.during(MARCH).histogram(1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1).build();
    NpsSurvey one =
        NpsSurvey.during(MARCH)
            .scale(NpsScale.ONE_TO_TEN)
            .histogram(1, 1, 1, 1, 1, 1, 1, 1, 1, 1)
            .build();
    assertThat(new NetPromoterScore(zero).points(2)).hasToString("-45.45");
    assertThat(new NetPromoterScore(one).points(2)).hasToString("-40.00");
    assertThat(new NetPromoterScore(one).definition()).isEqualTo(NpsDefinition.ONE_TO_TEN);
    assertThat(NpsDefinition.ONE_TO_TEN.title()).isEqualTo("Net Promoter Score (scale 1 to 10)");
    assertThat(NpsDefinition.ONE_TO_TEN.source())
        .isEqualTo("articles and forms that ask from one to ten");
    assertThat(NpsDefinition.ZERO_TO_TEN.source())
        .isEqualTo("F. Reichheld, The One Number You Need to Grow, 2003");
  }

  /** An article has NPS "converted to the percentage of promoters". */
  @Test
  void it_is_not_the_percentage_of_promoters() {
    assertThat(score(10, 20, 70).points(1)).isEqualByComparingTo("60");
    assertThat(survey(10, 20, 70).promoterShare().percent(1)).isEqualByComparingTo("70");
  }

  /** phpOMS, early version: {@code (int)(promoters / total) − (int)(detractors / total)} is 0. */
  @Test
  void shares_are_not_cast_to_whole_numbers() {
    long mistaken = (long) (70 / 100.0) - (long) (10 / 100.0);
    assertThat(mistaken).isZero();
    assertThat(score(10, 20, 70).points(0)).isEqualByComparingTo("60");
  }

  /** phpOMS, later version: truncates each share, and gives 0 when nobody answered. */
  @Test
  void shares_are_not_truncated_and_nobody_is_not_0() {
    NetPromoterScore thirds = score(1, 0, 2);
    assertThat((long) (200 / 3.0) - (long) (100 / 3.0)).isEqualTo(33);
    assertThat(score(2, 0, 1).points(0)).isEqualByComparingTo("-33");
    NetPromoterScore mixed = score(1, 2, 3);
    assertThat((long) (300 / 6.0) - (long) (100 / 6.0)).isEqualTo(34);
    assertThat(mixed.points(0)).isEqualByComparingTo("33");
    assertThat(thirds.points(0)).isEqualByComparingTo("33");
    assertThat(score(0, 0, 0).isDefined()).isFalse();
  }

  /** chattermill/parrot-api rounded the shares to 2 digits first: 0.43 − 0.29 = 0.14 for 1/7. */
  @Test
  void shares_are_not_rounded_before_they_are_subtracted() {
    double mistaken = Math.round(300 / 7.0) - Math.round(200 / 7.0);
    assertThat(mistaken).isEqualTo(14);
    assertThat(score(2, 2, 3).points(2)).hasToString("14.29");
    // 1 promoter and 5 detractors of 8: 13 − 63 (or 12 − 62) instead of −50
    assertThat(score(5, 2, 1).points(0)).hasToString("-50");
    // 4 of 11 less 1 of 11 is 27.27; 36 − 9 happens to agree, 2 of 3 less 1 of 6 (67 − 17) does not
    assertThat(score(9, 30, 36).points(0)).isEqualByComparingTo("36");
    assertThat(Math.round(3600 / 75.0) - Math.round(900 / 75.0)).isEqualTo(36);
    assertThat(score(1, 3, 5).points(0)).isEqualByComparingTo("44");
    assertThat(Math.round(500 / 9.0) - Math.round(100 / 9.0)).isEqualTo(45);
  }

  @Test
  void points_round_half_even_once_and_as_asked() {
    NetPromoterScore score = score(0, 7, 1); // 12.5
    assertThat(score.points(0)).hasToString("12");
    assertThat(score.points(0, RoundingMode.HALF_UP)).hasToString("13");
    assertThat(score(1, 7, 0).points(0)).hasToString("-12");
  }

  @Test
  void it_explains_itself_in_points() {
    assertThat(score(10, 20, 70).explanation())
        .hasToString(
            "Net Promoter Score, March 2026: +60.0 points = (promoters 70 − detractors 10) ÷"
                + " responses 100. 95 % score interval +45.2 to +71.3 points.");
    assertThat(score(3, 7, 0).explanation())
        .hasToString(
            "Net Promoter Score, March 2026: −30.0 points = (promoters 0 − detractors 3) ÷"
                + " responses 10. 95 % score interval −60.3 to +6.1 points.");
    assertThat(score(1, 0, 1).explanation().sentence()).contains(": 0.0 points = ");
    assertThat(score(0, 0, 0).explanation())
        .hasToString(
            "Net Promoter Score, March 2026: undefined, nobody answered in March 2026 (responses"
                + " 0); (promoters 0 − detractors 0) ÷ responses 0.");
  }

  @Test
  void a_survey_nobody_answered_has_no_score() {
    NetPromoterScore nobody = score(0, 0, 0);
    assertThat(nobody.undefinedReason()).isEqualTo("nobody answered in March 2026 (responses 0)");
    assertThat(nobody.toOptional()).isEmpty();
    assertThat(nobody.exact().isDefined()).isFalse();
    String message = "Net Promoter Score is undefined: nobody answered in March 2026 (responses 0)";
    List<Runnable> calls = new ArrayList<>();
    calls.add(nobody::value);
    calls.add(() -> nobody.points(1));
    calls.add(nobody::score);
    calls.add(nobody::variance);
    calls.add(nobody::standardError);
    calls.add(() -> nobody.testAgainstZero());
    for (NpsIntervalMethod method : NpsIntervalMethod.values()) {
      calls.add(() -> nobody.interval(method, 0.95));
      calls.add(() -> method.estimate(nobody.survey()));
      calls.add(() -> method.standardError(nobody.survey()));
    }
    for (Runnable call : calls) {
      assertThatThrownBy(call::run)
          .isInstanceOf(UndefinedMeasureException.class)
          .hasMessage(message);
    }
    assertThat(score(1, 0, 0).undefinedReason()).isEmpty();
    assertThat(score(0, 1, 3).toOptional()).hasValue(0.75);
  }

  @Test
  void a_test_without_a_standard_error_says_so() {
    TestResult wald = score(0, 0, 10).testAgainstZero(NpsIntervalMethod.WALD);
    assertThat(wald.isDefined()).isFalse();
    assertThat(wald).hasToString("Wald test against 0: n/a (its standard error is 0)");
    assertThat(score(0, 9, 0).testAgainstZero().isDefined()).isFalse();
    assertThatThrownBy(() -> score(0, 9, 0).testAgainstZero().pValue())
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage("Score test against 0 is undefined: its standard error is 0");
    for (NpsIntervalMethod none :
        List.of(NpsIntervalMethod.TRINOMIAL_T, NpsIntervalMethod.MOVER_WILSON)) {
      assertThatThrownBy(() -> score(1, 1, 1).testAgainstZero(none))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "method must be SCORE or a Wald method, to which a z test belongs, but was " + none);
    }
  }

  /** A golden value where 1 − (2Φ(z) − 1), as published in a package, is 0. */
  @Test
  void small_p_values_do_not_cancel_to_0_and_tiny_ones_live_in_logs() {
    TestResult test = score(10, 20, 70).testAgainstZero(NpsIntervalMethod.WALD);
    assertThat(test.pValue()).isEqualTo(1.4919966396986934e-19, within(1e-31));
    assertThat(test.logPValue()).isEqualTo(Math.log(1.4919966396986934e-19), within(1e-12));
    TestResult tiny = score(0, 0, 1_000_000).testAgainstZero();
    assertThat(tiny.statistic()).isEqualTo(1000);
    assertThat(tiny.pValue()).isZero();
    assertThat(tiny.logPValue()).isBetween(-500_008.0, -500_007.0);
    assertThat(score(70, 20, 10).testAgainstZero(NpsIntervalMethod.WALD).statistic())
        .isEqualTo(-test.statistic());
    assertThat(test).hasToString("Wald test against 0: z = 9.045, two-sided p = 1.492e-19");
  }

  /** The score is a rate and an estimate in one, read in points. */
  @Test
  void it_reads_in_points() {
    NetPromoterScore score = score(10, 20, 70);
    assertThat(score)
        .hasToString("Net Promoter Score, March 2026: +60.0 points (95 %: +45.2 to +71.3)");
    assertThat(score.toPointsString(0)).isEqualTo("+60 points");
    assertThat(score.percent(1)).isEqualTo(score.points(1));
    assertThat(score.isShare()).isFalse();
    assertThat(score.definition().metric()).hasValue(Metric.NET_PROMOTER_SCORE);
    assertThat(NpsDefinition.ONE_TO_TEN.metric()).isEmpty();
    assertThat(score(0, 0, 0))
        .hasToString("Net Promoter Score, March 2026: n/a (nobody answered in March 2026)");
    assertThat(NpsDefinition.ZERO_TO_TEN.of(score.survey())).isEqualTo(score);
    assertThatThrownBy(() -> NpsDefinition.ONE_TO_TEN.of(score.survey()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "survey must have the scale of Net Promoter Score (scale 1 to 10), but was 0 to 10");
    MeasurementContract.check(score);
    MeasurementContract.check(score(0, 0, 0));
  }

  @Property
  void bounds_and_symmetry_hold_exactly(
      @ForAll @LongRange(max = 1_000_000_000_000L) long detractors,
      @ForAll @LongRange(max = 1_000_000_000_000L) long passives,
      @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long promoters,
      @ForAll @IntRange(max = 4) int decimals) {
    NetPromoterScore score = score(detractors, passives, promoters);
    NetPromoterScore swapped = score(promoters, passives, detractors);
    assertThat(score.value()).isBetween(-1.0, 1.0);
    assertThat(score.exact().plus(swapped.exact())).isEqualTo(Ratio.ZERO);
    assertThat(score.points(decimals)).isEqualTo(swapped.points(decimals).negate());
    assertThat(score.variance()).isEqualTo(swapped.variance()).isBetween(Ratio.ZERO, Ratio.ONE);
    assertThat(score.standardError()).isEqualTo(swapped.standardError());
  }
}
