package org.retentionkit.purchase;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;

/**
 * The gaps between consecutive orders of the same customer, added up: how long customers waited
 * from one order to their next.
 *
 * <p>A customer with n orders has n − 1 gaps; one with a single order has none. Worked example: 30
 * gaps of 900 days altogether: {@code PurchaseGaps.builder().gaps(30).totalDays(900).build()}.
 *
 * @param gaps how many gaps, at least 0
 * @param totalDays the sum of their lengths in days, at least 0; 0 without gaps
 */
public record PurchaseGaps(Long gaps, Long totalDays) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks signs, and that there are no days without gaps. */
  public PurchaseGaps {
    Checks.notNegative("gaps", Checks.notNull("gaps", gaps));
    Checks.notNegative("totalDays", Checks.notNull("totalDays", totalDays));
    if (gaps == 0 && totalDays > 0) {
      throw Checks.broken("totalDays", "must be 0 without gaps", totalDays);
    }
  }

  /** Begins gaps. */
  public static Builder builder() {
    return new Builder();
  }

  /** For example {@code 30 gaps, 900 days}. */
  @Override
  public String toString() {
    return Counted.of(gaps, "gap") + ", " + Counted.of(totalDays, "day");
  }

  /** Collects the gaps by name. Not safe for use by several threads. */
  public static final class Builder {
    private @Nullable Long gaps;
    private @Nullable Long totalDays;

    private Builder() {}

    /** How many gaps. */
    public Builder gaps(long gaps) {
      this.gaps = Checks.notNegative("gaps", gaps);
      return this;
    }

    /** The sum of the gaps in days. */
    public Builder totalDays(long totalDays) {
      this.totalDays = Checks.notNegative("totalDays", totalDays);
      return this;
    }

    /**
     * The gaps.
     *
     * @throws IllegalStateException if one of the two is missing
     * @throws IllegalArgumentException if there are days without gaps
     */
    public PurchaseGaps build() {
      if (gaps == null || totalDays == null) {
        throw new IllegalStateException("gaps and totalDays must be given");
      }
      return new PurchaseGaps(gaps, totalDays);
    }
  }
}
