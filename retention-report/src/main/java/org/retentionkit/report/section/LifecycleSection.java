package org.retentionkit.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
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
import org.retentionkit.report.chart.Role;
import org.retentionkit.report.chart.SignedStack;
import org.retentionkit.report.chart.Step;
import org.retentionkit.report.chart.Tile;
import org.retentionkit.report.words.Sentence;
import org.retentionkit.report.words.Words;

/** Answers "who buys each month?", or "who is active?". */
public final class LifecycleSection implements Source {
  private final boolean orders;
  private final int all;
  private final List<GrowthAccounting> shown;
  private final List<Step> steps;
  private final List<Known> quick;

  /**
   * What the section needs of growth accounting.
   *
   * @param counts the customers of each period
   * @param orders whether the log is of orders, not of activity
   */
  public LifecycleSection(List<GrowthAccounting> counts, boolean orders) {
    this.orders = orders;
    this.all = counts.size();
    this.shown = Shown.last(List.copyOf(counts));
    this.steps = shown.stream().map(LifecycleSection::step).toList();
    this.quick =
        shown.stream().map(month -> Known.of(ActivityCalculator.quickRatio(month))).toList();
  }

  @Override
  public String id() {
    return "buys";
  }

  @Override
  public Content content(Words words) {
    int last = Shown.lastComplete(steps, quick);
    List<String> notes = new ArrayList<>();
    notes.add(words.text(orders ? "n.quick" : "act.n.quick"));
    Shown.noteLast(all, words, notes);
    return Content.of(
        words.text(orders ? "q.buys" : "act.q.buys"),
        answer(words, last),
        notes,
        List.of(chart(words)),
        List.of(table(words)),
        tiles(words, last));
  }

  private static Step step(GrowthAccounting counts) {
    return new Step(
        counts.period(),
        counts.state() == CellState.COMPLETE ? PeriodState.COMPLETE : PeriodState.IN_PROGRESS);
  }

  private Sentence answer(Words words, int last) {
    if (last < 0) {
      return Shown.undefined(quick, words);
    }
    String month = words.months().name(steps.get(last).period());
    String ratio = words.number(quick.get(last).value(), 2);
    return words.sentence("s.buys", "m", month, "*q", ratio);
  }

  private SignedStack chart(Words words) {
    return new SignedStack(
        Caption.of(
            "lifecycle",
            words.text(orders ? "c.life" : "act.c.life"),
            words.text(orders ? "c.life.sub" : "act.c.life.sub")),
        steps,
        Measured.COUNT,
        List.of(
            part(words, "returning", Role.KEPT, GrowthAccounting::returning),
            part(words, "resurrected", Role.BACK, GrowthAccounting::resurrected),
            part(words, "new", Role.NEW, GrowthAccounting::newUsers)),
        List.of(part(words, "dormant", Role.LOST, GrowthAccounting::dormant)),
        List.of(),
        "");
  }

  private Part part(Words words, String term, Role role, ToLongFunction<GrowthAccounting> count) {
    return new Part(
        label(words, term), role, shown.stream().map(c -> (double) count.applyAsLong(c)).toList());
  }

  private Label label(Words words, String term) {
    return new Label(Term.title(term, words), orders ? term : term + "-act");
  }

  private NumbersTable table(Words words) {
    List<Label> headings = new ArrayList<>();
    headings.add(Shown.periods(steps, words));
    headings.add(Label.of(words.text(orders ? "w.buyers" : "act.w.buyers")));
    for (String term : List.of("new", "returning", "resurrected", "dormant")) {
      headings.add(label(words, term));
    }
    headings.add(Term.label("quick", words));
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      GrowthAccounting month = shown.get(i);
      rows.add(
          List.of(
              Shown.period(steps.get(i), words),
              Shown.count(month.active(), words),
              Shown.count(month.newUsers(), words),
              Shown.count(month.returning(), words),
              Shown.count(month.resurrected(), words),
              Shown.count(month.dormant(), words),
              quick.get(i).number(words, 2)));
    }
    return Shown.table(words.text(orders ? "c.life" : "act.c.life"), headings, rows);
  }

  private Map<Tile, TileView> tiles(Words words, int last) {
    return last < 0
        ? Map.of()
        : Map.of(
            Tile.QUICK_RATIO,
            TileView.course(
                Term.label("quick", words),
                quick.get(last).value(),
                words.number(quick.get(last).value(), 2),
                words.months().name(steps.get(last).period()),
                Known.points(quick.subList(0, last + 1))));
  }
}
