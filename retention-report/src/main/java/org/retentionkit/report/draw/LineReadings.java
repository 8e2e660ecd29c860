package org.retentionkit.report.draw;

import org.retentionkit.report.chart.Axis;
import org.retentionkit.report.chart.Line;
import org.retentionkit.report.chart.LineChart;
import org.retentionkit.report.chart.Point;
import org.retentionkit.report.words.Words;

/** What the read-outs of a line chart say: each slot in one line. */
record LineReadings(Words words, LineChart chart) implements Frame.Reading {
  @Override
  public void append(StringBuilder text, int slot) {
    for (Line line : chart.lines()) {
      if (!line.thin() && slot < line.points().size()) {
        text.append(text.length() > 0 ? " · " : name(slot) + " · ");
        append(text, line, line.points().get(slot));
      }
    }
  }

  private void append(StringBuilder text, Line line, Point point) {
    Double value = point.value();
    if (value == null) {
      text.append('–');
      return;
    }
    if (chart.lines().size() > 1) {
      text.append(line.name()).append(' ');
    }
    text.append(words.value(value, chart.measured()));
    Double low = point.low();
    Double high = point.high();
    if (low != null && high != null) {
      String limits = words.range(low, high, chart.measured());
      text.append(" · ").append(words.text("ui.ci", "r", limits));
    }
  }

  private String name(int slot) {
    Axis axis = chart.axis();
    return axis.steps().isEmpty()
        ? Integer.toString(axis.first() + slot)
        : words.months().brief(axis.steps().get(slot).period());
  }
}
