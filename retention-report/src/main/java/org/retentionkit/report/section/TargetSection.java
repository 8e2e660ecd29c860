package org.retentionkit.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Length;
import org.retentionkit.Metric;
import org.retentionkit.Proportion;
import org.retentionkit.Unit;
import org.retentionkit.benchmark.TargetCheck;
import org.retentionkit.report.chart.Bullet;
import org.retentionkit.report.chart.Caption;
import org.retentionkit.report.chart.Chart;
import org.retentionkit.report.chart.Measured;
import org.retentionkit.report.chart.NumbersTable.Cell;
import org.retentionkit.report.chart.Point;
import org.retentionkit.report.chart.Reference;
import org.retentionkit.report.chart.Role;
import org.retentionkit.report.words.Words;

/**
 * Answers "do we reach our targets?".
 *
 * @param checks the targets and the own figures
 */
public record TargetSection(List<TargetCheck> checks) implements Source {
  private static final Map<String, String> TITLES =
      Map.of(
          Metric.CUSTOMER_RETENTION.id(), "retention.rate",
          Metric.CUSTOMER_CHURN.id(), "churn.rate",
          Metric.NET_REVENUE_RETENTION.id(), "w.nrr",
          Metric.GROSS_REVENUE_RETENTION.id(), "w.grr",
          Metric.REPEAT_PURCHASE_RATE.id(), "repeat.rate",
          Metric.NET_PROMOTER_SCORE.id(), "nps.title");

  /** Checks that there is one. */
  public TargetSection {
    checks = List.copyOf(checks);
    if (checks.isEmpty()) {
      throw new IllegalArgumentException("checks must not be empty");
    }
  }

  @Override
  public String id() {
    return "targets";
  }

  @Override
  public Content content(Words words) {
    long reached = checks.stream().filter(TargetSection::isMet).count();
    List<Chart> charts = new ArrayList<>();
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < checks.size(); i++) {
      TargetCheck check = checks.get(i);
      if (check.isDefined()) {
        charts.add(chart(words, check, "target-" + (i + 1)));
      }
      rows.add(row(words, check));
    }
    return Content.of(
        words.text("q.targets"),
        words.sentence("s.targets", "*a", words.count(reached), "b", words.count(checks.size())),
        List.of(words.text("n.targets")),
        charts,
        List.of(
            Shown.table(
                words.text("q.targets"),
                Shown.headings(words, "l.target", "l.own", "w.margin.to"),
                rows)),
        Map.of());
  }

  private static boolean isMet(TargetCheck check) {
    return check.isDefined() && check.outcome() == TargetCheck.Outcome.MET;
  }

  private static String title(Words words, Metric metric) {
    String key = TITLES.get(metric.id());
    return key == null ? org.retentionkit.Words.of(words.locale()).title(metric) : words.text(key);
  }

  private static String name(Words words, TargetCheck check) {
    Length length = check.target().length();
    String title = title(words, check.target().metric());
    String unit = length == null ? "" : "u." + length.unit().name().toLowerCase(Locale.ROOT);
    return length != null && length.count() == 1 && words.has(unit)
        ? words.text("c.target", "x", title, "u", words.text(unit))
        : title;
  }

  /** Scores in points, shares as fractions. */
  private static double shown(TargetCheck check, double fraction) {
    return isScore(check) ? fraction * 100 : fraction;
  }

  private static boolean isScore(TargetCheck check) {
    return check.target().metric().equals(Metric.NET_PROMOTER_SCORE);
  }

  private static Measured measured(TargetCheck check) {
    return isScore(check) ? Measured.POINTS : Measured.PERCENT;
  }

  private static Bullet chart(Words words, TargetCheck check, String id) {
    double own = shown(check, check.own().exact().value());
    double goal = shown(check, check.target().goal().value());
    ConfidenceInterval interval = interval(check);
    Point point =
        interval == null
            ? Point.of(own)
            : new Point(own, shown(check, interval.lower()), shown(check, interval.upper()));
    String target = words.value(goal, measured(check));
    double gap = Math.abs(own - goal) * (isScore(check) ? 1 : 100);
    String outcome =
        isMet(check)
            ? words.text("s.reached", "t", target)
            : words.text(
                "s.missed",
                "t",
                target,
                "x",
                words.points(isScore(check) ? "score" : "points", gap));
    double end = isScore(check) ? 100 : 1;
    return new Bullet(
        Caption.of(id, name(words, check), outcome),
        words.text("l.own"),
        point,
        isMet(check) ? Role.KEPT : Role.LESS,
        new Reference(words.text("l.target"), goal, true),
        isScore(check) ? -100 : Math.min(0, Math.min(own, goal)),
        Math.max(end, Math.max(own, goal)),
        measured(check));
  }

  private static @Nullable ConfidenceInterval interval(TargetCheck check) {
    Proportion counts = check.own().counts();
    return counts == null || !counts.isDefined()
        ? null
        : IntervalMethod.WILSON.interval(counts, Shown.CONFIDENCE);
  }

  private static List<Cell> row(Words words, TargetCheck check) {
    double goal = shown(check, check.target().goal().value());
    String name = name(words, check) + " " + words.value(goal, measured(check));
    if (!check.isDefined()) {
      Cell none = Cell.undefined(words.reason(check));
      return List.of(Cell.of(name), none, none);
    }
    double own = shown(check, check.own().exact().value());
    Measured points = new Measured(Unit.POINTS, 1);
    double gap = (own - goal) * (isScore(check) ? 1 : 100);
    return List.of(
        Cell.of(name),
        Cell.of(words.value(own, measured(check)), own),
        Cell.of(words.value(gap, points), gap));
  }
}
