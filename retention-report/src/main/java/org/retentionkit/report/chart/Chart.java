package org.retentionkit.report.chart;

import java.util.List;

/** A chart: one record per kind. */
public sealed interface Chart
    permits LineChart,
        SignedStack,
        ShareStack,
        SmallMultiples,
        HeatTable,
        BarTable,
        Waterfall,
        IntervalChart,
        Bullet,
        PlaneCurve,
        StandingBar,
        RhythmTable {
  /** What stands above it. */
  Caption caption();

  /** The words on it that can have a definition, from its title on. */
  default List<Label> labels() {
    return List.of(caption().title());
  }

  /** Asks {@code visitor} the question of this kind. */
  <R> R accept(Visitor<R> visitor);

  /**
   * One question for each kind of chart.
   *
   * @param <R> the answer
   */
  interface Visitor<R> {
    /** Lines. */
    R lines(LineChart chart);

    /** Stacked bars above and below zero. */
    R stack(SignedStack chart);

    /** Parts of 100 %. */
    R shares(ShareStack chart);

    /** Small bar charts. */
    R multiples(SmallMultiples chart);

    /** A shaded table. */
    R heat(HeatTable chart);

    /** Rows of bars. */
    R bars(BarTable chart);

    /** From opening to closing. */
    R waterfall(Waterfall chart);

    /** A value with its interval. */
    R interval(IntervalChart chart);

    /** A value against a tick. */
    R bullet(Bullet chart);

    /** A curve in the unit square. */
    R plane(PlaneCurve chart);

    /** One bar of parts. */
    R standing(StandingBar chart);

    /** Customers on their own rhythm. */
    R rhythm(RhythmTable chart);
  }

  /** Refuses a number of values that does not fit the slots. */
  static void requireSize(String name, int size, int atLeast, int atMost) {
    if (size < atLeast || size > atMost) {
      throw new IllegalArgumentException(
          name + " must have " + atMost + " values, but had " + size);
    }
  }
}
