package org.retentionkit.revenue;

import java.io.Serializable;
import java.math.BigDecimal;
import org.retentionkit.Period;
import org.retentionkit.event.CancelReason;
import org.retentionkit.event.MovementKind;
import org.retentionkit.internal.Checks;

/**
 * Answers "what was booked for this customer?": one movement.
 *
 * @param period the period it falls in
 * @param kind what it is
 * @param reason why a customer churned; {@link CancelReason#UNSTATED} for the other kinds
 * @param amount how much, above 0 for every kind
 */
public record LedgerLine(Period period, MovementKind kind, CancelReason reason, BigDecimal amount)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks the amount, and that only churn has a reason. */
  public LedgerLine {
    Checks.notNull("period", period);
    Checks.notNull("kind", kind);
    Checks.notNull("reason", reason);
    amount = Checks.positive("amount", amount);
    if (kind != MovementKind.CHURNED && reason != CancelReason.UNSTATED) {
      throw Checks.broken("reason", "must be UNSTATED for " + kind, reason);
    }
  }
}
