package org.retentionkit.revenue;

import org.retentionkit.Money;
import org.retentionkit.Period;

/** From revenue and a head count to revenue per head. Static and pure. */
public final class RevenuePerCustomerCalculator {
  private RevenuePerCustomerCalculator() {}

  /**
   * ARPA at the end of a period: closing revenue over the customers who pay then, {@link
   * RevenuePerCustomerDefinition#PER_ACTIVE_CUSTOMER}.
   *
   * @param revenue revenue customer by customer, not null
   * @return an amount; undefined if nobody pays at the end
   * @throws IllegalArgumentException if {@code revenue} holds only totals
   */
  public static RevenuePerCustomer revenuePerCustomer(RevenueCohort revenue) {
    if (revenue.detail() == RevenueDetail.TOTALS) {
      throw new IllegalArgumentException(
          "revenue must be PER_CUSTOMER to count customers, but was TOTALS; give the count instead");
    }
    Money closing = new Money(revenue.movement().closing(), revenue.currency());
    return revenuePerCustomer(revenue.period(), closing, revenue.closingCustomers());
  }

  /**
   * ARPA: recurring revenue over active customers, {@link
   * RevenuePerCustomerDefinition#PER_ACTIVE_CUSTOMER}.
   *
   * <p>Worked example: 5,000 from 50 customers: 100.
   *
   * @param period the period of the revenue, not null
   * @param recurringRevenue normalised to the period, not null
   * @param activeCustomers customers who pay, at least 0
   * @return an amount; undefined if there are no active customers
   */
  public static RevenuePerCustomer revenuePerCustomer(
      Period period, Money recurringRevenue, long activeCustomers) {
    return new RevenuePerCustomer(
        period,
        recurringRevenue,
        activeCustomers,
        RevenuePerCustomerDefinition.PER_ACTIVE_CUSTOMER);
  }

  /**
   * Recurring revenue over paid subscriptions, {@link
   * RevenuePerCustomerDefinition#PER_PAID_SUBSCRIPTION}.
   *
   * @param period the period of the revenue, not null
   * @param recurringRevenue normalised to the period, not null
   * @param paidSubscriptions at least 0; a customer may have several
   * @return an amount; undefined if there are no paid subscriptions
   */
  public static RevenuePerCustomer revenuePerSubscription(
      Period period, Money recurringRevenue, long paidSubscriptions) {
    return new RevenuePerCustomer(
        period,
        recurringRevenue,
        paidSubscriptions,
        RevenuePerCustomerDefinition.PER_PAID_SUBSCRIPTION);
  }

  /**
   * All revenue over everybody who paid anything, {@link RevenuePerCustomerDefinition#PER_PAYER}.
   *
   * @param period the period of the revenue, not null
   * @param revenue recurring or not, not null
   * @param payers customers who paid anything in the period, at least 0
   * @return an amount; undefined if nobody paid
   */
  public static RevenuePerCustomer revenuePerPayer(Period period, Money revenue, long payers) {
    return new RevenuePerCustomer(period, revenue, payers, RevenuePerCustomerDefinition.PER_PAYER);
  }

  /**
   * The average sale price: new business over new customers, {@link
   * RevenuePerCustomerDefinition#PER_NEW_CUSTOMER}.
   *
   * @param period the period of the new business, not null
   * @param newBusiness revenue of customers who never paid before, not null
   * @param newCustomers how many they are, at least 0
   * @return an amount; undefined if there are no new customers
   */
  public static RevenuePerCustomer averageSalePrice(
      Period period, Money newBusiness, long newCustomers) {
    return new RevenuePerCustomer(
        period, newBusiness, newCustomers, RevenuePerCustomerDefinition.PER_NEW_CUSTOMER);
  }
}
