package org.retentionkit.revenue;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Currency;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Decimals;

/**
 * Answers "what became of the revenue the period opened with?", customer by customer: the movements
 * of all, and what only each customer's own opening and closing amount can tell.
 *
 * <p>Made from rows by a {@link RevenueAccumulator}, from sums (of a database) by {@link #of}, or
 * from movements alone by {@link #ofTotals}; then it holds no per-customer sums and measures that
 * need them are undefined. Closing amounts are taken without fx, see {@link
 * CustomerRevenue#closingWithoutFx}.
 *
 * <p>Worked example: A pays 100, then 50; B pays 100, then 150. Opening 200, kept of opening 50 +
 * 100 = 150, closing of opening 200.
 *
 * @param movement the movements of all customers
 * @param detail whether the fields below are known; if not they are 0
 * @param openingCustomers customers who paid at the start
 * @param lostCustomers those of them who pay nothing at the end
 * @param closingCustomers customers who pay at the end
 * @param keptOfOpening the sum of the smaller of each customer's opening and closing amount
 * @param openingOfLost the opening amounts of the lost customers
 * @param closingOfOpening the closing amounts of the customers who paid at the start
 */
public record RevenueCohort(
    RevenueMovement movement,
    RevenueDetail detail,
    long openingCustomers,
    long lostCustomers,
    long closingCustomers,
    BigDecimal keptOfOpening,
    BigDecimal openingOfLost,
    BigDecimal closingOfOpening)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that counts and sums agree with each other and with the movements. */
  public RevenueCohort {
    Checks.notNull("movement", movement);
    Checks.notNull("detail", detail);
    int decimals = Money.decimals(movement.currency());
    Checks.notNegative("openingCustomers", openingCustomers);
    Checks.notNegative("lostCustomers", lostCustomers);
    Checks.notNegative("closingCustomers", closingCustomers);
    keptOfOpening = Decimals.spelled(Checks.notNegative("keptOfOpening", keptOfOpening), decimals);
    openingOfLost = Decimals.spelled(Checks.notNegative("openingOfLost", openingOfLost), decimals);
    closingOfOpening =
        Decimals.spelled(Checks.notNegative("closingOfOpening", closingOfOpening), decimals);
    Checks.atMost("lostCustomers", lostCustomers, "openingCustomers", openingCustomers);
    atMost("keptOfOpening", keptOfOpening, "closingOfOpening", closingOfOpening);
    BigDecimal opening = movement.opening();
    BigDecimal closing = movement.closing();
    atMost("keptOfOpening", keptOfOpening, "opening", opening);
    atMost(
        "openingOfLost", openingOfLost, "opening − keptOfOpening", opening.subtract(keptOfOpening));
    if (detail == RevenueDetail.PER_CUSTOMER) {
      together("openingCustomers", openingCustomers, "opening", opening);
      together("lostCustomers", lostCustomers, "openingOfLost", openingOfLost);
      together("closingCustomers", closingCustomers, "closing", closing);
    } else if ((openingCustomers | closingCustomers) != 0
        || closingOfOpening.add(openingOfLost).signum() != 0) {
      throw Checks.broken("detail", "must be PER_CUSTOMER when customers are counted", detail);
    }
  }

  /** The movements alone, with nothing known of single customers. */
  public static RevenueCohort ofTotals(RevenueMovement movement) {
    BigDecimal none = BigDecimal.ZERO;
    return new RevenueCohort(movement, RevenueDetail.TOTALS, 0, 0, 0, none, none, none);
  }

  /** Begins the sums over customers that belong to {@code movement}. */
  public static RevenueCohortBuilder of(RevenueMovement movement) {
    return new RevenueCohortBuilder(movement);
  }

  /** The period the movements fall in. */
  public Period period() {
    return movement.period();
  }

  /** The currency of all amounts. */
  public Currency currency() {
    return movement.currency();
  }

  private static void atMost(String name, BigDecimal value, String limitName, BigDecimal limit) {
    if (value.compareTo(limit) > 0) {
      String rule = "must not exceed " + limitName + " " + limit.toPlainString();
      throw Checks.broken(name, rule, value.toPlainString());
    }
  }

  private static void together(String countName, long count, String name, BigDecimal sum) {
    if ((count > 0) != (sum.signum() > 0)) {
      String rule = "must be 0 exactly if " + name + " is, which is " + sum.toPlainString();
      throw Checks.broken(countName, rule, count);
    }
  }
}
