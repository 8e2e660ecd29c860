package org.retentionkit.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.retentionkit.Period;
import org.retentionkit.Proportion;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.testing.JsonRoundTrip;
import org.retentionkit.testing.MeasurementContract;

class ReferralTest {
  private static final Period MARCH = Period.ofMonth(2026, 3);
  private static final NewCustomers ANSWERS =
      NewCustomers.during(MARCH).referred(30).otherwise(90).unanswered(80).build();

  /** metrics.md 1.5: via referral ÷ new customers who answered. */
  @Test
  void the_share_is_of_those_who_answered_and_says_who_did_not() {
    Rate share = ReferralCalculator.referralShare(ANSWERS);
    assertThat(share.percent(1)).isEqualByComparingTo("25.0");
    assertThat(share.proportion()).isEqualTo(new Proportion(1, 4));
    assertThat(share.explanation())
        .hasToString(
            "Referral share (of those who answered), March 2026: 25.0 % = referred 30 ÷ answered 120."
                + " 95 % Wilson interval 18.1 % to 33.4 %. 80 of 200 new customers did not answer.");
  }

  @Test
  void taking_silence_for_a_no_is_another_estimator() {
    Rate share = ReferralCalculator.referralShare(ANSWERS, ReferralDefinition.ASKED_SILENCE_AS_NO);
    assertThat(share.percent(1)).isEqualByComparingTo("15.0");
    assertThat(share.explanation())
        .hasToString(
            "Referral share (silence taken as no), March 2026: 15.0 % = referred 30 ÷ new customers"
                + " 200. 95 % Wilson interval 10.7 % to 20.6 %. 80 of 200 new customers did not"
                + " answer.");
  }

  /** The lower bound, and equal to the other when everybody answers. */
  @Property
  void silence_as_no_never_gives_more(
      @ForAll @IntRange(min = 1, max = 1000) int referred,
      @ForAll @IntRange(max = 1000) int otherwise,
      @ForAll @IntRange(max = 1000) int unanswered) {
    NewCustomers answers = answers(referred, otherwise, unanswered);
    int compared =
        ReferralCalculator.referralShare(answers, ReferralDefinition.ASKED_SILENCE_AS_NO)
            .exact()
            .compareTo(ReferralCalculator.referralShare(answers).exact());
    assertThat(compared).isEqualTo(unanswered == 0 ? 0 : -1);
  }

  @Test
  void when_nobody_answered_only_one_of_the_two_is_undefined() {
    NewCustomers silent = NewCustomers.during(MARCH).referred(0).otherwise(0).unanswered(9).build();
    Rate share = ReferralCalculator.referralShare(silent);
    assertThatThrownBy(share::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "Referral share (of those who answered) is undefined: answered is 0 in March 2026"
                + " (unanswered 9)");
    assertThat(share.explanation().sentence()).contains("answered 0. 9 of 9 new customers");
    assertThat(
            ReferralCalculator.referralShare(silent, ReferralDefinition.ASKED_SILENCE_AS_NO)
                .value())
        .isEqualTo(0.0);
    assertThat(
            ReferralCalculator.referralShare(
                    answers(0, 0, 0), ReferralDefinition.ASKED_SILENCE_AS_NO)
                .undefinedReason())
        .isEqualTo("new customers is 0 in March 2026 (unanswered 0)");
  }

