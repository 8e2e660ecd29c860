package org.retentionkit.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.retentionkit.testing.Surveys.MARCH;
import static org.retentionkit.testing.Surveys.survey;

import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.survey.WeightedNpsSurvey.Totals;
import org.retentionkit.testing.JsonRoundTrip;
import org.retentionkit.testing.MeasurementContract;

class PopulationNpsTest {
  private static WeightedNpsAccumulator sum() {
    return WeightedNpsAccumulator.create(MARCH, NpsScale.ZERO_TO_TEN);
  }

  private static BigDecimal weight(String text) {
    return new BigDecimal(text);
  }

  private static final WeightedNetPromoterScore EIGHT =
      NpsCalculator.weightedNetPromoterScore(
          sum().add(10, weight("3")).add(8, weight("4")).add(0, weight("1")).snapshot());

  private static final StratifiedNetPromoterScore THREE =
      NpsCalculator.stratifiedNetPromoterScore(
          List.of(
              new NpsStratum("North", 5000, survey(10, 20, 70)),
              new NpsStratum("South", 3000, survey(30, 40, 30)),
              new NpsStratum("West", 2000, survey(5, 5, 10))));

  private static StratifiedNetPromoterScore among(long population, NpsSurvey survey) {
    return NpsCalculator.stratifiedNetPromoterScore(
        List.of(new NpsStratum("all", population, survey)));
  }

  private static final List<StratifiedErrorMethod> FINITE =
      List.of(
          StratifiedErrorMethod.FINITE_POPULATIONS,
          StratifiedErrorMethod.FINITE_POPULATIONS_LESS_ONE);

  @Test
  void a_finite_population_makes_the_score_surer_until_it_is_certain() {
    NpsSurvey hundred = survey(10, 20, 70);
    StratifiedNetPromoterScore part = among(150, hundred);
    assertThat(part.value()).isEqualTo(0.6);
    assertThat(part.standardError(StratifiedErrorMethod.FINITE_POPULATIONS_LESS_ONE))
        .isEqualTo(0.038425383109529226, within(1e-16));
    assertThat(part.standardError(StratifiedErrorMethod.FINITE_POPULATIONS))
        .isEqualTo(0.03849001794597505, within(1e-16));
    assertThat(part.interval(StratifiedErrorMethod.FINITE_POPULATIONS, 0.95))
        .hasToString("95 % Wald (stratified, finite populations) interval 0.5246 to 0.6754");
    assertThat(part.standardError())
        .isEqualTo(new NetPromoterScore(hundred).standardError(), within(1e-16));
    for (StratifiedErrorMethod method : FINITE) {
      assertThat(among(100, hundred).standardError(method)).isZero();
      assertThat(among(100, hundred).interval(method, 0.95).width()).isZero();
      // faults.md M10: all promoters of a population of 1
      assertThat(among(1, survey(0, 0, 1)).standardError(method)).isZero();
    }
    assertThatThrownBy(() -> among(99, hundred))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("population of all must not be below responses 100, but was 99");
    assertThat(
            among(2, survey(0, 0, 1))
                .standardError(StratifiedErrorMethod.FINITE_POPULATIONS_LESS_ONE))
        .isZero();
  }

  @Test
  void a_few_answers_near_the_end_do_not_pass_it() {
    assertThat(
            among(10_000, survey(0, 1, 9))
                .interval(StratifiedErrorMethod.FINITE_POPULATIONS, 0.95)
                .upper())
        .isEqualTo(1);
    assertThat(
            among(10_000, survey(9, 1, 0))
                .interval(StratifiedErrorMethod.FINITE_POPULATIONS, 0.95)
                .lower())
        .isEqualTo(-1);
  }

  /** faults.md M24: 19 s, then refused, for sums of thousands of exact fractions. */
  @Test
  void thousands_of_strata_take_milliseconds() {
    List<NpsStratum> strata = new java.util.ArrayList<>();
    double score = 0;
    double error = 0;
    long all = 3_000L * 10_000_000_000L;
    for (int i = 0; i < 3_000; i++) {
      NpsSurvey survey = survey(1_000_003 + 2 * i, 7 + i, 5_000_011 + 4L * i);
      strata.add(new NpsStratum("stratum " + i, 10_000_000_000L, survey));
      double share = 10_000_000_000.0 / all;
      NetPromoterScore each = new NetPromoterScore(survey);
      score += share * each.value();
      error += share * share * each.variance().value() / survey.responses();
    }
    StratifiedNetPromoterScore stratified = NpsCalculator.stratifiedNetPromoterScore(strata);
    long start = System.nanoTime();
    assertThat(stratified.value()).isEqualTo(score, within(1e-13));
    assertThat(stratified.standardError()).isEqualTo(Math.sqrt(error), within(1e-17));
    assertThat(stratified.standardError(StratifiedErrorMethod.FINITE_POPULATIONS)).isPositive();
    assertThat(stratified.points(1)).isEqualByComparingTo("66.6");
    assertThat(stratified.score()).isEqualTo(100 * stratified.value());
    assertThat((System.nanoTime() - start) / 1_000_000).isLessThan(2_000);
  }

