package org.retentionkit.revenue;

import org.retentionkit.Amount;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Quantity;
import org.retentionkit.Spec;
import org.retentionkit.Term;
import org.retentionkit.Unit;

/**
 * The definitions of revenue per customer: the averages that go by the names ARPA, ARPU, ARPPS,
 * ARPPU and ASP. Each names what it divides and by whom, for the numbers differ as soon as a
 * customer has two subscriptions, pays once, or pays nothing.
 *
 * <p>An amount in the currency of the revenue, exact until rounded. Undefined when there is nobody
 * to divide by, or nobody knows how many they are.
 */
public enum RevenuePerCustomerDefinition implements Measure<RevenuePerCustomer, Amount> {
  /** ARPA, ARPU: 5,000 recurring from 50 customers = 100. ChartMogul, Chargebee. */
  PER_ACTIVE_CUSTOMER(
      "revenue-per-customer.active-customer",
      "Recurring revenue per active customer (ARPA)",
      "recurring revenue",
      "active customers",
      "ChartMogul ARPA, Chargebee ARPU"),
  /** 5,000 recurring from 80 paid subscriptions = 62.50. What Chargebee's lifetime value uses. */
  PER_PAID_SUBSCRIPTION(
      "revenue-per-customer.paid-subscription",
      "Recurring revenue per paid subscription (ARPPS)",
      "recurring revenue",
      "paid subscriptions",
      "Chargebee, in its lifetime value"),
  /**
   * All revenue, one-off too, by whoever paid anything: 6,000 from 60 payers = 100. WooCommerce.
   */
  PER_PAYER(
      "revenue-per-customer.payer",
      "Revenue per paying customer (ARPPU)",
      "revenue",
      "payers",
      "a WooCommerce report: revenue ÷ anyone who paid in the period"),
  /** The average sale price of new customers: 1,000 new revenue from 8 = 125. ChartMogul. */
  PER_NEW_CUSTOMER(
      "revenue-per-customer.new-customer",
      "New revenue per new customer (average sale price)",
      "new revenue",
      "new customers",
      "ChartMogul ASP");

  private final Spec<RevenuePerCustomer> spec;

  RevenuePerCustomerDefinition(
      String id, String title, String revenue, String customers, String source) {
    this.spec =
        Spec.of(id, title, revenue(revenue).over(customers(customers)), source)
            .during(RevenuePerCustomer::period)
            .overZero((summary, below) -> nobody(summary, below, revenue))
            .money(summary -> summary.revenue().currency());
  }

  private static Term<RevenuePerCustomer> revenue(String name) {
    return Term.amount(
        name,
        summary -> summary.revenue().amount(),
        summary -> Unit.of(summary.revenue().currency()));
  }

  private static Term<RevenuePerCustomer> customers(String name) {
    return Term.count(
        name,
        RevenuePerCustomer::customers,
        summary -> message("revenue.unknown-customers", summary).andTerm("customers", name));
  }

  private static Message nobody(RevenuePerCustomer summary, String below, String name) {
    return message("revenue.nobody", summary)
        .andTerm("below", below)
        .andTerm("name", name)
        .and("revenue", Quantity.of(summary.revenue()));
  }

  private static Message message(String key, RevenuePerCustomer summary) {
    return summary.period() == null
        ? Message.of(key + "-undated")
        : Message.of(key).and("period", summary.period());
  }

  @Override
  public Spec<RevenuePerCustomer> spec() {
    return spec;
  }

  @Override
  public Amount of(RevenuePerCustomer summary) {
    return Amount.of(this, summary);
  }
}
