package org.retentionkit.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Ratio;

class DiscountRateTest {
  @Test
  void one_percent_a_month_is_12_682503_percent_a_year() {
    assertThat(DiscountRate.monthly("0.01").to(CalendarUnit.YEAR).rate().percent(6))
        .isEqualByComparingTo("12.682503");
  }

  @Property
  void a_rate_survives_the_way_to_months_and_back(
      @ForAll @IntRange(max = 100_000) int thousandths) {
    DiscountRate annual = new DiscountRate(Ratio.of(thousandths, 1000), CalendarUnit.YEAR);
    Ratio back = annual.to(CalendarUnit.MONTH).to(CalendarUnit.YEAR).rate();
    assertThat(back.minus(annual.rate()).value()).isCloseTo(0, within(1e-30));
    assertThat(annual.to(CalendarUnit.YEAR)).isEqualTo(annual);
  }

  @Test
  void a_negative_rate_is_refused() {
    assertThatThrownBy(() -> DiscountRate.annual("-0.1"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("rate must not be negative, but was -0.1");
  }

  @Test
  void horizons_convert_where_they_are_whole() {
    assertThat(Horizon.years(2).in(CalendarUnit.MONTH)).isEqualTo(Horizon.months(24));
    assertThat(Horizon.months(24).in(CalendarUnit.YEAR)).isEqualTo(Horizon.years(2));
    assertThat(Horizon.years(1)).hasToString("1 year");
    assertThatThrownBy(() -> Horizon.months(25).in(CalendarUnit.YEAR))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("target must divide the horizon of 25 months, but was YEAR");
    assertThatThrownBy(() -> Horizon.months(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("periods must be at least 1, but was 0");
  }
}
