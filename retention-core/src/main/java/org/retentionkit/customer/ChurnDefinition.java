package org.retentionkit.customer;

import static org.retentionkit.customer.CustomerTerms.ALL_LOSSES;
import static org.retentionkit.customer.CustomerTerms.CLOSING;
import static org.retentionkit.customer.CustomerTerms.JOINED;
import static org.retentionkit.customer.CustomerTerms.LOST_INVOLUNTARILY;
import static org.retentionkit.customer.CustomerTerms.LOST_OF_OPENING;
import static org.retentionkit.customer.CustomerTerms.LOST_UNKNOWN;
import static org.retentionkit.customer.CustomerTerms.LOST_VOLUNTARILY;
import static org.retentionkit.customer.CustomerTerms.OPENING;

import org.retentionkit.Formula;
import org.retentionkit.Measure;
import org.retentionkit.Metric;
import org.retentionkit.Spec;

/**
 * The customer churn rate (logo churn, attrition): one constant per published definition over
 * customer counts.
 *
 * <p>The examples all use one month of a growing subscription firm (Recurly's own): opening 1000,
 * lost of opening 50, joined 500, lost of new 12, closing 1438. The same month is 4.1 %, 4.3 %, 5.0
 * %, 5.1 % or 6.2 % churn. {@link #OPENING_COHORT} needs no more than opening and lost, and those
 * by reason no more than the reasons; the others need full movements. Definitions over other counts
 * are {@link DailyChurnDefinition} and {@link RenewalDefinition}.
 *
 * <p>Products: ChartMogul and ProfitWell are {@link #OPENING_COHORT}, Recurly and Baremetrics
 * {@link #ALL_LOSSES_OVER_OPENING}, Stripe and Gumroad {@link #OPENING_PLUS_NEW}.
 */
public enum ChurnDefinition implements Measure<CustomerCounts, ChurnRate> {
  /**
   * The share of the opening customers gone at the end: 50 ÷ 1000 = 5.0 %. The complement of {@link
   * RetentionDefinition#OPENING_COHORT}. ChartMogul's standard rate; ProfitWell's rule for the
   * losses.
   */
  OPENING_COHORT(
      "customer-churn.opening-cohort",
      "Customer churn rate",
      LOST_OF_OPENING.partOf(OPENING),
      "ChartMogul standard; ProfitWell's rule for the losses"),

  /**
   * All losses over the opening customers: (50 + 12) ÷ 1000 = 6.2 %. Not a share: it can pass 100
   * %, and it rises when a firm grows. Recurly, Baremetrics.
   */
  ALL_LOSSES_OVER_OPENING(
      "customer-churn.all-losses-over-opening",
      "Customer churn rate (all losses over opening)",
      ALL_LOSSES.over(OPENING),
      "Recurly, Baremetrics"),

  /** All losses over everybody who could leave: 62 ÷ (1000 + 500) = 4.133 %. Stripe, Gumroad. */
  OPENING_PLUS_NEW(
      "customer-churn.opening-plus-new",
      "Customer churn rate (all losses over opening plus joined)",
      ALL_LOSSES.partOf(OPENING.plus(JOINED)),
      "Stripe, Gumroad"),

  /**
   * The losses of the opening customers over everybody who could leave: 50 ÷ (1000 + 500) = 3.333
   * %. Stripe's denominator without the losses of newcomers: the one step between {@link
   * #OPENING_COHORT} and {@link #OPENING_PLUS_NEW}. No share, because newcomers cannot be counted.
   */
  OPENING_LOSSES_OVER_OPENING_PLUS_NEW(
      "customer-churn.opening-losses-over-opening-plus-new",
      "Customer churn rate (losses of opening over opening plus joined)",
      LOST_OF_OPENING.over(OPENING.plus(JOINED)),
      "the step between ChartMogul's and Stripe's rate, for reconciliation"),

  /**
   * All losses over the mean of both ends: 62 ÷ 1219 = 5.086 %. A practice described by Recurly.
   */
  AVERAGE_BASE(
      "customer-churn.average-base",
      "Customer churn rate (all losses over the average base)",
      ALL_LOSSES.over(OPENING.plus(CLOSING).over(2)),
      "a practice described by Recurly"),

  /**
   * All losses over the customers at the end: 62 ÷ 1438 = 4.312 %. A practice described by Recurly.
   */
  CLOSING_BASE(
      "customer-churn.closing-base",
      "Customer churn rate (all losses over closing)",
      ALL_LOSSES.over(CLOSING),
      "a practice described by Recurly"),

  /**
   * The share of the opening customers who decided to leave, voluntary churn: 30 of 1000 are 3.0 %.
   * Losses without a recorded reason stay apart.
   */
  VOLUNTARY(
      "voluntary-churn.known-reason",
      "Voluntary customer churn rate",
      LOST_VOLUNTARILY.partOf(OPENING),
      "Recurly, Chargebee, ProfitWell",
      Metric.VOLUNTARY_CHURN),

  /**
   * The same with the losses without a recorded reason, as Chargebee counts: 30 and 5 of 1000 are
   * 3.5 %.
   */
  VOLUNTARY_OR_UNKNOWN(
      "voluntary-churn.known-or-no-reason",
      "Voluntary customer churn rate (unknown reasons as voluntary)",
      LOST_VOLUNTARILY.plus(LOST_UNKNOWN).partOf(OPENING),
      "Chargebee",
      Metric.VOLUNTARY_CHURN),

  /**
   * The share of the opening customers lost to failed payments and the like, involuntary churn: 15
   * of 1000 are 1.5 %.
   */
  INVOLUNTARY(
      "involuntary-churn.known-reason",
      "Involuntary customer churn rate",
      LOST_INVOLUNTARILY.partOf(OPENING),
      "Recurly, Chargebee, ProfitWell",
      Metric.INVOLUNTARY_CHURN),

  /** The share of the opening customers lost for no recorded reason: 5 of 1000 are 0.5 %. */
  UNKNOWN_REASON(
      "unknown-reason-churn.no-reason",
      "Customer churn rate for an unknown reason",
      LOST_UNKNOWN.partOf(OPENING),
      "Recurly, Chargebee, ProfitWell",
      new Metric(
          "unknown-reason-churn",
          "Customer churn rate for an unknown reason",
          Metric.Scale.PERCENT,
          true));

  private final Spec<CustomerCounts> spec;

  ChurnDefinition(String id, String title, Formula<CustomerCounts> formula, String source) {
    this(id, title, formula, source, Metric.CUSTOMER_CHURN);
  }

  ChurnDefinition(
      String id, String title, Formula<CustomerCounts> formula, String source, Metric metric) {
    this.spec = CustomerTerms.spec(id, title, formula, source).metric(metric);
  }

  @Override
  public Spec<CustomerCounts> spec() {
    return spec;
  }

  @Override
  public ChurnRate of(CustomerCounts counts) {
    return new ChurnRate.Counted(counts, this);
  }
}
