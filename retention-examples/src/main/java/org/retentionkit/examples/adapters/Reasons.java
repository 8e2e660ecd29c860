package org.retentionkit.examples.adapters;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.retentionkit.event.CancelReason;

/** What a row of subscription changes must keep to beyond a row of orders. */
final class Reasons {
  private Reasons() {}

  /** The reason in a text, whatever its case; nothing states none. */
  static CancelReason of(@Nullable String text) {
    return switch (text == null ? "" : text.toLowerCase(Locale.ROOT)) {
      case "" -> CancelReason.UNSTATED;
      case "voluntary" -> CancelReason.VOLUNTARY;
      case "involuntary" -> CancelReason.INVOLUNTARY;
      default -> throw new BadRowException.Rule("must be voluntary, involuntary or empty");
    };
  }

  /** A recurring amount. */
  static void requireAmount(long amount) {
    if (amount < 0) {
      throw new BadRowException.Rule("must not be negative");
    }
  }

  /** Only what ends has a reason. */
  static void requireEnd(CancelReason reason, long amount) {
    if (reason != CancelReason.UNSTATED && amount > 0) {
      throw new BadRowException.Rule("must be empty where the amount is above 0");
    }
  }
}
