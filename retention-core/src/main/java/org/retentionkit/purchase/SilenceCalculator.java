package org.retentionkit.purchase;

import java.time.LocalDate;
import java.util.List;
import org.retentionkit.event.OrderLog;

/**
 * Silent customers (overdue, at risk, churning): who has gone without a purchase for longer than is
 * usual for the customer itself, from a log of orders. Static and pure.
 */
public final class SilenceCalculator {
  private SilenceCalculator() {}

  /**
   * The typical time between purchases: the median of the customers' own median gaps between
   * different days with an order.
   *
   * <p>Worked example: customers with median gaps of 7, 14, 20 and 30 days: 17 days.
   *
   * @param log the orders, not null
   * @param asOf the last day that counts, not null
   * @return days, 1 and up; undefined if nobody bought on two days
   */
  public static MedianPurchaseGap medianPurchaseGap(OrderLog<?> log, LocalDate asOf) {
    return MedianPurchaseGap.of(OwnGaps.of(log, asOf));
  }

  /**
   * Every customer's standing by its own time between purchases: active, at risk or lapsed.
   *
   * @param log the orders, not null
   * @param asOf the last day that counts, not null
   * @param rule from when on a customer is at risk and has lapsed, not null
   */
  public static <K> Standings<K> standings(OrderLog<K> log, LocalDate asOf, LapseRule rule) {
    return new Standings<>(OwnGaps.of(log, asOf), rule);
  }

  /**
   * Silent customers (overdue, churning): who has gone without a purchase for more than three times
   * its own median gap, the longest overdue first. One-time buyers have no gap and are not in it.
   *
   * <p>Worked example: a customer who bought every 10 days and last 65 days ago is silent from day
   * 31 on; one who bought every 60 days and last 65 days ago is not.
   *
   * @param log the orders, not null
   * @param asOf the last day that counts, not null
   */
  public static <K> List<SilentCustomer<K>> silentCustomers(OrderLog<K> log, LocalDate asOf) {
    return silentCustomers(log, asOf, LapseRule.ownMedian("1.5", "3"));
  }

  /**
   * Silent customers by the caller's rule: who has lapsed, the longest overdue first.
   *
   * @param log the orders, not null
   * @param asOf the last day that counts, not null
   * @param rule from when on a customer has lapsed, not null
   */
  public static <K> List<SilentCustomer<K>> silentCustomers(
      OrderLog<K> log, LocalDate asOf, LapseRule rule) {
    return standings(log, asOf, rule).silentCustomers();
  }
}
