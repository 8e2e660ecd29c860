package org.retentionkit.revenue;

import java.beans.Transient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Money;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "which share of revenue comes from the top 20 % of customers?".
 *
 * <p>Formula: {@link ConcentrationDefinition#TOP_SHARE}. A fraction, at least {@link #top} itself
 * (which it is when all bring the same) and at most 1. Undefined when there is no revenue.
 *
 * <p>Worked example: 50, 30, 10, 6, 4: the top 20 % are one customer, 50 %; the top 30 % are one
 * and a half, (50 + 15) ÷ 100 = 65 %.
 *
 * @param base the customers and their revenue
 * @param top the share of the customers asked for, 0 to 1
 * @param topRevenue what they bring
 */
public record TopRevenueShare(RevenueBase base, Ratio top, Ratio topRevenue) implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks that the top customers bring no less than their share and no more than all. */
  public TopRevenueShare {
    Checks.notNull("base", base);
    Checks.notNull("top", top);
    Checks.notNull("topRevenue", topRevenue);
    Ratio revenue = Ratio.of(base.revenue());
    if (topRevenue.compareTo(revenue) > 0 || topRevenue.compareTo(revenue.times(top)) < 0) {
      String rule = "must lie between top " + top + " of the revenue and all, " + base.money();
      throw Checks.broken("topRevenue", rule, topRevenue);
    }
  }

  @Override
  public ConcentrationDefinition definition() {
    return ConcentrationDefinition.TOP_SHARE;
  }

  @Override
  public Ratio exact() {
    return topRevenue.dividedBy(Ratio.of(base.revenue()));
  }

  @Override
  @Transient
  public boolean isShare() {
    return false;
  }

  @Override
  public Optional<String> undefinedReason() {
    return base.undefinedReason();
  }

  @Override
  public Explanation explanation() {
    String unit = base.currency().getCurrencyCode();
    BigDecimal customers =
        top.times(Ratio.of(base.customers(), 1)).rounded(2, RoundingMode.HALF_EVEN);
    ExplanationBuilder text =
        Explanation.of(definition())
            .period(base.period())
            .input(
                "top revenue",
                topRevenue.rounded(Money.decimals(base.currency()), RoundingMode.HALF_EVEN),
                unit)
            .input("revenue", base.revenue(), unit)
            .result(this)
            .note(
                String.format(
                    Locale.ROOT,
                    "The top %s %% are %s of %s customers.",
                    top.percent(1).toPlainString(),
                    customers.toPlainString(),
                    base.customers()));
    base.negativesNote().ifPresent(text::note);
    return text.build();
  }
}
