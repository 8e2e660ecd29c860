package org.retentionkit.customer;

import static org.retentionkit.customer.CustomerTerms.ALL_LOSSES;
import static org.retentionkit.customer.CustomerTerms.CLOSING;
import static org.retentionkit.customer.CustomerTerms.JOINED;
import static org.retentionkit.customer.CustomerTerms.LOST_OF_OPENING;
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
 * %, 5.1 % or 6.2 % churn. All but {@link #OPENING_COHORT} need full movements. The definitions
 * that need other counts stand beside those: from daily counts in {@code customer.series}, of
 * contracts due for renewal in {@code customer.loss}.
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
      "a practice described by Recurly");

  private final Spec<CustomerCounts> spec;

  ChurnDefinition(String id, String title, Formula<CustomerCounts> formula, String source) {
    this.spec = CustomerTerms.spec(id, title, formula, source).metric(Metric.CUSTOMER_CHURN);
  }

  @Override
  public Spec<CustomerCounts> spec() {
    return spec;
  }

  @Override
  public ChurnRate of(CustomerCounts counts) {
    return new ChurnRate(counts, this);
  }
}
