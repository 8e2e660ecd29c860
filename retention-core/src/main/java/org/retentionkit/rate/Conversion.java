package org.retentionkit.rate;

import org.retentionkit.CalendarUnit;
import org.retentionkit.Length;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * How a loss per period adds up over several periods, and is spread over parts of one.
 *
 * <p>Worked example: 5 % a month is 45.963991 % a year compounded, and 60 % added up; 10 % in six
 * months is 1.741 % a month compounded, and 1.667 % divided by six.
 */
public enum Conversion {
  /**
   * Each period loses its share of those still there: {@code 1 − (1 − churn)^n}. Over whole periods
   * it is exact as long as it has at most 400 digits; otherwise it has 40.
   */
  COMPOUND {
    @Override
    Ratio over(Ratio kept, int periods, int parts) {
      Ratio power = kept.power(periods);
      return parts == 1 ? power : power.root(parts);
    }
  },
  /**
   * Losses are added or divided as if the base never shrank: {@code churn × n}. Some articles
   * advise it ("divide by six"); it understates the rate of a period and overstates the sum, and is
   * refused where it would lose more than everybody.
   */
  LINEAR {
    @Override
    Ratio over(Ratio kept, int periods, int parts) {
      Ratio lost = kept.complement().times(Ratio.of(periods, parts));
      if (lost.compareTo(Ratio.ONE) > 0) {
        throw Checks.broken("accumulated churn", "must lie between 0 and 1", lost);
      }
      return lost.complement();
    }
  };

  /** What is left after {@code periods} periods, divided into {@code parts}. */
  abstract Ratio over(Ratio kept, int periods, int parts);

  /** What is left after {@code target} of what leaves {@code kept} after {@code length}. */
  Ratio over(Ratio kept, Length length, Length target) {
    CalendarUnit step = step(length, target);
    long from = length.countOf(step);
    long to = target.countOf(step);
    long common = gcd(from, to);
    return over(kept, Math.toIntExact(to / common), Math.toIntExact(from / common));
  }

  /** The unit that both are whole numbers of. */
  private static CalendarUnit step(Length length, Length target) {
    boolean months = isMonths(length.unit());
    if (months != isMonths(target.unit())) {
      throw Checks.broken(
          "target",
          "must be in "
              + (months ? "months, quarters or years" : "days or weeks")
              + ", as the rate is for "
              + length,
          target);
    }
    return months ? CalendarUnit.MONTH : CalendarUnit.DAY;
  }

  private static boolean isMonths(CalendarUnit unit) {
    return unit.compareTo(CalendarUnit.MONTH) >= 0;
  }

  private static long gcd(long a, long b) {
    return b == 0 ? a : gcd(b, a % b);
  }
}
