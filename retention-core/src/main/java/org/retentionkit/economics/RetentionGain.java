package org.retentionkit.economics;

import java.io.Serializable;
import java.math.RoundingMode;
import org.retentionkit.Quantity;
import org.retentionkit.Ratio;
import org.retentionkit.Unit;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/**
 * How much retention rises: a number of percentage points, or a percentage of the rate itself.
 * There is no third door, because "5 %" alone means both.
 *
 * <p>Worked example: {@code RetentionGain.points("5")} makes 80 % of 75 %, {@code
 * RetentionGain.relativePercent("5")} 78.75 %.
 *
 * @param amount how many, above 0: 5, not 0.05
 * @param kind points or per cent of the rate
 */
public record RetentionGain(Ratio amount, Kind kind) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The two readings of "5 % more retention". */
  public enum Kind {
    /** Of all customers: from 75 % to 80 %. */
    POINTS,
    /** Of the retention rate itself: from 75 % to 78.75 %. */
    RELATIVE_PERCENT
  }

  /** Checks that the amount is above 0. */
  public RetentionGain {
    if (!Checks.notNull("amount", amount).isDefined() || amount.signum() <= 0) {
      throw Checks.broken("amount", "must be above 0", amount);
    }
    Checks.notNull("kind", kind);
  }

  /** Percentage points, written as a decimal, such as {@code "5"} or {@code "2.5"}. */
  public static RetentionGain points(String amount) {
    return new RetentionGain(Ratio.of(amount), Kind.POINTS);
  }

  /** Per cent of the rate, written as a decimal, such as {@code "5"} or {@code "2.5"}. */
  public static RetentionGain relativePercent(String amount) {
    return new RetentionGain(Ratio.of(amount), Kind.RELATIVE_PERCENT);
  }

  /**
   * The points that this adds to a retention rate, as a fraction: 0.05 for five points.
   *
   * @param retention the rate before, a fraction, not null
   */
  public Ratio pointsAt(Ratio retention) {
    Checks.notNull("retention", retention);
    return kind == Kind.POINTS ? fraction() : fraction().times(retention);
  }

  /** The amount as a fraction of one: 0.05 for five points or five per cent. */
  Ratio fraction() {
    return amount.times(Ratio.of(1, 100));
  }

  Quantity quantity() {
    return new Quantity(
        Text.plain(amount.rounded(4, RoundingMode.HALF_EVEN)),
        new Unit(kind == Kind.POINTS ? "point" : "per-cent", "", ""));
  }

  /** For example {@code 5 points} or {@code 5 per cent}. */
  @Override
  public String toString() {
    return quantity().toString();
  }
}
