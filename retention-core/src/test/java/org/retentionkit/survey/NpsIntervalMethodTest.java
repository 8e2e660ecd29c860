package org.retentionkit.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.retentionkit.testing.Surveys.survey;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;

class NpsIntervalMethodTest {
  /** The NPS package bisects to 1e-7 and gives ±6.0e-8 here. */
  @Test
  void a_thousand_million_passives_leave_an_interval_of_4_thousand_millionths() {
    ConfidenceInterval interval =
        NpsIntervalMethod.SCORE.interval(survey(0, 1_000_000_000, 0), 0.95);
    assertThat(interval.upper()).isEqualTo(3.84145880593732e-9, within(1e-22));
    assertThat(interval.lower()).isEqualTo(-interval.upper());
  }

  @Test
  void ends_of_unanimous_surveys_are_exact() {
    for (long n : new long[] {1, 10, 1_000_000_000, 1_000_000_000_000_000L}) {
      ConfidenceInterval all = NpsIntervalMethod.SCORE.interval(survey(0, 0, n), 0.95);
      assertThat(all.upper()).isEqualTo(1);
      assertThat(all.lower()).isLessThan(1).isGreaterThan(-1);
      ConfidenceInterval none = NpsIntervalMethod.SCORE.interval(survey(n, 0, 0), 0.95);
      assertThat(none.lower()).isEqualTo(-1);
      assertThat(none.upper()).isEqualTo(-all.lower());
    }
    // All promoters: the variance at λ is 1 − λ², so that n (1 − λ)² = z² (1 − λ²).
    double z = 1.959963984540054;
    assertThat(NpsIntervalMethod.SCORE.interval(survey(0, 0, 10), 0.95).lower())
        .isEqualTo((10 - z * z) / (10 + z * z), within(1e-15));
  }

  /** Reference values from mpmath at 40 digits. */
  @Test
  void score_and_mover_limits_of_plain_and_extreme_surveys() {
    check(NpsIntervalMethod.SCORE, survey(10, 20, 70), 0.4521665206472863, 0.7127679049267732);
    check(NpsIntervalMethod.SCORE, survey(0, 99, 1), -0.02736343318905554, 0.05448619617870532);
    check(NpsIntervalMethod.SCORE, survey(12, 88, 0), -0.19812099426711424, -0.06999406437019488);
    check(
        NpsIntervalMethod.SCORE, survey(1, 0, 999_999_999), 0.9999999886701315, 0.9999999996469509);
    check(
        NpsIntervalMethod.SCORE,
        survey(999_999_999, 0, 1),
        -0.9999999996469509,
        -0.9999999886701315);
    NpsIntervalMethod mover = NpsIntervalMethod.MOVER_WILSON;
    check(mover, survey(10, 20, 70), 0.45175751967605193, 0.7107656813024438);
    check(mover, survey(3, 7, 0), -0.6032218525388546, 0.03759243457905069);
    check(mover, survey(1, 1, 1), -0.6398143052827472, 0.6398143052827472);
    check(mover, survey(1, 0, 99), 0.8910276076425894, 0.9964651358717187);
    check(mover, survey(0, 99, 1), -0.027898470739711814, 0.05448619617870532);
  }

  private static void check(
      NpsIntervalMethod method, NpsSurvey survey, double lower, double upper) {
    ConfidenceInterval interval = method.interval(survey, 0.95);
    assertThat(interval.lower()).isEqualTo(lower, within(1e-15));
    assertThat(interval.upper()).isEqualTo(upper, within(1e-15));
  }

  @Test
  void wald_is_degenerate_where_the_others_are_not() {
    for (NpsSurvey alike : new NpsSurvey[] {survey(0, 0, 10), survey(0, 10, 0), survey(10, 0, 0)}) {
      assertThat(NpsIntervalMethod.WALD.interval(alike, 0.95).width()).isZero();
      assertThat(NpsIntervalMethod.SCORE.interval(alike, 0.95).width()).isGreaterThan(0.5);
      assertThat(NpsIntervalMethod.ADJUSTED_WALD_ONE_TWO_ONE.interval(alike, 0.95).width())
          .isGreaterThan(0.3);
      assertThat(NpsIntervalMethod.MOVER_WILSON.interval(alike, 0.95).width()).isGreaterThan(0.3);
    }
  }

  @Test
  void limits_are_cut_at_the_ends_unless_asked() {
    NpsSurvey three = survey(1, 1, 1);
    assertThat(NpsIntervalMethod.TRINOMIAL_T.interval(three, 0.95))
        .isEqualTo(new ConfidenceInterval(-1, 1, 0.95, "t"));
    assertThat(NpsIntervalMethod.TRINOMIAL_T.uncutInterval(three, 0.95).upper())
        .isEqualTo(2.484137711750331, within(1e-13));
  }

