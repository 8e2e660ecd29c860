package org.retentionkit.report.section;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Measurement;
import org.retentionkit.Period;
import org.retentionkit.cohort.CellState;
import org.retentionkit.cohort.CohortAverage;
import org.retentionkit.cohort.CohortAverageDefinition;
import org.retentionkit.cohort.CohortCell;
import org.retentionkit.cohort.CohortTable;
import org.retentionkit.cohort.CohortValue;
import org.retentionkit.report.chart.Axis;
import org.retentionkit.report.chart.Caption;
import org.retentionkit.report.chart.Chart;
import org.retentionkit.report.chart.HeatTable;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.chart.Line;
import org.retentionkit.report.chart.LineChart;
import org.retentionkit.report.chart.Measured;
import org.retentionkit.report.chart.NumbersTable;
import org.retentionkit.report.chart.NumbersTable.Cell;
import org.retentionkit.report.chart.PeriodState;
import org.retentionkit.report.chart.Point;
import org.retentionkit.report.chart.Role;
import org.retentionkit.report.chart.Tile;
import org.retentionkit.report.words.Sentence;
import org.retentionkit.report.words.Words;

/**
 * Answers "do cohorts hold up?" for cohorts whose figures are shares of customers.
 *
 * @param table the cohorts
 * @param rows how many of the last rows are shown
 * @param orders whether the log is of orders, not of activity
 */
public record CohortSection(CohortTable table, int rows, boolean orders) implements Source {
  private static final int MOST_COLUMNS = 24;
  private static final int FAR = 12;
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  /** Checks that customers are counted. */
  public CohortSection {
    if (!table.rules().value().equals(CohortValue.customers())) {
      throw new IllegalArgumentException(
          "table must count customers, but counts " + table.rules().value().kind());
    }
  }

  @Override
  public String id() {
    return "cohorts";
  }

  @Override
  public Content content(Words words) {
    int all = table.rows().size();
    int first = Math.max(0, all - rows);
    List<CohortAverage> averages = new ArrayList<>();
    int columns = Math.min(table.columns() - 1, MOST_COLUMNS);
    for (int age = 1; age <= columns; age++) {
      averages.add(table.average(age, CohortAverageDefinition.POOLED));
    }
    List<String> notes = new ArrayList<>();
    if (averages.size() >= FAR && averages.get(FAR - 1).isDefined()) {
      String far = words.percent(averages.get(FAR - 1).exact().value());
      notes.add(words.text("s.cohorts2", "n", words.plural("months", FAR), "p", far));
    }
    notes.add(words.text(word("n.cohorts")));
    if (first > 0) {
      notes.add(words.text("n.rows", "n", words.count(rows), "m", words.count(all)));
    }
    return Content.of(
        words.text("q.cohorts"),
        answer(words, averages),
        notes,
        charts(words, averages, first),
        averages.isEmpty() ? List.of() : List.of(averages(words, averages)),
        tiles(words, averages));
  }

  /** None of cohorts that have no later month yet, and no curves without a complete cell. */
  private List<Chart> charts(Words words, List<CohortAverage> averages, int first) {
    List<Chart> charts = new ArrayList<>();
    if (averages.stream().anyMatch(CohortAverage::isDefined)) {
      charts.add(curves(words, averages, first));
    }
    if (!averages.isEmpty()) {
      charts.add(heat(words, averages, first));
    }
    return charts;
  }

  private String word(String key) {
    return orders ? key : "act." + key;
  }

  private Sentence answer(Words words, List<CohortAverage> averages) {
    if (averages.isEmpty() || !averages.get(0).isDefined()) {
      return words.sentence("s.undefined.short", "r", words.text("st.reason.nocells"));
    }
    String after = words.percent(averages.get(0).exact().value());
    return words.sentence(word("s.cohorts"), "*p", after);
  }

  private LineChart curves(Words words, List<CohortAverage> averages, int first) {
    List<Line> lines = new ArrayList<>();
    for (int row = first; row < table.rows().size(); row++) {
      List<Point> points = new ArrayList<>();
      for (int age = 1; age <= averages.size(); age++) {
        if (table.cell(row, age).state() != CellState.COMPLETE) {
          break;
        }
        points.add(Shown.value(table.figure(row, age)));
      }
      lines.add(new Line(name(words, row), "", Role.BACK, true, points));
    }
    List<Point> pooled = new ArrayList<>();
    for (CohortAverage average : averages) {
      pooled.add(
          average.isDefined()
              ? Point.of(average.exact().value(), average.interval(Shown.CONFIDENCE))
              : Point.GAP);
    }
    while (!pooled.isEmpty() && pooled.get(pooled.size() - 1).value() == null) {
      pooled.remove(pooled.size() - 1);
    }
    lines.add(Line.of(words.text("l.average"), Role.KEPT, pooled));
    return new LineChart(
        Caption.of("curves", words.text("c.curve"), words.text("c.curve.sub")),
        Axis.numbers(1, averages.size(), words.text(word("l.monthsafter"))),
        Measured.PERCENT,
        lines,
        List.of());
  }

