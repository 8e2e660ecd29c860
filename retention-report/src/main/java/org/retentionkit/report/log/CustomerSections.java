package org.retentionkit.report.log;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Average;
import org.retentionkit.AverageDefinition;
import org.retentionkit.CalendarUnit;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Length;
import org.retentionkit.Metric;
import org.retentionkit.benchmark.BenchmarkTable;
import org.retentionkit.benchmark.Industry;
import org.retentionkit.change.ChangeCalculator;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.CustomerSeries;
import org.retentionkit.customer.RetentionCalculator;
import org.retentionkit.customer.RetentionRate;
import org.retentionkit.rate.RateConverter;
import org.retentionkit.report.chart.PeriodState;
import org.retentionkit.report.chart.PeriodStates;
import org.retentionkit.report.chart.Step;
import org.retentionkit.report.section.BenchmarkSection;
import org.retentionkit.report.section.ChangeSection;
import org.retentionkit.report.section.RetentionSection;
import org.retentionkit.report.section.Source;

/** Do customers stay, did that change, and how does it compare? */
final class CustomerSections {
  private static final double CONFIDENCE = 0.95;
  private static final int MONTHS = 12;

  private CustomerSections() {}

  static List<Source> of(
      CustomerSeries series, PeriodStates states, String variant, @Nullable Industry industry) {
    List<Source> sections = new ArrayList<>();
    sections.add(new RetentionSection(series, states, variant));
    List<CustomerCounts> complete = complete(series, states);
    sections.add(change(complete));
    Source comparison = industry == null ? null : comparison(complete, industry);
    if (comparison != null) {
      sections.add(comparison);
    }
    return sections;
  }

  /** The periods that can be compared. */
  static List<CustomerCounts> complete(CustomerSeries series, PeriodStates states) {
    List<Step> steps = states.steps(series.counts().stream().map(CustomerCounts::period).toList());
    List<CustomerCounts> complete = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).state() == PeriodState.COMPLETE) {
        complete.add(series.counts().get(i));
      }
    }
    return complete;
  }

  private static Source change(List<CustomerCounts> complete) {
    int last = complete.size() - 1;
    boolean comparable =
        last > 0
            && RetentionCalculator.retentionRate(complete.get(last - 1)).isDefined()
            && RetentionCalculator.retentionRate(complete.get(last)).isDefined();
    return comparable
        ? new ChangeSection(
            ChangeCalculator.compare(
                RetentionCalculator.retentionRate(complete.get(last - 1)),
                RetentionCalculator.retentionRate(complete.get(last))))
        : new ChangeSection();
  }

  /** The pooled month, compounded over a year; null if there is none, or no benchmark. */
  private static @Nullable Source comparison(List<CustomerCounts> complete, Industry industry) {
    BenchmarkTable table = BenchmarkTable.bundled();
    if (complete.isEmpty() || table.find(Metric.CUSTOMER_RETENTION, industry).isEmpty()) {
      return null;
    }
    Average average =
        RetentionCalculator.averageRetentionRate(
            new CustomerSeries(complete), AverageDefinition.POOLED);
    if (!average.isDefined()) {
      return null;
    }
    RetentionRate month = RetentionRate.of(average.exact(), Length.of(CalendarUnit.MONTH));
    ConfidenceInterval monthly = average.interval(CONFIDENCE);
    ConfidenceInterval annual =
        new ConfidenceInterval(
            Math.pow(monthly.lower(), MONTHS),
            Math.pow(monthly.upper(), MONTHS),
            monthly.confidence(),
            monthly.method());
    return new BenchmarkSection(
        table.compare(RateConverter.convert(month, CalendarUnit.YEAR), industry), annual, true);
  }
}
