package org.retentionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retentionkit.testing.JsonRoundTrip;

class ConfidenceIntervalTest {
  private static final ConfidenceInterval WILSON =
      new ConfidenceInterval(0.25, 0.75, 0.95, "Wilson");

  @Test
  void it_contains_its_limits_and_what_lies_between() {
    assertThat(WILSON.contains(0.25)).isTrue();
    assertThat(WILSON.contains(0.5)).isTrue();
    assertThat(WILSON.contains(0.75)).isTrue();
    assertThat(WILSON.contains(Math.nextDown(0.25))).isFalse();
    assertThat(WILSON.contains(Math.nextUp(0.75))).isFalse();
    assertThat(WILSON.contains(Double.NaN)).isFalse();
    assertThat(WILSON.width()).isEqualTo(0.5, within(0.0));
  }

  @Test
  void it_prints_limits_as_fractions_or_per_cent() {
    ConfidenceInterval kept = IntervalMethod.WILSON.interval(new Proportion(400, 1000), 0.95);
    assertThat(kept).hasToString("95 % Wilson interval 0.3701 to 0.4307");
    assertThat(kept.toPercentString()).isEqualTo("95 % Wilson interval 37.0 % to 43.1 %");
  }

  @ParameterizedTest
  @CsvSource({"0.9, 90 %", "0.95, 95 %", "0.99, 99 %", "0.999, 99.9 %", "0.975, 97.5 %"})
  void it_prints_its_level_without_noise(double confidence, String level) {
    assertThat(new ConfidenceInterval(0, 1, confidence, "Wald").heading())
        .isEqualTo(level + " Wald");
  }

  @Test
  void negative_zero_is_zero_and_a_point_is_an_interval() {
    assertThat(new ConfidenceInterval(-0.0, -0.0, 0.5, "Wald"))
        .isEqualTo(new ConfidenceInterval(0.0, 0.0, 0.5, "Wald"));
  }

  @Test
  void limits_out_of_order_are_refused() {
    assertThatThrownBy(() -> new ConfidenceInterval(0.5, 0.4, 0.95, "Wald"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("lower must not exceed upper, but lower was 0.5 and upper 0.4");
  }

  @ParameterizedTest
  @CsvSource({
    "NaN, 1, 0.95, 'lower must be a finite number, but was NaN'",
    "0, Infinity, 0.95, 'upper must be a finite number, but was Infinity'",
    "0, 1, 1, 'confidence must lie strictly between 0 and 1, but was 1.0'"
  })
  void what_is_no_interval_is_refused(
      double lower, double upper, double confidence, String message) {
    assertThatThrownBy(() -> new ConfidenceInterval(lower, upper, confidence, "Wald"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void it_comes_back_equal_from_json() {
    JsonRoundTrip.check(WILSON, ConfidenceInterval.class);
  }

  /** An interval is printed in the unit of the result it belongs to. */
  @Test
  void scores_have_their_limits_in_points_with_a_sign() {
    ConfidenceInterval score = new ConfidenceInterval(-0.125, 0.713, 0.95, "score");
    assertThat(score.toPointsString()).isEqualTo("95 % score interval −12.5 to +71.3 points");
    assertThat(new ConfidenceInterval(0, 0.5, 0.95, "score").toPointsString())
        .isEqualTo("95 % score interval 0.0 to +50.0 points");
    assertThat(score.text(Unit.POINTS)).isEqualTo(score.toPointsString());
    assertThat(score.text(Unit.PERCENT)).isEqualTo("95 % score interval −12.5 % to 71.3 %");
    assertThat(score.text(Unit.NONE)).isEqualTo("95 % score interval −0.1250 to 0.7130");
    assertThat(score.text(Unit.TIMES)).isEqualTo(score.toString());
  }

  /**
   * A significance level in place of a confidence would give the narrow interval it does not name.
   */
  @Test
  void a_significance_level_is_no_confidence() {
    String rule =
        "confidence must be 0.5 or more, such as 0.95 (0.05 is a significance level, whose confidence"
            + " is 0.95), but was 0.05";
    assertThatThrownBy(() -> new ConfidenceInterval(0, 1, 0.05, "Wald")).hasMessage(rule);
    for (IntervalMethod method : IntervalMethod.values()) {
      assertThatThrownBy(() -> method.interval(Proportion.of(400, 1_000), 0.05)).hasMessage(rule);
    }
    assertThat(IntervalMethod.WILSON.interval(Proportion.of(400, 1_000), 0.5).heading())
        .isEqualTo("50 % Wilson");
  }
}
