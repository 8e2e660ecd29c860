package org.retentionkit.internal.state;

import java.util.Locale;

/** Which accumulator a state is of; the codes are part of the form. */
public enum StateKind {
  /** Periods of activity. */
  ACTIVITY(1),
  /** Days with orders. */
  ORDERS(2),
  /** Subscription changes. */
  SUBSCRIPTIONS(3),
  /** Answers of a Net Promoter Score. */
  NPS(4),
  /** Weighted answers of a Net Promoter Score. */
  WEIGHTED_NPS(5),
  /** Ratings of satisfaction or effort. */
  RATINGS(6),
  /** Sums over customers' revenue. */
  REVENUE(7),
  /** Digests of customers who stay out. */
  SUPPRESSION_LIST(8);

  private final int code;

  StateKind(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  String title() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  static String title(int code) {
    for (StateKind kind : values()) {
      if (kind.code == code) {
        return "of " + kind.title();
      }
    }
    return "of kind " + code;
  }
}
