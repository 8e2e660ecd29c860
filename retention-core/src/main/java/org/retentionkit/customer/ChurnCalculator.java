package org.retentionkit.customer;

import java.util.ArrayList;
import java.util.List;
import org.retentionkit.Average;
import org.retentionkit.AverageDefinition;
import org.retentionkit.Rate;
import org.retentionkit.internal.Checks;

/**
 * From counts to churn rates: of all customers, by reason, from daily counts, of contracts due for
 * renewal, and averages of several periods. Static and pure.
 */
public final class ChurnCalculator {
  private ChurnCalculator() {}

  /**
   * The customer churn rate, the share of the opening customers gone at the end: {@code lost of
   * opening ÷ opening}. With {@link RetentionCalculator#retentionRate(CustomerCounts)} it always
   * adds up to exactly 100 %.
   *
   * <p>Worked example: 1000 at the start, 400 acquired, 800 at the end: 600 lost, 60 %.
   *
   * @param counts the counts of a period, not null
   * @return a fraction, 0 to 1; undefined if the period opened with nobody
   */
  public static ChurnRate churnRate(CustomerCounts counts) {
    return churnRate(counts, ChurnDefinition.OPENING_COHORT);
  }

  /**
   * The churn rate by a chosen definition.
   *
   * <p>Worked example: opening 1000, joined 500, lost 50, lost of new 12: 4.1 % by {@link
   * ChurnDefinition#OPENING_PLUS_NEW}.
   *
   * @param counts the counts of a period, not null
   * @param definition the definition, not null
   * @return a fraction; undefined if the denominator is 0 or the counts do not know enough
   */
  public static ChurnRate churnRate(CustomerCounts counts, ChurnDefinition definition) {
    return new ChurnRate.Counted(counts, definition);
  }

  /**
   * The voluntary churn rate, the share of the opening customers who decided to leave: {@code lost
   * voluntarily ÷ opening}. Losses without a recorded reason stay apart; {@link
   * ChurnDefinition#VOLUNTARY_OR_UNKNOWN} counts them too.
   *
   * <p>Worked example: 20 of 1000 lost voluntarily: 2.0 %.
   *
   * @param counts the counts of a period, with losses by reason, not null
   * @return a fraction, 0 to 1; undefined if the period opened with nobody or the reasons are not
   *     known
   */
  public static ChurnRate voluntaryChurnRate(CustomerCounts counts) {
    return churnRate(counts, ChurnDefinition.VOLUNTARY);
  }

  /**
   * The involuntary churn rate, the share of the opening customers lost to failed payments and the
   * like: {@code lost involuntarily ÷ opening}.
   *
   * <p>Worked example: 10 of 1000 lost involuntarily: 1.0 %.
   *
   * @param counts the counts of a period, with losses by reason, not null
   * @return a fraction, 0 to 1; undefined if the period opened with nobody or the reasons are not
   *     known
   */
  public static ChurnRate involuntaryChurnRate(CustomerCounts counts) {
    return churnRate(counts, ChurnDefinition.INVOLUNTARY);
  }

  /**
   * The churn rate from daily counts, for a base that changes from day to day.
   *
   * <p>Worked example: 100 customers of whom 1 is lost, then 200 of whom 4 are lost: 3.0 % by daily
   * sum, 3.3 % by customer-days.
   *
   * @param counts the counts of each day, not null
   * @param definition the definition, not null
   * @return a fraction, 0 and up; undefined if no day opened with a customer
   */
  public static Rate dailyChurnRate(DailyCustomerCounts counts, DailyChurnDefinition definition) {
    return Checks.notNull("definition", definition).of(Checks.notNull("counts", counts));
  }

  /**
   * The renewal churn rate, the share of the contracts due for renewal that were not renewed:
   * {@code (due − renewed) ÷ due}.
   *
   * <p>Worked example: 40 due, 34 renewed: 15 %. Over all 480 customers it would look like 1.25 %,
   * which says little about whether people renew.
   *
   * @param counts the renewals of a period, not null
   * @return a fraction, 0 to 1; undefined if nothing was due
   */
  public static Rate renewalChurnRate(RenewalCounts counts) {
    return RenewalDefinition.DUE_FOR_RENEWAL.of(Checks.notNull("counts", counts));
  }

  /**
   * The average churn rate of a series, by a chosen churn definition. Pooled and of the opening
   * cohort, it adds up with the average retention rate to exactly 100 %.
   *
   * <p>Worked example: 100 of 1000 and 10 of 50 lost: 10.5 % pooled, 15.0 % simple.
   *
   * @param series the periods, not null
   * @param churn which churn rate, not null
   * @param average which average, not null
   * @return a fraction; undefined if no period has a churn rate of that definition
   */
  public static Average averageChurnRate(
      CustomerSeries series, ChurnDefinition churn, AverageDefinition average) {
    Checks.notNull("churn", churn);
    return Average.of(
        Checks.notNull("series", series).counts().stream().map(churn::of).toList(), average);
  }

  /**
   * The trailing mean churn rate: for each period from the {@code periods}th on, the average of it
   * and those before it, {@code periods} in all. For a mean that leaves the current period out, see
   * {@link CustomerSeries#beforeLast}.
   *
   * <p>Worked example: of four months with a mean over 3, those of the first three and of the last
   * three.
   *
   * @param series the periods, not null
   * @param churn which churn rate, not null
   * @param periods how many in each mean, 1 to the size of the series
   * @param average which average, not null
   */
  public static List<Average> trailingChurnRates(
      CustomerSeries series, ChurnDefinition churn, int periods, AverageDefinition average) {
    CustomerSeries.checkedCount(periods, Checks.notNull("series", series).size());
    List<Average> means = new ArrayList<>();
    for (int end = periods; end <= series.size(); end++) {
      CustomerSeries window = new CustomerSeries(series.counts().subList(end - periods, end));
      means.add(averageChurnRate(window, churn, average));
    }
    return List.copyOf(means);
  }
}
