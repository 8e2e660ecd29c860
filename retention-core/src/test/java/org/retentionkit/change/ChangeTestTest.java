package org.retentionkit.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.retentionkit.Proportion;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.testing.Shared;

class ChangeTestTest {
  private static final ProportionChange NEWCOMBE_A = change(48, 80, 56, 70);

  @Test
  void every_pair_of_the_reference_file_agrees_to_12_digits() {
    JsonNode pairs = Shared.json("golden/proportions_nps.json").get("two_proportions");
    assertThat(pairs).hasSize(11);
    for (JsonNode pair : pairs) {
      // The file subtracts the second from the first: its second is our before.
      ProportionChange change =
          change(
              pair.get("x2").asLong(),
              pair.get("n2").asLong(),
              pair.get("x1").asLong(),
              pair.get("n1").asLong());
      assertAgrees(change.test(ChangeTest.POOLED_Z), pair, "pooled_z", "pooled_p");
      assertAgrees(change.test(ChangeTest.UNPOOLED_Z), pair, "unpooled_z", "");
      if (pair.has("fisher")) {
        JsonNode fisher = pair.get("fisher");
        assertP(change, Alternative.TWO_SIDED, fisher.get("p_two_sided_exact").asDouble());
        assertP(change, Alternative.LESS, fisher.get("p_less").asDouble());
        assertP(change, Alternative.GREATER, fisher.get("p_greater").asDouble());
      }
    }
  }

  private static void assertAgrees(SignificanceTest test, JsonNode pair, String z, String p) {
    assertThat(test.isDefined()).isEqualTo(!pair.get(z).isNull());
    if (test.isDefined()) {
      double expected = pair.get(z).asDouble();
      assertThat(test.statistic()).isCloseTo(expected, near(expected));
      if (!p.isEmpty()) {
        assertThat(test.pValue()).isCloseTo(pair.get(p).asDouble(), near(pair.get(p).asDouble()));
      }
    }
  }

  private static void assertP(ProportionChange change, Alternative alternative, double expected) {
    assertThat(change.test(ChangeTest.FISHER_EXACT, alternative).pValue())
        .isCloseTo(expected, near(expected));
  }

  /** From the same reference values (mpmath, 40 digits; exact sums for Fisher's test). */
  @ParameterizedTest
  @CsvSource({
    "48, 80, 56, 70, 2.6501719512585327, 0.008045081368196585, 2.7509212216215078,"
        + " 0.012521129749209154",
    "60, 1000, 45, 1000, -1.5038585877973938, 0.13261778192927265, -1.5047095877265575,"
        + " 0.16015060083152063",
    "214, 3168, 1655, 3875, 33.9972827968623, 2.443605125989924e-253, 39.45892592837818,"
        + " 4.45125417575518e-283"
  })
  void tests_agree_with_long_arithmetic(
      long part,
      long whole,
      long partAfter,
      long wholeAfter,
      double z,
      double p,
      double unpooled,
      double fisher) {
    ProportionChange change = change(part, whole, partAfter, wholeAfter);
    SignificanceTest pooled = change.test(ChangeTest.POOLED_Z);
    assertThat(pooled.statistic()).isCloseTo(z, near(z));
    assertThat(pooled.pValue()).isCloseTo(p, near(p));
    assertThat(change.test(ChangeTest.UNPOOLED_Z).statistic()).isCloseTo(unpooled, near(unpooled));
    SignificanceTest exact = change.test(ChangeTest.FISHER_EXACT);
    assertThat(exact.pValue()).isCloseTo(fisher, near(fisher));
    assertThat(exact.statistic()).isEqualTo((double) partAfter);
  }

  @Test
  void a_p_value_that_underflows_is_0_and_its_logarithm_exact() {
    // mpmath, 50 digits.
    ProportionChange change = change(400_000, 1_000_000, 450_000, 1_000_000);
    assertThat(change.test(ChangeTest.POOLED_Z).pValue()).isZero();
    assertThat(change.test(ChangeTest.POOLED_Z).logPValue())
        .isCloseTo(-2562.0407188797035, near(-2562.0407188797035));
    assertThat(change.test(ChangeTest.UNPOOLED_Z).logPValue())
        .isCloseTo(-2568.599805859938, near(-2568.599805859938));
    assertThat(change.test(ChangeTest.FISHER_EXACT).pValue()).isZero();
    assertThat(change.test(ChangeTest.FISHER_EXACT).logPValue())
        .isCloseTo(-2563.1302842581563, near(-2563.1302842581563));
  }

