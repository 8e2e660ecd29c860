package org.retentionkit.report.chart;

/** The tiles at the head of the page, in their order; each comes from a section. */
public enum Tile {
  /** Retention of the last complete period. */
  RETENTION,
  /** Its pooled average. */
  AVERAGE_RETENTION,
  /** Customers who ordered again. */
  REPEAT,
  /** Revenue from the top 20 %. */
  TOP_SHARE,
  /** Customers at risk. */
  AT_RISK,
  /** What a customer brought so far. */
  WORTH,
  /** Recurring revenue. */
  RECURRING_REVENUE,
  /** Net revenue retention. */
  NET_REVENUE_RETENTION,
  /** Gross revenue retention. */
  GROSS_REVENUE_RETENTION,
  /** Net Promoter Score. */
  NET_PROMOTER_SCORE,
  /** Cohorts one period later. */
  COHORTS,
  /** Quick ratio of buyers. */
  QUICK_RATIO
}
