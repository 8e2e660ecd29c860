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
  void ten_percent_a_year_is_less_than_a_twelfth_of_it_a_month() {
    DiscountRate annual = DiscountRate.annual("0.10");
    assertThat(annual).hasToString("10 % a year");
    assertThat(annual).isEqualTo(new DiscountRate(Ratio.of(1, 10), CalendarUnit.YEAR));
    assertThat(annual.to(CalendarUnit.MONTH).rate().percent(6)).isEqualByComparingTo("0.797414");
    assertThat(annual.to(CalendarUnit.MONTH).unit()).isEqualTo(CalendarUnit.MONTH);
    assertThat(DiscountRate.annual("0").to(CalendarUnit.MONTH).rate()).isEqualTo(Ratio.ZERO);
  }
}
