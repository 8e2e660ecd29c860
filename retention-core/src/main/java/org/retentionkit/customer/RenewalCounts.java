package org.retentionkit.customer;

import java.io.Serializable;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Answers "how many contracts came up for renewal, and how many were renewed?" in one period.
 * Contracts that were not due cannot churn and are not counted.
 *
 * @param period the period the contracts came due in
 * @param due contracts that came up for renewal, at least {@code renewed}
 * @param renewed contracts among them that were renewed
 */
public record RenewalCounts(Period period, long due, long renewed) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks signs, and that no more are renewed than were due. */
  public RenewalCounts {
    Checks.notNull("period", period);
    Checks.notNegative("due", due);
    Checks.notNegative("renewed", renewed);
    Checks.atMost("renewed", renewed, "due", due);
  }

  /** Begins the counts of {@code period}. */
  public static Due during(Period period) {
    Checks.notNull("period", period);
    return due -> renewed -> new RenewalCounts(period, due, renewed);
  }

  /** Asks how many contracts came up for renewal. */
  @FunctionalInterface
  public interface Due {
    /** Contracts that came up for renewal. */
    Renewed due(long due);
  }

  /** Asks how many of them were renewed. */
  @FunctionalInterface
  public interface Renewed {
    /** Contracts that were renewed. */
    RenewalCounts renewed(long renewed);
  }
}
