package org.retentionkit.clv;

import java.math.RoundingMode;
import java.util.List;
import org.retentionkit.Amount;
import org.retentionkit.Formula;
import org.retentionkit.Measure;
import org.retentionkit.Quantity;
import org.retentionkit.Ratio;
import org.retentionkit.Spec;
import org.retentionkit.Term;

/**
 * The historic customer value, what a customer has brought so far: one constant per published
 * meaning. In units of the currency, negative where the customer cost more; always defined: no
 * entries are worth 0. Exact without a valuation, to about 36 digits with one. The numbers are for
 * 120 and 80 EUR paid, 20 EUR paid back and 90 EUR of costs.
 */
public enum HistoricDefinition implements Measure<CustomerAccount, Amount> {
  /** {@code payments − refunds}: 180. What the customer's orders came to. */
  REVENUE("historic-value.revenue", "Historic customer value (revenue)", paid(), "Klaviyo"),
  /** {@code payments − refunds − costs}: 90. The profit over the whole relationship. */
  PROFIT(
      "historic-value.profit",
      "Historic customer value (profit)",
      paid().minus(sum("costs", AccountEntry.Kind.COST)),
      "articles that call lifetime value the profit a customer brought");

  private final Spec<CustomerAccount> spec;

  HistoricDefinition(String id, String title, Formula<CustomerAccount> formula, String source) {
    this.spec =
        Spec.of(id, title, formula, source)
            .money(CustomerAccount::currency)
            .notes(
                (account, value) ->
                    account.valuation() == null
                        ? List.of()
                        : List.of(account.valuation().message()));
  }

  @Override
  public Spec<CustomerAccount> spec() {
    return spec;
  }

  @Override
  public Amount of(CustomerAccount account) {
    return Amount.of(this, account);
  }

  private static Formula<CustomerAccount> paid() {
    return sum("payments", AccountEntry.Kind.PAYMENT)
        .minus(sum("refunds", AccountEntry.Kind.REFUND));
  }

  private static Term<CustomerAccount> sum(String name, AccountEntry.Kind kind) {
    return Term.of(
        name,
        account -> Ratio.of(account.total(kind).amount()),
        account -> Quantity.of(account.total(kind).rounded(RoundingMode.HALF_EVEN)));
  }
}
