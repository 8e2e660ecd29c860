package org.retentionkit.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Known;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Metric;
import org.retentionkit.Quantity;
import org.retentionkit.Ratio;
import org.retentionkit.Spec;
import org.retentionkit.Term;
import org.retentionkit.Unit;

/** What is compared: the one definition of a gap to a benchmark. */
enum GapDefinition implements Measure<BenchmarkComparison, BenchmarkComparison> {
  /** The difference, {@code own − benchmark}: 40 % against 63 % are −23 percentage points. */
  IN_POINTS;

  private static final class Terms {
    static final Term<BenchmarkComparison> OWN =
        Term.<BenchmarkComparison>of(
                "own",
                comparison -> comparison.own().exact(),
                comparison -> comparison.own().quantity())
            .knownIf(
                new Known<>(
                    comparison -> comparison.own().isDefined(),
                    comparison -> comparison.own().reason()));
    static final Term<BenchmarkComparison> BENCHMARK =
        Term.of(
            "benchmark",
            comparison -> comparison.benchmark().fraction(),
            comparison -> comparison.benchmark().quantity());
    static final Spec<BenchmarkComparison> SPEC =
        Spec.of(
                "benchmark-gap.in-points",
                "Gap to the benchmark",
                OWN.minus(BENCHMARK),
                "a difference of two percentages or scores")
            .percent(1, comparison -> points(comparison.benchmark().metric()))
            .notes((comparison, exact) -> notes(comparison));
  }

  @Override
  public Spec<BenchmarkComparison> spec() {
    return Terms.SPEC;
  }

  @Override
  public BenchmarkComparison of(BenchmarkComparison summary) {
    return summary;
  }

  /** The unit of a difference. */
  static Unit points(Metric metric) {
    return metric.scale() == Metric.Scale.PERCENT ? Unit.PERCENTAGE_POINTS : Unit.POINTS;
  }

  private static List<Message> notes(BenchmarkComparison comparison) {
    Benchmark benchmark = comparison.benchmark();
    List<Message> notes = new ArrayList<>();
    notes.add(Message.of("benchmark.own").and("own", comparison.own().message()));
    notes.add(Message.of("benchmark.benchmark").and("benchmark", benchmark.message()));
    Message measures =
        Clauses.quoting(Message.of("benchmark.measures"), "measures", benchmark.measures());
    notes.add(Clauses.quoting(measures, "population", benchmark.population()));
    if (!benchmark.note().isEmpty()) {
      notes.add(Clauses.quoting(Message.of("benchmark.note"), "note", benchmark.note()));
    }
    comparison.caveats("benchmark.note-").forEach(notes::add);
    if (comparison.own().isCounted()) {
      ConfidenceInterval interval = IntervalMethod.WILSON.interval(comparison.own().counts(), 0.95);
      notes.add(
          Message.of(
                  comparison.exceedsSamplingError(interval)
                      ? "benchmark.exceeds"
                      : "benchmark.within")
              .and("level", Quantity.of(95))
              .andTerm("method", interval.method())
              .and("lower", percent(interval.lower()))
              .and("upper", percent(interval.upper())));
    }
    return notes;
  }

  private static Quantity percent(double limit) {
    return new Quantity(Ratio.ofDouble(limit).percent(1), Unit.PERCENT);
  }
}
