package org.retentionkit.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.retentionkit.survey.CesDirection.HIGHER_IS_EASIER;
import static org.retentionkit.survey.CesDirection.HIGHER_IS_HARDER;
import static org.retentionkit.testing.Surveys.survey;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Explanation;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.change.Change;
import org.retentionkit.change.ChangeCalculator;
import org.retentionkit.change.ChangeIntervalMethod;
import org.retentionkit.change.ChangeTest;
import org.retentionkit.change.TestResult;
import org.retentionkit.testing.JsonRoundTrip;
import org.retentionkit.testing.MeasurementContract;

/** Changes of the scores of surveys: NPS, weighted and stratified NPS, CSAT and CES. */
class ChangeOfNpsTest {
  private static final Period IN_FEBRUARY = Period.ofMonth(2026, 2);
  private static final NpsSurvey FEBRUARY =
      NpsSurvey.during(IN_FEBRUARY).detractors(20).passives(25).promoters(55).build();
  private static final NpsSurvey MARCH = survey(10, 20, 70);

  private static Change change(NpsSurvey before, NpsSurvey after) {
    return ChangeCalculator.compare(
        NpsCalculator.netPromoterScore(before), NpsCalculator.netPromoterScore(after));
  }

  @Test
  void a_rise_from_35_to_60_points_is_explained_with_its_interval() {
    Change change = change(FEBRUARY, MARCH);
    assertThat(change.points(0)).isEqualByComparingTo("25");
    assertThat(change.value()).isEqualTo(0.25);
    assertThat(change.standardError()).isEqualTo(0.10331989159885913, within(1e-16));
    assertThat(change.test()).isEqualTo(change.test(ChangeTest.POOLED_Z));
    assertThat(change.test()).hasToString("Pooled z test: z = 2.385, two-sided p = 0.01708");
    assertThat(change.isSignificant(0.95)).isTrue();
    assertThat(change.isSignificant(0.99)).isFalse();
    assertThat(change)
        .hasToString("Net Promoter Score, March 2026: rose by 25.0 points, significant (p = 0.02)");
    assertThat(change.explanation())
        .hasToString(
            "Change of Net Promoter Score, March 2026: +25.0 points = after +60.0 points − before"
                + " +35.0 points. 95 % MOVER score interval +4.4 to +44.9 points. Before is"
                + " February 2026. It rose by 25.0 points: the change exceeds sampling error at 95"
                + " % (Pooled z test p = 0.017). The two groups are taken as independent, which"
                + " the same customers asked twice are not.");
    assertThat(change(MARCH, survey(11, 20, 69)).explanation().sentence())
        .contains(": −2.0 points = ", "It is lower by 2.0 points: the difference is within");
    assertThat(change(MARCH, FEBRUARY)).asString().contains("lower by 25.0 points");
    MeasurementContract.check(change);
  }

  /** faults.md M2: a change with p = 0.87 must not be more than chance at any usual level. */
  @Test
  void a_change_of_nothing_is_not_significant() {
    Change change = change(survey(20, 25, 55), survey(20, 24, 56));
    assertThat(change.pValue()).isGreaterThan(0.8);
    assertThat(change.isSignificant(0.95)).isFalse();
    assertThatThrownBy(() -> change.isSignificant(0.05))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0.05 is a significance level, whose confidence is 0.95");
  }

  /** The published package loses the sign, and gives p = 0 beyond z = 8.3. */
  @Test
  void the_sign_stays_and_small_p_values_are_not_0() {
    assertThat(change(MARCH, FEBRUARY).points(0)).isEqualByComparingTo("-25");
    for (ChangeTest method :
        List.of(ChangeTest.POOLED_Z, ChangeTest.UNPOOLED_Z, ChangeTest.ADJUSTED_Z)) {
      TestResult up = change(FEBRUARY, MARCH).test(method);
      TestResult down = change(MARCH, FEBRUARY).test(method);
      assertThat(up.statistic()).isPositive().isEqualTo(-down.statistic());
      assertThat(up.pValue()).isEqualTo(down.pValue());
      assertThat(up.test()).isEqualTo(method.title());
      TestResult huge = change(survey(700, 0, 300), survey(300, 0, 700)).test(method);
      assertThat(huge.statistic()).isGreaterThan(17);
      assertThat(huge.pValue()).isPositive().isLessThan(1e-60);
      assertThat(huge.logPValue()).isEqualTo(Math.log(huge.pValue()), within(1e-9));
    }
    assertThat(change(FEBRUARY, MARCH).test(ChangeTest.FISHER_EXACT))
        .hasToString(
            "Fisher's exact test: n/a (Net Promoter Score is no share of a counted group)");
  }

