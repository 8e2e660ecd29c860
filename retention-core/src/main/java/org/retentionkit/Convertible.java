package org.retentionkit;

/**
 * A rate of one length of time that can be stated for another: what {@code RateConverter} takes and
 * gives back as the same type.
 *
 * @param <R> the type of the rate
 */
public interface Convertible<R extends Rate> extends Rate {
  /**
   * The same kind of rate, stated without counts.
   *
   * @param exact its value as a fraction, not null
   * @param length the length of time it is for, not null
   */
  R restated(Ratio exact, Length length);
}
