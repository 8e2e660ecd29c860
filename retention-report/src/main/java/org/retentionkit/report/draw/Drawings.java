package org.retentionkit.report.draw;

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
 * Draws a chart of any kind.
 *
 * @param canvas where to draw
 * @param answer the sentence of the section, for readers who do not see the chart
 */
public record Drawings(Canvas canvas, String answer) implements Chart.Visitor<Canvas> {
  @Override
  public Canvas lines(LineChart chart) {
    Lines.draw(canvas, chart, answer);
    return canvas;
  }

  @Override
  public Canvas stack(SignedStack chart) {
    Stacks.draw(canvas, chart, answer);
    return canvas;
  }

  @Override
  public Canvas shares(ShareStack chart) {
    Stacks.draw(canvas, chart, answer);
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
