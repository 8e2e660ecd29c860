package org.retentionkit.revenue;

import static org.retentionkit.revenue.RevenueTerms.CHURNED;
import static org.retentionkit.revenue.RevenueTerms.CLOSING_OF_OPENING;
import static org.retentionkit.revenue.RevenueTerms.CONTRACTION;
import static org.retentionkit.revenue.RevenueTerms.EXPANSION;
import static org.retentionkit.revenue.RevenueTerms.KEPT_OF_OPENING;
import static org.retentionkit.revenue.RevenueTerms.OPENING;
import static org.retentionkit.revenue.RevenueTerms.REACTIVATION;
import static org.retentionkit.revenue.RevenueTerms.kept;

import org.retentionkit.Measure;
import org.retentionkit.Metric;
import org.retentionkit.Spec;

/**
 * The definitions of revenue retention: one constant per published formula, all over the opening
 * recurring revenue. <i>Gross</i> retention (GRR) leaves every gain out, <i>net</i> retention (NRR,
 * NDR) counts the gains from existing customers.
 *
 * <p>The examples: A goes from 100 to 50 and B from 100 to 150: 75 % by the minimum per customer
 * and by movements, 100 % by the minimum of the totals, 100 % net. C goes from 100 to 150 and back:
 * 100 % by the minimum per customer, 50 % by movements. Without fx always {@link #GROSS_MOVEMENTS}
 * ≤ {@link #GROSS_PER_CUSTOMER_MIN} ≤ {@link #GROSS_AGGREGATE_MIN} = min(100 %, {@link
 * #NET_OPENING_CUSTOMERS}), and {@link #GROSS_MOVEMENTS} ≤ both net rates from movements.
 */
public enum RevenueRetentionDefinition implements Measure<RevenueMovements, RevenueRetention> {
  /**
   * The smaller of each customer's opening and closing amount, summed (<i>kept of opening</i>): 0
   * to 100 %. Needs per-customer amounts. SaaS Capital.
   */
  GROSS_PER_CUSTOMER_MIN(
      kept(
              "gross-revenue-retention.per-customer-min",
              "Gross revenue retention",
              KEPT_OF_OPENING.over(OPENING),
              "SaaS Capital: per customer min(now, then) ÷ then")
          .metric(Metric.GROSS_REVENUE_RETENTION)),
  /**
   * What the losses of the period leave: at most 100 %, and below 0 when amounts were lost that
   * were first won in the period. The complement of {@link
   * RevenueChurnDefinition#GROSS_WITH_CONTRACTION}. ChartMogul, Baremetrics.
   */
  GROSS_MOVEMENTS(
      kept(
              "gross-revenue-retention.movements",
              "Gross revenue retention (from movements)",
              OPENING.minus(CHURNED).minus(CONTRACTION).over(OPENING),
              "ChartMogul standard and Baremetrics, as the complement of their gross churn")
          .metric(Metric.GROSS_REVENUE_RETENTION)),
  /**
   * The total of the opening customers, capped as one: 0 to 100 %. One customer's growth hides
   * another's loss. A total of 5000 that stays 5000 is 100 %, and not the 1 % its page prints.
   * Needs per-customer amounts, to leave out who was not there at the start. Chargebee's example.
   */
  GROSS_AGGREGATE_MIN(
      kept(
          "gross-revenue-retention.aggregate-min",
          "Gross revenue retention (minimum of the totals)",
          OPENING.min(CLOSING_OF_OPENING).over(OPENING),
          "Chargebee's worked example")),
  /**
   * Opening revenue after the period's losses and expansion: 100 opening, 10 expansion, 10
   * contraction, 10 churned = 90 %. Above 100 % if expansion outweighs the losses. Baremetrics.
   */
  NET_EXCLUDING_REACTIVATION(
      kept(
              "net-revenue-retention.excluding-reactivation",
              "Net revenue retention (from movements)",
              OPENING.plus(EXPANSION).minus(CONTRACTION).minus(CHURNED).over(OPENING),
              "Baremetrics")
          .metric(Metric.NET_REVENUE_RETENTION)),
  /** The same with reactivation as a gain. ChartMogul's standard net churn is its complement. */
  NET_INCLUDING_REACTIVATION(
      kept(
          "net-revenue-retention.including-reactivation",
          "Net revenue retention (from movements, reactivation counts as a gain)",
          OPENING
              .plus(EXPANSION)
              .plus(REACTIVATION)
              .minus(CONTRACTION)
              .minus(CHURNED)
              .over(OPENING),
          "ChartMogul standard, as the complement of its net churn")),
  /**
   * What the customers of the start pay at the end, over what they paid: 0 and up. Over a period of
   * twelve months the trailing rate of annual reports. Needs per-customer amounts. SaaS Capital,
   * public filings.
   */
  NET_OPENING_CUSTOMERS(
      kept(
              "net-revenue-retention.opening-customers",
              "Net revenue retention",
              CLOSING_OF_OPENING.over(OPENING),
              "SaaS Capital, public filings")
          .metric(Metric.NET_REVENUE_RETENTION));

  private final Spec<RevenueMovements> spec;

  RevenueRetentionDefinition(Spec<RevenueMovements> spec) {
    this.spec = spec;
  }

  @Override
  public Spec<RevenueMovements> spec() {
    return spec;
  }

  @Override
  public RevenueRetention of(RevenueMovements movements) {
    return new RevenueRetention(movements, this);
  }
}
