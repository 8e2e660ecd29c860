package org.retentionkit.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.retentionkit.testing.Surveys.assertGolden;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.retentionkit.testing.Shared;
import org.retentionkit.testing.Surveys;

/** Against the values that mpmath gives at 40 digits, to 1e-12 relative. */
class PopulationGoldenTest {
  private static JsonNode golden(String key) {
    JsonNode node = Shared.json("golden/proportions_nps.json").get(key);
    assertThat(node).isNotEmpty();
    return node;
  }

  @Test
  void finite_populations() {
    for (JsonNode golden : golden("nps_finite_population")) {
      StratifiedNetPromoterScore sample =
          NpsCalculator.stratifiedNetPromoterScore(
              List.of(
                  new NpsStratum(
                      "all",
                      golden.get("population").asLong(),
                      Surveys.survey(golden.get("triple")))));
      assertGolden(sample.value(), golden.get("nps"), "score");
      assertGolden(
          sample.standardError(StratifiedErrorMethod.FINITE_POPULATIONS_LESS_ONE),
          golden.get("se_sqrt((N-n)/(N-1))"),
          sample.toString());
      assertGolden(
          sample.standardError(StratifiedErrorMethod.FINITE_POPULATIONS),
          golden.get("se_cochran_sqrt((1-n/N)/(n-1))"),
          sample.toString());
      assertGolden(
          sample.interval(StratifiedErrorMethod.FINITE_POPULATIONS_LESS_ONE, 0.95),
          golden.get("interval"),
          sample.toString());
    }
  }

  @Test
  void weighted_answers() {
    for (JsonNode golden : golden("nps_weighted")) {
      WeightedNpsAccumulator sum =
          WeightedNpsAccumulator.create(Surveys.MARCH, NpsScale.ZERO_TO_TEN);
      for (int i = 0; i < golden.get("scores").size(); i++) {
        sum.add(golden.get("scores").get(i).asInt(), golden.get("weights").get(i).decimalValue());
      }
      WeightedNetPromoterScore score = NpsCalculator.weightedNetPromoterScore(sum.snapshot());
      assertGolden(score.value(), golden.get("nps"), "score");
      assertGolden(
          score.survey().weight().doubleValue(), golden.get("sum_weights"), "sum of weights");
      assertGolden(
          score.survey().effectiveResponses().value(), golden.get("kish_effective_n"), "Kish n");
      assertGolden(
          score.standardError(WeightedNetPromoterScore.ErrorMethod.KISH),
          golden.get("se_kish"),
          "Kish");
      assertGolden(
          score.standardError(WeightedNetPromoterScore.ErrorMethod.LINEARIZED),
          golden.get("se_linearized"),
          "plain");
      assertGolden(
          score.standardError(WeightedNetPromoterScore.ErrorMethod.LINEARIZED_LESS_ONE),
          golden.get("se_linearized_n_over_n_minus_1"),
          "n − 1");
    }
  }

  @Test
  void strata() {
    JsonNode node = golden("nps_stratified");
    for (JsonNode golden : node.isArray() ? node : List.of(node)) {
      List<NpsStratum> strata = new ArrayList<>();
      for (JsonNode stratum : golden.get("strata")) {
        strata.add(
            new NpsStratum(
                "stratum " + strata.size(),
                stratum.get("population").asLong(),
                Surveys.survey(stratum.get("triple"))));
      }
      StratifiedNetPromoterScore score = NpsCalculator.stratifiedNetPromoterScore(strata);
      assertGolden(score.value(), golden.get("nps"), "score");
      assertGolden(
          score.standardError(StratifiedErrorMethod.LARGE_POPULATIONS),
          golden.get("standard_error"),
          "plain");
      assertGolden(
          score.standardError(StratifiedErrorMethod.FINITE_POPULATIONS),
          golden.get("standard_error_n_minus_1_with_fpc"),
          "finite");
    }
  }
}
