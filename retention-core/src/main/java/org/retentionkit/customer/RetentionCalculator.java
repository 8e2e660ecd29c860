package org.retentionkit.customer;

import org.retentionkit.Average;
import org.retentionkit.AverageDefinition;
import org.retentionkit.Rate;
import org.retentionkit.internal.Checks;

/**
 * From counts to retention rates, their average and trend, win-back and net change of the number of
 * customers. Static and pure.
 */
public final class RetentionCalculator {
  private RetentionCalculator() {}

  /**
   * The customer retention rate (CRR), the share of the opening customers still here at the end:
   * {@code (closing − acquired) ÷ opening}.
   *
   * <p>Worked example: 1000 at the start, 400 acquired, 800 at the end: 40 %.
   *
   * @param counts the counts of a period, not null
   * @return a fraction, 0 to 1; undefined if the period opened with nobody
   */
  public static RetentionRate retentionRate(CustomerCounts counts) {
    return retentionRate(counts, RetentionDefinition.OPENING_COHORT);
  }

  /**
   * The retention rate by a chosen definition.
   *
   * <p>Worked example: opening 1000, joined 500, lost 50, lost of new 12: 93.8 % by {@link
   * RetentionDefinition#CLOSING_LESS_JOINED}, where 95.0 % were kept.
   *
   * @param counts the counts of a period, not null
   * @param definition the definition, not null
   * @return a fraction; undefined if the denominator is 0 or the counts do not know enough
   */
  public static RetentionRate retentionRate(CustomerCounts counts, RetentionDefinition definition) {
    return new RetentionRate.Counted(counts, definition);
  }

  /**
   * The average retention rate of a series.
   *
   * <p>Worked example: 900 of 1000 and 40 of 50 kept: 89.5 % pooled, 85.0 % simple.
   *
   * @param series the periods, not null
   * @param average which average, not null
   * @return a fraction, 0 to 1; undefined if no period opened with customers
   */
  public static Average averageRetentionRate(CustomerSeries series, AverageDefinition average) {
    return Average.of(
        Checks.notNull("series", series).counts().stream()
            .map(RetentionCalculator::retentionRate)
            .toList(),
        average);
  }

  /**
   * Whether retention rises or falls over a series.
   *
   * <p>Worked example: 15 of 120, 30 of 130 and 55 of 150 kept: +12.1 points a period.
   *
   * @param series the periods, not null
   * @return the slope per period, a fraction; undefined with fewer than two periods with customers
   */
  public static RetentionTrend retentionTrend(CustomerSeries series) {
    return new RetentionTrend(series);
  }

  /**
   * The win-back rate, the share of a pool of lost customers who came back in a window: {@code won
   * back ÷ pool}.
   *
   * <p>Worked example: 200 lost in Q1, 30 back in Q2: 15 %.
   *
   * @param counts pool, window and returns, not null
   * @return a fraction, 0 to 1; undefined if nobody was lost
   */
  public static Rate winBackRate(WinBackCounts counts) {
    return WinBackDefinition.WON_BACK_OF_POOL.of(Checks.notNull("counts", counts));
  }

  /**
   * The net change of the number of customers: {@code (closing − opening) ÷ opening}. It is not a
   * churn rate, though many web pages offer it as one with the other sign: a firm that wins as many
   * as it loses shows 0 %, however many leave.
   *
   * <p>Worked example: opening 1000, closing 1438: +43.8 %, while 5 % of the customers were lost.
   *
   * @param counts the counts of a period, not null
   * @return a fraction, −1 and up; undefined if the period opened with nobody, or closing is not
   *     known
   */
  public static Rate netCustomerChange(CustomerCounts counts) {
    return NetChangeDefinition.CLOSING_OVER_OPENING.of(Checks.notNull("counts", counts));
  }
}
