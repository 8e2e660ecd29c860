package org.retentionkit.clv;

import static org.retentionkit.clv.ClvTerm.PAST_PERIODS;

import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.retentionkit.Amount;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Explanation;
import org.retentionkit.Money;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "what is a customer worth?" under stated assumptions.
 *
 * <p>Formula: by {@link ClvDefinition}. In units of the currency, negative where a customer costs
 * more than it brings. Exact; only a horizon that would need hundreds of digits is computed to 40.
 * Undefined when the definition needs an assumption that is not given, or when nothing bounds the
 * sum: without churn, and without discount where the definition has one, the value is unbounded,
 * not 0 and not infinite.
 *
 * <p>Worked example: revenue 100 EUR and churn 5 % a month: 100 ÷ 0.05 = 2000 EUR.
 *
 * @param assumptions what it is made of
 * @param definition the definition it follows
 */
public record LifetimeValue(ClvAssumptions assumptions, ClvDefinition definition)
    implements Amount {
  private static final long serialVersionUID = 1L;

  /** Checks both. */
  public LifetimeValue {
    Checks.notNull("assumptions", assumptions);
    Checks.notNull("definition", definition);
  }

  @Override
  public Ratio exact() {
    return undefinedReason().isEmpty()
        ? ClvFormulas.value(definition, assumptions)
        : Ratio.of(0, 0);
  }

  @Override
  public Currency currency() {
    return assumptions.currency();
  }

  @Override
  public Optional<String> undefinedReason() {
    List<ClvTerm> missing = missing();
    if (!missing.isEmpty()) {
      return Optional.of(
          missing.stream().map(ClvTerm::label).collect(Collectors.joining(", "))
              + (missing.size() == 1 ? " is" : " are")
              + " not given");
    }
    return ClvFormulas.leak(definition, assumptions).signum() > 0
        ? Optional.empty()
        : Optional.of("it is unbounded, because " + whyUnbounded());
  }

  /**
   * The same value less what winning the customer costs.
   *
   * @return an amount; undefined if this is, or if the acquisition cost is not given
   */
  public NetLifetimeValue lessAcquisitionCost() {
    return new NetLifetimeValue(this, NetValueDefinition.LESS_ACQUISITION_COST);
  }

  @Override
  public Explanation explanation() {
    Explanation.Builder text = Explanation.of(definition);
    CalendarUnit unit = assumptions.unit();
    for (ClvTerm term : definition.needs()) {
      if (assumptions.gives(term)) {
        Explanation.Quantity shown = term.quantity(assumptions.value(term), currency(), unit);
        text.input(term.label(), shown.amount(), shown.unit());
      }
    }
    if (definition == ClvDefinition.TRAILING_CHURN && assumptions.gives(PAST_PERIODS)) {
      text.note(
          String.format(
              Locale.ROOT,
              "The mean churn is that of the %s before the current one.",
              PAST_PERIODS.quantity(assumptions.value(PAST_PERIODS), currency(), unit)));
    }
    if (missing().isEmpty() && ClvFormulas.isFlat(definition, assumptions)) {
      text.formula("revenue × margin × horizon");
    }
    if (!isDefined()) {
      return text.undefined(undefinedReason().orElseThrow()).build();
    }
    Money rounded = rounded(RoundingMode.HALF_EVEN);
    return text.result(rounded.amount(), currency().getCurrencyCode()).build();
  }

  List<ClvTerm> missing() {
    return definition.needs().stream().filter(term -> !assumptions.gives(term)).toList();
  }

  private String whyUnbounded() {
    return switch (definition) {
      case MARGIN_OVER_REVENUE_CHURN, REVENUE_RETENTION_ONLY ->
          "revenue retention is "
              + assumptions.value(ClvTerm.REVENUE_RETENTION).percent(1)
              + " % and revenue is not expected to run out";
      case TRAILING_CHURN -> "mean churn is 0 and nobody is expected to leave";
      case PER_PAID_SUBSCRIPTION -> "subscription churn is 0 and none is expected to end";
      case DISCOUNTED_AT_PERIOD_END,
          DISCOUNTED_FIRST_MARGIN_NOW,
          CHURN_PLUS_DISCOUNT,
          DISCOUNTED_LESS_ACQUISITION ->
          "churn and discount are both 0";
      default -> "churn is 0 and nobody is expected to leave";
    };
  }
}
