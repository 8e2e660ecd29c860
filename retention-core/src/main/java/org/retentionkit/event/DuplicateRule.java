package org.retentionkit.event;

/**
 * Answers "does a row count that is there twice?": rows with the same customer, time and amount.
 *
 * <p>Worked example: two orders of 20.00 by one customer on 3 March are two orders of 40.00 in all
 * if kept, one order of 20.00 if not.
 */
public enum DuplicateRule {
  /** Every row counts: two equal orders on a day are two orders. */
  KEEP,
  /** Equal rows count once: what an export that repeats itself needs. */
  COUNT_ONCE
}
