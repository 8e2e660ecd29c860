package org.retentionkit.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Proportion;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.testing.Shared;

class ChangeIntervalMethodTest {
  @Test
  void every_pair_of_the_reference_file_agrees_to_12_digits() {
    Map<String, ChangeIntervalMethod> methods =
        Map.of(
            "newcombe_interval", ChangeIntervalMethod.MOVER,
            "wald_interval", ChangeIntervalMethod.WALD,
            "agresti_caffo_interval", ChangeIntervalMethod.ADJUSTED_WALD);
    for (JsonNode pair : Shared.json("golden/proportions_nps.json").get("two_proportions")) {
      Proportion first = new Proportion(pair.get("x1").asLong(), pair.get("n1").asLong());
      Proportion second = new Proportion(pair.get("x2").asLong(), pair.get("n2").asLong());
      methods.forEach(
          (key, method) -> {
            ConfidenceInterval actual =
                ChangeCalculator.compare("Share", second, first).interval(method, 0.95);
            // The file's limits are the bare formula's; ours stop at −1 and 1.
            assertClose(actual.lower(), Math.max(-1, pair.get(key).get(0).asDouble()));
            assertClose(actual.upper(), Math.min(1, pair.get(key).get(1).asDouble()));
          });
    }
  }

  /** From the same reference values (mpmath, 40 digits). */
  @ParameterizedTest
  @CsvSource({
    "MOVER, 48, 80, 56, 70, 0.05243147240236488, 0.33387265403690597",
    "WALD, 48, 80, 56, 70, 0.05750489914903708, 0.3424951008509629",
    "ADJUSTED_WALD, 48, 80, 56, 70, 0.0524529266380537, 0.33575845547576744",
    "MOVER, 0, 20, 0, 10, -0.16112515805281938, 0.27753279986288926",
    "WALD, 0, 20, 0, 10, 0, 0",
    "MOVER, 0, 20, 10, 10, 0.6790860371419146, 1",
    "ADJUSTED_WALD, 0, 20, 10, 10, 0.6922432378831911, 1",
    "ADJUSTED_WALD, 10, 10, 0, 20, -1, -0.6922432378831911",
    "MOVER, 12350000, 100000000, 12345678, 100000000, -0.0001344084631048313,"
        + " 4.796846237727436e-05",
    "WALD, 12350000, 100000000, 12345678, 100000000, -0.0001344084599041259,"
        + " 4.796845990412592e-05",
    "ADJUSTED_WALD, 12350000, 100000000, 12345678, 100000000, -0.00013440846051673098,"
        + " 4.796846224553094e-05"
  })
  void limits_agree_with_long_arithmetic(
      ChangeIntervalMethod method,
      long part,
      long whole,
      long partAfter,
      long wholeAfter,
      double lower,
      double upper) {
    ConfidenceInterval actual =
        ChangeCalculator.compare(
                "Share", new Proportion(part, whole), new Proportion(partAfter, wholeAfter))
            .interval(method, 0.95);
    assertClose(actual.lower(), lower);
    assertClose(actual.upper(), upper);
    assertThat(actual.method())
        .isEqualTo(List.of("Newcombe", "Wald", "Agresti-Caffo").get(method.ordinal()));
  }

  @Test
  void newcombe_1998_example_a_is_reproduced_to_its_four_digits() {
    assertThat(
            ChangeCalculator.compare("Share", new Proportion(48, 80), new Proportion(56, 70))
                .interval(ChangeIntervalMethod.MOVER, 0.95))
        .hasToString("95 % Newcombe interval 0.05243 to 0.3339");
  }

  @Property
  void swapping_before_and_after_mirrors_the_interval(
      @ForAll ChangeIntervalMethod method,
      @ForAll @LongRange(min = 1) long whole,
      @ForAll @LongRange(min = 1) long wholeAfter,
      @ForAll long seed,
      @ForAll long seedAfter) {
    Proportion before = new Proportion(Math.floorMod(seed, whole), whole);
    Proportion after = new Proportion(Math.floorMod(seedAfter, wholeAfter), wholeAfter);
    ConfidenceInterval forth =
        ChangeCalculator.compare("Share", before, after).interval(method, 0.9);
    ConfidenceInterval back =
        ChangeCalculator.compare("Share", after, before).interval(method, 0.9);
    assertThat(back.lower()).isEqualTo(0.0 - forth.upper());
    assertThat(back.upper()).isEqualTo(0.0 - forth.lower());
    if (method != ChangeIntervalMethod.ADJUSTED_WALD) {
      double difference = ChangeCalculator.compare("Share", before, after).value();
      assertThat(forth.contains(difference)).isTrue();
    }
  }

  @Property
  void it_narrows_with_more_customers_and_widens_with_the_level(
      @ForAll ChangeIntervalMethod method,
      @ForAll @LongRange(min = 100, max = 1_000_000_000) long whole,
      @ForAll @LongRange(min = 100, max = 1_000_000_000) long wholeAfter) {
    Change change =
        ChangeCalculator.compare(
            "Share", new Proportion(whole / 2, whole), new Proportion(wholeAfter / 3, wholeAfter));
    Change larger =
        ChangeCalculator.compare(
            "Share",
            new Proportion(whole / 2 * 4, whole * 4),
            new Proportion(wholeAfter / 3 * 4, wholeAfter * 4));
    double width = change.interval(method, 0.95).width();
    assertThat(larger.interval(method, 0.95).width()).isBetween(0.45 * width, 0.55 * width);
    assertThat(change.interval(method, 0.99).width()).isGreaterThan(width);
  }

  @ParameterizedTest
  @EnumSource(ChangeIntervalMethod.class)
  void nobody_on_either_side_has_no_interval(ChangeIntervalMethod method) {
    Change change = ChangeCalculator.compare("Share", new Proportion(1, 2), new Proportion(0, 0));
    assertThatThrownBy(() -> change.interval(method, 0.95))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "Difference of share is undefined: after is undefined: it is a share of nobody");
  }

  @Test
  void a_level_outside_0_to_1_is_refused() {
    Change change = ChangeCalculator.compare("Share", new Proportion(1, 2), new Proportion(1, 3));
    assertThatThrownBy(() -> change.interval(ChangeIntervalMethod.WALD, 95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("confidence must lie strictly between 0 and 1, but was 95.0");
  }

  private static void assertClose(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-12 * Math.abs(expected)));
  }
}