  @Property
  void the_square_of_pooled_z_is_chi_square(
      @ForAll @IntRange(min = 1, max = 10_000) int a,
      @ForAll @IntRange(min = 1, max = 10_000) int b,
      @ForAll @IntRange(min = 1, max = 10_000) int c,
      @ForAll @IntRange(min = 1, max = 10_000) int d) {
    double n = (double) a + b + c + d;
    double chiSquare = 0;
    double[][] table = {{a, b}, {c, d}};
    for (double[] row : table) {
      for (int j = 0; j < 2; j++) {
        double expected = (row[0] + row[1]) * (table[0][j] + table[1][j]) / n;
        chiSquare += (row[j] - expected) * (row[j] - expected) / expected;
      }
    }
    double z = change(a, (long) a + b, c, (long) c + d).test(ChangeTest.POOLED_Z).statistic();
    assertThat(z * z).isCloseTo(chiSquare, within(1e-10 * (1 + chiSquare)));
  }

  @Property
  void swapping_before_and_after_swaps_the_directions(
      @ForAll ChangeTest test,
      @ForAll @IntRange(min = 2, max = 5_000) int whole,
      @ForAll @IntRange(min = 2, max = 5_000) int wholeAfter,
      @ForAll int seed,
      @ForAll int seedAfter) {
    ProportionChange change =
        change(
            1 + Math.floorMod(seed, whole - 1),
            whole,
            1 + Math.floorMod(seedAfter, wholeAfter - 1),
            wholeAfter);
    ProportionChange back = ProportionChange.from("Share", change.after()).to(change.before());
    double twoSided = change.test(test).logPValue();
    assertThat(back.test(test).logPValue()).isCloseTo(twoSided, near(twoSided - 1));
    double less = change.test(test, Alternative.LESS).logPValue();
    assertThat(back.test(test, Alternative.GREATER).logPValue()).isCloseTo(less, near(less - 1));
    if (test != ChangeTest.FISHER_EXACT) {
      assertThat(back.test(test).statistic()).isEqualTo(0.0 - change.test(test).statistic());
    }
  }

  @Property
  void p_values_lie_between_0_and_1_and_the_two_directions_cover_all(
      @ForAll ChangeTest test,
      @ForAll @LongRange(min = 2, max = 1_000_000) long whole,
      @ForAll @LongRange(min = 2, max = 1_000_000) long wholeAfter,
      @ForAll long seed,
      @ForAll long seedAfter) {
    ProportionChange change =
        change(
            1 + Math.floorMod(seed, whole - 1),
            whole,
            1 + Math.floorMod(seedAfter, wholeAfter - 1),
            wholeAfter);
    double sum = 0;
    for (Alternative alternative : Alternative.values()) {
      SignificanceTest result = change.test(test, alternative);
      assertThat(result.pValue()).isBetween(0.0, 1.0);
      assertThat(result.logPValue()).isNotPositive().isFinite();
      sum += alternative == Alternative.TWO_SIDED ? 0 : result.pValue();
    }
    assertThat(sum).isGreaterThanOrEqualTo(1 - 1e-12);
  }

