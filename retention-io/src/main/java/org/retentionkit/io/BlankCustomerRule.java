package org.retentionkit.io;

/**
 * Answers "whose is a row without a customer?": guests of a shop, say. Blank are white space and
 * the words that exports write for nothing: {@code NULL}, {@code N/A}, {@code None}, {@code NaN}
 * and {@code \N}.
 */
public enum BlankCustomerRule {
  /** Nobody's: a row that cannot be read, as {@link BadRowRule} has it. */
  REFUSE,
  /** It is left out by choice and listed, and never ends the reading. */
  LEAVE_OUT,
  /**
   * A customer of its own, whose key names its order, or else its line: {@code (guest of order
   * 1001)}, {@code (guest of line 7)}.
   */
  EACH_ITS_OWN
}
