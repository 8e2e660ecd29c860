package org.retentionkit;

import java.beans.Transient;
import java.io.Serializable;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Answers "what is this number, and where does it come from?": a result that knows its definition,
 * period, inputs and uncertainty.
 *
 * <p>A measurement may be undefined, for a stated reason. It can then be carried, printed and
 * stored like any other; only asking for its number throws {@link UndefinedMeasureException}.
 */
public interface Measurement extends Serializable {
  /** The definition this result follows. */
  Definition definition();

  /**
   * The number as the nearest {@code double}, in the unit of its definition; rates are fractions.
   *
   * @throws UndefinedMeasureException if the measure is undefined
   */
  double value();

  /** Why this measure has no number; empty if it has one. */
  Optional<String> undefinedReason();

  /** What the number is, how it came about and how sure it is. */
  Explanation explanation();

  /** Whether {@link #value()} has a number to give. */
  @Transient
  default boolean isDefined() {
    return undefinedReason().isEmpty();
  }

  /** The number, or empty if the measure is undefined. */
  default OptionalDouble toOptional() {
    return isDefined() ? OptionalDouble.of(value()) : OptionalDouble.empty();
  }

  /** The exception that says why this measure has no number. */
  default UndefinedMeasureException undefined() {
    return new UndefinedMeasureException(
        definition().title(), undefinedReason().orElse("no reason: it is defined"));
  }
}
