package org.retentionkit.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Period;
import org.retentionkit.survey.NpsSurvey;

/** Short words for the tests of surveys. */
public final class Surveys {
  public static final Period MARCH = Period.ofMonth(2026, 3);

  private Surveys() {}

  /** A survey of March on 0 to 10. */
  public static NpsSurvey survey(long detractors, long passives, long promoters) {
    return NpsSurvey.during(MARCH)
        .detractors(detractors)
        .passives(passives)
        .promoters(promoters)
        .build();
  }

  /** A golden triple: detractors, passives, promoters. */
  public static NpsSurvey survey(JsonNode triple) {
    return survey(triple.get(0).asLong(), triple.get(1).asLong(), triple.get(2).asLong());
  }

  /** Demands equality to 1e-12 relative. */
  public static void assertGolden(double actual, JsonNode golden, String what) {
    double expected = golden.asDouble();
    assertThat(actual).as(what).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
  }

  /** Demands equality of both limits to 1e-12 relative. */
  public static void assertGolden(ConfidenceInterval actual, JsonNode golden, String what) {
    assertGolden(actual.lower(), golden.get(0), what + " lower");
    assertGolden(actual.upper(), golden.get(1), what + " upper");
  }
}
