package org.retentionkit.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.rate.DiscountRate;
import org.retentionkit.testing.JsonRoundTrip;
import org.retentionkit.testing.MeasurementContract;

class RetentionLeverageTest {
  private static final RetentionGain FIVE_POINTS = RetentionGain.points("5");
  private static final RetentionGain FIVE_PERCENT = RetentionGain.relativePercent("5");

  private static RetentionChange.Builder from(String retention) {
    return RetentionChange.per(CalendarUnit.YEAR).retention(retention);
  }

  /** metrics.md 1.6: what five points bring at the rates at which the slogans hold. */
  @ParameterizedTest
  @CsvSource({"0.75,25", "0.90,100", "0.91,125"})
  void five_points_bring_what_the_slogans_say_at_these_rates(String retention, long percent) {
    assertThat(
            GrowthCalculator.retentionLeverage(from(retention).raisedBy(FIVE_POINTS).build())
                .exact())
        .isEqualTo(Ratio.of(percent, 100));
  }

  @Test
  void five_points_bring_95_percent_at_89_74() {
    assertThat(
            GrowthCalculator.retentionLeverage(from("0.8974").raisedBy(FIVE_POINTS).build())
                .percent(0))
        .isEqualByComparingTo("95");
  }

  /** metrics.md 1.6: with a yearly discount of 10 %. */
  @ParameterizedTest
  @CsvSource({"0.75,24.4", "0.80,27.5", "0.90,40.7"})
  void discounted_five_points_bring_less(String retention, String percent) {
    RetentionChange change =
        from(retention).raisedBy(FIVE_POINTS).discount(DiscountRate.annual("0.10")).build();
    assertThat(
            GrowthCalculator.retentionLeverage(change, LeverageDefinition.DISCOUNTED_AT_PERIOD_END)
                .percent(1))
        .isEqualByComparingTo(percent);
  }

  /** metrics.md 1.6: five points on 75 % bring 25 %, five per cent of 75 % only 17.6 %. */
  @Test
  void five_percent_are_not_five_points() {
    Rate leverage = GrowthCalculator.retentionLeverage(from("0.75").raisedBy(FIVE_PERCENT).build());
    assertThat(leverage.exact()).isEqualTo(Ratio.of(375, 2125));
    assertThat(leverage.percent(1)).isEqualByComparingTo("17.6");
    assertThat(leverage.explanation())
        .hasToString(
            "Retention leverage (lifetime in periods begun): 17.6 % = points 3.75 % ÷ (1 −"
                + " retention 75 % a year − points 3.75 %). Retention rises by 5 per cent to 78.75"
                + " %.");
  }

  @ParameterizedTest
  @CsvSource({
    "GEOMETRIC,1,4",
    "COMPLETED_PERIODS,1,3",
    "DISCOUNTED_AT_PERIOD_END,11,45",
    "DISCOUNTED_FIRST_MARGIN_NOW,1,6"
  })
  void each_definition_has_its_own_gain(LeverageDefinition definition, long above, long below) {
    RetentionChange change =
        from("0.75").raisedBy(FIVE_POINTS).discount(DiscountRate.annual("0.10")).build();
    assertThat(GrowthCalculator.retentionLeverage(change, definition).exact())
        .isEqualTo(Ratio.of(above, below));
    assertThat(definition.source()).isNotBlank();
  }

  @ParameterizedTest
  @EnumSource(LeverageDefinition.class)
  void a_gain_keeps_the_contract_of_measurements(LeverageDefinition definition) {
    for (String retention : new String[] {"0", "0.75", "0.95"}) {
      RetentionChange plain = from(retention).raisedBy(FIVE_POINTS).build();
      MeasurementContract.check(definition.of(plain));
      MeasurementContract.check(
          definition.of(
              from(retention).raisedBy(FIVE_POINTS).discount(DiscountRate.annual("0.1")).build()));
    }
    assertThat(definition.of(from("0.75").raisedBy(FIVE_POINTS).build()).definition())
        .isEqualTo(definition);
  }

