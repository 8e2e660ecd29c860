package org.retentionkit.report.draw;

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
  private static final double NARROW = 40;
  private static final double FILL = 0.76;
  private static final double WIDEST = 0.12;

  private Multiples() {}

  static void draw(Canvas canvas, SmallMultiples chart, String answer) {
    canvas.out().open("div", "sm");
    String room = room(canvas.words(), chart);
    for (Small small : chart.charts()) {
      canvas.out().open("div", "s1");
      canvas.heading(3, Label.of(small.title()));
      canvas.out().element("p", "rd", small.reading().isEmpty() ? "\u00A0" : small.reading());
      bars(canvas, chart, small, room, answer);
      canvas.out().close("div").line();
    }
    canvas.out().close("div").line();
  }

  /** What leaves room beside all of them for the widest of their last values. */
  private static String room(Words words, SmallMultiples chart) {
    double widest = 0;
    for (Small small : chart.charts()) {
      int last = last(small);
      if (last >= 0) {
        String text = brief(words, orZero(small.values().get(last)), small.measured());
        widest = Math.max(widest, TextWidth.of(text));
      }
    }
    return widest > NARROW ? "plot sp sw" : "plot sp";
  }

  private static void bars(
      Canvas canvas, SmallMultiples chart, Small small, String room, String answer) {
    int slots = chart.steps().size();
    double greatest = 0;
    int last = last(small);
    for (Double value : small.values()) {
      greatest = Math.max(greatest, orZero(value));
    }
    Words words = canvas.words();
    String spoken = small.title() + ". " + answer;
    canvas.out().open("div", room);
    canvas
        .out()
        .open("svg", "pl")
        .px("height", TOP + HEIGHT + 22)
        .set("role", "img")
        .set("aria-label", spoken);
    for (int slot = 0; slot < slots; slot++) {
      Double value = small.values().get(slot);
      double height = value == null || greatest <= 0 ? 0 : HEIGHT * value / greatest;
      if (height >= 0.005) {
        bar(canvas, chart, slot, height, slot == last);
      }
    }
    double base = TOP + HEIGHT;
    canvas.out().empty("line", "ax").set("x2", "100%").px("y1", base).px("y2", base);
    if (last >= 0) {
      double value = orZero(small.values().get(last));
      double y = greatest <= 0 ? TOP + HEIGHT : TOP + HEIGHT * (1 - value / greatest);
      canvas
          .out()
          .open("text", "v t-kept")
          .set("x", "100%")
          .set("dx", "7")
          .px("y", Math.min(y + 10, TOP + HEIGHT))
          .text(brief(words, value, small.measured()))
          .close("text");
      canvas
          .out()
          .open("text", "e")
          .set("x", "100%")
          .px("y", TOP + HEIGHT + 16)
          .text(words.months().brief(chart.steps().get(last).period()) + mark(chart, last))
          .close("text");
    }
    canvas.out().close("svg").close("div");
  }

  /** The place of the last value; −1 if there is none. */
  private static int last(Small small) {
    int last = small.values().size() - 1;
    while (last >= 0 && small.values().get(last) == null) {
      last--;
    }
    return last;
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
        .empty("rect", (last ? "f-kept" : "f-back") + (open ? " ip" : ""))
        .share("x", (slot + 0.5) / slots - width / 2)
        .px("y", TOP + HEIGHT - height)
        .share("width", width)
        .px("height", height);
  }

  /** Short for large numbers, in full for small ones. */
  private static String brief(Words words, double value, Measured measured) {
    if (Math.abs(value) >= 10_000) {
      return words.compact(value);
    }
    return words.number(value, Math.abs(value) < 1000 ? measured.decimals() : 0);
  }
}
