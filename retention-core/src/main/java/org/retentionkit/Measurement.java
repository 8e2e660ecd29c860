package org.retentionkit;

import java.beans.Transient;
import java.io.Serializable;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A result that knows its definition, its inputs, its period and its uncertainty: a {@link Rate},
 * an {@link Amount} of money or a {@link Figure} with a unit; any of them may be an {@link
 * Estimate}.
 *
 * <p>A measurement holds its summary and its definition, and computes when asked. It may be
 * undefined, for a stated reason. It can then be carried, printed and stored like any other; only
 * asking for its number throws {@link UndefinedMeasureException}.
 */
public interface Measurement extends Serializable {
  /** The definition this result follows. */
  Definition definition();

  /**
   * What the result is made of: the counts, amounts, answers or terms that the definition reads.
   */
  Object summary();

  /**
   * The number as the nearest {@code double}, in the unit of its definition; rates are fractions.
   *
   * @throws UndefinedMeasureException if the measure is undefined
   */
  default double value() {
    return Spec.of(this).value(summary());
  }

  /**
   * Why this measure has no number, in English: {@code opening is 0 in January 2026}; empty if it
   * has one.
   */
  default String undefinedReason() {
    return Spec.of(this).undefined(summary()).map(Message::toString).orElse("");
  }

  /** What the number is, how it came about and how sure it is. */
  default Explanation explanation() {
    return Spec.of(this).explain(summary());
  }

  /** Whether {@link #value()} has a number to give. */
  @Transient
  default boolean isDefined() {
    return undefinedReason().isEmpty();
  }

  /** The number, or empty if the measure is undefined. */
  default OptionalDouble toOptional() {
    return isDefined() ? OptionalDouble.of(value()) : OptionalDouble.empty();
  }

  /**
   * One line: {@code Customer churn rate, March 2026: 3.5 % (95 %: 2.5 % to 4.8 %)}, or {@code …:
   * n/a} and why. It is what {@code toString} prints.
   */
  default String reading() {
    return explanation().reading();
  }

  /** The same line in the words of a language, in English where there are none. */
  default String reading(Locale locale) {
    return reading(Words.of(locale));
  }

  /** The same line in a language's words and the host's. */
  default String reading(Words words) {
    return words.reading(explanation());
  }

  /** The exception that says why this measure has no number. */
  default UndefinedMeasureException undefined() {
    return new UndefinedMeasureException(
        definition().title(), isDefined() ? "no reason: it is defined" : undefinedReason());
  }
}
