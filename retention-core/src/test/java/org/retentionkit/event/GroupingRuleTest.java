package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.retentionkit.testing.JsonRoundTrip;

class GroupingRuleTest {
  @Test
  void a_gap_is_counted_in_days_or_milliseconds() {
    assertThat(GroupingRule.withinDays(3)).isEqualTo(new GroupingRule(GroupingRule.Kind.DAYS, 3));
    assertThat(GroupingRule.within(Duration.ofMinutes(60)))
        .isEqualTo(new GroupingRule(GroupingRule.Kind.TIME, 3_600_000));
    assertThat(GroupingRule.within(Duration.ofNanos(5_000_000)).gap()).isEqualTo(5);
    assertThat(GroupingRule.within(Duration.ZERO).gap()).isZero();
    assertThat(GroupingRule.within(Duration.ofMillis(Long.MAX_VALUE)).gap())
        .isEqualTo(Long.MAX_VALUE);
    JsonRoundTrip.check(GroupingRule.within(Duration.ofMinutes(60)), GroupingRule.class);
  }

  @Test
  void errors_name_the_rule() {
    assertThatThrownBy(() -> GroupingRule.withinDays(-1))
        .hasMessage("gap must not be negative, but was -1");
    assertThatThrownBy(() -> GroupingRule.within(Duration.ofMillis(-1)))
        .hasMessage("gap must not be negative, but was -1");
    assertThatThrownBy(() -> GroupingRule.within(Duration.ofNanos(1)))
        .hasMessage("gap must be whole milliseconds, but was PT0.000000001S");
    assertThatThrownBy(() -> GroupingRule.within(Duration.ofSeconds(Long.MAX_VALUE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "gap must be of at most 9223372036854775807 milliseconds,"
                + " but was PT2562047788015215H30M7S");
    assertThatThrownBy(() -> new GroupingRule(null, 1)).hasMessage("kind must not be null");
    assertThatThrownBy(() -> GroupingRule.within(null)).hasMessage("gap must not be null");
  }
}
