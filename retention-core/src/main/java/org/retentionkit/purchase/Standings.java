package org.retentionkit.purchase;

import java.math.BigDecimal;
import java.util.stream.IntStream;
import org.retentionkit.internal.Checks;

/**
 * Answers "who is at risk, who has lapsed?": each customer's standing by a rule, with the limits
 * that decided, in columns of 16 bytes a customer beside the gaps.
 *
 * <p>Worked example: by 1.5 and 3 times the own median, a customer with a median gap of 10 days is
 * at risk from day 16 after its last purchase and lapsed from day 31.
 *
 * <p>Immutable and safe to share between threads.
 */
public final class Standings {
  private static final long NONE = Long.MAX_VALUE;

  private final OwnGaps gaps;
  private final LapseRule rule;
  private final long[] atRiskFrom;
  private final long[] lapsedFrom;

  private Standings(OwnGaps gaps, LapseRule rule) {
    this.gaps = gaps;
    this.rule = rule;
    long[] all =
        rule.kind() == LapseRule.Kind.ALL_GAPS_PERCENTILE ? gaps.allAscending() : new long[0];
    atRiskFrom = limits(rule.atRisk(), all);
    lapsedFrom = limits(rule.lapsed(), all);
  }

  private long[] limits(BigDecimal limit, long[] all) {
    long[] from = new long[gaps.size()];
    boolean ofAll = rule.kind() == LapseRule.Kind.ALL_GAPS_PERCENTILE;
    for (int c = 0; c < from.length; c++) {
      boolean enough = gaps.gaps(c) >= rule.minimumGaps() && (!ofAll || all.length > 0);
      from[c] =
          !enough
              ? NONE
              : switch (rule.kind()) {
                case OWN_MEDIAN_MULTIPLE -> LapseRule.firstAbove(limit, gaps.twiceMedian(c));
                case OWN_PERCENTILE -> gaps.percentile(c, limit.intValueExact()) + 1;
                case ALL_GAPS_PERCENTILE ->
                    all[OwnGaps.rank(all.length, limit.intValueExact())] + 1;
                case DAYS -> limit.longValueExact();
              };
    }
    return from;
  }

  /**
   * The standing of every customer.
   *
   * @param gaps the customers' gaps, not null
   * @param rule the rule, not null
   */
  public static Standings of(OwnGaps gaps, LapseRule rule) {
    return new Standings(Checks.notNull("gaps", gaps), Checks.notNull("rule", rule));
  }

  /** The gaps it was made of, which also name the customers. */
  public OwnGaps gaps() {
    return gaps;
  }

  /** The rule. */
  public LapseRule rule() {
    return rule;
  }

  /**
   * A customer's standing.
   *
   * @param index the customer's place in the gaps
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
   * @param index the customer's place in the gaps
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
              + gaps.customer(index)
              + " must have "
              + Math.max(1, rule.minimumGaps())
              + " gaps to have a limit, but has "
              + gaps.gaps(index));
    }
    return from[index];
  }

  /**
   * The number of customers of a standing. All four add up to the customers of the gaps.
   *
   * @param standing which, not null
   */
  public int count(Standing standing) {
    return places(standing).length;
  }

  /**
   * The places in the gaps of the customers of a standing, ascending by customer.
   *
   * @param standing which, not null
   */
  public int[] places(Standing standing) {
    Checks.notNull("standing", standing);
    return IntStream.range(0, gaps.size()).filter(c -> standing(c) == standing).toArray();
  }

  /** Equal if gaps and rule are. */
  @Override
  public boolean equals(Object object) {
    return object instanceof Standings other && gaps.equals(other.gaps) && rule.equals(other.rule);
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
