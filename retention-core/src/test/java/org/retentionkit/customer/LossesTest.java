package org.retentionkit.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.Metric;
import org.retentionkit.Period;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.testing.MeasurementContract;

/** Churn by reason, of contracts due for renewal, and win-back. */
class LossesTest {
  private static final Period MARCH = Period.ofMonth(2026, 3);
  private static final Period Q1 = Period.ofQuarter(2026, 1);
  private static final CustomerCounts LOSSES = losses(1_000, 30, 15, 5);

  private static CustomerCounts losses(
      long opening, long voluntary, long involuntary, long unknown) {
    return CustomerCounts.during(MARCH)
        .opening(opening)
        .lostVoluntarily(voluntary)
        .lostInvoluntarily(involuntary)
        .lostUnknown(unknown)
        .build();
  }

  @Property
  void the_reasons_add_up_to_the_churn_under_either_rule(
      @ForAll @IntRange(max = 1000) int voluntary,
      @ForAll @IntRange(max = 1000) int involuntary,
      @ForAll @IntRange(max = 1000) int unknown) {
    CustomerCounts losses = losses(3_000, voluntary, involuntary, unknown);
    Ratio all = ChurnCalculator.churnRate(losses).exact();
    Ratio involuntarily = ChurnCalculator.involuntaryChurnRate(losses).exact();
    assertThat(
            ChurnCalculator.voluntaryChurnRate(losses)
                .exact()
                .plus(involuntarily)
                .plus(churn(losses, ChurnDefinition.UNKNOWN_REASON).exact()))
        .isEqualTo(all);
    assertThat(churn(losses, ChurnDefinition.VOLUNTARY_OR_UNKNOWN).exact().plus(involuntarily))
        .isEqualTo(all);
  }

  @Property
  void every_rate_has_a_number_or_a_reason_and_says_either(
      @ForAll @IntRange(max = 3) int part, @ForAll @IntRange(max = 3) int more) {
    for (ChurnDefinition definition : ChurnDefinition.values()) {
      MeasurementContract.check(churn(losses(part + more, part, 0, more), definition));
    }
    MeasurementContract.check(
        ChurnCalculator.renewalChurnRate(
            RenewalCounts.during(MARCH).due(part + more).renewed(part).build()));
    MeasurementContract.check(
        RetentionCalculator.winBackRate(
            WinBackCounts.during(Q1).lostIn(Q1).pool(part + more).wonBack(part).build()));
  }

  @Test
  void losses_without_a_reason_stay_apart_unless_the_definition_says_voluntary() {
    assertThat(ChurnCalculator.voluntaryChurnRate(LOSSES).percent(1)).isEqualByComparingTo("3.0");
    assertThat(ChurnCalculator.involuntaryChurnRate(LOSSES).percent(1)).isEqualByComparingTo("1.5");
    assertThat(churn(LOSSES, ChurnDefinition.UNKNOWN_REASON).percent(1))
        .isEqualByComparingTo("0.5");
    assertThat(churn(LOSSES, ChurnDefinition.VOLUNTARY_OR_UNKNOWN).percent(1))
        .isEqualByComparingTo("3.5");
  }

  @Test
  void churn_by_reason_explains_itself() {
    assertThat(ChurnCalculator.involuntaryChurnRate(LOSSES).explanation())
        .hasToString(
            "Involuntary customer churn rate, March 2026: 1.5 % = lost involuntarily 15 ÷ opening"
                + " 1000. 95 % Wilson interval 0.9 % to 2.5 %.");
    assertThat(churn(LOSSES, ChurnDefinition.VOLUNTARY_OR_UNKNOWN).explanation())
        .hasToString(
            "Voluntary customer churn rate (unknown reasons as voluntary), March 2026: 3.5 % = (lost"
                + " voluntarily 30 + lost for an unknown reason 5) ÷ opening 1000. 95 % Wilson"
                + " interval 2.5 % to 4.8 %.");
  }

  @Test
  void counts_without_reasons_have_no_churn_by_reason() {
    CustomerCounts counts = CustomerCounts.during(MARCH).opening(1_000).lost(35).build();
    assertThat(ChurnCalculator.voluntaryChurnRate(counts).explanation())
        .hasToString(
            "Voluntary customer churn rate, March 2026: undefined, it needs the losses by reason, and"
                + " the counts of March 2026 do not tell them; lost voluntarily not known ÷ opening"
                + " 1000.");
  }

