package org.retentionkit.purchase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.Workspace;
import org.retentionkit.internal.Checks;

/** From a log of orders to the inputs of the purchase measures. Static and pure. */
public final class PurchaseLogCalculator {
  private PurchaseLogCalculator() {}

  /**
   * What was bought in a window, by the standard rules, on this thread.
   *
   * @param log the orders, not null
   * @param window the days that count, not null
   */
  public static PurchaseSummary summary(OrderLog log, Period window) {
    return summary(log, window, PurchaseRules.standard(), Workspace.sequential());
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
   * @param workspace the threads and memory to use, not null
   * @throws ArithmeticException if amounts do not add up to a long
   */
  public static PurchaseSummary summary(
      OrderLog log, Period window, PurchaseRules rules, Workspace workspace) {
    WindowFold fold = fold(log, window, rules, workspace);
    Currency currency = log.currency();
    Period history =
        fold.buyersEver > 0
            ? Period.of(LocalDate.ofEpochDay(fold.firstDay), window.endExclusive())
            : window;
    return new PurchaseSummary(
        rules,
        PurchaseCounts.during(window).customers(fold.buyers).orders(fold.orders).build(),
        new AverageOrderValue(window, fold.orders, money(fold.revenue, currency)),
        fold.refunds,
        money(fold.refunded, currency),
        PurchaseGaps.numbering(fold.gaps).totalDays(fold.gapDays),
        RepeatBuyerCounts.lifetime(history)
            .buyers(fold.buyersEver)
            .repeatBuyers(fold.repeatBuyersEver)
            .build(),
        RepeatBuyerCounts.inWindow(window)
            .buyers(fold.buyers)
            .repeatBuyers(fold.buyersTwice)
            .build(),
        RepeatBuyerCounts.returning(window)
            .buyers(fold.buyers)
            .repeatBuyers(fold.returning)
            .build(),
        RepeatBuyerCounts.cohort(window, rules.repeatWithinDays())
            .buyers(fold.firstTime)
            .repeatBuyers(fold.againInTime)
            .build());
  }

  /**
   * What each buyer of a window brought in it, for measures of concentration.
   *
   * @param log the orders, not null
   * @param window the days that count, not null
   * @param rules what is an amount, not null
   * @param workspace the threads and memory to use, not null
   * @throws ArithmeticException if amounts do not add up to a long
   */
  public static AmountColumn amounts(
      OrderLog log, Period window, PurchaseRules rules, Workspace workspace) {
    WindowFold fold = fold(log, window, rules, workspace);
    int[] order = fold.customers.ascending();
    return new AmountColumn(log.currency(), fold.customers.at(order), fold.amounts.at(order));
  }

  private static WindowFold fold(
      OrderLog log, Period window, PurchaseRules rules, Workspace workspace) {
    Checks.notNull("log", log);
    Checks.notNull("window", window);
    Checks.notNull("rules", rules);
    long start = window.start().toEpochDay();
    long end = window.endExclusive().toEpochDay();
    List<WindowFold> folds = log.visit(workspace, () -> new WindowFold(start, end, rules));
    return folds.stream().skip(1).reduce(folds.get(0), WindowFold::add);
  }

  private static Money money(long minorUnits, Currency currency) {
    return new Money(BigDecimal.valueOf(minorUnits, Money.decimals(currency)), currency);
  }
}
