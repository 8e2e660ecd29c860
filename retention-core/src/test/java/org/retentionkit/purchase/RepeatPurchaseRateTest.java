package org.retentionkit.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.retentionkit.purchase.RepeatBuyerCounts.Kind.LIFETIME;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Metric;
import org.retentionkit.Period;
import org.retentionkit.Proportion;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.testing.JsonRoundTrip;

class RepeatPurchaseRateTest {
  private static final Period YEAR = Period.ofYear(2025);
  private static final Period MARCH = Period.ofMonth(2025, 3);

  private static RepeatPurchaseRate rate(RepeatBuyerCounts.Builder begun, long buyers, long again) {
    return PurchaseCalculator.repeatPurchaseRate(begun.buyers(buyers).repeatBuyers(again).build());
  }

  @Test
  void the_lifetime_rate_divides_all_repeat_buyers_by_all_buyers() {
    assertThat(rate(RepeatBuyerCounts.lifetime(YEAR), 1_000, 280).explanation())
        .hasToString(
            "Repeat purchase rate, 2025: 28.0 % = repeat buyers 280 ÷ buyers 1000. 95 % Wilson"
                + " interval 25.3 % to 30.9 %.");
  }

  @Test
  void the_windowed_rate_sees_both_orders_inside_the_window() {
    assertThat(rate(RepeatBuyerCounts.inWindow(YEAR), 600, 90).explanation())
        .hasToString(
            "Repeat purchase rate (both orders inside the window), 2025: 15.0 % = buyers with two"
                + " orders inside 90 ÷ buyers in the window 600. 95 % Wilson interval 12.4 % to"
                + " 18.1 %.");
  }

  @Test
  void the_returning_rate_knows_earlier_orders() {
    assertThat(rate(RepeatBuyerCounts.returning(YEAR), 600, 180).explanation())
        .hasToString(
            "Returning customer rate, 2025: 30.0 % = buyers who had bought before 180 ÷ buyers in"
                + " the window 600. 95 % Wilson interval 26.5 % to 33.8 %.");
  }

  /** Shopify's staff: who placed the first and the second order in the range is in both groups. */
  @Test
  void the_returning_rate_over_both_groups_counts_some_twice() {
    RepeatBuyerCounts counts =
        RepeatBuyerCounts.returning(YEAR)
            .buyers(600)
            .repeatBuyers(180)
            .firstTimeBuyers(470)
            .build();
    RepeatPurchaseRate rate = RepeatPurchaseDefinition.RETURNING_OVER_BOTH.of(counts);
    assertThat(rate)
        .hasToString("Returning customer rate (of returning and first-time buyers), 2025: 27.7 %");
    assertThat(rate.isShare()).isFalse();
  }

  @Test
  void the_cohort_rate_says_within_how_many_days() {
    assertThat(rate(RepeatBuyerCounts.cohort(MARCH, 60), 200, 44).explanation())
        .hasToString(
            "Repeat purchase rate (cohort, within a number of days), March 2025: 22.0 % = bought"
                + " again in time 44 ÷ first-time buyers 200. 95 % Wilson interval 16.8 % to 28.2"
                + " %. In time is within 60 days of the first order.");
  }

