package org.retentionkit.purchase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.event.OrderLog;
import org.retentionkit.internal.Checks;

/** From a log of orders to the inputs of the purchase measures. */
final class PurchaseLogs {
  private PurchaseLogs() {}

  static PurchaseSummary summary(OrderLog<?> log, Period window, PurchaseRules rules) {
    WindowFold fold = fold(log, window, rules);
    Currency currency = log.currency();
    Period history =
        fold.buyersEver > 0
            ? Period.of(LocalDate.ofEpochDay(fold.firstDay), window.endExclusive())
            : window;
    return new PurchaseSummary(
        rules,
        PurchaseCounts.during(window)
            .customers(fold.buyers)
            .orders(fold.orders)
            .revenue(money(fold.revenue, currency))
            .build(),
        fold.refunds,
        money(fold.refunded, currency),
        PurchaseGaps.builder().gaps(fold.gaps).totalDays(fold.gapDays).build(),
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
            .firstTimeBuyers(fold.firstTime)
            .build(),
        RepeatBuyerCounts.cohort(window, rules.repeatWithinDays())
            .buyers(fold.firstTime)
            .repeatBuyers(fold.againInTime)
            .build());
  }

  static long[] amounts(OrderLog<?> log, Period window, PurchaseRules rules) {
    WindowFold fold = fold(log, window, rules);
    return fold.amounts.at(fold.customers.ascending());
  }

  private static WindowFold fold(OrderLog<?> log, Period window, PurchaseRules rules) {
    Checks.notNull("log", log);
    Checks.notNull("window", window);
    Checks.notNull("rules", rules);
    long start = window.start().toEpochDay();
    long end = window.endExclusive().toEpochDay();
    List<WindowFold> folds = log.visit(() -> new WindowFold(start, end, rules));
    return folds.stream().skip(1).reduce(folds.get(0), WindowFold::add);
  }

  private static Money money(long minorUnits, Currency currency) {
    return new Money(BigDecimal.valueOf(minorUnits, Money.decimals(currency)), currency);
  }
}
