package org.retentionkit.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.Metric;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.testing.JsonRoundTrip;
import org.retentionkit.testing.MeasurementContract;

class LossCalculatorTest {
  private static final Period MARCH = Period.ofMonth(2026, 3);
  private static final Period Q1 = Period.ofQuarter(2026, 1);
  private static final LossesByReason LOSSES =
      LossesByReason.during(MARCH).opening(1_000).voluntary(30).involuntary(15).unknown(5).build();

  @Property
  void the_reasons_add_up_to_the_churn_under_either_rule(
      @ForAll @IntRange(max = 1000) int voluntary,
      @ForAll @IntRange(max = 1000) int involuntary,
      @ForAll @IntRange(max = 1000) int unknown) {
    LossesByReason losses = new LossesByReason(MARCH, 3_000, voluntary, involuntary, unknown);
    for (UnknownReasonRule rule : UnknownReasonRule.values()) {
      Ratio sum = Ratio.ZERO;
      for (LossReason reason : LossReason.values()) {
        sum = sum.plus(LossCalculator.churnRate(losses, reason, rule).exact());
      }
      assertThat(sum).isEqualTo(Ratio.of(losses.lost(), 3_000));
    }
  }

  @Property
  void every_rate_has_a_number_or_a_reason_and_says_either(
      @ForAll @IntRange(max = 3) int part, @ForAll @IntRange(max = 3) int more) {
    LossesByReason losses = new LossesByReason(MARCH, part + more, part, 0, more);
    for (LossReason reason : LossReason.values()) {
      MeasurementContract.check(LossCalculator.churnRate(losses, reason));
      MeasurementContract.check(
          LossCalculator.churnRate(losses, reason, UnknownReasonRule.AS_VOLUNTARY));
    }
    MeasurementContract.check(
        LossCalculator.renewalChurnRate(new RenewalCounts(MARCH, part + more, part)));
    MeasurementContract.check(
        LossCalculator.winBackRate(new WinBackCounts(Q1, Q1, part + more, part)));
  }

  @Test
  void losses_without_a_reason_stay_apart_unless_the_rule_says_voluntary() {
    assertThat(LossCalculator.churnRate(LOSSES, LossReason.VOLUNTARY).percent(1))
        .isEqualByComparingTo("3.0");
    assertThat(LossCalculator.churnRate(LOSSES, LossReason.INVOLUNTARY).percent(1))
        .isEqualByComparingTo("1.5");
    assertThat(LossCalculator.churnRate(LOSSES, LossReason.UNKNOWN).percent(1))
        .isEqualByComparingTo("0.5");
    UnknownReasonRule chargebee = UnknownReasonRule.AS_VOLUNTARY;
    assertThat(LossCalculator.churnRate(LOSSES, LossReason.VOLUNTARY, chargebee).percent(1))
        .isEqualByComparingTo("3.5");
    assertThat(LossCalculator.churnRate(LOSSES, LossReason.UNKNOWN, chargebee).percent(1))
        .isEqualByComparingTo("0");
    assertThat(LossCalculator.churnRate(LOSSES, LossReason.INVOLUNTARY, chargebee).percent(1))
        .isEqualByComparingTo("1.5");
  }

  @Test
  void churn_by_reason_explains_itself_and_its_rule() {
    assertThat(LossCalculator.churnRate(LOSSES, LossReason.INVOLUNTARY).explanation())
        .hasToString(
            "Involuntary customer churn rate, March 2026: 1.5 % = lost involuntarily 15 ÷ opening"
                + " 1000. 95 % Wilson interval 0.9 % to 2.5 %.");
    assertThat(
            LossCalculator.churnRate(LOSSES, LossReason.VOLUNTARY, UnknownReasonRule.AS_VOLUNTARY)
                .explanation())
        .hasToString(
            "Voluntary customer churn rate, March 2026: 3.5 % = lost voluntarily 35 ÷ opening 1000."
                + " 95 % Wilson interval 2.5 % to 4.8 %. Losses for no recorded reason (5) count as"
                + " voluntary.");
    assertThat(
            LossCalculator.churnRate(
                    LossesByReason.during(MARCH).opening(10).build(),
                    LossReason.VOLUNTARY,
                    UnknownReasonRule.AS_VOLUNTARY)
                .explanation()
                .notes())
        .isEmpty();
  }