  /**
   * One log, orders a customer before and in the window: a returning buyer need not have bought
   * twice inside, so that Shopify's rate is never below the windowed one.
   */
  @Property
  void the_returning_rate_is_at_least_the_windowed_one(
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 2) Integer> before,
      @ForAll @Size(min = 1, max = 30) List<@IntRange(max = 2) Integer> inside) {
    int customers = Math.min(before.size(), inside.size());
    long buyers = 0;
    long twice = 0;
    long returning = 0;
    for (int i = 0; i < customers; i++) {
      int now = inside.get(i);
      buyers += now > 0 ? 1 : 0;
      twice += now > 1 ? 1 : 0;
      returning += now > 1 || (now == 1 && before.get(i) > 0) ? 1 : 0;
    }
    Proportion windowed = rate(RepeatBuyerCounts.inWindow(YEAR), buyers, twice).proportion();
    Proportion shopify = rate(RepeatBuyerCounts.returning(YEAR), buyers, returning).proportion();
    if (buyers > 0) {
      assertThat(shopify).isGreaterThanOrEqualTo(windowed);
    } else {
      assertThat(shopify.isDefined()).isFalse();
    }
  }

  @Test
  void each_definition_tells_its_metric_but_a_cohort_has_none() {
    assertThat(RepeatPurchaseDefinition.LIFETIME.metric()).contains(Metric.REPEAT_PURCHASE_RATE);
    assertThat(RepeatPurchaseDefinition.WITHIN_WINDOW.metric())
        .contains(Metric.REPEAT_PURCHASE_RATE_IN_WINDOW);
    assertThat(RepeatPurchaseDefinition.RETURNING_IN_WINDOW.metric())
        .contains(Metric.RETURNING_CUSTOMER_RATE);
    assertThat(RepeatPurchaseDefinition.COHORT_WITHIN_DAYS.metric()).isEmpty();
    assertThat(RepeatPurchaseDefinition.values())
        .extracting(RepeatPurchaseDefinition::source)
        .containsExactly(
            "Metrilo",
            "Little Stream Software",
            "Shopify",
            "Shopify, staff in its forum",
            "Tresl, with 30, 60 and 90 days");
  }

  @Test
  void it_is_a_share_with_an_interval() {
    RepeatPurchaseRate rate = rate(RepeatBuyerCounts.lifetime(YEAR), 1_000, 280);
    assertThat(rate.isShare()).isTrue();
    assertThat(rate.proportion()).isEqualTo(new Proportion(28, 100));
    assertThat(rate.interval(IntervalMethod.WILSON, 0.95).contains(0.28)).isTrue();
    assertThat(rate.percent(1)).isEqualByComparingTo("28.0");
    assertThat(rate.undefinedReason()).isEmpty();
  }

  @Test
  void without_buyers_there_is_no_rate_and_it_says_why() {
    RepeatPurchaseRate none = rate(RepeatBuyerCounts.cohort(MARCH, 30), 0, 0);
    assertThat(none.explanation())
        .hasToString(
            "Repeat purchase rate (cohort, within a number of days), March 2025: undefined,"
                + " first-time buyers is 0 in March 2025; bought again in time 0 ÷ first-time"
                + " buyers 0. In time is within 30 days of the first order.");
    assertThatThrownBy(none::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "Repeat purchase rate (cohort, within a number of days) is undefined: first-time buyers"
                + " is 0 in March 2025");
  }

  @Test
  void counts_that_cannot_be_are_refused() {
    refused(
        () -> rate(RepeatBuyerCounts.lifetime(YEAR), 2, 3),
        "repeatBuyers must not exceed buyers 2, but was 3");
    refused(
        () -> RepeatBuyerCounts.lifetime(YEAR).buyers(-1),
        "buyers must not be negative, but was -1");
    refused(
        () -> RepeatBuyerCounts.lifetime(YEAR).repeatBuyers(-1),
        "repeatBuyers must not be negative, but was -1");
    refused(
        () -> new RepeatBuyerCounts(LIFETIME, YEAR, 0, -1L, 0L, null),
        "buyers must not be negative, but was -1");
    refused(
        () -> new RepeatBuyerCounts(LIFETIME, YEAR, 0, 1L, -1L, null),
        "repeatBuyers must not be negative, but was -1");
    refused(
        () -> new RepeatBuyerCounts(LIFETIME, YEAR, 30, 1L, 1L, null),
        "withinDays must be 0 for LIFETIME, but was 30");
    refused(
        () -> rate(RepeatBuyerCounts.cohort(MARCH, 0), 2, 1),
        "withinDays must be at least 1, but was 0");
    for (RepeatBuyerCounts.Builder begun :
        List.of(
            RepeatBuyerCounts.lifetime(YEAR).buyers(3),
            RepeatBuyerCounts.lifetime(YEAR).repeatBuyers(3))) {
      assertThatThrownBy(begun::build)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("buyers and repeatBuyers must be given for 2025");
    }
  }

  @Test
  void it_comes_back_from_json() {
    JsonRoundTrip.check(rate(RepeatBuyerCounts.cohort(MARCH, 90), 20, 3), RepeatPurchaseRate.class);
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
