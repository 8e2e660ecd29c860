package org.retentionkit.survey;

/** Answers "what does this customer's answer count as?". */
public enum NpsCategory {
  /** Would rather warn than recommend. */
  DETRACTOR,
  /** Content, but would not speak up. */
  PASSIVE,
  /** Would recommend. */
  PROMOTER
}
