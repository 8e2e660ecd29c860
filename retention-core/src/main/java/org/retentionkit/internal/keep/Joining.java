package org.retentionkit.internal.keep;

/** What becomes of several rows of a customer in one slot of time. */
public enum Joining {
  /** Periods of activity: a slot is a word of 64 periods, whose bits are united. */
  PERIODS,
  /** Orders of a day: their amounts add up, those of refunds apart. */
  ORDERS,
  /** Changes: equal ones are one. */
  CHANGES
}
