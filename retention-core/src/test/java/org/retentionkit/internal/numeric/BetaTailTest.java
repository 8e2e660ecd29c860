package org.retentionkit.internal.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BetaTailTest {
  /** mpmath 1.3, 60 digits: Newton on the continued fraction. */
  @ParameterizedTest
  @CsvSource({
    "0.025, 0.5, 0.5, 0.001541333133436012, 0.998458666866564",
    "1e-12, 0.5, 1.5, 6.168502750680849e-25, 0.9999999822931726",
    "0.025, 0.5, 1000000000.5, 4.910345584647488e-13, 2.5119430898745298e-09",
    "0.025, 2.0, 999999999.0, 2.422092786357369e-10, 5.571643378203115e-09",
    "0.05, 1.0, 1000000000.0, 5.1293294386235036e-11, 2.995732269066785e-09",
    "0.025, 7.0, 1.0, 0.5903836027749966, 0.9963897031380994",
    "0.5, 20.5, 100.0, 0.16829627634508063, 0.16829627634508063",
    "0.25, 100000.0, 3.0, 0.999960797139883, 0.9999827273277231",
    "0.025, 123456789.0, 876543212.0, 0.12343640076268983, 0.12347717841697263",
    "1e-06, 10000000.0, 1000000000.0, 0.009886188125706203, 0.009915806044206233",
    "0.4, 500000000.0, 500000000.0, 0.4999959942305765, 0.5000040057694235",
    "0.005, 300.5, 1000000000000000.0, 2.5772728074202997e-13, 3.470279804036775e-13",
    "0.025, 10000000000.0, 30000000000.0, 0.2499957565653367, 0.2500042434583421",
    "0.025, 300000000000.0, 400000000000.0, 0.42857026928278474, 0.428572587860459",
    "5e-08, 2000000000000.0, 1e+18, 1.9999884669145607e-06, 2.000003533119688e-06"
  })
  void quantiles_agree_with_long_arithmetic(
      double tail, double a, double b, double lower, double upper) {
    assertClose(BetaTail.lower(tail, a, b), lower);
    assertClose(BetaTail.upper(tail, a, b), upper);
  }

  @Property
  void the_library_function_gives_the_tail_back(
      @ForAll @DoubleRange(min = 0.01, max = 0.5) double tail,
      @ForAll @IntRange(min = 1, max = 2_000) int twiceA,
      @ForAll @IntRange(min = 1, max = 2_000) int twiceB) {
    double a = twiceA / 2.0;
    double b = twiceB / 2.0;
    double x = BetaTail.lower(tail, a, b);
    assertThat(RegularizedBeta.value(x, a, b)).isCloseTo(tail, within(2e-11 * tail));
  }

  @Property
  void lower_and_upper_mirror_each_other(
      @ForAll @DoubleRange(min = 0.01, max = 0.5) double tail,
      @ForAll @IntRange(min = 1, max = 2_000_000_000) int twiceA,
      @ForAll @IntRange(min = 1, max = 2_000_000_000) int twiceB) {
    double a = twiceA / 2.0;
    double b = twiceB / 2.0;
    assertThat(BetaTail.lower(tail, a, b)).isCloseTo(1 - BetaTail.upper(tail, b, a), within(2e-15));
  }

  @ParameterizedTest
  @CsvSource({"1e-12", "0.005", "0.025", "0.4"})
  void the_almost_normal_branch_continues_the_exact_one(double tail) {
    double justAbove = Math.nextUp(1e11);
    assertThat(BetaTail.lower(tail, justAbove, 7.1e11))
        .isCloseTo(BetaTail.lower(tail, 1e11, 7.1e11), within(2e-16));
    assertThat(BetaTail.lower(tail, 7.1e11, justAbove))
        .isCloseTo(BetaTail.lower(tail, 7.1e11, 1e11), within(4e-16));
  }

  @ParameterizedTest
  @CsvSource({"0", "1"})
  void a_tail_outside_0_to_1_is_refused(double tail) {
    String message = "tail must lie strictly between 0 and 1, but was " + tail;
    assertThatThrownBy(() -> BetaTail.lower(tail, 2, 2)).hasMessage(message);
    assertThatThrownBy(() -> BetaTail.lower(tail, 2, 1)).hasMessage(message);
    assertThatThrownBy(() -> BetaTail.upper(tail, 1, 2)).hasMessage(message);
  }

  private static void assertClose(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(3e-14 * expected));
  }
}
