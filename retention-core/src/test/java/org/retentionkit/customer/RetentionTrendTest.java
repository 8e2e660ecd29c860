package org.retentionkit.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.retentionkit.Period;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.testing.Shared;

class RetentionTrendTest {
  /**
   * Periods that keep {@code kept[i]} of {@code opening[i]}, with the joins that make them balance.
   */
  private static CustomerSeries series(long[] kept, long[] opening) {
    List<CustomerCounts> counts = new ArrayList<>();
    Period month = Period.ofMonth(2026, 1);
    for (int i = 0; i < kept.length; i++) {
      long next = i + 1 < kept.length ? opening[i + 1] : kept[i];
      counts.add(
          CustomerCounts.during(month)
              .opening(opening[i])
              .joined(Math.max(0, next - kept[i]))
              .lost(opening[i] - kept[i])
              .lostOfNew(0)
              .build());
      month = month.next();
    }
    return new CustomerSeries(counts);
  }

  /** R 4.2.2, prop.trend.test(c(15, 30, 55), c(120, 130, 150)). */
  @Test
  void the_test_equals_rs_test_for_a_trend_in_proportions() {
    JsonNode golden = Shared.json("golden/proportions_nps.json").get("k_proportions");
    long[] kept = longs(golden.get("x"));
    long[] opening = longs(golden.get("n"));
    RetentionTrend trend = RetentionCalculator.retentionTrend(series(kept, opening));
    double chiSquare = golden.get("trend_chisq").asDouble();
    double p = golden.get("trend_p").asDouble();
    assertThat(trend.z() * trend.z()).isCloseTo(chiSquare, within(chiSquare * 1e-12));
    assertThat(trend.pValue()).isCloseTo(p, within(p * 1e-12));
  }

  @Property
  void the_slope_is_that_of_the_weighted_line(
      @ForAll @Size(min = 2, max = 8) List<@IntRange(min = 1, max = 500) Integer> kept) {
    long[] k = kept.stream().mapToLong(Integer::longValue).toArray();
    long[] n = new long[k.length];
    for (int i = 0; i < n.length; i++) {
      n[i] = Math.max(k[i] + 3, i == 0 ? 0 : k[i - 1]);
    }
    RetentionTrend trend = RetentionCalculator.retentionTrend(series(k, n));
    double sum = 0;
    double time = 0;
    double rate = 0;
    for (int i = 0; i < n.length; i++) {
      sum += n[i];
      time += i * (double) n[i];
      rate += k[i];
    }
    double above = 0;
    double below = 0;
    for (int i = 0; i < n.length; i++) {
      above += n[i] * (i - time / sum) * (k[i] / (double) n[i] - rate / sum);
      below += n[i] * (i - time / sum) * (i - time / sum);
    }
    assertThat(trend.value()).isCloseTo(above / below, within(1e-12));
    // A flat line leaves a rounding rest of either sign in both sums.
    assertThat(trend.z() * above).isGreaterThan(-1e-9);
    assertThat(trend.pValue()).isBetween(0.0, 1.0);
  }

  @Test
  void a_trend_explains_itself() {
    RetentionTrend trend =
        RetentionCalculator.retentionTrend(
            series(new long[] {15, 30, 55}, new long[] {120, 130, 150}));
    assertThat(trend.percent(1)).isEqualByComparingTo("12.1");
    assertThat(trend.isShare()).isFalse();
    assertThat(trend)
        .hasToString("Trend of the customer retention rate, per period, Q1 2026: +12.1 points");
    assertThat(trend.explanation())
        .hasToString(
            "Trend of the customer retention rate, per period, Q1 2026: +12.1 points = slope of the"
                + " retention rates of periods 3, weighted by opening customers.");
  }

  @Test
  void one_period_has_no_trend_and_full_retention_nothing_to_test() {
    RetentionTrend one =
        RetentionCalculator.retentionTrend(series(new long[] {5}, new long[] {10}));
    assertThatThrownBy(one::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "Trend of the customer retention rate, per period is undefined: fewer than two of the 1"
                + " period from January 2026 opened with customers");
    assertThatThrownBy(one::z).isInstanceOf(UndefinedMeasureException.class);
    assertThat(
            RetentionCalculator.retentionTrend(series(new long[] {0}, new long[] {0})).isDefined())
        .isFalse();
    RetentionTrend all =
        RetentionCalculator.retentionTrend(series(new long[] {10, 10}, new long[] {10, 10}));
    assertThat(all.value()).isZero();
    assertThatThrownBy(all::pValue)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "The test of the trend of the customer retention rate is undefined: 20/20 were kept, so"
                + " that nothing varies");
    RetentionTrend none =
        RetentionCalculator.retentionTrend(series(new long[] {0, 0}, new long[] {10, 10}));
    assertThatThrownBy(none::z).isInstanceOf(UndefinedMeasureException.class);
  }

  /** Openings whose sum exceeds a long: the slope and its test stay exact. */
  @Test
  void a_trend_of_openings_beyond_a_long_is_a_number() {
    long most = Long.MAX_VALUE;
    CustomerSeries series =
        CustomerSeries.of(
            CustomerCounts.during(Period.ofMonth(2026, 1)).opening(most).lost(most / 2).build(),
            CustomerCounts.during(Period.ofMonth(2026, 2)).opening(most).lost(0).build());
    RetentionTrend trend = RetentionCalculator.retentionTrend(series);
    assertThat(trend.value()).isCloseTo(0.5, within(1e-15));
    assertThat(trend.pValue()).isZero();
  }

  private static long[] longs(JsonNode array) {
    long[] values = new long[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = array.get(i).asLong();
    }
    return values;
  }
}
