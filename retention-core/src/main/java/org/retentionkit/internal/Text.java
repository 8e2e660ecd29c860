package org.retentionkit.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Checks and forms of short texts. */
public final class Text {
  private static final int SHOWN = 60;

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

  /** A percentage as it is read: {@code 40.0 %}, {@code −3.1 %}. */
  public static String percent(BigDecimal percent) {
    return minus(percent.toPlainString()) + " %";
  }

  /** A number's text with a true minus sign, U+2212. */
  public static String minus(String number) {
    return number.startsWith("-") ? "−" + number.substring(1) : number;
  }

  /** The beginning of a text that may be long, for an error: at most 60 whole characters. */
  public static String cut(String text) {
    return text.codePointCount(0, text.length()) <= SHOWN
        ? text
        : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
