package org.retentionkit.report.page;

import static org.retentionkit.report.markup.Markup.px;
import static org.retentionkit.report.markup.Markup.share;

import java.util.List;
import java.util.Locale;
import org.retentionkit.report.chart.Point;
import org.retentionkit.report.markup.Canvas;
import org.retentionkit.report.markup.Markup;
import org.retentionkit.report.section.TileView;

/** Writes the tiles: value, change, course or part. */
final class Tiles {
  private static final double SPARK = 32;

  private Tiles() {}

  static void write(Canvas canvas, List<TileView> tiles) {
    if (tiles.isEmpty()) {
      return;
    }
    Markup out = canvas.out();
    int columns = tiles.size() < 6 ? tiles.size() : 3;
    out.open(
        "div",
        "class",
        "tiles c" + columns,
        "role",
        "group",
        "aria-label",
        canvas.words().text("ui.glance"));
    for (TileView tile : tiles) {
      out.open("div", "class", "tile").open("p", "class", "tt");
      canvas.label(tile.title());
      out.close("p").open("p", "class", "big").text(tile.value());
      if (!tile.unit().isEmpty()) {
        out.text(" ").element("small", tile.unit());
      }
      out.close("p").open("p", "class", "tn");
      TileView.Change change = tile.change();
      if (change != null) {
        String mark = change.up() ? "▲ " : "▼ ";
        out.element("b", mark + change.size(), "class", change.up() ? "up" : "dn");
        out.text(tile.note().isEmpty() ? "" : " · ");
      }
      out.text(tile.note()).close("p");
      figure(out, tile);
      out.close("div").line();
    }
    out.close("div").line();
  }

  private static void figure(Markup out, TileView tile) {
    String role = tile.role().name().toLowerCase(Locale.ROOT);
    Double part = tile.share();
    if (part != null) {
      out.open("svg", "height", "8", "aria-hidden", "true");
      out.empty("rect", "class", "f-track", "width", "100%", "height", "8", "rx", "1");
      if (part > 0) {
        out.empty("rect", "class", "f-" + role, "width", share(part), "height", "8", "rx", "1");
      }
      out.close("svg");
    } else if (tile.spark().stream().filter(point -> point.value() != null).count() > 1) {
      spark(out, tile.spark(), role);
    }
  }

  private static void spark(Markup out, List<Point> points, String role) {
    double low = Double.MAX_VALUE;
    double high = -Double.MAX_VALUE;
    for (Point point : points) {
      Double value = point.value();
      low = value == null ? low : Math.min(low, value);
      high = value == null ? high : Math.max(high, value);
    }
    double span = high > low ? high - low : 1;
    StringBuilder path = new StringBuilder();
    double x = 0;
    double y = 0;
    boolean drawn = false;
    for (int i = 0; i < points.size(); i++) {
      Double value = points.get(i).value();
      if (value == null) {
        drawn = false;
        continue;
      }
      x = points.size() == 1 ? 1 : (double) i / (points.size() - 1);
      y = 3 + (SPARK - 6) * (1 - (value - low) / span);
      path.append(drawn ? 'L' : 'M').append(px(x * 1000)).append(' ').append(px(y));
      drawn = true;
    }
    out.open("svg", "class", "sp", "height", px(SPARK), "aria-hidden", "true");
    out.open(
        "svg",
        "width",
        "100%",
        "height",
        px(SPARK),
        "viewBox",
        "0 0 1000 " + px(SPARK),
        "preserveAspectRatio",
        "none");
    out.empty("path", "class", "lb s-" + role, "d", path.toString()).close("svg");
    out.empty("circle", "class", "f-" + role, "cx", share(x), "cy", px(y), "r", "3.5");
    out.close("svg");
  }
}
