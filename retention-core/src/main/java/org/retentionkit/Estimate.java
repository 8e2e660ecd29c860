package org.retentionkit;

/**
 * A {@link Measurement} with a sampling error: a score of answers, a fitted figure, a difference of
 * shares. A rate that is a share has its interval in {@link Rate#interval(double)}.
 */
public interface Estimate extends Measurement {
  /**
   * The standard error, in the unit of {@link #value()}.
   *
   * @throws UndefinedMeasureException if the measure is undefined
   */
  double standardError();

  /**
   * The values that the sample leaves plausible, in the unit of {@link #value()}.
   *
   * @param confidence the level, 0.5 or more and below 1, such as 0.95
   * @throws UndefinedMeasureException if the measure is undefined
   */
  ConfidenceInterval interval(double confidence);
}
