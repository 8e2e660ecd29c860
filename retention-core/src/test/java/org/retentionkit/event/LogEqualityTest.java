package org.retentionkit.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;

/** What the comparisons of the other tests rest on: one difference is a difference. */
class LogEqualityTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Timeline MONTHS =
      Timeline.of(LocalDate.of(1970, 1, 1), CalendarUnit.MONTH, 4);

  private static PurchaseColumns purchases(DuplicateRule rule, long[] ids, int[] days, long... c) {
    return OrderLog.ofColumns(ids, days, c, "EUR").purchases(RefundRule.NET, rule);
  }

  @Test
  void purchases_differ_in_customers_days_totals_currency_and_what_was_left_out() {
    long[] ids = {7, 8};
    int[] days = {3, 4};
    PurchaseColumns base = purchases(DuplicateRule.KEEP, ids, days, 5, 6);
    assertThat(base)
        .isEqualTo(purchases(DuplicateRule.KEEP, new long[] {8, 7}, new int[] {4, 3}, 6, 5))
        .hasSameHashCodeAs(purchases(DuplicateRule.KEEP, ids, days, 5, 6))
        .isNotEqualTo(purchases(DuplicateRule.KEEP, new long[] {7, 9}, days, 5, 6))
        .isNotEqualTo(purchases(DuplicateRule.KEEP, ids, new int[] {3, 5}, 5, 6))
        .isNotEqualTo(purchases(DuplicateRule.KEEP, ids, days, 5, 7))
        .isNotEqualTo(purchases(DuplicateRule.KEEP, new long[] {7}, new int[1], 5))
        .isNotEqualTo(
            purchases(DuplicateRule.KEEP, new long[] {7, 8, 9}, new int[] {3, 4, 4}, 5, 6, -1))
        .isNotEqualTo(
            purchases(DuplicateRule.COUNT_ONCE, new long[] {7, 8, 8}, new int[] {3, 4, 4}, 5, 6, 6))
        .isNotEqualTo(OrderLog.ofColumns(ids, days, new long[] {5, 6}, "USD").purchases())
        .isNotEqualTo("purchases of 2 customers in EUR")
        .hasToString("purchases of 2 customers in EUR");
    assertThat(base.currency()).isEqualTo(EUR);
    assertThatThrownBy(() -> base.total(2))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("index must lie between 0 and 1, but was 2");
    assertThatThrownBy(() -> base.customer(-1)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void masks_differ_in_periods_customers_activity_and_rows_outside() {
    ActivityMasks base = ActivityLog.ofColumns(new long[] {7}, new int[] {40}).activity(MONTHS);
    Timeline longer = Timeline.of(LocalDate.of(1970, 1, 1), CalendarUnit.MONTH, 5);
    assertThat(base)
        .isEqualTo(ActivityLog.ofColumns(new long[] {7, 7}, new int[] {41, 42}).activity(MONTHS))
        .isNotEqualTo(ActivityLog.ofColumns(new long[] {8}, new int[] {40}).activity(MONTHS))
        .isNotEqualTo(ActivityLog.ofColumns(new long[] {7}, new int[] {4}).activity(MONTHS))
        .isNotEqualTo(ActivityLog.ofColumns(new long[] {7, 7}, new int[] {40, -1}).activity(MONTHS))
        .isNotEqualTo(
            ActivityLog.ofColumns(new long[] {7, 7}, new int[] {40, 900}).activity(MONTHS))
        .isNotEqualTo(ActivityLog.ofColumns(new long[] {7, 8}, new int[] {40, 40}).activity(MONTHS))
        .isNotEqualTo(ActivityLog.ofColumns(new long[] {7}, new int[] {40}).activity(longer))
        .isNotEqualTo("1 customers");
  }

  @Test
  void timelines_differ_in_start_unit_and_length() {
    LocalDate start = MONTHS.start();
    assertThat(MONTHS)
        .isEqualTo(Timeline.of(start, CalendarUnit.MONTH, 4))
        .isNotEqualTo(Timeline.of(start.plusDays(1), CalendarUnit.MONTH, 4))
        .isNotEqualTo(Timeline.of(start, CalendarUnit.WEEK, 4))
        .isNotEqualTo(Timeline.of(start, CalendarUnit.MONTH, 5))
        .isNotEqualTo("4 × month from 1970-01-01");
    assertThatThrownBy(() -> MONTHS.period(-1))
        .hasMessage("index must lie between 0 and 3, but was -1");
    assertThatThrownBy(() -> MONTHS.startDay(-1))
        .hasMessage("index must lie between 0 and 4, but was -1");
  }

  private static SubscriptionMovements movements(long[] ids, int[] days, long... cents) {
    return SubscriptionLog.ofColumns(ids, days, cents, "EUR").movements(MONTHS);
  }

  @Test
  void movements_differ_in_periods_currency_amounts_customers_and_rows_outside() {
    long[] ids = {7, 8};
    int[] days = {-3, 40};
    SubscriptionMovements base = movements(ids, days, 5, 6);
    Timeline longer = Timeline.of(LocalDate.of(1970, 1, 1), CalendarUnit.MONTH, 5);
    SubscriptionLog<Long> log = SubscriptionLog.ofColumns(ids, days, new long[] {5, 6}, "EUR");
    Currency usd = Currency.getInstance("USD");
    assertThat(base)
        .isEqualTo(movements(new long[] {8, 7}, new int[] {40, -3}, 6, 5))
        .hasSameHashCodeAs(movements(ids, days, 5, 6))
        .isEqualTo(movements(new long[] {1, 2}, days, 5, 6)) // sums say nothing of ids
        .isNotEqualTo(movements(ids, days, 5, 7))
        .isNotEqualTo(movements(ids, days, 4, 6))
        .isNotEqualTo(movements(ids, new int[] {-3, 70}, 5, 6))
        .isNotEqualTo(movements(new long[] {7, 8, 9}, new int[] {-3, 40, 40}, 5, 6, 0))
        .isNotEqualTo(movements(new long[] {7, 8, 8}, new int[] {-3, 40, 900}, 5, 6, 6))
        .isNotEqualTo(movements(new long[] {7, 8, 9}, new int[] {-3, 40, 40}, 5, 3, 3))
        .isNotEqualTo(movements(new long[] {7, 8, 9}, new int[] {-3, 40, -3}, 2, 6, 3))
        .isNotEqualTo(log.movements(longer))
        .isNotEqualTo(
            SubscriptionLog.ofColumns(ids, days, new long[] {5, 6}, usd.getCurrencyCode())
                .movements(MONTHS))
        .isNotEqualTo("movements of 2 customers in EUR, 4 × month from 1970-01-01");
  }

  @Test
  void movements_know_their_periods_and_refuse_others() {
    SubscriptionMovements m =
        SubscriptionLog.ofColumns(new long[1], new int[1], new long[] {5}, "EUR").movements(MONTHS);
    assertThat(m.timeline()).isEqualTo(MONTHS);
    assertThat(m.currency()).isEqualTo(EUR);
    assertThatThrownBy(() -> m.closing(4))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("period must lie between 0 and 3, but was 4");
    assertThatThrownBy(() -> m.opening(-1))
        .hasMessage("period must lie between 0 and 3, but was -1");
  }
}
