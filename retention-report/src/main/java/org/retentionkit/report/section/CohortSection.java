package org.retentionkit.report.section;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
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

/** Answers "do cohorts hold up?" for cohorts whose figures are shares of customers. */
public final class CohortSection implements Source {
  private static final int MOST_COLUMNS = 24;
  private static final int FAR = 12;
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");

  private final boolean orders;
  private final int all;
  private final List<Row> rows = new ArrayList<>();
  private final List<Known> averages = new ArrayList<>();
  private final List<Integer> took = new ArrayList<>();

  /** A cohort that is shown. */
  private record Row(String label, @Nullable Period month, long size, List<Share> shares) {
    /** Cohorts of a month are named as the page names months, others by their labels. */
    String name(Words words) {
      return month == null ? label : words.months().brief(month);
    }
  }

  /** A cell that has begun. */
  private record Share(Known figure, PeriodState state, long kept, long base) {}

  /**
   * What the section needs of a table.
   *
   * @param table the cohorts
   * @param last how many of the last rows are shown
   * @param orders whether the log is of orders, not of activity
   */
  public CohortSection(CohortTable table, int last, boolean orders) {
    if (!table.rules().value().equals(CohortValue.customers())) {
      throw new IllegalArgumentException(
          "table must count customers, but counts " + table.rules().value().kind());
    }
    this.orders = orders;
    this.all = table.rows().size();
    int columns = Math.min(table.columns() - 1, MOST_COLUMNS);
    for (int age = 1; age <= columns; age++) {
      CohortAverage average = table.average(age, CohortAverageDefinition.POOLED);
      averages.add(
          average.isDefined()
              ? new Known(
                  Point.of(average.exact().value(), average.interval(Shown.CONFIDENCE)), null)
              : Known.of(average));
      took.add(average.points().size());
    }
    for (int row = Math.max(0, all - last); row < all; row++) {
      rows.add(row(table, row, columns));
    }
  }

  private static Row row(CohortTable table, int row, int columns) {
    List<Share> shares = new ArrayList<>();
    for (int age = 1; age <= columns; age++) {
      CohortCell cell = table.cell(row, age);
      if (cell.state() == CellState.NOT_YET_DUE) {
        break;
      }
      boolean open = cell.state() == CellState.IN_PROGRESS;
      shares.add(
          new Share(
              Known.of(table.figure(row, age)),
              open ? PeriodState.IN_PROGRESS : PeriodState.COMPLETE,
              cell.value(),
              cell.base()));
    }
    String label = table.rows().get(row).cohort();
    Period month = MONTH.matcher(label).matches() ? Period.ofMonth(YearMonth.parse(label)) : null;
    return new Row(label, month, table.rows().get(row).size(), shares);
  }

  @Override
  public String id() {
    return "cohorts";
  }

  @Override
  public Content content(Words words) {
    List<String> notes = new ArrayList<>();
    Double far = averages.size() >= FAR ? averages.get(FAR - 1).point().value() : null;
    if (far != null) {
      notes.add(
          words.text("s.cohorts2", "n", words.plural("months", FAR), "p", words.percent(far)));
    }
    notes.add(words.text(word("n.cohorts")));
    if (rows.size() < all) {
      notes.add(words.text("n.rows", "n", words.count(rows.size()), "m", words.count(all)));
    }
    return Content.of(
        words.text("q.cohorts"),
        answer(words),
        notes,
        charts(words),
        averages.isEmpty() ? List.of() : List.of(averages(words)),
        tiles(words));
  }

  /** None of cohorts that have no later month yet, and no curves without a complete cell. */
  private List<Chart> charts(Words words) {
    List<Chart> charts = new ArrayList<>();
    if (averages.stream().anyMatch(Known::isDefined)) {
      charts.add(curves(words));
    }
    if (!averages.isEmpty()) {
      charts.add(heat(words));
    }
    return charts;
  }

