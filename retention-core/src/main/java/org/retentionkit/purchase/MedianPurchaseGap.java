package org.retentionkit.purchase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Optional;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Measurement;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Decimals;

/**
 * Answers "how long does the typical returning customer wait from one purchase to the next?".
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
    long repeatBuyers, long oneTimeBuyers, BigDecimal lowerMiddle, BigDecimal upperMiddle)
    implements Measurement {
  private static final long serialVersionUID = 1L;

  /** Checks signs and order. */
  public MedianPurchaseGap {
    Checks.notNegative("repeatBuyers", repeatBuyers);
    Checks.notNegative("oneTimeBuyers", oneTimeBuyers);
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

  /**
   * The median over the customers of these gaps.
   *
   * @param gaps the customers' own gaps, not null
   */
  public static MedianPurchaseGap of(OwnGaps gaps) {
    Checks.notNull("gaps", gaps);
    long[] twice = new long[gaps.size()];
    int n = 0;
    for (int c = 0; c < gaps.size(); c++) {
      if (gaps.gaps(c) > 0) {
        twice[n++] = gaps.twiceMedian(c);
      }
    }
    Arrays.sort(twice, 0, n);
    int oneTime = gaps.size() - n;
    return n == 0
        ? new MedianPurchaseGap(0, oneTime, BigDecimal.ZERO, BigDecimal.ZERO)
        : new MedianPurchaseGap(n, oneTime, half(twice[(n - 1) / 2]), half(twice[n / 2]));
  }

  private static BigDecimal half(long twice) {
    return BigDecimal.valueOf(twice).divide(BigDecimal.valueOf(2));
  }

  @Override
  public OwnGapDefinition definition() {
    return OwnGapDefinition.MEDIAN_OF_OWN_MEDIANS;
  }

  /** The exact days; over 0 if nobody has a gap. */
  public Ratio days() {
    return Ratio.of(lowerMiddle.add(upperMiddle), BigDecimal.valueOf(repeatBuyers > 0 ? 2 : 0));
  }

  /** The days as the nearest {@code double}. */
  @Override
  public double value() {
    if (!isDefined()) {
      throw undefined();
    }
    return days().value();
  }

  @Override
  public Optional<String> undefinedReason() {
    return repeatBuyers > 0
        ? Optional.empty()
        : Optional.of("nobody bought on two days (one-time buyers " + oneTimeBuyers + ")");
  }

  @Override
  public Explanation explanation() {
    ExplanationBuilder text =
        Explanation.of(definition())
            .input("lower middle", lowerMiddle, "days")
            .input("upper middle", upperMiddle, "days");
    return isDefined()
        ? text.result(days().rounded(1, RoundingMode.HALF_EVEN), "days")
            .note(
                "Of "
                    + repeatBuyers
                    + " customers with a gap; "
                    + oneTimeBuyers
                    + " one-time buyers have none and are not in it.")
            .build()
        : text.undefined(undefinedReason().orElseThrow()).build();
  }
}
