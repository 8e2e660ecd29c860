package org.retentionkit.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;

class ViralCoefficientTest {
  private static ViralCoefficient of(String perUser, String conversion) {
    return ReferralCalculator.viralCoefficient(
        Invitations.perUser(Ratio.of(perUser)).conversion(Ratio.of(conversion)));
  }

  /** metrics.md 7, counter-test: one page divides invites by conversion, which would be 20. */
  @Test
  void invitations_are_multiplied_by_their_conversion_not_divided() {
    ViralCoefficient k = of("4", "0.2");
    assertThat(k.exact()).isEqualTo(Ratio.of("0.8")).isNotEqualTo(Ratio.of(20, 1));
    assertThat(k.explanation())
        .hasToString("Viral coefficient (K): 0.80 = invites per user 4.00 × conversion 20.0 %.");
    assertThat(k.definition().source()).isNotBlank();
    assertThat(k.unit()).isEmpty();
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
        new ViralCoefficient(new Invitations(Ratio.of(permille, 100), Ratio.of("0.1")));
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
    assertThat(Invitations.byUsers(1_000).sent(4_000).joined(800))
        .isEqualTo(Invitations.perUser(Ratio.of("4")).conversion(Ratio.of("0.2")));
  }

  @Test
  void without_invitations_no_conversion_is_known() {
    ViralCoefficient none =
        ReferralCalculator.viralCoefficient(Invitations.byUsers(10).sent(0).joined(0));
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
    assertThatThrownBy(() -> new Invitations(Ratio.of(1, 0), Ratio.ONE))
        .hasMessage("invites per user must not be negative, but was 1/0");
    assertThatThrownBy(() -> of("1", "1.2"))
        .hasMessage("conversion must lie between 0 and 1, but was 1.2");
    assertThatThrownBy(() -> of("1", "-0.2"))
        .hasMessage("conversion must lie between 0 and 1, but was -0.2");
    assertThat(of("1", "1").exact()).isEqualTo(Ratio.ONE);
    assertThatThrownBy(() -> Invitations.byUsers(0))
        .hasMessage("users must be at least 1, but was 0");
    assertThatThrownBy(() -> Invitations.byUsers(1).sent(-1))
        .hasMessage("invites must not be negative, but was -1");
    assertThatThrownBy(() -> Invitations.byUsers(1).sent(1).joined(-1))
        .hasMessage("joined must not be negative, but was -1");
    assertThatThrownBy(() -> Invitations.byUsers(1).sent(1).joined(2))
        .hasMessage("joined must not exceed invites 1, but was 2");
    assertThatThrownBy(() -> of("1", "1").newUsersOfCycle(-1, 1))
        .hasMessage("users must not be negative, but was -1");
    assertThatThrownBy(() -> of("1", "1").usersAfter(1, -1))
        .hasMessage("cycle must not be negative, but was -1");
  }
}
