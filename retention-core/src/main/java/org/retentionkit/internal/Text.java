package org.retentionkit.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Checks and forms of short texts. */
public final class Text {
  private Text() {}

  /** Returns {@code value}, which must hold more than white space. */
  public static String notBlank(String name, String value) {
    if (Checks.notNull(name, value).isBlank()) {
      throw new IllegalArgumentException(name + " must not be blank");
    }
    return value;
  }

  /** A decimal without trailing zeros and without an exponent: 63, 28.2, 100. */
  public static BigDecimal plain(BigDecimal value) {
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
  }
}
