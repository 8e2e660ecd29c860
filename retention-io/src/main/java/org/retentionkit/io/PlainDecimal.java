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

  /**
   * Reads digits with perhaps a minus and a point.
   *
   * @param source has a character behind them that is neither, and eight bytes more
   * @return where they end; -1 if they are no such number
   */
  int read(byte[] source, int begin) {
    minus = source[begin] == '-';
    written = true;
    int first = minus ? begin + 1 : begin;
    if (!isFew(source, first)) {
      many(source, first);
    }
    digits = minus ? -digits : digits;
    // Three digits behind a mark could be thousands.
    boolean plain = width > 0 && width <= MOST_DIGITS && scale != 3;
    return plain ? first + width + (scale > 0 ? 1 : 0) : -1;
  }

  /** Reads all together, if what ends them is among eight characters. */
  private boolean isFew(byte[] source, int first) {
    long eight = Eight.of(source, first) ^ Eight.ZEROS;
    long marks = Eight.pastNine(eight);
    width = Eight.before(marks);
    scale = 0;
    if (width > 0 && width < Eight.BITS && source[first + width] == '.') {
      long before = (1L << (Eight.BITS * width)) - 1;
      eight = (eight & before) | ((eight >>> Eight.BITS) & ~before);
      marks &= marks - 1;
      scale = Eight.before(marks) - 1 - width;
      width += scale;
    }
    digits = width == 0 ? 0 : Eight.number(eight << (Long.SIZE - (Eight.BITS * width)));
    return marks != 0;
  }

  private void many(byte[] source, int first) {
    int at = first;
    long number = 0;
    for (; isDigit(source[at]); at++) {
      number = (10 * number) + source[at] - '0';
    }
    width = at - first;
    if (source[at] == '.') {
      int fraction = ++at;
      for (; isDigit(source[at]); at++) {
        number = (10 * number) + source[at] - '0';
      }
      scale = at - fraction;
      width += scale;
    }
    digits = number;
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** A number of a database: its digits, and how many stand behind the point. */
  void set(long number, int decimals) {
    written = false;
    digits = number;
    scale = decimals;
  }

  /** Whether a decimal is such a number. */
  static boolean isPlain(BigDecimal number) {
    int scale = number.scale();
    return scale >= 0 && scale <= MOST_DIGITS && number.precision() <= MOST_DIGITS;
  }

  /** The digits of a decimal that {@link #isPlain}, with the sign. */
  static long digits(BigDecimal number) {
    return number.scaleByPowerOfTen(number.scale()).longValue();
  }

  /**
   * Whether it was read as it is written; a number of a database has no marks to be in doubt of.
   */
  boolean isWritten() {
    return written;
  }

  /** The number of a database. */
  BigDecimal decimal() {
    return BigDecimal.valueOf(digits, scale);
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

  /**
   * A value of a database as text: a floating-point number as the shortest decimal that is it, so
   * 42 and not 42.0 or 4.2E1.
   */
  static String text(Object value) {
    String text = value.toString();
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    boolean floating = value instanceof Double || value instanceof Float;
    return floating && isDigit(text.charAt(text.length() - 1)) // neither NaN nor infinite
        ? new BigDecimal(text).stripTrailingZeros().toPlainString()
        : text;
  }

  /** The number as it was written, or else in digits. */
  String text() {
    if (!written) {
      return decimal().toPlainString();
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