  private String word(String key) {
    return orders ? key : "act." + key;
  }

  private String term() {
    return orders ? "cohort" : "cohort-act";
  }

  private @Nullable Double next() {
    return averages.isEmpty() ? null : averages.get(0).point().value();
  }

  private Sentence answer(Words words) {
    Double next = next();
    return next == null
        ? Shown.undefined(List.of(), words)
        : words.sentence(word("s.cohorts"), "*p", words.percent(next));
  }

  private LineChart curves(Words words) {
    List<Line> lines = new ArrayList<>();
    for (Row row : rows) {
      List<Point> points = new ArrayList<>();
      for (Share share : row.shares()) {
        if (share.state() != PeriodState.COMPLETE) {
          break;
        }
        points.add(share.figure().point());
      }
      lines.add(new Line(row.name(words), "", Role.BACK, true, points));
    }
    int known = averages.size();
    while (known > 0 && !averages.get(known - 1).isDefined()) {
      known--;
    }
    lines.add(
        Line.of(words.text("l.average"), Role.KEPT, Known.points(averages.subList(0, known))));
    return new LineChart(
        Caption.of("curves", words.text("c.curve"), words.text("c.curve.sub")),
        Axis.numbers(1, averages.size(), words.text(word("l.monthsafter"))),
        Measured.PERCENT,
        lines,
        List.of());
  }

  private HeatTable heat(Words words) {
    List<String> columns = new ArrayList<>();
    List<HeatTable.Cell> footer = new ArrayList<>();
    for (Known average : averages) {
      columns.add(Integer.toString(columns.size() + 1));
      String reason = average.isDefined() ? "" : words.text("st.reason.nocells");
      footer.add(new HeatTable.Cell(average.point().value(), PeriodState.COMPLETE, reason));
    }
    List<HeatTable.Row> shown = new ArrayList<>();
    for (Row row : rows) {
      List<HeatTable.Cell> cells = new ArrayList<>();
      row.shares().forEach(share -> cells.add(cell(words, share)));
      shown.add(new HeatTable.Row(Label.of(row.name(words)), words.count(row.size()), cells));
    }
    return new HeatTable(
        Caption.of("heat", words.text(word("c.cohorts")), words.text(word("c.cohorts.sub"))),
        new Label(words.text("w.cohort"), term()),
        words.text("w.size"),
        columns,
        shown,
        new HeatTable.Row(new Label(words.text("l.average"), "pooled"), "", footer),
        Measured.PERCENT);
  }

  private static HeatTable.Cell cell(Words words, Share share) {
    String hint =
        share.figure().isDefined()
            ? words.text("ui.of", "a", words.count(share.kept()), "b", words.count(share.base()))
            : share.figure().reason(words);
    return new HeatTable.Cell(share.figure().point().value(), share.state(), hint);
  }

  private NumbersTable averages(Words words) {
    List<List<Cell>> table = new ArrayList<>();
    for (int i = 0; i < averages.size(); i++) {
      Known average = averages.get(i);
      Cell none = Cell.undefined(words.text("st.reason.nocells"));
      table.add(
          List.of(
              Shown.count(i + 1L, words),
              average.isDefined() ? average.percent(words) : none,
              average.isDefined() ? average.interval(words) : none,
              Shown.count(took.get(i), words)));
    }
    return Shown.table(
        words.text("l.average"),
        Shown.headings(words, "w.age", "l.average", "w.ci95", "w.cohorts"),
        table);
  }

  private Map<Tile, TileView> tiles(Words words) {
    Double next = next();
    if (next == null) {
      return Map.of();
    }
    String limits = words.text("ui.ci", "r", averages.get(0).limits(words));
    Label title = new Label(words.text(word("k.cohorts")), term());
    return Map.of(
        Tile.COHORTS, TileView.part(title, next, words.percent(next), limits, next, Role.KEPT));
  }
}
