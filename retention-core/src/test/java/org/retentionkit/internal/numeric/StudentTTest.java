package org.retentionkit.internal.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Reference values from mpmath 1.3.0 at 40 digits. */
class StudentTTest {
  @Test
  void quantiles_are_exact_to_12_digits_for_few_and_many_degrees() {
    check(0.8, 1, 3.0776835371752541);
    check(0.8, 2, 1.885618083164127);
    check(0.8, 4, 1.5332062740589441);
    check(0.8, 19, 1.3277282090267985);
    check(0.8, 99, 1.2901614420344853);
    check(0.8, 2999, 1.2818339180475009);
    check(0.8, 9999, 1.281636238198314);
    check(0.8, 10_000, 1.2816362297304777);
    check(0.8, 50_000, 1.2815684974683014);
    check(0.8, 3_000_000, 1.2815518477395864);
    check(0.8, 1_000_000_000, 1.2815515663911854);
    check(0.95, 1, 12.706204736174693);
    check(0.95, 2, 4.3026527297494618);
    check(0.95, 4, 2.7764451051977935);
    check(0.95, 19, 2.0930240544083093);
    check(0.95, 99, 1.9842169515864171);
    check(0.95, 2999, 1.9607553192053148);
    check(0.95, 9999, 1.9602012636213573);
    check(0.95, 10_000, 1.9602012398906259);
    check(0.95, 50_000, 1.9600114310936797);
    check(0.95, 3_000_000, 1.9599647752974442);
    check(0.95, 1_000_000_000, 1.9599639869123251);
    check(0.999, 1, 636.61924876871905);
    check(0.999, 2, 31.599054576443607);
    check(0.999, 4, 8.6103015813792731);
    check(0.999, 19, 3.8834058525920825);
    check(0.999, 99, 3.3915288333636503);
    check(0.999, 2999, 3.2937739640658547);
    check(0.999, 9999, 3.2915000633009316);
    check(0.999, 10_000, 3.2914999659416044);
    check(0.999, 50_000, 3.2907213365587935);
    check(0.999, 3_000_000, 3.2905299747383526);
    check(0.999, 1_000_000_000, 3.2905267412216252);
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
