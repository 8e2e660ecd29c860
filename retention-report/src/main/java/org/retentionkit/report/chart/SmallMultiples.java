package org.retentionkit.report.chart;

import java.util.List;
import java.util.Objects;

/**
 * Small bar charts over the same periods, each from 0 and with a scale of its own.
 *
 * @param caption what they show together
 * @param steps the slots of all
 * @param charts the charts
 */
public record SmallMultiples(Caption caption, List<Step> steps, List<Small> charts)
    implements Chart {
  /** Checks that each chart has a value for each slot. */
  public SmallMultiples {
    Objects.requireNonNull(caption, "caption must not be null");
    steps = List.copyOf(steps);
    charts = List.copyOf(charts);
    int slots = steps.size();
    for (Small small : charts) {
      Chart.requireSize(small.title(), small.values().size(), slots, slots);
    }
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.multiples(this);
  }
}
