package org.retentionkit.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Definition;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Measurement;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/**
 * Answers "how far are we from the others?": the gap between an own figure and a benchmark that
 * measures the same thing over the same length of period.
 *
 * <p>Formula: {@code own − benchmark}; {@link #gap()} and {@link #value()} are fractions, {@link
 * #points} are percentage points or points. Undefined when the own figure is.
 *
 * <p>Worked example: 40 % kept against 63 % in retail: {@code 23 points below; the benchmark's
 * period is unknown}.
 *
 * @param own the own figure
 * @param benchmark the benchmark, alike in metric and period
 */
public record BenchmarkComparison(OwnFigure own, Benchmark benchmark) implements Measurement {
  private static final long serialVersionUID = 1L;

  /** Checks that the two can be compared. */
  public BenchmarkComparison {
    Checks.notNull("own", own);
    Checks.notNull("benchmark", benchmark);
    own.requireLike(benchmark.metric(), benchmark.period());
  }

  /** Answers "on which side of the benchmark?". Whether above is good depends on the metric. */
  public enum Standing {
    /** The own figure is larger. */
    ABOVE,
    /** The two are equal. */
    LEVEL,
    /** The own figure is smaller. */
    BELOW
  }

  /** Answers "what is compared?". */
  public enum Gap implements Definition {
    /** The difference, {@code own − benchmark}: 40 % against 63 % are −23 percentage points. */
    IN_POINTS;

    @Override
    public String title() {
      return "Gap to the benchmark";
    }

    @Override
    public String formula() {
      return "own − benchmark";
    }

    @Override
    public String source() {
      return "a difference of two percentages or scores";
    }
  }

  @Override
  public Gap definition() {
    return Gap.IN_POINTS;
  }

  /**
   * The exact gap as a fraction: −23/100; its denominator is 0 when the own figure is undefined.
   */
  public Ratio gap() {
    return own.isDefined() ? own.fraction().minus(benchmark.fraction()) : own.fraction();
  }

  /** The gap as a fraction: −0.23. */
  @Override
  public double value() {
    return defined().value();
  }

  /**
   * The gap in (percentage) points, rounded half-even: −23.0.
   *
   * @param decimals digits after the point, 0 or more
   * @throws UndefinedMeasureException if the own figure is undefined
   */
  public BigDecimal points(int decimals) {
    return defined().percent(decimals);
  }

  /**
   * The side of the benchmark that the own figure is on, exactly.
   *
   * @throws UndefinedMeasureException if the own figure is undefined
   */
  public Standing standing() {
    int sign = defined().signum();
    return sign > 0 ? Standing.ABOVE : sign < 0 ? Standing.BELOW : Standing.LEVEL;
  }

  /**
   * Whether the gap is larger than chance alone explains: whether the benchmark lies outside the
   * interval of the own rate. The benchmark is taken as exact, because its own error is not known.
   *
   * @param method the interval method, not null
   * @param confidence the level, strictly between 0 and 1, such as 0.95
   * @throws UndefinedMeasureException if the own figure has no counts
   */
  public boolean exceedsSamplingError(IntervalMethod method, double confidence) {
    if (!own.isCounted()) {
      throw new UndefinedMeasureException(
          "The sampling error of " + own,
          "it is not known as a share of one counted group; pass its interval");
    }
    return exceedsSamplingError(method.interval(own.counts(), confidence));
  }

  /**
   * The same for a figure with an interval of its own, such as a Net Promoter Score.
   *
   * @param ownInterval the interval of the own figure, as fractions, not null
   */
  public boolean exceedsSamplingError(ConfidenceInterval ownInterval) {
    return !ownInterval.contains(benchmark.fraction().value());
  }

  @Override
  public Optional<String> undefinedReason() {
    return own.isDefined() ? Optional.empty() : Optional.of(own.undefinedReason());
  }

  /** What limits the comparison, each a clause: {@code the benchmark's period is unknown}. */
  public List<String> caveats() {
    List<String> caveats = new ArrayList<>();
    if (benchmark.period().equals(PeriodLength.UNKNOWN)) {
      caveats.add("the benchmark's period is unknown");
    }
    if (own.period().equals(PeriodLength.UNKNOWN)) {
      caveats.add("the own period is unknown");
    }
    return List.copyOf(caveats);
  }

  /** The standing and the caveats: {@code 23 points below; the benchmark's period is unknown}. */
  public String summary() {
    List<String> clauses = new ArrayList<>();
    clauses.add(own.isDefined() ? standingText() : "undefined, " + own.undefinedReason());
    clauses.addAll(caveats());
    return String.join("; ", clauses);
  }

  @Override
  public Explanation explanation() {
    String unit = benchmark.metric().scale().unit().toString();
    ExplanationBuilder text = Explanation.of(definition());
    if (own.isDefined()) {
      text.input("own", own.value(1), unit)
          .input("benchmark", benchmark.value(), unit)
          .result(points(1), unit.equals("%") ? "percentage points" : unit);
    } else {
      text.undefined(own.undefinedReason());
    }
    text.note("Own: " + own + ".").note("Benchmark: " + benchmark + ".");
    text.note(
        "It measures: " + benchmark.measures() + "; population: " + benchmark.population() + ".");
    if (!benchmark.note().isEmpty()) {
      text.note("Note: " + benchmark.note() + ".");
    }
    caveats().forEach(caveat -> text.note(sentence(caveat)));
    if (own.isCounted()) {
      text.note(samplingNote(IntervalMethod.WILSON.interval(own.counts(), 0.95)));
    }
    return text.build();
  }

  /** The same as {@link #summary()}. */
  @Override
  public String toString() {
    return summary();
  }

  private String standingText() {
    Standing standing = standing();
    if (standing == Standing.LEVEL) {
      return "level";
    }
    BigDecimal size = gap().percent(1, RoundingMode.HALF_EVEN).abs();
    String amount =
        size.signum() == 0
            ? "less than 0.1 points"
            : Text.plain(size).toPlainString()
                + (size.compareTo(BigDecimal.ONE) == 0 ? " point" : " points");
    return amount + (standing == Standing.ABOVE ? " above" : " below");
  }

  private String samplingNote(ConfidenceInterval interval) {
    return "The gap "
        + (exceedsSamplingError(interval) ? "exceeds" : "is within")
        + " the sampling error of the own figure ("
        + interval.toPercentString()
        + "), the benchmark taken as exact.";
  }

  private static String sentence(String clause) {
    return Character.toUpperCase(clause.charAt(0)) + clause.substring(1) + ".";
  }

  private Ratio defined() {
    if (!own.isDefined()) {
      throw undefined();
    }
    return gap();
  }
}
