package org.retentionkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.retentionkit.testing.Shared;

class IntervalMethodTest {
  private static final double TIGHT = 1e-12;

  @Test
  void every_limit_of_the_reference_file_agrees_to_12_digits() {
    Map<String, IntervalMethod> methods =
        Map.of(
            "wald", IntervalMethod.WALD,
            "wilson", IntervalMethod.WILSON,
            "wilson_continuity_prop_test", IntervalMethod.WILSON_CONTINUITY,
            "agresti_coull_clipped", IntervalMethod.AGRESTI_COULL,
            "clopper_pearson", IntervalMethod.CLOPPER_PEARSON,
            "jeffreys", IntervalMethod.JEFFREYS,
            "jeffreys_modified_ends", IntervalMethod.JEFFREYS_MODIFIED_ENDS);
    JsonNode cases = Shared.json("golden/proportions_nps.json").get("proportion");
    assertThat(cases).hasSize(44);
    for (JsonNode one : cases) {
      Proportion share = new Proportion(one.get("x").asLong(), one.get("n").asLong());
      double confidence = one.get("confidence").asDouble();
      methods.forEach(
          (key, method) -> {
            ConfidenceInterval actual = method.interval(share, confidence);
            // The file's Wald limits are the bare formula's; ours stop at 0 and 1.
            assertClose(actual.lower(), Math.max(0, one.get(key).get(0).asDouble()));
            assertClose(actual.upper(), Math.min(1, one.get(key).get(1).asDouble()));
          });
    }
  }

  /** From the same reference values (mpmath, 40 digits), so that this runs without the file. */
  @ParameterizedTest
  @CsvSource({
    "WALD, 81, 263, 0.25219012621310716, 0.36377945553594226",
    "WILSON, 81, 263, 0.2552885198782742, 0.36620957698280004",
    "WILSON_CONTINUITY, 81, 263, 0.25350868229518525, 0.36817620104300364",
    "AGRESTI_COULL, 81, 263, 0.25522066518999675, 0.3662774316710775",
    "CLOPPER_PEARSON, 81, 263, 0.25273674558527115, 0.36762192260135135",
    "JEFFREYS, 81, 263, 0.2545219349910235, 0.3656474991740824",
    "JEFFREYS_MODIFIED_ENDS, 81, 263, 0.2545219349910235, 0.3656474991740824",
    "WALD, 9, 10, 0.7140614903086315, 1",
    "WILSON, 9, 10, 0.5958499732047615, 0.9821237869049271",
    "WILSON_CONTINUITY, 9, 10, 0.541153983843344, 0.9947576984303224",
    "AGRESTI_COULL, 9, 10, 0.5740322626051678, 1",
    "AGRESTI_COULL, 1, 10, 0, 0.42596773739483224",
    "CLOPPER_PEARSON, 9, 10, 0.5549838829718046, 0.9974714214555382",
    "JEFFREYS, 9, 10, 0.6186852289333836, 0.9889883262368389",
    "WALD, 0, 10, 0, 0",
    "WILSON, 0, 10, 0, 0.27753279986288926",
    "WILSON_CONTINUITY, 0, 10, 0, 0.34453721830692247",
    "WILSON_CONTINUITY, 10, 10, 0.6554627816930775, 1",
    "WILSON_CONTINUITY, 5, 10, 0.23659309051256402, 0.763406909487436",
    "CLOPPER_PEARSON, 0, 10, 0, 0.30849710781876083",
    "CLOPPER_PEARSON, 10, 10, 0.6915028921812392, 1",
    "JEFFREYS, 0, 10, 4.789043315758189e-05, 0.21719626750921056",
    "JEFFREYS_MODIFIED_ENDS, 0, 10, 0, 0.21719626750921056",
    "JEFFREYS_MODIFIED_ENDS, 10, 10, 0.7828037324907894, 1",
    "WILSON, 1, 1000000000, 1.7652455495696314e-10, 5.664934243297439e-09",
    "WILSON_CONTINUITY, 1, 1000000000, 5.220014556928266e-11, 6.495040639998232e-09",
    "CLOPPER_PEARSON, 1, 1000000000, 2.531780798396938e-11, 5.571643378203115e-09",
    "JEFFREYS, 1, 1000000000, 1.078976413331024e-10, 4.6742017924925435e-09",
    "WILSON, 123456789, 1000000000, 0.12343640161927888, 0.12347717927367159",
    "CLOPPER_PEARSON, 123456789, 1000000000, 0.12343640076268983, 0.12347717941704356",
    "JEFFREYS, 123456789, 1000000000, 0.12343640126265436, 0.12347717891700809"
  })
  void published_and_long_arithmetic_limits_are_reached(
      IntervalMethod method, long part, long whole, double lower, double upper) {
    ConfidenceInterval actual = method.interval(new Proportion(part, whole), 0.95);
    assertClose(actual.lower(), lower);
    assertClose(actual.upper(), upper);
    assertThat(actual.method()).isEqualTo(method.title());
    assertThat(actual.confidence()).isEqualTo(0.95);
  }

