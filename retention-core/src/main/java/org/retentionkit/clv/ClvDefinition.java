package org.retentionkit.clv;

import static org.retentionkit.clv.ClvTerm.ACQUISITION_COST;
import static org.retentionkit.clv.ClvTerm.CHURN;
import static org.retentionkit.clv.ClvTerm.CONTRIBUTION_MARGIN;
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
import java.util.function.Function;
import org.retentionkit.Formula;
import org.retentionkit.Measure;
import org.retentionkit.Spec;
import org.retentionkit.internal.Checks;

/**
 * The customer lifetime value (CLV, LTV): one constant per published closed form.
 *
 * <p>The numbers are for revenue 100, margin 80 %, churn 5 %, discount 1 % a month, cost to serve
 * 30, acquisition cost 200 and a horizon of 24 months. Papers write r for 1 − churn, i for the
 * discount and m for revenue × margin, so that 1 + i − r is churn + discount. Where the margin is
 * given as an amount, it stands for revenue × margin in every form.
 */
public enum ClvDefinition implements Measure<ClvInputs, LifetimeValue> {
  /** {@code revenue ÷ churn}: 2,000.00. The usual dashboard figure; it is revenue, not profit. */
  SIMPLE(
      "lifetime-value.simple",
      "Customer lifetime value (revenue)",
      Bound.CHURN,
      given -> given.term(REVENUE).over(given.term(CHURN)),
      "Baremetrics, Chargebee, ChartMogul's older article"),
  /** {@code revenue × margin ÷ churn}: 1,600.00. */
  MARGIN_OVER_CHURN(
      "lifetime-value.margin-over-churn",
      "Customer lifetime value (gross margin)",
      Bound.CHURN,
      given -> given.margin().over(given.term(CHURN)),
      "StripeReport and most textbooks"),
  /**
   * {@code revenue × margin ÷ (1 − revenue retention)}: the margin over revenue churn; 2,000.00 at
   * a revenue retention of 96 %. Unbounded from 100 %.
   */
  MARGIN_OVER_REVENUE_CHURN(
      "lifetime-value.margin-over-revenue-churn",
      "Customer lifetime value (gross margin over revenue churn)",
      Bound.REVENUE_CHURN,
      given -> given.margin().over(given.term(REVENUE_RETENTION).complement()),
      "Finmark"),
  /** {@code (revenue − cost to serve) ÷ churn}: 1,400.00. Negative where serving costs more. */
  COST_TO_SERVE_OVER_CHURN(
      "lifetime-value.less-cost-to-serve",
      "Customer lifetime value (less cost to serve)",
      Bound.CHURN,
      given -> given.term(REVENUE).minus(given.term(COST_TO_SERVE)).over(given.term(CHURN)),
      "Polar"),
  /**
   * {@code revenue ÷ mean churn} of some periods before the current one: 2,000.00 if they had 4, 5
   * and 6 %. Smooths a month in which nobody happened to leave.
   */
  TRAILING_CHURN(
      "lifetime-value.trailing-churn",
      "Customer lifetime value (trailing mean churn)",
      Bound.MEAN_CHURN,
      given -> given.term(REVENUE).over(given.term(MEAN_CHURN)),
      "ChartMogul: six months, the current one excluded"),
  /**
   * {@code revenue ÷ (1 − revenue retention)}: 2,500.00 at 96 %. Counts downgrades and, with net
   * retention, upgrades; unbounded from 100 %. ProfitWell smooths by an undisclosed method, which
   * this does not.
   */
  REVENUE_RETENTION_ONLY(
      "lifetime-value.revenue-retention",
      "Customer lifetime value (revenue retention)",
      Bound.REVENUE_CHURN,
      given -> given.term(REVENUE).over(given.term(REVENUE_RETENTION).complement()),
      "ProfitWell, unsmoothed"),
  /**
   * {@code subscription revenue ÷ subscription churn}: 1,000.00 at 40 a subscription and 4 %. The
   * value of one paid subscription, of which a customer may have several.
   */
  PER_PAID_SUBSCRIPTION(
      "lifetime-value.per-subscription",
      "Lifetime value of a paid subscription",
      Bound.SUBSCRIPTION_CHURN,
      given -> given.term(SUBSCRIPTION_REVENUE).over(given.term(SUBSCRIPTION_CHURN)),
      "Chargebee"),
  /**
   * {@code m·r ÷ (1 + i − r)}: 1,266.67. The survivors of each period pay at its end, the first
   * margin is one period away. The multiple of m at r 0.8, i 0.1 is 2.67. Zero churn is bounded as
   * long as there is a discount: m ÷ i.
   */
  DISCOUNTED_AT_PERIOD_END(
      "lifetime-value.discounted-at-period-end",
      "Customer lifetime value (discounted, survivors pay at period end)",
      Bound.CHURN_OR_DISCOUNT,
      given -> given.margin().times(given.kept()).over(given.fading()),
      "Gupta and Lehmann"),
  /**
   * {@code m·(1 + i) ÷ (1 + i − r)}: 1,346.67. As before with the first margin paid at once by
   * everybody: exactly m more.
   */
  DISCOUNTED_FIRST_MARGIN_NOW(
      "lifetime-value.discounted-first-margin-now",
      "Customer lifetime value (discounted, first margin now)",
      Bound.CHURN_OR_DISCOUNT,
      given -> given.margin().times(given.growth()).over(given.fading()),
      "Gupta and Lehmann's variant with an immediate first margin"),
  /**
   * {@code m ÷ (churn + discount)}: 1,333.33. Everybody pays the first margin, at the end of the
   * first period: it is {@link #DISCOUNTED_FIRST_MARGIN_NOW} ÷ (1 + i) and {@link
   * #DISCOUNTED_AT_PERIOD_END} ÷ r. A page that prints it adds up 144,300 ÷ 0.168 to 859,286; it is
   * 858,929.
   */
  CHURN_PLUS_DISCOUNT(
      "lifetime-value.churn-plus-discount",
      "Customer lifetime value (gross profit over churn plus discount)",
      Bound.CHURN_OR_DISCOUNT,
      given -> given.margin().over(given.fading()),
      "Ryan Consulting"),
  /**
   * {@link #DISCOUNTED_AT_PERIOD_END} less the acquisition cost, as the textbook prints it:
   * 1,066.67. {@link LifetimeValue#lessAcquisitionCost()} does the same for every other form.
   */
  DISCOUNTED_LESS_ACQUISITION(
      "lifetime-value.discounted-less-acquisition",
      "Customer lifetime value (discounted, less acquisition cost)",
      Bound.CHURN_OR_DISCOUNT,
      given ->
          given
              .margin()
              .times(given.kept())
              .over(given.fading())
              .minus(given.term(ACQUISITION_COST)),
      "Gupta and Lehmann"),
  /**
   * {@code m × (1 − rᴴ) ÷ churn}: 1,132.82. The first {@code horizon} margins, the first by
   * everybody, undiscounted; never unbounded. With an endless horizon {@link #MARGIN_OVER_CHURN}.
   */
  FINITE_HORIZON(
      "lifetime-value.to-horizon",
      "Customer lifetime value (to a horizon)",
      Bound.HORIZON,
      given -> given.margin().times(given.before(given.kept())).over(given.term(CHURN)),
      "the sum over survivors up to a horizon, as RevenueCat's and Klaviyo's predictions have one"),
  /** {@link #DISCOUNTED_AT_PERIOD_END} cut after {@code horizon} payments: 975.38. */
  FINITE_DISCOUNTED_AT_PERIOD_END(
      "lifetime-value.to-horizon-discounted-at-period-end",
      "Customer lifetime value (to a horizon, discounted, survivors pay at period end)",
      Bound.HORIZON,
      given ->
          given
              .margin()
              .times(given.kept())
              .times(given.before(given.kept().over(given.growth())))
              .over(given.fading()),
      "Gupta and Lehmann, cut at a horizon"),
  /** {@link #DISCOUNTED_FIRST_MARGIN_NOW} cut after {@code horizon} payments: 1,036.99. */
  FINITE_DISCOUNTED_FIRST_MARGIN_NOW(
      "lifetime-value.to-horizon-discounted-first-margin-now",
      "Customer lifetime value (to a horizon, discounted, first margin now)",
      Bound.HORIZON,
      given ->
          given
              .margin()
              .times(given.growth())
              .times(given.before(given.kept().over(given.growth())))
              .over(given.fading()),
      "Gupta and Lehmann's variant with an immediate first margin, cut at a horizon");

