package org.retentionkit.customer;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * How many contracts came up for renewal in one period, and how many were renewed. Contracts that
 * were not due cannot churn and are not counted.
 *
 * <p>Worked example: {@code RenewalCounts.during(march).due(40).renewed(34).build()}.
 *
 * @param period the period the contracts came due in
 * @param due contracts that came up for renewal, at least {@code renewed}
 * @param renewed contracts among them that were renewed
 */
public record RenewalCounts(Period period, Long due, Long renewed) implements Serializable {
  private static final long serialVersionUID = 2L;

  /** Checks signs, and that no more are renewed than were due. */
  public RenewalCounts {
    Checks.notNull("period", period);
    Checks.notNegative("due", Checks.notNull("due", due));
    Checks.notNegative("renewed", Checks.notNull("renewed", renewed));
    Checks.atMost("renewed", renewed, "due", due);
  }

  /** Begins the counts of {@code period}. */
  public static Builder during(Period period) {
    return new Builder(period);
  }

  /** For example {@code March 2026: due 40, renewed 34}. */
  @Override
  public String toString() {
    return period + ": due " + due + ", renewed " + renewed;
  }

  /** Collects the counts by name, each once. Not safe for use by several threads. */
  public static final class Builder {
    private final Period period;
    private @Nullable Long due;
    private @Nullable Long renewed;

    private Builder(Period period) {
      this.period = Checks.notNull("period", period);
    }

    /** Contracts that came up for renewal; required. */
    public Builder due(long due) {
      this.due = Given.once("due", this.due, due);
      return this;
    }

    /** Contracts among them that were renewed; required. */
    public Builder renewed(long renewed) {
      this.renewed = Given.once("renewed", this.renewed, renewed);
      return this;
    }

    /**
     * The counts.
     *
     * @throws IllegalStateException if a count is missing
     */
    public RenewalCounts build() {
      return new RenewalCounts(period, Given.needed("due", due), Given.needed("renewed", renewed));
    }
  }
}
