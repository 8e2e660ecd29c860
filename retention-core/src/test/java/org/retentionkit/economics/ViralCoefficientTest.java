package org.retentionkit.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.Unit;
import org.retentionkit.testing.JsonRoundTrip;
import org.retentionkit.testing.MeasurementContract;

class ViralCoefficientTest {
  private static ViralCoefficient of(String perUser, String conversion) {
    return ReferralCalculator.viralCoefficient(
        ReferralCounts.builder().invitesPerUser(perUser).conversion(conversion).build());
  }

  /** metrics.md 7, counter-test: one page divides invites by conversion, which would be 20. */
  @Test
  void invitations_are_multiplied_by_their_conversion_not_divided() {
    ViralCoefficient k = of("4", "0.2");
    assertThat(k.exact()).isEqualTo(Ratio.of("0.8")).isNotEqualTo(Ratio.of(20, 1));
    assertThat(k.explanation())
        .hasToString("Viral coefficient (K): 0.80 = invites per user 4.00 × conversion 20.0 %.");
    assertThat(k.definition().source()).isNotBlank();
    assertThat(k.unit()).isEqualTo(Unit.NONE);
  }

  /** metrics.md 7, counter-test: a page has cycles of 1000 and then 2000 at K = 1. */
  @Test
  void at_one_every_cycle_brings_as_many_as_the_one_before() {
    ViralCoefficient k = of("5", "0.2");
    for (int cycle = 0; cycle < 5; cycle++) {
      assertThat(k.newUsersOfCycle(1_000, cycle)).isEqualTo(Ratio.of(1_000, 1));
      assertThat(k.usersAfter(1_000, cycle)).isEqualTo(Ratio.of(1_000L * (cycle + 1), 1));
    }
  }

  @Test
  void below_one_growth_dies_out_towards_a_limit() {
    ViralCoefficient k = of("4", "0.2");
    assertThat(k.newUsersOfCycle(1_000, 2)).isEqualTo(Ratio.of(640, 1));
    assertThat(k.usersAfter(1_000, 2)).isEqualTo(Ratio.of(2_440, 1));
    assertThat(k.usersAfter(1_000, 100_000).value()).isEqualTo(5_000.0);
  }

  /** Two ways to one answer: the closed form and one cycle after the other. */
  @Property
  void users_after_some_cycles_are_the_sum_of_the_cycles(
      @ForAll @IntRange(max = 3000) int permille,
      @ForAll @IntRange(max = 100_000) int users,
      @ForAll @IntRange(max = 60) int cycles) {
    ViralCoefficient k =
        new ViralCoefficient(new ReferralCounts(null, Ratio.of(permille, 100), Ratio.of("0.1")));
    double sum = 0;
    double joined = users;
    for (int cycle = 0; cycle <= cycles; cycle++) {
      sum += joined;
      joined *= permille / 1000.0;
    }
    assertThat(k.usersAfter(users, cycles).value()).isCloseTo(sum, within(1e-12 * (1 + sum)));
  }

  @Test
  void counts_and_rates_say_the_same() {
    assertThat(counts().customers(1_000).invitations(4_000).accepted(800).build())
        .isEqualTo(counts().invitesPerUser("4").conversion("0.2").build())
        .isEqualTo(counts().customers(1_000).invitations(4_000).conversion("0.2").build());
    assertThat(counts().customers(1_000).inviters(400).invitationsEach(3).accepted(120).build())
        .isEqualTo(counts().customers(1_000).inviters(400).invitations(1_200).accepted(120).build())
        .isEqualTo(counts().invitesPerUser("1.2").conversion("0.1").build());
  }

  @Test
  void without_invitations_no_conversion_is_known() {
    ViralCoefficient none =
        ReferralCalculator.viralCoefficient(
            counts().customers(10).invitations(0).accepted(0).build());
    String message =
        "Viral coefficient (K) is undefined: nobody was invited, so that the conversion is not known";
    assertThatThrownBy(none::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> none.newUsersOfCycle(1, 1))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(message);
    assertThat(none.explanation())
        .hasToString(
            "Viral coefficient (K): undefined, nobody was invited, so that the conversion is not"
                + " known; invites per user 0.00 × conversion.");
    assertThat(of("0", "0").undefinedReason()).isEmpty();
  }

