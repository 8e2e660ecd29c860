package org.retentionkit.benchmark;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Length;
import org.retentionkit.Message;
import org.retentionkit.Metric;
import org.retentionkit.Quantity;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/**
 * A benchmark: one published or own figure of what others reach, with all that is needed to compare
 * with it.
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
 * @param length the length of time it is counted over; null where the source does not say, or the
 *     metric does not depend on it
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
    @Nullable Length length,
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
    String rule = rule(metric, value);
    if (rule != null) {
      throw Checks.broken("value", rule, value);
    }
    Lengths.check(metric, length);
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

  /** The rule that a value breaks; null if it keeps them all. */
  static @Nullable String rule(Metric metric, BigDecimal value) {
    BigDecimal least = metric.scale() == Metric.Scale.POINTS ? HUNDRED.negate() : BigDecimal.ZERO;
    if (value.compareTo(least) < 0) {
      return "must be at least " + least;
    }
    boolean above = value.compareTo(HUNDRED) > 0 && !metric.equals(Metric.NET_REVENUE_RETENTION);
    return above ? "must be at most 100" : null;
  }

  /** The value as a fraction: 63/100. */
  public Ratio fraction() {
    return Ratio.of(value, HUNDRED);
  }

  /** The value with its unit: {@code 63 %}. */
  public Quantity quantity() {
    return new Quantity(value, metric.scale().unit());
  }

  /** What makes two rows the same: all but the value, the page's date and the note. */
  boolean sameFigure(Benchmark other) {
    return metric.equals(other.metric)
        && industry.equals(other.industry)
        && statistic == other.statistic
        && Objects.equals(length, other.length)
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
    return message().toString();
  }

  Message message() {
    boolean silent = dataYears.equals(BenchmarkBuilder.UNKNOWN);
    Message row = Clauses.quoting(Message.of("benchmark.row"), "industry", industry.name());
    return row.and("metric", Message.title(metric.id(), metric.title()))
        .and("value", Clauses.plain(quantity()))
        .and(
            "statistic",
            statistic == Statistic.UNKNOWN
                ? Message.of("benchmark.statistic-unknown")
                : Message.of("benchmark.statistic").andTerm("statistic", statistic.title()))
        .and("period", period())
        .and(
            "years",
            silent
                ? Message.of("benchmark.years-unknown")
                : Clauses.quoting(Message.of("benchmark.years"), "years", dataYears))
        .and("source", source.message());
  }

  private Message period() {
    if (length != null) {
      return Message.of("benchmark.period").and("length", Lengths.message(length));
    }
    return Message.of(
        metric.dependsOnPeriodLength() ? "benchmark.period-unknown" : "benchmark.period-none");
  }
}