  @Test
  void weights_of_3_4_and_1_are_25_points() {
    assertThat(EIGHT.points(0)).isEqualByComparingTo("25");
    assertThat(EIGHT.score()).isEqualTo(25);
    assertThat(EIGHT.value()).isEqualTo(0.25);
    assertThat(EIGHT.survey().responses()).isEqualTo(3);
    assertThat(EIGHT.survey().weight()).isEqualByComparingTo("8");
    assertThat(EIGHT.survey().effectiveResponses()).isEqualTo(Ratio.of(64, 26));
    // Σ w² (x − 1/4)² = 9 · 9/16 + 16 · 1/16 + 1 · 25/16 = 122/16
    assertThat(EIGHT.standardError(WeightedNetPromoterScore.ErrorMethod.LINEARIZED))
        .isEqualTo(Math.sqrt(122 / 16.0) / 8, within(1e-16));
    assertThat(EIGHT.standardError(WeightedNetPromoterScore.ErrorMethod.LINEARIZED_LESS_ONE))
        .isEqualTo(Math.sqrt(122 / 16.0 * 1.5) / 8, within(1e-16));
    // 4/8 − 1/16 = 7/16, times 26/64
    assertThat(EIGHT.standardError(WeightedNetPromoterScore.ErrorMethod.KISH))
        .isEqualTo(Math.sqrt(7 / 16.0 * 26 / 64), within(1e-16));
    assertThat(EIGHT.explanation())
        .hasToString(
            "Weighted Net Promoter Score, March 2026: +25.0 points = (promoter weight 3 −"
                + " detractor weight 1) ÷ weight 8. 95 % Wald (linearised) interval −42.7 to +92.7"
                + " points. 3 responses tell as much as 2.5 of equal weight.");
  }

