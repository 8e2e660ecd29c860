package org.retentionkit.economics;

import java.math.RoundingMode;
import java.util.Currency;
import java.util.Optional;
import org.retentionkit.Amount;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "what does winning one customer cost?" for one period.
 *
 * <p>Formula: {@code (sales + marketing) ÷ new customers}. In units of the currency, at least 0.
 * Undefined when nobody was won.
 *
 * <p>Worked example: 6,000 EUR of sales and 4,000 EUR of marketing cost, 50 new customers: 200 EUR.
 *
 * @param spending the spending it is made of
 */
public record AcquisitionCost(AcquisitionSpending spending) implements Amount {
  private static final long serialVersionUID = 1L;

  /** Checks that it is there. */
  public AcquisitionCost {
    Checks.notNull("spending", spending);
  }

  @Override
  public AcquisitionDefinition definition() {
    return AcquisitionDefinition.COST_PER_NEW_CUSTOMER;
  }

  @Override
  public Ratio exact() {
    return Ratio.of(spending.total().amount()).dividedBy(Ratio.of(spending.newCustomers(), 1));
  }

  @Override
  public Currency currency() {
    return spending.sales().currency();
  }

  @Override
  public Optional<String> undefinedReason() {
    return spending.newCustomers() > 0
        ? Optional.empty()
        : Optional.of("new customers is 0 in " + spending.period());
  }

  @Override
  public Explanation explanation() {
    String code = currency().getCurrencyCode();
    ExplanationBuilder text =
        Explanation.of(definition())
            .period(spending.period())
            .input("sales", spending.sales().amount(), code)
            .input("marketing", spending.marketing().amount(), code)
            .input("new customers", spending.newCustomers());
    return isDefined()
        ? text.result(rounded(RoundingMode.HALF_EVEN).amount(), code).build()
        : text.undefined(undefinedReason().orElseThrow()).build();
  }
}
