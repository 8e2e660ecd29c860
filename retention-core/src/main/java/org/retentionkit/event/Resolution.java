package org.retentionkit.event;

/** Answers "how finely is time kept?": what one slot of a history stands for. */
public enum Resolution {
  /** One day of a stated zone; the slot is the day's number from 1 January 1970. */
  DAY,
  /** One millisecond, for windows of 24 hours; the slot counts from 1970-01-01T00:00Z. */
  MILLISECOND
}