  @ParameterizedTest
  @EnumSource(
      value = ChangeTest.class,
      names = {"POOLED_Z", "UNPOOLED_Z"})
  void shares_of_all_or_none_leave_the_z_tests_without_a_standard_error(ChangeTest test) {
    SignificanceTest nothing = change(0, 20, 0, 10).test(test);
    assertThat(nothing.isDefined()).isFalse();
    assertThat(nothing.toOptional()).isEmpty();
    assertThatThrownBy(nothing::pValue)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            test.title()
                + " is undefined: shares of 0 % or 100 % leave no standard error (before 0/20,"
                + " after 0/10)");
    assertThatThrownBy(nothing::statistic).isInstanceOf(UndefinedMeasureException.class);
    assertThatThrownBy(() -> nothing.exceedsSamplingError(0.05))
        .isInstanceOf(UndefinedMeasureException.class);
    assertThat(change(0, 20, 10, 10).test(test).isDefined()).isEqualTo(test == ChangeTest.POOLED_Z);
  }

  @Test
  void fishers_test_takes_all_or_none_but_no_group_beyond_ten_thousand_million() {
    assertThat(change(0, 20, 0, 10).test(ChangeTest.FISHER_EXACT).pValue()).isEqualTo(1.0);
    long tooMany = 10_000_000_001L;
    assertThat(change(1, tooMany - 1, 1, 3).test(ChangeTest.FISHER_EXACT).isDefined()).isTrue();
    assertThat(change(1, tooMany, 1, 3).test(ChangeTest.FISHER_EXACT).undefinedReason())
        .hasValue("it takes groups of up to 10000000000 (before 1/10000000001, after 1/3)");
    assertThat(change(1, 3, 1, tooMany).test(ChangeTest.FISHER_EXACT).isDefined()).isFalse();
    assertThat(change(1, tooMany, 1, 3).test(ChangeTest.POOLED_Z).isDefined()).isTrue();
  }

  @Test
  void a_share_of_nobody_cannot_be_tested() {
    assertThatThrownBy(() -> change(0, 0, 3, 4).test(ChangeTest.FISHER_EXACT).logPValue())
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage("Fisher's exact test is undefined: before is 0/0, a share of nobody");
  }

  @Test
  void the_border_of_the_level_counts_as_beyond_sampling_error() {
    SignificanceTest fisher = NEWCOMBE_A.test(ChangeTest.FISHER_EXACT);
    assertThat(fisher.value()).isEqualTo(fisher.pValue());
    assertThat(fisher.exceedsSamplingError(fisher.pValue() * (1 + 1e-9))).isTrue();
    assertThat(fisher.exceedsSamplingError(fisher.pValue() * (1 - 1e-9))).isFalse();
    assertThat(change(1, 2, 1, 2).test(ChangeTest.POOLED_Z).exceedsSamplingError(0.99)).isFalse();
    assertThatThrownBy(() -> fisher.exceedsSamplingError(5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("significanceLevel must lie strictly between 0 and 1, but was 5.0");
  }

  @Test
  void each_test_explains_itself() {
    String notes =
        " The share is Share. The two groups are taken as independent, which the same customers"
            + " asked twice are not. Tested against chance: ";
    assertThat(NEWCOMBE_A.test(ChangeTest.POOLED_Z).explanation())
        .hasToString(
            "Pooled z test: 0.0080 = the chance of difference 0.2000 ÷ pooled standard error"
                + " 0.07547, or more."
                + notes
                + "the shares differ; ln p = -4.823.");
    assertThat(NEWCOMBE_A.test(ChangeTest.UNPOOLED_Z, Alternative.GREATER).explanation())
        .hasToString(
            "Unpooled z test: 0.0030 = the chance of difference 0.2000 ÷ unpooled standard error"
                + " 0.07270, or more."
                + notes
                + "after is above before; ln p = -5.819.");
    assertThat(NEWCOMBE_A.test(ChangeTest.FISHER_EXACT, Alternative.LESS).explanation())
        .hasToString(
            "Fisher's exact test: 0.9979 = the chance of after part 56 beside before part 48, or a"
                + " rarer split of their sum."
                + notes
                + "after is below before; ln p = -0.002127.");
    assertThat(change(0, 20, 0, 10).test(ChangeTest.POOLED_Z).explanation().sentence())
        .startsWith(
            "Pooled z test: undefined, shares of 0 % or 100 % leave no standard error (before"
                + " 0/20, after 0/10)");
  }

  @ParameterizedTest
  @EnumSource(ChangeTest.class)
  void each_test_names_its_source(ChangeTest test) {
    assertThat(test.source()).isNotBlank();
    assertThat(NEWCOMBE_A.test(test).definition()).isSameAs(test);
  }

  private static ProportionChange change(long part, long whole, long partAfter, long wholeAfter) {
    return ProportionChange.from("Share", new Proportion(part, whole))
        .to(new Proportion(partAfter, wholeAfter));
  }

  private static Offset<Double> near(double expected) {
    return within(1e-12 * Math.abs(expected));
  }
}