  @SuppressWarnings("ImmutableEnumChecker") // only asked once made
  private final ClvForms forms;

  ClvDefinition(
      String id,
      String title,
      Bound bound,
      Function<Given, Formula<ClvInputs>> formula,
      String source) {
    this.forms = new ClvForms(id, title, bound, formula, source);
  }

  @Override
  public Spec<ClvInputs> spec() {
    return forms.spec();
  }

  @Override
  public LifetimeValue of(ClvInputs inputs) {
    return new LifetimeValue(inputs, this);
  }

  /** The inputs that the formula is made of. */
  public List<ClvTerm> needs() {
    return forms.needs();
  }

  /** Whether nothing is missing, so that the value is defined or unbounded. */
  boolean takes(ClvInputs inputs) {
    return forms.takes(inputs);
  }

  /**
   * The form that takes in all that is given of margin, cost to serve, discount and horizon: what
   * {@link ClvCalculator#lifetimeValue(ClvInputs)} follows.
   */
  static ClvDefinition fitting(ClvInputs inputs) {
    boolean discounted = Checks.notNull("inputs", inputs).gives(DISCOUNT);
    if (inputs.gives(HORIZON)) {
      return discounted ? FINITE_DISCOUNTED_AT_PERIOD_END : FINITE_HORIZON;
    } else if (discounted) {
      return DISCOUNTED_AT_PERIOD_END;
    } else if (inputs.gives(MARGIN) || inputs.gives(CONTRIBUTION_MARGIN)) {
      return MARGIN_OVER_CHURN;
    }
    return inputs.gives(COST_TO_SERVE) ? COST_TO_SERVE_OVER_CHURN : SIMPLE;
  }
}
