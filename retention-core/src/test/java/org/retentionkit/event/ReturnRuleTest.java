package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.event.ReturnRule.Kind;
import org.retentionkit.testing.JsonRoundTrip;

class ReturnRuleTest {
  /** The worked example of the Javadoc: a gap of 30 days. */
  @Test
  void a_gap_of_thirty_days_is_a_return_or_a_new_beginning_or_no_gap() {
    assertThat(ReturnRule.ever().forgets(30)).isFalse();
    assertThat(ReturnRule.ever().bridges(30)).isFalse();
    assertThat(ReturnRule.within(30).forgets(30)).isFalse();
    assertThat(ReturnRule.within(29).forgets(30)).isTrue();
    assertThat(ReturnRule.afterGap(30).bridges(30)).isFalse();
    assertThat(ReturnRule.afterGap(31).bridges(30)).isTrue();
  }

  @Property
  void only_its_own_kind_forgets_or_bridges(
      @ForAll @IntRange(min = 1) int days, @ForAll @IntRange(min = 0) int gap) {
    assertThat(ReturnRule.within(days).bridges(gap)).isFalse();
    assertThat(ReturnRule.afterGap(days).forgets(gap)).isFalse();
    assertThat(ReturnRule.ever().bridges(gap) || ReturnRule.ever().forgets(gap)).isFalse();
    assertThat(ReturnRule.within(days).forgets(gap)).isEqualTo(gap > days);
    assertThat(ReturnRule.afterGap(days).bridges(gap)).isEqualTo(gap < days);
  }

  @Test
  void rules_survive_a_round_trip() {
    JsonRoundTrip.check(ReturnRule.ever(), ReturnRule.class);
    JsonRoundTrip.check(ReturnRule.within(90), ReturnRule.class);
  }

  @Test
  void days_that_fit_no_rule_are_refused() {
    assertThatThrownBy(() -> new ReturnRule(Kind.EVER, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("days must be 0 for EVER, but was 1");
    assertThatThrownBy(() -> ReturnRule.within(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("days must be at least 1, but was 0");
    assertThatThrownBy(() -> ReturnRule.afterGap(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("days must be at least 1, but was -1");
  }
}
