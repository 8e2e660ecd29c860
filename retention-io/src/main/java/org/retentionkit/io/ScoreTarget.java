package org.retentionkit.io;

import java.time.LocalDate;

/**
 * Puts answers into an accumulator, or one for each month.
 *
 * @param <A> the type of the accumulator
 */
@FunctionalInterface
public interface ScoreTarget<A> {
  /** Adds a score of a day. */
  void add(A accumulator, LocalDate day, int score);
}
