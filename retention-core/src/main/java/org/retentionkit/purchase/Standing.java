package org.retentionkit.purchase;

/** Whether a customer has waited longer for its next purchase than it usually does. */
public enum Standing {
  /** Has not waited long enough to be at risk. */
  ACTIVE,
  /** Has waited longer than usual. */
  AT_RISK,
  /** Has waited so long that it counts as gone. */
  LAPSED,
  /** Has too few gaps to tell: every one-time buyer, where a customer's own gaps decide. */
  TOO_LITTLE_HISTORY
}
