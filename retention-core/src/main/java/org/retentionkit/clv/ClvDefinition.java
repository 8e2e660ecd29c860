package org.retentionkit.clv;

import static org.retentionkit.clv.ClvTerm.ACQUISITION_COST;
import static org.retentionkit.clv.ClvTerm.CHURN;
import static org.retentionkit.clv.ClvTerm.COST_TO_SERVE;
import static org.retentionkit.clv.ClvTerm.DISCOUNT;
import static org.retentionkit.clv.ClvTerm.HORIZON;
import static org.retentionkit.clv.ClvTerm.MARGIN;
import static org.retentionkit.clv.ClvTerm.MEAN_CHURN;
import static org.retentionkit.clv.ClvTerm.REVENUE;
import static org.retentionkit.clv.ClvTerm.REVENUE_RETENTION;
import static org.retentionkit.clv.ClvTerm.SUBSCRIPTION_CHURN;
import static org.retentionkit.clv.ClvTerm.SUBSCRIPTION_REVENUE;

import java.util.List;
import org.retentionkit.Definition;

/**
 * Answers "which customer lifetime value?": one constant per published closed form.
 *
 * <p>The numbers are for revenue 100, margin 80 %, churn 5 %, discount 1 % a month, cost to serve
 * 30, acquisition cost 200 and a horizon of 24 months. Papers write r for 1 − churn, i for the
 * discount and m for revenue × margin, so that 1 + i − r is churn + discount.
 */
