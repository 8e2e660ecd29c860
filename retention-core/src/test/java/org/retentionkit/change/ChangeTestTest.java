package org.retentionkit.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.retentionkit.Message;
import org.retentionkit.Proportion;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.change.TestResult.Alternative;
import org.retentionkit.testing.JsonRoundTrip;
import org.retentionkit.testing.Shared;

class ChangeTestTest {
  private static final Change NEWCOMBE_A = change(48, 80, 56, 70);

  @Test
  void every_pair_of_the_reference_file_agrees_to_12_digits() {
    JsonNode pairs = Shared.json("golden/proportions_nps.json").get("two_proportions");
    assertThat(pairs).hasSize(11);
    for (JsonNode pair : pairs) {
      // The file subtracts the second from the first: its second is our before.
      Change change =
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

  private static void assertAgrees(TestResult test, JsonNode pair, String z, String p) {
    assertThat(test.isDefined()).isEqualTo(!pair.get(z).isNull());
    if (test.isDefined()) {
      double expected = pair.get(z).asDouble();
      assertThat(test.statistic()).isCloseTo(expected, near(expected));
      if (!p.isEmpty()) {
        assertThat(test.pValue()).isCloseTo(pair.get(p).asDouble(), near(pair.get(p).asDouble()));
      }
    }
  }

  private static void assertP(Change change, Alternative alternative, double expected) {
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
    Change change = change(part, whole, partAfter, wholeAfter);
    TestResult pooled = change.test(ChangeTest.POOLED_Z);
    assertThat(pooled.statistic()).isCloseTo(z, near(z));
    assertThat(pooled.pValue()).isCloseTo(p, near(p));
    assertThat(change.test(ChangeTest.UNPOOLED_Z).statistic()).isCloseTo(unpooled, near(unpooled));
    TestResult exact = change.test(ChangeTest.FISHER_EXACT);
    assertThat(exact.pValue()).isCloseTo(fisher, near(fisher));
    assertThat(exact.statistic()).isEqualTo((double) partAfter);
  }

  @Test
  void a_p_value_that_underflows_is_0_and_its_logarithm_exact() {
    // mpmath, 50 digits.
    Change change = change(400_000, 1_000_000, 450_000, 1_000_000);
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
    Change change =
        change(
            1 + Math.floorMod(seed, whole - 1),
            whole,
            1 + Math.floorMod(seedAfter, wholeAfter - 1),
            wholeAfter);
    Change back = ChangeCalculator.compare(change.after(), change.before());
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
    Change change =
        change(
            1 + Math.floorMod(seed, whole - 1),
            whole,
            1 + Math.floorMod(seedAfter, wholeAfter - 1),
            wholeAfter);
    double sum = 0;
    for (Alternative alternative : Alternative.values()) {
      TestResult result = change.test(test, alternative);
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
    TestResult nothing = change(0, 20, 0, 10).test(test);
    assertThat(nothing.isDefined()).isFalse();
    assertThatThrownBy(nothing::pValue)
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            test.title() + " is undefined: all answers are alike and leave no standard error");
    assertThat(nothing.statistic()).isNull();
    assertThat(nothing.logPValue()).isNull();
    assertThatThrownBy(() -> nothing.isSignificant(0.95))
        .isInstanceOf(UndefinedMeasureException.class);
    assertThat(change(0, 20, 10, 10).test(test).isDefined()).isEqualTo(test == ChangeTest.POOLED_Z);
  }

  @Test
  void fishers_test_takes_all_or_none_but_no_group_beyond_ten_thousand_million() {
    assertThat(change(0, 20, 0, 10).test(ChangeTest.FISHER_EXACT).pValue()).isEqualTo(1.0);
    long tooMany = 10_000_000_001L;
    assertThat(change(1, tooMany - 1, 1, 3).test(ChangeTest.FISHER_EXACT).isDefined()).isTrue();
    assertThat(change(1, tooMany, 1, 3).test(ChangeTest.FISHER_EXACT).undefinedReason())
        .isEqualTo("it takes groups of up to 10000000000 (before 1/10000000001, after 1/3)");
    assertThat(change(1, 3, 1, tooMany).test(ChangeTest.FISHER_EXACT).isDefined()).isFalse();
    assertThat(change(1, tooMany, 1, 3).test(ChangeTest.POOLED_Z).isDefined()).isTrue();
    assertThat(change(1, tooMany - 1, 1, 3).test().test()).isEqualTo("Fisher's exact test");
    assertThat(change(1, 3, 1, tooMany).test().test()).isEqualTo("Pooled z test");
  }

  @Test
  void a_share_of_nobody_cannot_be_tested() {
    assertThatThrownBy(() -> change(0, 0, 3, 4).test(ChangeTest.FISHER_EXACT).logPValue())
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage(
            "Difference of share is undefined: before is undefined: it is a share of nobody");
  }

  @Test
  void the_border_of_the_level_counts_as_beyond_sampling_error() {
    TestResult fisher = NEWCOMBE_A.test(ChangeTest.FISHER_EXACT);
    assertThat(fisher.isSignificant(1 - fisher.pValue() * (1 + 1e-9))).isTrue();
    assertThat(fisher.isSignificant(1 - fisher.pValue() * (1 - 1e-9))).isFalse();
    assertThat(change(1, 2, 1, 2).test(ChangeTest.POOLED_Z).isSignificant(0.5)).isFalse();
    assertThat(TestResult.of("t", "z", 1, Alternative.LESS, Math.log(0.5)).isSignificant(0.5))
        .isTrue();
  }

  /** faults.md M2: one name had two opposite meanings, and a change with p = 0.82 "exceeded". */
  @Test
  void a_level_is_a_confidence_and_a_significance_level_is_refused() {
    TestResult fisher = NEWCOMBE_A.test(ChangeTest.FISHER_EXACT);
    assertThatThrownBy(() -> fisher.isSignificant(5))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("confidence must lie strictly between 0 and 1, but was 5.0");
    for (Change change : List.of(NEWCOMBE_A, change(40, 100, 41, 100))) {
      assertThatThrownBy(() -> change.isSignificant(0.05))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "confidence must be 0.5 or more, such as 0.95 (0.05 is a significance level, whose"
                  + " confidence is 0.95), but was 0.05");
    }
    Change nothing = change(400, 1_000, 405, 1_000);
    assertThat(nothing.pValue()).isCloseTo(0.855, within(0.001));
    assertThat(nothing.isSignificant(0.95)).isFalse();
    assertThat(NEWCOMBE_A.isSignificant(0.95)).isTrue();
    assertThat(NEWCOMBE_A.isSignificant(0.99)).isFalse();
    assertThat(nothing.isSignificant(0.5)).isFalse();
  }

  @Test
  void each_result_reads_as_one_line() {
    assertThat(NEWCOMBE_A.test(ChangeTest.POOLED_Z))
        .hasToString("Pooled z test: z = 2.650, two-sided p = 0.008045");
    assertThat(NEWCOMBE_A.test(ChangeTest.UNPOOLED_Z, Alternative.GREATER))
        .hasToString("Unpooled z test: z = 2.751, one-sided (greater) p = 0.002971");
    // 57/72 − 49/82 over the error of these
    assertThat(NEWCOMBE_A.test(ChangeTest.ADJUSTED_Z))
        .hasToString("Adjusted z test: z = 2.686, two-sided p = 0.007237");
    assertThat(NEWCOMBE_A.test(ChangeTest.FISHER_EXACT, Alternative.LESS))
        .hasToString("Fisher's exact test: after part = 56, one-sided (less) p = 0.9979");
    assertThat(change(400_000, 1_000_000, 350_000, 1_000_000).test(ChangeTest.POOLED_Z))
        .hasToString("Pooled z test: z = −73.03, two-sided p < 1e-300 (ln p = −2671.2)");
    assertThat(change(0, 20, 0, 10).test(ChangeTest.POOLED_Z))
        .hasToString("Pooled z test: n/a (all answers are alike and leave no standard error)");
  }

  @Test
  void results_that_cannot_be_are_refused() {
    Message reason = Message.of("change.no-error");
    assertThatThrownBy(() -> new TestResult("t", "z", 1.0, Alternative.LESS, null, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("t must have either a statistic and its p-value, or a reason");
    assertThatThrownBy(() -> new TestResult("t", "z", 1.0, Alternative.LESS, -1.0, reason))
        .hasMessage("t must have either a statistic and its p-value, or a reason");
    assertThatThrownBy(() -> TestResult.of("t", "z", 1, Alternative.LESS, 0.1))
        .hasMessage("logPValue must not be above 0, but was 0.1");
    assertThatThrownBy(() -> TestResult.of(" ", "z", 1, Alternative.LESS, -1))
        .hasMessage("test must not be blank");
  }

  @Test
  void results_come_back_equal() {
    JsonRoundTrip.check(NEWCOMBE_A.test(ChangeTest.FISHER_EXACT), TestResult.class);
    JsonRoundTrip.check(change(0, 20, 0, 10).test(ChangeTest.POOLED_Z), TestResult.class);
  }

  private static Change change(long part, long whole, long partAfter, long wholeAfter) {
    return ChangeCalculator.compare(
        "Share", new Proportion(part, whole), new Proportion(partAfter, wholeAfter));
  }

  private static Offset<Double> near(double expected) {
    return within(1e-12 * Math.abs(expected));
  }
}
