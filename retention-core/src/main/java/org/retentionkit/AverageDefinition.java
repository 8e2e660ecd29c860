package org.retentionkit;

import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.retentionkit.internal.Text;

/** Which average of several rates: one constant per published formula; see {@link Average}. */
public enum AverageDefinition implements Measure<List<Rate>, Average> {
  /**
   * The weighted mean: all that was counted over all it is divided by, so that each customer weighs
   * the same. 900 of 1000 and 40 of 50: 940 ÷ 1050 = 89.5 %. Of shares it is a share, with an
   * interval. Amplitude; PostHog, weighted.
   */
  POOLED(
      "average-rate.pooled",
      "Average rate, pooled",
      Sums.COUNTED.over(Sums.BASES),
      "weighted by the bases"),

  /**
   * The simple mean of the rates, so that each period weighs the same. 900 of 1000 and 40 of 50:
   * (90 + 80) ÷ 2 = 85 %. PostHog, simple.
   */
  SIMPLE(
      "average-rate.simple",
      "Average rate, simple",
      Sums.RATES.over(Sums.PERIODS),
      "each period alike"),

  /**
   * Mixpanel's documented arithmetic, which weighs each rate by the square of its base: (900 × 1000
   * + 40 × 50) ÷ (1000² + 50²) = 90.0 %. To compare with Mixpanel only: it is neither the share of
   * the customers nor that of the periods.
   */
  MIXPANEL_DOCUMENTED(
      "average-rate.mixpanel-documented",
      "Average rate, weighted as Mixpanel documents",
      Sums.COUNTED_TIMES_BASES.over(Sums.SQUARED_BASES),
      "Mixpanel's retention documentation");

  private final Spec<List<Rate>> spec;

  AverageDefinition(String id, String title, Formula<List<Rate>> formula, String source) {
    this.spec =
        Spec.of(id, title, formula, source)
            .during(Averaged::span)
            .undefinedIf(rates -> Averaged.missing(rates, needsBases()))
            .notes((rates, exact) -> Averaged.notes(rates))
            .interval(
                rates -> null); // neighbouring periods share customers: only who asks gets one
  }

  @Override
  public Spec<List<Rate>> spec() {
    return spec;
  }

  @Override
  public Average of(List<Rate> rates) {
    return new Average(rates, this);
  }

  private boolean needsBases() {
    return this != SIMPLE;
  }

  /** The sums that the averages are made of, each over the rates that have a value. */
  private static final class Sums {
    static final Term<List<Rate>> COUNTED = sum("sum of counted", Form.Sides::above);
    static final Term<List<Rate>> BASES = sum("sum of bases", Form.Sides::below);
    static final Term<List<Rate>> COUNTED_TIMES_BASES =
        sum("sum of counted times bases", each -> each.above().times(each.below()));
    static final Term<List<Rate>> SQUARED_BASES =
        sum("sum of squared bases", each -> each.below().times(each.below()));
    static final Term<List<Rate>> RATES =
        Term.of(
            "sum of rates",
            Sums::ofRates,
            rates -> new Quantity(ofRates(rates).percent(1), Unit.PERCENT));
    static final Term<List<Rate>> PERIODS =
        Term.count("periods", rates -> Averaged.defined(rates).size());

    private static Term<List<Rate>> sum(String name, Function<Form.Sides, Ratio> part) {
      Function<List<Rate>, Ratio> sum =
          rates -> Ratio.sum(Averaged.sides(rates).stream().map(part).toList());
      return Term.of(
          name,
          sum,
          rates ->
              new Quantity(
                  Text.plain(sum.apply(rates).rounded(4, RoundingMode.HALF_EVEN)), Unit.NONE));
    }

    private static Ratio ofRates(List<Rate> rates) {
      return Ratio.sum(Averaged.defined(rates).stream().map(Rate::exact).toList());
    }
  }
}
