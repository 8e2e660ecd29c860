package org.retentionkit.examples.figures;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.retentionkit.Period;
import org.retentionkit.customer.CountingRules;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.CustomerLogCalculator;
import org.retentionkit.event.Timeline;
import org.retentionkit.examples.log.OrderBook;
import org.retentionkit.purchase.PurchaseCalculator;
import org.retentionkit.purchase.RepeatBuyerCounts;
import org.retentionkit.revenue.CustomerAmounts;

/** Answers "what happened each month?": customers and purchases of a log. */
public final class MonthlyFigures {
  private MonthlyFigures() {}

  /**
   * The figures of a log.
   *
   * @param book the orders
   * @param activeDays a customer is active while the last order is at most this many days old
   */
  public static LogFigures of(OrderBook book, int activeDays) {
    Timeline timeline = book.months();
    List<CustomerCounts> counts =
        CustomerLogCalculator.movements(
                book.log(),
                activeDays + 1, // the library counts the day of the order too
                timeline,
                book.observedUntil(),
                CountingRules.standard())
            .series()
            .counts();
    MonthlyTally tally = book.log().visit(() -> new MonthlyTally(timeline)).get(0);
    Currency currency = book.log().currency();
    List<MonthFigures> months = new ArrayList<>();
    for (int m = 0; m < timeline.periods(); m++) {
      Period period = counts.get(m).period();
      months.add(
          new MonthFigures(
              counts.get(m),
              purchases(
                  tally.orders(m),
                  RepeatBuyerCounts.returning(period).repeatBuyers(tally.repeatBuyers(m)),
                  tally.revenues(m).in(period, currency)),
              status(book, timeline.period(m), activeDays)));
    }
    Purchases whole =
        purchases(
            tally.allOrders(),
            RepeatBuyerCounts.lifetime(book.period()).repeatBuyers(tally.repeatCustomers()),
            tally.customerRevenues().in(book.period(), currency));
    return new LogFigures(book.firstDay(), book.lastDay(), book.zeroOrders(), whole, months);
  }

  private static MonthStatus status(OrderBook book, Period month, int activeDays) {
    if (month.endExclusive().isAfter(book.observedUntil())) {
      return MonthStatus.IN_PROGRESS;
    }
    return month.start().isAfter(book.firstDay().plusDays(activeDays))
        ? MonthStatus.COMPLETE
        : MonthStatus.WARMING_UP;
  }

  private static Purchases purchases(
      long orders, RepeatBuyerCounts.Builder repeat, CustomerAmounts amounts) {
    return new Purchases(
        orders,
        amounts.base().money(),
        PurchaseCalculator.repeatPurchaseRate(repeat.buyers(amounts.base().customers()).build()),
        Concentration.of(amounts));
  }
}
