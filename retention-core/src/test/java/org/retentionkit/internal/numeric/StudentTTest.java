package org.retentionkit.internal.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reference values from mpmath 1.3.0 at 40 digits. */
class StudentTTest {
  @Test
  void quantiles_are_exact_to_12_digits_for_few_and_many_degrees() {
    check(0.01, 1, 0.015709255323664917);
    check(0.01, 2, 0.014142842783549566);
    check(0.01, 7, 0.012987718654428905);
    check(0.01, 30, 0.012638348785835286);
    check(0.01, 2_999, 0.01253451451982201);
    check(0.01, 99_999, 0.012533500847017763);
    check(0.01, 100_000, 0.012533500846704373);
    check(0.01, 3_000_000, 0.012533470552689171);
    check(0.01, 1_000_000_000, 0.012533469511203123);
    check(0.5, 1, 1.0);
    check(0.5, 2, 0.81649658092772603);
    check(0.5, 7, 0.71114177808178631);
    check(0.5, 30, 0.68275569332129255);
    check(0.5, 2_999, 0.67457156461125401);
    check(0.5, 99_999, 0.6744922035778261);
    check(0.5, 100_000, 0.67449220355329221);
    check(0.5, 3_000_000, 0.67448983197439929);
    check(0.5, 1_000_000_000, 0.67448975044141667);
    check(0.8, 1, 3.0776835371752541);
    check(0.8, 2, 1.885618083164127);
    check(0.8, 7, 1.4149239276505086);
    check(0.8, 30, 1.3104150253913957);
    check(0.8, 2_999, 1.2818339180475009);
    check(0.8, 99_999, 1.2815600315340216);
    check(0.8, 100_000, 1.2815600314493611);
    check(0.8, 3_000_000, 1.2815518477395864);
    check(0.8, 1_000_000_000, 1.2815515663911854);
    check(0.95, 1, 12.706204736174693);
    check(0.95, 2, 4.3026527297494618);
    check(0.95, 7, 2.3646242515927847);
    check(0.95, 30, 2.0422724563012379);
    check(0.95, 2_999, 1.9607553192053148);
    check(0.95, 99_999, 1.9599877077718444);
    check(0.95, 100_000, 1.9599877075346093);
    check(0.95, 3_000_000, 1.9599647752974442);
    check(0.95, 1_000_000_000, 1.9599639869123251);
    check(0.95, Long.MAX_VALUE, 1.959963984540054);
    check(0.999, 1, 636.61924876871905);
    check(0.999, 2, 31.599054576443607);
    check(0.999, 7, 5.4078825208617244);
    check(0.999, 30, 3.6459586350420215);
    check(0.999, 2_999, 3.2937739640658547);
    check(0.999, 99_999, 3.2906240323849175);
    check(0.999, 100_000, 3.2906240314118824);
    check(0.999, 3_000_000, 3.2905299747383526);
    check(0.999, 1_000_000_000, 3.2905267412216252);
    check(0.999999999999, 1, 636633855803.5593);
    check(0.999999999999, 2, 1000011.0610428281);
    check(0.999999999999, 7, 114.85570633409835);
    check(0.999999999999, 30, 11.722018886810611);
    check(0.999999999999, 2_999, 7.1614402412599451);
    check(0.999999999999, 99_999, 7.1314341926444101);
    check(0.999999999999, 100_000, 7.1314341834003916);
    check(0.999999999999, 3_000_000, 7.1305406992740666);
    check(0.999999999999, 1_000_000_000, 7.1305099852981176);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.MIN_VALUE, 1e-170, 1e-10, 1 - 1e-13, 0x1.fffffffffffffp-1})
  void no_level_breaks_it(double confidence) {
    for (long degrees : new long[] {1, 5, 1_000_000, Long.MAX_VALUE}) {
      assertThat(StudentT.twoSidedCritical(confidence, degrees)).isBetween(0.0, 1e16);
    }
  }

  @Test
  void there_must_be_a_degree_of_freedom() {
    assertThatThrownBy(() -> StudentT.twoSidedCritical(0.95, 0))
        .hasMessage("degrees must be at least 1, but was 0");
    assertThatThrownBy(() -> StudentT.twoSidedCritical(1, 5))
        .hasMessage("confidence must lie strictly between 0 and 1, but was 1.0");
  }

  private static void check(double confidence, long degrees, double expected) {
    assertThat(StudentT.twoSidedCritical(confidence, degrees))
        .isCloseTo(expected, within(1e-12 * expected));
  }
}
