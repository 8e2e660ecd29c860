package org.retentionkit.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.retentionkit.Ratio;
import org.retentionkit.report.chart.Caption;
import org.retentionkit.report.chart.Chart;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.chart.NumbersTable;
import org.retentionkit.report.chart.NumbersTable.Cell;
import org.retentionkit.report.chart.PlaneCurve;
import org.retentionkit.report.chart.Role;
import org.retentionkit.report.chart.Tile;
import org.retentionkit.report.words.Sentence;
import org.retentionkit.report.words.Words;
import org.retentionkit.revenue.RevenueConcentration;

/** Answers "does revenue hang on a few?". */
public final class ConcentrationSection implements Source {
  private static final Ratio FIFTH = Ratio.of(1, 5);
  private static final int POINTS = 100;
  private static final int[] SHARES = {1, 5, 10, 20, 50};

  private final Known top;
  private final Known four;
  private final Known gini;
  private final List<PlaneCurve.XY> curve;

  /** What the section needs of a concentration. */
  public ConcentrationSection(RevenueConcentration concentration) {
    this.top = Known.of(concentration.topShare(FIFTH));
    this.four = Known.of(concentration.customersForShare(FIFTH.complement()));
    this.gini = Known.of(concentration.gini());
    this.curve =
        top.isDefined()
            ? concentration.lorenzCurve(POINTS).points().stream()
                .map(p -> new PlaneCurve.XY(unit(p.customers().value()), unit(p.revenue().value())))
                .toList()
            : List.of();
  }

  private static double unit(double value) {
    return Math.max(0, Math.min(1, value));
  }

  @Override
  public String id() {
    return "few";
  }

  @Override
  public Content content(Words words) {
    List<String> notes = new ArrayList<>();
    List<Chart> charts = new ArrayList<>();
    List<NumbersTable> tables = new ArrayList<>();
    if (!curve.isEmpty()) {
      if (four.isDefined()) {
        notes.add(words.text("n.few", "p", words.percent(four.value())));
      }
      if (gini.isDefined()) {
        notes.add(words.text("n.gini", "g", words.number(gini.value(), 3)));
      }
      charts.add(chart(words));
      tables.add(table(words));
    }
    return Content.of(words.text("q.few"), answer(words), notes, charts, tables, tiles(words));
  }

  private Sentence answer(Words words) {
    return top.isDefined()
        ? words.sentence("s.few", "*p", words.percent(top.value()))
        : words.sentence("s.undefined.short", "r", top.reason(words));
  }

  private PlaneCurve chart(Words words) {
    return new PlaneCurve(
        new Caption(
            "lorenz", new Label(words.text("c.lorenz"), "lorenz"), words.text("c.lorenz.sub")),
        curve,
        new PlaneCurve.XY(0.8, unit(1 - top.value())),
        words.text("l.lorenz", "p", words.percent(top.value())),
        words.text("l.lorenzx"),
        words.text("l.equal"));
  }

  private NumbersTable table(Words words) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int share : SHARES) {
      double revenue = share == 20 ? top.value() : 1 - below(1 - share / 100.0);
      rows.add(
          List.of(
              Cell.of(words.text("l.top", "n", words.count(share))),
              Cell.of(words.percent(revenue), revenue)));
    }
    return Shown.table(
        words.text("c.lorenz"), Shown.headings(words, "l.lorenzx", "f.revenue"), rows);
  }

  /** What the smallest customers up to a share bring, between the points of the curve. */
  private double below(double customers) {
    PlaneCurve.XY before = curve.get(0);
    for (PlaneCurve.XY point : curve) {
      if (point.x() >= customers) {
        double span = point.x() - before.x();
        double part = span > 0 ? (customers - before.x()) / span : 0;
        return before.y() + part * (point.y() - before.y());
      }
      before = point;
    }
    return 1;
  }

  private Map<Tile, TileView> tiles(Words words) {
    if (!top.isDefined()) {
      return Map.of();
    }
    String note = four.isDefined() ? words.text("k.topnote", "p", words.percent(four.value())) : "";
    return Map.of(
        Tile.TOP_SHARE,
        TileView.part(
            Term.label("top", words),
            top.value(),
            words.percent(top.value()),
            note,
            top.value(),
            Role.KEPT));
  }
}
