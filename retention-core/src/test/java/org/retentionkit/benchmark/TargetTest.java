package org.retentionkit.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Length;
import org.retentionkit.Metric;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.StatedRate;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.benchmark.TargetCheck.Outcome;
import org.retentionkit.customer.ChurnCalculator;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.RetentionCalculator;
import org.retentionkit.testing.JsonRoundTrip;
import org.retentionkit.testing.MeasurementContract;

class TargetTest {
  private static final Period MARCH = Period.ofMonth(2026, 3);

  private static CustomerCounts kept(long kept) {
    return CustomerCounts.during(MARCH).opening(1_000).acquired(0).closing(kept).build();
  }

  private static TargetCheck retention(long kept) {
    return Target.RETENTION_85_ALARM_15.check(RetentionCalculator.retentionRate(kept(kept)));
  }

  @Test
  void the_rule_of_85_and_15_percent_is_met_missed_or_an_alarm() {
    assertThat(retention(900).outcome()).isEqualTo(Outcome.MET);
    assertThat(retention(850).outcome()).isEqualTo(Outcome.MET);
    assertThat(retention(849).outcome()).isEqualTo(Outcome.MISSED);
    assertThat(retention(151).outcome()).isEqualTo(Outcome.MISSED);
    assertThat(retention(150).outcome()).isEqualTo(Outcome.ALARM);
    assertThat(retention(0).outcome()).isEqualTo(Outcome.ALARM);
    assertThat(retention(400)).hasToString("missed by 45 points; the target's period is unknown");
    assertThat(retention(850)).hasToString("met exactly; the target's period is unknown");
    assertThat(retention(860)).hasToString("met by 1 point; the target's period is unknown");
    assertThat(retention(100))
        .hasToString("alarm, missed by 75 points; the target's period is unknown");
  }

  @Test
  void the_rule_of_two_percent_a_month_is_met_from_below() {
    TargetCheck check = Target.MONTHLY_CHURN_2.check(ChurnCalculator.churnRate(kept(985)));
    assertThat(check).hasToString("met by 0.5 points");
    assertThat(check.value()).isEqualTo(0.005);
    assertThat(check.points(2)).isEqualByComparingTo("0.50");
    MeasurementContract.check(check);
    TargetCheck missed = Target.MONTHLY_CHURN_2.check(ChurnCalculator.churnRate(kept(0)));
    assertThat(missed).hasToString("missed by 98 points");
    assertThat(missed.exact()).isEqualTo(Ratio.of(-98, 100));
    assertThat(missed.explanation())
        .hasToString(
            "Margin to the target, at most: −98.0 percentage points = goal 2 % − own 100.0 %. Own: Customer"
                + " churn rate, March 2026: 100.0 %. Target: Customer churn rate at most 2 %; rule"
                + " of thumb of an article on small businesses. Outcome: missed by 98 points.");
    assertThat(check.definition().source()).isEqualTo("the policy of the caller");
  }

  @Property
  void an_alarm_is_never_met_and_the_margin_tells_the_outcome(
      @ForAll @IntRange(max = 100) int own,
      @ForAll @IntRange(min = 1, max = 100) int goal,
      @ForAll @IntRange(max = 99) int below) {
    int alarm = below % goal;
    OwnFigure figure =
        own(Metric.CUSTOMER_RETENTION, Length.of(CalendarUnit.YEAR), Integer.toString(own));
    Outcome outcome =
        Target.atLeast(Metric.CUSTOMER_RETENTION, Integer.toString(goal))
            .alarm(Integer.toString(alarm))
            .build()
            .check(figure)
            .outcome();
    assertThat(outcome)
        .isEqualTo(own >= goal ? Outcome.MET : own <= alarm ? Outcome.ALARM : Outcome.MISSED);
    OwnFigure churn =
        own(Metric.CUSTOMER_CHURN, Length.of(CalendarUnit.YEAR), Integer.toString(100 - own));
    assertThat(
            Target.atMost(Metric.CUSTOMER_CHURN, Integer.toString(100 - goal))
                .alarm(Integer.toString(100 - alarm))
                .build()
                .check(churn)
                .outcome())
        .isEqualTo(outcome);
  }

  @Test
  void a_goal_over_several_units_is_set_as_a_length() {
    Target half =
        Target.atMost(Metric.CUSTOMER_CHURN, "5").over(Length.of(2, CalendarUnit.QUARTER)).build();
    assertThat(half.check(own(Metric.CUSTOMER_CHURN, Length.of(6, CalendarUnit.MONTH), "4")))
        .hasToString("met by 1 point");
  }

