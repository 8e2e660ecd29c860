package org.retentionkit.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.Period;
import org.retentionkit.Proportion;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.testing.JsonRoundTrip;

class ReferralTest {
  private static final Period MARCH = Period.ofMonth(2026, 3);
  private static final ReferralAnswers ANSWERS =
      ReferralAnswers.during(MARCH).referred(30).otherwise(90).unanswered(80).build();
  private static final List<ChannelCount> CHANNELS =
      List.of(new ChannelCount("ads", 100), new ChannelCount("search", 50));

  /** metrics.md 1.5: via referral ÷ new customers who answered. */
  @Test
  void the_share_is_of_those_who_answered_and_says_who_did_not() {
    AskedReferralShare share = ReferralCalculator.referralShare(ANSWERS);
    assertThat(share.percent(1)).isEqualByComparingTo("25.0");
    assertThat(share.proportion()).isEqualTo(new Proportion(1, 4));
    assertThat(share.explanation())
        .hasToString(
            "Referral share (of those who answered), March 2026: 25.0 % = referred 30 ÷ answered 120."
                + " 95 % Wilson interval 18.1 % to 33.4 %. 80 of 200 new customers did not answer.");
  }

  @Test
  void taking_silence_for_a_no_is_another_estimator() {
    AskedReferralShare share = ReferralCalculator.referralShare(ANSWERS, Silence.TAKEN_AS_NO);
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
    ReferralAnswers answers = new ReferralAnswers(MARCH, referred, otherwise, unanswered);
    int compared =
        ReferralCalculator.referralShare(answers, Silence.TAKEN_AS_NO)
            .exact()
            .compareTo(ReferralCalculator.referralShare(answers).exact());
    assertThat(compared).isEqualTo(unanswered == 0 ? 0 : -1);
  }

  @Test
  void when_nobody_answered_only_one_of_the_two_is_undefined() {
    ReferralAnswers silent =
        ReferralAnswers.during(MARCH).referred(0).otherwise(0).unanswered(9).build();
    AskedReferralShare share = ReferralCalculator.referralShare(silent);
    assertThatThrownBy(share::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "Referral share (of those who answered) is undefined: answered is 0 in March 2026"
                + " (unanswered 9)");
    assertThat(share.explanation().sentence()).contains("answered 0. 9 of 9 new customers");
    assertThat(ReferralCalculator.referralShare(silent, Silence.TAKEN_AS_NO).value())
        .isEqualTo(0.0);
    assertThat(
            ReferralCalculator.referralShare(
                    new ReferralAnswers(MARCH, 0, 0, 0), Silence.TAKEN_AS_NO)
                .undefinedReason())
        .contains("new customers is 0 in March 2026 (unanswered 0)");
  }

  @Test
  void the_silent_must_be_said() {
    assertThatThrownBy(() -> ReferralAnswers.during(MARCH).referred(1).otherwise(1).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("referred, otherwise and unanswered must be given");
    assertThatThrownBy(() -> ReferralAnswers.during(MARCH).referred(1).unanswered(1).build())
        .hasMessage("referred, otherwise and unanswered must be given");
    assertThatThrownBy(() -> ReferralAnswers.during(MARCH).otherwise(1).unanswered(1).build())
        .hasMessage("referred, otherwise and unanswered must be given");
    assertThatThrownBy(() -> ReferralAnswers.during(MARCH).referred(-1))
        .hasMessage("referred must not be negative, but was -1");
    assertThatThrownBy(() -> ReferralAnswers.during(MARCH).otherwise(-1))
        .hasMessage("otherwise must not be negative, but was -1");
    assertThatThrownBy(() -> ReferralAnswers.during(MARCH).unanswered(-1))
        .hasMessage("unanswered must not be negative, but was -1");
    assertThatThrownBy(() -> new ReferralAnswers(MARCH, Long.MAX_VALUE, 1, 0))
        .isInstanceOf(ArithmeticException.class);
  }

  /** metrics.md 1.5, the residual method: what no channel explains. */
  @Test
  void the_residual_is_what_no_channel_explains() {
    ResidualReferralShare share = ReferralCalculator.residualReferralShare(MARCH, 200, CHANNELS);
    assertThat(share.attributed()).isEqualTo(150);
    assertThat(share.percent(1)).isEqualByComparingTo("25.0");
    assertThat(share.proportion()).isEqualTo(new Proportion(50, 200));
    assertThat(share.explanation())
        .hasToString(
            "Referral share (residual), March 2026: 25.0 % = (new customers 200 − attributed 150) ÷"
                + " new customers 200. The rest holds direct visits and brand search too.");
  }

  @Test
  void a_residual_of_nobody_or_below_zero_is_not_made_up() {
    assertThat(ReferralCalculator.residualReferralShare(MARCH, 0, List.of()).undefinedReason())
        .contains("new customers is 0 in March 2026");
    assertThat(ReferralCalculator.residualReferralShare(MARCH, 1, List.of()).undefinedReason())
        .isEmpty();
    assertThatThrownBy(() -> ReferralCalculator.residualReferralShare(MARCH, 149, CHANNELS))
        .hasMessage("attributed must not exceed new customers 149, but was 150");
    assertThatThrownBy(() -> ReferralCalculator.residualReferralShare(MARCH, -1, List.of()))
        .hasMessage("new customers must not be negative, but was -1");
    assertThatThrownBy(
            () ->
                ReferralCalculator.residualReferralShare(
                    MARCH, 9, List.of(new ChannelCount("ads", 1), new ChannelCount("ads", 2))))
        .hasMessage("channels must name each channel once, but was ads");
    assertThatThrownBy(() -> new ChannelCount(" ", 1)).hasMessage("channel must not be blank");
    assertThatThrownBy(() -> new ChannelCount("ads", -1))
        .hasMessage("newCustomers must not be negative, but was -1");
  }

  @Test
  void values_come_back_from_json() {
    JsonRoundTrip.check(ReferralCalculator.referralShare(ANSWERS), AskedReferralShare.class);
    JsonRoundTrip.check(
        ReferralCalculator.residualReferralShare(MARCH, 200, CHANNELS),
        ResidualReferralShare.class);
    JsonRoundTrip.check(
        ReferralCalculator.viralCoefficient(Invitations.byUsers(2).sent(0).joined(0)),
        ViralCoefficient.class);
  }

  @Test
  void definitions_say_where_they_come_from() {
    for (ReferralDefinition definition : ReferralDefinition.values()) {
      assertThat(definition.source()).isNotBlank();
    }
  }
}
