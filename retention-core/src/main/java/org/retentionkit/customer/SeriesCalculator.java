package org.retentionkit.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.retentionkit.Rate;
import org.retentionkit.internal.Checks;

/** From counts of several periods, or of the days of one, to rates. Static and pure. */
public final class SeriesCalculator {
  private SeriesCalculator() {}

  /**
   * The average retention rate of a series.
   *
   * <p>Worked example: 900 of 1000 and 40 of 50 kept: 89.5 % pooled, 85.0 % simple.
   *
   * @param series the periods, not null
   * @param average which average, not null
   * @return a fraction, 0 to 1; undefined if no period opened with customers
   */
  public static AverageRate averageRetentionRate(CustomerSeries series, AverageDefinition average) {
    return average(
        RetentionDefinition.OPENING_COHORT.title(),
        series,
        RetentionCalculator::retentionRate,
        average);
  }

  /**
   * The average churn rate of a series, by a chosen churn definition. Pooled and of the opening
   * cohort, it adds up with the average retention rate to exactly 100 %.
   *
   * @param series the periods, not null
   * @param churn which churn rate, not null
   * @param average which average, not null
   * @return a fraction; undefined if no period has a churn rate of that definition
   */
  public static AverageRate averageChurnRate(
      CustomerSeries series, ChurnDefinition churn, AverageDefinition average) {
    Checks.notNull("churn", churn);
    return average(
        churn.title(), series, counts -> ChurnCalculator.churnRate(counts, churn), average);
  }

  /**
   * The trailing mean churn rate: for each period from the {@code periods}th on, the average of it
   * and those before it, {@code periods} in all. For a mean that leaves the current period out, see
   * {@link CustomerSeries#beforeLast}.
   *
   * @param series the periods, not null
   * @param churn which churn rate, not null
   * @param periods how many in each mean, 1 to the size of the series
   * @param average which average, not null
   */
  public static List<AverageRate> trailingChurnRates(
      CustomerSeries series, ChurnDefinition churn, int periods, AverageDefinition average) {
    int size = Checks.notNull("series", series).size();
    if (periods < 1 || periods > size) {
      throw Checks.broken("periods", "must lie between 1 and " + size, periods);
    }
    List<AverageRate> means = new ArrayList<>();
    for (int end = periods; end <= size; end++) {
      CustomerSeries window = new CustomerSeries(series.counts().subList(end - periods, end));
      means.add(averageChurnRate(window, churn, average));
    }
    return List.copyOf(means);
  }

  /**
   * Whether retention rises or falls over a series.
   *
   * @param series the periods, not null
   * @return the slope per period, a fraction; undefined with fewer than two periods with customers
   */
  public static RetentionTrend retentionTrend(CustomerSeries series) {
    return new RetentionTrend(series);
  }

  /**
   * The churn rate from daily counts.
   *
   * <p>Worked example: 100 customers of whom 1 is lost, then 200 of whom 4 are lost: 3.0 % by daily
   * sum.
   *
   * @param counts the counts of each day, not null
   * @param definition the definition, not null
   * @return a fraction, 0 and up; undefined if no day opened with a customer
   */
  public static DailyChurnRate dailyChurnRate(
      DailyCustomerCounts counts, DailyChurnDefinition definition) {
    return new DailyChurnRate(counts, definition);
  }

  private static AverageRate average(
      String title,
      CustomerSeries series,
      Function<CustomerCounts, Rate> rate,
      AverageDefinition average) {
    return new AverageRate(
        title,
        Checks.notNull("series", series).counts().stream()
            .map(counts -> new AverageRate.Term(counts.period(), rate.apply(counts).exact()))
            .collect(Collectors.toList()),
        average);
  }
}
