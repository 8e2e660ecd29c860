package org.retentionkit.cohort;

import java.io.Serializable;
import org.retentionkit.internal.Checks;

/**
 * Answers "what of the log is not in the table, and why?".
 *
 * @param customersWithoutCohort customers without a start date or attribute
 * @param customersNotYetStarted starts of customers on or after the day observed until
 * @param entriesBeforeStart entries of members before their own start
 * @param entriesAfterObserved entries of the log on or after the day observed until
 */
public record SetAside(
    long customersWithoutCohort,
    long customersNotYetStarted,
    long entriesBeforeStart,
    long entriesAfterObserved)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Nothing. */
  public static final SetAside NOTHING = new SetAside(0, 0, 0, 0);

  /** Checks signs. */
  public SetAside {
    Checks.notNegative("customersWithoutCohort", customersWithoutCohort);
    Checks.notNegative("customersNotYetStarted", customersNotYetStarted);
    Checks.notNegative("entriesBeforeStart", entriesBeforeStart);
    Checks.notNegative("entriesAfterObserved", entriesAfterObserved);
  }
}
