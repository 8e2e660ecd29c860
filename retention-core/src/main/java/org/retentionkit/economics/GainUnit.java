package org.retentionkit.economics;

/** Answers "five per cent of what?": the two readings of "5 % more retention". */
public enum GainUnit {
  /** Of all customers: from 75 % to 80 %. */
  POINTS,
  /** Of the retention rate itself: from 75 % to 78.75 %. */
  RELATIVE_PERCENT
}
