package org.retentionkit.customer;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * How many customers there were at the start of a period, how many came and how many were lost
 * (churned): what customer churn and retention rates are made of.
 *
 * <p>They are made by {@link #during} from what is known, and what is not known is null, never 0:
 *
 * <ul>
 *   <li>opening and lost: {@code opening(1_000).lost(35)};
 *   <li>opening and two of acquired, closing, lost: {@code opening(1_000).acquired(400)
 *       .closing(800)};
 *   <li>full movements: {@code opening(1_000).joined(500).lost(50).lostOfNew(12)}, with {@code
 *       reactivated} if former customers came back;
 *   <li>with any of them the losses by reason: {@code lostVoluntarily(20).lostInvoluntarily(10)
 *       .lostUnknown(5)}.
 * </ul>
 *
 * <p>The counts always balance: {@code closing = opening − lost + acquired + reactivated} and
 * {@code joined = acquired + lostOfNew}; what follows from the others is filled in, and what is
 * given beside is checked.
 *
 * <p><b>Lost</b> customers were here at the start and are gone at the end. <b>Acquired</b>
 * customers joined in the period and are still here at its end; those who joined and left again
 * belong to <i>joined</i> and <i>lostOfNew</i>. <b>Reactivated</b> customers were gone at the start
 * and are back at the end; one who leaves and returns inside the period is not lost. Where
 * reactivated is not known, acquired counts whoever is here at the end and was not at the start.
 *
 * @param period the period counted
 * @param opening customers at the start, at least 0
 * @param lost opening customers gone at the end, at most {@code opening}
 * @param acquired customers who joined and are still here at the end; null if not known
 * @param closing customers at the end; null if not known
 * @param joined all customers who joined; null if not known
 * @param lostOfNew joined customers gone at the end, at most {@code joined}; null if not known
 * @param reactivated former customers who came back; null if not known
 * @param lostVoluntarily lost customers who decided to leave; null if not known
 * @param lostInvoluntarily lost customers who did not decide so: a payment failed, a card expired,
 *     the seller closed the account; null if not known
 * @param lostUnknown lost customers without a recorded reason; null if no reasons are known
 */
public record CustomerCounts(
    Period period,
    Long opening,
    Long lost,
    @Nullable Long acquired,
    @Nullable Long closing,
    @Nullable Long joined,
    @Nullable Long lostOfNew,
    @Nullable Long reactivated,
    @Nullable Long lostVoluntarily,
    @Nullable Long lostInvoluntarily,
    @Nullable Long lostUnknown)
    implements Serializable {
  private static final long serialVersionUID = 2L;

  /**
   * Checks signs, bounds and the balance, and fills in what follows. {@link #during} names each
   * count.
   *
   * @param lost may be null where acquired and closing, or the reasons, tell it
   */
  @SuppressWarnings("NullAway") // lost may come as null and never stays so
  public CustomerCounts {
    Checks.notNull("period", period);
    CustomerBalance balance =
        new CustomerBalance(
            Checks.notNull("opening", opening),
            lost,
            acquired,
            closing,
            joined,
            lostOfNew,
            reactivated);
    balance.reasons(lostVoluntarily, lostInvoluntarily, lostUnknown);
    balance.complete();
    lost = balance.lost();
    acquired = balance.acquired;
    closing = balance.closing;
    joined = balance.joined;
    lostOfNew = balance.lostOfNew;
  }

  /** Begins the counts of {@code period}. */
  public static CustomerCountsBuilder during(Period period) {
    return new CustomerCountsBuilder(period);
  }

  /** Opening customers still here at the end. */
  public long retained() {
    return opening - lost;
  }

  /**
   * The counts of two separate groups of customers together, such as the segments of a month: each
   * count is the sum, and known only if both know it.
   *
   * <p>Worked example: 400 opening of whom 40 lost, and 300 of whom 45 lost: 700 opening, 85 lost.
   *
   * @param other the counts of other customers in the same period, not null
   * @throws IllegalArgumentException if the periods differ
   * @throws ArithmeticException if a sum exceeds a {@code long}
   */
  public CustomerCounts plus(CustomerCounts other) {
    Checks.notNull("other", other);
    if (!period.equals(other.period)) {
      throw Checks.broken("period of other", "must be " + period, other.period);
    }
    boolean movements = knowsMovements() && other.knowsMovements();
    return new CustomerCounts(
        period,
        Checks.sum("opening", opening, other.opening),
        Checks.sum("lost", lost, other.lost),
        movements
            ? sum("acquired", acquired, other.acquired)
            : sum("acquired", arrived(), other.arrived()),
        null,
        movements ? sum("joined", joined, other.joined) : null,
        movements ? sum("lostOfNew", lostOfNew, other.lostOfNew) : null,
        movements ? sum("reactivated", reactivated, other.reactivated) : null,
        sum("lostVoluntarily", lostVoluntarily, other.lostVoluntarily),
        sum("lostInvoluntarily", lostInvoluntarily, other.lostInvoluntarily),
        sum("lostUnknown", lostUnknown, other.lostUnknown));
  }

  /** Whether every movement is known: who joined, who of them was lost, and who came back. */
  boolean knowsMovements() {
    return joined != null;
  }

  /** Whether the customers at the end are known, and who of them is new. */
  boolean knowsClosing() {
    return closing != null;
  }

  /** Who is here at the end and was not at the start. */
  private @Nullable Long arrived() {
    return closing == null ? null : closing - retained();
  }

  private static @Nullable Long sum(String name, @Nullable Long one, @Nullable Long other) {
    return one == null || other == null ? null : Checks.sum(name, one, other);
  }

  /** For example {@code March 2026: opening 1000, lost 600, acquired 400, closing 800}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(period + ": opening " + opening + ", lost " + lost);
    append(text, "of them voluntarily", lostVoluntarily);
    append(text, "involuntarily", lostInvoluntarily);
    append(text, "unknown", lostUnknown);
    append(text, "joined", joined);
    append(text, "lost of new", lostOfNew);
    append(text, "reactivated", reactivated);
    append(text, "acquired", acquired);
    append(text, "closing", closing);
    return text.toString();
  }

  private static void append(StringBuilder text, String name, @Nullable Long count) {
    if (count != null) {
      text.append(", ").append(name).append(' ').append(count);
    }
  }
}
