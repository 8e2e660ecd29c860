package org.retentionkit.report.section;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.Rate;
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

/**
 * Answers "does their revenue stay?".
 *
 * @param movements the movements of consecutive periods
 * @param states which periods are in progress
 */
public record RevenueSection(List<RevenueMovements> movements, PeriodStates states)
    implements Source {
  private static final long LARGE = 10_000;

  /** Checks that there is a period. */
  public RevenueSection {
    movements = List.copyOf(movements);
    if (movements.isEmpty()) {
      throw new IllegalArgumentException("movements must not be empty");
    }
  }

  @Override
  public String id() {
    return "revenue";
  }

  @Override
  public Content content(Words words) {
    List<Period> periods = movements.stream().map(RevenueMovements::period).toList();
    List<Step> all = states.steps(periods);
    List<Step> steps = Shown.last(all);
    List<RevenueMovements> shown = Shown.last(movements);
    int last = Shown.lastComplete(steps, i -> net(shown.get(i)).isDefined());
    List<String> notes = new ArrayList<>(List.of(words.text("n.mrr")));
    Shown.noteProgress(states, all, words, notes);
    Shown.noteLast(all, words, notes);
    return Content.of(
        words.text("q.revstay"),
        answer(words, shown, steps, last),
        notes,
        charts(words, shown, steps),
        List.of(table(words, shown, steps)),
        RevenueTiles.of(words, shown, steps, last));
  }

  private List<Chart> charts(Words words, List<RevenueMovements> shown, List<Step> steps) {
    List<Chart> charts = new ArrayList<>();
    charts.add(stack(words, shown, steps));
    charts.add(fall(words, shown));
    if (shown.stream().anyMatch(month -> net(month).isDefined())) {
      charts.add(lines(words, shown, steps));
    }
    return charts;
  }

  static Rate net(RevenueMovements month) {
    return RevenueCalculator.netRevenueRetention(month);
  }

  static Rate gross(RevenueMovements month) {
    return RevenueCalculator.grossRevenueRetention(month);
  }

  private static Sentence answer(
      Words words, List<RevenueMovements> shown, List<Step> steps, int last) {
    if (last < 0) {
      String reason = words.reason(net(shown.get(shown.size() - 1)));
      return words.sentence(
          "s.undefined.short", "r", reason.isEmpty() ? words.text("st.reason.nocells") : reason);
    }
    return words.sentence(
        "s.mrr",
        "m",
        words.months().name(steps.get(last).period()),
        "*p",
        words.percent(net(shown.get(last)).value()));
  }

  private Measured money() {
    var currency = movements.get(0).currency();
    return new Measured(Unit.of(currency), Money.decimals(currency));
  }

  static List<Double> values(
      List<RevenueMovements> shown, Function<RevenueMovements, BigDecimal> amount) {
    return shown.stream().map(month -> amount.apply(month).doubleValue()).toList();
  }

  private static Part part(
      Words words,
      String term,
      Role role,
      List<RevenueMovements> shown,
      Function<RevenueMovements, BigDecimal> amount) {
    return new Part(Term.label(term, words), role, values(shown, amount));
  }

  private SignedStack stack(Words words, List<RevenueMovements> shown, List<Step> steps) {
    return new SignedStack(
        Caption.of("movements", words.text("c.mrr"), ""),
        steps,
        money(),
        List.of(
            part(words, "mnew", Role.NEW, shown, RevenueMovements::newBusiness),
            part(words, "mexp", Role.KEPT, shown, RevenueMovements::expansion),
            part(words, "mrea", Role.BACK, shown, RevenueMovements::reactivation)),
        List.of(
            part(words, "mchu", Role.LOST, shown, RevenueMovements::churned),
            part(words, "mcon", Role.LESS, shown, RevenueMovements::contraction)),
        values(shown, month -> month.closing().subtract(month.opening()).subtract(month.fx())),
        words.text("l.net"));
  }

  private Waterfall fall(Words words, List<RevenueMovements> shown) {
    List<Waterfall.Movement> rows = new ArrayList<>();
    rows.add(movement(words, "mnew", Role.NEW, 1, shown, RevenueMovements::newBusiness));
    rows.add(movement(words, "mexp", Role.KEPT, 1, shown, RevenueMovements::expansion));
    rows.add(movement(words, "mrea", Role.BACK, 1, shown, RevenueMovements::reactivation));
    rows.add(movement(words, "mcon", Role.LESS, -1, shown, RevenueMovements::contraction));
    rows.add(movement(words, "mchu", Role.LOST, -1, shown, RevenueMovements::churned));
    double fx = sum(shown, RevenueMovements::fx);
    if (fx != 0) {
      rows.add(new Waterfall.Movement(Label.of(words.text("w.fx")), Role.PASSIVE, fx));
    }
    return new Waterfall(
        Caption.of("waterfall", words.text("c.fall"), ""),
        words.text("w.openrev"),
        shown.get(0).opening().doubleValue(),
        rows,
        words.text("w.closerev"),
        brief(shown));
  }

  /** Large amounts without their cents, which the table has. */
  private Measured brief(List<RevenueMovements> shown) {
    boolean large =
        shown.stream().anyMatch(month -> month.closing().compareTo(BigDecimal.valueOf(LARGE)) >= 0);
    return large ? new Measured(money().unit(), 0) : money();
  }

  private static Waterfall.Movement movement(
      Words words,
      String term,
      Role role,
      int sign,
      List<RevenueMovements> shown,
      Function<RevenueMovements, BigDecimal> amount) {
    return new Waterfall.Movement(Term.label(term, words), role, sign * sum(shown, amount));
  }

  private static double sum(
      List<RevenueMovements> shown, Function<RevenueMovements, BigDecimal> amount) {
    BigDecimal sum = BigDecimal.ZERO;
    for (RevenueMovements month : shown) {
      sum = sum.add(amount.apply(month));
    }
    return sum.doubleValue();
  }

  private static LineChart lines(Words words, List<RevenueMovements> shown, List<Step> steps) {
    return new LineChart(
        Caption.of("retention", words.text("c.nrr"), words.text("c.nrr.sub")),
        Axis.of(steps),
        Measured.PERCENT,
        List.of(
            Line.of("GRR", Role.BACK, shown.stream().map(m -> Shown.value(gross(m))).toList()),
            Line.of("NRR", Role.KEPT, shown.stream().map(m -> Shown.value(net(m))).toList())),
        List.of(new Reference(words.percent(1, 0), 1, false)));
  }

  private NumbersTable table(Words words, List<RevenueMovements> shown, List<Step> steps) {
    List<Label> headings = new ArrayList<>();
    headings.add(Label.of(words.text("w.month")));
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
      row.add(amount(words, month.newBusiness()));
      row.add(amount(words, month.expansion()));
      row.add(amount(words, month.reactivation()));
      row.add(amount(words, month.contraction()));
      row.add(amount(words, month.churned()));
      row.add(amount(words, month.closing()));
      row.add(Shown.rate(gross(month), words));
      row.add(Shown.rate(net(month), words));
      rows.add(row);
    }
    return Shown.table(words.text("c.mrr"), headings, rows);
  }

  private Cell amount(Words words, BigDecimal amount) {
    return Cell.of(words.number(amount, money().decimals()));
  }
}
