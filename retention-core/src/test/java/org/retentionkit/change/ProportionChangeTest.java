package org.retentionkit.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.retentionkit.Period;
import org.retentionkit.Proportion;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.customer.ChurnCalculator;
import org.retentionkit.customer.ChurnDefinition;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.RetentionCalculator;
import org.retentionkit.testing.JsonRoundTrip;

class ProportionChangeTest {
  private static final CustomerCounts MARCH =
      CustomerCounts.during(Period.ofMonth(2026, 3)).opening(80).acquired(12).closing(60).build();
  private static final CustomerCounts APRIL =
      CustomerCounts.during(Period.ofMonth(2026, 4)).opening(70).acquired(4).closing(60).build();
  private static final ProportionChange ROSE =
      ProportionChange.from(RetentionCalculator.retentionRate(MARCH))
          .to(RetentionCalculator.retentionRate(APRIL));

  @Test
  void two_months_of_retention_give_an_exact_difference() {
    assertThat(ROSE)
        .isEqualTo(
            new ProportionChange(
                "Customer retention rate", new Proportion(48, 80), new Proportion(56, 70)));
    assertThat(ROSE.difference()).isEqualTo(Ratio.of(1, 5));
    assertThat(ROSE.points(1)).hasToString("20.0");
    assertThat(ROSE.value()).isEqualTo(0.2);
    assertThat(ROSE.isDefined()).isTrue();
  }

  @Test
  void it_explains_itself_in_points() {
    assertThat(ROSE.explanation())
        .hasToString(
            "Change of a share: +20.0 points = after part 56 ÷ after whole 70 − before part 48 ÷"
                + " before whole 80. 95 % Newcombe interval +5.2 to +33.4 points. The share is Customer"
                + " retention rate. The two groups are taken as independent, which the same"
                + " customers asked twice are not.");
    assertThat(ChangeDefinition.DIFFERENCE.source()).contains("Newcombe");
  }

  @Test
  void the_reading_says_it_in_one_sentence() {
    assertThat(reading(ROSE, ChangeTest.FISHER_EXACT, 0.05).sentence())
        .isEqualTo(
            "Customer retention rate rose by 20.0 points, from 60.0 % to 80.0 % (95 % Newcombe"
                + " interval +5.2 to +33.4); Fisher's exact test p = 0.013: the change exceeds"
                + " sampling error at the 5 % level.");
    assertThat(reading(ROSE, ChangeTest.FISHER_EXACT, 0.05).exceedsSamplingError()).isTrue();
    assertThat(reading(ROSE, ChangeTest.FISHER_EXACT, 0.01).sentence())
        .endsWith(
            "(99 % Newcombe interval +0.5 to +37.2); Fisher's exact test p = 0.013: the change is"
                + " within sampling error at the 1 % level.");
    assertThat(reading(ROSE, ChangeTest.FISHER_EXACT, 0.01).exceedsSamplingError()).isFalse();
  }

  @Test
  void a_fall_no_change_and_a_tiny_change_are_told_apart() {
    assertThat(sentence(60, 1_000, 45, 1_000, 0.05))
        .isEqualTo(
            "Conversion rate fell by 1.5 points, from 6.0 % to 4.5 % (95 % Newcombe interval −3.5"
                + " to +0.5); Fisher's exact test p = 0.16: the change is within sampling error at"
                + " the 5 % level.");
    assertThat(sentence(50, 100, 40, 80, 0.1))
        .isEqualTo(
            "Conversion rate did not change, from 50.0 % to 50.0 % (90 % Newcombe interval −12.2 to"
                + " +12.2); Fisher's exact test p = 1.0: the change is within sampling error at the"
                + " 10 % level.");
    assertThat(sentence(12_350_000, 100_000_000, 12_345_678, 100_000_000, 0.05))
        .startsWith("Conversion rate fell by 0.004 points, from 12.350 % to 12.346 %");
  }

  @Test
  void a_p_value_that_underflows_is_told_by_its_logarithm() {
    assertThat(sentence(400_000, 1_000_000, 450_000, 1_000_000, 0.001))
        .endsWith(
            "Fisher's exact test p < 1e-300 (ln p = -2563.1): the change exceeds sampling error at the"
                + " 0.1 % level.");
    assertThat(sentence(214, 3_168, 1_655, 3_875, 0.05)).contains("test p = 4.5e-283: the");
  }

