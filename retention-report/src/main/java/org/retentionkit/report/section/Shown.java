package org.retentionkit.report.section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.chart.NumbersTable;
import org.retentionkit.report.chart.NumbersTable.Cell;
import org.retentionkit.report.chart.PeriodState;
import org.retentionkit.report.chart.PeriodStates;
import org.retentionkit.report.chart.Step;
import org.retentionkit.report.words.Sentence;
import org.retentionkit.report.words.Words;

/** What several sections do alike: cells, points, and the last 60 periods. */
final class Shown {
  /** The level of every interval on the page. */
  static final double CONFIDENCE = 0.95;

  private static final int MOST = 60;

  private Shown() {}

  /** The last 60. */
  static <T> List<T> last(List<T> all) {
    return all.subList(Math.max(0, all.size() - MOST), all.size());
  }

  /** Says so, if there are more. */
  static void noteLast(int all, Words words, List<String> notes) {
    if (all > MOST) {
      notes.add(words.text("n.last", "n", words.count(MOST)));
    }
  }

  /** Says which period is in progress. */
  static void noteProgress(PeriodStates states, List<Step> steps, Words words, List<String> notes) {
    LocalDate through = states.knownThrough();
    for (Step step : steps) {
      if (through != null && step.state() == PeriodState.IN_PROGRESS) {
        notes.add(
            words.text(
                "n.progress",
                "m",
                words.months().name(step.period()),
                "d",
                words.months().day(through)));
      }
    }
  }

  /** The place of the last one that is complete and whose figure is defined; −1 if none is. */
  static int lastComplete(List<Step> steps, List<Known> figures) {
    for (int i = steps.size() - 1; i >= 0; i--) {
      if (steps.get(i).state() == PeriodState.COMPLETE && figures.get(i).isDefined()) {
        return i;
      }
    }
    return -1;
  }

  /** Says why there is none, as the last that is undefined does. */
  static Sentence undefined(List<Known> figures, Words words) {
    String reason = words.text("st.reason.nocomplete");
    for (Known figure : figures) {
      reason = figure.isDefined() ? reason : figure.reason(words);
    }
    return words.sentence("s.undefined.short", "r", reason);
  }

  /**
   * A tile that says by how much its value changed.
   *
   * @param by the change
   * @param size its size in words
   * @param zero the size of none: a change that reads so has no direction
   */
  static TileView changed(TileView tile, double by, String size, String zero, Words words) {
    return size.equals(zero)
        ? tile.noted(words.text("l.nochange") + TileView.BETWEEN + tile.note())
        : tile.changed(new TileView.Change(by > 0, size));
  }

  /** A period with a mark if it is in progress. */
  static Cell period(Step step, Words words) {
    String name = words.months().brief(step.period());
    return step.state() == PeriodState.COMPLETE
        ? Cell.of(name)
        : Cell.of(name + (step.state() == PeriodState.IN_PROGRESS ? "*" : "^"));
  }

  /** Whether the periods are months, so that they may be called so. */
  static boolean areMonths(List<Step> steps) {
    Period first = steps.get(0).period();
    return first.equals(Period.starting(first.start(), CalendarUnit.MONTH));
  }

  /** The heading above the names of periods. */
  static Label periods(List<Step> steps, Words words) {
    return Label.of(words.text(areMonths(steps) ? "w.month" : "f.period"));
  }

  static Cell count(long count, Words words) {
    return Cell.of(words.count(count), count);
  }

  /** Headings without definitions, by the keys of their words. */
  static List<Label> headings(Words words, String... keys) {
    List<Label> labels = new ArrayList<>();
    for (String key : keys) {
      labels.add(Label.of(words.text(key)));
    }
    return labels;
  }

  static NumbersTable table(String title, List<Label> headings, List<List<Cell>> rows) {
    return new NumbersTable(title, headings, rows);
  }
}
