package org.retentionkit.revenue;

import java.beans.Transient;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "which share of customers brings 80 % of revenue?", taking the largest first.
 *
 * <p>Formula: {@link ConcentrationDefinition#CUSTOMERS_FOR_SHARE}. A fraction, 0 to {@link
 * #revenueShare}. Undefined when there is no revenue.
 *
 * <p>Worked example: 50, 30, 10, 6, 4: 80 % come from 2 of 5 customers, 40 %; 65 % from 1.5 of
 * them, 30 %.
 *
 * @param base the customers and their revenue
 * @param revenueShare the share of the revenue asked for, 0 to 1
 * @param topCustomers how many of the largest bring it, with the fraction of the last one
 */
public record CustomersForShare(RevenueBase base, Ratio revenueShare, Ratio topCustomers)
    implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks that no more customers are needed than if all brought the same. */
  public CustomersForShare {
    Checks.notNull("base", base);
    Checks.notNull("revenueShare", revenueShare);
    Ratio most = revenueShare.times(Ratio.of(base.customers(), 1));
    if (Checks.notNull("topCustomers", topCustomers).signum() < 0
        || topCustomers.compareTo(most) > 0) {
      String rule =
          "must lie between 0 and revenueShare "
              + revenueShare
              + " of customers "
              + base.customers();
      throw Checks.broken("topCustomers", rule, topCustomers);
    }
  }

  /** The smallest whole number of customers that bring at least the share. */
  public long wholeCustomers() {
    return topCustomers.rounded(0, RoundingMode.CEILING).longValueExact();
  }

  @Override
  public ConcentrationDefinition definition() {
    return ConcentrationDefinition.CUSTOMERS_FOR_SHARE;
  }

  @Override
  public Ratio exact() {
    return base.undefinedReason().isEmpty()
        ? topCustomers.dividedBy(Ratio.of(base.customers(), 1))
        : Ratio.of(0, 0);
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
    ExplanationBuilder text =
        Explanation.of(definition())
            .period(base.period())
            .input("top customers", topCustomers.rounded(2, RoundingMode.HALF_EVEN), "")
            .input("customers", base.customers())
            .result(this)
            .note(
                String.format(
                    Locale.ROOT,
                    "They bring %s %% of %s.",
                    revenueShare.percent(1).toPlainString(),
                    base.money()));
    base.negativesNote().ifPresent(text::note);
    return text.build();
  }
}
