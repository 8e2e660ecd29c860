package org.retentionkit.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.benchmark.BenchmarkComparison;
import org.retentionkit.benchmark.BenchmarkSource;
import org.retentionkit.report.chart.Bullet;
import org.retentionkit.report.chart.Caption;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.chart.Measured;
import org.retentionkit.report.chart.Point;
import org.retentionkit.report.chart.Reference;
import org.retentionkit.report.chart.Role;
import org.retentionkit.report.words.Sentence;
import org.retentionkit.report.words.Words;

/** Answers "how do we compare?". */
public final class BenchmarkSection implements Source {
  private final Known gap;
  private final Point own;
  private final double benchmark;
  private final String industry;
  private final String source;
  private final boolean dated;
  private final @Nullable Boolean reached;
  private final boolean compounded;

  /**
   * What the section needs of a comparison.
   *
   * @param comparison the own figure and the benchmark
   * @param own the interval of the own figure; null if it has none
   * @param compounded whether the own figure is a month compounded over a year
   */
  public BenchmarkSection(
      BenchmarkComparison comparison, @Nullable ConfidenceInterval own, boolean compounded) {
    this.gap =
        comparison.isDefined()
            ? new Known(Point.of(comparison.exact().value() * 100), null)
            : Known.of(comparison);
    double value = comparison.isDefined() ? comparison.own().exact().value() : 0;
    this.own = own == null ? Point.of(value) : Point.of(value, own);
    this.benchmark = comparison.benchmark().fraction().value();
    this.industry = comparison.benchmark().industry().name();
    BenchmarkSource from = comparison.benchmark().source();
    this.source = from.date().equals("unknown") ? from.title() : from.title() + ", " + from.date();
    this.dated = comparison.benchmark().length() != null;
    this.reached = own == null ? null : own.contains(benchmark);
    this.compounded = compounded;
  }

  @Override
  public String id() {
    return "compare";
  }

  @Override
  public Content content(Words words) {
    boolean known = gap.isDefined();
    return Content.of(
        words.text("q.compare"),
        known ? answer(words) : words.sentence("s.undefined.short", "r", gap.reason(words)),
        known ? notes(words) : List.of(),
        known ? List.of(chart(words)) : List.of(),
        List.of(),
        Map.of());
  }

  private Sentence answer(Words words) {
    double points = gap.value();
    if (points == 0) {
      return words.sentence("s.equal");
    }
    String key = points < 0 ? "s.below" : "s.above";
    return words.sentence(key, "*x", words.points("pointsby", points));
  }

  private List<String> notes(Words words) {
    List<String> notes = new ArrayList<>();
    if (compounded) {
      notes.add(words.text("n.compound"));
    }
    if (!dated) {
      notes.add(words.text("n.unknownperiod"));
    }
    if (reached != null) {
      notes.add(words.text(reached ? "n.noise.yes" : "n.noise.no"));
    }
    notes.add(words.text("n.source", "x", source));
    return notes;
  }

  private Bullet chart(Words words) {
    Double value = own.value();
    double shown = value == null ? 0 : value;
    Label title = new Label(words.text("c.compare", "i", industry(words)), "bench");
    return new Bullet(
        new Caption("benchmark", title, reached == null ? "" : words.text("c.compare.sub")),
        words.text("l.own"),
        own,
        Role.KEPT,
        new Reference(words.text("l.benchmark"), benchmark, true),
        Math.min(0, Math.min(shown, benchmark)),
        Math.max(1, Math.max(shown, benchmark)),
        Measured.PERCENT);
  }

  private String industry(Words words) {
    String key = "ind." + industry.toLowerCase(Locale.ROOT).replace(' ', '-');
    return words.has(key) ? words.text(key) : industry;
  }
}
