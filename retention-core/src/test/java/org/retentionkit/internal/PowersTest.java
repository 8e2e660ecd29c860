package org.retentionkit.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PowersTest {
  private static final MathContext WIDE = new MathContext(80);

  @Property
  void powers_of_up_to_40_digits_are_exact(
      @ForAll @IntRange(max = 99) int hundredths, @ForAll @IntRange(max = 20) int exponent) {
    BigDecimal base = BigDecimal.valueOf(hundredths, 2);
    assertThat(Powers.power(base, exponent)).isEqualByComparingTo(base.pow(exponent));
  }

  @Property
  void a_root_is_right_to_40_decimals(
      @ForAll @IntRange(min = 1, max = 1_000_000) int millionths,
      @ForAll @IntRange(min = 1, max = 366) int degree) {
    BigDecimal value = BigDecimal.valueOf(millionths, 6);
    BigDecimal root = Powers.root(value, degree);
    BigDecimal half = BigDecimal.valueOf(51, 42);
    assertThat(root.subtract(half).pow(degree, WIDE)).isLessThanOrEqualTo(value);
    assertThat(root.add(half).pow(degree, WIDE)).isGreaterThanOrEqualTo(value);
  }

  @Test
  void a_vanishing_power_has_500_decimals() {
    BigDecimal tenth = new BigDecimal("0.1");
    assertThat(Powers.power(tenth, 500)).isEqualByComparingTo("1e-500");
    assertThat(Powers.power(tenth, 501)).isEqualByComparingTo("0");
    assertThat(Powers.power(new BigDecimal("0.6"), 999_999_999).scale()).isEqualTo(500);
    assertThat(Powers.power(tenth, 0)).isEqualByComparingTo("1");
  }

  @Test
  void roots_of_0_and_1_and_first_roots_are_what_they_are_of() {
    BigDecimal tenth = new BigDecimal("0.1");
    assertThat(Powers.root(BigDecimal.ZERO, 12)).isEqualByComparingTo("0");
    assertThat(Powers.root(BigDecimal.ONE, 12)).isEqualByComparingTo("1");
    assertThat(Powers.root(tenth, 1)).isSameAs(tenth);
    assertThat(Powers.root(new BigDecimal("0.36"), 2)).isEqualByComparingTo("0.6");
  }
}