public enum ClvDefinition implements Definition {
  /** {@code revenue ÷ churn}: 2,000.00. The usual dashboard figure; it is revenue, not profit. */
  SIMPLE(
      "Customer lifetime value (revenue)",
      "revenue ÷ churn",
      "Baremetrics, Chargebee, ChartMogul's older article",
      REVENUE,
      CHURN),
  /** {@code revenue × margin ÷ churn}: 1,600.00. */
  MARGIN_OVER_CHURN(
      "Customer lifetime value (gross margin)",
      "revenue × margin ÷ churn",
      "StripeReport and most textbooks",
      REVENUE,
      MARGIN,
      CHURN),
  /**
   * {@code revenue × margin ÷ (1 − revenue retention)}: the margin over revenue churn; 2,000.00 at
   * a revenue retention of 96 %. Unbounded from 100 %.
   */
  MARGIN_OVER_REVENUE_CHURN(
      "Customer lifetime value (gross margin over revenue churn)",
      "revenue × margin ÷ (1 − revenue retention)",
      "Finmark",
      REVENUE,
      MARGIN,
      REVENUE_RETENTION),
  /** {@code (revenue − cost to serve) ÷ churn}: 1,400.00. Negative where serving costs more. */
  COST_TO_SERVE_OVER_CHURN(
      "Customer lifetime value (less cost to serve)",
      "(revenue − cost to serve) ÷ churn",
      "Polar",
      REVENUE,
      COST_TO_SERVE,
      CHURN),
  /**
   * {@code revenue ÷ mean churn} of some periods before the current one: 2,000.00 if they had 4, 5
   * and 6 %. Smooths a month in which nobody happened to leave.
   */
  TRAILING_CHURN(
      "Customer lifetime value (trailing mean churn)",
      "revenue ÷ mean churn",
      "ChartMogul: six months, the current one excluded",
      REVENUE,
      MEAN_CHURN),
  /**
   * {@code revenue ÷ (1 − revenue retention)}: 2,500.00 at 96 %. Counts downgrades and, with net
   * retention, upgrades; unbounded from 100 %. ProfitWell smooths by an undisclosed method, which
   * this does not.
   */
  REVENUE_RETENTION_ONLY(
      "Customer lifetime value (revenue retention)",
      "revenue ÷ (1 − revenue retention)",
      "ProfitWell, unsmoothed",
      REVENUE,
      REVENUE_RETENTION),
  /**
   * {@code subscription revenue ÷ subscription churn}: 1,000.00 at 40 a subscription and 4 %. The
   * value of one paid subscription, of which a customer may have several.
   */
  PER_PAID_SUBSCRIPTION(
      "Lifetime value of a paid subscription",
      "subscription revenue ÷ subscription churn",
      "Chargebee",
      SUBSCRIPTION_REVENUE,
      SUBSCRIPTION_CHURN),
  /**
   * {@code m·r ÷ (1 + i − r)}: 1,266.67. The survivors of each period pay at its end, the first
   * margin is one period away. The multiple of m at r 0.8, i 0.1 is 2.67. Zero churn is bounded as
   * long as there is a discount: m ÷ i.
   */
  DISCOUNTED_AT_PERIOD_END(
      "Customer lifetime value (discounted, survivors pay at period end)",
      "revenue × margin × (1 − churn) ÷ (churn + discount)",
      "Gupta and Lehmann",
      REVENUE,
      MARGIN,
      CHURN,
      DISCOUNT),
  /**
   * {@code m·(1 + i) ÷ (1 + i − r)}: 1,346.67. As before with the first margin paid at once by
   * everybody: exactly m more.
   */
  DISCOUNTED_FIRST_MARGIN_NOW(
      "Customer lifetime value (discounted, first margin now)",
      "revenue × margin × (1 + discount) ÷ (churn + discount)",
      "Gupta and Lehmann's variant with an immediate first margin",
      REVENUE,
      MARGIN,
      CHURN,
      DISCOUNT),
  /**
   * {@code m ÷ (churn + discount)}: 1,333.33. Everybody pays the first margin, at the end of the
   * first period: it is {@link #DISCOUNTED_FIRST_MARGIN_NOW} ÷ (1 + i) and {@link
   * #DISCOUNTED_AT_PERIOD_END} ÷ r. A page that prints it adds up 144,300 ÷ 0.168 to 859,286; it is
   * 858,929.
   */
  CHURN_PLUS_DISCOUNT(
      "Customer lifetime value (gross profit over churn plus discount)",
      "revenue × margin ÷ (churn + discount)",
      "Ryan Consulting",
      REVENUE,
      MARGIN,
      CHURN,
      DISCOUNT),
  /**
   * {@link #DISCOUNTED_AT_PERIOD_END} less the acquisition cost, as the textbook prints it:
   * 1,066.67. {@link LifetimeValue#lessAcquisitionCost()} does the same for every other form.
   */
  DISCOUNTED_LESS_ACQUISITION(
      "Customer lifetime value (discounted, less acquisition cost)",
      "revenue × margin × (1 − churn) ÷ (churn + discount) − acquisition cost",
      "Gupta and Lehmann",
      REVENUE,
      MARGIN,
      CHURN,
      DISCOUNT,
      ACQUISITION_COST),
  /**
   * {@code m × (1 − rᴴ) ÷ churn}: 1,132.82. The first {@code horizon} margins, the first by
   * everybody, undiscounted; never unbounded. With an endless horizon {@link #MARGIN_OVER_CHURN}.
   */
  FINITE_HORIZON(
      "Customer lifetime value (to a horizon)",
      "revenue × margin × (1 − (1 − churn)^horizon) ÷ churn",
      "the sum over survivors up to a horizon, as RevenueCat's and Klaviyo's predictions have one",
      REVENUE,
      MARGIN,
      CHURN,
      HORIZON),
  /** {@link #DISCOUNTED_AT_PERIOD_END} cut after {@code horizon} payments: 975.38. */
  FINITE_DISCOUNTED_AT_PERIOD_END(
      "Customer lifetime value (to a horizon, discounted, survivors pay at period end)",
      "revenue × margin × (1 − churn) × (1 − ((1 − churn) ÷ (1 + discount))^horizon)"
          + " ÷ (churn + discount)",
      "Gupta and Lehmann, cut at a horizon",
      REVENUE,
      MARGIN,
      CHURN,
      DISCOUNT,
      HORIZON),
  /** {@link #DISCOUNTED_FIRST_MARGIN_NOW} cut after {@code horizon} payments: 1,036.99. */
  FINITE_DISCOUNTED_FIRST_MARGIN_NOW(
      "Customer lifetime value (to a horizon, discounted, first margin now)",
      "revenue × margin × (1 + discount) × (1 − ((1 − churn) ÷ (1 + discount))^horizon)"
          + " ÷ (churn + discount)",
      "Gupta and Lehmann's variant with an immediate first margin, cut at a horizon",
      REVENUE,
      MARGIN,
      CHURN,
      DISCOUNT,
      HORIZON);

  private final String title;
  private final String formula;
  private final String source;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<ClvTerm> needs;

  ClvDefinition(String title, String formula, String source, ClvTerm... needs) {
    this.title = title;
    this.formula = formula;
    this.source = source;
    this.needs = List.of(needs);
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

  /** The assumptions the formula is made of. */
  public List<ClvTerm> needs() {
    return needs;
  }
}
