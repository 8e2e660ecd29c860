package org.retentionkit.rate;

import java.math.BigDecimal;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Powers;

/**
 * Answers "what does a loss per period add up to over several periods, and back?".
 *
 * <p>Worked example: 5 % a month is 45.963991 % a year compounded, and 60 % added up; 10 % in six
 * months is 1.741 % a month compounded, and 1.667 % divided by six.
 */
public enum Conversion {
  /**
   * Each period loses its share of those still there: {@code 1 − (1 − c)^n}. Going up it is exact
   * as long as it has at most 400 digits, otherwise, and going down, it has 40.
   */
  COMPOUND {
    @Override
    Ratio up(Ratio perPeriod, int periods) {
      return perPeriod.complement().power(periods).complement();
    }

    @Override
    Ratio down(Ratio overAll, int periods) {
      return Ratio.of(Powers.root(decimal(overAll.complement()), periods)).complement();
    }
  },
  /**
   * Losses are added or divided as if the base never shrank: {@code c × n}. Some articles advise it
   * ("divide by six"); it understates the rate of a period and overstates the sum, and is refused
   * where it would lose more than everybody.
   */
  LINEAR {
    @Override
    Ratio up(Ratio perPeriod, int periods) {
      return perPeriod.times(Ratio.of(periods, 1));
    }

    @Override
    Ratio down(Ratio overAll, int periods) {
      return overAll.times(Ratio.of(1, periods));
    }
  };

  /**
   * The share lost over {@code periods} periods.
   *
   * @param perPeriod the share lost in each, 0 to 1, not null
   * @param periods how many, at least 1
   * @throws IllegalArgumentException if more than everybody would be lost
   */
  public Ratio accumulate(Ratio perPeriod, int periods) {
    Checks.positive("periods", periods);
    return fraction("accumulated churn", up(fraction("perPeriod", perPeriod), periods));
  }

  /**
   * The share lost in each of {@code periods} equal periods.
   *
   * @param overAll the share lost over all of them, 0 to 1, not null
   * @param periods how many, at least 1
   */
  public Ratio spread(Ratio overAll, int periods) {
    Checks.positive("periods", periods);
    return down(fraction("overAll", overAll), periods);
  }

  abstract Ratio up(Ratio perPeriod, int periods);

  abstract Ratio down(Ratio overAll, int periods);

  private static BigDecimal decimal(Ratio ratio) {
    return ratio.numerator().divide(ratio.denominator(), Powers.WORKING);
  }

  /** A churn rate is a defined fraction, 0 to 1. */
  static Ratio fraction(String name, Ratio churn) {
    if (!Checks.notNull(name, churn).isDefined()
        || churn.signum() < 0
        || churn.compareTo(Ratio.ONE) > 0) {
      throw Checks.broken(name, "must lie between 0 and 1", churn);
    }
    return churn;
  }
}