  @Test
  void a_monthly_target_refuses_an_annual_figure_and_says_how_to_convert() {
    refused(
        () ->
            Target.MONTHLY_CHURN_2.check(
                own(Metric.CUSTOMER_CHURN, Length.of(CalendarUnit.YEAR), "20")),
        "own period must be 1 month, but was 1 year: compare RateConverter.convert(rate,"
            + " …), or measure it over 1 month");
    refused(
        () -> Target.MONTHLY_CHURN_2.check(RetentionCalculator.retentionRate(kept(1))),
        "own metric must be Customer churn rate, but was Customer retention rate: compare"
            + " ChurnCalculator.churnRate of the same counts");
  }

  @Test
  void a_score_has_its_target_in_points() {
    Target target = Target.atLeast(Metric.NET_PROMOTER_SCORE, "30").source("board").build();
    assertThat(target).hasToString("Net Promoter Score at least 30 points");
    TargetCheck check = target.check(own(Metric.NET_PROMOTER_SCORE, null, "28.75"));
    assertThat(check.explanation())
        .hasToString(
            "Margin to the target: −1.2 points = own +28.8 points − goal +30 points. Own: Net"
                + " Promoter Score (stated): +28.8 points. Target: Net Promoter Score at least 30 points;"
                + " board. Outcome: missed by 1.2 points.");
  }

  @Test
  void an_undefined_figure_is_neither_met_nor_missed() {
    TargetCheck check =
        Target.MONTHLY_CHURN_2.check(
            ChurnCalculator.churnRate(
                CustomerCounts.during(MARCH).opening(0).acquired(1).closing(1).build()));
    String reason = "opening is 0 in March 2026 (acquired 1, closing 1)";
    assertThat(check).hasToString("undefined, " + reason);
    assertThat(check.undefinedReason()).isEqualTo(reason);
    assertThat(check.exact().isDefined()).isFalse();
    assertThat(check.explanation().toString())
        .startsWith(
            "Margin to the target, at most: undefined, "
                + reason
                + "; goal 2 % − own not known. Own: ");
    for (ThrowingCallable call :
        new ThrowingCallable[] {check::value, check::outcome, () -> check.points(1)}) {
      assertThatThrownBy(call)
          .isInstanceOf(UndefinedMeasureException.class)
          .hasMessage("Margin to the target, at most is undefined: " + reason);
    }
    assertThat(retention(900).undefinedReason()).isEmpty();
  }

  @Test
  void unknown_periods_on_either_side_are_caveats() {
    OwnFigure vague = own(Metric.CUSTOMER_CHURN, null, "1");
    assertThat(Target.MONTHLY_CHURN_2.check(vague))
        .hasToString("met by 1 point; the own period is unknown");
    assertThat(Target.MONTHLY_CHURN_2.check(vague).caveats())
        .containsExactly("the own period is unknown");
    assertThat(retention(900).caveats()).containsExactly("the target's period is unknown");
    Target yearly = Target.atMost(Metric.CUSTOMER_CHURN, "20").over(CalendarUnit.YEAR).build();
    assertThat(yearly.check(own(Metric.CUSTOMER_CHURN, Length.of(CalendarUnit.YEAR), "25")))
        .hasToString("missed by 5 points")
        .extracting(TargetCheck::caveats)
        .isEqualTo(List.of());
  }

  @Test
  void targets_that_cannot_be_are_refused() {
    refused(
        () -> Target.atLeast(Metric.CUSTOMER_RETENTION, "85").alarm("85").build(),
        "alarm must be below the goal 17/20, but was 17/20");
    refused(
        () -> Target.atMost(Metric.CUSTOMER_CHURN, "2").alarm("1").build(),
        "alarm must be above the goal 1/50, but was 1/100");
    refused(
        () ->
            Target.atLeast(Metric.NET_PROMOTER_SCORE, "2")
                .over(Length.of(CalendarUnit.YEAR))
                .build(),
        "length must not be given for the Net Promoter Score, but was 1 year");
    refused(
        () -> Target.atMost(Metric.CUSTOMER_CHURN, "2").source(" ").build(),
        "source must not be blank");
    refused(
        () ->
            new Target(
                Metric.CUSTOMER_CHURN,
                TargetDefinition.AT_MOST,
                Ratio.of(0, 0),
                Ratio.of(0, 0),
                Length.of(CalendarUnit.YEAR),
                "s"),
        "goal must be defined, but was 0/0");
  }

  @Test
  void targets_print_and_come_back_from_json() {
    assertThat(Target.RETENTION_85_ALARM_15)
        .hasToString("Customer retention rate at least 85 %, alarm at 15 %");
    assertThat(Target.RETENTION_85_ALARM_15.isAlarmed()).isTrue();
    assertThat(Target.MONTHLY_CHURN_2.isAlarmed()).isFalse();
    JsonRoundTrip.check(Target.RETENTION_85_ALARM_15, Target.class);
    JsonRoundTrip.check(retention(400), TargetCheck.class);
  }

  private static OwnFigure own(Metric metric, @Nullable Length length, String percent) {
    Ratio fraction = Ratio.of(percent).dividedBy(Ratio.of(100, 1));
    return OwnFigure.of(new StatedRate(metric, fraction, length));
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
