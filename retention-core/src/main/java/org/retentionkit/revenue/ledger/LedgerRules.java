package org.retentionkit.revenue.ledger;

import java.io.Serializable;
import org.retentionkit.event.ReturnRule;
import org.retentionkit.internal.Checks;

/**
 * Answers "by which rules are changes booked?": the choices in which products differ.
 *
 * <p>Changes of one customer that follow each other by at most {@code groupWithinDays} days are
 * booked as one, from the amount before the first to the amount of the last, on the day of the
 * last: a plan that is cancelled on one day and replaced on the next is no churn. Changes of the
 * same day always are one. Grouping comes first, then the rule for returns.
 *
 * <p>Worked example: {@code LedgerRules.standard().with(MovementBasis.EVERY_CHANGE)
 * .groupingWithin(1)}.
 *
 * @param basis which amounts make a movement
 * @param returns when a customer who stopped paying is back; with {@link ReturnRule.Kind#AFTER_GAP}
 *     a shorter gap keeps the amount before it
 * @param groupWithinDays the most days between changes that are booked as one, at least 0
 */
public record LedgerRules(MovementBasis basis, ReturnRule returns, int groupWithinDays)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks the days. */
  public LedgerRules {
    Checks.notNull("basis", basis);
    Checks.notNull("returns", returns);
    Checks.notNegative("groupWithinDays", groupWithinDays);
  }

  /** The amounts at the ends of periods, returns after any gap, no grouping beyond a day. */
  public static LedgerRules standard() {
    return new LedgerRules(MovementBasis.PERIOD_ENDS, ReturnRule.ever(), 0);
  }

  /** These rules with another basis. */
  public LedgerRules with(MovementBasis other) {
    return new LedgerRules(other, returns, groupWithinDays);
  }

  /** These rules with another rule for returns. */
  public LedgerRules with(ReturnRule other) {
    return new LedgerRules(basis, other, groupWithinDays);
  }

  /**
   * These rules with changes booked as one that follow each other within {@code days}.
   *
   * @param days the most days between them, at least 0
   */
  public LedgerRules groupingWithin(int days) {
    return new LedgerRules(basis, returns, days);
  }
}
