package org.retentionkit.report.chart;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * From an opening over its movements to the closing.
 *
 * @param caption what stands above it
 * @param opening the opening
 * @param openingName what that is called
 * @param movements what was added, or taken off if negative, in order
 * @param closingName what the sum of all is called
 * @param measured in what the amounts are
 */
public record Waterfall(
    Caption caption,
    String openingName,
    double opening,
    List<Movement> movements,
    String closingName,
    Measured measured)
    implements Chart {

  /**
   * A movement.
   *
   * @param name its name
   * @param role what it stands for
   * @param value what it adds; negative if it takes off
   */
  public record Movement(Label name, Role role, double value) {
    /** Checks the value. */
    public Movement {
      Objects.requireNonNull(name, "name must not be null");
      Objects.requireNonNull(role, "role must not be null");
      Point.finite(value);
    }
  }

  /** Copies the list. */
  public Waterfall {
    Objects.requireNonNull(caption, "caption must not be null");
    Point.finite(opening);
    movements = List.copyOf(movements);
  }

  /** The opening and all movements together. */
  public double closing() {
    double sum = opening;
    for (Movement movement : movements) {
      sum += movement.value();
    }
    return sum;
  }

  @Override
  public List<Label> labels() {
    return Stream.concat(Stream.of(caption.title()), movements.stream().map(Movement::name))
        .toList();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.waterfall(this);
  }
}
