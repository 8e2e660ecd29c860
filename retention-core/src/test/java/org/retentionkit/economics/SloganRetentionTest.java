package org.retentionkit.economics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;

class SloganRetentionTest {
  private static final RetentionGain FIVE_POINTS = RetentionGain.points("5");

  /** metrics.md 1.6: the articles' slogans and the rate at which each holds. */
  @ParameterizedTest
  @CsvSource({"0.25,75.00", "0.95,89.74", "1.00,90.00", "1.25,91.00"})
  void each_slogan_holds_at_one_retention_rate(String effect, String percent) {
    assertThat(GrowthCalculator.sloganRetention(FIVE_POINTS, Ratio.of(effect)).percent(2))
        .isEqualByComparingTo(percent);
  }

  @Test
  void the_other_reading_of_the_same_slogan_holds_elsewhere() {
    Rate relative =
        GrowthCalculator.sloganRetention(RetentionGain.relativePercent("5"), Ratio.of("0.25"));
    assertThat(relative.exact()).isEqualTo(Ratio.of("0.8"));
    assertThat(relative.explanation())
        .hasToString(
            "Retention at which a slogan holds (relative percent): 80.0 % = effect 25 % ÷ (percent 5"
                + " % + effect 25 % + effect 25 % × percent 5 %).");
    assertThat(GrowthCalculator.sloganRetention(FIVE_POINTS, Ratio.of("0.95")).explanation())
        .hasToString(
            "Retention at which a slogan holds (points): 89.7 % = 1 − points 5 % − points 5 % ÷"
                + " effect 95 %.");
  }

  /** Putting the solution back gives the effect, exactly. */
  @Property
  void the_inverse_inverts(
      @ForAll @IntRange(min = 1, max = 500) int gain,
      @ForAll @IntRange(min = 1, max = 5000) int effect,
      @ForAll RetentionGain.Kind kind) {
    Ratio claimed = Ratio.of(effect, 1000);
    RetentionGain by = new RetentionGain(Ratio.of(gain, 10), kind);
    Rate slogan = GrowthCalculator.sloganRetention(by, claimed);
    Ratio least = by.pointsAt(Ratio.ONE).dividedBy(by.pointsAt(Ratio.ONE).complement());
    assertThat(slogan.isDefined())
        .isEqualTo(kind == RetentionGain.Kind.RELATIVE_PERCENT || claimed.compareTo(least) >= 0);
    if (slogan.isDefined()) {
      RetentionChange change =
          RetentionChange.per(CalendarUnit.YEAR).retention(slogan.exact()).raisedBy(by).build();
      assertThat(GrowthCalculator.retentionLeverage(change).exact()).isEqualTo(claimed);
    }
  }

  @Test
  void five_points_never_bring_less_than_5_3_percent() {
    Rate small = GrowthCalculator.sloganRetention(FIVE_POINTS, Ratio.of("0.05"));
    assertThatThrownBy(small::value)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "Retention at which a slogan holds (points) is undefined: 5 points bring at least 5.3 %"
                + " more, even at a retention of 0 %");
    assertThat(GrowthCalculator.sloganRetention(FIVE_POINTS, Ratio.of(5, 95)).exact())
        .isEqualTo(Ratio.ZERO);
    assertThat(
            GrowthCalculator.sloganRetention(RetentionGain.points("100"), Ratio.ONE)
                .undefinedReason())
        .isEqualTo("retention cannot rise by 100 points");
    assertThat(GrowthCalculator.sloganRetention(FIVE_POINTS, Ratio.ONE).undefinedReason())
        .isEmpty();
  }

  @Test
  void a_slogan_claims_something_and_is_no_share() {
    assertThatThrownBy(() -> GrowthCalculator.sloganRetention(FIVE_POINTS, Ratio.ZERO))
        .hasMessage("effect must be above 0, but was 0");
    assertThatThrownBy(() -> GrowthCalculator.sloganRetention(FIVE_POINTS, Ratio.of(1, 0)))
        .hasMessage("effect must be above 0, but was 1/0");
    assertThat(GrowthCalculator.sloganRetention(FIVE_POINTS, Ratio.ONE).isShare()).isFalse();
    for (SloganDefinition definition : SloganDefinition.values()) {
      assertThat(definition.source()).isNotBlank();
    }
    assertThat(RetentionGain.relativePercent("2.50")).hasToString("2.5 per cent");
    assertThat(RetentionGain.points("10")).hasToString("10 points");
  }
}
