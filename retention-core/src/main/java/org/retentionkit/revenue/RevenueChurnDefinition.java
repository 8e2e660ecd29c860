package org.retentionkit.revenue;

import static org.retentionkit.revenue.RevenueTerms.CHURNED;
import static org.retentionkit.revenue.RevenueTerms.CLOSING_OF_OPENING;
import static org.retentionkit.revenue.RevenueTerms.CONTRACTION;
import static org.retentionkit.revenue.RevenueTerms.EXPANSION;
import static org.retentionkit.revenue.RevenueTerms.KEPT_OF_OPENING;
import static org.retentionkit.revenue.RevenueTerms.OPENING;
import static org.retentionkit.revenue.RevenueTerms.OPENING_OF_LOST;
import static org.retentionkit.revenue.RevenueTerms.REACTIVATION;
import static org.retentionkit.revenue.RevenueTerms.lost;
import static org.retentionkit.revenue.RevenueTerms.rate;

import org.retentionkit.Measure;
import org.retentionkit.Spec;

/**
 * The definitions of revenue churn (MRR churn, gross and net): one constant per published formula,
 * all over the opening recurring revenue.
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
public enum RevenueChurnDefinition implements Measure<RevenueMovements, RevenueChurn> {
  /**
   * All losses, at the amount paid when lost: 10 churned and 10 contraction of 100 = 20 %. Can pass
   * 100 %. The complement of {@link RevenueRetentionDefinition#GROSS_MOVEMENTS}. ChartMogul's
   * standard rate, Baremetrics.
   */
  GROSS_WITH_CONTRACTION(
      lost(
          "gross-revenue-churn.with-contraction",
          "Gross revenue churn",
          CHURNED.plus(CONTRACTION).over(OPENING),
          "ChartMogul standard, Baremetrics")),
  /**
   * Cancellations only, at the amount paid when lost: 10 churned and 10 contraction of 100 = 10 %.
   * Can pass 100 %. Kill Bill, Kadence ("customers who do not renew their contracts"), Stripe's
   * churned revenue.
   */
  GROSS_CANCELLATIONS_ONLY(
      lost(
          "gross-revenue-churn.cancellations-only",
          "Gross revenue churn (cancellations only)",
          CHURNED.over(OPENING),
          "Kill Bill, Kadence, Stripe's churned revenue")),
  /**
   * All losses at the end against the opening amount, customer by customer: 0 to 100 %. What was
   * lost and won again inside the period is no loss, and customers who were not there at the start
   * do not count. The complement of {@link RevenueRetentionDefinition#GROSS_PER_CUSTOMER_MIN}.
   * Needs per-customer amounts. SaaS Capital.
   */
  GROSS_WITH_CONTRACTION_OPENING_AMOUNT(
      lost(
          "gross-revenue-churn.with-contraction-opening-amount",
          "Gross revenue churn (at opening amounts)",
          OPENING.minus(KEPT_OF_OPENING).over(OPENING),
          "SaaS Capital, as the complement of its gross retention")),
  /**
   * The opening amounts of the customers who pay nothing at the end: 0 to 100 %. A customer at 500
   * who upgrades to 1379 and leaves costs 500. Needs per-customer amounts. Baremetrics since it
   * capped the rate.
   */
  GROSS_CANCELLATIONS_ONLY_OPENING_AMOUNT(
      lost(
          "gross-revenue-churn.cancellations-only-opening-amount",
          "Gross revenue churn (cancellations only, at opening amounts)",
          OPENING_OF_LOST.over(OPENING),
          "Baremetrics, since it charges at most the opening amount")),
  /**
   * Losses less expansion: churned 10, contraction 10, expansion 10 of 100 = 10 %, whatever came
   * back. Below 0 if expansion outweighs the losses. Baremetrics.
   */
  NET_EXCLUDING_REACTIVATION(
      lost(
          "net-revenue-churn.excluding-reactivation",
          "Net revenue churn",
          CHURNED.plus(CONTRACTION).minus(EXPANSION).over(OPENING),
          "Baremetrics")),
  /**
   * Losses less expansion and reactivation: churned 10, contraction 10, expansion 10, reactivation
   * 5 of 100 = 5 %. ChartMogul's standard rate.
   */
  NET_INCLUDING_REACTIVATION(
      lost(
          "net-revenue-churn.including-reactivation",
          "Net revenue churn (reactivation counts as a gain)",
          CHURNED.plus(CONTRACTION).minus(EXPANSION).minus(REACTIVATION).over(OPENING),
          "ChartMogul standard")),
  /**
   * What the customers of the start pay less at the end, over what they paid: the complement of
   * {@link RevenueRetentionDefinition#NET_OPENING_CUSTOMERS}. Needs per-customer amounts.
   */
  NET_OPENING_CUSTOMERS(
      lost(
          "net-revenue-churn.opening-customers",
          "Net revenue churn (of the opening customers)",
          OPENING.minus(CLOSING_OF_OPENING).over(OPENING),
          "SaaS Capital and public filings, as the complement of their net retention")),
  /**
   * Net churn with its sign turned, so that growth is above 0: churned 10, contraction 10,
   * expansion 10, reactivation 5 of 100 = −5 %. Maxio.
   */
  NET_AS_GROWTH(
      rate(
          "net-revenue-churn.as-growth",
          "Net revenue churn as growth (reactivation counts as a gain)",
          EXPANSION.plus(REACTIVATION).minus(CHURNED).minus(CONTRACTION).over(OPENING),
          "Maxio"));

  private final Spec<RevenueMovements> spec;

  RevenueChurnDefinition(Spec<RevenueMovements> spec) {
    this.spec = spec;
  }

  @Override
  public Spec<RevenueMovements> spec() {
    return spec;
  }

  @Override
  public RevenueChurn of(RevenueMovements movements) {
    return new RevenueChurn(movements, this);
  }
}
