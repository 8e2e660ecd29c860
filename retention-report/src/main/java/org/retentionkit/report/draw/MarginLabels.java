package org.retentionkit.report.draw;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.retentionkit.report.markup.Markup;

/** The last values of lines in the right margin, pushed apart where they are close. */
final class MarginLabels {
  private static final double LINE = 15;
  private static final double NARROW = 46;
  private static final double[] GUTTERS = {68, 104, 150};

  private final List<Entry> entries = new ArrayList<>();

  private record Entry(double y, String value, String tag, String classes) {
    double height() {
      return tag.isEmpty() ? LINE : 2 * LINE;
    }
  }

  void add(double y, String value, String tag, String classes) {
    entries.add(new Entry(y, value, tag, classes));
  }

  /** The class of the margin that holds the widest of them. */
  static String gutter(List<String> texts) {
    double widest = TextWidth.widest(texts) * 1.05 + 10;
    for (double gutter : GUTTERS) {
      if (widest <= gutter) {
        return "g" + (int) gutter;
      }
    }
    return "g190";
  }

  /** Whether a name is left out where there is little room. */
  static boolean isHidden(String name) {
    return TextWidth.of(name) > NARROW;
  }

  void draw(Markup out) {
    entries.sort(Comparator.comparingDouble(Entry::y));
    double[] top = new double[entries.size()];
    double free = 0;
    for (int i = 0; i < top.length; i++) {
      top[i] = Math.max(free, entries.get(i).y() - LINE / 2);
      free = top[i] + entries.get(i).height();
    }
    double limit = Frame.TOP + Frame.HEIGHT + LINE;
    for (int i = top.length - 1; i >= 0; i--) {
      top[i] = Math.min(top[i], limit - entries.get(i).height());
      limit = top[i];
    }
    for (int i = 0; i < top.length; i++) {
      Entry entry = entries.get(i);
      double y = top[i] + 11;
      out.open("text", "v " + entry.classes())
          .set("x", "100%")
          .set("dx", "8")
          .px("y", y)
          .text(entry.value())
          .close("text");
      if (!entry.tag().isEmpty()) {
        double below = y + LINE;
        out.open("text", isHidden(entry.tag()) ? "wo" : "")
            .set("x", "100%")
            .set("dx", "8")
            .px("y", below)
            .text(entry.tag())
            .close("text");
      }
    }
  }
}
