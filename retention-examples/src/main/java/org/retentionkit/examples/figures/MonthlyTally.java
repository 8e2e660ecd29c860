package org.retentionkit.examples.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.retentionkit.Period;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.purchase.repeat.RepeatBuyerCounts;
import org.retentionkit.purchase.repeat.RepeatBuyerCountsBuilder;
import org.retentionkit.purchase.repeat.RepeatPurchaseCalculator;
import org.retentionkit.revenue.concentration.CustomerAmounts;

/** Counts each month's customers and purchases, customer by customer, each from old to new. */
final class MonthlyTally {
  private final MonthSpan span;
  private final long[] closing;
  private final long[] joined;
  private final long[] reactivated;
  private final long[] lostOfOpening;
  private final long[] lostOfNew;
  private final long[] orders;
  private final long[] repeatBuyers;
  private final Revenues[] revenues;
  private final Revenues customerRevenues = new Revenues();
  private long repeatCustomers;

  private int previousMonth;
  private long previousDay;
  private long purchaseDays;
  private long spent;

  MonthlyTally(MonthSpan span) {
    this.span = span;
    int n = span.months();
    closing = new long[n];
    joined = new long[n];
    reactivated = new long[n];
    lostOfOpening = new long[n];
    lostOfNew = new long[n];
    orders = new long[n];
    repeatBuyers = new long[n];
    revenues = new Revenues[n];
    Arrays.setAll(revenues, month -> new Revenues());
  }

  void begin() {
    previousMonth = -1;
    purchaseDays = 0;
    spent = 0;
  }

  void month(int month, int dayBits, int orderCount, long sum) {
    if (previousMonth < 0) {
      joined[month]++;
    } else {
      followUntil(month);
    }
    boolean wasActive = previousMonth >= 0 && span.isActiveAtClosing(month - 1, previousDay);
    boolean isNew = previousMonth < 0;
    previousMonth = month;
    previousDay = span.lastDay(month, dayBits);
    if (span.isActiveAtClosing(month, previousDay)) {
      closing[month]++;
      reactivated[month] += isNew || wasActive ? 0 : 1;
    } else {
      lostOfNew[month] += isNew ? 1 : 0;
      lostOfOpening[month] += wasActive ? 1 : 0;
    }
    purchaseDays += Integer.bitCount(dayBits);
    repeatBuyers[month] += purchaseDays > 1 ? 1 : 0;
    orders[month] += orderCount;
    revenues[month].add(sum);
    spent += sum;
  }

  void end() {
    followUntil(span.months());
    customerRevenues.add(spent);
    repeatCustomers += purchaseDays > 1 ? 1 : 0;
  }

  /**
   * Counts the months without an order after the last one, up to the closing the customer fails.
   */
  private void followUntil(int month) {
    if (!span.isActiveAtClosing(previousMonth, previousDay)) {
      return;
    }
    for (int quiet = previousMonth + 1; quiet < month; quiet++) {
      if (!span.isActiveAtClosing(quiet, previousDay)) {
        lostOfOpening[quiet]++;
        return;
      }
      closing[quiet]++;
    }
  }

  LogFigures figures(long zeroOrders, Currency currency) {
    List<MonthFigures> months = new ArrayList<>(span.months());
    for (int m = 0; m < span.months(); m++) {
      Period period = span.period(m);
      CustomerCounts counts =
          CustomerCounts.in(period)
              .opening(m == 0 ? 0 : closing[m - 1])
              .joined(joined[m])
              .reactivated(reactivated[m])
              .lostOfOpening(lostOfOpening[m])
              .lostOfNew(lostOfNew[m])
              .closing(closing[m])
              .build();
      months.add(
          new MonthFigures(
              counts,
              purchases(
                  orders[m],
                  RepeatBuyerCounts.returning(period).repeatBuyers(repeatBuyers[m]),
                  revenues[m].in(period, currency)),
              span.status(m)));
    }
    Period whole = span.period();
    return new LogFigures(
        span.firstDay(),
        span.lastDay(),
        zeroOrders,
        purchases(
            Arrays.stream(orders).sum(),
            RepeatBuyerCounts.lifetime(whole).repeatBuyers(repeatCustomers),
            customerRevenues.in(whole, currency)),
        months);
  }

  private static Purchases purchases(
      long orders, RepeatBuyerCountsBuilder repeat, CustomerAmounts amounts) {
    return new Purchases(
        orders,
        amounts.base().money(),
        RepeatPurchaseCalculator.repeatPurchaseRate(
            repeat.buyers(amounts.base().customers()).build()),
        Concentration.of(amounts));
  }
}
