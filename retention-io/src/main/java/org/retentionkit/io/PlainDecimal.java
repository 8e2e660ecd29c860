package org.retentionkit.io;

import java.math.BigDecimal;

/**
 * A number as most files and databases have them: with at most 18 digits, perhaps a minus and a
 * point. The same object for all rows.
 */
final class PlainDecimal {
  private static final int MOST_DIGITS = 18;

  /** The powers of ten. */
  private static final long[] POWERS = new long[MOST_DIGITS + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i <= MOST_DIGITS; i++) {
      POWERS[i] = 10 * POWERS[i - 1];
    }
  }

  /** The digits as a whole number, with the sign. */
  private long digits;

  /** How many of them stand behind the point. */
  private int scale;

  /** How many are written. */
  private int width;

  private boolean minus;
  private boolean written;

  /** Reads digits with perhaps a minus and a point; false if something else is written. */
  boolean read(char[] source, int begin, int behind) {
    int at = begin;
    minus = at < behind && source[at] == '-';
    at += minus ? 1 : 0;
    int first = at;
    int point = -1;
    long number = 0;
    for (; at < behind; at++) {
      int digit = source[at] - '0';
      if (digit >= 0 && digit <= 9) {
        number = (10 * number) + digit;
      } else if (digit == '.' - '0' && point < 0 && at > first) {
        point = at;
      } else {
        return false;
      }
    }
    written = true;
    width = behind - first - (point < 0 ? 0 : 1);
    scale = point < 0 ? 0 : behind - point - 1;
    digits = minus ? -number : number;
    // Three digits behind a mark could be thousands.
    return width > 0 && width <= MOST_DIGITS && (point < 0 || (scale != 0 && scale != 3));
  }

  /** A whole number of a database. */
  void set(long number) {
    written = false;
    digits = number;
    scale = 0;
  }

  /** A decimal of a database; false if it has too many digits. */
  boolean set(BigDecimal number) {
    written = false;
    scale = number.scale();
    if (scale < 0 || number.precision() > MOST_DIGITS) {
      return false;
    }
    digits = number.scaleByPowerOfTen(scale).longValue();
    return true;
  }

  /** Whether it has a decimal mark, which is a point. */
  boolean hasMark() {
    return written && scale > 0;
  }

  /** Whether it is a whole number of units of so many decimals, in 18 digits. */
  boolean fits(int decimals) {
    int more = decimals - scale;
    return more >= 0 && more <= MOST_DIGITS && Math.abs(digits) < POWERS[MOST_DIGITS - more];
  }

  /** The number in units of so many decimals, which it {@link #fits}. */
  long units(int decimals) {
    return digits * POWERS[decimals - scale];
  }

  /** The number as it was written, or else in digits. */
  String text() {
    if (!written) {
      return BigDecimal.valueOf(digits, scale).toPlainString();
    }
    StringBuilder text = new StringBuilder(Long.toString(Math.abs(digits)));
    while (text.length() < width) {
      text.insert(0, '0');
    }
    if (scale > 0) {
      text.insert(width - scale, '.');
    }
    return (minus ? "-" : "") + text;
  }
}
