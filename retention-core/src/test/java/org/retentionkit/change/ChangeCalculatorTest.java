package org.retentionkit.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retentionkit.Amount;
import org.retentionkit.CalendarUnit;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Estimate;
import org.retentionkit.Explanation;
import org.retentionkit.Figure;
import org.retentionkit.Length;
import org.retentionkit.Measure;
import org.retentionkit.Measurement;
import org.retentionkit.Metric;
import org.retentionkit.Period;
import org.retentionkit.Proportion;
import org.retentionkit.Quantity;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.Spec;
import org.retentionkit.StatedRate;
import org.retentionkit.Term;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.Unit;
import org.retentionkit.customer.ChurnCalculator;
import org.retentionkit.customer.ChurnDefinition;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.RetentionCalculator;
import org.retentionkit.testing.JsonRoundTrip;
import org.retentionkit.testing.MeasurementContract;

class ChangeCalculatorTest {
  private static final Period MARCH = Period.ofMonth(2026, 3);
  private static final Period APRIL = Period.ofMonth(2026, 4);
  private static final Change ROSE =
      ChangeCalculator.compare(retention(MARCH, 80, 48), retention(APRIL, 70, 56));

  private static Rate retention(Period period, long opening, long kept) {
    return RetentionCalculator.retentionRate(
        CustomerCounts.during(period).opening(opening).acquired(4).closing(kept + 4).build());
  }

  private static Rate churn(Period period, long opening, long lost) {
    return ChurnCalculator.churnRate(
        CustomerCounts.during(period).opening(opening).acquired(0).closing(opening - lost).build());
  }

  @Test
  void two_months_of_retention_give_an_exact_difference() {
    assertThat(ROSE.exact()).isEqualTo(Ratio.of(1, 5));
    assertThat(ROSE.points(1)).hasToString("20.0");
    assertThat(ROSE.value()).isEqualTo(0.2);
    assertThat(ROSE.isDefined()).isTrue();
    assertThat(ROSE.standardError()).isEqualTo(0.07270, within(1e-5));
    assertThat(ROSE.pValue()).isEqualTo(0.012521129749209154, within(1e-14));
    assertThat(ROSE.test()).isEqualTo(ROSE.test(ChangeTest.FISHER_EXACT));
    assertThat(ROSE.interval(0.95)).isEqualTo(ROSE.interval(ChangeIntervalMethod.MOVER, 0.95));
    assertThat(ROSE.interval(0.95)).hasToString("95 % Newcombe interval 0.05243 to 0.3339");
  }

  @Test
  void it_explains_itself_in_points_and_says_whether_it_is_more_than_chance() {
    assertThat(ROSE.explanation())
        .hasToString(
            "Change of customer retention rate, April 2026: +20.0 points = after 80.0 % − before"
                + " 60.0 %. 95 % Newcombe interval +5.2 to +33.4 points. Before is March 2026. It"
                + " rose by 20.0 points: the change exceeds sampling error at 95 % (Fisher's exact"
                + " test p = 0.013). The two groups are taken as independent, which the same"
                + " customers asked twice are not.");
    assertThat(ROSE.explanation().from())
        .extracting(Explanation::period)
        .containsExactly(APRIL, MARCH);
    assertThat(ROSE.definition().source()).contains("Newcombe");
    assertThat(ROSE.definition().id()).isEqualTo("customer-retention.opening-cohort.change");
    MeasurementContract.check(ROSE);
  }

  /** What most trials expected a printed change to say (50 of 1,000, then 35 of 1,040 lost). */
  @Test
  void it_reads_as_one_line() {
    Change fell =
        ChangeCalculator.compare(
            churn(Period.ofMonth(2026, 2), 1_000, 50), churn(MARCH, 1_040, 35));
    assertThat(fell)
        .hasToString(
            "Customer churn rate, March 2026: fell by 1.6 points, not significant (p = 0.08)");
    assertThat(fell.isSignificant(0.95)).isFalse();
    assertThat(fell.reading()).isEqualTo(fell.toString());
    assertThat(ROSE)
        .hasToString(
            "Customer retention rate, April 2026: rose by 20.0 points, significant (p = 0.01)");
  }

