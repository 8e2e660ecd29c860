package org.retentionkit.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.retentionkit.testing.Surveys.assertGolden;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.retentionkit.UndefinedMeasureException;
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
      NpsChange change =
          NpsChangeCalculator.changeFrom(Surveys.survey(golden.get("second")))
              .to(Surveys.survey(golden.get("first")));
      double level = golden.get("confidence").asDouble();
      JsonNode wald = golden.get("wald");
      assertGolden(change.value(), wald.get("difference"), "difference");
      assertGolden(
          change.interval(NpsChangeInterval.WALD, level), wald.get("interval"), "" + change);
      test(change, NpsChangeTest.WALD, wald);
      JsonNode adjusted = golden.get("adjusted_wald_0.75_1.5_0.75");
      NpsIntervalMethod method = NpsIntervalMethod.ADJUSTED_WALD_THREE_QUARTERS;
      assertGolden(
          method.estimate(change.after()).minus(method.estimate(change.before())).value(),
          adjusted.get("difference"),
          "adjusted difference");
      assertGolden(
          change.interval(NpsChangeInterval.ADJUSTED_WALD, level),
          adjusted.get("interval"),
          "" + change);
      test(change, NpsChangeTest.ADJUSTED_WALD, adjusted);
      test(change, NpsChangeTest.POOLED, golden.get("pooled"));
      assertGolden(change.interval(level), golden.get("mover_score"), "MOVER of " + change);
    }
  }

  private static void test(NpsChange change, NpsChangeTest test, JsonNode golden) {
    String what = test + " of " + change;
    assertGolden(change.standardError(test), golden.get("standard_error"), what);
    if (golden.get("z").isNull()) {
      assertThatThrownBy(() -> change.test(test)).isInstanceOf(UndefinedMeasureException.class);
    } else {
      ZTest result = change.test(test);
      assertGolden(result.z(), golden.get("z"), what);
      assertGolden(result.pValue(), golden.get("p"), what);
    }
  }
}
