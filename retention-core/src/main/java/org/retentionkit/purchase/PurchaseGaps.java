package org.retentionkit.purchase;

import java.io.Serializable;
import org.retentionkit.internal.Checks;

/**
 * Answers "how long did customers wait from one order to their next?": the gaps between consecutive
 * orders of the same customer, added up.
 *
 * <p>A customer with n orders has n − 1 gaps; one with a single order has none. Worked example: 30
 * gaps of 900 days altogether: {@code PurchaseGaps.numbering(30).totalDays(900)}.
 *
 * @param gaps how many gaps, at least 0
 * @param totalDays the sum of their lengths in days, at least 0; 0 without gaps
 */
public record PurchaseGaps(long gaps, long totalDays) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks signs, and that there are no days without gaps. */
  public PurchaseGaps {
    Checks.notNegative("gaps", gaps);
    Checks.notNegative("totalDays", totalDays);
    if (gaps == 0 && totalDays > 0) {
      throw Checks.broken("totalDays", "must be 0 without gaps", totalDays);
    }
  }

  /** Begins with the number of gaps. */
  public static Numbered numbering(long gaps) {
    return new Numbered(Checks.notNegative("gaps", gaps));
  }

  /** A number of gaps that waits for their total length. */
  public static final class Numbered {
    private final long gaps;

    private Numbered(long gaps) {
      this.gaps = gaps;
    }

    /** Ends with the sum of the gaps in days. */
    public PurchaseGaps totalDays(long totalDays) {
      return new PurchaseGaps(gaps, totalDays);
    }
  }
}
