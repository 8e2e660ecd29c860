package org.retentionkit.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.retentionkit.testing.Surveys.survey;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.testing.JsonRoundTrip;

class ChangeOfNpsTest {
  private static final NpsSurvey FEBRUARY =
      new NpsSurvey(Period.ofMonth(2026, 2), NpsScale.ZERO_TO_TEN, 20, 25, 55);
  private static final NpsSurvey MARCH = survey(10, 20, 70);

  private static NpsChange change(NpsSurvey before, NpsSurvey after) {
    return NpsChangeCalculator.changeFrom(before).to(after);
  }

  @Test
  void a_rise_from_35_to_60_points_is_explained_with_its_interval() {
    NpsChange change = change(FEBRUARY, MARCH);
    assertThat(change.points(0)).isEqualByComparingTo("25");
    assertThat(change.value()).isEqualTo(0.25);
    assertThat(change.standardError(NpsChangeTest.WALD))
        .isEqualTo(0.10331989159885913, within(1e-16));
    assertThat(change.standardError(NpsChangeTest.POOLED))
        .isEqualTo(0.10482127646618314, within(1e-16));
    assertThat(change.exceedsSamplingError(0.95)).isTrue();
    assertThat(change.exceedsSamplingError(0.99)).isFalse();
    assertThat(change.explanation())
        .hasToString(
            "Change of the Net Promoter Score, March 2026: +25.0 points = (promoters after 70 −"
                + " detractors after 10) ÷ responses after 100 − (promoters before 55 − detractors"
                + " before 20) ÷ responses before 100. 95 % MOVER score interval +4.4 to +44.9"
                + " points. Before is February 2026. The change exceeds sampling error at 95 %.");
    assertThat(change(MARCH, survey(11, 20, 69)).explanation().sentence())
        .contains(": -2.0 points = ")
        .endsWith("The change does not exceed sampling error at 95 %.");
    assertThat(change.definition().source())
        .isEqualTo(
            "difference of two scores; B. Rocks, Interval estimation for the Net Promoter"
                + " Score, 2016");
  }

  /** The published package loses the sign, and gives p = 0 beyond z = 8.3. */
  @Test
  void the_sign_stays_and_small_p_values_are_not_0() {
    assertThat(change(MARCH, FEBRUARY).points(0)).isEqualByComparingTo("-25");
    for (NpsChangeTest method : NpsChangeTest.values()) {
      ZTest up = change(FEBRUARY, MARCH).test(method);
      ZTest down = change(MARCH, FEBRUARY).test(method);
      assertThat(up.z()).isPositive().isEqualTo(-down.z());
      assertThat(up.pValue()).isEqualTo(down.pValue());
      assertThat(up.method()).isEqualTo(method.title());
      ZTest huge = change(survey(700, 0, 300), survey(300, 0, 700)).test(method);
      assertThat(huge.z()).isGreaterThan(17);
      assertThat(huge.pValue()).isPositive().isLessThan(1e-60);
      assertThat(huge.logPValue()).isEqualTo(Math.log(huge.pValue()), within(1e-9));
    }
  }

  @Test
  void unanimous_surveys_have_a_mover_interval_and_a_pooled_test() {
    NpsChange change = change(survey(10, 0, 0), survey(0, 0, 10));
    assertThat(change.points(0)).isEqualByComparingTo("200");
    assertThat(change.interval(0.95).upper()).isEqualTo(2);
    assertThat(change.interval(0.95).lower()).isEqualTo(1.2150187008610482, within(1e-14));
    assertThat(change.interval(NpsChangeInterval.WALD, 0.95).width()).isZero();
    assertThat(change.test(NpsChangeTest.POOLED).z()).isEqualTo(4.47213595499958, within(1e-14));
    assertThatThrownBy(() -> change.test(NpsChangeTest.WALD))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "The Wald z of a change of the Net Promoter Score is undefined: its standard error is"
                + " 0, all 10 answers of March 2026 and all 10 of March 2026 are alike");
    assertThat(NpsChangeInterval.MOVER_SCORE.title()).isEqualTo("MOVER score");
    // The adjusted interval would pass +200.
    assertThat(
            change(survey(10, 0, 0), survey(0, 0, 10))
                .interval(NpsChangeInterval.ADJUSTED_WALD, 0.999999)
                .upper())
        .isEqualTo(2);
    assertThat(
            change(survey(0, 0, 10), survey(10, 0, 0))
                .interval(NpsChangeInterval.ADJUSTED_WALD, 0.999999)
                .lower())
        .isEqualTo(-2);
  }

  @Test
  void scales_cannot_be_mixed() {
    NpsSurvey other = new NpsSurvey(MARCH.period(), NpsScale.ONE_TO_TEN, 1, 1, 1);
    assertThatThrownBy(() -> change(MARCH, other))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("after must have the scale of before, 0 to 10, but was 1 to 10");
  }

  @Test
  void a_survey_nobody_answered_has_no_change() {
    NpsSurvey empty = survey(0, 0, 0);
    for (NpsChange change : List.of(change(FEBRUARY, empty), change(empty, FEBRUARY))) {
      assertThat(change.isDefined()).isFalse();
      assertThat(change.exact().isDefined()).isFalse();
      assertThat(change.toOptional()).isEmpty();
      for (Runnable call :
          List.<Runnable>of(
              change::value,
              () -> change.points(1),
              () -> change.interval(0.95),
              () -> change.exceedsSamplingError(0.95),
              () -> change.standardError(NpsChangeTest.WALD),
              () -> change.test(NpsChangeTest.POOLED))) {
        assertThatThrownBy(call::run)
            .isInstanceOf(UndefinedMeasureException.class)
            .hasMessageStartingWith(
                "Change of the Net Promoter Score is undefined: nobody answered one of the");
      }
    }
    assertThat(change(FEBRUARY, empty).explanation())
        .hasToString(
            "Change of the Net Promoter Score, March 2026: undefined, nobody answered one of the"
                + " surveys (responses before 100 in February 2026, after 0 in March 2026);"
                + " (promoters after 0 − detractors after 0) ÷ responses after 0 − (promoters"
                + " before 55 − detractors before 20) ÷ responses before 100. Before is February"
                + " 2026.");
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
      @ForAll NpsChangeInterval method) {
    NpsChange there = change(survey(a, b, c), survey(d, e, f));
    NpsChange back = change(survey(d, e, f), survey(a, b, c));
    assertThat(there.exact().plus(back.exact())).isEqualTo(Ratio.ZERO);
    assertThat(there.exact())
        .isEqualTo(
            new NetPromoterScore(there.after())
                .exact()
                .minus(new NetPromoterScore(there.before()).exact()));
    ConfidenceInterval forth = there.interval(method, 0.9);
    assertThat(forth.lower()).isEqualTo(-back.interval(method, 0.9).upper(), within(1e-14));
    assertThat(forth.width()).isLessThanOrEqualTo(there.interval(method, 0.99).width());
    if (method != NpsChangeInterval.ADJUSTED_WALD) {
      assertThat(forth.contains(there.value())).isTrue();
    }
  }

  @Test
  void changes_come_back_equal_from_json() {
    JsonRoundTrip.check(change(FEBRUARY, MARCH), NpsChange.class);
  }
}
