package org.retentionkit.report.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A part of a stack.
 *
 * @param name its name
 * @param role what it stands for
 * @param values its size in each slot, 0 or more
 */
public record Part(Label name, Role role, List<Double> values) {
  /** Checks that no value is negative. */
  public Part {
    Objects.requireNonNull(name, "name must not be null");
    Objects.requireNonNull(role, "role must not be null");
    values = List.copyOf(values);
    for (double value : values) {
      if (!(value >= 0) || !Double.isFinite(value)) {
        throw new IllegalArgumentException(name + " must be 0 or more, but was " + value);
      }
    }
  }

  /** The title of a chart, and the names of its parts. */
  @SafeVarargs
  static List<Label> labels(Caption caption, List<Part>... parts) {
    List<Label> labels = new ArrayList<>(List.of(caption.title()));
    for (List<Part> some : parts) {
      some.forEach(part -> labels.add(part.name()));
    }
    return labels;
  }

  /** Refuses parts that have not one value for each slot. */
  static void requireSlots(List<Part> parts, int slots) {
    for (Part part : parts) {
      Chart.requireSize(part.name().text(), part.values().size(), slots, slots);
    }
  }
}
