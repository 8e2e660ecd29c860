package org.retentionkit.revenue;

import java.math.BigDecimal;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Decimals;

/**
 * Collects sums over customers by name, for callers who have them from a database; a sum that is
 * not given is 0. See {@link RevenueCohort}. Not safe for use by several threads.
 */
public final class RevenueCohortBuilder {
  private final RevenueMovement movement;
  private long openingCustomers;
  private long lostCustomers;
  private long closingCustomers;
  private BigDecimal keptOfOpening = BigDecimal.ZERO;
  private BigDecimal openingOfLost = BigDecimal.ZERO;
  private BigDecimal closingOfOpening = BigDecimal.ZERO;

  RevenueCohortBuilder(RevenueMovement movement) {
    this.movement = Checks.notNull("movement", movement);
  }

  /** Customers who paid at the start. */
  public RevenueCohortBuilder openingCustomers(long openingCustomers) {
    this.openingCustomers = Checks.notNegative("openingCustomers", openingCustomers);
    return this;
  }

  /** Opening customers who pay nothing at the end. */
  public RevenueCohortBuilder lostCustomers(long lostCustomers) {
    this.lostCustomers = Checks.notNegative("lostCustomers", lostCustomers);
    return this;
  }

  /** Customers who pay at the end. */
  public RevenueCohortBuilder closingCustomers(long closingCustomers) {
    this.closingCustomers = Checks.notNegative("closingCustomers", closingCustomers);
    return this;
  }

  /** The sum of the smaller of each customer's opening and closing amount. */
  public RevenueCohortBuilder keptOfOpening(BigDecimal keptOfOpening) {
    this.keptOfOpening = Checks.notNegative("keptOfOpening", keptOfOpening);
    return this;
  }

  /** The sum of the smaller of each customer's opening and closing amount, written out. */
  public RevenueCohortBuilder keptOfOpening(String keptOfOpening) {
    return keptOfOpening(Decimals.parse("keptOfOpening", keptOfOpening));
  }

  /** The opening amounts of the lost customers. */
  public RevenueCohortBuilder openingOfLost(BigDecimal openingOfLost) {
    this.openingOfLost = Checks.notNegative("openingOfLost", openingOfLost);
    return this;
  }

  /** The opening amounts of the lost customers, written out. */
  public RevenueCohortBuilder openingOfLost(String openingOfLost) {
    return openingOfLost(Decimals.parse("openingOfLost", openingOfLost));
  }

  /** The closing amounts of the customers who paid at the start, without fx. */
  public RevenueCohortBuilder closingOfOpening(BigDecimal closingOfOpening) {
    this.closingOfOpening = Checks.notNegative("closingOfOpening", closingOfOpening);
    return this;
  }

  /** The closing amounts of the customers who paid at the start, without fx, written out. */
  public RevenueCohortBuilder closingOfOpening(String closingOfOpening) {
    return closingOfOpening(Decimals.parse("closingOfOpening", closingOfOpening));
  }

  /**
   * The summary.
   *
   * @throws IllegalArgumentException if counts and sums cannot belong together
   */
  public RevenueCohort build() {
    return new RevenueCohort(
        movement,
        RevenueDetail.PER_CUSTOMER,
        openingCustomers,
        lostCustomers,
        closingCustomers,
        keptOfOpening,
        openingOfLost,
        closingOfOpening);
  }
}
