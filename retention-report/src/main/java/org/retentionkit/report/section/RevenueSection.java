package org.retentionkit.report.section;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.retentionkit.Money;
import org.retentionkit.Unit;
import org.retentionkit.report.chart.Axis;
import org.retentionkit.report.chart.Caption;
import org.retentionkit.report.chart.Chart;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.chart.Line;
import org.retentionkit.report.chart.LineChart;
import org.retentionkit.report.chart.Measured;
import org.retentionkit.report.chart.NumbersTable;
import org.retentionkit.report.chart.NumbersTable.Cell;
import org.retentionkit.report.chart.Part;
import org.retentionkit.report.chart.PeriodStates;
import org.retentionkit.report.chart.Reference;
import org.retentionkit.report.chart.Role;
import org.retentionkit.report.chart.SignedStack;
import org.retentionkit.report.chart.Step;
import org.retentionkit.report.chart.Waterfall;
import org.retentionkit.report.words.Sentence;
import org.retentionkit.report.words.Words;
import org.retentionkit.revenue.RevenueCalculator;
import org.retentionkit.revenue.RevenueMovements;

/** Answers "does their revenue stay?". */
public final class RevenueSection implements Source {
  private static final long LARGE = 10_000;

  private final PeriodStates states;
  private final List<Step> all;
  private final List<Step> steps;
  private final List<RevenueMovements> shown;
  private final List<Known> nets;
  private final List<Known> grosses;

  /**
   * What the section needs of movements.
   *
   * @param movements the movements of consecutive periods
   * @param states which periods are in progress
   */
  public RevenueSection(List<RevenueMovements> movements, PeriodStates states) {
    if (movements.isEmpty()) {
      throw new IllegalArgumentException("movements must not be empty");
    }
    this.states = states;
    this.all = states.steps(movements.stream().map(RevenueMovements::period).toList());
    this.steps = Shown.last(all);
    this.shown = Shown.last(List.copyOf(movements));
    this.nets =
        shown.stream().map(m -> Known.of(RevenueCalculator.netRevenueRetention(m))).toList();
    this.grosses =
        shown.stream().map(m -> Known.of(RevenueCalculator.grossRevenueRetention(m))).toList();
  }

  @Override
  public String id() {
    return "revenue";
  }

  @Override
  public Content content(Words words) {
    int last = Shown.lastComplete(steps, nets);
    List<String> notes = new ArrayList<>(List.of(words.text("n.mrr")));
    Shown.noteProgress(states, all, words, notes);
    Shown.noteLast(all.size(), words, notes);
    return Content.of(
        words.text("q.revstay"),
        answer(words, last),
        notes,
        charts(words),
        List.of(table(words)),
        last < 0 ? Map.of() : RevenueTiles.of(words, shown, steps, nets, grosses, last));
  }

  private List<Chart> charts(Words words) {
    List<Chart> charts = new ArrayList<>();
    charts.add(stack(words));
    charts.add(fall(words));
    if (nets.stream().anyMatch(Known::isDefined)) {
      charts.add(lines(words));
    }
    return charts;
  }

  private Sentence answer(Words words, int last) {
    if (last < 0) {
      return Shown.undefined(nets, words);
    }
    return words.sentence(
        "s.mrr",
        "m",
        words.months().name(steps.get(last).period()),
        "*p",
        words.percent(nets.get(last).value()));
  }

  private Measured money() {
    var currency = shown.get(0).currency();
    return new Measured(Unit.of(currency), Money.decimals(currency));
  }

  static List<Double> values(
      List<RevenueMovements> shown, Function<RevenueMovements, BigDecimal> amount) {
    return shown.stream().map(month -> amount.apply(month).doubleValue()).toList();
  }

  private Part part(
      Words words, String term, Role role, Function<RevenueMovements, BigDecimal> amount) {
    return new Part(Term.label(term, words), role, values(shown, amount));
  }