  private HeatTable heat(Words words, List<CohortAverage> averages, int first) {
    List<String> columns = new ArrayList<>();
    for (int age = 1; age <= averages.size(); age++) {
      columns.add(Integer.toString(age));
    }
    List<HeatTable.Row> shown = new ArrayList<>();
    for (int row = first; row < table.rows().size(); row++) {
      List<HeatTable.Cell> cells = new ArrayList<>();
      for (int age = 1; age <= averages.size(); age++) {
        if (table.cell(row, age).state() == CellState.NOT_YET_DUE) {
          break;
        }
        cells.add(cell(words, row, age));
      }
      String size = words.count(table.rows().get(row).size());
      shown.add(new HeatTable.Row(Label.of(name(words, row)), size, cells));
    }
    List<HeatTable.Cell> footer = new ArrayList<>();
    for (CohortAverage average : averages) {
      boolean known = average.isDefined();
      Double value = known ? Double.valueOf(average.exact().value()) : null;
      String reason = known ? "" : words.text("st.reason.nocells");
      footer.add(new HeatTable.Cell(value, PeriodState.COMPLETE, reason));
    }
    String term = orders ? "cohort" : "cohort-act";
    return new HeatTable(
        Caption.of("heat", words.text(word("c.cohorts")), words.text(word("c.cohorts.sub"))),
        new Label(words.text("w.cohort"), term),
        words.text("w.size"),
        columns,
        shown,
        new HeatTable.Row(new Label(words.text("l.average"), "pooled"), "", footer),
        Measured.PERCENT);
  }

  private HeatTable.Cell cell(Words words, int row, int age) {
    CohortCell cell = table.cell(row, age);
    Measurement figure = table.figure(row, age);
    PeriodState state =
        cell.state() == CellState.IN_PROGRESS ? PeriodState.IN_PROGRESS : PeriodState.COMPLETE;
    @Nullable Double value = figure.isDefined() ? Double.valueOf(figure.value()) : null;
    String hint =
        value == null
            ? words.reason(figure)
            : words.text("ui.of", "a", words.count(cell.value()), "b", words.count(cell.base()));
    return new HeatTable.Cell(value, state, hint);
  }

  /** Cohorts of a month are named as the page names months, others by their labels. */
  private String name(Words words, int row) {
    String label = table.rows().get(row).cohort();
    return MONTH.matcher(label).matches()
        ? words.months().brief(Period.ofMonth(YearMonth.parse(label)))
        : label;
  }

  private static NumbersTable averages(Words words, List<CohortAverage> averages) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < averages.size(); i++) {
      CohortAverage average = averages.get(i);
      Cell none = Cell.undefined(words.text("st.reason.nocells"));
      rows.add(
          List.of(
              Shown.count(i + 1L, words),
              average.isDefined() ? Cell.of(words.percent(average.exact().value())) : none,
              average.isDefined()
                  ? Cell.of(words.interval(average.interval(Shown.CONFIDENCE)))
                  : none,
              Shown.count(average.points().size(), words)));
    }
    return Shown.table(
        words.text("l.average"),
        Shown.headings(
            words.text("w.age"),
            words.text("l.average"),
            words.text("w.ci95"),
            words.text("w.cohorts")),
        rows);
  }

  private Map<Tile, TileView> tiles(Words words, List<CohortAverage> averages) {
    if (averages.isEmpty() || !averages.get(0).isDefined()) {
      return Map.of();
    }
    CohortAverage next = averages.get(0);
    double value = next.exact().value();
    String limits = words.text("ui.ci", "r", words.interval(next.interval(Shown.CONFIDENCE)));
    String term = orders ? "cohort" : "cohort-act";
    Label title = new Label(words.text(word("k.cohorts")), term);
    return Map.of(
        Tile.COHORTS, TileView.part(title, words.percent(value), limits, value, Role.KEPT));
  }
}
