package org.retentionkit.economics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.retentionkit.Amount;
import org.retentionkit.Explanation;
import org.retentionkit.Money;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "what do these offers bring on average?".
 *
 * <p>Formula: {@code offers × probability × revenue per sale}. In units of the currency; always
 * defined, no offers bring 0.
 *
 * <p>Worked example: one offer of 40 EUR to an existing customer at 70 % brings 28 EUR, to a new
 * one at 5 % brings 2 EUR.
 *
 * @param offers how many offers are made, at least 0
 * @param probability the probability that one sells, 0 to 1
 * @param revenuePerSale what a sale brings
 */
public record ExpectedSale(long offers, Ratio probability, Money revenuePerSale) implements Amount {
  private static final long serialVersionUID = 1L;

  /** Checks all three. */
  public ExpectedSale {
    Checks.notNegative("offers", offers);
    SellingOdds.probability("probability", probability);
    Checks.notNull("revenue per sale", revenuePerSale);
  }

  @Override
  public SellingDefinition definition() {
    return SellingDefinition.EXPECTED_SALE;
  }

  @Override
  public Ratio exact() {
    return Ratio.of(offers, 1).times(probability).times(Ratio.of(revenuePerSale.amount()));
  }

  @Override
  public Currency currency() {
    return revenuePerSale.currency();
  }

  @Override
  public Explanation explanation() {
    String code = currency().getCurrencyCode();
    BigDecimal shown = rounded(RoundingMode.HALF_EVEN).amount();
    return Explanation.of(definition())
        .input("offers", offers)
        .input("probability", probability.percent(1), "%")
        .input("revenue per sale", revenuePerSale.amount(), code)
        .result(shown, code)
        .build();
  }
}
