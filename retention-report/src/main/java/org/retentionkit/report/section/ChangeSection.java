package org.retentionkit.report.section;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retentionkit.ConfidenceInterval;
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

/** Answers "did retention change?". */
public final class ChangeSection implements Source {
  private static final double SMALLEST_P = 0.001;
  private static final Measured POINTS = new Measured(Unit.PERCENTAGE_POINTS, 1);

  private final @Nullable Change change;
  private final Point points;
  private final @Nullable Period before;
  private final @Nullable Period after;
  private final double p;
  private final boolean significant;

  /**
   * What the section needs of a change.
   *
   * @param change from one month to the next; null if there are no two that can be compared
   */
  public ChangeSection(@Nullable Change change) {
    this.change = change;
    if (change == null || !change.isDefined()) {
      this.points = Point.GAP;
      this.before = null;
      this.after = null;
      this.p = 1;
      this.significant = false;
      return;
    }
    TestResult test = change.test(ChangeTest.FISHER_EXACT);
    ConfidenceInterval interval = change.interval(ChangeIntervalMethod.MOVER, Shown.CONFIDENCE);
    this.points = new Point(change.value() * 100, interval.lower() * 100, interval.upper() * 100);
    this.before = change.before().explanation().period();
    this.after = change.after().explanation().period();
    this.p = test.pValue();
    this.significant = test.isSignificant(Shown.CONFIDENCE);
  }

  @Override
  public String id() {
    return "change";
  }

  @Override
  public Content content(Words words) {
    Double value = points.value();
    if (change == null || value == null) {
      String reason = change == null ? words.text("st.reason.nochange") : words.reason(change);
      return Content.of(
          words.text("q.change"),
          words.sentence("s.undefined.short", "r", reason),
          List.of(),
          List.of(),
          List.of(),
          Map.of());
    }
    return Content.of(
        words.text("q.change"),
        answer(words, value),
        List.of(words.text(significant ? "s.change.sure" : "s.change.unsure", "p", p(words))),
        List.of(
            new IntervalChart(
                Caption.of("change", months(words), words.text("c.change.sub")),
                points,
                value < 0 ? Role.LOST : Role.KEPT,
                new Reference(words.text("l.nochange"), 0, true),
                POINTS)),
        List.of(),
        Map.of());
  }

  private static Sentence answer(Words words, double points) {
    if (points == 0) {
      return words.sentence("s.change.none");
    }
    return words.sentence(
        points < 0 ? "s.change.down" : "s.change.up", "*x", words.points("pointsby", points));
  }

  private String months(Words words) {
    return words.text("c.change", "a", name(words, before), "b", name(words, after));
  }

  private static String name(Words words, @Nullable Period period) {
    return period == null ? "" : words.months().name(period);
  }

  /** {@code < 0.001}, or two significant digits. */
  private String p(Words words) {
    if (p < SMALLEST_P) {
      return "<\u00A0" + words.number(SMALLEST_P, 3);
    }
    BigDecimal two = new BigDecimal(p).round(new MathContext(2));
    return "=\u00A0" + words.number(two, Math.max(0, two.scale()));
  }
}