  @Test
  void the_t_interval_needs_two_answers() {
    assertThatThrownBy(() -> NpsIntervalMethod.TRINOMIAL_T.interval(survey(0, 1, 0), 0.95))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "The t interval of Net Promoter Score is undefined: it needs 2 responses, and there is"
                + " 1 in March 2026");
    assertThatThrownBy(() -> NpsIntervalMethod.SCORE.interval(survey(0, 1, 0), 1))
        .hasMessage("confidence must lie strictly between 0 and 1, but was 1.0");
  }

  @Test
  void added_answers_are_the_named_ones() {
    NpsSurvey survey = survey(1, 0, 3);
    assertThat(NpsIntervalMethod.ADJUSTED_WALD_THREE_QUARTERS.estimate(survey))
        .isEqualTo(Ratio.of(2, 7));
    assertThat(NpsIntervalMethod.ADJUSTED_WALD_FOUR_THIRDS.estimate(survey))
        .isEqualTo(Ratio.of(2, 8));
    assertThat(NpsIntervalMethod.WALD.estimate(survey)).isEqualTo(Ratio.of(2, 4));
    assertThat(NpsIntervalMethod.ADJUSTED_WALD_FOUR_THIRDS.title())
        .isEqualTo("adjusted Wald (4/3, 4/3, 4/3)");
    assertThat(NpsIntervalMethod.SCORE.interval(survey, 0.9).heading()).isEqualTo("90 % score");
  }

  @Property
  void the_interval_contains_the_score_and_mirrors_with_it(
      @ForAll @IntRange(max = 300) int detractors,
      @ForAll @IntRange(max = 300) int passives,
      @ForAll @IntRange(min = 1, max = 300) int promoters,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double confidence,
      @ForAll NpsIntervalMethod method) {
    NpsSurvey survey = survey(detractors, passives, promoters);
    if (method == NpsIntervalMethod.TRINOMIAL_T && survey.responses() == 1) {
      return;
    }
    ConfidenceInterval interval = method.interval(survey, confidence);
    assertThat(interval.lower()).isGreaterThanOrEqualTo(-1);
    assertThat(interval.upper()).isLessThanOrEqualTo(1);
    assertThat(interval.contains(method.estimate(survey).value())).isTrue();
    ConfidenceInterval mirror =
        method.interval(survey(promoters, passives, detractors), confidence);
    assertThat(mirror.lower()).isEqualTo(-interval.upper(), within(1e-15));
    assertThat(mirror.upper()).isEqualTo(-interval.lower(), within(1e-15));
  }

  /** The limits are where Tango's score, written out anew, is exactly z. */
  @Property
  void the_score_interval_inverts_the_score_test(
      @ForAll @LongRange(min = 1, max = 1_000) long detractors,
      @ForAll @LongRange(max = 1_000) long passives,
      @ForAll @LongRange(min = 1, max = 1_000) long promoters) {
    ConfidenceInterval interval =
        NpsIntervalMethod.SCORE.interval(survey(detractors, passives, promoters), 0.95);
    double z = 1.959963984540054;
    assertThat(tango(interval.lower(), detractors, passives, promoters)).isEqualTo(z, within(1e-9));
    assertThat(tango(interval.upper(), detractors, passives, promoters))
        .isEqualTo(-z, within(1e-9));
  }

  private static double tango(double difference, double c, double rest, double b) {
    double n = c + rest + b;
    double linear = -b - c + (2 * n - b + c) * difference;
    double constant = -c * difference * (1 - difference);
    double q = (Math.sqrt(linear * linear - 8 * n * constant) - linear) / (4 * n);
    return (b - c - n * difference) / Math.sqrt(n * (2 * q + difference * (1 - difference)));
  }

  @Property
  void more_of_the_same_answers_narrow_the_interval(
      @ForAll @IntRange(max = 50) int detractors,
      @ForAll @IntRange(max = 50) int passives,
      @ForAll @IntRange(min = 1, max = 50) int promoters,
      @ForAll @IntRange(min = 2, max = 1000) int times) {
    for (NpsIntervalMethod method :
        new NpsIntervalMethod[] {NpsIntervalMethod.SCORE, NpsIntervalMethod.MOVER_WILSON}) {
      assertThat(
              method
                  .interval(
                      survey(
                          (long) detractors * times,
                          (long) passives * times,
                          (long) promoters * times),
                      0.95)
                  .width())
          .isLessThan(method.interval(survey(detractors, passives, promoters), 0.95).width());
    }
  }

  @Property
  void more_confidence_widens_the_interval(
      @ForAll @IntRange(max = 50) int detractors,
      @ForAll @IntRange(max = 50) int passives,
      @ForAll @IntRange(min = 1, max = 50) int promoters,
      @ForAll NpsIntervalMethod method) {
    NpsSurvey survey = survey(detractors, passives + 1, promoters);
    assertThat(method.uncutInterval(survey, 0.95).width())
        .isGreaterThan(method.uncutInterval(survey, 0.8).width());
  }
}
