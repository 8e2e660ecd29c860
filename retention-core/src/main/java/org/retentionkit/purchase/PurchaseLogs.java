package org.retentionkit.purchase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.event.OrderLog;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.LongSum;

/** From a log of orders to the inputs of the purchase measures. */
final class PurchaseLogs {
  private PurchaseLogs() {}

  /** Reads a log once, for a window of it. */
  static List<WindowFold> read(OrderLog<?> log, Period window, PurchaseRules rules) {
    Checks.notNull("log", log);
    Checks.notNull("window", window);
    Checks.notNull("rules", rules);
    long start = window.start().toEpochDay();
    long end = window.endExclusive().toEpochDay();
    return log.visit(() -> new WindowFold(log.customers(), start, end, rules));
  }

  /** The window that ends with a day and begins with the first row of what was read for it. */
  static Period window(List<WindowFold> folds, LocalDate asOf) {
    long first = folds.stream().mapToLong(fold -> fold.firstRow).min().orElseThrow();
    return Period.of(LocalDate.ofEpochDay(Math.min(first, asOf.toEpochDay())), asOf.plusDays(1));
  }

  static PurchaseSummary summary(
      List<WindowFold> folds, Period window, PurchaseRules rules, OrderLog<?> log) {
    Currency currency = log.currency();
    WindowFold all = new WindowFold(log.customers(), 0, 0, rules);
    folds.forEach(all::add);
    long buyers = folds.stream().mapToLong(fold -> fold.customers.size()).sum();
    Period history =
        all.buyersEver > 0
            ? Period.of(LocalDate.ofEpochDay(all.firstPurchase), window.endExclusive())
            : window;
    return new PurchaseSummary(
        rules,
        PurchaseCounts.during(window)
            .customers(buyers)
            .orders(all.orders)
            .revenue(money("amounts", all.revenue, window, currency))
            .build(),
        PurchaseCounts.during(window)
            .customers(all.firstTime)
            .orders(all.firstTimeOrders)
            .revenue(money("amounts of new customers", all.firstTimeRevenue, window, currency))
            .build(),
        all.refunds,
        Money.zero(currency).minus(money("refunds", all.refunded, window, currency)),
        PurchaseGaps.builder().gaps(all.gaps).totalDays(all.gapDays).build(),
        RepeatBuyerCounts.lifetime(history)
            .buyers(all.buyersEver)
            .repeatBuyers(all.repeatBuyersEver)
            .build(),
        RepeatBuyerCounts.inWindow(window).buyers(buyers).repeatBuyers(all.buyersTwice).build(),
        RepeatBuyerCounts.returning(window)
            .buyers(buyers)
            .repeatBuyers(all.returning)
            .firstTimeBuyers(all.firstTime)
            .build(),
        RepeatBuyerCounts.cohort(window, rules.repeatWithinDays())
            .buyers(all.firstTime)
            .repeatBuyers(all.againInTime)
            .build());
  }

  private static Money money(String name, LongSum sum, Period window, Currency currency) {
    long minorUnits = sum.total(() -> name + " of " + window);
    return new Money(BigDecimal.valueOf(minorUnits, Money.decimals(currency)), currency);
  }
}
