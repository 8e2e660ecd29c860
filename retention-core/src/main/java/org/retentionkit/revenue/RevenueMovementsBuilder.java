package org.retentionkit.revenue;

import java.math.BigDecimal;
import java.util.Currency;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Decimals;

/**
 * Collects the movements of a period by name; see {@link RevenueMovements}. Amounts are whole
 * numbers, decimals, or written out. A line that is not given is 0, a sum or count of single
 * customers that is not given is not known; a closing amount that is given must reconcile exactly.
 * Not safe for use by several threads.
 */
public final class RevenueMovementsBuilder {
  private final Period period;
  private final Currency currency;
  private @Nullable BigDecimal opening;
  private BigDecimal newRevenue = BigDecimal.ZERO;
  private BigDecimal expansion = BigDecimal.ZERO;
  private BigDecimal contraction = BigDecimal.ZERO;
  private BigDecimal churned = BigDecimal.ZERO;
  private BigDecimal reactivation = BigDecimal.ZERO;
  private BigDecimal fx = BigDecimal.ZERO;
  private @Nullable BigDecimal closing;
  private @Nullable Long openingCustomers;
  private @Nullable Long lostCustomers;
  private @Nullable Long closingCustomers;
  private @Nullable BigDecimal keptOfOpening;
  private @Nullable BigDecimal openingOfLost;
  private @Nullable BigDecimal closingOfOpening;

  RevenueMovementsBuilder(Period period, Currency currency) {
    this.period = Checks.notNull("period", period);
    this.currency = currency;
  }

  /** Revenue at the start of the period. */
  public RevenueMovementsBuilder opening(BigDecimal opening) {
    this.opening = Checks.notNegative("opening", opening);
    return this;
  }

  /** Revenue at the start of the period, a whole number. */
  public RevenueMovementsBuilder opening(long opening) {
    return opening(BigDecimal.valueOf(opening));
  }

  /** Revenue at the start of the period, written out. */
  public RevenueMovementsBuilder opening(String opening) {
    return opening(Decimals.parse("opening", opening));
  }

  /** Revenue of customers who never paid before. */
  public RevenueMovementsBuilder newRevenue(BigDecimal newRevenue) {
    this.newRevenue = Checks.notNegative("newRevenue", newRevenue);
    return this;
  }

  /** Revenue of customers who never paid before, a whole number. */
  public RevenueMovementsBuilder newRevenue(long newRevenue) {
    return newRevenue(BigDecimal.valueOf(newRevenue));
  }

  /** Revenue of customers who never paid before, written out. */
  public RevenueMovementsBuilder newRevenue(String newRevenue) {
    return newRevenue(Decimals.parse("newRevenue", newRevenue));
  }

  /** Increases of paying customers (upsell, cross-sell, more seats). */
  public RevenueMovementsBuilder expansion(BigDecimal expansion) {
    this.expansion = Checks.notNegative("expansion", expansion);
    return this;
  }

  /** Increases of paying customers (upsell, cross-sell, more seats), a whole number. */
  public RevenueMovementsBuilder expansion(long expansion) {
    return expansion(BigDecimal.valueOf(expansion));
  }

  /** Increases of paying customers (upsell, cross-sell, more seats), written out. */
  public RevenueMovementsBuilder expansion(String expansion) {
    return expansion(Decimals.parse("expansion", expansion));
  }

  /** Decreases of customers who keep paying (downgrades). */
  public RevenueMovementsBuilder contraction(BigDecimal contraction) {
    this.contraction = Checks.notNegative("contraction", contraction);
    return this;
  }

  /** Decreases of customers who keep paying (downgrades), a whole number. */
  public RevenueMovementsBuilder contraction(long contraction) {
    return contraction(BigDecimal.valueOf(contraction));
  }

  /** Decreases of customers who keep paying (downgrades), written out. */
  public RevenueMovementsBuilder contraction(String contraction) {
    return contraction(Decimals.parse("contraction", contraction));
  }

  /** Revenue of customers who stopped paying. */
  public RevenueMovementsBuilder churned(BigDecimal churned) {
    this.churned = Checks.notNegative("churned", churned);
    return this;
  }

  /** Revenue of customers who stopped paying, a whole number. */
  public RevenueMovementsBuilder churned(long churned) {
    return churned(BigDecimal.valueOf(churned));
  }

  /** Revenue of customers who stopped paying, written out. */
  public RevenueMovementsBuilder churned(String churned) {
    return churned(Decimals.parse("churned", churned));
  }