  @Property(tries = 200)
  void equal_weights_change_nothing_and_any_split_combines_to_the_whole(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 10) Integer> scores,
      @ForAll @IntRange(max = 30) int cut) {
    WeightedNpsAccumulator all = sum();
    WeightedNpsAccumulator left = sum();
    WeightedNpsAccumulator right = sum();
    for (int i = 0; i < scores.size(); i++) {
      all.add(scores.get(i), weight("0.7"));
      (i < cut ? left : right).add(scores.get(i), weight("0.7"));
    }
    WeightedNpsSurvey survey = all.snapshot();
    assertThat(right.combine(left).snapshot()).isEqualTo(survey);
    NetPromoterScore plain =
        new NetPromoterScore(
            scores.stream().collect(NpsSurvey.collector(MARCH, NpsScale.ZERO_TO_TEN)));
    WeightedNetPromoterScore weighted = new WeightedNetPromoterScore(survey);
    assertThat(weighted.exact()).isEqualTo(plain.exact());
    assertThat(survey.effectiveResponses()).isEqualTo(Ratio.of(scores.size(), 1));
    for (WeightedNetPromoterScore.ErrorMethod error :
        List.of(
            WeightedNetPromoterScore.ErrorMethod.LINEARIZED,
            WeightedNetPromoterScore.ErrorMethod.KISH)) {
      assertThat(weighted.standardError(error)).isEqualTo(plain.standardError(), within(1e-15));
    }
  }

  @Test
  void weighted_answers_are_checked() {
    assertThatThrownBy(() -> sum().add(11, BigDecimal.ONE))
        .hasMessage("score must lie on the scale 0 to 10, but was 11");
    assertThatThrownBy(() -> sum().add(9, BigDecimal.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("weight must be above 0, but was 0");
    assertThatThrownBy(
            () -> sum().combine(WeightedNpsAccumulator.create(MARCH, NpsScale.ONE_TO_TEN)))
        .hasMessage("other must have the scale 0 to 10, but was 1 to 10");
    assertThatThrownBy(
            () ->
                sum()
                    .combine(
                        WeightedNpsAccumulator.create(Period.ofYear(2026), NpsScale.ZERO_TO_TEN)))
        .hasMessage("other must be of March 2026, but was 2026");
    WeightedNetPromoterScore nobody = new WeightedNetPromoterScore(sum().snapshot());
    assertThat(nobody.isDefined()).isFalse();
    for (Runnable call :
        List.<Runnable>of(
            nobody::value,
            () -> nobody.points(1),
            nobody::score,
            () -> nobody.standardError(WeightedNetPromoterScore.ErrorMethod.KISH),
            () -> nobody.interval(WeightedNetPromoterScore.ErrorMethod.KISH, 0.95))) {
      assertThatThrownBy(call::run)
          .isInstanceOf(UndefinedMeasureException.class)
          .hasMessage(
              "Weighted Net Promoter Score is undefined: nobody answered in March 2026 (responses"
                  + " 0)");
    }
    assertThatThrownBy(nobody.survey()::effectiveResponses)
        .hasMessage(
            "The effective number of answers is undefined: nobody answered in March 2026"
                + " (responses 0)");
    assertThat(nobody.explanation().sentence())
        .isEqualTo(
            "Weighted Net Promoter Score, March 2026: undefined, nobody answered in March 2026"
                + " (responses 0); (promoter weight 0 − detractor weight 0) ÷ weight 0.");
    assertThat(EIGHT.undefinedReason()).isEmpty();
    assertThat(EIGHT)
        .hasToString(
            "Weighted Net Promoter Score, March 2026: +25.0 points (95 %: −42.7 to +92.7)");
    assertThat(EIGHT.survey()).hasToString("3 responses of weight 8 (0 to 10), March 2026");
    MeasurementContract.check(EIGHT);
    MeasurementContract.check(nobody);
    MeasurementContract.check(THREE);
    WeightedNpsAccumulator undated =
        WeightedNpsAccumulator.create(NpsScale.ZERO_TO_TEN).add(10, weight("2"));
    assertThatThrownBy(() -> sum().combine(undated))
        .hasMessage("other must be of March 2026, but was no period");
    // faults.md M18: one response tells, two tell
    assertThat(new WeightedNetPromoterScore(undated.snapshot()).explanation().sentence())
        .isEqualTo(
            "Weighted Net Promoter Score: +100.0 points = (promoter weight 2 − detractor weight 0)"
                + " ÷ weight 2. 95 % Wald (linearised) interval +100.0 to +100.0 points. 1 response"
                + " tells as much as 1.0 of equal weight.");
    WeightedNetPromoterScore one =
        new WeightedNetPromoterScore(sum().add(9, BigDecimal.TEN).snapshot());
    assertThat(one.standardError(WeightedNetPromoterScore.ErrorMethod.LINEARIZED)).isZero();
    assertThatThrownBy(
            () -> one.standardError(WeightedNetPromoterScore.ErrorMethod.LINEARIZED_LESS_ONE))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "The standard error (linearised, n − 1) of the weighted Net Promoter Score is"
                + " undefined: it needs 2 responses, and there is 1 in March 2026");
  }

  @Test
  void totals_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> new Totals(0, BigDecimal.ONE, BigDecimal.ONE))
        .hasMessage("weight must be above 0 with answers and 0 without (answers 0), but was 1");
    assertThatThrownBy(() -> new Totals(1, BigDecimal.ZERO, BigDecimal.ZERO))
        .hasMessage("weight must be above 0 with answers and 0 without (answers 1), but was 0");
    assertThatThrownBy(() -> new Totals(2, weight("4"), weight("7.9")))
        .hasMessage("squares must lie between weight² ÷ answers and weight² = 16, but was 7.9");
    assertThatThrownBy(() -> new Totals(2, weight("4"), weight("16.1")))
        .hasMessage("squares must lie between weight² ÷ answers and weight² = 16, but was 16.1");
    assertThat(new Totals(2, weight("4.0"), weight("8")))
        .isEqualTo(new Totals(2, weight("4"), weight("8.00")));
    assertThat(new Totals(2, weight("4"), weight("16")).squares()).isEqualByComparingTo("16");
    assertThatThrownBy(() -> new Totals(-1, BigDecimal.ZERO, BigDecimal.ZERO))
        .hasMessage("answers must not be negative, but was -1");
    assertThatThrownBy(() -> new Totals(1, weight("-1"), BigDecimal.ONE))
        .hasMessage("weight must not be negative, but was -1");
    assertThatThrownBy(() -> new Totals(1, BigDecimal.ONE, weight("-1")))
        .hasMessage("squares must not be negative, but was -1");
  }

  @Test
  void strata_count_by_their_customers_not_by_their_answers() {
    assertThat(THREE.points(0)).isEqualByComparingTo("35");
    assertThat(THREE.value()).isEqualTo(0.35);
    assertThat(THREE.population()).isEqualTo(10_000);
    assertThat(new NetPromoterScore(survey(45, 65, 110)).points(1)).isEqualByComparingTo("29.5");
    assertThat(THREE.explanation())
        .hasToString(
            "Stratified Net Promoter Score, March 2026: +35.0 points = Σ (population × score) ÷ Σ"
                + " population. 95 % Wald (stratified) interval +24.2 to +45.8 points. North:"
                + " population 5000, score +60.0 points from 100 responses. South: population 3000,"
                + " score 0.0 points from 100 responses. West: population 2000, score +25.0 points"
                + " from 20 responses.");
    assertThat(THREE.interval(StratifiedErrorMethod.FINITE_POPULATIONS, 0.95).method())
        .isEqualTo("Wald (stratified, finite populations)");
    assertThat(THREE.standardError(StratifiedErrorMethod.LARGE_POPULATIONS))
        .isEqualTo(0.05490901565316938, within(1e-16));
    assertThat(THREE.standardError(StratifiedErrorMethod.FINITE_POPULATIONS))
        .isEqualTo(0.05521826104653896, within(1e-16));
    assertThat(THREE.undefinedReason()).isEmpty();
  }

  @Test
  void a_stratum_everybody_or_nobody_answered() {
    NpsStratum census = new NpsStratum("Gold", 1, survey(0, 0, 1));
    StratifiedNetPromoterScore certain = new StratifiedNetPromoterScore(List.of(census));
    assertThat(certain.standardError(StratifiedErrorMethod.FINITE_POPULATIONS)).isZero();
    StratifiedNetPromoterScore single =
        new StratifiedNetPromoterScore(List.of(new NpsStratum("Gold", 2, survey(0, 0, 1))));
    assertThatThrownBy(() -> single.standardError(StratifiedErrorMethod.FINITE_POPULATIONS))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "The standard error (stratified, finite populations) of the stratified Net Promoter"
                + " Score is undefined: it needs 2 responses in each stratum, and there is 1 in"
                + " Gold");
    StratifiedNetPromoterScore silent =
        new StratifiedNetPromoterScore(List.of(census, new NpsStratum("Blue", 5, survey(0, 0, 0))));
    assertThat(silent.isDefined()).isFalse();
    assertThat(silent.exact().isDefined()).isFalse();
    for (Runnable call :
        List.<Runnable>of(
            silent::value,
            () -> silent.points(1),
            () -> silent.standardError(StratifiedErrorMethod.LARGE_POPULATIONS))) {
      assertThatThrownBy(call::run)
          .isInstanceOf(UndefinedMeasureException.class)
          .hasMessage(
              "Stratified Net Promoter Score is undefined: nobody answered in Blue, March 2026");
    }
    assertThat(silent.explanation().sentence()).endsWith("Blue: population 5, no responses.");
  }

  @Test
  void strata_must_go_together() {
    NpsStratum north = new NpsStratum("North", 10, survey(1, 1, 1));
    assertThatThrownBy(() -> new StratifiedNetPromoterScore(List.of()))
        .hasMessage("strata must not be empty");
    assertThatThrownBy(() -> new StratifiedNetPromoterScore(List.of(north, north)))
        .hasMessage("strata must have different names, but was North twice");
    assertThatThrownBy(
            () ->
                new StratifiedNetPromoterScore(
                    List.of(
                        north,
                        new NpsStratum(
                            "South", 5, new NpsSurvey(MARCH, NpsScale.ONE_TO_TEN, 1, 1, 1, 3)))))
        .hasMessage("scale of South must be 0 to 10, but was 1 to 10");
    assertThatThrownBy(
            () ->
                new StratifiedNetPromoterScore(
                    List.of(
                        north,
                        new NpsStratum(
                            "South",
                            5,
                            new NpsSurvey(Period.ofYear(2026), NpsScale.ZERO_TO_TEN, 1, 1, 1, 3)))))
        .hasMessage("period of South must be March 2026, but was 2026");
    assertThatThrownBy(() -> new NpsStratum(" ", 5, survey(0, 0, 0)))
        .hasMessage("name must not be blank");
    assertThatThrownBy(() -> new NpsStratum("North", 0, survey(0, 0, 0)))
        .hasMessage("population must be at least 1, but was 0");
    assertThatThrownBy(() -> new NpsStratum("North", 2, survey(1, 1, 1)))
        .hasMessage("population of North must not be below responses 3, but was 2");
    assertThatThrownBy(
            () ->
                new StratifiedNetPromoterScore(
                    List.of(north, new NpsStratum("South", Long.MAX_VALUE, survey(0, 0, 1)))))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void definitions_name_their_sources() {
    assertThat(WeightedNetPromoterScore.DEFINITION.source())
        .isEqualTo("ratio estimator; W. G. Cochran, Sampling Techniques, chapter 6");
    assertThat(StratifiedNetPromoterScore.DEFINITION.source())
        .isEqualTo("stratified mean; W. G. Cochran, Sampling Techniques, chapter 5");
  }

  @Test
  void values_come_back_equal_from_json() {
    JsonRoundTrip.check(EIGHT, WeightedNetPromoterScore.class);
    JsonRoundTrip.check(THREE, StratifiedNetPromoterScore.class);
  }
}
