package org.retentionkit.examples.csv;

/** A value breaks a rule; whoever knows its line and column says where. */
public final class BadValueException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Takes the rule, such as {@code must not be negative}. No stack trace: logs have many rows. */
  public BadValueException(String rule) {
    super(rule, null, false, false);
  }
}