  @Test
  void newcombe_1998_table_1_is_reproduced_to_its_four_digits() {
    Proportion share = new Proportion(81, 263);
    assertThat(IntervalMethod.WILSON.interval(share, 0.95))
        .hasToString("95 % Wilson interval 0.2553 to 0.3662");
    assertThat(IntervalMethod.WILSON_CONTINUITY.interval(share, 0.95))
        .hasToString("95 % Wilson with continuity correction interval 0.2535 to 0.3682");
    assertThat(IntervalMethod.CLOPPER_PEARSON.interval(share, 0.95))
        .hasToString("95 % Clopper-Pearson interval 0.2527 to 0.3676");
  }

  @ParameterizedTest
  @EnumSource(IntervalMethod.class)
  void a_share_of_nobody_has_no_interval(IntervalMethod method) {
    Proportion nobody = new Proportion(0, 0);
    assertThatThrownBy(() -> method.interval(nobody, 0.95))
        .isInstanceOf(UndefinedMeasureException.class)
        .hasMessage("The proportion 0/0 is undefined: it is a share of nobody");
  }

  @ParameterizedTest
  @CsvSource({"0", "1", "-0.1", "95", "NaN"})
  void a_level_outside_0_to_1_is_refused(double confidence) {
    assertThatThrownBy(() -> IntervalMethod.WALD.interval(Proportion.ONE, confidence))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("confidence must lie strictly between 0 and 1, but was " + confidence);
  }

  @Property
  void every_method_mirrors_part_and_rest(
      @ForAll IntervalMethod method,
      @ForAll @LongRange(min = 1) long whole,
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double confidence) {
    Proportion share = new Proportion(Math.floorMod(seed, whole), whole);
    ConfidenceInterval of = method.interval(share, confidence);
    ConfidenceInterval ofRest = method.interval(share.complement(), confidence);
    assertThat(of.lower()).isCloseTo(1 - ofRest.upper(), within(1e-15));
    assertThat(of.upper()).isCloseTo(1 - ofRest.lower(), within(1e-15));
  }

