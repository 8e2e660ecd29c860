package org.retentionkit.revenue;

import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.retentionkit.Amount;
import org.retentionkit.CurrencyMismatchException;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Money;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "how much recurring revenue do these plans bring per month?".
 *
 * <p>Formula: the sum of {@code subscribers × price × terms a month}, by {@link
 * MonthlyRevenueRule}. In the currency of the prices, exact until rounded. Undefined if the rule
 * has no answer for a plan.
 *
 * <p>Worked example: 100 subscribers at 100 a month and 50 at 600 a year: 10,000 + 2,500 = 12,500.
 *
 * @param plans the plans with their subscribers, at least one, all in one currency
 * @param rule the rule it follows
 */
public record MonthlyRevenue(List<PlanSubscribers> plans, MonthlyRevenueRule rule)
    implements Amount {
  private static final long serialVersionUID = 1L;
  private static final int LINES_EXPLAINED = 10;

  /** Checks that there are plans, in one currency. */
  public MonthlyRevenue {
    plans = List.copyOf(Checks.notNull("plans", plans));
    Checks.notNull("rule", rule);
    if (plans.isEmpty()) {
      throw new IllegalArgumentException("plans must not be empty");
    }
    Currency first = plans.get(0).plan().price().currency();
    for (PlanSubscribers line : plans) {
      Currency other = line.plan().price().currency();
      if (!first.equals(other)) {
        throw new CurrencyMismatchException(first, other);
      }
    }
  }

  @Override
  public MonthlyRevenueRule definition() {
    return rule;
  }

  @Override
  public Ratio exact() {
    Ratio sum = Ratio.ZERO;
    for (PlanSubscribers line : plans) {
      sum = sum.plus(monthly(line));
    }
    return sum;
  }

  @Override
  public Currency currency() {
    return plans.get(0).plan().price().currency();
  }

  @Override
  public Optional<String> undefinedReason() {
    return plans.stream()
        .map(PlanSubscribers::plan)
        .filter(plan -> !rule.termsPerMonth(plan).isDefined())
        .findFirst()
        .map(plan -> plan + " is no whole number of months; " + rule + " has no rule for it");
  }

  @Override
  public Explanation explanation() {
    String unit = currency().getCurrencyCode();
    ExplanationBuilder text = Explanation.of(rule);
    long subscribers = plans.stream().mapToLong(PlanSubscribers::subscribers).sum();
    text.input("subscribers", subscribers);
    if (!isDefined()) {
      return text.undefined(undefinedReason().orElseThrow()).build();
    }
    if (plans.size() == 1) {
      PlanPrice plan = plans.get(0).plan();
      text.input("price", plan.price().amount(), unit)
          .input("terms a month", rule.termsPerMonth(plan).rounded(6, RoundingMode.HALF_EVEN), "");
    } else {
      plans.stream().limit(LINES_EXPLAINED).map(this::line).forEach(text::note);
      if (plans.size() > LINES_EXPLAINED) {
        text.note("And " + (plans.size() - LINES_EXPLAINED) + " more plans.");
      }
    }
    return text.result(rounded(RoundingMode.HALF_EVEN).amount(), unit).build();
  }

  private Ratio monthly(PlanSubscribers line) {
    return Ratio.of(line.plan().price().amount())
        .times(Ratio.of(line.subscribers(), 1))
        .times(rule.termsPerMonth(line.plan()));
  }

  private String line(PlanSubscribers line) {
    int decimals = Money.decimals(currency());
    return String.format(
        Locale.ROOT,
        "%s at %s: %s %s.",
        line.subscribers(),
        line.plan(),
        monthly(line).rounded(decimals, RoundingMode.HALF_EVEN).toPlainString(),
        currency().getCurrencyCode());
  }
}