  @Test
  void the_silent_must_be_said() {
    assertThatThrownBy(() -> NewCustomers.during(MARCH).referred(1).otherwise(1).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("total, or referred, otherwise and unanswered must be given");
    assertThatThrownBy(() -> NewCustomers.during(MARCH).referred(1).unanswered(1).build())
        .hasMessage("total, or referred, otherwise and unanswered must be given");
    assertThatThrownBy(() -> NewCustomers.during(MARCH).otherwise(1).unanswered(1).build())
        .hasMessage("total, or referred, otherwise and unanswered must be given");
    assertThatThrownBy(() -> NewCustomers.during(MARCH).referred(-1))
        .hasMessage("referred must not be negative, but was -1");
    assertThatThrownBy(() -> NewCustomers.during(MARCH).otherwise(-1))
        .hasMessage("otherwise must not be negative, but was -1");
    assertThatThrownBy(() -> NewCustomers.during(MARCH).unanswered(-1))
        .hasMessage("unanswered must not be negative, but was -1");
    assertThatThrownBy(() -> answers(Long.MAX_VALUE, 1, 0))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageStartingWith("new customers");
    assertThatThrownBy(() -> NewCustomers.builder().total(9).unanswered(1).build())
        .hasMessage("total, or referred, otherwise and unanswered must be given");
    assertThatThrownBy(
            () -> NewCustomers.builder().total(9).referred(1).otherwise(1).unanswered(1).build())
        .hasMessage("new customers must be referred + otherwise + unanswered 3, but was 9");
    assertThatThrownBy(() -> NewCustomers.builder().total(9).referred(10).otherwise(0).build())
        .hasMessage("referred must not exceed new customers 9, but was 10");
    assertThatThrownBy(() -> NewCustomers.builder().total(9).referred(8).otherwise(2).build())
        .hasMessage("otherwise must not exceed new customers not referred 1, but was 2");
    assertThatThrownBy(() -> new NewCustomers(MARCH, 9L, 1L, null, null))
        .hasMessage("referred and otherwise must be given together");
    assertThatThrownBy(() -> new NewCustomers(MARCH, null, 1L, 1L, null))
        .hasMessage("new customers must not be null");
    assertThat(NewCustomers.builder().total(200).referred(30).otherwise(90).build())
        .isEqualTo(NewCustomers.builder().referred(30).otherwise(90).unanswered(80).build());
  }

  private static NewCustomers answers(long referred, long otherwise, long unanswered) {
    return NewCustomers.during(MARCH)
        .referred(referred)
        .otherwise(otherwise)
        .unanswered(unanswered)
        .build();
  }

  private static NewCustomers attributed(long all) {
    return NewCustomers.during(MARCH).total(all).channel("ads", 100).channel("search", 50).build();
  }

  /** metrics.md 1.5, the residual method: what no channel explains. */
  @Test
  void the_residual_is_what_no_channel_explains() {
    Rate share = ReferralDefinition.RESIDUAL.of(attributed(200));
    assertThat(share.percent(1)).isEqualByComparingTo("25.0");
    assertThat(share.proportion()).isEqualTo(new Proportion(50, 200));
    assertThat(share.explanation())
        .hasToString(
            "Referral share (residual), March 2026: 25.0 % = (new customers 200 − attributed 150) ÷"
                + " new customers 200. The rest holds direct visits and brand search too.");
  }

  @Test
  void a_residual_of_nobody_or_below_zero_is_not_made_up() {
    NewCustomers nobody = NewCustomers.during(MARCH).total(0).channel("ads", 0).build();
    assertThat(ReferralDefinition.RESIDUAL.of(nobody).undefinedReason())
        .isEqualTo("new customers is 0 in March 2026");
    assertThatThrownBy(() -> attributed(149))
        .hasMessage("attributed must not exceed new customers 149, but was 150");
    assertThatThrownBy(() -> NewCustomers.builder().total(-1))
        .hasMessage("new customers must not be negative, but was -1");
    assertThatThrownBy(() -> NewCustomers.builder().channel("ads", 1).channel("ads", 2))
        .hasMessage("channels must name each channel once, but was ads");
    assertThatThrownBy(() -> NewCustomers.builder().channel(" ", 1))
        .hasMessage("channel must not be blank");
    assertThatThrownBy(() -> NewCustomers.builder().channel("ads", -1))
        .hasMessage("new customers of ads must not be negative, but was -1");
  }

  @Test
  void what_was_not_asked_or_attributed_is_not_known_and_not_0() {
    assertThat(ReferralCalculator.referralShare(attributed(200)).explanation())
        .hasToString(
            "Referral share (of those who answered), March 2026: undefined, the new customers were"
                + " not asked; referred not known ÷ answered not known.");
    assertThat(ReferralDefinition.RESIDUAL.of(ANSWERS).explanation())
        .hasToString(
            "Referral share (residual), March 2026: undefined, no channel is given; (new customers"
                + " 200 − attributed not known) ÷ new customers 200. The rest holds direct visits"
                + " and brand search too.");
  }

  /** One estimator's words without a month, and one customer. */
  @Test
  void no_period_is_needed() {
    NewCustomers one = NewCustomers.builder().referred(0).otherwise(0).unanswered(1).build();
    assertThat(ReferralCalculator.referralShare(one).explanation())
        .hasToString(
            "Referral share (of those who answered): undefined, answered is 0 (unanswered 1); referred"
                + " 0 ÷ answered 0. 1 of 1 new customer did not answer.");
  }

  @ParameterizedTest
  @EnumSource(ReferralDefinition.class)
  void a_share_keeps_the_contract_of_measurements(ReferralDefinition definition) {
    MeasurementContract.check(definition.of(ANSWERS));
    MeasurementContract.check(definition.of(attributed(200)));
    MeasurementContract.check(definition.of(answers(0, 0, 0)));
    assertThat(definition.of(ANSWERS).definition()).isEqualTo(definition);
  }

  /** Those referred and those who came otherwise are all who answered, to every decimal. */
  @Property
  void a_share_and_its_rest_are_all(
      @ForAll @IntRange(max = 1000) int referred,
      @ForAll @IntRange(min = 1, max = 1000) int otherwise,
      @ForAll @IntRange(max = 6) int decimals) {
    Rate share = ReferralCalculator.referralShare(answers(referred, otherwise, 0));
    Rate rest = ReferralCalculator.referralShare(answers(otherwise, referred, 0));
    assertThat(share.exact().plus(rest.exact())).isEqualTo(Ratio.ONE);
    assertThat(share.percent(decimals).add(rest.percent(decimals))).isEqualByComparingTo("100");
    assertThat(share.proportion().toRatio()).isEqualTo(share.exact());
  }

  @Test
  void values_come_back_from_json() {
    JsonRoundTrip.check(ANSWERS, NewCustomers.class);
    JsonRoundTrip.check(attributed(200), NewCustomers.class);
  }
}