  @Test
  void counts_and_rates_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> of("-1", "0.2"))
        .hasMessage("invites per user must not be negative, but was -1");
    assertThatThrownBy(() -> new ReferralCounts(null, Ratio.of(1, 0), Ratio.ONE))
        .hasMessage("invites per user must not be negative, but was 1/0");
    assertThatThrownBy(() -> of("1", "1.2"))
        .hasMessage("conversion must lie between 0 and 1, but was 1.2");
    assertThatThrownBy(() -> of("1", "-0.2"))
        .hasMessage("conversion must lie between 0 and 1, but was -0.2");
    assertThat(of("1", "1").exact()).isEqualTo(Ratio.ONE);
    assertThatThrownBy(() -> counts().customers(0))
        .hasMessage("customers must be at least 1, but was 0");
    assertThatThrownBy(() -> counts().invitations(-1))
        .hasMessage("invitations must not be negative, but was -1");
    assertThatThrownBy(() -> counts().accepted(-1))
        .hasMessage("accepted must not be negative, but was -1");
    assertThatThrownBy(() -> counts().customers(1).invitations(1).accepted(2).build())
        .hasMessage("accepted must not exceed invitations 1, but was 2");
    assertThatThrownBy(() -> counts().customers(1).inviters(2).invitations(3).accepted(0).build())
        .hasMessage("inviters must not exceed customers 1, but was 2");
    assertThatThrownBy(() -> counts().customers(9).inviters(3).invitations(2).accepted(0).build())
        .hasMessage("inviters must not exceed invitations 2, but was 3");
    assertThatThrownBy(
            () ->
                counts()
                    .customers(9)
                    .inviters(3)
                    .invitationsEach(2)
                    .invitations(7)
                    .accepted(0)
                    .build())
        .hasMessage("invitations must be inviters × invitations each 6, but was 7");
    assertThatThrownBy(
            () ->
                counts()
                    .customers(9)
                    .inviters(2)
                    .invitationsEach(Long.MAX_VALUE)
                    .accepted(0)
                    .build())
        .isInstanceOf(ArithmeticException.class)
        .hasMessageStartingWith("invitations");
    assertThatThrownBy(() -> of("1", "1").newUsersOfCycle(-1, 1))
        .hasMessage("users must not be negative, but was -1");
    assertThatThrownBy(() -> of("1", "1").usersAfter(1, -1))
        .hasMessage("cycle must not be negative, but was -1");
  }

  @Test
  void what_does_not_follow_must_be_given() {
    String message =
        "customers, invitations and accepted, or invitesPerUser and conversion must be given";
    assertThatThrownBy(() -> counts().invitations(1).accepted(1).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> counts().customers(1).accepted(1).build()).hasMessage(message);
    assertThatThrownBy(() -> counts().customers(1).invitations(1).build()).hasMessage(message);
    assertThatThrownBy(() -> counts().customers(1).inviters(1).accepted(1).build())
        .hasMessage(message);
    assertThatThrownBy(() -> counts().invitesPerUser("1").build()).hasMessage(message);
  }

  /** The cost does not grow with the number of cycles. */
  @Test
  void billions_of_cycles_are_a_number_or_a_named_refusal() {
    assertThat(of("4", "0.2").usersAfter(1_000, 2_000_000_000).value()).isEqualTo(5_000.0);
    assertThatThrownBy(() -> of("4", "0.5").usersAfter(1_000, 2_000_000_000))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("exponent must keep the power of 2 below 1E+10000");
  }

  @Test
  void a_coefficient_reads_with_or_without_a_period() {
    ReferralCounts.Builder march = ReferralCounts.during(Period.ofMonth(2026, 3));
    ViralCoefficient k =
        ReferralCalculator.viralCoefficient(
            march.customers(1_000).invitations(1_200).accepted(120).build());
    assertThat(k).hasToString("Viral coefficient (K), March 2026: 0.12");
    assertThat(of("1.2", "0.1")).hasToString("Viral coefficient (K): 0.12");
    JsonRoundTrip.check(k, ViralCoefficient.class);
    JsonRoundTrip.check(
        ReferralCalculator.viralCoefficient(
            counts().customers(2).invitations(0).accepted(0).build()),
        ViralCoefficient.class);
    MeasurementContract.check(k);
  }

  private static ReferralCounts.Builder counts() {
    return ReferralCounts.builder();
  }
}
