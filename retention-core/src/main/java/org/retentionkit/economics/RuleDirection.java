package org.retentionkit.economics;

/** Answers "on which side of its limit is a rule met?". */
public enum RuleDirection {
  /** Met at the limit and above it. */
  AT_LEAST("at least"),
  /** Met below the limit, not at it. */
  BELOW("below");

  private final String words;

  RuleDirection(String words) {
    this.words = words;
  }

  /** The direction in words: {@code at least}. */
  public String words() {
    return words;
  }
}