  @Test
  void more_losses_than_customers_are_refused() {
    assertThatThrownBy(
            () -> LossesByReason.during(MARCH).opening(4).voluntary(3).unknown(2).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("voluntary + involuntary + unknown must not exceed opening 4, but was 5");
    assertThatThrownBy(() -> LossesByReason.during(MARCH).opening(4).involuntary(-3).build())
        .hasMessage("involuntary must not be negative, but was -3");
    assertThatThrownBy(() -> LossesByReason.during(MARCH).voluntary(3).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("opening must be given");
  }

  /** The Javadoc's example: 40 annual contracts due, 34 renewed, among 480 customers. */
  @Test
  void contracts_not_due_cannot_churn() {
    RenewalChurnRate rate =
        LossCalculator.renewalChurnRate(RenewalCounts.during(MARCH).due(40).renewed(34));
    assertThat(rate.percent(0)).isEqualByComparingTo("15");
    assertThat(Ratio.of(6, 480).percent(2)).isEqualByComparingTo("1.25");
    assertThat(rate.explanation())
        .hasToString(
            "Customer churn rate (of contracts due for renewal), March 2026: 15.0 % = (due 40 −"
                + " renewed 34) ÷ due 40. 95 % Wilson interval 7.1 % to 29.1 %.");
    assertThatThrownBy(() -> RenewalCounts.during(MARCH).due(4).renewed(5))
        .hasMessage("renewed must not exceed due 4, but was 5");
  }

  @Test
  void a_win_back_rate_names_its_pool_and_window() {
    WinBackRate rate =
        LossCalculator.winBackRate(
            WinBackCounts.lostIn(Q1).returnsIn(Q1.next()).pool(200).wonBack(30));
    assertThat(rate.percent(0)).isEqualByComparingTo("15");
    assertThat(rate.explanation())
        .hasToString(
            "Win-back rate, Q2 2026: 15.0 % = won back 30 ÷ pool 200. 95 % Wilson interval 10.7 % to"
                + " 20.6 %. The pool was lost in Q1 2026.");
    assertThatThrownBy(() -> WinBackCounts.lostIn(Q1).returnsIn(Q1.previous()).pool(2).wonBack(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("window must not begin before lostIn Q1 2026, but was Q4 2025");
    assertThatThrownBy(() -> WinBackCounts.lostIn(Q1).returnsIn(Q1).pool(2).wonBack(3))
        .hasMessage("wonBack must not exceed pool 2, but was 3");
  }

  @Test
  void rates_over_nobody_say_why_they_have_no_number() {
    assertThatThrownBy(
            LossCalculator.churnRate(
                    LossesByReason.during(MARCH).opening(0).build(), LossReason.UNKNOWN)
                ::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "Customer churn rate for an unknown reason is undefined: opening is 0 in March 2026");
    RenewalChurnRate renewal =
        LossCalculator.renewalChurnRate(RenewalCounts.during(MARCH).due(0).renewed(0));
    assertThatThrownBy(renewal::value)
        .hasMessage(
            "Customer churn rate (of contracts due for renewal) is undefined: due is 0 in March 2026");
    assertThat(renewal.explanation().interval()).isNull();
    WinBackRate winBack =
        LossCalculator.winBackRate(WinBackCounts.lostIn(Q1).returnsIn(Q1).pool(0).wonBack(0));
    assertThatThrownBy(winBack::value)
        .hasMessage("Win-back rate is undefined: pool is 0: nobody was lost in Q1 2026");
    assertThat(winBack.explanation().undefined())
        .hasToString("pool is 0: nobody was lost in Q1 2026");
  }

  @Test
  void values_come_back_from_json() {
    JsonRoundTrip.check(LOSSES, LossesByReason.class);
    JsonRoundTrip.check(
        LossCalculator.churnRate(LOSSES, LossReason.VOLUNTARY), ReasonChurnRate.class);
    JsonRoundTrip.check(
        LossCalculator.renewalChurnRate(RenewalCounts.during(MARCH).due(4).renewed(3)),
        RenewalChurnRate.class);
    JsonRoundTrip.check(
        LossCalculator.winBackRate(WinBackCounts.lostIn(Q1).returnsIn(Q1).pool(3).wonBack(1)),
        WinBackRate.class);
  }

  @Test
  void only_a_known_reason_can_be_held_against_a_published_figure() {
    assertThat(LossReason.VOLUNTARY.metric()).contains(Metric.VOLUNTARY_CHURN);
    assertThat(LossReason.INVOLUNTARY.metric()).contains(Metric.INVOLUNTARY_CHURN);
    assertThat(LossReason.UNKNOWN.metric()).isEmpty();
  }
}
