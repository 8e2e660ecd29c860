package org.retentionkit.examples.command;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Ratio;
import org.retentionkit.benchmark.Industry;
import org.retentionkit.rate.DiscountRate;
import org.retentionkit.report.RetentionReportBuilder;
import picocli.CommandLine.Option;

/** What the user knows and wants beside the log. */
final class ChoiceOptions {
  private static final int MOST_DAYS = 36_500;
  private static final int MOST_ROWS = 1_000_000;

  @Option(
      names = "--active-days",
      paramLabel = "N",
      description = "an order keeps its customer active for N days after its own [90]")
  @Nullable Integer activeDays;

  @Option(
      names = "--known-through",
      paramLabel = "DATE",
      description = "the last day that is known [the last day of the log]")
  @Nullable LocalDate knownThrough;

  @Option(
      names = "--margin",
      paramLabel = "PERCENT",
      description = "gross margin in per cent of revenue, for lifetime values")
  @Nullable Ratio margin;

  @Option(
      names = "--discount",
      paramLabel = "PERCENT",
      description = "discount rate a year in per cent, for lifetime values with a margin")
  @Nullable DiscountRate discount;

  @Option(
      names = "--industry",
      paramLabel = "NAME",
      description = "compare retention with this industry, such as Retail")
  @Nullable Industry industry;

  @Option(
      names = "--at-risk",
      paramLabel = "N",
      description = "list N customers at risk by name [10 without their names]")
  @Nullable Integer atRisk;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "language of the report: en, lv, zh-Hans, ru, pl or fi [en]")
  Locale language = Locale.ENGLISH;

  void apply(RetentionReportBuilder report) {
    Values.take(
        "--active-days", activeDays, days -> report.activeDays(Values.within(1, MOST_DAYS, days)));
    Values.take("--known-through", knownThrough, report::knownThrough);
    Values.take("--margin", margin, report::margin);
    Values.take("--discount", discount, report::discount);
    Values.take("--industry", industry, report::industry);
    Values.take(
        "--at-risk",
        atRisk,
        rows -> report.customerNames(Values.within(0, MOST_ROWS, rows), String::valueOf));
  }
}
