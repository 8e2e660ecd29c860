package org.retentionkit.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Ratio;
import org.retentionkit.rate.MonthlyChurn;

class BreakEvenAcquisitionTest {
  @Test
  void five_percent_of_250_customers_are_thirteen_people() {
    BreakEvenAcquisition need = AcquisitionCalculator.breakEven(250, MonthlyChurn.of("0.05"));
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
    BreakEvenAcquisition need = AcquisitionCalculator.breakEven(200, MonthlyChurn.of("0.05"));
    assertThat(need.neededCustomers()).isEqualTo(10);
    assertThat(need.isReachedBy(10)).isTrue();
    assertThat(AcquisitionCalculator.breakEven(0, MonthlyChurn.of("0.05")).isReachedBy(0)).isTrue();
  }

  /** The needed customers are the least that are enough. */
  @Property
  void one_fewer_is_not_enough(
      @ForAll @IntRange(max = 1_000_000) int customers,
      @ForAll @IntRange(max = 1000) int permille) {
    BreakEvenAcquisition need =
        AcquisitionCalculator.breakEven(customers, new MonthlyChurn(Ratio.of(permille, 1000)));
    long needed = need.neededCustomers();
    assertThat(need.isReachedBy(needed)).isTrue();
    assertThat(needed > 0 && need.isReachedBy(needed - 1)).isFalse();
  }

  @Test
  void counts_and_rates_that_cannot_be_are_refused() {
    assertThatThrownBy(() -> new BreakEvenAcquisition(-1, Ratio.ZERO, CalendarUnit.MONTH))
        .hasMessage("customers must not be negative, but was -1");
    assertThatThrownBy(() -> new BreakEvenAcquisition(1, Ratio.of("1.1"), CalendarUnit.MONTH))
        .hasMessage("churn must lie between 0 and 1, but was 1.1");
    BreakEvenAcquisition need = AcquisitionCalculator.breakEven(1, MonthlyChurn.of("0"));
    assertThatThrownBy(() -> need.isReachedBy(-1))
        .hasMessage("acquired must not be negative, but was -1");
  }
}
