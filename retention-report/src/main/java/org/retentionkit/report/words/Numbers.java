package org.retentionkit.report.words;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as a language writes them; the minus sign is U+2212 in all of them.
 *
 * @param point between whole and fraction
 * @param group between groups of three digits
 * @param groupFrom the number of digits from which groups are made
 */
record Numbers(String point, String group, int groupFrom) {
  private static final int GROUP = 3;
  private static final double EXACT = 1e9;
  private static final double NEAR = 1e-6;

  /** Appends the number with so many digits after the point, rounded half-even. */
  void append(StringBuilder out, BigDecimal value, int decimals) {
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_EVEN);
    int start = sign(out, rounded.signum() < 0);
    out.append(rounded.abs().toPlainString());
    int end = out.length() - (decimals > 0 ? decimals + 1 : 0);
    if (decimals > 0) {
      out.replace(end, end + 1, point);
    }
    group(out, start, end);
  }

  /**
   * The same of a binary fraction times 10 to the power {@code shift}, by its shortest decimals.
   */
  void append(StringBuilder out, double value, int shift, int decimals) {
    double scaled = Math.abs(value);
    for (int i = 0; i < shift + decimals; i++) {
      scaled *= 10;
    }
    boolean tie = Math.abs(scaled - Math.floor(scaled) - 0.5) < NEAR;
    if (scaled < EXACT && !tie) {
      append(out, value < 0, Math.round(scaled), decimals);
    } else {
      append(out, BigDecimal.valueOf(value).movePointRight(shift), decimals);
    }
  }

  /** Appends a count. */
  void append(StringBuilder out, long count) {
    append(out, count < 0, Math.abs(count), 0);
  }

  /** Appends so many units of the last digit. */
  private void append(StringBuilder out, boolean negative, long units, int decimals) {
    long unit = 1;
    for (int i = 0; i < decimals; i++) {
      unit *= 10;
    }
    int start = sign(out, negative && units > 0);
    out.append(units / unit);
    int end = out.length();
    if (decimals > 0) {
      out.append(point);
      for (long digit = unit / 10; digit > 0; digit /= 10) {
        out.append((char) ('0' + units / digit % 10));
      }
    }
    group(out, start, end);
  }

  private static int sign(StringBuilder out, boolean negative) {
    if (negative) {
      out.append('−');
    }
    return out.length();
  }

  private void group(StringBuilder out, int start, int end) {
    if (end - start >= groupFrom) {
      for (int at = end - GROUP; at > start; at -= GROUP) {
        out.insert(at, group);
      }
    }
  }
}
