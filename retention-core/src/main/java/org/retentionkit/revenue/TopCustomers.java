package org.retentionkit.revenue;

import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.retentionkit.Money;
import org.retentionkit.Quantity;
import org.retentionkit.Ratio;
import org.retentionkit.Unit;
import org.retentionkit.internal.Checks;

/**
 * How much the largest customers bring: a number of them, with the fraction of the last one, and
 * their revenue. What both sides of the 80/20 rule (Pareto principle) are made of, see {@link
 * ConcentrationDefinition}.
 *
 * <p>Worked example: of 50, 30, 10, 6 and 4, the top 1.5 customers bring 50 + 15 = 65.
 *
 * @param base all customers and their revenue
 * @param customers how many of the largest customers, 0 to all
 * @param revenue what they bring
 */
public record TopCustomers(RevenueBase base, Ratio customers, Ratio revenue)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that they bring no less than their share of the revenue and no more than all. */
  public TopCustomers {
    Checks.notNull("base", base);
    Ratio all = Ratio.of(base.customers(), 1);
    if (!Checks.notNull("customers", customers).isDefined()
        || customers.signum() < 0
        || customers.compareTo(all) > 0) {
      throw Checks.broken("customers", "must lie between 0 and all " + base.customers(), customers);
    }
    Ratio most = Ratio.of(base.revenue());
    if (!Checks.notNull("revenue", revenue).isDefined()
        || revenue.compareTo(most) > 0
        || revenue.times(all).compareTo(most.times(customers)) < 0) {
      String rule =
          "of "
              + customers
              + " of "
              + base.customers()
              + " customers must lie between that share of the revenue and all, "
              + base.money();
      throw Checks.broken("revenue", rule, revenue);
    }
  }

  /** The smallest whole number of customers that bring at least the revenue. */
  public long wholeCustomers() {
    return customers.rounded(0, RoundingMode.CEILING).longValueExact();
  }

  /** For example {@code 1.50 of 5 customers bring 65.00 of 100.00 EUR}. */
  @Override
  public String toString() {
    return shownCustomers()
        + " of "
        + base.count()
        + " bring "
        + shownRevenue().amount().toPlainString()
        + " of "
        + base.money();
  }

  Quantity shownCustomers() {
    return new Quantity(customers.rounded(2, RoundingMode.HALF_EVEN), Unit.NONE);
  }

  Quantity shownRevenue() {
    return new Quantity(
        revenue.rounded(Money.decimals(base.currency()), RoundingMode.HALF_EVEN),
        Unit.of(base.currency()));
  }

  /** Their share of all customers, in per cent. */
  Quantity shareOfCustomers() {
    return percent(customers.dividedBy(Ratio.of(base.customers(), 1)));
  }

  /** Their share of all revenue, in per cent. */
  Quantity shareOfRevenue() {
    return percent(revenue.dividedBy(Ratio.of(base.revenue())));
  }

  private static Quantity percent(Ratio share) {
    BigDecimal percent = share.percent(1);
    return new Quantity(percent, Unit.PERCENT);
  }
}
