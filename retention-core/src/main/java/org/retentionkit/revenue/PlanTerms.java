package org.retentionkit.revenue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Formula;
import org.retentionkit.Message;
import org.retentionkit.Money;
import org.retentionkit.Quantity;
import org.retentionkit.Ratio;
import org.retentionkit.Spec;
import org.retentionkit.Term;
import org.retentionkit.Unit;
import org.retentionkit.revenue.SubscriptionPlans.Plan;

/**
 * The terms of {@link SubscriptionPlans} under one rule, which says how many terms of a plan make a
 * month; of one plan the sentence shows price and terms, of several a line each.
 */
final class PlanTerms {
  private static final int LINES_EXPLAINED = 10;
  private static final Term<SubscriptionPlans> SUBSCRIBERS =
      Term.amount("subscribers", SubscriptionPlans::subscribers, plans -> Unit.NONE);
  private static final Term<SubscriptionPlans> PRICE =
      Term.amount(
          "price",
          plans -> only(plans).price().amount(),
          plans -> Unit.of(only(plans).price().currency()));

  /** The rule: terms a month; undefined where it has no answer. */
  private final Function<Plan, Ratio> termsPerMonth;

  private final String rule;

  PlanTerms(String rule, Function<Plan, Ratio> termsPerMonth) {
    this.rule = rule;
    this.termsPerMonth = termsPerMonth;
  }

  /** The definition by this rule; {@code ending} says in the formula which it is. */
  Spec<SubscriptionPlans> spec(String id, String title, String ending, String source) {
    Term<SubscriptionPlans> terms =
        Term.of(
            "terms a month",
            plans -> termsPerMonth.apply(only(plans)),
            plans ->
                new Quantity(
                    termsPerMonth.apply(only(plans)).rounded(6, RoundingMode.HALF_EVEN),
                    Unit.NONE));
    Formula<SubscriptionPlans> one =
        Formula.function(
            "sum of {0} × {1} × {2}, " + ending, this::monthly, SUBSCRIBERS, PRICE, terms);
    Formula<SubscriptionPlans> several =
        Formula.function(
            "sum of {0} × price × terms a month, " + ending, this::monthly, SUBSCRIBERS);
    return Spec.of(id, title, one, source)
        .form(plans -> plans.plans().size() > 1 || unanswered(plans) != null, several)
        .undefinedIf(this::unanswered)
        .notes((plans, exact) -> exact == null ? List.of() : lines(plans))
        .money(SubscriptionPlans::currency);
  }

  private static Plan only(SubscriptionPlans plans) {
    return plans.plans().get(0);
  }

  private @Nullable Message unanswered(SubscriptionPlans plans) {
    for (Plan plan : plans.plans()) {
      if (!termsPerMonth.apply(plan).isDefined()) {
        return Message.of("revenue.no-rule").and("plan", plan.message()).and("rule", rule);
      }
    }
    return null;
  }

  private Ratio monthly(SubscriptionPlans plans) {
    Ratio sum = Ratio.ZERO;
    for (Plan plan : plans.plans()) {
      sum = sum.plus(monthly(plan));
    }
    return sum;
  }

  private Ratio monthly(Plan plan) {
    return Ratio.of(plan.price().amount())
        .times(Ratio.of(plan.subscribers(), 1))
        .times(termsPerMonth.apply(plan));
  }

  private List<Message> lines(SubscriptionPlans plans) {
    List<Message> lines = new ArrayList<>();
    List<Plan> all = plans.plans();
    int decimals = Money.decimals(plans.currency());
    for (Plan plan : all.size() == 1 ? List.<Plan>of() : all) {
      if (lines.size() == LINES_EXPLAINED) {
        long more = all.size() - (long) LINES_EXPLAINED;
        lines.add(
            Message.of("revenue.more-plans")
                .and("plans", new Quantity(BigDecimal.valueOf(more), new Unit("plan", "", ""))));
        break;
      }
      lines.add(
          Message.of("revenue.plan-line")
              .and("subscribers", plan.subscribers())
              .and("plan", plan.message())
              .and(
                  "amount",
                  new Quantity(
                      monthly(plan).rounded(decimals, RoundingMode.HALF_EVEN),
                      Unit.of(plans.currency()))));
    }
    return lines;
  }
}