  @Test
  void one_point_is_not_points() {
    assertThat(RetentionGain.points("1")).hasToString("1 point");
    assertThat(RetentionGain.relativePercent("1")).hasToString("1 per cent");
  }

  /** The lifetime a definition speaks of, for a retention r and a discount i. */
  private static Ratio lifetime(LeverageDefinition definition, Ratio r, Ratio i) {
    Ratio growth = Ratio.ONE.plus(i);
    return switch (definition) {
      case GEOMETRIC -> Ratio.ONE.dividedBy(r.complement());
      case COMPLETED_PERIODS -> r.dividedBy(r.complement());
      case DISCOUNTED_AT_PERIOD_END -> r.dividedBy(growth.minus(r));
      case DISCOUNTED_FIRST_MARGIN_NOW -> growth.dividedBy(growth.minus(r));
    };
  }

  /** The leverage is the raised lifetime over the lifetime before, less 1: exactly. */
  @Property
  void the_closed_form_is_the_quotient_of_two_lifetimes(
      @ForAll @IntRange(min = 1, max = 899) int permille,
      @ForAll @IntRange(min = 1, max = 99) int gain,
      @ForAll @IntRange(min = 1, max = 300) int discount,
      @ForAll RetentionGain.Kind kind) {
    RetentionChange change =
        new RetentionChange(
            CalendarUnit.YEAR,
            Ratio.of(permille, 1000),
            new RetentionGain(Ratio.of(gain, 10), kind),
            Ratio.of(discount, 1000));
    for (LeverageDefinition definition : LeverageDefinition.values()) {
      Ratio before = lifetime(definition, change.retention(), change.discount());
      Ratio after = lifetime(definition, change.raised(), change.discount());
      assertThat(GrowthCalculator.retentionLeverage(change, definition).exact())
          .as(definition.name())
          .isEqualTo(after.dividedBy(before).minus(Ratio.ONE));
    }
  }

  @Test
  void a_discount_per_month_is_compounded_to_the_year() {
    RetentionChange change =
        from("0.75").raisedBy(FIVE_POINTS).discount(DiscountRate.monthly("0.01")).build();
    assertThat(change.discount())
        .isEqualTo(DiscountRate.monthly("0.01").to(CalendarUnit.YEAR).rate());
    assertThat(
            GrowthCalculator.retentionLeverage(
                    change, LeverageDefinition.DISCOUNTED_FIRST_MARGIN_NOW)
                .explanation())
        .hasToString(
            "Retention leverage (discounted, first margin now): 15.3 % = points 5 % ÷ (1 + discount"
                + " 12.6825 % a year − retention 75 % a year − points 5 %). Retention rises by 5"
                + " points to 80 %.");
  }

  @Test
  void a_retention_of_100_percent_is_unbounded_unless_discounted() {
    RetentionChange all =
        from("0.95").raisedBy(FIVE_POINTS).discount(DiscountRate.annual("0.10")).build();
    Rate leverage = GrowthCalculator.retentionLeverage(all);
    assertThatThrownBy(leverage::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "Retention leverage (lifetime in periods begun) is undefined: it is unbounded, because"
                + " the raised retention is 100 %");
    assertThat(
            GrowthCalculator.retentionLeverage(all, LeverageDefinition.DISCOUNTED_FIRST_MARGIN_NOW)
                .exact())
        .isEqualTo(Ratio.of(1, 2));
  }

  @Test
  void a_lifetime_of_nothing_has_no_relative_gain() {
    RetentionChange fromNothing =
        from("0").raisedBy(FIVE_POINTS).discount(DiscountRate.annual("0.10")).build();
    for (LeverageDefinition definition :
        new LeverageDefinition[] {
          LeverageDefinition.COMPLETED_PERIODS, LeverageDefinition.DISCOUNTED_AT_PERIOD_END
        }) {
      assertThat(GrowthCalculator.retentionLeverage(fromNothing, definition).undefinedReason())
          .isEqualTo("retention is 0 % and so is the lifetime before");
    }
    assertThat(GrowthCalculator.retentionLeverage(fromNothing).exact()).isEqualTo(Ratio.of(5, 95));
  }

