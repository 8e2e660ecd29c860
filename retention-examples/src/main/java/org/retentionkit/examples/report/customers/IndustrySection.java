package org.retentionkit.examples.report.customers;

import java.util.ArrayList;
import java.util.List;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Metric;
import org.retentionkit.Proportion;
import org.retentionkit.benchmark.BenchmarkComparison;
import org.retentionkit.benchmark.BenchmarkTable;
import org.retentionkit.benchmark.Industry;
import org.retentionkit.benchmark.OwnFigure;
import org.retentionkit.examples.document.Cell;
import org.retentionkit.examples.document.Fact;
import org.retentionkit.examples.document.Section;
import org.retentionkit.examples.document.Table;
import org.retentionkit.examples.report.base.ComparableMonths;
import org.retentionkit.examples.report.base.ReportData;
import org.retentionkit.examples.report.base.ReportSection;
import org.retentionkit.rate.Conversion;
import org.retentionkit.rate.MonthlyChurn;

/** Answers "do we keep as many customers as our industry?". */
public final class IndustrySection implements ReportSection {
  private static final int MONTHS = 12;

  private final Industry industry;

  /** Creates the section of the comparison with an industry. */
  public IndustrySection(Industry industry) {
    this.industry = industry;
  }

  @Override
  public Section of(ReportData data) {
    Proportion churn = ComparableMonths.of(data).pooledChurn();
    if (!churn.isDefined()) {
      return section(
          List.of(), List.of("Retention is not compared: " + ComparableMonths.NONE + "."));
    }
    MonthlyChurn monthly = new MonthlyChurn(churn.toRatio());
    OwnFigure own = OwnFigure.retention(monthly.toAnnual(Conversion.COMPOUND));
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("ownMonthly", "Own retention, per month", Cell.share(churn.complement())));
    facts.add(new Fact("own", "Own retention, per year", Cell.percent(own.fraction())));
    List<String> notes = new ArrayList<>();
    notes.add(
        "Own retention per year: the pooled monthly retention, compounded over 12 months, as if"
            + " each month were alike. Customers are lost "
            + data.activeDays()
            + " days after the last order; others may count otherwise.");
    try {
      BenchmarkComparison comparison = BenchmarkTable.bundled().compare(own, industry);
      facts.addAll(facts(comparison, annual(churn.complement())));
      notes.add("Benchmark: " + comparison.benchmark() + ".");
      notes.add(
          "It measures: "
              + comparison.benchmark().measures()
              + ". It is taken as exact, as its own sampling error is not known.");
      comparison.caveats().forEach(caveat -> notes.add("Caveat: " + caveat + "."));
    } catch (IllegalArgumentException e) {
      notes.add("Retention is not compared: " + refusal(e));
    }
    return section(facts, notes);
  }

  private static List<Fact> facts(BenchmarkComparison comparison, ConfidenceInterval own) {
    return List.of(
        new Fact("ownInterval", "95 % of own, per year", Cell.interval(own)),
        new Fact(
            "benchmark",
            "Benchmark",
            new Cell(
                comparison.benchmark().valueText(), comparison.benchmark().fraction().value())),
        new Fact("gap", "Gap in points", Cell.points(comparison.gap())),
        new Fact(
            "exceedsSamplingError",
            "More than chance",
            Cell.yes(comparison.exceedsSamplingError(own))));
  }

  /** The limits of the monthly rate, compounded like the rate. */
  private static ConfidenceInterval annual(Proportion retention) {
    ConfidenceInterval monthly = IntervalMethod.WILSON.interval(retention, Cell.CONFIDENCE);
    return new ConfidenceInterval(
        Math.pow(monthly.lower(), MONTHS),
        Math.pow(monthly.upper(), MONTHS),
        monthly.confidence(),
        monthly.method());
  }

  /** What the table says, or in short that it has nothing for this industry. */
  private String refusal(IllegalArgumentException refused) {
    boolean isMissing =
        BenchmarkTable.bundled().find(Metric.CUSTOMER_RETENTION, industry).isEmpty();
    return isMissing
        ? "the bundled benchmarks of " + industry + " are of other measures."
        : refused.getMessage() + ".";
  }

  private Section section(List<Fact> facts, List<String> notes) {
    List<Fact> all = new ArrayList<>();
    all.add(new Fact("industry", "Industry", Cell.text(industry.name())));
    all.addAll(facts);
    return new Section("industry", "Retention against the industry", all, Table.NONE, notes);
  }
}
