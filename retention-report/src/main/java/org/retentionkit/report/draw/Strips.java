package org.retentionkit.report.draw;

import org.retentionkit.report.chart.Bullet;
import org.retentionkit.report.chart.IntervalChart;
import org.retentionkit.report.chart.Measured;
import org.retentionkit.report.chart.StandingBar;
import org.retentionkit.report.markup.Canvas;
import org.retentionkit.report.markup.Markup;
import org.retentionkit.report.words.Words;

/** Draws what needs one line only: an interval, a bullet, one bar of parts. */
final class Strips {
  private static final double BAR_TOP = 24;
  private static final double BAR = 20;

  private Strips() {}

  static void draw(Canvas canvas, IntervalChart chart, String answer) {
    Captions.write(canvas, chart.caption());
    double value = number(chart.point().value());
    Double lower = chart.point().low();
    Double upper = chart.point().high();
    double low = lower == null ? value : lower;
    double high = upper == null ? value : upper;
    double from = Math.min(low, chart.reference().value());
    double to = Math.max(high, chart.reference().value());
    double pad = Math.max((to - from) * 0.25, 1e-9);
    Scale scale = new Scale(from - pad, to + pad, 1);
    Markup out = open(canvas, Captions.spoken(chart.caption(), answer), 78);
    double middle = BAR_TOP + BAR / 2;
    out.empty("line", "gr").set("x2", "100%").px("y1", middle).px("y2", middle);
    if (high > low) {
      rect(
          out,
          "iv " + Marks.fill(chart.role()),
          scale.at(low),
          scale.at(high),
          BAR_TOP + 2,
          BAR - 4);
    }
    out.empty("circle", Marks.fill(chart.role()))
        .share("cx", scale.at(value))
        .px("cy", middle)
        .set("r", "6");
    Words words = canvas.words();
    String label = words.value(value, chart.measured());
    text(out, label, "v m " + Marks.text(chart.role()), scale.at(value), 16);
    if (high > low) {
      text(out, words.value(low, chart.measured()), "e", scale.at(low), 60);
      text(out, words.value(high, chart.measured()), "", scale.at(high), 60);
    }
    double x = scale.at(chart.reference().value());
    out.empty("line", "tk1").share("x1", x).share("x2", x).set("y1", "20").set("y2", "52");
    text(out, chart.reference().name(), "m", scale.at(chart.reference().value()), 72);
    out.close("svg").close("div").line();
  }

  static void draw(Canvas canvas, Bullet chart, String answer) {
    Captions.write(canvas, chart.caption());
    Scale scale = new Scale(chart.low(), chart.high(), 1);
    double own = number(chart.own().value());
    Markup out = open(canvas, Captions.spoken(chart.caption(), answer), 70);
    rect(out, "f-track", 0, 1, BAR_TOP, BAR);
    double zero = scale.at(Math.max(chart.low(), Math.min(0, chart.high())));
    double end = scale.at(clamp(own, chart));
    rect(
        out,
        Marks.fill(chart.role()),
        Math.min(zero, end),
        Math.max(zero, end),
        BAR_TOP + 4,
        BAR - 8);
    Double low = chart.own().low();
    Double high = chart.own().high();
    if (low != null && high != null) {
      rect(
          out, "iv f-ink", scale.at(clamp(low, chart)), scale.at(clamp(high, chart)), BAR_TOP, BAR);
    }
    double tick = scale.at(clamp(chart.tick().value(), chart));
    out.empty("line", "tk")
        .share("x1", tick)
        .share("x2", tick)
        .px("y1", BAR_TOP - 6)
        .px("y2", BAR_TOP + BAR + 6);
    Words words = canvas.words();
    String name = chart.ownName() + " " + words.value(own, chart.measured());
    anchored(out, name, "v " + Marks.text(chart.role()), end, 15, 6);
    Measured whole = new Measured(chart.measured().unit(), 0);
    String below = chart.tick().name() + " " + words.value(chart.tick().value(), chart.measured());
    anchored(out, below, "v t-ink", tick, 64, 0);
    text(out, words.value(chart.low(), whole), tick < 0.3 ? "wo" : "", 0, 64);
    text(out, words.value(chart.high(), whole), tick > 0.6 ? "e wo" : "e", 1, 64);
    out.close("svg").close("div").line();
  }

  private static double clamp(double value, Bullet chart) {
    return Math.max(chart.low(), Math.min(chart.high(), value));
  }

  private static double number(@org.jspecify.annotations.Nullable Double value) {
    return value == null ? 0 : value;
  }

  private static Markup open(Canvas canvas, String label, double height) {
    return canvas
        .out()
        .open("div", "plot g0")
        .open("svg", "pl")
        .px("height", height)
        .set("role", "img")
        .set("aria-label", label);
  }

  private static void rect(
      Markup out, String classes, double from, double to, double y, double height) {
    if (to > from) {
      out.empty("rect", classes)
          .share("x", from)
          .px("y", y)
          .share("width", to - from)
          .px("height", height);
    }
  }

  private static void text(Markup out, String text, String classes, double at, double y) {
    out.open("text", classes).share("x", at).px("y", y).text(text).close("text");
  }

  /** Beside a place, on the side where there is room. */
  private static void anchored(
      Markup out, String text, String classes, double at, double y, double dx) {
    boolean left = at > 0.55;
    boolean middle = dx == 0 && at > 0.3 && at < 0.7;
    String side = middle ? " m" : left ? " e" : "";
    out.open("text", classes + side)
        .share("x", at)
        .px("dx", left ? -dx : dx)
        .px("y", y)
        .text(text)
        .close("text");
  }

  static void draw(Canvas canvas, StandingBar chart, String answer) {
    Captions.write(canvas, chart.caption());
    long total = Math.max(1, chart.total());
    canvas
        .out()
        .open("div", "plot gn")
        .open("svg", "pl")
        .set("height", "30")
        .set("role", "img")
        .set("aria-label", Captions.spoken(chart.caption(), answer));
    long sum = 0;
    for (StandingBar.Share share : chart.parts()) {
      rect(
          canvas.out(),
          Marks.fill(share.role()),
          (double) sum / total,
          (double) (sum + share.count()) / total,
          2,
          26);
      sum += share.count();
    }
    canvas.out().close("svg").close("div").line();
    Keys keys = new Keys(canvas);
    keys.open();
    for (StandingBar.Share share : chart.parts()) {
      keys.part(share.name(), share.role(), count(canvas.words(), share.count(), total));
    }
    keys.close();
  }

  private static String count(Words words, long count, long total) {
    return words.count(count) + " · " + words.percent((double) count / total);
  }
}
