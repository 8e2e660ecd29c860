package org.retentionkit.revenue;

import org.retentionkit.Definition;

/**
 * Answers "revenue per whom?": the averages that go by the names ARPA, ARPU, ARPPS, ARPPU and ASP.
 * Each names what it divides and by whom, for the numbers differ as soon as a customer has two
 * subscriptions, pays once, or pays nothing.
 */
public enum RevenuePerCustomerDefinition implements Definition {
  /** ARPA, ARPU: 5,000 recurring from 50 customers = 100. ChartMogul, Chargebee. */
  PER_ACTIVE_CUSTOMER(
      "Recurring revenue per active customer (ARPA)",
      "recurring revenue ÷ active customers",
      "recurring revenue",
      "active customers",
      "ChartMogul ARPA, Chargebee ARPU"),
  /** 5,000 recurring from 80 paid subscriptions = 62.50. What Chargebee's lifetime value uses. */
  PER_PAID_SUBSCRIPTION(
      "Recurring revenue per paid subscription (ARPPS)",
      "recurring revenue ÷ paid subscriptions",
      "recurring revenue",
      "paid subscriptions",
      "Chargebee, in its lifetime value"),
  /**
   * All revenue, one-off too, by whoever paid anything: 6,000 from 60 payers = 100. WooCommerce.
   */
  PER_PAYER(
      "Revenue per paying customer (ARPPU)",
      "revenue ÷ payers",
      "revenue",
      "payers",
      "a WooCommerce report: revenue ÷ anyone who paid in the period"),
  /** The average sale price of new customers: 1,000 new business from 8 = 125. ChartMogul. */
  PER_NEW_CUSTOMER(
      "New business per new customer (average sale price)",
      "new business ÷ new customers",
      "new business",
      "new customers",
      "ChartMogul ASP");

  private final String title;
  private final String formula;
  private final String revenueName;
  private final String customersName;
  private final String source;

  RevenuePerCustomerDefinition(
      String title, String formula, String revenueName, String customersName, String source) {
    this.title = title;
    this.formula = formula;
    this.revenueName = revenueName;
    this.customersName = customersName;
    this.source = source;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public String formula() {
    return formula;
  }

  @Override
  public String source() {
    return source;
  }

  /** What is divided, as the formula calls it. */
  String revenueName() {
    return revenueName;
  }

  /** What it is divided by, as the formula calls it. */
  String customersName() {
    return customersName;
  }
}
