package org.retentionkit.report.chart;

/** What a mark stands for, from which its colour follows in light, dark and print. */
public enum Role {
  /** Kept: primary, acquired, returning, promoters, expansion. */
  KEPT,
  /** Back: reactivated, resurrected, a secondary series. */
  BACK,
  /** New. */
  NEW,
  /** Lost: lost, dormant, churned, detractors, lapsed. */
  LOST,
  /** Less: contraction, at risk. */
  LESS,
  /** Neither: passives, totals. */
  PASSIVE,
  /** Too little is known. */
  NEUTRAL
}
