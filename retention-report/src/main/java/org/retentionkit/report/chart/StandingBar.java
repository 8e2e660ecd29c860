package org.retentionkit.report.chart;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One bar of all, by parts.
 *
 * @param caption what stands above it
 * @param parts the parts, from the left
 */
public record StandingBar(Caption caption, List<Share> parts) implements Chart {

  /**
   * A part.
   *
   * @param name its name
   * @param role what it stands for
   * @param count how many, 0 or more
   */
  public record Share(Label name, Role role, long count) {
    /** Checks the count. */
    public Share {
      Objects.requireNonNull(name, "name must not be null");
      Objects.requireNonNull(role, "role must not be null");
      if (count < 0) {
        throw new IllegalArgumentException("count must be 0 or more, but was " + count);
      }
    }
  }

  /** Copies the list. */
  public StandingBar {
    Objects.requireNonNull(caption, "caption must not be null");
    parts = List.copyOf(parts);
  }

  /** All parts together. */
  public long total() {
    long total = 0;
    for (Share share : parts) {
      total += share.count();
    }
    return total;
  }

  @Override
  public List<Label> labels() {
    return Stream.concat(Stream.of(caption.title()), parts.stream().map(Share::name)).toList();
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.standing(this);
  }
}
