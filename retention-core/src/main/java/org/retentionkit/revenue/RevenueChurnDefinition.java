package org.retentionkit.revenue;

import java.math.BigDecimal;
import org.retentionkit.Definition;

/**
 * Answers "which revenue churn rate?": one constant per published definition, all over the opening
 * revenue.
 *
 * <p>Three choices tell them apart. <i>Content</i>: cancellations only, or with contraction.
 * <i>Basis of the churned amount</i>: the current amount, as the customer paid when it left, or the
 * opening amount, so that the rate stays within 100 %. <i>Net</i> definitions take gains from
 * existing customers off, with or without reactivation, and may fall below 0.
 *
 * <p>The examples: two customers at 100, of whom A goes to 50 and B to 150, are 25 % gross and 0 %
 * net churn. One customer at 500 who upgrades to 1379 and leaves is 275.8 % at the current amount
 * and 100 % at the opening amount.
 */
public enum RevenueChurnDefinition implements Definition {
  /**
   * All losses, at the amount paid when lost: 10 churned and 10 contraction of 100 = 20 %. Can pass
   * 100 %. The complement of {@link RevenueRetentionDefinition#GROSS_MOVEMENTS}. ChartMogul's
   * standard rate, Baremetrics.
   */
  GROSS_WITH_CONTRACTION(
      "Gross revenue churn",
      "(churned + contraction) ÷ opening",
      "ChartMogul standard, Baremetrics"),
  /**
   * Cancellations only, at the amount paid when lost: 10 churned and 10 contraction of 100 = 10 %.
   * Can pass 100 %. Kill Bill, Kadence ("customers who do not renew their contracts"), Stripe's
   * churned revenue.
   */
  GROSS_CANCELLATIONS_ONLY(
      "Gross revenue churn (cancellations only)",
      "churned ÷ opening",
      "Kill Bill, Kadence, Stripe's churned revenue"),
  /**
   * All losses at the end against the opening amount, customer by customer: 0 to 100 %. What was
   * lost and won again inside the period is no loss, and customers who were not there at the start
   * do not count. The complement of {@link RevenueRetentionDefinition#GROSS_PER_CUSTOMER_MIN}.
   * Needs per-customer amounts. SaaS Capital.
   */
  GROSS_WITH_CONTRACTION_OPENING_AMOUNT(
      "Gross revenue churn (at opening amounts)",
      "(opening − kept of opening) ÷ opening",
      "SaaS Capital, as the complement of its gross retention"),
  /**
   * The opening amounts of the customers who pay nothing at the end: 0 to 100 %. A customer at 500
   * who upgrades to 1379 and leaves costs 500. Needs per-customer amounts. Baremetrics since it
   * capped the rate.
   */
  GROSS_CANCELLATIONS_ONLY_OPENING_AMOUNT(
      "Gross revenue churn (cancellations only, at opening amounts)",
      "opening of lost ÷ opening",
      "Baremetrics, since it charges at most the opening amount"),
  /**
   * Losses less expansion: churned 10, contraction 10, expansion 10 of 100 = 10 %, whatever came
   * back. Below 0 if expansion outweighs the losses. Baremetrics.
   */
  NET_EXCLUDING_REACTIVATION(
      "Net revenue churn", "(churned + contraction − expansion) ÷ opening", "Baremetrics"),
  /**
   * Losses less expansion and reactivation: churned 10, contraction 10, expansion 10, reactivation
   * 5 of 100 = 5 %. ChartMogul's standard rate.
   */
  NET_INCLUDING_REACTIVATION(
      "Net revenue churn (reactivation counts as a gain)",
      "(churned + contraction − expansion − reactivation) ÷ opening",
      "ChartMogul standard"),
  /**
   * What the customers of the start pay less at the end, over what they paid: the complement of
   * {@link RevenueRetentionDefinition#NET_OPENING_CUSTOMERS}. Needs per-customer amounts.
   */
  NET_OPENING_CUSTOMERS(
      "Net revenue churn (of the opening customers)",
      "(opening − closing of opening) ÷ opening",
      "SaaS Capital and public filings, as the complement of their net retention");

  private final String title;
  private final String formula;
  private final String source;

  RevenueChurnDefinition(String title, String formula, String source) {
    this.title = title;
    this.formula = formula;
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

  /** Whether the definition needs each customer's opening and closing amount. */
  public boolean needsCustomers() {
    return this == GROSS_WITH_CONTRACTION_OPENING_AMOUNT
        || this == GROSS_CANCELLATIONS_ONLY_OPENING_AMOUNT
        || this == NET_OPENING_CUSTOMERS;
  }

  /** What of {@code revenue} it divides by the opening. */
  BigDecimal lostIn(RevenueCohort revenue) {
    RevenueMovement moved = revenue.movement();
    return switch (this) {
      case GROSS_WITH_CONTRACTION -> moved.lost();
      case GROSS_CANCELLATIONS_ONLY -> moved.churned();
      case GROSS_WITH_CONTRACTION_OPENING_AMOUNT ->
          moved.opening().subtract(revenue.keptOfOpening());
      case GROSS_CANCELLATIONS_ONLY_OPENING_AMOUNT -> revenue.openingOfLost();
      case NET_EXCLUDING_REACTIVATION -> moved.lost().subtract(moved.expansion());
      case NET_INCLUDING_REACTIVATION ->
          moved.lost().subtract(moved.expansion()).subtract(moved.reactivation());
      case NET_OPENING_CUSTOMERS -> moved.opening().subtract(revenue.closingOfOpening());
    };
  }
}
