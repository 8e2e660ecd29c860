package org.retentionkit.internal.state;

/** Which accumulator a state is of; the codes are part of the form. */
public enum StateKind {
  /** Periods of activity. */
  ACTIVITY(1),
  /** Days with orders. */
  ORDERS(2),
  /** Subscription changes. */
  SUBSCRIPTIONS(3);

  private final int code;

  StateKind(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }

  String title() {
    return name().toLowerCase(java.util.Locale.ROOT);
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
