package org.retentionkit.report.section;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Average;
import org.retentionkit.AverageDefinition;
import org.retentionkit.Period;
import org.retentionkit.Rate;
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

/**
 * Answers "do customers stay?".
 *
 * @param series the customers of each period
 * @param states which periods can be compared
 * @param variant what is put behind the terms whose definition depends on the log: {@code -sub} for
 *     subscriptions, {@code -any} for counts of the host, empty for orders
 */
public record RetentionSection(CustomerSeries series, PeriodStates states, String variant)
    implements Source {

  @Override
  public String id() {
    return "stay";
  }

  @Override
  public Content content(Words words) {
    List<CustomerCounts> counts = Shown.last(series.counts());
    List<Step> all = states.steps(series.counts().stream().map(CustomerCounts::period).toList());
    List<Step> steps = Shown.last(all);
    List<Rate> rates = new ArrayList<>();
    counts.forEach(month -> rates.add(RetentionCalculator.retentionRate(month)));
    Average average = average(all);
    int last = Shown.lastComplete(steps, i -> rates.get(i).isDefined());
    return Content.of(
        words.text("q.stay"),
        last < 0 ? undefined(words) : answer(words, steps.get(last), rates.get(last)),
        notes(words, all, steps, average),
        charts(words, counts, steps, rates, average),
        List.of(table(words, counts, steps, rates)),
        RetentionTiles.of(words, steps, rates, average, last));
  }

  private static Sentence undefined(Words words) {
    return words.sentence("s.undefined.short", "r", words.text("st.reason.norate"));
  }

  private static Sentence answer(Words words, Step step, Rate rate) {
    return words.sentence(
        "s.stay", "m", words.months().name(step.period()), "*p", words.percent(rate.value()));
  }

  /** The average of the comparable periods; null if none is. */
  private @Nullable Average average(List<Step> steps) {
    List<CustomerCounts> complete = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).state() == PeriodState.COMPLETE) {
        complete.add(series.counts().get(i));
      }
    }
    if (complete.isEmpty()) {
      return null;
    }
    Average average =
        RetentionCalculator.averageRetentionRate(
            new CustomerSeries(complete), AverageDefinition.POOLED);
    return average.isDefined() ? average : null;
  }

  private List<String> notes(
      Words words, List<Step> all, List<Step> steps, @Nullable Average average) {
    List<String> notes = new ArrayList<>();
    if (average != null) {
      notes.add(average(words, average));
    }
    if (steps.get(0).state() == PeriodState.WARMING_UP) {
      Period first = series.counts().get(0).period();
      notes.add(words.text("n.warming", "d", words.months().day(first.start())));
    }
    Shown.noteProgress(states, all, words, notes);
    Shown.noteLast(all, words, notes);
    return notes;
  }

  private static String average(Words words, Average average) {
    List<Period> periods = average.periods();
    String value = words.percent(average.value());
    if (periods.size() == 1) {
      return words.text("s.value", "m", words.text("l.average"), "p", value);
    }
    String first = words.months().name(periods.get(0));
    String last = words.months().name(periods.get(periods.size() - 1));
    return words.text("s.stay.avg", "p", value, "a", first, "b", last);
  }

  private List<Chart> charts(
      Words words,
      List<CustomerCounts> counts,
      List<Step> steps,
      List<Rate> rates,
      @Nullable Average average) {
    List<Chart> charts = new ArrayList<>();
    int last = rates.size() - 1;
    String tag = words.months().brief(steps.get(last).period());
    String name = words.text("w.retention");
    List<Reference> references =
        average == null
            ? List.of()
            : List.of(new Reference(words.text("l.average"), average.value(), true));
    if (rates.stream().anyMatch(Rate::isDefined)) {
      charts.add(
          new LineChart(
              new Caption(
                  "retention",
                  new Label(words.text("c.retention"), "retention"),
                  words.text("c.retention.sub")),
              Axis.of(steps),
              Measured.PERCENT,
              List.of(
                  new Line(name, tag, Role.KEPT, false, rates.stream().map(Shown::point).toList())),
              references));
    }
    if (counts.stream().allMatch(RetentionSection::knowsMovements)) {
      charts.add(movements(words, counts, steps));
    }
    return charts;
  }

  private static boolean knowsMovements(CustomerCounts counts) {
    return counts.acquired() != null && counts.lost() != null;
  }

  private SignedStack movements(Words words, List<CustomerCounts> counts, List<Step> steps) {
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
        Caption.of("movements", words.text("c.moves"), words.text("c.moves.sub")),
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

  private NumbersTable table(
      Words words, List<CustomerCounts> counts, List<Step> steps, List<Rate> rates) {
    List<Label> headings = new ArrayList<>();
    headings.add(Label.of(words.text("w.month")));
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
              Shown.rate(rates.get(i), words),
              Shown.interval(rates.get(i), words),
              Shown.rate(ChurnCalculator.churnRate(month), words)));
    }
    return Shown.table(words.text("c.moves"), headings, rows);
  }

  private static Cell count(@Nullable Long count, Words words) {
    return count == null ? Cell.undefined("") : Shown.count(count, words);
  }
}
