package org.retentionkit.economics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.retentionkit.Ratio;

/** How this package prints numbers. */
final class LeverageText {
  private static final int DECIMALS = 4;

  private LeverageText() {}

  /** At most four decimals, without closing zeros. */
  static String number(Ratio value) {
    return value.rounded(DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString();
  }

  static BigDecimal percent(Ratio value) {
    return new BigDecimal(number(value.times(Ratio.of(100, 1))));
  }
}
