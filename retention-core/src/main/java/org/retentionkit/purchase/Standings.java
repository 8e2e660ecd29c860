package org.retentionkit.purchase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Who is active, at risk or lapsed (churned): each customer's standing by a rule over its own time
 * between purchases, with the limits that decided, in columns of 16 bytes a customer beside the
 * gaps.
 *
 * <p>Worked example: by 1.5 and 3 times the own median, a customer with a median gap of 10 days is
 * at risk from day 16 after its last purchase and lapsed from day 31.
 *
 * <p>Immutable and safe to share between threads.
 *
 * @param <K> the type of a customer's key
 */
public final class Standings<K> {
  private static final long NONE = Long.MAX_VALUE;

  private final OwnGaps<K> gaps;
  private final LapseRule rule;
  private final long[] atRiskFrom;
  private final long[] lapsedFrom;

  /** The standing of every customer. */
  Standings(OwnGaps<K> gaps, LapseRule rule) {
    this.gaps = Checks.notNull("gaps", gaps);
    this.rule = Checks.notNull("rule", rule);
    atRiskFrom = limits(rule.atRisk());
    lapsedFrom = limits(rule.lapsed());
  }

  private long[] limits(BigDecimal limit) {
    boolean ofAll = rule.kind() == LapseRule.Kind.ALL_GAPS_PERCENTILE;
    boolean none = ofAll && gaps.allGaps() == 0;
    long all = ofAll && !none ? gaps.percentileOfAll(limit.intValueExact()) + 1 : NONE;
    long[] from = new long[gaps.size()];
    for (int c = 0; c < from.length; c++) {
      from[c] =
          none || gaps.gaps(c) < rule.minimumGaps()
              ? NONE
              : switch (rule.kind()) {
                case OWN_MEDIAN_MULTIPLE -> LapseRule.firstAbove(limit, gaps.twiceMedian(c));
                case OWN_PERCENTILE -> gaps.percentile(c, limit.intValueExact()) + 1;
                case ALL_GAPS_PERCENTILE -> all;
                case DAYS -> limit.longValueExact();
              };
    }
    return from;
  }

  /** The last day that counts. */
  public LocalDate asOf() {
    return gaps.asOf();
  }

  /** The number of customers who bought. */
  public int size() {
    return gaps.size();
  }

  /**
   * The key of a customer.
   *
   * @param index 0 to {@code size() - 1}, in an order that is the same for equal logs
   */
  public K customer(int index) {
    return gaps.customer(index);
  }

  /**
   * The place of a customer, or a negative number for one who never bought.
   *
   * @param customer the customer's key
   */
  public int indexOf(K customer) {
    return gaps.indexOf(customer);
  }

  /**
   * The day of the last purchase.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public LocalDate lastPurchase(int index) {
    return LocalDate.ofEpochDay(gaps.lastDay(index));
  }

  /**
   * The days from the last purchase to {@link #asOf}, 0 and up.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public long daysSince(int index) {
    return gaps.daysSince(index);
  }

  /**
   * The number of the customer's gaps between different days with an order, 0 for a one-time buyer.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public int gaps(int index) {
    return gaps.gaps(index);
  }

  /**
   * A customer's own median gap in days: the middle one, or the mean of the two in the middle. Over
   * 0 for a one-time buyer.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public Ratio medianGap(int index) {
    return gaps.medianGap(index);
  }

  /** The typical time between purchases: the median of these medians. */
  public MedianPurchaseGap medianPurchaseGap() {
    return MedianPurchaseGap.of(gaps);
  }

  /** Orders after {@link #asOf}: they are not in the gaps. */
  public long ordersAfter() {
    return gaps.ordersAfter();
  }

  /** The rule. */
  public LapseRule rule() {
    return rule;
  }

  /**
   * A customer's standing.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public Standing standing(int index) {
    if (!isDecided(index)) {
      return Standing.TOO_LITTLE_HISTORY;
    }
    long days = gaps.daysSince(index);
    if (days >= lapsedFrom[index]) {
      return Standing.LAPSED;
    }
    return days >= atRiskFrom[index] ? Standing.AT_RISK : Standing.ACTIVE;
  }

  /**
   * Whether the customer has the history the rule needs, and so limits.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public boolean isDecided(int index) {
    return atRiskFrom[Checks.index("index", index, atRiskFrom.length)] != NONE;
  }

  /**
   * The days without a purchase from which the customer is at risk.
   *
   * @param index the place of a customer that {@link #isDecided}
   */
  public long atRiskFrom(int index) {
    return limit(atRiskFrom, index);
  }

  /**
   * The days without a purchase from which the customer has lapsed.
   *
   * @param index the place of a customer that {@link #isDecided}
   */
  public long lapsedFrom(int index) {
    return limit(lapsedFrom, index);
  }

  private long limit(long[] from, int index) {
    if (!isDecided(index)) {
      throw new IllegalStateException(
          "customer "
              + customer(index)
              + " must have "
              + Counted.of(Math.max(1, rule.minimumGaps()), "gap")
              + " to have a limit, but has "
              + gaps.gaps(index));
    }
    return from[index];
  }

  /** The number of customers of a standing. All four add up to all. */
  public int count(Standing standing) {
    return places(standing).length;
  }

  /** The places of the customers of a standing, in the order of customers. */
  public int[] places(Standing standing) {
    Checks.notNull("standing", standing);
    return IntStream.range(0, gaps.size()).filter(c -> standing(c) == standing).toArray();
  }

  /** The customers of a standing, ascending by id, or in the order in which keys came. */
  public List<K> customers(Standing standing) {
    return IntStream.of(gaps.order().byNumber(places(standing))).mapToObj(this::customer).toList();
  }

  /**
   * The customers who have lapsed, the longest overdue first, equal ones ascending by id, or in the
   * order in which keys came.
   */
  public List<SilentCustomer<K>> silentCustomers() {
    return IntStream.of(gaps.order().byNumber(places(Standing.LAPSED)))
        .mapToObj(
            place ->
                new SilentCustomer<>(
                    customer(place), lastPurchase(place), daysSince(place), lapsedFrom[place]))
        .sorted(Comparator.<SilentCustomer<K>>comparingLong(s -> s.daysOverdue()).reversed())
        .toList();
  }

  /** Equal if gaps and rule are. */
  @Override
  public boolean equals(Object object) {
    return object instanceof Standings<?> other
        && gaps.equals(other.gaps)
        && rule.equals(other.rule);
  }

  @Override
  public int hashCode() {
    return (31 * gaps.hashCode()) + rule.hashCode();
  }

  /** For example {@code 3 active, 1 at risk, 2 lapsed, 4 with too little history}. */
  @Override
  public String toString() {
    return count(Standing.ACTIVE)
        + " active, "
        + count(Standing.AT_RISK)
        + " at risk, "
        + count(Standing.LAPSED)
        + " lapsed, "
        + count(Standing.TOO_LITTLE_HISTORY)
        + " with too little history";
  }
}
