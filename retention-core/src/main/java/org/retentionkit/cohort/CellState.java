package org.retentionkit.cohort;

/** Answers "has this cell had its time?". */
public enum CellState {
  /** All its ages have passed for all members, and no more members can join. */
  COMPLETE,
  /** It has begun for a member at least, but not all its ages have passed for all. */
  IN_PROGRESS,
  /** It has begun for nobody. */
  NOT_YET_DUE
}
