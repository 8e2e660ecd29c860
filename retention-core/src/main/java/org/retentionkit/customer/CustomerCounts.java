package org.retentionkit.customer;

import java.io.Serializable;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Answers "how many customers were there, came and went?" for one period.
 *
 * <p>The counts always balance: {@code closing = opening + joined + reactivated − lost of opening −
 * lost of new}. They are made by {@link #during} from one of three sets:
 *
 * <ul>
 *   <li>opening, acquired, closing: {@code opening(1_000).acquired(400).closing(800)};
 *   <li>opening, acquired, lost: {@code opening(200).acquired(30).lost(20)};
 *   <li>full movements: {@code opening(1_000).joined(500).lostOfOpening(50).lostOfNew(12)}, with
 *       {@code reactivated} and a {@code closing} to check against if known.
 * </ul>
 *
 * <p><b>Acquired</b> customers joined in the period and are still here at its end. Those who joined
 * and left again belong to <i>joined</i> and <i>lost of new</i>. <b>Reactivated</b> customers were
 * gone at the opening and are back at the closing; one who leaves and returns inside the period is
 * not lost.
 *
 * @param period the period counted
 * @param basis what the counts know
 * @param opening customers at the start, at least 0
 * @param joined customers who joined in the period, at least 0
 * @param reactivated former customers who came back, at least 0; 0 if not known
 * @param lostOfOpening opening customers gone at the end, at most {@code opening}
 * @param lostOfNew joined customers gone at the end, at most {@code joined}; 0 if not known
 */
public record CustomerCounts(
    Period period,
    CountBasis basis,
    long opening,
    long joined,
    long reactivated,
    long lostOfOpening,
    long lostOfNew)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks signs, bounds and that the closing count fits a {@code long}. */
  public CustomerCounts {
    Checks.notNull("period", period);
    Checks.notNull("basis", basis);
    Checks.notNegative("opening", opening);
    Checks.notNegative("joined", joined);
    Checks.notNegative("reactivated", reactivated);
    Checks.notNegative("lostOfOpening", lostOfOpening);
    Checks.notNegative("lostOfNew", lostOfNew);
    Checks.atMost("lostOfOpening", lostOfOpening, "opening", opening);
    Checks.atMost("lostOfNew", lostOfNew, "joined", joined);
    if (basis == CountBasis.NET_ACQUISITION && (reactivated > 0 || lostOfNew > 0)) {
      throw new IllegalArgumentException(
          "basis must be FULL_MOVEMENTS when reactivated or lostOfNew is given, but was " + basis);
    }
    if (opening > Long.MAX_VALUE - joined || opening + joined > Long.MAX_VALUE - reactivated) {
      throw Checks.broken(
          "opening + joined + reactivated",
          "must fit a long",
          opening + " + " + joined + " + " + reactivated);
    }
  }

  /** Begins the counts of {@code period}. */
  public static CustomerCountsBuilder during(Period period) {
    return new CustomerCountsBuilder(period);
  }

  /** Customers at the end: opening + joined + reactivated − lost. */
  public long closing() {
    return opening - lostOfOpening + acquired() + reactivated;
  }

  /** Customers who joined in the period and are still here at its end. */
  public long acquired() {
    return joined - lostOfNew;
  }

  /** Opening customers still here at the end. */
  public long retained() {
    return opening - lostOfOpening;
  }

  /** All customers lost, of the opening ones and of the new ones. */
  public long lost() {
    return lostOfOpening + lostOfNew;
  }
}
