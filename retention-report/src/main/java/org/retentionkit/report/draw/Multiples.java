package org.retentionkit.report.draw;

import static org.retentionkit.report.markup.Markup.px;
import static org.retentionkit.report.markup.Markup.share;

import org.jspecify.annotations.Nullable;
import org.retentionkit.report.chart.Label;
import org.retentionkit.report.chart.Measured;
import org.retentionkit.report.chart.PeriodState;
import org.retentionkit.report.chart.Small;
import org.retentionkit.report.chart.SmallMultiples;
import org.retentionkit.report.markup.Canvas;
import org.retentionkit.report.words.Words;

/** Draws small bar charts side by side, each from 0, with its last value said. */
final class Multiples {
  private static final double TOP = 16;
  private static final double HEIGHT = 90;
  private static final double FILL = 0.76;
  private static final double WIDEST = 0.12;

  private Multiples() {}

  static void draw(Canvas canvas, SmallMultiples chart, String answer) {
    canvas.out().open("div", "class", "sm");
    for (Small small : chart.charts()) {
      canvas.out().open("div", "class", "s1");
      canvas.heading(3, Label.of(small.title()));
      canvas
          .out()
          .element("p", small.reading().isEmpty() ? "\u00A0" : small.reading(), "class", "rd");
      bars(canvas, chart, small, answer);
      canvas.out().close("div").line();
    }
    canvas.out().close("div").line();
  }

  private static void bars(Canvas canvas, SmallMultiples chart, Small small, String answer) {
    int slots = chart.steps().size();
    double greatest = 0;
    int last = -1;
    for (int slot = 0; slot < slots; slot++) {
      Double value = small.values().get(slot);
      if (value != null) {
        greatest = Math.max(greatest, value);
        last = slot;
      }
    }
    Words words = canvas.words();
    String spoken = small.title() + ". " + answer;
    canvas.out().open("div", "class", "plot sp");
    canvas
        .out()
        .open(
            "svg",
            "class",
            "pl",
            "height",
            px(TOP + HEIGHT + 22),
            "role",
            "img",
            "aria-label",
            spoken);
    for (int slot = 0; slot < slots; slot++) {
      Double value = small.values().get(slot);
      double height = value == null || greatest <= 0 ? 0 : HEIGHT * value / greatest;
      if (height >= 0.005) {
        bar(canvas, chart, slot, height, slot == last);
      }
    }
    String base = px(TOP + HEIGHT);
    canvas.out().empty("line", "class", "ax", "x2", "100%", "y1", base, "y2", base);
    if (last >= 0) {
      double value = orZero(small.values().get(last));
      double y = greatest <= 0 ? TOP + HEIGHT : TOP + HEIGHT * (1 - value / greatest);
      canvas
          .out()
          .element(
              "text",
              brief(words, value, small.measured()),
              "class",
              "v t-kept",
              "x",
              "100%",
              "dx",
              "7",
              "y",
              px(Math.min(y + 10, TOP + HEIGHT)));
      canvas
          .out()
          .element(
              "text",
              words.months().brief(chart.steps().get(last).period()) + mark(chart, last),
              "class",
              "e",
              "x",
              "100%",
              "y",
              px(TOP + HEIGHT + 16));
    }
    canvas.out().close("svg").close("div");
  }

  private static String mark(SmallMultiples chart, int slot) {
    return chart.steps().get(slot).state() == PeriodState.IN_PROGRESS ? "*" : "";
  }

  private static double orZero(@Nullable Double value) {
    return value == null ? 0 : value;
  }

  private static void bar(
      Canvas canvas, SmallMultiples chart, int slot, double height, boolean last) {
    int slots = chart.steps().size();
    double width = Math.min(FILL / slots, WIDEST);
    boolean open = chart.steps().get(slot).state() == PeriodState.IN_PROGRESS;
    canvas
        .out()
        .empty(
            "rect",
            "class",
            (last ? "f-kept" : "f-back") + (open ? " ip" : ""),
            "x",
            share((slot + 0.5) / slots - width / 2),
            "y",
            px(TOP + HEIGHT - height),
            "width",
            share(width),
            "height",
            px(height));
  }

  /** Short for large numbers, in full for small ones. */
  private static String brief(Words words, double value, Measured measured) {
    if (Math.abs(value) >= 10_000) {
      return words.compact(value);
    }
    return words.number(value, Math.abs(value) < 1000 ? measured.decimals() : 0);
  }
}
