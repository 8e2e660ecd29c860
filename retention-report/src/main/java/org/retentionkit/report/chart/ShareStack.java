package org.retentionkit.report.chart;

import java.util.List;
import java.util.Objects;

/**
 * Parts of 100 % in each period: promoters, passives, detractors.
 *
 * @param caption what stands above it
 * @param steps its slots
 * @param parts the parts as counts, from the bottom up
 */
public record ShareStack(Caption caption, List<Step> steps, List<Part> parts) implements Chart {
  /** Checks that each part has a count for each slot. */
  public ShareStack {
    Objects.requireNonNull(caption, "caption must not be null");
    steps = List.copyOf(steps);
    parts = List.copyOf(parts);
    Part.requireSlots(parts, steps.size());
  }

  @Override
  public List<Label> labels() {
    return Part.labels(caption, parts);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.shares(this);
  }
}