  @Test
  void unanimous_surveys_have_a_mover_interval_and_a_pooled_test() {
    Change change = change(survey(10, 0, 0), survey(0, 0, 10));
    assertThat(change.points(0)).isEqualByComparingTo("200");
    assertThat(change.interval(0.95).upper()).isEqualTo(2);
    assertThat(change.interval(0.95).lower()).isEqualTo(1.2150187008610482, within(1e-14));
    assertThat(change.interval(0.95).method()).isEqualTo("MOVER score");
    assertThat(change.interval(ChangeIntervalMethod.WALD, 0.95).width()).isZero();
    assertThat(change.test().statistic()).isEqualTo(4.47213595499958, within(1e-14));
    assertThat(change.test(ChangeTest.UNPOOLED_Z).undefinedReason())
        .isEqualTo("all answers are alike and leave no standard error");
    // The adjusted interval would pass ±200.
    assertThat(change.interval(ChangeIntervalMethod.ADJUSTED_WALD, 0.999999).upper()).isEqualTo(2);
    assertThat(
            change(survey(0, 0, 10), survey(10, 0, 0))
                .interval(ChangeIntervalMethod.ADJUSTED_WALD, 0.999999)
                .lower())
        .isEqualTo(-2);
    Change alike = change(survey(0, 0, 10), survey(0, 0, 12));
    assertThat(alike.isSignificant(0.95)).isFalse();
    assertThat(alike).hasToString("Net Promoter Score, March 2026: the same, not tested");
    assertThat(alike.explanation().sentence())
        .contains(
            "It is the same; Pooled z test undefined, all answers are alike and leave no standard"
                + " error.");
  }