  /** The Javadoc's example: 40 annual contracts due, 34 renewed, among 480 customers. */
  @Test
  void contracts_not_due_cannot_churn() {
    Rate rate =
        ChurnCalculator.renewalChurnRate(RenewalCounts.during(MARCH).due(40).renewed(34).build());
    assertThat(rate.percent(0)).isEqualByComparingTo("15");
    assertThat(rate.explanation())
        .hasToString(
            "Customer churn rate (of contracts due for renewal), March 2026: 15.0 % = (due 40 −"
                + " renewed 34) ÷ due 40. 95 % Wilson interval 7.1 % to 29.1 %.");
    assertThat(RenewalCounts.during(MARCH).due(40).renewed(34).build())
        .hasToString("March 2026: due 40, renewed 34");
    assertThatThrownBy(() -> RenewalCounts.during(MARCH).due(4).renewed(5).build())
        .hasMessage("renewed must not exceed due 4, but was 5");
    assertThatThrownBy(() -> RenewalCounts.during(MARCH).due(4).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("renewed must be given");
  }

  @Test
  void a_win_back_rate_names_its_pool_and_window() {
    WinBackCounts counts = WinBackCounts.during(Q1.next()).lostIn(Q1).pool(200).wonBack(30).build();
    Rate rate = RetentionCalculator.winBackRate(counts);
    assertThat(rate.percent(0)).isEqualByComparingTo("15");
    assertThat(rate.explanation())
        .hasToString(
            "Win-back rate, Q2 2026: 15.0 % = won back 30 ÷ pool 200. 95 % Wilson interval 10.7 % to"
                + " 20.6 %. The pool was lost in Q1 2026.");
    assertThat(counts).hasToString("Q2 2026: won back 30 of 200 lost in Q1 2026");
    assertThatThrownBy(
            () -> WinBackCounts.during(Q1.previous()).lostIn(Q1).pool(2).wonBack(1).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("window must not begin before lostIn Q1 2026, but was Q4 2025");
    assertThatThrownBy(() -> WinBackCounts.during(Q1).lostIn(Q1).pool(2).wonBack(3).build())
        .hasMessage("wonBack must not exceed pool 2, but was 3");
    assertThatThrownBy(() -> WinBackCounts.during(Q1).lostIn(Q1).lostIn(Q1))
        .hasMessage("lostIn must be given once, but was given as Q1 2026 and Q1 2026");
    assertThatThrownBy(() -> WinBackCounts.during(Q1).pool(2).wonBack(1).build())
        .hasMessage("lostIn must be given");
  }

  @Test
  void rates_over_nobody_say_why_they_have_no_number() {
    assertThatThrownBy(churn(losses(0, 0, 0, 0), ChurnDefinition.UNKNOWN_REASON)::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "Customer churn rate for an unknown reason is undefined: opening is 0 in March 2026");
    Rate renewal =
        ChurnCalculator.renewalChurnRate(RenewalCounts.during(MARCH).due(0).renewed(0).build());
    assertThatThrownBy(renewal::value)
        .hasMessage(
            "Customer churn rate (of contracts due for renewal) is undefined: due is 0 in March 2026");
    assertThat(renewal.explanation().interval()).isNull();
    Rate winBack =
        RetentionCalculator.winBackRate(
            WinBackCounts.during(Q1).lostIn(Q1).pool(0).wonBack(0).build());
    assertThatThrownBy(winBack::value)
        .hasMessage("Win-back rate is undefined: pool is 0: nobody was lost in Q1 2026");
    assertThat(winBack.explanation().reason()).hasToString("pool is 0: nobody was lost in Q1 2026");
  }

  @Test
  void only_a_known_reason_can_be_held_against_a_published_figure() {
    assertThat(ChurnDefinition.VOLUNTARY.metric()).contains(Metric.VOLUNTARY_CHURN);
    assertThat(ChurnDefinition.INVOLUNTARY.metric()).contains(Metric.INVOLUNTARY_CHURN);
    assertThat(Metric.published())
        .doesNotContain(ChurnDefinition.UNKNOWN_REASON.metric().orElseThrow());
  }

  private static ChurnRate churn(CustomerCounts counts, ChurnDefinition definition) {
    return ChurnCalculator.churnRate(counts, definition);
  }
}
