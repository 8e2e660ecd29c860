package org.retentionkit.report.page;

import java.util.List;
import java.util.Locale;
import org.retentionkit.report.chart.Point;
import org.retentionkit.report.markup.Canvas;
import org.retentionkit.report.markup.Markup;
import org.retentionkit.report.section.TileView;

/** Writes the tiles: value, change, course or part. */
final class Tiles {
  private static final double SPARK = 32;
  private static final int LONG = 12;
  private static final int LONG_WHERE_NARROW = 9;

  private Tiles() {}

  static void write(Canvas canvas, List<TileView> tiles) {
    if (tiles.isEmpty()) {
      return;
    }
    Markup out = canvas.out();
    int columns = tiles.size() < 6 ? tiles.size() : 3;
    out.open("div", "tiles c" + columns)
        .set("role", "group")
        .set("aria-label", canvas.words().text("ui.glance"));
    for (TileView tile : tiles) {
      out.open("div", "tile").open("p", "tt");
      canvas.label(tile.title());
      out.close("p").open("p", size(tile)).text(tile.value());
      if (!tile.unit().isEmpty()) {
        out.text(" ").element("small", tile.unit());
      }
      out.close("p").open("p", "tn");
      TileView.Change change = tile.change();
      if (change != null) {
        String mark = change.up() ? "▲ " : "▼ ";
        out.element("b", change.up() ? "up" : "dn", mark + change.size());
        out.text(tile.note().isEmpty() ? "" : TileView.BETWEEN);
      }
      note(out, tile.note());
      out.close("p");
      figure(out, tile);
      out.close("div").line();
    }
    out.close("div").line();
  }

  /** Smaller for long numbers, whose unit is half as wide. */
  private static String size(TileView tile) {
    int length = tile.value().length() + tile.unit().length() / 2;
    return length > LONG ? "big lg" : length > LONG_WHERE_NARROW ? "big md" : "big";
  }

  /** The parts of a note, each broken only where it is wider than its tile. */
  private static void note(Markup out, String note) {
    int from = 0;
    int end = note.indexOf(TileView.BETWEEN);
    while (end >= 0) {
      out.element("span", note.substring(from, end)).text(TileView.BETWEEN);
      from = end + TileView.BETWEEN.length();
      end = note.indexOf(TileView.BETWEEN, from);
    }
    out.element("span", note.substring(from));
  }

  private static void figure(Markup out, TileView tile) {
    String role = tile.role().name().toLowerCase(Locale.ROOT);
    Double part = tile.share();
    if (part != null) {
      out.open("svg").set("height", "8").set("aria-hidden", "true");
      out.empty("rect", "f-track").set("width", "100%").set("height", "8").set("rx", "1");
      if (part > 0) {
        out.empty("rect", "f-" + role).share("width", part).set("height", "8").set("rx", "1");
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
      Markup.px(path.append(drawn ? 'L' : 'M'), x * 1000);
      Markup.px(path.append(' '), y);
      drawn = true;
    }
    out.open("svg", "sp").px("height", SPARK).set("aria-hidden", "true");
    out.openBox(0, SPARK);
    out.empty("path", "lb s-" + role).set("d", path).close("svg");
    out.empty("circle", "f-" + role).share("cx", x).px("cy", y).set("r", "3.5");
    out.close("svg");
  }
}
