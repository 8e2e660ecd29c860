package org.retentionkit.internal.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference values: mpmath 1.3, 50 digits. */
class StirlingTest {
  @ParameterizedTest
  @CsvSource({
    "0.5, 0.15342640972002736",
    "1.0, 0.08106146679532726",
    "1.5, 0.05481412105191765",
    "2.0, 0.0413406959554093",
    "5.5, 0.015134973221917378",
    "9.5, 0.008768700134139386",
    "10.0, 0.00833056343336287",
    "10.5, 0.00793411456431402",
    "15.0, 0.005554733551962801",
    "100.0, 0.0008333305556349147",
    "1000000000.5, 8.333333329166667e-11"
  })
  void what_stirling_leaves_out_agrees_with_long_arithmetic(double a, double error) {
    assertThat(Stirling.error(a)).isCloseTo(error, within(2e-15));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0, 10.5, -0.5, 0.01209835830567997",
    "10.0, 4.0, 6.0, 3.1629073187415506",
    "10.0, 3.0, 7.0, 5.03972804325936",
    "10.0, 31.0, -21.0, 9.685978885088995",
    "10.0, 29.0, -19.0, 8.352892630075717",
    "0.0, 7.25, -7.25, 7.25",
    "1000000000.0, 1000001024.0, -1024.0, 0.0005242876420863336",
    "1000000000.0, 999475712.0, 524288.0, 137.4870107654175",
    "3.0, 1000000000.0, -999999997.0, 999999938.1260394",
    "0.001, 0.5, -0.499, 0.49278539190157783",
    "7.0, 7.0, 0.0, 0.0"
  })
  void deviances_agree_with_long_arithmetic(
      double observed, double expected, double excess, double deviance) {
    assertThat(Stirling.deviance(observed, expected, excess))
        .isCloseTo(deviance, within(2e-15 * deviance));
  }
}
