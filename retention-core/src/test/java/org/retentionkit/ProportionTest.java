package org.retentionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ProportionTest {
  @Property
  void a_share_and_its_complement_add_up_to_one(
      @ForAll @LongRange(min = 1) long whole, @ForAll long seed) {
    Proportion share = new Proportion(Math.floorMod(seed, whole), whole);
    assertThat(share.plus(share.complement())).isEqualTo(Proportion.ONE);
  }

  @Property
  void a_share_and_its_complement_add_up_to_100_after_half_even_rounding(
      @ForAll @LongRange(min = 1) long whole,
      @ForAll long seed,
      @ForAll @IntRange(max = 12) int decimals) {
    Proportion share = new Proportion(Math.floorMod(seed, whole), whole);
    assertThat(share.percent(decimals).add(share.complement().percent(decimals)))
        .isEqualByComparingTo("100");
  }

  @Property
  void fast_rounding_equals_decimal_division(
      @ForAll @LongRange(min = 1) long whole,
      @ForAll long seed,
      @ForAll @IntRange(max = 12) int decimals) {
    Proportion share = new Proportion(Math.floorMod(seed, whole), whole);
    assertThat(share.percent(decimals))
        .isEqualTo(
            BigDecimal.valueOf(share.part())
                .movePointRight(2)
                .divide(BigDecimal.valueOf(whole), decimals, RoundingMode.HALF_EVEN));
  }

  @Test
  void a_part_above_the_whole_is_refused() {
    assertThatThrownBy(() -> new Proportion(3, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("part must not exceed whole 2, but was 3");
  }
}
