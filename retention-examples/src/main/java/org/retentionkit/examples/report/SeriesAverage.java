package org.retentionkit.examples.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.retentionkit.Proportion;
import org.retentionkit.Ratio;

/** Two averages of the rates of several months; undefined without months. */
final class SeriesAverage {
  private static final int DECIMALS = 30;

  private SeriesAverage() {}

  /** All parts over all wholes, so that a month counts by its customers. */
  static Proportion pooled(List<Proportion> months) {
    return months.stream().reduce(new Proportion(0, 0), Proportion::pooledWith);
  }

  /** The mean of the rates, so that each month counts the same; to 30 decimals. */
  static Ratio simple(List<Proportion> months) {
    BigDecimal sum =
        months.stream()
            .map(month -> month.toRatio().rounded(DECIMALS, RoundingMode.HALF_EVEN))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return Ratio.of(sum, BigDecimal.valueOf(months.size()));
  }
}
