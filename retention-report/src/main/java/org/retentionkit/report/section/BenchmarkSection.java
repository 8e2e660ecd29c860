package org.retentionkit.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.benchmark.BenchmarkComparison;
import org.retentionkit.report.chart.Bullet;
import org.retentionkit.report.chart.Caption;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.chart.Measured;
import org.retentionkit.report.chart.Point;
import org.retentionkit.report.chart.Reference;
import org.retentionkit.report.chart.Role;
import org.retentionkit.report.words.Sentence;
import org.retentionkit.report.words.Words;

/**
 * Answers "how do we compare?".
 *
 * @param comparison the own figure and the benchmark
 * @param own the interval of the own figure; null if it has none
 * @param compounded whether the own figure is a month compounded over a year
 */
public record BenchmarkSection(
    BenchmarkComparison comparison, @Nullable ConfidenceInterval own, boolean compounded)
    implements Source {

  @Override
  public String id() {
    return "compare";
  }

  @Override
  public Content content(Words words) {
    if (!comparison.isDefined()) {
      return Content.of(
          words.text("q.compare"),
          words.sentence("s.undefined.short", "r", words.reason(comparison)),
          List.of(),
          List.of(),
          List.of(),
          Map.of());
    }
    return Content.of(
        words.text("q.compare"),
        answer(words),
        notes(words),
        List.of(chart(words)),
        List.of(),
        Map.of());
  }

  private Sentence answer(Words words) {
    double gap = comparison.exact().value() * 100;
    if (gap == 0) {
      return words.sentence("s.equal");
    }
    return words.sentence(gap < 0 ? "s.below" : "s.above", "*x", words.points("pointsby", gap));
  }

  private List<String> notes(Words words) {
    List<String> notes = new ArrayList<>();
    if (compounded) {
      notes.add(words.text("n.compound"));
    }
    if (comparison.benchmark().length() == null) {
      notes.add(words.text("n.unknownperiod"));
    }
    if (own != null) {
      boolean holds = own.contains(comparison.benchmark().fraction().value());
      notes.add(words.text(holds ? "n.noise.yes" : "n.noise.no"));
    }
    return notes;
  }

  private Bullet chart(Words words) {
    double value = comparison.own().exact().value();
    double tick = comparison.benchmark().fraction().value();
    Point point = own == null ? Point.of(value) : Point.of(value, own);
    Label title = new Label(words.text("c.compare", "i", industry(words)), "bench");
    return new Bullet(
        new Caption("benchmark", title, own == null ? "" : words.text("c.compare.sub")),
        words.text("l.own"),
        point,
        Role.KEPT,
        new Reference(words.text("l.benchmark"), tick, true),
        Math.min(0, Math.min(value, tick)),
        Math.max(1, Math.max(value, tick)),
        Measured.PERCENT);
  }

  private String industry(Words words) {
    String name = comparison.benchmark().industry().name();
    String key = "ind." + name.toLowerCase(Locale.ROOT).replace(' ', '-');
    return words.has(key) ? words.text(key) : name;
  }
}
