package org.retentionkit.report.section;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Definition;
import org.retentionkit.Metric;
import org.retentionkit.Period;
import org.retentionkit.Unit;
import org.retentionkit.change.Change;
import org.retentionkit.change.ChangeIntervalMethod;
import org.retentionkit.change.ChangeTest;
import org.retentionkit.change.TestResult;
import org.retentionkit.report.chart.Caption;
import org.retentionkit.report.chart.IntervalChart;
import org.retentionkit.report.chart.Measured;
import org.retentionkit.report.chart.Point;
import org.retentionkit.report.chart.Reference;
import org.retentionkit.report.chart.Role;
import org.retentionkit.report.words.Sentence;
import org.retentionkit.report.words.Words;

/** Answers "did retention change?", or the same of a Net Promoter Score. */
public final class ChangeSection implements Source {
  private static final double SMALLEST_P = 0.001;
  private static final List<Metric> KNOWN =
      List.of(Metric.CUSTOMER_RETENTION, Metric.NET_PROMOTER_SCORE);

  private final boolean score;
  private final Known points;
  private final @Nullable Period before;
  private final @Nullable Period after;
  private final @Nullable Double p;
  private final boolean significant;

  /** Of months of which no two can be compared. */
  public ChangeSection() {
    this.score = false;
    this.points = new Known(Point.GAP, null);
    this.before = null;
    this.after = null;
    this.p = null;
    this.significant = false;
  }

  /** What the section needs of a change of retention or of a Net Promoter Score. */
  public ChangeSection(Change change) {
    Definition measure = change.before().definition();
    if (measure.metric().filter(KNOWN::contains).isEmpty()) {
      throw new IllegalArgumentException(
          "change must be of customer retention or of a Net Promoter Score, but was of "
              + measure.title());
    }
    this.score = measure.metric().filter(Metric.NET_PROMOTER_SCORE::equals).isPresent();
    this.before = change.before().explanation().period();
    this.after = change.after().explanation().period();
    if (!change.isDefined()) {
      this.points = Known.of(change);
      this.p = null;
      this.significant = false;
      return;
    }
    ConfidenceInterval interval = change.interval(ChangeIntervalMethod.MOVER, Shown.CONFIDENCE);
    TestResult test = change.test(score ? ChangeTest.POOLED_Z : ChangeTest.FISHER_EXACT);
    this.points =
        new Known(
            new Point(change.value() * 100, interval.lower() * 100, interval.upper() * 100), null);
    this.p = test.isDefined() ? Double.valueOf(test.pValue()) : null;
    this.significant = test.isDefined() && test.isSignificant(Shown.CONFIDENCE);
  }

  @Override
  public String id() {
    return score ? "say-change" : "change";
  }

  @Override
  public Content content(Words words) {
    Double value = points.point().value();
    return Content.of(
        words.text(score ? "q.nps.change" : "q.change"),
        value == null ? undefined(words) : answer(words, value),
        p == null ? List.of() : List.of(words.text(sure(), "p", shown(words, p))),
        value == null ? List.of() : List.of(chart(words, value)),
        List.of(),
        Map.of());
  }

  private Sentence undefined(Words words) {
    String reason = points.isDefined() ? words.text("st.reason.nochange") : points.reason(words);
    return words.sentence("s.undefined.short", "r", reason);
  }

  private Sentence answer(Words words, double value) {
    String key = score ? "s.nps." : "s.change.";
    return value == 0
        ? words.sentence(key + "none")
        : words.sentence(
            key + (value < 0 ? "down" : "up"),
            "*x",
            words.points(score ? "scoreby" : "pointsby", value));
  }

  private String sure() {
    return (score ? "s.nps." : "s.change.") + (significant ? "sure" : "unsure");
  }

  private IntervalChart chart(Words words, double value) {
    String months = words.text("c.change", "a", name(words, before), "b", name(words, after));
    return new IntervalChart(
        Caption.of(
            "change",
            words.capital(months),
            words.text(score ? "c.nps.change.sub" : "c.change.sub")),
        points.point(),
        value < 0 ? Role.LOST : Role.KEPT,
        new Reference(words.text("l.nochange"), 0, true),
        new Measured(score ? Unit.POINTS : Unit.PERCENTAGE_POINTS, 1));
  }

  private static String name(Words words, @Nullable Period period) {
    return period == null ? "" : words.months().name(period);
  }

  /** {@code < 0.001}, or two significant digits. */
  private static String shown(Words words, double p) {
    if (p < SMALLEST_P) {
      return "<\u00A0" + words.number(SMALLEST_P, 3);
    }
    BigDecimal two = new BigDecimal(p).round(new MathContext(2));
    return "=\u00A0" + words.number(two, Math.max(0, two.scale()));
  }
}
