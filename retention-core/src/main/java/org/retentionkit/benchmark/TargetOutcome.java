package org.retentionkit.benchmark;

/** Answers "did we reach it?". */
public enum TargetOutcome {
  /** The goal is reached. */
  MET,
  /** The goal is not reached, the alarm neither. */
  MISSED,
  /** The figure is at the alarm or beyond it. */
  ALARM
}
