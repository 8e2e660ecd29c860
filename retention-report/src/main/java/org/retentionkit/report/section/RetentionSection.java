package org.retentionkit.report.section;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Average;
import org.retentionkit.AverageDefinition;
import org.retentionkit.Period;
import org.retentionkit.customer.ChurnCalculator;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.CustomerSeries;
import org.retentionkit.customer.RetentionCalculator;
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
import org.retentionkit.report.chart.PeriodState;
import org.retentionkit.report.chart.PeriodStates;
import org.retentionkit.report.chart.Reference;
import org.retentionkit.report.chart.Role;
import org.retentionkit.report.chart.SignedStack;
import org.retentionkit.report.chart.Step;
import org.retentionkit.report.words.Sentence;
import org.retentionkit.report.words.Words;

/** Answers "do customers stay?". */
public final class RetentionSection implements Source {
  private final PeriodStates states;
  private final String variant;
  private final List<Step> all;
  private final List<Step> steps;
  private final List<CustomerCounts> counts;
  private final List<Known> rates;
  private final List<Known> churns;
  private final List<Period> averaged;
  private final @Nullable Known average;

  /**
   * What the section needs of a series.
   *
   * @param series the customers of each period
   * @param states which periods can be compared
   * @param variant what is put behind the terms whose definition depends on the log: {@code -sub}
   *     for subscriptions, {@code -any} for counts of the host, empty for orders
   */
  public RetentionSection(CustomerSeries series, PeriodStates states, String variant) {
    this.states = states;
    this.variant = variant;
    this.all = states.steps(series.counts().stream().map(CustomerCounts::period).toList());
    this.steps = Shown.last(all);
    this.counts = Shown.last(series.counts());
    this.rates =
        counts.stream()
            .map(month -> Known.share(RetentionCalculator.retentionRate(month)))
            .toList();
    this.churns = counts.stream().map(month -> Known.of(ChurnCalculator.churnRate(month))).toList();
    List<CustomerCounts> complete = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).state() == PeriodState.COMPLETE) {
        complete.add(series.counts().get(i));
      }
    }
    Average pooled =
        complete.isEmpty()
            ? null
            : RetentionCalculator.averageRetentionRate(
                new CustomerSeries(complete), AverageDefinition.POOLED);
    Average known = pooled != null && pooled.isDefined() ? pooled : null;
    this.averaged = known == null ? List.of() : known.periods();
    this.average = known == null ? null : Known.share(known);
  }

  @Override
  public String id() {
    return "stay";
  }

  @Override
  public Content content(Words words) {
    int last = Shown.lastComplete(steps, rates);
    return Content.of(
        words.text("q.stay"),
        answer(words, last),
        notes(words, last),
        charts(words),
        List.of(table(words)),
        RetentionTiles.of(words, steps, rates, average, averaged.size(), last));
  }

  /** The last month that can be compared; the average where none of those that are shown can. */
  private Sentence answer(Words words, int last) {
    if (last >= 0) {
      String month = words.months().name(steps.get(last).period());
      return words.sentence("s.stay", "m", month, "*p", words.percent(rates.get(last).value()));
    }
    return average == null
        ? words.sentence("s.undefined.short", "r", words.text("st.reason.norate"))
        : Sentence.of(average(words, words.percent(average.value())));
  }

  private List<String> notes(Words words, int last) {
    List<String> notes = new ArrayList<>();
    if (average != null && last >= 0) {
      notes.add(average(words, words.percent(average.value())));
    }
    if (steps.get(0).state() == PeriodState.WARMING_UP) {
      String first = words.months().day(all.get(0).period().start());
      notes.add(words.text("n.warming", "d", first));
    }
    Shown.noteProgress(states, all, words, notes);
    Shown.noteLast(all.size(), words, notes);
    return notes;
  }

  private String average(Words words, String value) {
    if (averaged.size() == 1) {
      return words.text("s.value", "m", words.text("l.average"), "p", value);
    }
    String first = words.months().name(averaged.get(0));
    String last = words.months().name(averaged.get(averaged.size() - 1));
    return words.text("s.stay.avg", "p", value, "a", first, "b", last);
  }

  private List<Chart> charts(Words words) {
    List<Chart> charts = new ArrayList<>();
    boolean months = Shown.areMonths(steps);
    int last = rates.size() - 1;
    String tag = words.months().brief(steps.get(last).period());
    String name = words.text("w.retention");
    List<Reference> references =
        average == null
            ? List.of()
            : List.of(new Reference(words.text("l.average"), average.value(), true));
    if (rates.stream().anyMatch(Known::isDefined)) {
      charts.add(
          new LineChart(
              new Caption(
                  "retention",
                  new Label(words.text(months ? "c.retention" : "retention.rate"), "retention"),
                  words.text("c.retention.sub")),
              Axis.of(steps),
              Measured.PERCENT,
              List.of(new Line(name, tag, Role.KEPT, false, Known.points(rates))),
              references));
    }
    if (counts.stream().allMatch(RetentionSection::knowsMovements)) {
      charts.add(movements(words));
    }
    return charts;
  }

  private String moves(Words words) {
    return words.text(Shown.areMonths(steps) ? "c.moves" : "c.moves.any");
  }

  private static boolean knowsMovements(CustomerCounts counts) {
    return counts.acquired() != null && counts.lost() != null;
  }

  private SignedStack movements(Words words) {
    List<Part> up = new ArrayList<>();
    up.add(
        part(
            words, "acquired", Role.KEPT, counts.stream().map(c -> orZero(c.acquired())).toList()));
    if (counts.stream().allMatch(c -> c.reactivated() != null)) {
      up.add(
          part(
              words,
              "back",
              Role.BACK,
              counts.stream().map(c -> orZero(c.reactivated())).toList()));
    }
    Part lost = part(words, "lost", Role.LOST, counts.stream().map(c -> orZero(c.lost())).toList());
    return new SignedStack(
        Caption.of("movements", moves(words), words.text("c.moves.sub")),
        steps,
        Measured.COUNT,
        up,
        List.of(lost),
        List.of(),
        "");
  }

  private Part part(Words words, String term, Role role, List<Double> values) {
    return new Part(new Label(Term.title(term, words), term + variant), role, values);
  }

  private static double orZero(@Nullable Long count) {
    return count == null ? 0 : count;
  }

  private NumbersTable table(Words words) {
    List<Label> headings = new ArrayList<>();
    headings.add(Shown.periods(steps, words));
    for (String key :
        List.of("w.opening", "w.joined", "w.acquired", "w.back", "w.lost", "w.closing")) {
      headings.add(Label.of(words.text(key)));
    }
    headings.add(Term.label("retention", words));
    headings.add(Label.of(words.text("w.ci95")));
    headings.add(Label.of(words.text("w.churn")));
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < counts.size(); i++) {
      CustomerCounts month = counts.get(i);
      rows.add(
          List.of(
              Shown.period(steps.get(i), words),
              count(month.opening(), words),
              count(month.joined(), words),
              count(month.acquired(), words),
              count(month.reactivated(), words),
              count(month.lost(), words),
              count(month.closing(), words),
              rates.get(i).percent(words),
              rates.get(i).interval(words),
              churns.get(i).percent(words)));
    }
    return Shown.table(moves(words), headings, rows);
  }

  private static Cell count(@Nullable Long count, Words words) {
    return count == null ? Cell.undefined("") : Shown.count(count, words);
  }
}
