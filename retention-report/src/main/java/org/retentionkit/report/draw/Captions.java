package org.retentionkit.report.draw;

import java.util.ArrayList;
import java.util.List;
import org.retentionkit.report.chart.Caption;
import org.retentionkit.report.chart.Measured;
import org.retentionkit.report.markup.Canvas;
import org.retentionkit.report.words.Words;

/** Titles of figures, and the line below that says how to read them and in which unit. */
final class Captions {
  private Captions() {}

  /** Writes both. */
  static void write(Canvas canvas, Caption caption, String... units) {
    canvas.heading(3, caption.title());
    List<String> parts = new ArrayList<>();
    if (!caption.reading().isEmpty()) {
      parts.add(caption.reading());
    }
    for (String unit : units) {
      if (!unit.isEmpty()) {
        parts.add(unit);
      }
    }
    if (!parts.isEmpty()) {
      String comma = canvas.words().locale().getLanguage().equals("zh") ? "，" : ", ";
      canvas.out().element("p", "rd", String.join(comma, parts)).line();
    }
  }

  /** The currency, if the numbers are money. */
  static String currency(Measured measured) {
    return measured.unit().key().equals("money") ? measured.unit().code() : "";
  }

  /** The name of a scale, such as thousands. */
  static String scale(Words words, long scale) {
    return scale == 1 ? "" : words.text("scale." + scale);
  }

  /** Title and answer, for readers who do not see the chart. */
  static String spoken(Caption caption, String answer) {
    return answer.isEmpty() ? caption.title().text() : caption.title().text() + ". " + answer;
  }
}
