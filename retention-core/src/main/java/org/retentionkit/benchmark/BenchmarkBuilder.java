package org.retentionkit.benchmark;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Length;
import org.retentionkit.Metric;
import org.retentionkit.internal.Checks;

/**
 * Collects what is known about a benchmark by name; what is not given is unknown. Not safe for use
 * by several threads.
 */
public final class BenchmarkBuilder {
  static final String UNKNOWN = "unknown";

  private final Metric metric;
  private final Industry industry;
  private final BigDecimal value;
  private Statistic statistic = Statistic.UNKNOWN;
  private @Nullable Length length;
  private String dataYears = UNKNOWN;
  private String population = UNKNOWN;
  private String measures;
  private @Nullable BenchmarkSource source;
  private String note = "";

  BenchmarkBuilder(Metric metric, Industry industry, String value) {
    this.metric = Checks.notNull("metric", metric);
    this.industry = Checks.notNull("industry", industry);
    this.value = decimal(value);
    this.measures = metric.title();
  }

  /** Which figure of the segment. */
  public BenchmarkBuilder statistic(Statistic statistic) {
    this.statistic = statistic;
    return this;
  }

  /** The length of time the figure is counted over. */
  public BenchmarkBuilder per(Length length) {
    this.length = Checks.notNull("length", length);
    return this;
  }

  /** The unit of the calendar the figure is counted over. */
  public BenchmarkBuilder per(CalendarUnit unit) {
    return per(Length.of(unit));
  }

  /** The years of the data, such as {@code 2019} or {@code 2023–2025}. */
  public BenchmarkBuilder dataYears(String dataYears) {
    this.dataYears = dataYears;
    return this;
  }

  /** Whose data. */
  public BenchmarkBuilder population(String population) {
    this.population = population;
    return this;
  }

  /** What is counted, in words; the title of the metric if not given. */
  public BenchmarkBuilder measures(String measures) {
    this.measures = measures;
    return this;
  }

  /**
   * Who says so.
   *
   * @param title publisher and title
   * @param address where to read it
   * @param date the date of the page, as far as it is known, or {@code unknown}
   */
  public BenchmarkBuilder source(String title, String address, String date) {
    this.source = new BenchmarkSource(title, address, date);
    return this;
  }

  /** What else a reader should know. */
  public BenchmarkBuilder note(String note) {
    this.note = note;
    return this;
  }

  /**
   * The benchmark.
   *
   * @throws IllegalStateException if there is no source
   * @throws IllegalArgumentException if the value is off its scale or the period does not fit
   */
  public Benchmark build() {
    if (source == null) {
      throw new IllegalStateException("source must be given for a benchmark");
    }
    return new Benchmark(
        metric, industry, statistic, value, length, dataYears, population, measures, source, note);
  }

  private static BigDecimal decimal(String value) {
    try {
      return new BigDecimal(Checks.notNull("value", value).strip());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          "value must be a number such as 63 or 5.48, but was '" + value + "'", e);
    }
  }
}