  @Test
  void a_discounted_gain_needs_its_discount() {
    Rate leverage =
        GrowthCalculator.retentionLeverage(
            from("0.75").raisedBy(FIVE_POINTS).build(),
            LeverageDefinition.DISCOUNTED_FIRST_MARGIN_NOW);
    assertThat(leverage.undefinedReason()).isEqualTo("discount is not given");
    assertThat(leverage.explanation())
        .hasToString(
            "Retention leverage (discounted, first margin now): undefined, discount is not given;"
                + " points 5 % ÷ (1 + discount − retention 75 % a year − points 5 %). Retention rises"
                + " by 5 points to 80 %.");
  }

  @Test
  void a_gain_is_not_a_share() {
    Rate leverage = GrowthCalculator.retentionLeverage(from("0.75").raisedBy(FIVE_POINTS).build());
    assertThat(leverage.isShare()).isFalse();
    assertThatThrownBy(leverage::proportion)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "The proportion of Retention leverage (lifetime in periods begun) is undefined: it"
                + " divides by another group than the one it counts; use exact()");
  }

  @Test
  void a_change_that_cannot_be_is_refused() {
    assertThatThrownBy(() -> from("0.96").raisedBy(FIVE_POINTS).build())
        .hasMessage("raised retention must not exceed 100 %, but was 101.00 %");
    assertThat(from("0.96").raisedBy(RetentionGain.relativePercent("4")).build().raised())
        .isEqualTo(Ratio.of("0.9984"));
    assertThatThrownBy(() -> from("1").raisedBy(FIVE_POINTS).build())
        .hasMessage("raised retention must not exceed 100 %, but was 105.00 %");
    assertThatThrownBy(() -> RetentionGain.relativePercent("0"))
        .hasMessage("amount must be above 0, but was 0");
    assertThatThrownBy(() -> from("1.1").raisedBy(FIVE_POINTS).build())
        .hasMessage("retention must lie between 0 and 1, but was 1.1");
    assertThatThrownBy(() -> from("-0.1").raisedBy(FIVE_POINTS).build())
        .hasMessage("retention must lie between 0 and 1, but was -0.1");
    assertThatThrownBy(
            () ->
                RetentionChange.per(CalendarUnit.YEAR)
                    .retention(Ratio.of(0, 0))
                    .raisedBy(FIVE_POINTS)
                    .build())
        .hasMessage("retention must lie between 0 and 1, but was 0/0");
    assertThatThrownBy(() -> from("0.75").build())
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("retention and raisedBy must be given");
    assertThatThrownBy(() -> RetentionChange.per(CalendarUnit.YEAR).raisedBy(FIVE_POINTS).build())
        .hasMessage("retention and raisedBy must be given");
    assertThatThrownBy(() -> RetentionGain.points("0"))
        .hasMessage("amount must be above 0, but was 0");
    assertThatThrownBy(() -> RetentionGain.relativePercent("-5"))
        .hasMessage("amount must be above 0, but was -5");
    assertThatThrownBy(() -> new RetentionGain(Ratio.of(1, 0), RetentionGain.Kind.POINTS))
        .hasMessage("amount must be above 0, but was 1/0");
    assertThatThrownBy(
            () -> new RetentionChange(CalendarUnit.YEAR, Ratio.ZERO, FIVE_POINTS, Ratio.of("-0.1")))
        .hasMessage("discount must not be negative, but was -0.1");
    assertThat(
            new RetentionChange(CalendarUnit.YEAR, Ratio.ZERO, FIVE_POINTS, Ratio.ZERO).discount())
        .isEqualTo(Ratio.ZERO);
  }

  @Test
  void values_come_back_from_json() {
    RetentionChange change = from("0.75").raisedBy(FIVE_PERCENT).build();
    JsonRoundTrip.check(change, RetentionChange.class);
    JsonRoundTrip.check(
        from("0.75").raisedBy(FIVE_POINTS).discount(DiscountRate.annual("0.1")).build(),
        RetentionChange.class);
  }
}
