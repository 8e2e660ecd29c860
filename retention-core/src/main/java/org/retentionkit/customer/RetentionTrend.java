package org.retentionkit.customer;

import java.util.Optional;
import org.retentionkit.Definition;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Proportion;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.numeric.Normal;

/**
 * Answers "is retention rising or falling, and more than chance would have it?".
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

  /** The one definition of the trend. */
  public enum Formula implements Definition {
    /** The slope weighted by the opening customers. */
    WEIGHTED_SLOPE;

    @Override
    public String title() {
      return "Trend of the customer retention rate, per period";
    }

    @Override
    public String formula() {
      return "slope of the retention rates of periods, weighted by opening customers";
    }

    @Override
    public String source() {
      return "Cochran 1954, Armitage 1955";
    }
  }

  @Override
  public Definition definition() {
    return Formula.WEIGHTED_SLOPE;
  }

  /** Not a share: a slope may be negative. */
  @Override
  public boolean isShare() {
    return false;
  }

  @Override
  public Ratio exact() {
    Sums sums = sums();
    return sums.n.signum() == 0 || sums.spread().signum() == 0
        ? Ratio.of(0, 0)
        : sums.covariation().dividedBy(sums.spread());
  }

  /**
   * The statistic of the test for a trend, about normal where there is none; positive for a rise.
   *
   * @throws org.retentionkit.UndefinedMeasureException if the trend is undefined, or all or none of
   *     the customers were kept, so that there is no variation to test
   */
  public double z() {
    Ratio slope = exact();
    Sums sums = sums();
    if (!slope.isDefined()) {
      throw undefined();
    }
    Proportion kept = sums.kept();
    if (kept.part() == 0 || kept.part() == kept.whole()) {
      throw new org.retentionkit.UndefinedMeasureException(
          "The test of the trend of the customer retention rate",
          kept + " were kept, so that nothing varies");
    }
    Ratio variance = kept.toRatio().times(kept.complement().toRatio());
    return slope.signum() * Math.sqrt(slope.times(sums.covariation()).dividedBy(variance).value());
  }

  /**
   * The two-sided p-value of {@link #z()}: how often chance alone makes a slope at least this
   * steep.
   */
  public double pValue() {
    return Normal.twoSided(z());
  }

  @Override
  public Optional<String> undefinedReason() {
    return exact().isDefined()
        ? Optional.empty()
        : Optional.of(
            "fewer than two of the "
                + series.size()
                + " periods from "
                + series.period()
                + " opened with customers");
  }

  @Override
  public Explanation explanation() {
    ExplanationBuilder text =
        Explanation.of(definition()).period(series.period()).input("periods", series.size());
    return isDefined()
        ? text.result(percent(1), "points").build()
        : text.undefined(undefinedReason().orElseThrow()).build();
  }

  private Sums sums() {
    return new Sums(series);
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

    Ratio spread() {
      return ntt.minus(nt.times(nt).dividedBy(n));
    }

    Ratio covariation() {
      return xt.minus(x.times(nt).dividedBy(n));
    }

    Proportion kept() {
      return new Proportion(x.numerator().longValueExact(), n.numerator().longValueExact());
    }
  }
}
