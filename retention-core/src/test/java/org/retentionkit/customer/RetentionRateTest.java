package org.retentionkit.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.retentionkit.Period;
import org.retentionkit.UndefinedMeasureException;

class RetentionRateTest {
  private static final Period MARCH = Period.ofMonth(2026, 3);

  @Test
  void the_article_example_keeps_40_percent_and_says_so() {
    CustomerCounts march =
        CustomerCounts.during(MARCH).opening(1_000).acquired(400).closing(800).build();
    RetentionRate retention = RetentionCalculator.retentionRate(march);
    assertThat(retention.percent(1)).isEqualByComparingTo("40.0");
    assertThat(retention.explanation())
        .hasToString(
            "Customer retention rate, March 2026: 40.0 % = (closing 800 − acquired 400) ÷ opening"
                + " 1000. 95 % Wilson interval 37.0 % to 43.1 %.");
  }

  /** Nobody came back, so nobody who did is taken off. */
  @Test
  void returns_are_named_where_there_were_any() {
    RetentionRate none =
        RetentionCalculator.retentionRate(
            CustomerCounts.during(MARCH).opening(1_000).joined(500).lost(50).lostOfNew(12).build());
    assertThat(none.explanation().working())
        .isEqualTo("(closing 1438 − acquired 488) ÷ opening 1000");
    assertThat(none)
        .hasToString("Customer retention rate, March 2026: 95.0 % (95 %: 93.5 % to 96.2 %)");
    RetentionRate some =
        RetentionCalculator.retentionRate(
            CustomerCounts.during(MARCH)
                .opening(1_000)
                .joined(500)
                .lost(50)
                .lostOfNew(12)
                .reactivated(3)
                .build());
    assertThat(some.explanation().working())
        .isEqualTo("(closing 1441 − acquired 488 − reactivated 3) ÷ opening 1000");
  }

  @Test
  void a_period_that_opened_with_nobody_has_no_rate_and_says_why() {
    RetentionRate rate =
        RetentionCalculator.retentionRate(
            CustomerCounts.during(MARCH).opening(0).acquired(4).closing(4).build());
    assertThat(rate.isDefined()).isFalse();
    assertThatThrownBy(rate::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "Customer retention rate is undefined: opening is 0 in March 2026 (acquired 4, closing 4)");
  }
}
