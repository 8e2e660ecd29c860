package org.retentionkit.economics;

/** Answers "what about those who did not answer?". */
public enum Silence {
  /** They are left out; the answers are taken to speak for them. */
  LEFT_OUT,
  /** They count as not referred. */
  TAKEN_AS_NO
}
