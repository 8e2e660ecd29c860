package org.retentionkit.report.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.report.chart.BarTable;
import org.retentionkit.report.chart.Bullet;
import org.retentionkit.report.chart.Chart;
import org.retentionkit.report.chart.HeatTable;
import org.retentionkit.report.chart.IntervalChart;
import org.retentionkit.report.chart.LineChart;
import org.retentionkit.report.chart.Measured;
import org.retentionkit.report.chart.PeriodState;
import org.retentionkit.report.chart.PlaneCurve;
import org.retentionkit.report.chart.Point;
import org.retentionkit.report.chart.RhythmTable;
import org.retentionkit.report.chart.ShareStack;
import org.retentionkit.report.chart.SignedStack;
import org.retentionkit.report.chart.SmallMultiples;
import org.retentionkit.report.chart.StandingBar;
import org.retentionkit.report.chart.Waterfall;
import org.retentionkit.report.markup.Escape;
import org.retentionkit.report.words.Words;

/**
 * The rows of the charts that are tables; those whose numbers stand in a table of their own have
 * none.
 *
 * @param words the words of the report
 */
record ChartRows(Words words) implements Chart.Visitor<List<List<String>>> {
  @Override
  public List<List<String>> lines(LineChart chart) {
    return List.of();
  }

  @Override
  public List<List<String>> stack(SignedStack chart) {
    return List.of();
  }

  @Override
  public List<List<String>> shares(ShareStack chart) {
    return List.of();
  }

  @Override
  public List<List<String>> multiples(SmallMultiples chart) {
    return List.of();
  }

  @Override
  public List<List<String>> plane(PlaneCurve chart) {
    return List.of();
  }

  @Override
  public List<List<String>> heat(HeatTable chart) {
    List<List<String>> rows = new ArrayList<>();
    boolean sized = !chart.sizeHeading().isEmpty();
    List<String> head = new ArrayList<>(List.of(chart.corner().text()));
    if (sized) {
      head.add(chart.sizeHeading());
    }
    head.addAll(chart.columns());
    rows.add(head);
    List<HeatTable.Row> all = new ArrayList<>(chart.rows());
    HeatTable.Row footer = chart.footer();
    if (footer != null) {
      all.add(footer);
    }
    for (HeatTable.Row row : all) {
      List<String> cells = new ArrayList<>(List.of(row.name().text()));
      if (sized) {
        cells.add(row.size());
      }
      row.cells().forEach(cell -> cells.add(cell(cell, chart.measured())));
      rows.add(cells);
    }
    return rows;
  }

  private String cell(HeatTable.Cell cell, Measured measured) {
    Double value = cell.value();
    if (value == null) {
      return "–";
    }
    String mark = cell.state() == PeriodState.IN_PROGRESS ? "*" : "";
    return words.number(measured.isShare() ? value * 100 : value, measured.decimals()) + mark;
  }

  @Override
  public List<List<String>> bars(BarTable chart) {
    List<List<String>> rows = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of(chart.heading().text()));
    head.addAll(chart.columns());
    rows.add(head);
    for (BarTable.Row row : chart.rows()) {
      List<String> cells = new ArrayList<>(List.of(row.name()));
      row.values().forEach(value -> cells.add(number(value, chart.measured())));
      rows.add(cells);
    }
    return rows;
  }

  private String number(@Nullable Double value, Measured measured) {
    if (value == null) {
      return "–";
    }
    return measured.isShare()
        ? words.value(value, measured)
        : words.number(value, measured.decimals());
  }

  @Override
  public List<List<String>> waterfall(Waterfall chart) {
    int decimals = chart.measured().decimals();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of(chart.openingName(), words.number(chart.opening(), decimals)));
    for (Waterfall.Movement movement : chart.movements()) {
      rows.add(List.of(movement.name().text(), words.signed(movement.value(), decimals)));
    }
    rows.add(List.of(chart.closingName(), words.number(chart.closing(), decimals)));
    return rows;
  }

  @Override
  public List<List<String>> interval(IntervalChart chart) {
    return List.of(row(words.text("w.value"), chart.point(), chart.measured()));
  }

  @Override
  public List<List<String>> bullet(Bullet chart) {
    return List.of(
        row(chart.ownName(), chart.own(), chart.measured()),
        List.of(chart.tick().name(), words.value(chart.tick().value(), chart.measured())));
  }

  private List<String> row(String name, Point point, Measured measured) {
    Double value = point.value();
    Double low = point.low();
    Double high = point.high();
    List<String> row = new ArrayList<>(List.of(name));
    row.add(value == null ? "–" : words.value(value, measured));
    if (low != null && high != null) {
      row.add(words.text("ui.ci", "r", words.range(low, high, measured)));
    }
    return row;
  }

  @Override
  public List<List<String>> standing(StandingBar chart) {
    List<List<String>> rows = new ArrayList<>();
    long total = Math.max(1, chart.total());
    for (StandingBar.Share share : chart.parts()) {
      rows.add(
          List.of(
              share.name().text(),
              words.count(share.count()),
              words.percent((double) share.count() / total)));
    }
    return rows;
  }

  @Override
  public List<List<String>> rhythm(RhythmTable chart) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            words.text("w.customer"),
            words.text("f.revenue"),
            words.text("w.lastorder"),
            words.text("w.dayssince"),
            words.text("w.atrisk"),
            words.text("w.lapsed")));
    for (RhythmTable.Row row : chart.rows()) {
      rows.add(
          List.of(
              Escape.visible(Escape.name(row.name())),
              words.number(row.revenue(), chart.measured().decimals()),
              words.months().day(row.last()),
              words.count(row.days()),
              words.count(row.atRisk()),
              words.count(row.lapsed())));
    }
    return rows;
  }
}
