package org.retentionkit.cohort;

import java.io.Serializable;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Answers "how many customers were new, returning, resurrected and dormant?" in one step.
 *
 * <p>Everybody active is exactly one of the first three: {@code active = newcomers + returning +
 * resurrected}. Everybody active in the step before is returning or dormant.
 *
 * @param period the step
 * @param state complete or in progress; in progress, some of the dormant may yet return
 * @param newcomers active now, not in the step before, and new by the rule
 * @param returning active now and in the step before
 * @param resurrected active now, not in the step before, and not new
 * @param dormant active in the step before, not now
 */
public record LifecycleCounts(
    Period period, CellState state, long newcomers, long returning, long resurrected, long dormant)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks signs. */
  public LifecycleCounts {
    Checks.notNull("period", period);
    Checks.notNull("state", state);
    if (state == CellState.NOT_YET_DUE) {
      throw Checks.broken("state", "must be COMPLETE or IN_PROGRESS", state);
    }
    Checks.notNegative("newcomers", newcomers);
    Checks.notNegative("returning", returning);
    Checks.notNegative("resurrected", resurrected);
    Checks.notNegative("dormant", dormant);
  }

  /** Customers active in the step. */
  public long active() {
    return newcomers + returning + resurrected;
  }

  /** Customers active in the step before. */
  public long activeBefore() {
    return returning + dormant;
  }
}
