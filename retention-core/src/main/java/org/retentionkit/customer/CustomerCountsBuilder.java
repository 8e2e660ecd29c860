package org.retentionkit.customer;

import org.jspecify.annotations.Nullable;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Collects the counts of a period by name, each once; see {@link CustomerCounts} for the sets it
 * takes. Not safe for use by several threads.
 */
public final class CustomerCountsBuilder {
  private final Period period;
  private @Nullable Long opening;
  private @Nullable Long lost;
  private @Nullable Long acquired;
  private @Nullable Long closing;
  private @Nullable Long joined;
  private @Nullable Long lostOfNew;
  private @Nullable Long reactivated;
  private @Nullable Long lostVoluntarily;
  private @Nullable Long lostInvoluntarily;
  private @Nullable Long lostUnknown;

  CustomerCountsBuilder(Period period) {
    this.period = Checks.notNull("period", period);
  }

  /** Customers at the start of the period. */
  public CustomerCountsBuilder opening(long opening) {
    this.opening = Given.once("opening", this.opening, opening);
    return this;
  }

  /** Opening customers gone at the end. Newcomers who left again are {@link #lostOfNew}. */
  public CustomerCountsBuilder lost(long lost) {
    this.lost = Given.once("lost", this.lost, lost);
    return this;
  }

  /**
   * Customers who joined in the period and are still here at its end. All who joined are {@link
   * #joined}.
   */
  public CustomerCountsBuilder acquired(long acquired) {
    this.acquired = Given.once("acquired", this.acquired, acquired);
    return this;
  }

  /** Customers at the end of the period. */
  public CustomerCountsBuilder closing(long closing) {
    this.closing = Given.once("closing", this.closing, closing);
    return this;
  }

  /** All customers who joined in the period, whether still here or not; beside lostOfNew. */
  public CustomerCountsBuilder joined(long joined) {
    this.joined = Given.once("joined", this.joined, joined);
    return this;
  }

  /** Customers who joined in the period and are gone at its end; 0 if none. */
  public CustomerCountsBuilder lostOfNew(long lostOfNew) {
    this.lostOfNew = Given.once("lostOfNew", this.lostOfNew, lostOfNew);
    return this;
  }

  /**
   * Former customers, gone at the start, who are back at the end; beside joined, 0 if not given.
   */
  public CustomerCountsBuilder reactivated(long reactivated) {
    this.reactivated = Given.once("reactivated", this.reactivated, reactivated);
    return this;
  }

  /** Lost customers who decided to leave. Of three reasons, one that is not given has no losses. */
  public CustomerCountsBuilder lostVoluntarily(long lost) {
    this.lostVoluntarily = Given.once("lostVoluntarily", this.lostVoluntarily, lost);
    return this;
  }

  /** Lost customers who did not decide so: a payment failed, a card expired. */
  public CustomerCountsBuilder lostInvoluntarily(long lost) {
    this.lostInvoluntarily = Given.once("lostInvoluntarily", this.lostInvoluntarily, lost);
    return this;
  }

  /** Lost customers without a recorded reason; the rest of lost, where that is given. */
  public CustomerCountsBuilder lostUnknown(long lost) {
    this.lostUnknown = Given.once("lostUnknown", this.lostUnknown, lost);
    return this;
  }

  /**
   * The counts.
   *
   * @throws IllegalStateException if a count is missing, or two sets are mixed
   * @throws IllegalArgumentException if the counts cannot be, or do not balance
   */
  @SuppressWarnings("NullAway") // lost may be left to the counts to derive
  public CustomerCounts build() {
    long start = Given.needed("opening", opening);
    boolean movements = joined != null || lostOfNew != null || reactivated != null;
    if (movements) {
      checkMovements();
    }
    boolean reasons = lostVoluntarily != null || lostInvoluntarily != null || lostUnknown != null;
    if (!reasons && lost == null && (closing == null || (acquired == null && !movements))) {
      throw missing("lost must be given, or acquired and closing, from which it follows");
    }
    return new CustomerCounts(
        period,
        start,
        lost,
        acquired,
        closing,
        joined,
        lostOfNew,
        movements ? (Long) orNone(reactivated) : null,
        reasons ? (Long) orNone(lostVoluntarily) : null,
        reasons ? (Long) orNone(lostInvoluntarily) : null,
        reasons ? (Long) unknown() : null);
  }

  private void checkMovements() {
    if (acquired != null) {
      throw missing(
          "acquired must not be given beside joined, lostOfNew or reactivated: it counts who joined"
              + " and is still here; give all who joined as joined, and who of them left again as"
              + " lostOfNew");
    }
    if (joined == null) {
      throw missing("joined must be given beside lostOfNew or reactivated");
    }
    if (lostOfNew == null) {
      throw missing(
          "lostOfNew must be given beside joined: how many of those who joined left again, 0 if"
              + " none");
    }
  }

  /** What is lost for no other reason, where all losses are known. */
  private long unknown() {
    if (lostUnknown != null || lost == null) {
      return orNone(lostUnknown);
    }
    long explained =
        Checks.sum(
            "lostVoluntarily + lostInvoluntarily",
            orNone(lostVoluntarily),
            orNone(lostInvoluntarily));
    Checks.atMost("lostVoluntarily + lostInvoluntarily", explained, "lost", lost);
    return lost - explained;
  }

  private static long orNone(@Nullable Long count) {
    return count == null ? 0 : count;
  }

  private static IllegalStateException missing(String what) {
    return new IllegalStateException(what);
  }
}
