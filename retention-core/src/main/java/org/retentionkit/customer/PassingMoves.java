package org.retentionkit.customer;

import java.io.Serializable;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Answers "who came or went without a trace at the end of the period?": the moves that counts of
 * opening and closing customers cannot show.
 *
 * @param period the period counted
 * @param joinedAndLeft customers who joined and left again; part of joined and of lost of new,
 *     unless {@link SamePeriodRule#IGNORE} leaves them out
 * @param lapsedAndReturned opening customers who left and came back; part of no movement
 * @param returnedAndLeft former customers who came back and left again; part of no movement
 */
public record PassingMoves(
    Period period, long joinedAndLeft, long lapsedAndReturned, long returnedAndLeft)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks signs. */
  public PassingMoves {
    Checks.notNull("period", period);
    Checks.notNegative("joinedAndLeft", joinedAndLeft);
    Checks.notNegative("lapsedAndReturned", lapsedAndReturned);
    Checks.notNegative("returnedAndLeft", returnedAndLeft);
  }
}
