package org.retentionkit.cohort;

/** Whether a cell or step has had its time: complete, in progress, not yet due. */
public enum CellState {
  /** All its ages have passed for all members, and no more members can join. */
  COMPLETE,
  /** It has begun for a member at least, but not all its ages have passed for all. */
  IN_PROGRESS,
  /** It has begun for nobody. */
  NOT_YET_DUE
}
