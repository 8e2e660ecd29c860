package org.retentionkit.economics;

import org.retentionkit.Ratio;

/**
 * Answers "by how much does retention rise?": either {@link PercentagePoints} or {@link
 * RelativePercent}, which are different inputs of type, because "5 %" alone means both.
 */
public sealed interface RetentionGain permits PercentagePoints, RelativePercent {
  /** How much, in the words of {@link #unit()}: 5 for five points or five per cent. */
  Ratio amount();

  /** Which of the two this is. */
  GainUnit unit();

  /**
   * The points that this adds to a retention rate, as a fraction: 0.05 for five points.
   *
   * @param retention the rate before, a fraction, not null
   */
  Ratio pointsAt(Ratio retention);

  /** The gain that {@code amount} in {@code unit} is. */
  static RetentionGain of(Ratio amount, GainUnit unit) {
    return unit == GainUnit.POINTS ? new PercentagePoints(amount) : new RelativePercent(amount);
  }
}
