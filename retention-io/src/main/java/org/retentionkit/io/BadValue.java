package org.retentionkit.io;

import org.jspecify.annotations.Nullable;

/** A value breaks a rule; whoever knows its line and column says where. */
final class BadValue extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What the value is; null if whoever asked for it knows. */
  private final @Nullable Role role;

  /** Whether the row is left out by choice rather than wrong. */
  private final boolean chosen;

  private BadValue(String rule, @Nullable Role role, boolean chosen) {
    super(rule, null, false, false); // no stack trace: files have many rows
    this.role = role;
    this.chosen = chosen;
  }

  /** The rule, such as {@code must not be negative}. */
  static BadValue of(String rule) {
    return new BadValue(rule, null, false);
  }

  /** The same of the value that is this. */
  static BadValue of(Role role, String rule) {
    return new BadValue(rule, role, false);
  }

  /** A row that is left out by choice, and why. */
  static BadValue chosen(Role role, String why) {
    return new BadValue(why, role, true);
  }

  /** The same of the value that is this, unless it says what it is. */
  BadValue at(Role where) {
    return role == null ? new BadValue(rule(), where, chosen) : this;
  }

  String rule() {
    return String.valueOf(getMessage());
  }

  @Nullable Role role() {
    return role;
  }

  boolean isChosen() {
    return chosen;
  }
}
