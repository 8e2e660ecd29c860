package org.retentionkit.purchase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.retentionkit.Amount;
import org.retentionkit.Figure;
import org.retentionkit.Measurement;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.testing.JsonRoundTrip;

class PurchaseCalculatorTest {
  private static final Period YEAR = Period.ofYear(2025);
  private static final PurchaseCounts COUNTS = counts(400, 1_000);

  private static Amount averageOrderValue(long orders, String revenue, String currency) {
    return PurchaseCalculator.averageOrderValue(
        PurchaseCounts.during(YEAR).orders(orders).revenue(revenue, currency).build());
  }

  private static PurchaseGaps gaps(long gaps, long totalDays) {
    return PurchaseGaps.builder().gaps(gaps).totalDays(totalDays).build();
  }

  private static PurchaseCounts counts(long customers, long orders) {
    return PurchaseCounts.during(YEAR).customers(customers).orders(orders).build();
  }

  @Test
  void a_thousand_orders_of_400_customers_are_two_and_a_half_each() {
    Figure frequency = PurchaseCalculator.purchaseFrequency(COUNTS);
    assertThat(frequency.value()).isEqualTo(2.5);
    assertThat(frequency.exact()).isEqualTo(Ratio.of(5, 2));
    assertThat(frequency.explanation())
        .hasToString(
            "Purchase frequency, 2025: 2.50 orders a customer = orders 1000 ÷ customers 400.");
    assertThat(frequency.definition().source()).isEqualTo("Peel");
  }

  @Test
  void an_average_order_is_exact_money_until_the_caller_rounds() {
    Amount average = averageOrderValue(3, "100.00", "EUR");
    assertThat(average.exact()).isEqualTo(Ratio.of(100, 3));
    assertThat(average.rounded(RoundingMode.UP)).isEqualTo(Money.of("33.34", "EUR"));
    assertThat(average.explanation())
        .hasToString("Average order value, 2025: 33.33 EUR = revenue 100.00 EUR ÷ orders 3.");
    assertThat(averageOrderValue(3, "100", "JPY").rounded(RoundingMode.HALF_EVEN))
        .hasToString("33 JPY");
    assertThat(averageOrderValue(2, "-5", "EUR").rounded(RoundingMode.HALF_EVEN))
        .hasToString(Money.of("-2.50", "EUR").toString());
  }

  @Test
  void the_mean_of_own_gaps_is_the_time_between_purchases() {
    Figure gap = PurchaseCalculator.timeBetweenPurchases(gaps(30, 900));
    assertThat(gap.value()).isEqualTo(30);
    assertThat(gap.exact()).isEqualTo(Ratio.of(30, 1));
    assertThat(gap.explanation())
        .hasToString(
            "Time between purchases (mean of own gaps): 30.0 days = total gap days 900 ÷ gaps 30."
                + " Customers who have not come back yet have no gap and are not in it.");
    assertThat(gap.definition().source()).isEqualTo("Klaviyo, average days between orders");
  }

  @Test
  void the_window_over_the_frequency_is_explained_as_no_interval() {
    Figure days = PurchaseCalculator.windowPerPurchase(COUNTS);
    assertThat(days.value()).isEqualTo(146);
    assertThat(days.explanation())
        .hasToString(
            "Time between purchases (window over frequency), 2025: 146.0 days = window days 365 ÷"
                + " (orders 1000 ÷ customers 400). Customers who ordered once count as a whole"
                + " window: this is no interval.");
  }

  /** Peel's figure, shown not to be ours: nobody bought twice, and it says 365 days. */
  @Test
  void one_time_buyers_have_no_time_between_purchases() {
    assertThat(PurchaseCalculator.windowPerPurchase(counts(100, 100)).value()).isEqualTo(365);
    assertThat(PurchaseCalculator.timeBetweenPurchases(gaps(0, 0)).isDefined()).isFalse();
  }

  @Property
  void a_window_holds_frequency_times_its_share_for_each_purchase(
      @ForAll @IntRange(min = 1, max = 10_000) int customers,
      @ForAll @IntRange(max = 10_000) int more) {
    PurchaseCounts counts = counts(customers, customers + more);
    Ratio frequency = PurchaseCalculator.purchaseFrequency(counts).exact();
    assertThat(frequency).isGreaterThanOrEqualTo(Ratio.ONE);
    assertThat(PurchaseCalculator.windowPerPurchase(counts).exact().times(frequency))
        .isEqualTo(Ratio.of(365, 1));
  }

