package org.retentionkit.purchase;

import java.time.LocalDate;
import org.retentionkit.Period;
import org.retentionkit.event.OrderLog;
import org.retentionkit.internal.Checks;

/**
 * RFM (recency, frequency, monetary value): scores and segments of customers from a log of orders.
 * Static and pure.
 */
public final class RfmCalculator {
  private RfmCalculator() {}

  /**
   * RFM segments of all customers on a day: quintile scores of their orders up to it, refunds taken
   * off, in the {@link SegmentMap#elevenGroups() eleven groups} from Champions to Dormant.
   *
   * <p>Worked example: {@code segments(log, LocalDate.of(2026, 1,
   * 1)).customers(RfmSegment.CHAMPIONS)}.
   *
   * @param log the orders, not null
   * @param asOf the last day that counts, not null
   */
  public static <K> RfmSegmentation<K> segments(OrderLog<K> log, LocalDate asOf) {
    return scores(log, asOf).segments(SegmentMap.elevenGroups());
  }

  /**
   * RFM scores of all customers on a day, by quintiles of their orders up to it, refunds taken off.
   *
   * @param log the orders, not null
   * @param asOf the last day that counts, to which recency is counted; not null
   */
  public static <K> RfmScores<K> scores(OrderLog<K> log, LocalDate asOf) {
    return RfmScores.of(RfmColumns.of(log, asOf), RfmRules.quintiles());
  }

  /**
   * RFM scores of the customers of a window, refunds taken off.
   *
   * <p>Worked example: five customers who bought 1, 10, 20, 40 and 80 days ago score 5, 4, 3, 2 and
   * 1 for recency by quintiles.
   *
   * @param log the orders, not null
   * @param window the days that count; recency is counted to the last of them
   * @param rules how recency, frequency and amount are scored, not null
   */
  public static <K> RfmScores<K> scores(OrderLog<K> log, Period window, RfmRules rules) {
    return scores(log, window, rules, PurchaseRules.standard());
  }

  /**
   * RFM scores of the customers of a window. Orders of amount 0 are purchases, refunds are none.
   *
   * @param log the orders, not null
   * @param window the days that count; recency is counted to the last of them
   * @param rules how recency, frequency and amount are scored, not null
   * @param purchases what is a purchase, and what its amount; not null
   * @throws ArithmeticException if a customer's amounts do not add up to a long
   */
  public static <K> RfmScores<K> scores(
      OrderLog<K> log, Period window, RfmRules rules, PurchaseRules purchases) {
    Checks.notNull("purchases", purchases);
    return RfmScores.of(RfmColumns.of(log, window, purchases), rules);
  }
}
