package org.retentionkit.benchmark;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Explanation;
import org.retentionkit.Figure;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.Words;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Confidence;

/**
 * The gap between an own figure and a benchmark (benchmarking) that measures the same thing over
 * the same length of time.
 *
 * <p>Formula: {@code own − benchmark}; {@link #exact()} and {@link #value()} are fractions, {@link
 * #points} are percentage points or points. Undefined when the own figure is.
 *
 * <p>Worked example: 40 % kept against 63 % in retail: {@code 23 points below; the benchmark's
 * period is unknown}.
 *
 * @param own the own figure
 * @param benchmark the benchmark, alike in metric and length of time
 */
public record BenchmarkComparison(OwnFigure own, Benchmark benchmark) implements Figure {
  private static final long serialVersionUID = 2L;

  /** Checks that the two can be compared. */
  public BenchmarkComparison {
    Checks.notNull("own", own);
    Checks.notNull("benchmark", benchmark);
    own.requireLike(benchmark.metric(), benchmark.length());
  }

  /** On which side of the benchmark; whether above is good depends on the metric. */
  public enum Standing {
    /** The own figure is larger. */
    ABOVE,
    /** The two are equal. */
    LEVEL,
    /** The own figure is smaller. */
    BELOW
  }

  @Override
  public Measure<BenchmarkComparison, BenchmarkComparison> definition() {
    return GapDefinition.IN_POINTS;
  }

  @Override
  public BenchmarkComparison summary() {
    return this;
  }

  /**
   * The gap in (percentage) points, rounded half-even.
   *
   * @param decimals digits after the point, 0 or more
   * @throws UndefinedMeasureException if the own figure is undefined
   */
  public BigDecimal points(int decimals) {
    if (!isDefined()) {
      throw undefined();
    }
    return exact().percent(decimals);
  }

  /**
   * The side of the benchmark that the own figure is on, exactly.
   *
   * @throws UndefinedMeasureException if the own figure is undefined
   */
  public Standing standing() {
    if (!isDefined()) {
      throw undefined();
    }
    int sign = exact().signum();
    return sign > 0 ? Standing.ABOVE : sign < 0 ? Standing.BELOW : Standing.LEVEL;
  }

  /**
   * Whether the gap is larger than chance alone explains: whether the benchmark lies outside
   * Wilson's interval of the own share. The benchmark is taken as exact, because its own error is
   * not known.
   *
   * @param confidence the level, at least 0.5 and below 1, such as 0.95
   * @throws UndefinedMeasureException if the own figure has no counts
   */
  public boolean exceedsSamplingError(double confidence) {
    if (!own.isCounted()) {
      throw new UndefinedMeasureException(
          "The sampling error of " + own,
          "it is not known as a share of one counted group; pass its interval");
    }
    double level = Confidence.level(confidence);
    return exceedsSamplingError(IntervalMethod.WILSON.interval(own.counts(), level));
  }

  /**
   * The same for an interval by another method, or of a figure with one of its own, such as a Net
   * Promoter Score.
   *
   * @param ownInterval the interval of the own figure, as fractions, not null
   */
  public boolean exceedsSamplingError(ConfidenceInterval ownInterval) {
    return !Checks.notNull("ownInterval", ownInterval).contains(benchmark.fraction().value());
  }

  /** What limits the comparison, each a clause: {@code the benchmark's period is unknown}. */
  public List<String> caveats() {
    return caveats("benchmark.").stream().map(Message::toString).toList();
  }

  /** How the comparison came about, with the explanation of the own figure. */
  @Override
  public Explanation explanation() {
    return Figure.super.explanation().madeFrom(List.of(own.explanation()));
  }

  /** The standing and the caveats: {@code 23 points below; the benchmark's period is unknown}. */
  @Override
  public String reading() {
    return message().toString();
  }

  @Override
  public String reading(Words words) {
    return words.text(message());
  }

  private Message message() {
    List<Message> clauses = new ArrayList<>(List.of(standingText()));
    clauses.addAll(caveats("benchmark."));
    return Clauses.joined(clauses);
  }

  /** The same as {@link #reading()}. */
  @Override
  public String toString() {
    return reading();
  }

  List<Message> caveats(String prefix) {
    List<Message> caveats = new ArrayList<>();
    if (benchmark.metric().dependsOnPeriodLength() && benchmark.length() == null) {
      caveats.add(Message.of(prefix + "benchmark-period-unknown"));
    }
    if (own.metric().dependsOnPeriodLength() && own.length() == null) {
      caveats.add(Message.of(prefix + "own-period-unknown"));
    }
    return caveats;
  }

  private Message standingText() {
    if (!own.isDefined()) {
      return Message.of("benchmark.undefined").and("reason", own.reason());
    }
    Standing standing = standing();
    if (standing == Standing.LEVEL) {
      return Message.of("benchmark.level");
    }
    String side = standing == Standing.ABOVE ? "above" : "below";
    return points(1).signum() == 0
        ? Message.of("benchmark.tiny-" + side)
        : Message.of("benchmark." + side).and("points", Clauses.size(exact()));
  }
}
