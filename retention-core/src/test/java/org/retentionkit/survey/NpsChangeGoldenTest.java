package org.retentionkit.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.retentionkit.testing.Surveys.assertGolden;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.retentionkit.Ratio;
import org.retentionkit.change.Change;
import org.retentionkit.change.ChangeCalculator;
import org.retentionkit.change.ChangeIntervalMethod;
import org.retentionkit.change.ChangeTest;
import org.retentionkit.change.TestResult;
import org.retentionkit.testing.Shared;
import org.retentionkit.testing.Surveys;

/** Against the values that mpmath gives at 40 digits, to 1e-12 relative. */
class NpsChangeGoldenTest {
  @Test
  void differences_of_two_surveys() {
    JsonNode cases = Shared.json("golden/proportions_nps.json").get("nps_two_sample");
    assertThat(cases).isNotEmpty();
    for (JsonNode golden : cases) {
      // The reference takes the second from the first.
      NetPromoterScore before = new NetPromoterScore(Surveys.survey(golden.get("second")));
      NetPromoterScore after = new NetPromoterScore(Surveys.survey(golden.get("first")));
      Change change = ChangeCalculator.compare(before, after);
      double level = golden.get("confidence").asDouble();
      String what = change.toString();
      JsonNode wald = golden.get("wald");
      assertGolden(change.value(), wald.get("difference"), "difference");
      assertGolden(change.standardError(), wald.get("standard_error"), what);
      assertGolden(change.interval(ChangeIntervalMethod.WALD, level), wald.get("interval"), what);
      test(change, ChangeTest.UNPOOLED_Z, wald);
      JsonNode adjusted = golden.get("adjusted_wald_0.75_1.5_0.75");
      assertGolden(
          adjusted(after).minus(adjusted(before)).value(),
          adjusted.get("difference"),
          "adjusted difference");
      assertGolden(
          change.interval(ChangeIntervalMethod.ADJUSTED_WALD, level),
          adjusted.get("interval"),
          what);
      test(change, ChangeTest.ADJUSTED_Z, adjusted);
      test(change, ChangeTest.POOLED_Z, golden.get("pooled"));
      assertGolden(change.interval(level), golden.get("mover_score"), "MOVER of " + what);
    }
  }

  private static Ratio adjusted(NetPromoterScore score) {
    return NpsIntervalMethod.ADJUSTED_WALD_THREE_QUARTERS.estimate(score.survey());
  }

  private static void test(Change change, ChangeTest test, JsonNode golden) {
    String what = test + " of " + change;
    TestResult result = change.test(test);
    assertThat(result.isDefined()).as(what).isEqualTo(!golden.get("z").isNull());
    if (result.isDefined()) {
      assertGolden(result.statistic(), golden.get("z"), what);
      assertGolden(result.pValue(), golden.get("p"), what);
    }
  }
}
