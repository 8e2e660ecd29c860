package org.retentionkit.report.draw;

import java.util.ArrayList;
import java.util.List;
import org.retentionkit.report.chart.Axis;
import org.retentionkit.report.chart.Line;
import org.retentionkit.report.chart.LineChart;
import org.retentionkit.report.chart.Measured;
import org.retentionkit.report.chart.Point;
import org.retentionkit.report.words.Words;

/** What the read-outs of a line chart say: each slot in one line. */
final class LineReadings {
  private LineReadings() {}

  static List<String> of(Words words, LineChart chart) {
    List<String> readings = new ArrayList<>();
    for (int slot = 0; slot < chart.axis().count(); slot++) {
      StringBuilder text = new StringBuilder();
      for (Line line : chart.lines()) {
        if (!line.thin() && slot < line.points().size()) {
          text.append(text.length() > 0 ? " · " : "").append(reading(words, chart, line, slot));
        }
      }
      readings.add(
          text.length() == 0
              ? ""
              : Frame.reading(slotName(words, chart.axis(), slot), text.toString()));
    }
    return readings;
  }

  private static String reading(Words words, LineChart chart, Line line, int slot) {
    Point point = line.points().get(slot);
    Double value = point.value();
    Measured measured = chart.measured();
    if (value == null) {
      return "–";
    }
    Double low = point.low();
    Double high = point.high();
    String name = chart.lines().size() > 1 ? line.name() + " " : "";
    String limits =
        low == null || high == null
            ? ""
            : words.text("ui.ci", "r", words.range(low, high, measured));
    return Frame.reading(name + words.value(value, measured), limits);
  }

  private static String slotName(Words words, Axis axis, int slot) {
    return axis.steps().isEmpty()
        ? Integer.toString(axis.first() + slot)
        : words.months().brief(axis.steps().get(slot).period());
  }
}
