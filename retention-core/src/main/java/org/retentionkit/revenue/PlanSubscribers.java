package org.retentionkit.revenue;

import java.io.Serializable;
import org.retentionkit.internal.Checks;

/**
 * Answers "how many pay this price?".
 *
 * @param plan the price and its term
 * @param subscribers how many pay it, at least 0
 */
public record PlanSubscribers(PlanPrice plan, long subscribers) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks both. */
  public PlanSubscribers {
    Checks.notNull("plan", plan);
    Checks.notNegative("subscribers", subscribers);
  }
}
