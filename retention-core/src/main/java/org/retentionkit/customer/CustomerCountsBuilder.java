package org.retentionkit.customer;

import java.util.Locale;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Collects the counts of a period by name; see {@link CustomerCounts} for the sets it takes. Not
 * safe for use by several threads.
 */
public final class CustomerCountsBuilder {
  private static final long ABSENT = -1;

  private final Period period;
  private long opening = ABSENT;
  private long acquired = ABSENT;
  private long closing = ABSENT;
  private long lost = ABSENT;
  private long joined = ABSENT;
  private long reactivated = ABSENT;
  private long lostOfOpening = ABSENT;
  private long lostOfNew = ABSENT;

  CustomerCountsBuilder(Period period) {
    this.period = Checks.notNull("period", period);
  }

  /** Customers at the start of the period. */
  public CustomerCountsBuilder opening(long opening) {
    this.opening = Checks.notNegative("opening", opening);
    return this;
  }

  /** Customers who joined in the period and are still here at its end. */
  public CustomerCountsBuilder acquired(long acquired) {
    this.acquired = Checks.notNegative("acquired", acquired);
    return this;
  }

  /** Customers at the end of the period. */
  public CustomerCountsBuilder closing(long closing) {
    this.closing = Checks.notNegative("closing", closing);
    return this;
  }

  /** Opening customers gone at the end, beside {@code acquired}. */
  public CustomerCountsBuilder lost(long lost) {
    this.lost = Checks.notNegative("lost", lost);
    return this;
  }

  /** All customers who joined in the period, whether still here or not. */
  public CustomerCountsBuilder joined(long joined) {
    this.joined = Checks.notNegative("joined", joined);
    return this;
  }

  /** Former customers, gone at the opening, who are back at the end. */
  public CustomerCountsBuilder reactivated(long reactivated) {
    this.reactivated = Checks.notNegative("reactivated", reactivated);
    return this;
  }

  /** Opening customers gone at the end. */
  public CustomerCountsBuilder lostOfOpening(long lostOfOpening) {
    this.lostOfOpening = Checks.notNegative("lostOfOpening", lostOfOpening);
    return this;
  }

  /** Customers who joined in the period and are gone at its end. */
  public CustomerCountsBuilder lostOfNew(long lostOfNew) {
    this.lostOfNew = Checks.notNegative("lostOfNew", lostOfNew);
    return this;
  }

  /**
   * The counts.
   *
   * @throws IllegalStateException if a count is missing, or two sets are mixed
   * @throws IllegalArgumentException if the counts cannot be, or do not balance
   */
  public CustomerCounts build() {
    need("opening", opening);
    boolean movements =
        joined != ABSENT || lostOfOpening != ABSENT || lostOfNew != ABSENT || reactivated != ABSENT;
    return movements ? fromMovements() : fromNetAcquisition();
  }

  private CustomerCounts fromMovements() {
    if (acquired != ABSENT || lost != ABSENT) {
      throw new IllegalStateException(
          "acquired and lost must not be mixed with joined, lostOfOpening, lostOfNew or reactivated:"
              + " acquired is joined − lostOfNew");
    }
    need("joined", joined);
    need("lostOfOpening", lostOfOpening);
    CustomerCounts counts =
        new CustomerCounts(
            period,
            CountBasis.FULL_MOVEMENTS,
            opening,
            joined,
            Math.max(0, reactivated),
            lostOfOpening,
            Math.max(0, lostOfNew));
    if (closing != ABSENT && closing != counts.closing()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "closing must equal opening %s + joined %s + reactivated %s − lostOfOpening %s −"
                  + " lostOfNew %s = %s, but was %s",
              opening,
              joined,
              counts.reactivated(),
              lostOfOpening,
              counts.lostOfNew(),
              counts.closing(),
              closing));
    }
    return counts;
  }

  private CustomerCounts fromNetAcquisition() {
    need("acquired", acquired);
    if ((closing == ABSENT) == (lost == ABSENT)) {
      throw new IllegalStateException("exactly one of closing and lost must be given");
    }
    if (closing == ABSENT) {
      return net(lost);
    }
    long retained = closing - acquired;
    if (retained < 0) {
      throw Checks.broken(
          "acquired",
          "must not exceed closing "
              + closing
              + " (who joined and left again belongs to joined and"
              + " lostOfNew)",
          acquired);
    }
    if (retained > opening) {
      throw Checks.broken(
          "closing",
          String.format(
              Locale.ROOT,
              "must not exceed opening %s + acquired %s (returned customers belong to reactivated)",
              opening,
              acquired),
          closing);
    }
    return net(opening - retained);
  }

  private CustomerCounts net(long lostOfTheOpening) {
    return new CustomerCounts(
        period, CountBasis.NET_ACQUISITION, opening, acquired, 0, lostOfTheOpening, 0);
  }

  private static void need(String name, long value) {
    if (value == ABSENT) {
      throw new IllegalStateException(name + " must be given");
    }
  }
}
