package org.retentionkit.report.draw;

import java.util.ArrayList;
import java.util.List;
import org.retentionkit.report.chart.BarTable;
import org.retentionkit.report.chart.Bullet;
import org.retentionkit.report.chart.Chart;
import org.retentionkit.report.chart.HeatTable;
import org.retentionkit.report.chart.IntervalChart;
import org.retentionkit.report.chart.LineChart;
import org.retentionkit.report.chart.PlaneCurve;
import org.retentionkit.report.chart.RhythmTable;
import org.retentionkit.report.chart.ShareStack;
import org.retentionkit.report.chart.SignedStack;
import org.retentionkit.report.chart.SmallMultiples;
import org.retentionkit.report.chart.StandingBar;
import org.retentionkit.report.chart.Waterfall;
import org.retentionkit.report.markup.Canvas;

/**
 * Draws the charts of a section.
 *
 * @param canvas where to draw
 * @param answer the sentence of the section, for readers who do not see the chart
 * @param gutter the class of the right margin of charts over periods, so that their months stand
 *     one above the other
 */
public record Drawings(Canvas canvas, String answer, String gutter)
    implements Chart.Visitor<Canvas> {

  /** Draws {@code charts}, which share a margin that is wide enough for the labels of all. */
  public static Drawings of(Canvas canvas, String answer, List<Chart> charts) {
    List<String> labels = new ArrayList<>();
    for (Chart chart : charts) {
      if (chart instanceof LineChart lines && !lines.axis().steps().isEmpty()) {
        labels.addAll(Lines.labels(lines, canvas.words()));
      }
    }
    return new Drawings(canvas, answer, MarginLabels.gutter(labels));
  }

  @Override
  public Canvas lines(LineChart chart) {
    Lines.draw(canvas, chart, answer, gutter);
    return canvas;
  }

  @Override
  public Canvas stack(SignedStack chart) {
    Stacks.draw(canvas, chart, answer, gutter);
    return canvas;
  }

  @Override
  public Canvas shares(ShareStack chart) {
    Stacks.draw(canvas, chart, answer, gutter);
    return canvas;
  }

  @Override
  public Canvas multiples(SmallMultiples chart) {
    Multiples.draw(canvas, chart, answer);
    return canvas;
  }

  @Override
  public Canvas heat(HeatTable chart) {
    Heat.draw(canvas, chart);
    return canvas;
  }

  @Override
  public Canvas bars(BarTable chart) {
    Bars.draw(canvas, chart);
    return canvas;
  }

  @Override
  public Canvas waterfall(Waterfall chart) {
    Bars.draw(canvas, chart);
    return canvas;
  }

  @Override
  public Canvas interval(IntervalChart chart) {
    Strips.draw(canvas, chart, answer);
    return canvas;
  }

  @Override
  public Canvas bullet(Bullet chart) {
    Strips.draw(canvas, chart, answer);
    return canvas;
  }

  @Override
  public Canvas plane(PlaneCurve chart) {
    Plane.draw(canvas, chart, answer);
    return canvas;
  }

  @Override
  public Canvas standing(StandingBar chart) {
    Strips.draw(canvas, chart, answer);
    return canvas;
  }

  @Override
  public Canvas rhythm(RhythmTable chart) {
    Rhythm.draw(canvas, chart);
    return canvas;
  }
}
