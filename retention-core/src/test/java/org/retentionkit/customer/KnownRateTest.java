package org.retentionkit.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Length;
import org.retentionkit.Metric;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.testing.MeasurementContract;

/** A rate that is known without its counts is a rate, and converts like a counted one. */
class KnownRateTest {
  private static final Period MARCH = Period.ofMonth(2026, 3);

  @Test
  void five_per_cent_are_the_same_rate_however_they_are_said() {
    ChurnRate churn = ChurnRate.ofPercent(5, CalendarUnit.MONTH);
    assertThat(churn)
        .isEqualTo(ChurnRate.ofPercent("5.0", CalendarUnit.MONTH))
        .isEqualTo(ChurnRate.of("0.05", CalendarUnit.MONTH))
        .isEqualTo(ChurnRate.of(Ratio.of(1, 20), Length.of(CalendarUnit.MONTH)))
        .hasToString("Customer churn rate (stated): 5.0 % a month");
    assertThat(churn.length()).contains(Length.of(CalendarUnit.MONTH));
    assertThat(churn.definition().metric()).contains(Metric.CUSTOMER_CHURN);
    assertThat(churn.isShare()).isFalse();
    MeasurementContract.check(churn);
    RetentionRate retention = RetentionRate.ofPercent(85, CalendarUnit.YEAR);
    assertThat(retention)
        .isEqualTo(RetentionRate.ofPercent("85", CalendarUnit.YEAR))
        .isEqualTo(RetentionRate.of("0.85", CalendarUnit.YEAR))
        .hasToString("Customer retention rate (stated): 85.0 % a year");
    assertThat(retention.definition().metric()).contains(Metric.CUSTOMER_RETENTION);
    MeasurementContract.check(retention);
  }

  /** metrics.md 1.5: 5 % a month are 45.96 % a year compounded, and a customer stays 20 months. */
  @Test
  void a_monthly_churn_gives_its_annual_rate_and_its_lifetime_in_one_call() {
    ChurnRate churn = ChurnRate.ofPercent(5, CalendarUnit.MONTH);
    assertThat(churn.annual().percent(6)).isEqualByComparingTo("45.963991");
    assertThat(churn.annual().length()).contains(Length.of(CalendarUnit.YEAR));
    assertThat(churn.lifetime().value()).isEqualTo(20);
    assertThat(RetentionRate.ofPercent(95, CalendarUnit.MONTH).annual().percent(6))
        .isEqualByComparingTo("54.036009");
  }

  @Property
  void counted_and_stated_rates_of_a_month_convert_alike(
      @ForAll @IntRange(min = 1, max = 1_000) int opening,
      @ForAll @IntRange(max = 1_000) int lost) {
    CustomerCounts counts =
        CustomerCounts.during(MARCH).opening(opening).lost(Math.min(lost, opening)).build();
    ChurnRate churn = ChurnCalculator.churnRate(counts);
    RetentionRate retention = RetentionCalculator.retentionRate(counts);
    Length month = Length.of(CalendarUnit.MONTH);
    assertThat(churn.annual()).isEqualTo(ChurnRate.of(churn.exact(), month).annual());
    assertThat(retention.annual()).isEqualTo(RetentionRate.of(retention.exact(), month).annual());
    assertThat(retention.annual().exact().plus(churn.annual().exact())).isEqualTo(Ratio.ONE);
    assertThat(retention.annual().exact()).isEqualTo(retention.exact().power(12));
  }

  /** The limits go through the same function as the rate, so that they lie around it. */
  @Test
  void an_annualised_rate_has_the_interval_of_its_counts() {
    CustomerCounts march = CustomerCounts.during(MARCH).opening(1_000).lost(35).build();
    ChurnRate churn = ChurnCalculator.churnRate(march);
    ConfidenceInterval annual = churn.annualInterval(0.95);
    assertThat(annual.toPercentString()).isEqualTo("95 % Wilson interval 26.4 % to 44.8 %");
    assertThat(annual.lower())
        .isCloseTo(1 - Math.pow(1 - churn.interval(0.95).lower(), 12), within(1e-14));
    ConfidenceInterval kept = RetentionCalculator.retentionRate(march).annualInterval(0.95);
    assertThat(kept.lower()).isCloseTo(1 - annual.upper(), within(1e-14));
    assertThat(kept.upper()).isCloseTo(1 - annual.lower(), within(1e-14));
  }

  @Test
  void what_does_not_convert_is_refused() {
    assertThatThrownBy(() -> ChurnRate.ofPercent(101, CalendarUnit.MONTH))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "churn must be a fraction from 0 to 1 (ofPercent takes 5 for 5 %), but was 101/100");
    assertThatThrownBy(() -> RetentionRate.of("-0.1", CalendarUnit.MONTH))
        .hasMessageStartingWith(
            "retention must be a fraction from 0 to 1 (ofPercent takes 95 for 95 %), but was ");
    assertThatThrownBy(() -> ChurnRate.of("5 %", CalendarUnit.MONTH))
        .hasMessage("decimal must be a number such as 0.02, but was '5 %'");
    assertThatThrownBy(() -> ChurnRate.ofPercent(5, null)).hasMessage("unit must not be null");
    assertThatThrownBy(() -> ChurnRate.of(Ratio.of(0, 0), Length.of(CalendarUnit.MONTH)))
        .hasMessageStartingWith("churn must be a fraction from 0 to 1");
    ChurnRate nobody =
        ChurnCalculator.churnRate(CustomerCounts.during(MARCH).opening(0).lost(0).build());
    assertThatThrownBy(nobody::annual).isInstanceOf(UndefinedMeasureException.class);
    assertThatThrownBy(nobody::lifetime).isInstanceOf(UndefinedMeasureException.class);
    Period days = Period.of(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 11));
    ChurnRate tenDays =
        ChurnCalculator.churnRate(CustomerCounts.during(days).opening(9).lost(1).build());
    assertThatThrownBy(tenDays::annual).isInstanceOf(IllegalArgumentException.class);
  }

  /** Losses for one reason compete with those for others, and do not compound by themselves. */
  @Test
  void churn_for_one_reason_is_not_restated() {
    ChurnRate voluntary =
        ChurnCalculator.voluntaryChurnRate(
            CustomerCounts.during(MARCH).opening(1_000).lostVoluntarily(20).build());
    assertThatThrownBy(voluntary::annual).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> voluntary.restated(Ratio.of(1, 2), Length.of(CalendarUnit.YEAR)))
        .hasMessage("rate must be of all losses, but was Voluntary customer churn rate");
  }
}
