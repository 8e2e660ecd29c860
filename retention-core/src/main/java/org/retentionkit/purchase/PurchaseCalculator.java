package org.retentionkit.purchase;

import java.time.LocalDate;
import java.util.List;
import org.retentionkit.Amount;
import org.retentionkit.Figure;
import org.retentionkit.Period;
import org.retentionkit.event.OrderLog;
import org.retentionkit.internal.Checks;

/**
 * Purchase measures: repeat purchase rate, purchase frequency, average order value (AOV), time
 * between purchases, customers who have gone silent. From counts, and from logs of orders. Static
 * and pure.
 */
public final class PurchaseCalculator {
  private PurchaseCalculator() {}

  /**
   * The repeat purchase rate: the share of the buyers who bought again, by the definition that the
   * counts were begun for.
   *
   * <p>Worked example: 280 of 1,000 buyers ever ordered more than once: 28 %; of the 600 buyers of
   * a year 90 ordered twice inside it, 15 %, and 180 had bought before, 30 %; of 200 first-time
   * buyers of a month 44 bought again within 60 days, 22 %.
   *
   * @param counts the counts, not null
   * @return a fraction, 0 to 1; undefined if nobody bought
   */
  public static RepeatPurchaseRate repeatPurchaseRate(RepeatBuyerCounts counts) {
    return RepeatPurchaseDefinition.of(Checks.notNull("counts", counts).kind()).of(counts);
  }

  /**
   * The repeat purchase rate of a log in a window: of the buyers of the window, those with two
   * orders inside it ({@link RepeatPurchaseDefinition#WITHIN_WINDOW}).
   *
   * @param log the orders, not null
   * @param window the days that count, not null
   * @return a fraction, 0 to 1; undefined if nobody bought
   */
  public static RepeatPurchaseRate repeatPurchaseRate(OrderLog<?> log, Period window) {
    return repeatPurchaseRate(log, window, RepeatPurchaseDefinition.WITHIN_WINDOW);
  }

  /**
   * The repeat purchase rate of a log in a window, by the definition of the caller's choice.
   *
   * <p>Worked example: A bought in May and on 3 and 20 June, B on 5 June and 1 July. June: {@code
   * WITHIN_WINDOW} 1 of 2, {@code COHORT_WITHIN_DAYS} (90) 1 of 1.
   *
   * @param log the orders, not null
   * @param window the days that count; for a lifetime the orders before its end, not null
   * @param definition which repeat purchase rate, not null
   * @return a fraction; undefined if nobody bought
   */
  public static RepeatPurchaseRate repeatPurchaseRate(
      OrderLog<?> log, Period window, RepeatPurchaseDefinition definition) {
    Checks.notNull("definition", definition);
    return summary(log, window).repeatPurchaseRate(definition);
  }

  /**
   * Purchase frequency, orders for each customer who ordered: {@code orders ÷ customers}.
   *
   * <p>Worked example: 1,000 orders of 400 customers: 2.5.
   *
   * @param counts the counts of a period, not null
   * @return orders a customer, 1 and up; undefined if nobody ordered
   */
  public static Figure purchaseFrequency(PurchaseCounts counts) {
    return Figure.of(PurchaseDefinition.PURCHASE_FREQUENCY, Checks.notNull("counts", counts));
  }

  /**
   * Purchase frequency of a log in a window.
   *
   * @param log the orders, not null
   * @param window the days that count, not null
   * @return orders a customer, 1 and up; undefined if nobody ordered
   */
  public static Figure purchaseFrequency(OrderLog<?> log, Period window) {
    return purchaseFrequency(summary(log, window).counts());
  }

  /**
   * Average order value (AOV), revenue for each order: {@code revenue ÷ orders}.
   *
   * <p>Worked example: 50,000 EUR from 1,000 orders: 50 EUR.
   *
   * @param counts the counts of a period with their revenue, not null
   * @return an amount in the currency of the revenue; undefined without orders
   */
  public static Amount averageOrderValue(PurchaseCounts counts) {
    return Amount.of(PurchaseDefinition.AVERAGE_ORDER_VALUE, Checks.notNull("counts", counts));
  }

  /**
   * Average order value (AOV) of a log in a window, refunds taken off.
   *
   * @param log the orders, not null
   * @param window the days that count, not null
   * @return an amount in the currency of the log; undefined without orders
   */
  public static Amount averageOrderValue(OrderLog<?> log, Period window) {
    return averageOrderValue(summary(log, window).counts());
  }

  /**
   * The mean time between purchases, of the gaps between consecutive orders of the same customer:
   * {@code total gap days ÷ gaps}. It knows only gaps that have ended: the wait of customers who
   * have not come back yet is not in it, so it is too short where many are waiting.
   *
   * <p>Worked example: 30 gaps of 900 days altogether: 30 days.
   *
   * @param gaps the gaps, not null
   * @return days, 0 and up; undefined if nobody bought twice
   */
  public static Figure timeBetweenPurchases(PurchaseGaps gaps) {
    return PurchaseIntervalDefinition.MEAN_OWN_GAP.of(Checks.notNull("gaps", gaps));
  }

  /**
   * The window over the purchase frequency, which Peel calls the time between purchases: {@code
   * window days ÷ (orders ÷ customers)}. It counts who ordered once as a whole window, and is no
   * interval.
   *
   * <p>Worked example: 1,000 orders of 400 customers in 365 days: 146 days.
   *
   * @param counts the counts of the window, not null
   * @return days, at most the window; undefined if nobody ordered
   */
  public static Figure windowPerPurchase(PurchaseCounts counts) {
    return Figure.of(PurchaseDefinition.WINDOW_OVER_FREQUENCY, Checks.notNull("counts", counts));
  }

  /**
   * What was bought in a window, by the standard rules.
   *
   * @param log the orders, not null
   * @param window the days that count, not null
   */
  public static PurchaseSummary summary(OrderLog<?> log, Period window) {
    return summary(log, window, PurchaseRules.standard());
  }

  /**
   * What was bought in a window. Orders before it tell who had bought before; orders after it only
   * whether its first-time buyers bought again in time. Orders of amount 0 are purchases.
   *
   * <p>Worked example: A bought in May and on 3 and 20 June, B on 5 June and 1 July. June: 2
   * buyers, 3 purchases; 1 with two in the window, 1 returning (A), 1 first-time buyer (B), who
   * bought again within 90 days; gaps of A only.
   *
   * @param log the orders, not null
   * @param window the days that count, not null
   * @param rules what is a purchase, not null
   * @throws ArithmeticException if amounts do not add up to a long
   */
  public static PurchaseSummary summary(OrderLog<?> log, Period window, PurchaseRules rules) {
    return PurchaseLogs.summary(PurchaseLogs.read(log, window, rules), window, rules, log);
  }

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
