package org.retentionkit.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {
  @Test
  void a_good_value_comes_back() {
    assertThat(Checks.notNull("x", "y")).isEqualTo("y");
    assertThat(Checks.notNegative("x", 0)).isZero();
    assertThat(Checks.positive("x", 1)).isEqualTo(1);
    assertThat(Checks.atMost("x", 2, "y", 2)).isEqualTo(2);
    assertThat(Checks.notNegative("x", BigDecimal.ZERO)).isZero();
    assertThat(Checks.positive("x", BigDecimal.ONE)).isEqualTo(BigDecimal.ONE);
    assertThat(Checks.finite("x", -0.0)).isEqualTo(0.0);
    assertThat(Checks.notNegative("x", -0.0)).isEqualTo(0.0);
    assertThat(Checks.positive("x", 0.5)).isEqualTo(0.5);
    assertThat(Checks.openUnit("x", 0.5)).isEqualTo(0.5);
    assertThat(Checks.decimals(0)).isZero();
    assertThat(Checks.decimals(10_000)).isEqualTo(10_000);
    assertThat(Checks.decimal("x", new BigDecimal("1E+10000"))).isNotNull();
  }

  @Test
  void a_broken_rule_names_argument_value_and_rule() {
    assertThatThrownBy(() -> Checks.notNull("x", null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("x must not be null");
    assertThatThrownBy(() -> Checks.notNegative("x", -1))
        .hasMessage("x must not be negative, but was -1");
    assertThatThrownBy(() -> Checks.positive("x", 0)).hasMessage("x must be at least 1, but was 0");
    assertThatThrownBy(() -> Checks.atMost("x", 3, "y", 2))
        .hasMessage("x must not exceed y 2, but was 3");
    assertThatThrownBy(() -> Checks.notNegative("x", new BigDecimal("-0.1")))
        .hasMessage("x must not be negative, but was -0.1");
    assertThatThrownBy(() -> Checks.positive("x", BigDecimal.ZERO))
        .hasMessage("x must be above 0, but was 0");
    assertThatThrownBy(() -> Checks.decimals(10_001))
        .hasMessage("decimals must lie between 0 and 10000, but was 10001");
    assertThatThrownBy(() -> Checks.decimal("x", new BigDecimal("1E-10001")))
        .hasMessage("x must have at most 10000 digits, but has scale 10001");
    assertThatThrownBy(() -> Checks.decimal("x", BigDecimal.TEN.pow(10_001)))
        .hasMessage("x must have at most 10000 digits, but has 10002");
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void what_is_no_number_is_refused(double value) {
    String message = "x must be a finite number, but was " + value;
    assertThatThrownBy(() -> Checks.finite("x", value)).hasMessage(message);
    assertThatThrownBy(() -> Checks.notNegative("x", value)).hasMessage(message);
    assertThatThrownBy(() -> Checks.positive("x", value)).hasMessage(message);
    assertThatThrownBy(() -> Checks.openUnit("x", value))
        .hasMessage("x must lie strictly between 0 and 1, but was " + value);
  }

  @Test
  void doubles_out_of_range_are_refused() {
    assertThatThrownBy(() -> Checks.notNegative("x", -0.5))
        .hasMessage("x must not be negative, but was -0.5");
    assertThatThrownBy(() -> Checks.positive("x", 0.0))
        .hasMessage("x must be above 0, but was 0.0");
    assertThatThrownBy(() -> Checks.openUnit("x", 0.0))
        .hasMessage("x must lie strictly between 0 and 1, but was 0.0");
    assertThatThrownBy(() -> Checks.openUnit("x", 1.0))
        .hasMessage("x must lie strictly between 0 and 1, but was 1.0");
  }

  @Test
  void rows_lie_within_columns_and_do_not_run_backwards() {
    Checks.rows(0, 0, 0);
    Checks.rows(2, 3, 3);
    for (int[] bad : new int[][] {{-1, 1}, {2, 1}, {0, 4}}) {
      assertThatThrownBy(() -> Checks.rows(bad[0], bad[1], 3))
          .isInstanceOf(IndexOutOfBoundsException.class)
          .hasMessage("rows must lie between 0 and 3, but were " + bad[0] + " to " + bad[1]);
    }
  }

  @Test
  void sums_and_products_that_would_wrap_are_refused_by_name() {
    long most = Long.MAX_VALUE;
    assertThat(Checks.sum("x", most, -1)).isEqualTo(most - 1);
    assertThat(Checks.product("x", most, -1)).isEqualTo(-most);
    assertThat(Checks.product("x", Long.MIN_VALUE, 1)).isEqualTo(Long.MIN_VALUE);
    assertThat(Checks.negated("x", most)).isEqualTo(-most);
    String rule = " must lie between -9223372036854775808 and 9223372036854775807, but was ";
    assertThatThrownBy(() -> Checks.sum("x", most, 1))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("x" + rule + "9223372036854775807 + 1");
    assertThatThrownBy(() -> Checks.sum("x", Long.MIN_VALUE, -1))
        .hasMessage("x" + rule + "-9223372036854775808 + -1");
    assertThatThrownBy(() -> Checks.product("x", most, 2))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("x" + rule + "9223372036854775807 × 2");
    assertThatThrownBy(() -> Checks.product("x", Long.MIN_VALUE, -1))
        .hasMessage("x" + rule + "-9223372036854775808 × -1");
    assertThatThrownBy(() -> Checks.negated("x", Long.MIN_VALUE))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("x" + rule + "−(-9223372036854775808)");
  }

  @Test
  void numbers_of_results_have_a_limit() {
    assertThat(Checks.results("x", 100_000)).isEqualTo(100_000);
    assertThatThrownBy(() -> Checks.results("x", 100_001))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("x must ask for at most 100000 results, but was 100001");
  }

  @Test
  void texts_are_cut_between_whole_characters() {
    assertThat(Text.cut("x".repeat(60))).isEqualTo("x".repeat(60));
    assertThat(Text.cut("😀".repeat(61))).isEqualTo("😀".repeat(60) + "…");
  }
}
