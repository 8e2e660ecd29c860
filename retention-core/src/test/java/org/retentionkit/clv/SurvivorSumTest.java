package org.retentionkit.clv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Length;
import org.retentionkit.Metric;
import org.retentionkit.Money;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.StatedRate;
import org.retentionkit.rate.DiscountRate;

/** Every closed form is the sum of what the survivors of each period bring. */
class SurvivorSumTest {
  private static final int FOR_EVER = 1_500;

  private static ClvInputsBuilder customer(int churnPermille, int discountPermille) {
    Ratio churn = Ratio.of(churnPermille, 1000);
    Rate rate = new StatedRate(Metric.CUSTOMER_CHURN, churn, Length.of(CalendarUnit.MONTH));
    return ClvInputs.per(CalendarUnit.MONTH)
        .revenue(Money.of("100", "EUR"))
        .grossMargin(Ratio.of("0.8"))
        .costToServe(Money.of("30", "EUR"))
        .churn(churn)
        .trailingChurn(List.of(rate, rate), 1)
        .revenueRetention(churn.complement())
        .subscriptionRevenue(Money.of("40", "EUR"))
        .subscriptionChurn(churn)
        .discount(new DiscountRate(Ratio.of(discountPermille, 1000), CalendarUnit.MONTH))
        .acquisitionCost(Money.of("200", "EUR"));
  }

  /** What one customer pays per period, and when the first payment is. */
  private static double sum(ClvDefinition definition, double churn, double discount, int horizon) {
    double sum = definition == ClvDefinition.DISCOUNTED_LESS_ACQUISITION ? -200 : 0;
    double perPeriod =
        switch (definition) {
          case SIMPLE, TRAILING_CHURN, REVENUE_RETENTION_ONLY -> 100;
          case PER_PAID_SUBSCRIPTION -> 40;
          case COST_TO_SERVE_OVER_CHURN -> 70;
          default -> 80;
        };
    double alive = 1;
    for (int period = 0; period < horizon; period++) {
      double survivors = alive * (1 - churn);
      sum +=
          perPeriod
              * switch (definition) {
                case DISCOUNTED_AT_PERIOD_END,
                    DISCOUNTED_LESS_ACQUISITION,
                    FINITE_DISCOUNTED_AT_PERIOD_END ->
                    survivors / Math.pow(1 + discount, period + 1);
                case DISCOUNTED_FIRST_MARGIN_NOW, FINITE_DISCOUNTED_FIRST_MARGIN_NOW ->
                    alive / Math.pow(1 + discount, period);
                case CHURN_PLUS_DISCOUNT -> alive / Math.pow(1 + discount, period + 1);
                default -> alive;
              };
      alive = survivors;
    }
    return sum;
  }

  @Property(tries = 40)
  void endless_forms_are_the_sum_over_survivors(
      @ForAll @IntRange(min = 40, max = 1000) int churn,
      @ForAll @IntRange(min = 0, max = 200) int discount) {
    ClvInputs assumptions = customer(churn, discount).build();
    for (LifetimeValue value : ClvCalculator.lifetimeValues(assumptions)) {
      double expected = sum(value.definition(), churn / 1000.0, discount / 1000.0, FOR_EVER);
      assertThat(value.value())
          .as(value.definition().name())
          .isCloseTo(expected, within(1e-11 * (200 + Math.abs(expected))));
    }
    assertThat(ClvCalculator.lifetimeValues(assumptions)).hasSize(11);
  }

  @Property
  void forms_with_a_horizon_are_the_sum_over_survivors(
      @ForAll @IntRange(min = 0, max = 1000) int churn,
      @ForAll @IntRange(min = 0, max = 200) int discount,
      @ForAll @IntRange(min = 1, max = 240) int months) {
    ClvInputs assumptions = customer(churn, discount).horizon(months).build();
    for (ClvDefinition definition :
        List.of(
            ClvDefinition.FINITE_HORIZON,
            ClvDefinition.FINITE_DISCOUNTED_AT_PERIOD_END,
            ClvDefinition.FINITE_DISCOUNTED_FIRST_MARGIN_NOW)) {
      double expected = sum(definition, churn / 1000.0, discount / 1000.0, months);
      assertThat(new LifetimeValue(assumptions, definition).value())
          .as(definition.name())
          .isCloseTo(expected, within(1e-12 * (80 + expected)));
    }
  }