  @Test
  void scales_cannot_be_mixed() {
    NpsSurvey other =
        NpsSurvey.builder()
            .scale(NpsScale.ONE_TO_TEN)
            .detractors(1)
            .passives(1)
            .promoters(1)
            .build();
    assertThatThrownBy(() -> change(MARCH, other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "after must follow the definition of before, Net Promoter Score, but was Net Promoter"
                + " Score (scale 1 to 10)");
    RatingCounts ratings = RatingCounts.ofRatings(RatingScale.ONE_TO_SEVEN, 7, 6, 6, 3, 1);
    CustomerEffort easy = CesCalculator.ces(CesSurvey.of(HIGHER_IS_EASIER, ratings));
    CustomerEffort hard = CesCalculator.ces(CesSurvey.of(HIGHER_IS_HARDER, ratings));
    assertThatThrownBy(() -> ChangeCalculator.compare(easy, hard))
        .hasMessage(
            "after must have the scale of before, 1 to 7, higher is easier, but was 1 to 7, higher"
                + " is harder");
  }

  @Test
  void a_survey_nobody_answered_has_no_change() {
    NpsSurvey empty = survey(0, 0, 0);
    for (Change change : List.of(change(FEBRUARY, empty), change(empty, FEBRUARY))) {
      assertThat(change.isDefined()).isFalse();
      assertThat(change.exact().isDefined()).isFalse();
      assertThat(change.toOptional()).isEmpty();
      for (Runnable call :
          List.<Runnable>of(
              change::value,
              () -> change.points(1),
              () -> change.interval(0.95),
              () -> change.isSignificant(0.95),
              change::standardError,
              () -> change.test(ChangeTest.POOLED_Z))) {
        assertThatThrownBy(call::run)
            .isInstanceOf(UndefinedMeasureException.class)
            .hasMessageContaining(" is undefined: nobody answered in March 2026 (responses 0)");
      }
      MeasurementContract.check(change);
    }
    assertThat(change(FEBRUARY, empty).explanation())
        .hasToString(
            "Change of Net Promoter Score, March 2026: undefined, after is undefined: nobody"
                + " answered in March 2026 (responses 0); after − before +35.0 points. Before is"
                + " February 2026. The two groups are taken as independent, which the same"
                + " customers asked twice are not.");
    assertThat(change(FEBRUARY, MARCH).undefinedReason()).isEmpty();
  }

  @Property
  void the_way_back_is_the_same_with_the_other_sign(
      @ForAll @IntRange(max = 100) int a,
      @ForAll @IntRange(max = 100) int b,
      @ForAll @IntRange(min = 1, max = 100) int c,
      @ForAll @IntRange(max = 100) int d,
      @ForAll @IntRange(max = 100) int e,
      @ForAll @IntRange(min = 1, max = 100) int f,
      @ForAll ChangeIntervalMethod method) {
    Change there = change(survey(a, b, c), survey(d, e, f));
    Change back = change(survey(d, e, f), survey(a, b, c));
    assertThat(there.exact().plus(back.exact())).isEqualTo(Ratio.ZERO);
    assertThat(there.exact())
        .isEqualTo(Ratio.of(f - d, d + e + f).minus(Ratio.of(c - a, a + b + c)));
    ConfidenceInterval forth = there.interval(method, 0.9);
    assertThat(forth.lower()).isEqualTo(-back.interval(method, 0.9).upper(), within(1e-14));
    assertThat(forth.width()).isLessThanOrEqualTo(there.interval(method, 0.99).width());
    if (method != ChangeIntervalMethod.ADJUSTED_WALD) {
      assertThat(forth.contains(there.value())).isTrue();
    }
  }

  /** Satisfaction is a share, and compared like any other. */
  @Test
  void satisfaction_is_compared_as_a_share() {
    CustomerSatisfaction before =
        CsatCalculator.csat(
            CsatSurvey.of(RatingCounts.of(RatingScale.ONE_TO_FIVE, 10, 10, 12, 28, 20))
                .dated(IN_FEBRUARY));
    CustomerSatisfaction after =
        CsatCalculator.csat(
            CsatSurvey.of(RatingCounts.of(RatingScale.ONE_TO_FIVE, 4, 4, 6, 26, 30))
                .dated(Period.ofMonth(2026, 3)));
    Change change = ChangeCalculator.compare(before, after);
    assertThat(change)
        .hasToString(
            "Customer satisfaction (top two of 5), March 2026: rose by 20.0 points, significant (p"
                + " = 0.01)");
    assertThat(change.interval(0.95)).hasToString("95 % Newcombe interval 0.05243 to 0.3339");
  }

  @Test
  void means_and_net_scores_are_compared_by_their_standard_errors() {
    CesSurvey before = effort(IN_FEBRUARY, 10, 10, 10, 20, 20, 20, 10);
    CesSurvey after = effort(Period.ofMonth(2026, 3), 2, 3, 5, 10, 20, 35, 25);
    Change mean = ChangeCalculator.compare(CesCalculator.ces(before), CesCalculator.ces(after));
    // 5.48 − 4.3
    assertThat(mean.exact()).isEqualTo(Ratio.of(118, 100));
    assertThat(mean)
        .hasToString("Customer effort (mean), March 2026: rose by 1.2, significant (p < 0.001)");
    assertThat(mean.explanation().sentence())
        .startsWith(
            "Change of customer effort (mean), March 2026: 1.2 = after 5.5 − before 4.3. 95 % MOVER"
                + " t interval 0.7244 to 1.636.");
    assertThatThrownBy(() -> mean.points(1))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "Change of customer effort (mean) in points is undefined: it is a difference of"
                + " ratings; use exact()");
    assertThatThrownBy(() -> mean.interval(ChangeIntervalMethod.ADJUSTED_WALD, 0.95))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "The adjusted Wald interval of Customer effort (mean) is undefined: no published method"
                + " says what to add to it");
    assertThat(mean.test(ChangeTest.ADJUSTED_Z).undefinedReason())
        .isEqualTo("it needs answers that count alike");
    Change net =
        ChangeCalculator.compare(
            CesCalculator.ces(before, CesDefinition.NET),
            CesCalculator.ces(after, CesDefinition.NET));
    // A net share is the score of as many promoters and detractors.
    Change score = change(survey(20, 50, 30), survey(5, 35, 60));
    assertThat(net.interval(0.9)).isEqualTo(score.interval(0.9));
    assertThat(net.pValue()).isEqualTo(score.pValue());
    assertThat(net.test(ChangeTest.ADJUSTED_Z).statistic())
        .isEqualTo(score.test(ChangeTest.ADJUSTED_Z).statistic());
    MeasurementContract.check(mean);
    MeasurementContract.check(net);
  }

  private static CesSurvey effort(Period period, long... counts) {
    return CesSurvey.of(HIGHER_IS_EASIER, RatingCounts.of(RatingScale.ONE_TO_SEVEN, counts))
        .dated(period);
  }

  /** Nothing is known of a weighted score's answers but its error: the unpooled test is left. */
  @Test
  void scores_of_populations_are_compared_by_their_standard_errors() {
    StratifiedNetPromoterScore before =
        NpsCalculator.stratifiedNetPromoterScore(
            List.of(
                new NpsStratum("North", 5_000, survey(30, 40, 30)),
                new NpsStratum("South", 5_000, survey(30, 40, 30))));
    StratifiedNetPromoterScore after =
        NpsCalculator.stratifiedNetPromoterScore(
            List.of(
                new NpsStratum("North", 5_000, survey(10, 20, 70)),
                new NpsStratum("South", 5_000, survey(30, 40, 30))));
    Change change = ChangeCalculator.compare(before, after);
    assertThat(change.test()).isEqualTo(change.test(ChangeTest.UNPOOLED_Z));
    assertThat(change.exact()).isEqualTo(Ratio.of(3, 10));
    assertThat(change.test().statistic())
        .isEqualTo(0.3 / Math.hypot(before.standardError(), after.standardError()), within(1e-12));
    assertThat(change.isSignificant(0.95)).isTrue();
    assertThat(change.interval(0.95).method()).isEqualTo("MOVER Wald (stratified)");
    assertThat(change.test(ChangeTest.POOLED_Z).isDefined()).isFalse();
    WeightedNetPromoterScore one =
        NpsCalculator.weightedNetPromoterScore(
            WeightedNpsAccumulator.create(NpsScale.ZERO_TO_TEN)
                .add(9, java.math.BigDecimal.TEN)
                .snapshot());
    assertThat(ChangeCalculator.compare(one, one).isSignificant(0.95)).isFalse();
  }

  @Test
  void changes_come_back_equal_from_json() {
    JsonRoundTrip.check(change(FEBRUARY, MARCH).explanation(), Explanation.class);
    JsonRoundTrip.check(change(FEBRUARY, MARCH).test(), TestResult.class);
  }
}
