package org.retentionkit.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Length;
import org.retentionkit.Metric;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.StatedRate;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.testing.JsonRoundTrip;
import org.retentionkit.testing.MeasurementContract;

class BreakEvenAcquisitionTest {
  private static StatedRate monthly(Ratio churn) {
    return new StatedRate(Metric.CUSTOMER_CHURN, churn, Length.of(CalendarUnit.MONTH));
  }

  private static CustomerCounts march(long opening, long lost) {
    return CustomerCounts.during(Period.ofMonth(2026, 3))
        .opening(opening)
        .acquired(0)
        .closing(opening - lost)
        .build();
  }

  /** 50 of 1,000 lost in a month must be replaced; at 3 % a month 30. */
  @Test
  void counts_rates_and_shares_are_taken_as_they_are() {
    BreakEvenAcquisition need = GrowthCalculator.breakEvenAcquisition(march(1_000, 50));
    assertThat(need.exact()).isEqualTo(Ratio.of(50, 1));
    assertThat(need).hasToString("Break-even acquisition: 50.0 customers a month");
    assertThat(GrowthCalculator.breakEvenAcquisition(1_000, Ratio.ofPercent(3)))
        .hasToString("Break-even acquisition: 30.0 customers");
    assertThat(GrowthCalculator.breakEvenAcquisition(20, Ratio.of("0.05")).explanation())
        .hasToString(
            "Break-even acquisition: 1.0 customers = churn 5 % × customers 20. That is 1 person.");
    MeasurementContract.check(need);
    JsonRoundTrip.check(need, BreakEvenAcquisition.class);
    JsonRoundTrip.check(
        GrowthCalculator.breakEvenAcquisition(9, Ratio.ZERO), BreakEvenAcquisition.class);
  }

  @Test
  void what_is_no_churn_or_has_no_value_is_refused() {
    StatedRate kept =
        new StatedRate(Metric.CUSTOMER_RETENTION, Ratio.of("0.95"), Length.of(CalendarUnit.MONTH));
    assertThatThrownBy(() -> GrowthCalculator.breakEvenAcquisition(1, kept))
        .hasMessage(
            "churn must be of the metric Customer churn rate, but was Customer retention rate"
                + " (stated)");
    assertThatThrownBy(() -> GrowthCalculator.breakEvenAcquisition(march(0, 0)))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessageStartingWith("Customer churn rate is undefined: opening is 0 in March 2026");
  }

  @Test
  void five_percent_of_250_customers_are_thirteen_people() {
    BreakEvenAcquisition need =
        GrowthCalculator.breakEvenAcquisition(250, monthly(Ratio.of("0.05")));
    assertThat(need.exact()).isEqualTo(Ratio.of("12.5"));
    assertThat(need.neededCustomers()).isEqualTo(13);
    assertThat(need.isReachedBy(13)).isTrue();
    assertThat(need.isReachedBy(12)).isFalse();
    assertThat(need.growthWith(20)).isEqualTo(Ratio.of("7.5"));
    assertThat(need.explanation())
        .hasToString(
            "Break-even acquisition: 12.5 customers a month = churn 5 % a month × customers 250."
                + " That is 13 people.");
  }

  @Test
  void a_whole_number_is_not_rounded_up_and_is_enough() {
    BreakEvenAcquisition need =
        GrowthCalculator.breakEvenAcquisition(200, monthly(Ratio.of("0.05")));
    assertThat(need.neededCustomers()).isEqualTo(10);
    assertThat(need.isReachedBy(10)).isTrue();
    assertThat(GrowthCalculator.breakEvenAcquisition(0, monthly(Ratio.of("0.05"))).isReachedBy(0))
        .isTrue();
  }

  /** The needed customers are the least that are enough. */
  @Property
  void one_fewer_is_not_enough(
      @ForAll @IntRange(max = 1_000_000) int customers,
      @ForAll @IntRange(max = 1000) int permille) {
    BreakEvenAcquisition need =
        GrowthCalculator.breakEvenAcquisition(customers, monthly(Ratio.of(permille, 1000)));
    long needed = need.neededCustomers();
    assertThat(need.isReachedBy(needed)).isTrue();
    assertThat(needed > 0 && need.isReachedBy(needed - 1)).isFalse();
  }

  @Test
  void counts_and_rates_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> GrowthCalculator.breakEvenAcquisition(-1, Ratio.ZERO))
        .hasMessage("customers must not be negative, but was -1");
    assertThatThrownBy(() -> GrowthCalculator.breakEvenAcquisition(1, Ratio.of("1.1")))
        .hasMessage("churn must lie between 0 and 1, but was 1.1");
    BreakEvenAcquisition need = GrowthCalculator.breakEvenAcquisition(1, monthly(Ratio.of("0")));
    assertThatThrownBy(() -> need.isReachedBy(-1))
        .hasMessage("acquired must not be negative, but was -1");
  }
}
