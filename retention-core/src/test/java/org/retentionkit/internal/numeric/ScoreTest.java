package org.retentionkit.internal.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ScoreTest {
  @Property
  void the_distances_are_those_of_the_limits(
      @ForAll @IntRange(max = 5_000) int part,
      @ForAll @IntRange(min = 1, max = 5_000) int rest,
      @ForAll @DoubleRange(min = 0.1, max = 8) double z) {
    double share = part / ((double) part + rest);
    assertThat(Score.below(part, rest, z))
        .isCloseTo(share - Score.lower(part, rest, z), within(1e-15));
    assertThat(Score.below(rest, part, z))
        .isCloseTo(Score.upper(part, rest, z) - share, within(1e-15));
  }

  @Test
  void tiny_distances_keep_their_digits() {
    // mpmath, 50 digits: 0.12345678 − its Wilson limits at n = 1e8, z = 2.
    assertThat(Score.below(12345678, 87654322, 2)).isCloseTo(6.577709732280642e-05, within(1e-18));
    assertThat(Score.below(87654322, 12345678, 2)).isCloseTo(6.580722077920148e-05, within(1e-18));
  }

  @Test
  void none_and_all_reach_exactly_0_and_1() {
    assertThat(Score.lower(0, 9, 1.96)).isEqualTo(0.0);
    assertThat(Score.upper(9, 0, 1.96)).isEqualTo(1.0);
    assertThat(Score.below(0, 9, 1.96)).isEqualTo(0.0);
  }
}