  /** The three discounted forms differ by 1 − churn and 1 + discount, and by one margin. */
  @Property
  void the_discounted_forms_are_related_exactly(
      @ForAll @IntRange(min = 0, max = 1000) int churn,
      @ForAll @IntRange(min = 1, max = 200) int discount) {
    ClvInputs assumptions = customer(churn, discount).build();
    Ratio end = new LifetimeValue(assumptions, ClvDefinition.DISCOUNTED_AT_PERIOD_END).exact();
    Ratio now = new LifetimeValue(assumptions, ClvDefinition.DISCOUNTED_FIRST_MARGIN_NOW).exact();
    Ratio form = new LifetimeValue(assumptions, ClvDefinition.CHURN_PLUS_DISCOUNT).exact();
    assertThat(now.minus(end)).isEqualTo(Ratio.of(80, 1));
    assertThat(form.times(Ratio.of(1000 + discount, 1000))).isEqualTo(now);
    assertThat(form.times(Ratio.of(1000 - churn, 1000))).isEqualTo(end);
  }

  /** The same yearly discount said per month gives the same value, to far more than a double. */
  @Property(tries = 100)
  void discounting_in_different_units_agrees(
      @ForAll @IntRange(min = 1, max = 500) int churn,
      @ForAll @IntRange(min = 0, max = 100) int monthly,
      @ForAll @IntRange(min = 1, max = 3) int years) {
    DiscountRate perMonth = new DiscountRate(Ratio.of(monthly, 1000), CalendarUnit.MONTH);
    ClvInputs one = customer(churn, 0).discount(perMonth).horizon(12 * years).build();
    ClvInputs other =
        customer(churn, 0)
            .discount(perMonth.to(CalendarUnit.YEAR))
            .horizon(Length.of(years, CalendarUnit.YEAR))
            .build();
    for (LifetimeValue value : ClvCalculator.lifetimeValues(one)) {
      Ratio difference = value.exact().minus(new LifetimeValue(other, value.definition()).exact());
      assertThat(difference.value()).as(value.definition().name()).isCloseTo(0, within(1e-28));
    }
  }

  /**
   * Payments once a year: a model in years with annual rates sees what monthly rates give the
   * twelfth, twenty-fourth, … month.
   */
  @Property(tries = 100)
  void a_model_in_years_agrees_with_monthly_rates(
      @ForAll @IntRange(min = 0, max = 300) int churn,
      @ForAll @IntRange(min = 0, max = 50) int discount,
      @ForAll @IntRange(min = 1, max = 10) int years) {
    Ratio kept = Ratio.of(1000 - churn, 1000).power(12);
    ClvInputs yearly =
        ClvInputs.per(CalendarUnit.YEAR)
            .revenue(Money.of("100", "EUR"))
            .grossMargin(Ratio.ONE)
            .retention(kept)
            .discount(new DiscountRate(Ratio.of(discount, 1000), CalendarUnit.MONTH))
            .horizon(Length.of(12L * years, CalendarUnit.MONTH))
            .build();
    double sum = 0;
    for (int year = 1; year <= years; year++) {
      sum += 100 * Math.pow((1 - churn / 1000.0) / (1 + discount / 1000.0), 12.0 * year);
    }
    assertThat(new LifetimeValue(yearly, ClvDefinition.FINITE_DISCOUNTED_AT_PERIOD_END).value())
        .isCloseTo(sum, within(1e-12 * (1 + sum)));
  }

  /** Short horizons stay rational; a month and a year of hand-made fractions agree exactly. */
  @Property
  void short_horizons_are_exact(@ForAll @IntRange(min = 0, max = 999) int churn) {
    ClvInputs assumptions = customer(churn, 10).horizon(3).build();
    Ratio kept = Ratio.of(1000 - churn, 1000);
    Ratio margins = Ratio.ONE.plus(kept).plus(kept.times(kept)).times(Ratio.of(80, 1));
    assertThat(new LifetimeValue(assumptions, ClvDefinition.FINITE_HORIZON).exact())
        .isEqualTo(margins);
  }
}
