package org.retentionkit.examples.adapters;

import java.math.BigDecimal;

/** Whole numbers and amounts, exact or not at all. */
final class Numbers {
  private Numbers() {}

  /** A whole number of 64 bits. */
  static long whole(char[] text, int from, int end) {
    return scaled(text, from, end, end, 0, "must be a whole number of 64 bits");
  }

  /** An amount such as -12.50 in units of its last allowed decimal; zeros behind are none. */
  static long scaled(char[] text, int from, int end, int decimals) {
    String rule = "must be a plain number such as 12.50, within 64 bits";
    int point = from;
    while (point < end && text[point] != '.') {
      point++;
    }
    int last = end;
    if (point < end) {
      if (point + 1 == end) {
        throw new BadRowException.Rule(rule);
      }
      for (int i = point + 1; i < end; i++) {
        digit(text[i], rule);
      }
      while (last > point + 1 && text[last - 1] == '0') {
        last--;
      }
    }
    int written = Math.max(0, last - point - 1);
    if (written > decimals) {
      throw new BadRowException.Rule(decimalsRule(decimals));
    }
    return scaled(text, from, last, Math.min(point, last), decimals - written, rule);
  }

  /** The digits before and after a point, times a power of ten. */
  private static long scaled(char[] text, int from, int end, int point, int zeros, String rule) {
    boolean minus = from < end && text[from] == '-';
    int first = minus || (from < end && text[from] == '+') ? from + 1 : from;
    if (first >= point) {
      throw new BadRowException.Rule(rule);
    }
    try {
      long value = 0; // kept at or below 0, where there is room for the least long
      for (int i = first; i < end; i++) {
        if (i != point) {
          value = Math.subtractExact(Math.multiplyExact(value, 10L), digit(text[i], rule));
        }
      }
      for (int i = 0; i < zeros; i++) {
        value = Math.multiplyExact(value, 10L);
      }
      return minus ? value : Math.negateExact(value);
    } catch (ArithmeticException e) {
      throw new BadRowException.Rule(rule);
    }
  }

  private static int digit(char c, String rule) {
    if (c < '0' || c > '9') {
      throw new BadRowException.Rule(rule);
    }
    return c - '0';
  }

  /** The same for a decimal. */
  static long scaled(BigDecimal amount, int decimals) {
    try {
      return amount.movePointRight(decimals).longValueExact();
    } catch (ArithmeticException e) {
      BigDecimal stripped = amount.stripTrailingZeros();
      throw new BadRowException.Rule(
          stripped.scale() > decimals ? decimalsRule(decimals) : "must fit 64 bits of minor units");
    }
  }

  private static String decimalsRule(int decimals) {
    return "must have at most " + decimals + " decimals";
  }
}
