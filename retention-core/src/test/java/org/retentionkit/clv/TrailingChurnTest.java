package org.retentionkit.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.retentionkit.clv.ClvExamples.churn;
import static org.retentionkit.clv.ClvExamples.months;
import static org.retentionkit.clv.ClvExamples.published;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;

class TrailingChurnTest {
  private static Ratio mean(List<? extends Rate> history, int periods) {
    return published().trailingChurn(history, periods).build().value(ClvTerm.MEAN_CHURN);
  }

  /** ChartMogul: the mean of the previous six months, the current month excluded. */
  @Test
  void the_current_month_and_those_before_the_six_stay_out() {
    List<? extends Rate> year =
        months("0.5", "0.01", "0.02", "0.03", "0.04", "0.05", "0.06", "0.9");
    assertThat(mean(year, 6)).isEqualTo(Ratio.of("0.035"));
    assertThat(published().trailingChurn(year, 6).build().value(ClvTerm.PAST_PERIODS))
        .isEqualTo(Ratio.of(6, 1));
  }

  @Test
  void a_mean_of_thirds_is_exact() {
    assertThat(mean(months("0.01", "0", "0", "1"), 3)).isEqualTo(Ratio.of(1, 300));
  }

  @Test
  void a_short_history_is_an_error_not_a_shorter_mean() {
    assertThat(mean(months("0.1", "0.2"), 1)).isEqualTo(Ratio.of("0.1"));
    assertThatThrownBy(() -> mean(months("0.1", "0.2"), 2))
        .hasMessage("history must hold the current period and 2 before it, but was 2");
    assertThatThrownBy(() -> mean(months("0.1", "0.2"), 0))
        .hasMessage("periods must be at least 1, but was 0");
    assertThatThrownBy(() -> mean(List.of(), 1))
        .hasMessage("history must hold the current period and 1 before it, but was 0");
  }

  @Test
  void months_and_years_do_not_mix() {
    List<? extends Rate> mixed =
        List.of(churn("0.2", CalendarUnit.YEAR), churn("0.1", CalendarUnit.MONTH));
    assertThatThrownBy(() -> mean(mixed, 1))
        .hasMessage(
            "churn must be per month like these inputs, but was per year; convert it by"
                + " RateConverter.convert, which names how");
  }

  @Test
  void rates_are_fractions() {
    assertThatThrownBy(() -> mean(months("1.1", "0"), 1))
        .hasMessage(
            "churn must be a fraction of at most 1 (80 % is Ratio.ofPercent(80)), but was 1.1");
  }
}