  @Test
  void what_cannot_be_told_is_said() {
    assertThat(sentence(0, 0, 3, 4, 0.05))
        .isEqualTo("Conversion rate: the change is undefined, before is 0/0, a share of nobody.");
    assertThat(reading(conversion(0, 20, 0, 10), ChangeTest.POOLED_Z, 0.05).sentence())
        .isEqualTo(
            "Conversion rate did not change, from 0.0 % to 0.0 % (95 % Newcombe interval −16.1 to"
                + " +27.8); Pooled z test undefined, shares of 0 % or 100 % leave no standard error"
                + " (before 0/20, after 0/10).");
  }

  @Test
  void a_share_of_nobody_has_no_change() {
    assertUndefined(conversion(0, 0, 3, 4), "before is 0/0, a share of nobody");
    assertUndefined(conversion(3, 4, 0, 0), "after is 0/0, a share of nobody");
    assertUndefined(conversion(0, 0, 0, 0), "both are 0/0, a share of nobody");
  }

  private static void assertUndefined(ProportionChange change, String reason) {
    assertThat(change.undefinedReason()).hasValue(reason);
    assertThat(change.difference().isDefined()).isFalse();
    assertThat(change.explanation().undefined()).hasToString(reason);
    assertThatThrownBy(change::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage("Change of a share is undefined: " + reason);
    assertThatThrownBy(() -> change.points(1)).isInstanceOf(UndefinedMeasureException.class);
  }

  @Test
  void rates_of_two_definitions_are_not_compared() {
    Rate retention = RetentionCalculator.retentionRate(MARCH);
    Rate churn = ChurnCalculator.churnRate(APRIL);
    assertThatThrownBy(() -> ProportionChange.from(retention).to(churn))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "after must follow the definition of before, Customer retention rate, but was Customer"
                + " churn rate");
  }

  @Test
  void a_rate_that_is_no_share_is_refused() {
    CustomerCounts full =
        CustomerCounts.during(Period.ofMonth(2026, 3))
            .opening(1_000)
            .joined(500)
            .lost(50)
            .lostOfNew(12)
            .build();
    Rate rate = ChurnCalculator.churnRate(full, ChurnDefinition.AVERAGE_BASE);
    assertThatThrownBy(() -> ProportionChange.from(rate).to(rate))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "The proportion of Customer churn rate (all losses over the average base) is undefined:"
                + " it divides by another group than the one it counts; use exact()");
  }

  @Test
  void a_name_and_a_level_are_demanded() {
    assertThatThrownBy(() -> ProportionChange.from(" ", Proportion.ONE).to(Proportion.ZERO))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("measure must not be blank");
    assertThatThrownBy(() -> reading(ROSE, ChangeTest.POOLED_Z, 5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("significanceLevel must lie strictly between 0 and 1, but was 5.0");
  }

  @Test
  void changes_tests_and_readings_come_back_equal() {
    JsonRoundTrip.check(ROSE, ProportionChange.class);
    JsonRoundTrip.check(ROSE.test(ChangeTest.FISHER_EXACT), SignificanceTest.class);
    JsonRoundTrip.check(reading(ROSE, ChangeTest.POOLED_Z, 0.05), ChangeReading.class);
    JsonRoundTrip.check(conversion(0, 0, 1, 2), ProportionChange.class);
  }

  private static String sentence(
      long part, long whole, long partAfter, long wholeAfter, double level) {
    return reading(conversion(part, whole, partAfter, wholeAfter), ChangeTest.FISHER_EXACT, level)
        .sentence();
  }

  private static ChangeReading reading(ProportionChange change, ChangeTest test, double level) {
    return change.reading(test, ChangeIntervalMethod.NEWCOMBE, level);
  }

  private static ProportionChange conversion(
      long part, long whole, long partAfter, long wholeAfter) {
    return ProportionChange.from("Conversion rate", new Proportion(part, whole))
        .to(new Proportion(partAfter, wholeAfter));
  }
}
