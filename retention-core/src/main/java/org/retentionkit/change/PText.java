package org.retentionkit.change;

import java.math.BigDecimal;
import java.util.Locale;
import org.retentionkit.Message;
import org.retentionkit.Quantity;
import org.retentionkit.Unit;

/** How p-values and statistics are written. */
final class PText {
  private static final double SMALLEST = Math.log(1e-300);
  private static final double SHOWN_AS_SMALL = Math.log(0.001);
  private static final double TWO_DECIMALS = 0.01;
  private static final String USUAL_BORDER = "0.05";

  private PText() {}

  /** With {@code digits} significant digits, as in {@code = 0.013} or {@code = 2.4e-253}. */
  static Message precise(double logP, int digits) {
    if (logP < SMALLEST) {
      return Message.of("change.p-tiny")
          .and("ln", number(String.format(Locale.ROOT, "%.1f", logP)));
    }
    String text = String.format(Locale.ROOT, "%." + digits + "g", Math.exp(logP));
    int power = text.indexOf('e');
    return power < 0
        ? equal(text)
        : Message.of("change.p-power")
            .and("digits", number(text.substring(0, power)))
            .and("exponent", text.substring(power + 1));
  }

  /**
   * As readings have it: {@code = 0.07}, {@code < 0.001}; next to 0.05 with one digit more, so that
   * the side can be told.
   */
  static Message brief(double logP) {
    if (logP < SHOWN_AS_SMALL) {
      return Message.of("change.p-below").and("p", number("0.001"));
    }
    double p = Math.exp(logP);
    String text = String.format(Locale.ROOT, p < TWO_DECIMALS ? "%.3f" : "%.2f", p);
    return equal(text.equals(USUAL_BORDER) ? String.format(Locale.ROOT, "%.4f", p) : text);
  }

  /** Whole numbers as such, others with four significant digits. */
  static String figure(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? Long.toString((long) value)
        : String.format(Locale.ROOT, "%.4g", value);
  }

  private static Message equal(String p) {
    return Message.of("change.p-equal").and("p", number(p));
  }

  private static Quantity number(String digits) {
    return new Quantity(new BigDecimal(digits), Unit.NONE);
  }
}
