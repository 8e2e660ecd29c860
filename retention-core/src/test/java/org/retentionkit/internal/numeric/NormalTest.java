package org.retentionkit.internal.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference values: mpmath 1.3 at 60 to 1,500 digits. */
class NormalTest {
  @ParameterizedTest
  @CsvSource({
    "-10.0, -7.619853024160525e-24, -52.53813796995252",
    "-3.0, -0.0013508099647481938, -5.914579040950405",
    "-1.0, -0.17275377902344988, -1.1478744644493182",
    "-0.5, -0.3689464152886564, -0.4827645810336733",
    "0.0, -0.6931471805599453, 0.0",
    "0.5, -1.1759117615936185, -0.4827645810336733",
    "1.0, -1.8410216450092636, -1.1478744644493182",
    "1.5, -2.7059444008238898, -2.0127972202639444",
    "2.0, -3.783184333682032, -3.0900371531220867",
    "5.0, -15.064998393988725, -14.37185121342878",
    "10.0, -53.23128515051247, -52.53813796995252",
    "38.5, -745.695270290411, -745.0021231098511",
    "100.0, -5005.524208694205, -5004.831061513645"
  })
  void tails_in_logs_agree_with_long_arithmetic(double z, double upper, double twoSided) {
    assertClose(Normal.logUpperTail(z), upper);
    assertClose(Normal.logTwoSided(z), twoSided);
    assertClose(Normal.twoSided(z), Math.exp(twoSided));
  }

  @ParameterizedTest
  @CsvSource({
    "1e-300, -37.0470962993612",
    "1e-10, -6.361340902404057",
    "0.025, -1.9599639845400543",
    "0.3, -0.5244005127080408",
    "0.5, 0",
    "0.7, 0.5244005127080407",
    "0.975, 1.9599639845400538"
  })
  void quantiles_agree_with_long_arithmetic(double p, double z) {
    assertClose(Normal.quantile(p), z);
  }

  @ParameterizedTest
  @CsvSource({
    "1e-10, 1.2533141373155003e-10",
    "0.1, 0.12566134685507405",
    "0.4999, 0.6743324152899515",
    "0.5, 0.6744897501960817",
    "0.8, 1.2815515655446006",
    "0.9, 1.6448536269514729",
    "0.95, 1.9599639845400538",
    "0.99, 2.5758293035489004",
    "0.999, 3.2905267314918945",
    "0.9999999999990905, 7.143552034352189"
  })
  void critical_values_agree_with_long_arithmetic(double confidence, double z) {
    assertClose(Normal.twoSidedCritical(confidence), z);
  }

  @Test
  void a_p_value_that_underflows_is_0_but_keeps_its_logarithm() {
    assertThat(Normal.twoSided(100)).isZero();
    assertThat(Normal.logTwoSided(100)).isEqualTo(-5004.831061513645);
    assertThat(Double.doubleToRawLongBits(Normal.logUpperTail(-40))).isZero();
    assertThat(Double.doubleToRawLongBits(Normal.logTwoSided(0))).isZero();
  }

  @Property
  void the_two_tails_add_up_to_one(@ForAll @DoubleRange(min = -40, max = 40) double z) {
    assertThat(Math.exp(Normal.logUpperTail(z)) + Math.exp(Normal.logUpperTail(-z)))
        .isCloseTo(1, within(4e-16));
  }

  @Test
  void a_level_outside_0_to_1_is_refused() {
    assertThatThrownBy(() -> Normal.quantile(1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("p must lie strictly between 0 and 1, but was 1.0");
    assertThatThrownBy(() -> Normal.twoSidedCritical(0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("confidence must lie strictly between 0 and 1, but was 0.0");
  }

  private static void assertClose(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(4e-15 * Math.abs(expected)));
  }
}
