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

  /** The number with so many digits after the point, rounded half-even. */
  String text(BigDecimal value, int decimals) {
    BigDecimal rounded = value.setScale(decimals, RoundingMode.HALF_EVEN);
    String digits = rounded.abs().toPlainString();
    int dot = digits.indexOf('.');
    String whole = dot < 0 ? digits : digits.substring(0, dot);
    StringBuilder text = new StringBuilder();
    if (rounded.signum() < 0) {
      text.append('−');
    }
    for (int i = 0; i < whole.length(); i++) {
      int left = whole.length() - i;
      if (i > 0 && left % GROUP == 0 && whole.length() >= groupFrom) {
        text.append(group);
      }
      text.append(whole.charAt(i));
    }
    if (dot >= 0) {
      text.append(point).append(digits, dot + 1, digits.length());
    }
    return text.toString();
  }
}
