package org.retentionkit.clv;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import org.retentionkit.Amount;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Money;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "what has this customer brought so far?".
 *
 * <p>Formula: by {@link HistoricDefinition}; with a {@link Valuation} each amount is brought to its
 * day first. In units of the currency, negative where the customer cost more; always defined: no
 * entries are worth 0. Exact without a valuation, to about 36 digits with one.
 *
 * <p>Worked example: 120 and 80 EUR paid, 20 EUR paid back, 90 EUR of costs: a profit of 90 EUR.
 *
 * @param account the payments, refunds and costs
 * @param definition the definition it follows
 * @param valuations the day and rate all amounts are brought to, or none for plain sums; at most
 *     one
 */
public record HistoricValue(
    CustomerAccount account, HistoricDefinition definition, List<Valuation> valuations)
    implements Amount {
  private static final long serialVersionUID = 1L;

  /** Checks that there is at most one valuation. */
  public HistoricValue {
    Checks.notNull("account", account);
    Checks.notNull("definition", definition);
    valuations = List.copyOf(Checks.notNull("valuations", valuations));
    Checks.atMost("number of valuations", valuations.size(), "limit", 1);
  }

  @Override
  public Ratio exact() {
    Ratio revenue = total(EntryKind.PAYMENT).minus(total(EntryKind.REFUND));
    return definition == HistoricDefinition.REVENUE
        ? revenue
        : revenue.minus(total(EntryKind.COST));
  }

  @Override
  public Currency currency() {
    return account.currency();
  }

  @Override
  public Explanation explanation() {
    String code = currency().getCurrencyCode();
    ExplanationBuilder text =
        Explanation.of(definition)
            .input("payments", shown(total(EntryKind.PAYMENT)), code)
            .input("refunds", shown(total(EntryKind.REFUND)), code);
    if (definition == HistoricDefinition.PROFIT) {
      text.input("costs", shown(total(EntryKind.COST)), code);
    }
    valuations.forEach(valuation -> text.note("All amounts are discounted at " + valuation + "."));
    return text.result(shown(exact()), code).build();
  }

  private Ratio total(EntryKind kind) {
    if (valuations.isEmpty()) {
      return Ratio.of(account.total(kind).amount());
    }
    Valuation valuation = valuations.get(0);
    return Ratio.of(
        account.entries().stream()
            .filter(entry -> entry.kind() == kind)
            .map(entry -> entry.amount().amount().multiply(valuation.factor(entry.date())))
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private BigDecimal shown(Ratio amount) {
    return amount.rounded(Money.decimals(currency()), RoundingMode.HALF_EVEN);
  }
}
