package org.retentionkit.report.draw;

import java.util.List;
import org.retentionkit.report.chart.HeatTable;
import org.retentionkit.report.chart.Measured;
import org.retentionkit.report.chart.PeriodState;
import org.retentionkit.report.markup.Canvas;
import org.retentionkit.report.markup.Markup;
import org.retentionkit.report.words.Words;

/** Writes a table whose cells are shaded in eight classes, from 0 to a round number, printed. */
final class Heat {
  private static final int CLASSES = 8;
  private static final int WIDE = 16;
  private static final List<String> SHADES =
      List.of("h0", "h1", "h2", "h3", "h4", "h5", "h6", "h7");
  private static final double[] ENDS = {0.01, 0.02, 0.04, 0.08, 0.1, 0.2, 0.4, 0.6, 0.8, 1};

  private Heat() {}

  static void draw(Canvas canvas, HeatTable chart) {
    Captions.write(canvas, chart.caption());
    Markup out = canvas.out();
    double end = end(chart);
    out.open("div", "sc")
        .set("role", "region")
        .set("tabindex", "0")
        .set("aria-label", chart.caption().title().text());
    out.open("table", chart.columns().size() > WIDE ? "ht hw" : "ht").open("thead").open("tr");
    out.open("th").set("scope", "col");
    canvas.label(chart.corner());
    out.close("th");
    if (!chart.sizeHeading().isEmpty()) {
      out.open("th").set("scope", "col").text(chart.sizeHeading()).close("th");
    }
    for (String column : chart.columns()) {
      out.open("th").set("scope", "col").text(column).close("th");
    }
    out.close("tr").close("thead").open("tbody");
    for (HeatTable.Row row : chart.rows()) {
      row(canvas, chart, row, end, true);
    }
    out.close("tbody");
    HeatTable.Row footer = chart.footer();
    if (footer != null) {
      out.open("tfoot");
      row(canvas, chart, footer, end, false);
      out.close("tfoot");
    }
    out.close("table").close("div").line();
    key(canvas, chart, end);
  }

  private static void row(
      Canvas canvas, HeatTable chart, HeatTable.Row row, double end, boolean shaded) {
    Markup out = canvas.out();
    out.open("tr").open("th").set("scope", "row");
    canvas.label(row.name());
    out.close("th");
    if (!chart.sizeHeading().isEmpty()) {
      out.element("td", "q", row.size());
    }
    for (int column = 0; column < chart.columns().size(); column++) {
      if (column < row.cells().size()) {
        cell(canvas, row.cells().get(column), chart.measured(), end, shaded);
      } else {
        out.open("td").close("td");
      }
    }
    out.close("tr").line();
  }

  private static void cell(
      Canvas canvas, HeatTable.Cell cell, Measured measured, double end, boolean shaded) {
    Double value = cell.value();
    boolean open = cell.state() == PeriodState.IN_PROGRESS;
    if (value == null) {
      canvas.out().open("td").some("title", cell.hint()).text("–").close("td");
      return;
    }
    String shade = shaded && end > 0 ? SHADES.get(shade(value, end)) : "";
    String classes = !open ? shade : shade.isEmpty() ? "hx" : shade + " hx";
    canvas.out().open("td", classes).some("title", cell.hint());
    canvas.out().text(text(canvas.words(), value, measured)).text(open ? "*" : "").close("td");
  }

  private static int shade(double value, double end) {
    return (int) Math.max(0, Math.min(CLASSES - 1.0, Math.floor(value / end * CLASSES)));
  }

  /** Without the sign of per cent, which the line above says. */
  static String text(Words words, double value, Measured measured) {
    return words.number(measured.isShare() ? value * 100 : value, measured.decimals());
  }

  /** The next round number above the largest cell. */
  static double end(HeatTable chart) {
    double largest = 0;
    for (HeatTable.Row row : chart.rows()) {
      for (HeatTable.Cell cell : row.cells()) {
        Double value = cell.value();
        largest = Math.max(largest, value == null ? 0 : value);
      }
    }
    if (!chart.measured().isShare()) {
      return Scale.of(0, Math.max(1, largest), 4).high();
    }
    for (double end : ENDS) {
      if (largest <= end) {
        return end;
      }
    }
    return Scale.of(0, largest, 4).high();
  }

  private static void key(Canvas canvas, HeatTable chart, double end) {
    Markup out = canvas.out();
    Words words = canvas.words();
    Measured whole = new Measured(chart.measured().unit(), 0);
    out.open("p", "hk").text(words.value(0, whole));
    out.open("svg").set("width", "192").set("height", "12").set("aria-hidden", "true");
    for (int i = 0; i < CLASSES; i++) {
      out.empty("rect", "k" + i)
          .set("x", Integer.toString(i * 24))
          .set("width", "23")
          .set("height", "12");
    }
    out.close("svg").text(words.value(end, whole));
    if (isInProgress(chart)) {
      out.open("span", "hs")
          .open("svg")
          .set("width", "23")
          .set("height", "12")
          .set("aria-hidden", "true")
          .empty("rect", "hat")
          .set("width", "23")
          .set("height", "12")
          .close("svg")
          .text(words.text("st.progress") + " *")
          .close("span");
    }
    out.close("p").line();
  }

  private static boolean isInProgress(HeatTable chart) {
    for (HeatTable.Row row : chart.rows()) {
      for (HeatTable.Cell cell : row.cells()) {
        if (cell.state() == PeriodState.IN_PROGRESS) {
          return true;
        }
      }
    }
    return false;
  }
}