  @Property
  void limits_lie_between_0_and_1_and_hold_the_share(
      @ForAll IntervalMethod method,
      @ForAll @LongRange(min = 1) long whole,
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0.5, max = 0.99) double confidence) {
    long part = Math.floorMod(seed, whole);
    Proportion share = new Proportion(part, whole);
    ConfidenceInterval of = method.interval(share, confidence);
    assertThat(of.lower()).isBetween(0.0, 1.0);
    assertThat(of.upper()).isBetween(0.0, 1.0);
    if (method != IntervalMethod.JEFFREYS || part > 0) {
      double rounding = 2e-16; // beyond 10¹⁵ the interval is no wider than a double's last digit
      assertThat(share.value()).isBetween(of.lower() - rounding, of.upper() + rounding);
    }
  }

  @Property
  void more_customers_and_a_lower_level_make_it_narrower(
      @ForAll IntervalMethod method,
      @ForAll @IntRange(min = 40, max = 1_000_000) int whole,
      @ForAll int seed) {
    long part = whole / 4 + Math.floorMod(seed, whole / 2);
    double width = method.interval(new Proportion(part, whole), 0.95).width();
    assertThat(method.interval(new Proportion(2 * part, 2L * whole), 0.95).width())
        .isLessThan(width);
    assertThat(method.interval(new Proportion(part, whole), 0.9).width()).isLessThan(width);
  }

  @Property(tries = 60)
  void clopper_pearson_never_covers_less_than_its_level(
      @ForAll @IntRange(min = 1, max = 40) int whole,
      @ForAll @DoubleRange(min = 0.01, max = 0.99) double truth) {
    double covered = 0;
    double weight = Math.pow(1 - truth, whole);
    for (int x = 0; x <= whole; x++) {
      if (IntervalMethod.CLOPPER_PEARSON.interval(new Proportion(x, whole), 0.9).contains(truth)) {
        covered += weight;
      }
      weight *= (whole - x) / (x + 1.0) * truth / (1 - truth);
    }
    assertThat(covered).isGreaterThanOrEqualTo(0.9);
  }

  @Test
  void wald_covers_far_less_than_its_level_for_small_counts() {
    // Brown, Cai and DasGupta (2001): with n = 50 and p = 0.005 it holds the truth 1 time in 5.
    double covered = 0;
    double weight = Math.pow(0.995, 50);
    for (int x = 0; x <= 50; x++) {
      if (IntervalMethod.WALD.interval(new Proportion(x, 50), 0.95).contains(0.005)) {
        covered += weight;
      }
      weight *= (50 - x) / (x + 1.0) * 0.005 / 0.995;
    }
    assertThat(covered).isBetween(0.21, 0.23);
  }

  @Test
  void the_score_limits_solve_the_score_equation() {
    double z = 1.959963984540054;
    ConfidenceInterval wilson = IntervalMethod.WILSON.interval(new Proportion(37, 950), 0.95);
    for (double limit : new double[] {wilson.lower(), wilson.upper()}) {
      double score = (37 / 950.0 - limit) / Math.sqrt(limit * (1 - limit) / 950);
      assertThat(Math.abs(score)).isCloseTo(z, within(1e-13));
    }
  }

  private static void assertClose(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(TIGHT * expected));
  }

  @ParameterizedTest
  @CsvSource({
    "WILSON_CONTINUITY, 1127130781919155, 1127130781919156, 0.999",
    "WILSON, 72069248925846041, 72069248925846042, 0.95",
    "WILSON, 999999999999999999, 1000000000000000000, 0.5"
  })
  void limits_next_to_1_stay_next_to_1(
      IntervalMethod method, long part, long whole, double confidence) {
    ConfidenceInterval of = method.interval(Proportion.of(part, whole), confidence);
    ConfidenceInterval ofRest = method.interval(Proportion.of(whole - part, whole), confidence);
    assertThat(of.lower()).isEqualTo(1 - ofRest.upper()).isLessThanOrEqualTo(of.upper());
    assertThat(of.upper()).isEqualTo(1 - ofRest.lower()).isLessThanOrEqualTo(1);
  }

  @Provide
  Arbitrary<Double> anyLevel() {
    return Arbitraries.of(0.5, 0.6, 0.999, 1 - 1e-13, Math.nextDown(1.0));
  }

  @Provide
  Arbitrary<Proportion> extremeShares() {
    return Arbitraries.longs()
        .between(1, Long.MAX_VALUE)
        .flatMap(
            whole ->
                Arbitraries.longs()
                    .between(0, whole)
                    .edgeCases(edges -> edges.add(0L, 1L, whole / 2, whole - 1, whole))
                    .map(part -> Proportion.of(Math.min(part, whole), whole)));
  }

  @Property
  void no_level_and_no_count_breaks_an_interval(
      @ForAll IntervalMethod method,
      @ForAll("extremeShares") Proportion share,
      @ForAll("anyLevel") double confidence) {
    ConfidenceInterval of = method.interval(share, confidence);
    assertThat(of.lower()).isBetween(0.0, of.upper());
    assertThat(of.upper()).isLessThanOrEqualTo(1);
    if (method.title().contains("Wilson") || method == IntervalMethod.CLOPPER_PEARSON) {
      assertThat(of.contains(share.value())).isTrue();
    }
  }
}
