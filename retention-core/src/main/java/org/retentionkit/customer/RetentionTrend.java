package org.retentionkit.customer;

import java.math.BigDecimal;
import org.retentionkit.Formula;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Quantity;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.Spec;
import org.retentionkit.Term;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.Unit;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.numeric.Normal;

/**
 * The trend of the customer retention rate: whether it rises or falls, and more than chance would
 * have it (Cochran–Armitage).
 *
 * <p>Formula: the slope of the straight line through the periods' retention rates, each weighted by
 * its opening customers: {@code Σ n (t − t̄)(r − r̄) ÷ Σ n (t − t̄)²}, a fraction per period (0.01
 * is one point more each period). The test is that of Cochran and Armitage for a trend in
 * proportions; it takes the periods as independent samples, while neighbouring periods share most
 * of their customers, so read it as a guide. Undefined with fewer than two periods that opened with
 * customers.
 *
 * <p>Worked example: 15 of 120, 30 of 130 and 55 of 150 kept: the slope is +12.1 points a period.
 *
 * @param series the periods
 */
public record RetentionTrend(CustomerSeries series) implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks the series. */
  public RetentionTrend {
    Checks.notNull("series", series);
  }

  @Override
  public Measure<CustomerSeries, RetentionTrend> definition() {
    return Slope.WEIGHTED;
  }

  @Override
  public CustomerSeries summary() {
    return series;
  }

  /**
   * The statistic of the test for a trend, about normal where there is none; positive for a rise.
   *
   * @throws UndefinedMeasureException if the trend is undefined, or all or none of the customers
   *     were kept, so that there is no variation to test
   */
  public double z() {
    Ratio slope = exact();
    if (!slope.isDefined()) {
      throw undefined();
    }
    Sums sums = new Sums(series);
    Ratio kept = sums.kept();
    if (kept.signum() == 0 || kept.equals(Ratio.ONE)) {
      throw new UndefinedMeasureException(
          "The test of the trend of the customer retention rate",
          sums.x.numerator() + "/" + sums.n.numerator() + " were kept, so that nothing varies");
    }
    Ratio variance = kept.times(kept.complement());
    return slope.signum() * Math.sqrt(slope.times(sums.covariation()).dividedBy(variance).value());
  }

  /**
   * The two-sided p-value of {@link #z()}: how often chance alone makes a slope at least this
   * steep.
   */
  public double pValue() {
    return Normal.twoSided(z());
  }

  /** The same as {@link #reading()}. */
  @Override
  public String toString() {
    return reading();
  }

  /** The definition of the trend. */
  enum Slope implements Measure<CustomerSeries, RetentionTrend> {
    /** The slope weighted by the opening customers; no share, because it may be negative. */
    WEIGHTED;

    private static final class Terms {
      static final Term<CustomerSeries> PERIODS = Term.count("periods", CustomerSeries::size);
    }

    private final Spec<CustomerSeries> spec =
        Spec.of(
                "customer-retention-trend.weighted-slope",
                "Trend of the customer retention rate, per period",
                Formula.function(
                    "slope of the retention rates of {0}, weighted by opening customers",
                    each -> new Sums(each).slope(), Terms.PERIODS),
                "Cochran 1954, Armitage 1955")
            .during(CustomerSeries::period)
            .points(1)
            .overZero(
                (each, below) ->
                    Message.of("customer.too-few-periods")
                        .and("periods", periods(each.size()))
                        .and("period", each.period()));

    @Override
    public Spec<CustomerSeries> spec() {
      return spec;
    }

    @Override
    public RetentionTrend of(CustomerSeries series) {
      return new RetentionTrend(series);
    }

    private static Quantity periods(int count) {
      return new Quantity(BigDecimal.valueOf(count), new Unit("period", "", ""));
    }
  }

  /** Weighted sums over the periods, exact. */
  private static final class Sums {
    private Ratio n = Ratio.ZERO;
    private Ratio nt = Ratio.ZERO;
    private Ratio ntt = Ratio.ZERO;
    private Ratio x = Ratio.ZERO;
    private Ratio xt = Ratio.ZERO;

    Sums(CustomerSeries series) {
      int t = 0;
      for (CustomerCounts counts : series.counts()) {
        Ratio time = Ratio.of(t++, 1);
        Ratio opening = Ratio.of(counts.opening(), 1);
        Ratio retained = Ratio.of(counts.retained(), 1);
        n = n.plus(opening);
        nt = nt.plus(opening.times(time));
        ntt = ntt.plus(opening.times(time).times(time));
        x = x.plus(retained);
        xt = xt.plus(retained.times(time));
      }
    }

    Ratio slope() {
      return n.signum() == 0 || spread().signum() == 0
          ? Ratio.of(0, 0)
          : covariation().dividedBy(spread());
    }

    Ratio spread() {
      return ntt.minus(nt.times(nt).dividedBy(n));
    }

    Ratio covariation() {
      return xt.minus(x.times(nt).dividedBy(n));
    }

    Ratio kept() {
      return x.dividedBy(n);
    }
  }
}
