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

import org.retentionkit.Ratio;

/** The closed forms, exact as long as the power of a horizon has no more digits than is sane. */
final class ClvFormulas {
  private ClvFormulas() {}

  /** What the definition divides by when it looks ahead without end; 1 if it has a horizon. */
  static Ratio leak(ClvDefinition definition, ClvAssumptions of) {
    return switch (definition) {
      case SIMPLE, MARGIN_OVER_CHURN, COST_TO_SERVE_OVER_CHURN -> of.value(CHURN);
      case MARGIN_OVER_REVENUE_CHURN, REVENUE_RETENTION_ONLY ->
          of.value(REVENUE_RETENTION).complement();
      case TRAILING_CHURN -> of.value(MEAN_CHURN);
      case PER_PAID_SUBSCRIPTION -> of.value(SUBSCRIPTION_CHURN);
      case DISCOUNTED_AT_PERIOD_END,
          DISCOUNTED_FIRST_MARGIN_NOW,
          CHURN_PLUS_DISCOUNT,
          DISCOUNTED_LESS_ACQUISITION ->
          of.value(CHURN).plus(of.value(DISCOUNT));
      case FINITE_HORIZON, FINITE_DISCOUNTED_AT_PERIOD_END, FINITE_DISCOUNTED_FIRST_MARGIN_NOW ->
          Ratio.ONE;
    };
  }

  /** The value, for assumptions that give all terms and leak. */
  static Ratio value(ClvDefinition definition, ClvAssumptions of) {
    Ratio leak = leak(definition, of);
    return switch (definition) {
      case SIMPLE, TRAILING_CHURN, REVENUE_RETENTION_ONLY -> of.value(REVENUE).dividedBy(leak);
      case PER_PAID_SUBSCRIPTION -> of.value(SUBSCRIPTION_REVENUE).dividedBy(leak);
      case COST_TO_SERVE_OVER_CHURN ->
          of.value(REVENUE).minus(of.value(COST_TO_SERVE)).dividedBy(leak);
      case MARGIN_OVER_CHURN, MARGIN_OVER_REVENUE_CHURN, CHURN_PLUS_DISCOUNT ->
          margin(of).dividedBy(leak);
      case DISCOUNTED_AT_PERIOD_END -> margin(of).times(kept(of)).dividedBy(leak);
      case DISCOUNTED_FIRST_MARGIN_NOW -> margin(of).times(growth(of)).dividedBy(leak);
      case DISCOUNTED_LESS_ACQUISITION ->
          margin(of).times(kept(of)).dividedBy(leak).minus(of.value(ACQUISITION_COST));
      case FINITE_HORIZON -> margin(of).times(sum(kept(of), of));
      case FINITE_DISCOUNTED_AT_PERIOD_END -> {
        Ratio step = kept(of).dividedBy(growth(of));
        yield margin(of).times(step).times(sum(step, of));
      }
      case FINITE_DISCOUNTED_FIRST_MARGIN_NOW ->
          margin(of).times(sum(kept(of).dividedBy(growth(of)), of));
    };
  }

  /** Whether every period up to the horizon brings the same, so that the formula divides by 0. */
  static boolean isFlat(ClvDefinition definition, ClvAssumptions of) {
    return switch (definition) {
      case FINITE_HORIZON -> of.value(CHURN).signum() == 0;
      case FINITE_DISCOUNTED_AT_PERIOD_END, FINITE_DISCOUNTED_FIRST_MARGIN_NOW ->
          of.value(CHURN).plus(of.value(DISCOUNT)).signum() == 0;
      default -> false;
    };
  }

  private static Ratio margin(ClvAssumptions of) {
    return of.value(REVENUE).times(of.value(MARGIN));
  }

  private static Ratio kept(ClvAssumptions of) {
    return of.value(CHURN).complement();
  }

  private static Ratio growth(ClvAssumptions of) {
    return Ratio.ONE.plus(of.value(DISCOUNT));
  }

  /** {@code 1 + step + … + step^(horizon − 1)}. */
  private static Ratio sum(Ratio step, ClvAssumptions of) {
    Ratio horizon = of.value(HORIZON);
    if (step.equals(Ratio.ONE)) {
      return horizon;
    }
    int periods = horizon.numerator().divide(horizon.denominator()).intValueExact();
    return step.power(periods).complement().dividedBy(step.complement());
  }
}