  /** Revenue of former customers who pay again. */
  public RevenueMovementsBuilder reactivation(BigDecimal reactivation) {
    this.reactivation = Checks.notNegative("reactivation", reactivation);
    return this;
  }

  /** Revenue of former customers who pay again, a whole number. */
  public RevenueMovementsBuilder reactivation(long reactivation) {
    return reactivation(BigDecimal.valueOf(reactivation));
  }

  /** Revenue of former customers who pay again, written out. */
  public RevenueMovementsBuilder reactivation(String reactivation) {
    return reactivation(Decimals.parse("reactivation", reactivation));
  }

  /** The effect of exchange rates, of either sign. */
  public RevenueMovementsBuilder fx(BigDecimal fx) {
    this.fx = Checks.decimal("fx", fx);
    return this;
  }

  /** The effect of exchange rates, of either sign, written out. */
  public RevenueMovementsBuilder fx(String fx) {
    return fx(Decimals.parse("fx", fx));
  }

  /** Revenue at the end, to check the other lines against. */
  public RevenueMovementsBuilder closing(BigDecimal closing) {
    this.closing = Checks.notNegative("closing", closing);
    return this;
  }

  /** Revenue at the end, to check the other lines against, a whole number. */
  public RevenueMovementsBuilder closing(long closing) {
    return closing(BigDecimal.valueOf(closing));
  }

  /** Revenue at the end, to check the other lines against, written out. */
  public RevenueMovementsBuilder closing(String closing) {
    return closing(Decimals.parse("closing", closing));
  }

  /** Customers who paid at the start. */
  public RevenueMovementsBuilder openingCustomers(long openingCustomers) {
    this.openingCustomers = Checks.notNegative("openingCustomers", openingCustomers);
    return this;
  }

  /** Opening customers who pay nothing at the end. */
  public RevenueMovementsBuilder lostCustomers(long lostCustomers) {
    this.lostCustomers = Checks.notNegative("lostCustomers", lostCustomers);
    return this;
  }

  /** Customers who pay at the end. */
  public RevenueMovementsBuilder closingCustomers(long closingCustomers) {
    this.closingCustomers = Checks.notNegative("closingCustomers", closingCustomers);
    return this;
  }

  /** The sum of the smaller of each customer's opening and closing amount. */
  public RevenueMovementsBuilder keptOfOpening(BigDecimal keptOfOpening) {
    this.keptOfOpening = Checks.notNegative("keptOfOpening", keptOfOpening);
    return this;
  }

  /** The sum of the smaller of each customer's opening and closing amount, written out. */
  public RevenueMovementsBuilder keptOfOpening(String keptOfOpening) {
    return keptOfOpening(Decimals.parse("keptOfOpening", keptOfOpening));
  }

  /** The opening amounts of the lost customers. */
  public RevenueMovementsBuilder openingOfLost(BigDecimal openingOfLost) {
    this.openingOfLost = Checks.notNegative("openingOfLost", openingOfLost);
    return this;
  }

  /** The opening amounts of the lost customers, written out. */
  public RevenueMovementsBuilder openingOfLost(String openingOfLost) {
    return openingOfLost(Decimals.parse("openingOfLost", openingOfLost));
  }

  /** The closing amounts of the customers who paid at the start, without fx. */
  public RevenueMovementsBuilder closingOfOpening(BigDecimal closingOfOpening) {
    this.closingOfOpening = Checks.notNegative("closingOfOpening", closingOfOpening);
    return this;
  }

  /** The closing amounts of the customers who paid at the start, without fx, whole. */
  public RevenueMovementsBuilder closingOfOpening(long closingOfOpening) {
    return closingOfOpening(BigDecimal.valueOf(closingOfOpening));
  }

  /** The closing amounts of the customers who paid at the start, without fx, written out. */
  public RevenueMovementsBuilder closingOfOpening(String closingOfOpening) {
    return closingOfOpening(Decimals.parse("closingOfOpening", closingOfOpening));
  }

  /**
   * The movements.
   *
   * @throws IllegalStateException if opening is missing
   * @throws IllegalArgumentException if lines, closing and sums cannot belong together
   */
  public RevenueMovements build() {
    if (opening == null) {
      throw new IllegalStateException("opening must be given");
    }
    return MovementSums.reconciled(
        closing,
        new RevenueMovements(
            period,
            currency,
            opening,
            newRevenue,
            expansion,
            contraction,
            churned,
            reactivation,
            fx,
            openingCustomers,
            lostCustomers,
            closingCustomers,
            keptOfOpening,
            openingOfLost,
            closingOfOpening));
  }
}
