package org.retentionkit;

import java.util.Optional;

/**
 * Answers "which of the published definitions is this?": one enum constant per definition.
 *
 * <p>Where the field disagrees, each variant is a constant of its own, so that a result always says
 * which one it follows. The formula is written with the names of its inputs, and is what {@link
 * Explanation} fills in: {@code (closing − acquired) ÷ opening}.
 */
public interface Definition {
  /** The constant's name, such as {@code OPENING_COHORT}. */
  String name();

  /** The measure and, where several exist, its variant, in words. */
  String title();

  /** The formula, in the names of its inputs. */
  String formula();

  /** Who publishes or uses this definition. */
  String source();

  /** Which quantity this is a definition of, if benchmarks and targets exist for it. */
  default Optional<Metric> metric() {
    return Optional.empty();
  }
}
