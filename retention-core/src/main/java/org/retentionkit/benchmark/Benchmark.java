package org.retentionkit.benchmark;

import java.io.Serializable;
import java.math.BigDecimal;
import org.retentionkit.Metric;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/**
 * Answers "what do others reach, and what exactly does that figure say?": one published or own
 * figure with all that is needed to compare with it.
 *
 * <p>What the source does not say is said to be unknown, never guessed. Made by {@link #of(Metric,
 * Industry, String)}.
 *
 * <p>Worked example: {@code Benchmark.of(Metric.CUSTOMER_RETENTION, Industry.RETAIL,
 * "63").source("Trade survey", "https://example.org", "2026").build()}.
 *
 * @param metric the quantity
 * @param industry the segment
 * @param statistic which figure of the segment
 * @param value the figure in per cent or in points, as published: 63, not 0.63
 * @param period the length it is counted over; {@link PeriodLength#NONE} if and only if the metric
 *     does not depend on it
 * @param dataYears the years of the data, or {@code unknown}
 * @param population whose data, or {@code unknown}
 * @param measures what is counted, in words
 * @param source who says so
 * @param note what else a reader should know; may be empty
 */
public record Benchmark(
    Metric metric,
    Industry industry,
    Statistic statistic,
    BigDecimal value,
    PeriodLength period,
    String dataYears,
    String population,
    String measures,
    BenchmarkSource source,
    String note)
    implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Checks that all is there, that the value is on its scale and that the period fits. */
  public Benchmark {
    Checks.notNull("metric", metric);
    Checks.notNull("industry", industry);
    Checks.notNull("statistic", statistic);
    value = Text.plain(Checks.decimal("value", value));
    BigDecimal least = metric.scale() == Metric.Scale.POINTS ? HUNDRED.negate() : BigDecimal.ZERO;
    if (value.compareTo(least) < 0) {
      throw Checks.broken("value", "must be at least " + least, value);
    }
    if (value.compareTo(HUNDRED) > 0 && metric != Metric.NET_REVENUE_RETENTION) {
      throw Checks.broken("value", "must be at most 100", value);
    }
    Checks.notNull("period", period);
    if (metric.dependsOnPeriodLength() == period.equals(PeriodLength.NONE)) {
      String rule = metric.dependsOnPeriodLength() ? "must be a length or unknown" : "must be none";
      throw Checks.broken("period", rule + " for " + metric, period);
    }
    Text.notBlank("dataYears", dataYears);
    Text.notBlank("population", population);
    Text.notBlank("measures", measures);
    Checks.notNull("source", source);
    Checks.notNull("note", note);
  }

  /**
   * Begins a benchmark; what is not given is unknown.
   *
   * @param metric the quantity, not null
   * @param industry the segment, not null
   * @param value the figure in per cent or points, such as {@code "63"}
   */
  public static BenchmarkBuilder of(Metric metric, Industry industry, String value) {
    return new BenchmarkBuilder(metric, industry, value);
  }

  /** The value as a fraction: 63/100. */
  public Ratio fraction() {
    return Ratio.of(value, HUNDRED);
  }

  /** The value with its unit: {@code 63 %}. */
  public String valueText() {
    return value.toPlainString() + " " + metric.scale().unit();
  }

  /** What makes two rows the same: all but the value, the page's date and the note. */
  boolean sameFigure(Benchmark other) {
    return metric == other.metric
        && industry.equals(other.industry)
        && statistic == other.statistic
        && period.equals(other.period)
        && dataYears.equals(other.dataYears)
        && population.equals(other.population)
        && source.title().equals(other.source.title())
        && source.address().equals(other.source.address());
  }

  /**
   * For example {@code Customer retention rate, Retail: 63 %, statistic unknown, period unknown,
   * data of unknown years, Paddle, …}.
   */
  @Override
  public String toString() {
    return metric.title()
        + ", "
        + industry
        + ": "
        + valueText()
        + (statistic == Statistic.UNKNOWN ? ", statistic unknown" : ", " + statistic.title())
        + (period.equals(PeriodLength.NONE) ? "" : ", period " + period)
        + (dataYears.equals(BenchmarkBuilder.UNKNOWN)
            ? ", data of unknown years"
            : ", data of " + dataYears)
        + "; "
        + source;
  }
}