  /** Two ways to one answer: customers one by one, and the totals. */
  @Property
  void totals_of_gaps_give_the_mean_over_all_gaps(
      @ForAll @Size(min = 1, max = 20) List<@IntRange(max = 400) Integer> gaps) {
    int[] days = gaps.stream().mapToInt(Integer::intValue).toArray();
    Figure mean =
        PurchaseCalculator.timeBetweenPurchases(gaps(days.length, Arrays.stream(days).sum()));
    assertThat(mean.value()).isEqualTo(Arrays.stream(days).average().orElseThrow());
  }

  @Test
  void without_orders_nothing_has_a_number_and_each_says_why() {
    undefined(
        PurchaseCalculator.purchaseFrequency(counts(0, 0)),
        "Purchase frequency",
        "customers is 0 in 2025 (orders 0)",
        "orders ÷ customers");
    undefined(
        averageOrderValue(0, "0.00", "EUR"),
        "Average order value",
        "orders is 0 in 2025 (revenue 0.00 EUR)",
        "revenue ÷ orders");
    undefined(
        PurchaseCalculator.timeBetweenPurchases(gaps(0, 0)),
        "Time between purchases (mean of own gaps)",
        "gaps is 0: nobody bought twice",
        "total gap days ÷ gaps");
    undefined(
        PurchaseCalculator.windowPerPurchase(counts(0, 0)),
        "Time between purchases (window over frequency)",
        "orders is 0 in 2025 (customers 0)",
        "window days ÷ (orders ÷ customers)");
  }

  @Test
  void counts_that_cannot_be_are_refused() {
    refused(() -> counts(3, 2), "customers must not exceed orders 2, but was 3");
    refused(() -> counts(0, 2), "orders must be 0 without customers, but was 2");
    refused(
        () -> PurchaseCounts.during(YEAR).orders(-1), "orders must not be negative, but was -1");
    refused(
        () -> PurchaseCounts.during(YEAR).customers(-1),
        "customers must not be negative, but was -1");
    refused(
        () -> new PurchaseCounts(YEAR, -1L, 0L, null),
        "customers must not be negative, but was -1");
    refused(
        () -> new PurchaseCounts(YEAR, 0L, -1L, null), "orders must not be negative, but was -1");
    refused(() -> PurchaseGaps.builder().gaps(-1), "gaps must not be negative, but was -1");
    refused(() -> new PurchaseGaps(-1L, 0L), "gaps must not be negative, but was -1");
    refused(() -> gaps(1, -1), "totalDays must not be negative, but was -1");
    refused(() -> gaps(0, 1), "totalDays must be 0 without gaps, but was 1");
    refused(() -> averageOrderValue(-1, "1", "EUR"), "orders must not be negative, but was -1");
    refused(
        () -> averageOrderValue(0, "1", "EUR"),
        "revenue must not be above 0 without orders, but was 1 EUR");
    assertThatThrownBy(() -> PurchaseCounts.during(YEAR).customers(1).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("orders must be given for 2025");
    assertThatThrownBy(() -> PurchaseGaps.builder().gaps(1).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("gaps and totalDays must be given");
    assertThatThrownBy(() -> PurchaseGaps.builder().totalDays(1).build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("gaps and totalDays must be given");
  }

  @Test
  void summaries_come_back_from_json() {
    JsonRoundTrip.check(COUNTS, PurchaseCounts.class);
    JsonRoundTrip.check(
        PurchaseCounts.during(YEAR).orders(3).revenue("100.10", "EUR").build(),
        PurchaseCounts.class);
    JsonRoundTrip.check(gaps(3, 9), PurchaseGaps.class);
  }

  private static void undefined(Measurement measure, String title, String reason, String formula) {
    assertThat(measure.isDefined()).isFalse();
    assertThat(measure.undefinedReason()).isEqualTo(reason);
    assertThat(measure.explanation().sentence())
        .startsWith(title)
        .contains(": undefined, " + reason + "; ");
    assertThat(measure.definition().formula()).isEqualTo(formula);
    assertThatThrownBy(measure::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(title + " is undefined: " + reason);
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
