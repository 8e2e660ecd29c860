package org.retentionkit.change;

import java.util.Locale;

/** How p-values and statistics are written. */
final class PText {
  private static final double SMALLEST = Math.log(1e-300);
  private static final double SHOWN_AS_SMALL = Math.log(0.001);
  private static final double TWO_DECIMALS = 0.01;
  private static final String USUAL_BORDER = "0.05";

  private PText() {}

  /** With {@code digits} significant digits, as in {@code = 0.013}. */
  static String precise(double logP, int digits) {
    return logP < SMALLEST
        ? String.format(Locale.ROOT, "< 1e-300 (ln p = %.1f)", logP).replace("= -", "= −")
        : "= " + String.format(Locale.ROOT, "%." + digits + "g", Math.exp(logP));
  }

  /**
   * As readings have it: {@code = 0.07}, {@code < 0.001}; next to 0.05 with one digit more, so that
   * the side can be told.
   */
  static String brief(double logP) {
    if (logP < SHOWN_AS_SMALL) {
      return "< 0.001";
    }
    double p = Math.exp(logP);
    String text = String.format(Locale.ROOT, p < TWO_DECIMALS ? "%.3f" : "%.2f", p);
    return "= " + (text.equals(USUAL_BORDER) ? String.format(Locale.ROOT, "%.4f", p) : text);
  }

  /** Whole numbers as such, others with four significant digits. */
  static String figure(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.4g", value);
  }
}
