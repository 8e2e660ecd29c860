package org.retentionkit.revenue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;

class DailyRevenueChurnTest {
  private static RevenueMovementsBuilder day(int day) {
    Period period = Period.starting(LocalDate.of(2026, 3, day), CalendarUnit.DAY);
    return RevenueMovements.during(period, "USD");
  }

  private static Rate churn(DailyRevenueChurnDefinition definition, RevenueMovements... days) {
    return RevenueCalculator.dailyRevenueChurn(new DailyRevenue(List.of(days)), definition);
  }

  /** ChartMogul's Shopify examples: 100 → 120 with 10 new is −10 % net; 100 → 95 is 5 % gross. */
  @Test
  void the_chartmogul_days_come_out() {
    RevenueMovements grown =
        day(1).opening("100").newRevenue("10").expansion("10").closing("120").build();
    assertThat(churn(DailyRevenueChurnDefinition.NET_DAILY, grown).percent(1)).isEqualTo("-10.0");
    assertThat(churn(DailyRevenueChurnDefinition.GROSS_DAILY, grown).percent(1)).isEqualTo("0.0");
    RevenueMovements shrunk = day(1).opening("100").churned("5").closing("95").build();
    assertThat(churn(DailyRevenueChurnDefinition.GROSS_DAILY, shrunk).exact())
        .isEqualTo(Ratio.of("0.05"));
  }

  @Test
  void each_day_divides_by_its_own_opening() {
    RevenueMovements first =
        day(1).opening("100").newRevenue("150").churned("40").contraction("10").build();
    RevenueMovements second =
        day(2).opening("200").churned("60").expansion("3").reactivation("7").fx("1").build();
    Rate gross = churn(DailyRevenueChurnDefinition.GROSS_DAILY, first, second);
    assertThat(gross.exact()).isEqualTo(Ratio.of("0.8"));
    assertThat(churn(DailyRevenueChurnDefinition.NET_DAILY, first, second).exact())
        .isEqualTo(Ratio.of("0.75"));
    assertThat(gross.isShare()).isFalse();
    assertThat(gross)
        .hasToString("Gross revenue churn (summed over days), 2026-03-01 to 2026-03-02: 80.0 %");
    assertThat(new DailyRevenue(List.of(first, second)))
        .hasToString("2 days, 2026-03-01 to 2026-03-02");
    assertThat(gross.explanation())
        .hasToString(
            "Gross revenue churn (summed over days), 2026-03-01 to 2026-03-02: 80.0 % = sum over"
                + " days 2 of (churned + contraction) ÷ opening. Each day divides by its own"
                + " opening, so the sum may pass 100 %.");
    assertThat(new DailyRevenue(List.of(first, second)).total().closing())
        .isEqualByComparingTo("151");
  }

  @Test
  void a_long_run_of_awkward_days_still_has_a_sum() {
    List<RevenueMovements> days = new ArrayList<>();
    BigDecimal opening = new BigDecimal("1000003");
    LocalDate date = LocalDate.of(2026, 1, 1);
    double expected = 0;
    for (int i = 0; i < 365; i++) {
      RevenueMovements day =
          RevenueMovements.during(Period.starting(date.plusDays(i), CalendarUnit.DAY), "USD")
              .opening(opening)
              .churned("7")
              .newRevenue("20.01")
              .build();
      days.add(day);
      expected += 7 / opening.doubleValue();
      opening = day.closing();
    }
    Rate churn = DailyRevenueChurnDefinition.GROSS_DAILY.of(new DailyRevenue(days));
    assertThat(churn.value()).isCloseTo(expected, org.assertj.core.data.Offset.offset(1e-15));
  }

  @Test
  void a_day_without_opening_revenue_has_no_rate() {
    RevenueMovements first = day(1).opening("5").churned("5").build();
    RevenueMovements second = day(2).opening("0").newRevenue("9").build();
    Rate churn = churn(DailyRevenueChurnDefinition.NET_DAILY, first, second);
    assertThatThrownBy(churn::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "Net revenue churn (summed over days) is undefined: opening is 0 on 2026-03-02"
                + " (new revenue 9.00, closing 9.00 USD)");
    assertThat(churn.explanation().reason()).hasToString(churn.undefinedReason());
    assertThat(churn.definition().source()).isEqualTo("ChartMogul, Shopify setting");
  }

  @Test
  void days_must_be_days_and_follow_on() {
    RevenueMovements first = day(1).opening("5").build();
    assertThatThrownBy(() -> new DailyRevenue(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("days must not be empty");
    RevenueMovements march = RevenueMovements.during(Customers.MARCH, "USD").opening("5").build();
    assertThatThrownBy(() -> new DailyRevenue(List.of(march)))
        .hasMessage("days must each be one day, but was March 2026");
    assertThatThrownBy(() -> new DailyRevenue(List.of(first, day(3).opening("5").build())))
        .hasMessage("next must start on 2026-03-02 as 2026-03-01 ends, but was 2026-03-03");
    assertThatThrownBy(() -> new DailyRevenue(List.of(first, day(2).opening("6").build())))
        .hasMessage(
            "opening of 2026-03-02 must equal the closing of 2026-03-01, 5.00, but was 6.00");
  }
}
