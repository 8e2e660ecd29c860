package org.retentionkit.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.retentionkit.Figure;
import org.retentionkit.Period;
import org.retentionkit.cohort.ActivityCalculator;
import org.retentionkit.cohort.CellState;
import org.retentionkit.cohort.GrowthAccounting;
import org.retentionkit.report.chart.Caption;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.chart.Measured;
import org.retentionkit.report.chart.NumbersTable;
import org.retentionkit.report.chart.NumbersTable.Cell;
import org.retentionkit.report.chart.Part;
import org.retentionkit.report.chart.PeriodState;
import org.retentionkit.report.chart.Point;
import org.retentionkit.report.chart.Role;
import org.retentionkit.report.chart.SignedStack;
import org.retentionkit.report.chart.Step;
import org.retentionkit.report.chart.Tile;
import org.retentionkit.report.words.Sentence;
import org.retentionkit.report.words.Words;

/**
 * Answers "who buys each month?", or "who is active?".
 *
 * @param counts the customers of each period
 * @param orders whether the log is of orders, not of activity
 */
public record LifecycleSection(List<GrowthAccounting> counts, boolean orders) implements Source {
  /** Copies the list. */
  public LifecycleSection {
    counts = List.copyOf(counts);
  }

  @Override
  public String id() {
    return "buys";
  }

  @Override
  public Content content(Words words) {
    List<GrowthAccounting> shown = Shown.last(counts);
    List<Step> steps = shown.stream().map(LifecycleSection::step).toList();
    int last =
        Shown.lastComplete(steps, i -> ActivityCalculator.quickRatio(shown.get(i)).isDefined());
    List<String> notes = new ArrayList<>();
    notes.add(words.text(orders ? "n.quick" : "act.n.quick"));
    Shown.noteLast(counts, words, notes);
    return Content.of(
        words.text(orders ? "q.buys" : "act.q.buys"),
        answer(words, shown, steps, last),
        notes,
        List.of(chart(words, shown, steps)),
        List.of(table(words, shown, steps)),
        tiles(words, shown, steps, last));
  }

  private static Step step(GrowthAccounting counts) {
    return new Step(
        counts.period(),
        counts.state() == CellState.COMPLETE ? PeriodState.COMPLETE : PeriodState.IN_PROGRESS);
  }

  private static Sentence answer(
      Words words, List<GrowthAccounting> shown, List<Step> steps, int last) {
    if (last < 0) {
      Figure none = ActivityCalculator.quickRatio(shown.get(shown.size() - 1));
      String reason = none.isDefined() ? words.text("st.reason.nocells") : words.reason(none);
      return words.sentence("s.undefined.short", "r", reason);
    }
    double ratio = ActivityCalculator.quickRatio(shown.get(last)).value();
    return words.sentence(
        "s.buys", "m", words.months().name(steps.get(last).period()), "*q", words.number(ratio, 2));
  }

  private SignedStack chart(Words words, List<GrowthAccounting> shown, List<Step> steps) {
    return new SignedStack(
        Caption.of(
            "lifecycle",
            words.text(orders ? "c.life" : "act.c.life"),
            words.text(orders ? "c.life.sub" : "act.c.life.sub")),
        steps,
        Measured.COUNT,
        List.of(
            part(words, "returning", Role.KEPT, shown, GrowthAccounting::returning),
            part(words, "resurrected", Role.BACK, shown, GrowthAccounting::resurrected),
            part(words, "new", Role.NEW, shown, GrowthAccounting::newUsers)),
        List.of(part(words, "dormant", Role.LOST, shown, GrowthAccounting::dormant)),
        List.of(),
        "");
  }

  private Part part(
      Words words,
      String term,
      Role role,
      List<GrowthAccounting> shown,
      ToLongFunction<GrowthAccounting> count) {
    return new Part(
        label(words, term), role, shown.stream().map(c -> (double) count.applyAsLong(c)).toList());
  }

  private Label label(Words words, String term) {
    return new Label(Term.title(term, words), orders ? term : term + "-act");
  }

  private NumbersTable table(Words words, List<GrowthAccounting> shown, List<Step> steps) {
    List<Label> headings = new ArrayList<>();
    headings.add(Label.of(words.text("w.month")));
    headings.add(Label.of(words.text(orders ? "w.buyers" : "act.w.buyers")));
    for (String term : List.of("new", "returning", "resurrected", "dormant")) {
      headings.add(label(words, term));
    }
    headings.add(Term.label("quick", words));
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      GrowthAccounting month = shown.get(i);
      Figure quick = ActivityCalculator.quickRatio(month);
      rows.add(
          List.of(
              Shown.period(steps.get(i), words),
              Shown.count(month.active(), words),
              Shown.count(month.newUsers(), words),
              Shown.count(month.returning(), words),
              Shown.count(month.resurrected(), words),
              Shown.count(month.dormant(), words),
              quick.isDefined()
                  ? Cell.of(words.number(quick.value(), 2))
                  : Cell.undefined(words.reason(quick))));
    }
    return Shown.table(words.text(orders ? "c.life" : "act.c.life"), headings, rows);
  }

  private static Map<Tile, TileView> tiles(
      Words words, List<GrowthAccounting> shown, List<Step> steps, int last) {
    if (last < 0) {
      return Map.of();
    }
    List<Point> spark = new ArrayList<>();
    for (int i = 0; i <= last; i++) {
      spark.add(Shown.value(ActivityCalculator.quickRatio(shown.get(i))));
    }
    Period period = steps.get(last).period();
    double ratio = ActivityCalculator.quickRatio(shown.get(last)).value();
    return Map.of(
        Tile.QUICK_RATIO,
        TileView.course(
            Term.label("quick", words),
            words.number(ratio, 2),
            words.months().name(period),
            spark));
  }
}
