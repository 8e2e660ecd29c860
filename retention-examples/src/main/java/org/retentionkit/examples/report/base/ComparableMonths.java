package org.retentionkit.examples.report.base;

import java.util.List;
import java.util.Locale;
import org.retentionkit.AverageDefinition;
import org.retentionkit.Proportion;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.customer.ChurnCalculator;
import org.retentionkit.customer.ChurnDefinition;
import org.retentionkit.customer.CustomerSeries;
import org.retentionkit.customer.RetentionCalculator;
import org.retentionkit.examples.document.Cell;
import org.retentionkit.examples.document.Fact;
import org.retentionkit.examples.figures.MonthFigures;
import org.retentionkit.examples.figures.MonthStatus;

/**
 * The months that can be compared with each other, and their average rates.
 *
 * @param whole the months of the log that are whole and past warming up; they follow each other
 */
public record ComparableMonths(List<MonthFigures> whole) {
  /** Why there may be no average. */
  public static final String NONE =
      "no month that is whole and past warming up opened with customers";

  /** Copies the list. */
  public ComparableMonths {
    whole = List.copyOf(whole);
  }

  /** The comparable months of a log. */
  public static ComparableMonths of(ReportData data) {
    return new ComparableMonths(
        data.figures().months().stream()
            .filter(month -> month.status() == MonthStatus.COMPLETE)
            .toList());
  }

  /** The retention rate of a month. */
  public static Rate retention(MonthFigures month) {
    return RetentionCalculator.retentionRate(month.counts());
  }

  /** The churn rate of a month. */
  public static Rate churn(MonthFigures month) {
    return ChurnCalculator.churnRate(month.counts());
  }

  /** Those that opened with customers, so that they have rates; they take part in averages. */
  public List<MonthFigures> takingPart() {
    return whole.stream().filter(month -> month.counts().opening() > 0).toList();
  }

  /** All kept over all opening; of nobody if no month takes part. */
  public Proportion pooledRetention() {
    return pooledChurn().complement();
  }

  /** All lost over all opening; of nobody if no month takes part. */
  public Proportion pooledChurn() {
    Ratio pooled = averageChurn(AverageDefinition.POOLED);
    return new Proportion(
        pooled.numerator().longValueExact(), pooled.denominator().longValueExact());
  }

  /** The mean of the months' churn rates; undefined if no month takes part. */
  public Ratio simpleChurn() {
    return averageChurn(AverageDefinition.SIMPLE);
  }

  private Ratio averageChurn(AverageDefinition average) {
    return whole.isEmpty()
        ? Ratio.of(0, 0)
        : ChurnCalculator.averageChurnRate(
                new CustomerSeries(whole.stream().map(MonthFigures::counts).toList()),
                ChurnDefinition.OPENING_COHORT,
                average)
            .exact();
  }

  /** Which months take part: consecutive ones as a span, others one by one. */
  public Fact fact() {
    return new Fact("months", "Months taking part", named());
  }

  private Cell named() {
    List<MonthFigures> months = takingPart();
    List<String> names = months.stream().map(month -> month.month().toString()).toList();
    if (names.size() < 2) {
      return Cell.list(names.isEmpty() ? "none" : names.get(0), names);
    }
    MonthFigures first = months.get(0);
    MonthFigures last = months.get(months.size() - 1);
    boolean consecutive = first.month().plusMonths(names.size() - 1L).equals(last.month());
    String text =
        consecutive
            ? String.format(
                Locale.ROOT, "%s to %s (%s months)", first.month(), last.month(), names.size())
            : String.join(", ", names);
    return Cell.list(text, names);
  }
}
