package org.retentionkit.cohort;

/** What the value of each cell of a cohort table is divided by. */
public enum CohortBase {
  /** The customers of the cohort: a share of them, or orders or revenue per customer. */
  COHORT_SIZE,
  /** The value of the cohort's first column. */
  FIRST_PERIOD,
  /** The value of the cohort's column before; the first column's is its own. */
  PREVIOUS_PERIOD
}
