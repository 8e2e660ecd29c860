package org.retentionkit.purchase;

import java.math.BigDecimal;
import java.util.Arrays;
import org.retentionkit.Figure;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Decimals;

/**
 * The typical time between purchases (median interpurchase time) of the customers who came back.
 *
 * <p>Formula: the median of the customers' own median gaps, {@code (lower middle + upper middle) ÷
 * 2}. In days, 1 and up. Undefined when nobody bought on two days. One-time buyers have no gap and
 * are not in it, and it says how many they are.
 *
 * <p>Worked example: customers with median gaps of 7, 14, 20 and 30 days, and 6 one-time buyers: 17
 * days.
 *
 * @param repeatBuyers customers with a gap, at least 0
 * @param oneTimeBuyers customers without, at least 0
 * @param lowerMiddle of the own medians in order the one at the middle, or just before it; 0 if
 *     there are none
 * @param upperMiddle the one at the middle, or just after it; 0 if there are none
 */
public record MedianPurchaseGap(
    Long repeatBuyers, Long oneTimeBuyers, BigDecimal lowerMiddle, BigDecimal upperMiddle)
    implements Figure {
  private static final long serialVersionUID = 1L;

  /** Checks signs and order. */
  public MedianPurchaseGap {
    Checks.notNegative("repeatBuyers", Checks.notNull("repeatBuyers", repeatBuyers));
    Checks.notNegative("oneTimeBuyers", Checks.notNull("oneTimeBuyers", oneTimeBuyers));
    lowerMiddle = Decimals.spelled(Checks.notNegative("lowerMiddle", lowerMiddle), 0);
    upperMiddle = Decimals.spelled(Checks.notNegative("upperMiddle", upperMiddle), 0);
    if (upperMiddle.compareTo(lowerMiddle) < 0) {
      String rule = "must not be below lowerMiddle " + lowerMiddle.toPlainString();
      throw Checks.broken("upperMiddle", rule, upperMiddle.toPlainString());
    }
    if ((repeatBuyers > 0) != (lowerMiddle.signum() > 0)) {
      throw Checks.broken(
          "lowerMiddle", "must be 0 exactly without repeatBuyers", lowerMiddle.toPlainString());
    }
  }

  /** The median over the customers of these gaps. */
  static MedianPurchaseGap of(OwnGaps<?> gaps) {
    long[] twice = new long[gaps.size()];
    int n = 0;
    for (int c = 0; c < gaps.size(); c++) {
      if (gaps.gaps(c) > 0) {
        twice[n++] = gaps.twiceMedian(c);
      }
    }
    Arrays.sort(twice, 0, n);
    long oneTime = gaps.size() - (long) n;
    return n == 0
        ? new MedianPurchaseGap(0L, oneTime, BigDecimal.ZERO, BigDecimal.ZERO)
        : new MedianPurchaseGap((long) n, oneTime, half(twice[(n - 1) / 2]), half(twice[n / 2]));
  }

  private static BigDecimal half(long twice) {
    return BigDecimal.valueOf(twice).divide(BigDecimal.valueOf(2));
  }

  @Override
  public OwnGapDefinition definition() {
    return OwnGapDefinition.MEDIAN_OF_OWN_MEDIANS;
  }

  @Override
  public MedianPurchaseGap summary() {
    return this;
  }

  /** The same as {@link #reading()}. */
  @Override
  public String toString() {
    return reading();
  }
}
