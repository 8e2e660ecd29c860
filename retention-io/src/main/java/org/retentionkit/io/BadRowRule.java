package org.retentionkit.io;

/** Answers "what becomes of a row that cannot be read?". */
public enum BadRowRule {
  /** It is left out, counted by reason and listed; a source without a good row is an error. */
  LEAVE_OUT,
  /** It ends the reading with an error that names file, line, column, value and rule. */
  STOP
}
