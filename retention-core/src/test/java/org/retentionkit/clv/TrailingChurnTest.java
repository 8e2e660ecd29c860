package org.retentionkit.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Ratio;
import org.retentionkit.rate.AnnualChurn;
import org.retentionkit.rate.MonthlyChurn;
import org.retentionkit.rate.PeriodicChurn;

class TrailingChurnTest {
  private static List<MonthlyChurn> months(String... churns) {
    return Arrays.stream(churns).map(MonthlyChurn::of).toList();
  }

  /** ChartMogul: the mean of the previous six months, the current month excluded. */
  @Test
  void the_current_month_and_those_before_the_six_stay_out() {
    List<MonthlyChurn> year = months("0.5", "0.01", "0.02", "0.03", "0.04", "0.05", "0.06", "0.9");
    TrailingChurn six = TrailingChurn.excludingCurrent(year, 6);
    assertThat(six.churns()).hasSize(6);
    assertThat(six.mean()).isEqualTo(MonthlyChurn.of("0.035"));
  }

  @Test
  void a_mean_of_thirds_is_exact() {
    assertThat(TrailingChurn.excludingCurrent(months("0.01", "0", "0", "1"), 3).mean().churn())
        .isEqualTo(Ratio.of(1, 300));
  }

  @Test
  void a_short_history_is_an_error_not_a_shorter_mean() {
    assertThat(TrailingChurn.excludingCurrent(months("0.1", "0.2"), 1).mean())
        .isEqualTo(MonthlyChurn.of("0.1"));
    assertThatThrownBy(() -> TrailingChurn.excludingCurrent(months("0.1", "0.2"), 2))
        .hasMessage("history must hold the current period and 2 before it, but was 2");
    assertThatThrownBy(() -> TrailingChurn.excludingCurrent(months("0.1", "0.2"), 0))
        .hasMessage("periods must be at least 1, but was 0");
    assertThatThrownBy(() -> TrailingChurn.excludingCurrent(List.of(), 1))
        .hasMessage("history must hold the current period and 1 before it, but was 0");
  }

  @Test
  void months_and_years_do_not_mix() {
    List<PeriodicChurn> mixed = List.of(AnnualChurn.of("0.2"), MonthlyChurn.of("0.1"));
    assertThatThrownBy(() -> TrailingChurn.excludingCurrent(mixed, 1))
        .hasMessage("history must be per month throughout, but was " + AnnualChurn.of("0.2"));
  }

  @Test
  void rates_are_fractions_and_there_is_at_least_one() {
    assertThatThrownBy(() -> new TrailingChurn(CalendarUnit.MONTH, List.of()))
        .hasMessage("churns must hold at least one rate");
    assertThatThrownBy(() -> new TrailingChurn(CalendarUnit.MONTH, List.of(Ratio.of("1.1"))))
        .hasMessage("churn must lie between 0 and 1, but was 1.1");
  }
}
