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
  SCORE;

  /** For example {@code trial end}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
