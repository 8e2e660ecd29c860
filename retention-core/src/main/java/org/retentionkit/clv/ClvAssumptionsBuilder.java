package org.retentionkit.clv;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.retentionkit.CalendarUnit;
import org.retentionkit.CurrencyMismatchException;
import org.retentionkit.Money;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;
import org.retentionkit.rate.Conversion;
import org.retentionkit.rate.DiscountRate;
import org.retentionkit.rate.Horizon;
import org.retentionkit.rate.PeriodicChurn;

/**
 * Collects the assumptions of a lifetime value by name. Discount rates and horizons in other units
 * are converted, as there is only one way; a churn rate in another unit is an error unless the
 * conversion is named. Not safe for use by several threads.
 */
public final class ClvAssumptionsBuilder {
  private final CalendarUnit unit;
  private final Map<ClvTerm, Ratio> given = new EnumMap<>(ClvTerm.class);
  private @Nullable Currency currency;

  ClvAssumptionsBuilder(CalendarUnit unit) {
    this.unit = Checks.notNull("unit", unit);
  }

  /** Revenue per customer and period (ARPA). */
  public ClvAssumptionsBuilder revenue(Money perCustomer) {
    return put(ClvTerm.REVENUE, amount("revenue", perCustomer));
  }

  /**
   * Revenue per customer and period as the exact quotient of a total and a count.
   *
   * @param total the revenue of one period, not null
   * @param customers how many paid it, at least 1
   */
  public ClvAssumptionsBuilder revenueOf(Money total, long customers) {
    Checks.positive("customers", customers);
    return put(
        ClvTerm.REVENUE,
        Ratio.of(amount("total", total).numerator(), BigDecimal.valueOf(customers)));
  }

  /** Gross margin as a fraction of revenue, at most 1. */
  public ClvAssumptionsBuilder margin(Ratio margin) {
    return put(ClvTerm.MARGIN, margin);
  }

  /** What serving one customer costs per period. */
  public ClvAssumptionsBuilder costToServe(Money perCustomer) {
    return put(ClvTerm.COST_TO_SERVE, amount("cost to serve", perCustomer));
  }

  /**
   * The share of customers lost per period.
   *
   * @param churn a rate per the unit of these assumptions, not null
   * @throws IllegalArgumentException if it is per another unit
   */
  public ClvAssumptionsBuilder churn(PeriodicChurn churn) {
    return put(ClvTerm.CHURN, same("churn", churn));
  }

  /**
   * The share of customers lost per period, from a rate per another unit.
   *
   * @param churn a rate per any unit that converts, not null
   * @param conversion how losses add up, not null
   */
  public ClvAssumptionsBuilder churn(PeriodicChurn churn, Conversion conversion) {
    return churn(Checks.notNull("churn", churn).to(unit, conversion));
  }

  /** The mean churn of the periods before the current one. */
  public ClvAssumptionsBuilder trailingChurn(TrailingChurn churn) {
    Checks.notNull("trailing churn", churn);
    put(ClvTerm.MEAN_CHURN, same("trailing churn", churn.mean()));
    return put(ClvTerm.PAST_PERIODS, Ratio.of(churn.churns().size(), 1));
  }

  /** The share of opening revenue kept per period; above 1 with net expansion. */
  public ClvAssumptionsBuilder revenueRetention(Ratio retention) {
    return put(ClvTerm.REVENUE_RETENTION, retention);
  }

  /** Revenue per paid subscription and period. */
  public ClvAssumptionsBuilder subscriptionRevenue(Money perSubscription) {
    return put(ClvTerm.SUBSCRIPTION_REVENUE, amount("subscription revenue", perSubscription));
  }

  /** The share of paid subscriptions lost per period. */
  public ClvAssumptionsBuilder subscriptionChurn(PeriodicChurn churn) {
    return put(ClvTerm.SUBSCRIPTION_CHURN, same("subscription churn", churn));
  }

  /** The discount rate, converted to these periods by compounding. */
  public ClvAssumptionsBuilder discount(DiscountRate discount) {
    return put(ClvTerm.DISCOUNT, Checks.notNull("discount", discount).to(unit).rate());
  }

  /** What winning one customer costs. */
  public ClvAssumptionsBuilder acquisitionCost(Money perCustomer) {
    return put(ClvTerm.ACQUISITION_COST, amount("acquisition cost", perCustomer));
  }

  /** How far ahead; converted to these periods, of which it must be a whole number. */
  public ClvAssumptionsBuilder horizon(Horizon horizon) {
    return put(ClvTerm.HORIZON, Ratio.of(Checks.notNull("horizon", horizon).in(unit).periods(), 1));
  }

  /**
   * The assumptions.
   *
   * @throws IllegalStateException if no amount of money was given, so that there is no currency
   */
  public ClvAssumptions build() {
    if (currency == null) {
      throw new IllegalStateException("revenue or subscription revenue must be given");
    }
    return new ClvAssumptions(
        currency,
        unit,
        given.entrySet().stream()
            .map(entry -> new ClvAssumption(entry.getKey(), entry.getValue()))
            .toList());
  }

  private ClvAssumptionsBuilder put(ClvTerm term, Ratio value) {
    given.put(term, term.check(value));
    return this;
  }

  private Ratio amount(String name, Money money) {
    Currency other = Checks.notNull(name, money).currency();
    if (currency == null) {
      currency = other;
    } else if (!currency.equals(other)) {
      throw new CurrencyMismatchException(currency, other);
    }
    return Ratio.of(money.amount());
  }

  private Ratio same(String name, PeriodicChurn churn) {
    if (Checks.notNull(name, churn).unit() != unit) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%s must be per %s like these assumptions, but was per %s; convert it by a named"
                  + " conversion",
              name,
              unit.singular(),
              churn.unit().singular()));
    }
    return churn.churn();
  }
}
