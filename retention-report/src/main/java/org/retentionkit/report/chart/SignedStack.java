package org.retentionkit.report.chart;

import java.util.List;
import java.util.Objects;

/**
 * Stacked bars above and below zero: customers won and lost, movements of revenue.
 *
 * @param caption what stands above it
 * @param steps its slots
 * @param measured in what its numbers are
 * @param up the parts above zero, from zero up
 * @param down the parts below zero, from zero down
 * @param net what remains in each slot, drawn as a dot; empty for none
 * @param netName what that is called
 */
public record SignedStack(
    Caption caption,
    List<Step> steps,
    Measured measured,
    List<Part> up,
    List<Part> down,
    List<Double> net,
    String netName)
    implements Chart {
  /** Checks that each part has a value for each slot. */
  public SignedStack {
    Objects.requireNonNull(caption, "caption must not be null");
    steps = List.copyOf(steps);
    up = List.copyOf(up);
    down = List.copyOf(down);
    net = List.copyOf(net);
    int slots = steps.size();
    Part.requireSlots(up, slots);
    Part.requireSlots(down, slots);
    Chart.requireSize("net", net.size(), net.isEmpty() ? 0 : slots, slots);
  }

  @Override
  public List<Label> labels() {
    return Part.labels(caption, up, down);
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.stack(this);
  }
}
