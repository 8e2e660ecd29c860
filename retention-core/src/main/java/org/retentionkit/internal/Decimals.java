package org.retentionkit.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** One spelling for each decimal, so that values which are equal also compare and print alike. */
public final class Decimals {
  private Decimals() {}

  /**
   * The same value with as few digits after the point as it needs, but at least {@code decimals}.
   */
  public static BigDecimal spelled(BigDecimal value, int decimals) {
    BigDecimal shortest = value.stripTrailingZeros();
    return shortest.setScale(Math.max(shortest.scale(), decimals), RoundingMode.UNNECESSARY);
  }

  /** The decimal that {@code text} writes out, such as an amount; see the other. */
  public static BigDecimal parse(String name, String text) {
    return parse(name, "19.90", text);
  }

  /**
   * The decimal that {@code text} writes out, with an error that names the argument.
   *
   * <p>The length is looked at first, because reading a number takes time by its square.
   *
   * @param name the argument's name
   * @param example what a good text looks like, for the error
   * @param text a number, not null
   */
  public static BigDecimal parse(String name, String example, String text) {
    try {
      return Checks.decimal(name, new BigDecimal(Checks.digits(name, text)));
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(
          name + " must be a number such as " + example + ", but was '" + Text.cut(text) + "'", e);
    }
  }
}
