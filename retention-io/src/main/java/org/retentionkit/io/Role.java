package org.retentionkit.io;

import java.util.Locale;

/** What a column is to the log. */
enum Role {
  CUSTOMER,
  TIME,
  AMOUNT,
  REFUNDED,
  REFUND_TIME,
  ORDER,
  SUBSCRIPTION,
  CURRENCY,
  REASON,
  START,
  TRIAL_END,
  END,
  INTERVAL,
  INTERVAL_COUNT,
  QUANTITY,
  STATUS,
  ROW_ID,
  KNOWN_ON,
  SCORE;

  /** The form in which its column is mostly written. */
  Field.Form form() {
    return switch (this) {
      case TIME, REFUND_TIME, START, TRIAL_END, END, KNOWN_ON -> Field.Form.DAY;
      case AMOUNT, REFUNDED -> Field.Form.DECIMAL;
      case CUSTOMER -> Field.Form.KEY;
      default -> Field.Form.TEXT;
    };
  }

  /** For example {@code trial end}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
