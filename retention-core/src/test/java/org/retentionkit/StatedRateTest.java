package org.retentionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.retentionkit.testing.JsonRoundTrip;
import org.retentionkit.testing.MeasurementContract;

/** A rate that is known without its counts says so, and claims no more than was stated. */
class StatedRateTest {
  private static final StatedRate MONTHLY =
      new StatedRate(
          Metric.CUSTOMER_CHURN, Ratio.ofPercent("4.56789"), Length.of(CalendarUnit.MONTH));

  @Test
  void it_reads_with_the_length_it_is_for_and_shows_what_was_stated() {
    MeasurementContract.check(MONTHLY);
    JsonRoundTrip.check(MONTHLY, StatedRate.class);
    assertThat(MONTHLY).hasToString("Customer churn rate (stated): 4.6 % a month");
    assertThat(MONTHLY.explanation().sentence())
        .isEqualTo("Customer churn rate (stated): 4.6 % a month = stated 4.5679 % a month.");
    assertThat(MONTHLY.length()).contains(Length.of(CalendarUnit.MONTH));
    assertThat(MONTHLY.definition().metric()).contains(Metric.CUSTOMER_CHURN);
    assertThat(MONTHLY.definition().id()).isEqualTo("customer-churn.stated");
    assertThat(MONTHLY.definition().of(MONTHLY)).isEqualTo(MONTHLY);
    assertThat(
            new StatedRate(
                Metric.CUSTOMER_CHURN, Ratio.ofPercent(5), Length.of(14, CalendarUnit.DAY)))
        .hasToString("Customer churn rate (stated): 5.0 % in 14 days");
  }

  @Test
  void without_a_length_it_reads_for_none() {
    StatedRate rate = new StatedRate(Metric.CUSTOMER_CHURN, Ratio.ofPercent(5), null);
    MeasurementContract.check(rate);
    assertThat(rate).hasToString("Customer churn rate (stated): 5.0 %");
    assertThat(rate.length()).isEmpty();
    assertThat(rate.restated(Ratio.ofPercent(40), Length.of(CalendarUnit.YEAR)))
        .isEqualTo(
            new StatedRate(Metric.CUSTOMER_CHURN, Ratio.of("0.4"), Length.of(CalendarUnit.YEAR)));
  }

  @Test
  void nobody_said_of_how_many_it_is() {
    assertThat(MONTHLY.isShare()).isFalse();
    assertThatThrownBy(() -> MONTHLY.interval(0.95)).isInstanceOf(UndefinedMeasureException.class);
    assertThat(MONTHLY.explanation().interval()).isNull();
  }

  @Test
  void an_undefined_value_cannot_be_stated() {
    assertThatThrownBy(() -> new StatedRate(Metric.CUSTOMER_CHURN, Ratio.of(1, 0), null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("exact must be a defined fraction, but was 1/0");
    assertThatThrownBy(() -> new StatedRate(null, Ratio.ONE, null))
        .hasMessage("metric must not be null");
    assertThatThrownBy(() -> new StatedRate(Metric.CUSTOMER_CHURN, null, null))
        .hasMessage("exact must not be null");
  }
}