  private SignedStack stack(Words words) {
    return new SignedStack(
        Caption.of("movements", words.text("c.mrr"), ""),
        steps,
        money(),
        List.of(
            part(words, "mnew", Role.NEW, RevenueMovements::newRevenue),
            part(words, "mexp", Role.KEPT, RevenueMovements::expansion),
            part(words, "mrea", Role.BACK, RevenueMovements::reactivation)),
        List.of(
            part(words, "mchu", Role.LOST, RevenueMovements::churned),
            part(words, "mcon", Role.LESS, RevenueMovements::contraction)),
        values(shown, month -> month.closing().subtract(month.opening()).subtract(month.fx())),
        words.text("l.net"));
  }

  private Waterfall fall(Words words) {
    List<Waterfall.Movement> rows = new ArrayList<>();
    rows.add(movement(words, "mnew", Role.NEW, 1, RevenueMovements::newRevenue));
    rows.add(movement(words, "mexp", Role.KEPT, 1, RevenueMovements::expansion));
    rows.add(movement(words, "mrea", Role.BACK, 1, RevenueMovements::reactivation));
    rows.add(movement(words, "mcon", Role.LESS, -1, RevenueMovements::contraction));
    rows.add(movement(words, "mchu", Role.LOST, -1, RevenueMovements::churned));
    double fx = sum(RevenueMovements::fx);
    if (fx != 0) {
      rows.add(new Waterfall.Movement(Label.of(words.text("w.fx")), Role.PASSIVE, fx));
    }
    return new Waterfall(
        Caption.of("waterfall", words.text("c.fall"), ""),
        words.text("w.openrev"),
        shown.get(0).opening().doubleValue(),
        rows,
        words.text("w.closerev"),
        brief());
  }

  /** Large amounts without their cents, which the table has. */
  private Measured brief() {
    boolean large =
        shown.stream().anyMatch(month -> month.closing().compareTo(BigDecimal.valueOf(LARGE)) >= 0);
    return large ? new Measured(money().unit(), 0) : money();
  }

  private Waterfall.Movement movement(
      Words words,
      String term,
      Role role,
      int sign,
      Function<RevenueMovements, BigDecimal> amount) {
    return new Waterfall.Movement(Term.label(term, words), role, sign * sum(amount));
  }

  private double sum(Function<RevenueMovements, BigDecimal> amount) {
    BigDecimal sum = BigDecimal.ZERO;
    for (RevenueMovements month : shown) {
      sum = sum.add(amount.apply(month));
    }
    return sum.doubleValue();
  }

  private LineChart lines(Words words) {
    return new LineChart(
        Caption.of("retention", words.text("c.nrr"), words.text("c.nrr.sub")),
        Axis.of(steps),
        Measured.PERCENT,
        List.of(
            Line.of("GRR", Role.BACK, Known.points(grosses)),
            Line.of("NRR", Role.KEPT, Known.points(nets))),
        List.of(new Reference(words.percent(1, 0), 1, false)));
  }

  private NumbersTable table(Words words) {
    List<Label> headings = new ArrayList<>();
    headings.add(Shown.periods(steps, words));
    headings.add(Label.of(words.text("w.openrev")));
    for (String term : List.of("mnew", "mexp", "mrea", "mcon", "mchu")) {
      headings.add(Term.label(term, words));
    }
    headings.add(Label.of(words.text("w.closerev")));
    headings.add(Term.label("grr", words));
    headings.add(Term.label("nrr", words));
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < shown.size(); i++) {
      RevenueMovements month = shown.get(i);
      List<Cell> row = new ArrayList<>();
      row.add(Shown.period(steps.get(i), words));
      row.add(amount(words, month.opening()));
      row.add(amount(words, month.newRevenue()));
      row.add(amount(words, month.expansion()));
      row.add(amount(words, month.reactivation()));
      row.add(amount(words, month.contraction()));
      row.add(amount(words, month.churned()));
      row.add(amount(words, month.closing()));
      row.add(grosses.get(i).percent(words));
      row.add(nets.get(i).percent(words));
      rows.add(row);
    }
    return Shown.table(words.text("c.mrr"), headings, rows);
  }

  private Cell amount(Words words, BigDecimal amount) {
    return Cell.of(words.number(amount, money().decimals()), amount);
  }
}