  /** faults.md N7: two countries of one month did not "rise". */
  @Test
  void groups_of_one_time_are_higher_or_lower() {
    Change countries = ChangeCalculator.compare(churn(MARCH, 400, 40), churn(MARCH, 300, 45));
    assertThat(countries)
        .hasToString(
            "Customer churn rate, March 2026: higher by 5.0 points, significant (p = 0.0475)");
    assertThat(countries.explanation().sentence())
        .startsWith(
            "Difference of customer churn rate, March 2026: +5.0 points = after 15.0 % − before"
                + " 10.0 %. ")
        .contains(" It is higher by 5.0 points: the difference exceeds sampling error at 95 % (")
        .doesNotContain("Before is", "rose");
    Change back = ChangeCalculator.compare(churn(APRIL, 400, 60), churn(MARCH, 300, 30));
    assertThat(back.reading()).contains("lower by 5.0 points");
    assertThat(ChangeCalculator.compare(churn(MARCH, 10, 1), churn(MARCH, 20, 2)).reading())
        .isEqualTo("Customer churn rate, March 2026: the same, not significant (p = 1.00)");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "60|1000|45|1000|lower by 1.5 points, not significant (p = 0.16)",
        "50|100|40|80|the same, not significant (p = 1.00)",
        "12350000|100000000|12345678|100000000|lower by 0.004 points, not significant (p = 0.35)",
        "400000|1000000|450000|1000000|higher by 5.0 points, significant (p < 0.001)",
        "214|3168|1655|3875|higher by 36.0 points, significant (p < 0.001)",
        "30|1000|50|1000|higher by 2.0 points, significant (p = 0.03)",
        "100|1000|150|1000|higher by 5.0 points, significant (p < 0.001)",
        "10|100|25|100|higher by 15.0 points, significant (p = 0.009)"
      })
  void sizes_and_p_values_are_shown_as_far_as_they_tell(
      long part, long whole, long partAfter, long wholeAfter, String reading) {
    assertThat(conversion(part, whole, partAfter, wholeAfter))
        .hasToString("Conversion rate: " + reading);
  }

  @Test
  void a_p_value_that_underflows_is_told_by_its_logarithm() {
    assertThat(conversion(400_000, 1_000_000, 450_000, 1_000_000).explanation().sentence())
        .contains(
            "exceeds sampling error at 95 % (Fisher's exact test p < 1e-300 (ln p = −2563.1)).");
    assertThat(conversion(214, 3_168, 1_655, 3_875).explanation().sentence())
        .contains("test p = 4.5e-283)");
    assertThat(
            conversion(12_350_000, 100_000_000, 12_345_678, 100_000_000).explanation().sentence())
        .startsWith(
            "Difference of conversion rate: −0.004 points = after 12.346 % − before 12.350 %.");
  }

  /** Fisher's test takes groups of up to 10¹⁰; beyond, the z test decides. */
  @Test
  void groups_beyond_fishers_reach_are_compared_by_the_z_test() {
    Change huge = conversion(4_000_000_000L, 10_000_000_001L, 4_100_000_000L, 10_000_000_001L);
    assertThat(huge.test()).isEqualTo(huge.test(ChangeTest.POOLED_Z));
    assertThat(huge.isSignificant(0.95)).isTrue();
  }

  @Test
  void what_is_undefined_on_either_side_has_no_change() {
    assertUndefined(conversion(0, 0, 3, 4), "before is undefined: it is a share of nobody");
    assertUndefined(conversion(3, 4, 0, 0), "after is undefined: it is a share of nobody");
    assertUndefined(conversion(0, 0, 0, 0), "after is undefined: it is a share of nobody");
    Change opening = ChangeCalculator.compare(churn(MARCH, 0, 0), churn(APRIL, 5, 1));
    assertThat(opening)
        .hasToString(
            "Change of customer churn rate, April 2026: n/a (before is undefined: opening is 0 in"
                + " March 2026 (acquired 0, closing 0))");
    assertThat(conversion(0, 0, 3, 4).explanation())
        .hasToString(
            "Difference of conversion rate: undefined, before is undefined: it is a share of"
                + " nobody; after 75.0 % − before. The two groups are taken as independent, which"
                + " the same customers asked twice are not.");
  }

  private static void assertUndefined(Change change, String reason) {
    MeasurementContract.check(change);
    assertThat(change.undefinedReason()).isEqualTo(reason);
    assertThat(change.exact().isDefined()).isFalse();
    for (Runnable call :
        List.<Runnable>of(
            change::value,
            () -> change.points(1),
            change::standardError,
            () -> change.interval(0.95),
            () -> change.isSignificant(0.95),
            change::pValue,
            change::test)) {
      assertThatThrownBy(call::run)
          .isInstanceOf(UndefinedMeasureException.class)
          .hasMessage("Difference of conversion rate is undefined: " + reason);
    }
  }

  @Test
  void rates_of_two_definitions_are_not_compared() {
    Rate retention = retention(MARCH, 80, 48);
    Rate churn = churn(APRIL, 80, 48);
    assertThatThrownBy(() -> ChangeCalculator.compare(retention, churn))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "after must follow the definition of before, Customer retention rate, but was Customer"
                + " churn rate");
  }

  @Test
  void what_has_no_sampling_error_is_refused() {
    CustomerCounts full =
        CustomerCounts.during(MARCH).opening(1_000).joined(500).lost(50).lostOfNew(12).build();
    Rate rate = ChurnCalculator.churnRate(full, ChurnDefinition.AVERAGE_BASE);
    assertThatThrownBy(() -> ChangeCalculator.compare(rate, rate))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "The proportion of Customer churn rate (all losses over the average base) is undefined:"
                + " it divides by another group than the one it counts; use exact()");
    Rate stated =
        new StatedRate(Metric.CUSTOMER_CHURN, Ratio.of("0.05"), Length.of(CalendarUnit.MONTH));
    assertThatThrownBy(() -> ChangeCalculator.compare(stated, stated))
        .isInstanceOf(UndefinedMeasureException.class);
  }

  /** A fit has no answers to pool: value and error are enough. */
  @Test
  void any_estimate_is_compared_by_its_standard_error() {
    Change change =
        ChangeCalculator.compare(new Fitted(Ratio.of(12, 1), 1), new Fitted(Ratio.of(15, 1), 1));
    assertThat(change.exact()).isEqualTo(Ratio.of(3, 1));
    assertThat(change.standardError()).isEqualTo(Math.sqrt(2), within(1e-15));
    assertThat(change.interval(0.95).lower()).isEqualTo(3 - 2 * Math.sqrt(2), within(1e-15));
    assertThat(change.interval(0.95).method()).isEqualTo("MOVER fit");
    assertThat(change.interval(ChangeIntervalMethod.WALD, 0.95).upper())
        .isEqualTo(3 + 1.959963984540054 * Math.sqrt(2), within(1e-14));
    assertThat(change.test()).isEqualTo(change.test(ChangeTest.UNPOOLED_Z));
    assertThat(change).hasToString("Length of stay: higher by 3.0, significant (p = 0.03)");
    MeasurementContract.check(change);
    Amount money = Amount.of(LengthOfStay.MONEY, new Fitted(Ratio.of(12, 1), 1));
    assertThatThrownBy(() -> ChangeCalculator.compare(money, money))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "before must be a share of a counted group or an estimate with a standard error, but"
                + " was Worth of a stay");
  }

  private enum LengthOfStay implements Measure<Fitted, Fitted> {
    FIT("Length of stay"),
    MONEY("Worth of a stay");

    private final Spec<Fitted> spec;

    LengthOfStay(String title) {
      this.spec =
          Spec.of(
                  "stay." + title,
                  title,
                  Term.<Fitted>of(
                      "fit", Fitted::exact, fit -> Quantity.of((long) fit.exact().value())),
                  "a fit")
              .figure(1, Unit.NONE);
    }

    @Override
    public Spec<Fitted> spec() {
      return spec;
    }

    @Override
    public Fitted of(Fitted fit) {
      return fit;
    }
  }

  private record Fitted(Ratio exact, double standardError) implements Figure, Estimate {
    @Override
    public LengthOfStay definition() {
      return LengthOfStay.FIT;
    }

    @Override
    public Fitted summary() {
      return this;
    }

    @Override
    public ConfidenceInterval interval(double confidence) {
      return new ConfidenceInterval(value() - 2, value() + 2, confidence, "fit");
    }
  }

  @Test
  void nothing_may_be_left_out() {
    Measurement rate = retention(MARCH, 80, 48);
    assertThatThrownBy(() -> ChangeCalculator.compare(null, rate))
        .hasMessage("before must not be null");
    assertThatThrownBy(() -> ChangeCalculator.compare(rate, null))
        .hasMessage("after must not be null");
    assertThatThrownBy(() -> ChangeCalculator.compare(" ", Proportion.ONE, Proportion.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("name must not be blank");
    assertThatThrownBy(() -> ROSE.test(null)).hasMessage("test must not be null");
    assertThatThrownBy(() -> ROSE.interval(null, 0.9)).hasMessage("method must not be null");
  }

  @Test
  void a_change_comes_back_equal_from_its_bytes() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(ROSE);
      out.writeObject(conversion(1, 2, 3, 4));
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      assertThat(in.readObject()).isEqualTo(ROSE);
      assertThat(in.readObject()).isEqualTo(conversion(1, 2, 3, 4));
    }
  }

  @Test
  void explanations_come_back_equal() {
    JsonRoundTrip.check(ROSE.explanation(), Explanation.class);
  }

  private static Change conversion(long part, long whole, long partAfter, long wholeAfter) {
    return ChangeCalculator.compare(
        "Conversion rate", new Proportion(part, whole), new Proportion(partAfter, wholeAfter));
  }
}
