package org.retentionkit.revenue;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.retentionkit.Period;
import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.CustomerVisitor;
import org.retentionkit.event.Customers;
import org.retentionkit.event.OrderLog;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.LongColumn;
import org.retentionkit.internal.LongSum;
import org.retentionkit.internal.fold.ByPart;

/**
 * From one amount per customer, or a log of orders, to the concentration of revenue: the 80/20
 * rule, Gini coefficient and Lorenz curve. Static and pure.
 */
public final class ConcentrationCalculator {
  private ConcentrationCalculator() {}

  /**
   * How much the revenue hangs on few customers.
   *
   * <p>Worked example: of 50, 30, 10, 6 and 4, {@code topShare(0.2)} is 50 %.
   *
   * @param amounts one amount per customer, not null
   */
  public static RevenueConcentration concentration(CustomerAmounts amounts) {
    return new RevenueConcentration(amounts);
  }

  /**
   * The same of amounts of no period in particular.
   *
   * @param amounts one amount per customer, at least 0, in any order, not null
   * @param currency the code of their currency, such as {@code "EUR"}
   */
  public static RevenueConcentration concentration(
      Collection<BigDecimal> amounts, String currency) {
    return concentration(CustomerAmounts.of(amounts, currency));
  }

  /**
   * How much the revenue of a log of orders hangs on few customers: of everybody who bought before
   * the log's end. Refunds are taken off; who was given back more than the orders brought counts as
   * 0, and {@code amounts().base()} tells how many.
   *
   * <p>Worked example: {@code concentration(log).topShare(0.20)} is the share of the top 20 %.
   *
   * @param log the orders, not null
   * @throws ArithmeticException if a customer's amounts do not add up to a long
   */
  public static RevenueConcentration concentration(OrderLog<?> log) {
    Checks.notNull("log", log);
    CustomerAmountsBuilder all = new CustomerAmountsBuilder(null, log.currency().getCurrencyCode());
    return concentration(log, Long.MIN_VALUE, Long.MAX_VALUE, all);
  }

  /**
   * How much the revenue of a period hangs on few customers: of those who bought in it, by {@link
   * #concentration(OrderLog)}.
   *
   * @param log the orders, not null
   * @param period the days that count, not null
   * @throws ArithmeticException if a customer's amounts do not add up to a long
   */
  public static RevenueConcentration concentration(OrderLog<?> log, Period period) {
    Checks.notNull("log", log);
    return concentration(
        log,
        Checks.notNull("period", period).start().toEpochDay(),
        period.endExclusive().toEpochDay(),
        CustomerAmounts.during(period, log.currency().getCurrencyCode()));
  }

  private static RevenueConcentration concentration(
      OrderLog<?> log, long start, long end, CustomerAmountsBuilder amounts) {
    List<BuyerSums> folds = log.visit(() -> new BuyerSums(log.customers(), start, end));
    LongColumn all = new LongColumn();
    folds.forEach(fold -> all.addAll(fold.sums));
    return concentration(amounts.negativesAsZero().minorUnits(all.toArray()).build());
  }

  /** What each customer with an order in some days brought in them. */
  private static final class BuyerSums implements CustomerVisitor, ByPart {
    private final Customers<?> keys;
    private final long start;
    private final long end;
    private final LongSum total = new LongSum();
    final LongColumn sums = new LongColumn();

    BuyerSums(Customers<?> keys, long start, long end) {
      this.keys = keys;
      this.start = start;
      this.end = end;
    }

    @Override
    public Order order() {
      return Order.DAYS;
    }

    @Override
    public void visit(CustomerRows rows) {
      boolean bought = false;
      total.clear();
      for (int i = 0; i < rows.size(); i++) {
        if (rows.day(i) >= start && rows.day(i) < end) {
          total.add(rows.minorUnits(i));
          bought |= rows.minorUnits(i) >= 0;
        }
      }
      if (bought) {
        sums.add(total.total(() -> "the amounts of customer " + keys.key(rows.customer())));
      }
    }
  }
}
