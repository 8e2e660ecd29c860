package org.retentionkit.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.retentionkit.testing.Surveys.assertGolden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.retentionkit.change.TestResult;
import org.retentionkit.testing.Shared;
import org.retentionkit.testing.Surveys;

/** Against the values that mpmath gives at 40 digits, to 1e-12 relative. */
class NpsGoldenTest {
  private static final Map<String, NpsIntervalMethod> ADJUSTED =
      Map.of(
          "adjusted_wald_0.75_1.5_0.75", NpsIntervalMethod.ADJUSTED_WALD_THREE_QUARTERS,
          "adjusted_wald_1_1_1", NpsIntervalMethod.ADJUSTED_WALD_ONE_ONE_ONE,
          "adjusted_wald_1_2_1", NpsIntervalMethod.ADJUSTED_WALD_ONE_TWO_ONE,
          "adjusted_wald_4/3_4/3_4/3", NpsIntervalMethod.ADJUSTED_WALD_FOUR_THIRDS);

  /**
   * Where the reference, for a thousand million answers, has a standard error with 8 right digits:
   * its added counts were whole, and so divided as doubles. See the test below for the right ones.
   */
  private static final Set<NpsIntervalMethod> LOST_DIGITS =
      Set.of(
          NpsIntervalMethod.ADJUSTED_WALD_ONE_ONE_ONE, NpsIntervalMethod.ADJUSTED_WALD_ONE_TWO_ONE);

  @Test
  void adjusted_errors_of_a_thousand_million_answers_keep_all_digits() {
    // mpmath 1.3.0 at 50 digits, from exact shares
    NpsSurvey one = Surveys.survey(1, 0, 999_999_999);
    NpsSurvey none = Surveys.survey(0, 0, 1_000_000_000);
    assertThat(NpsIntervalMethod.ADJUSTED_WALD_ONE_ONE_ONE.standardError(one))
        .isEqualTo(2.9999999868333334e-9, within(1e-24));
    assertThat(NpsIntervalMethod.ADJUSTED_WALD_ONE_TWO_ONE.standardError(one))
        .isEqualTo(3.162277641827169e-9, within(1e-24));
    assertThat(NpsIntervalMethod.ADJUSTED_WALD_ONE_ONE_ONE.standardError(none))
        .isEqualTo(2.2360679687791246e-9, within(1e-24));
    assertThat(NpsIntervalMethod.ADJUSTED_WALD_ONE_TWO_ONE.standardError(none))
        .isEqualTo(2.4494897297192329e-9, within(1e-24));
  }

  @Test
  void score_errors_intervals_and_tests_of_31_surveys() {
    JsonNode cases = Shared.json("golden/proportions_nps.json").get("nps");
    assertThat(cases).isNotEmpty();
    for (JsonNode golden : cases) {
      NpsSurvey survey =
          Surveys.survey(
              golden.get("detractors").asLong(),
              golden.get("passives").asLong(),
              golden.get("promoters").asLong());
      String what = survey.toString();
      double confidence = golden.get("confidence").asDouble();
      NetPromoterScore score = NpsCalculator.netPromoterScore(survey);
      assertGolden(score.value(), golden.get("nps"), what);
      assertGolden(score.points(12).doubleValue(), golden.get("nps_x100"), what);
      assertGolden(score.variance().value(), golden.get("variance"), what + " variance");
      assertGolden(score.standardError(), golden.get("standard_error"), what + " se");
      assertGolden(score.interval(confidence), golden.get("score_tango"), what + " score");
      assertGolden(
          score.interval(NpsIntervalMethod.MOVER_WILSON, confidence),
          golden.get("mover_wilson"),
          what + " MOVER");
      assertGolden(
          NpsIntervalMethod.WALD.uncutInterval(survey, confidence), golden.get("wald"), what);
      assertGolden(
          score.interval(NpsIntervalMethod.WALD, confidence), golden.get("wald_clipped"), what);
      ADJUSTED.forEach((key, method) -> adjusted(survey, confidence, method, golden.get(key)));
      trinomialT(survey, confidence, golden);
      test(score, NpsIntervalMethod.WALD, golden.get("test_nps_zero"), "z", "p");
      test(score, NpsIntervalMethod.SCORE, golden.get("test_nps_zero"), "score_z", "score_p");
    }
  }

  private static void adjusted(
      NpsSurvey survey, double confidence, NpsIntervalMethod method, JsonNode golden) {
    String what = method + " of " + survey;
    assertGolden(method.estimate(survey).value(), golden.get("estimate"), what);
    if (survey.responses() < 1_000_000_000 || !LOST_DIGITS.contains(method)) {
      assertGolden(method.standardError(survey), golden.get("standard_error"), what);
    }
    assertGolden(method.uncutInterval(survey, confidence), golden.get("interval"), what);
    assertGolden(method.interval(survey, confidence), golden.get("clipped"), what);
  }

  private static void trinomialT(NpsSurvey survey, double confidence, JsonNode golden) {
    if (golden.has("trinomial_mean_t")) {
      String what = "t of " + survey;
      assertGolden(
          NpsIntervalMethod.TRINOMIAL_T.uncutInterval(survey, confidence),
          golden.get("trinomial_mean_t"),
          what);
      assertGolden(
          NpsIntervalMethod.TRINOMIAL_T.standardError(survey),
          golden.get("standard_error_n_minus_1"),
          what);
    } else {
      assertThat(survey.responses()).isEqualTo(1);
    }
  }

  private static void test(
      NetPromoterScore score, NpsIntervalMethod method, JsonNode golden, String z, String p) {
    if (golden.get(z).isNull()) {
      assertThat(score.testAgainstZero(method).isDefined()).isFalse();
    } else {
      TestResult test = score.testAgainstZero(method);
      assertGolden(test.statistic(), golden.get(z), z + " of " + score.survey());
      assertGolden(test.pValue(), golden.get(p), p + " of " + score.survey());
    }
  }
}
