package org.retentionkit.revenue;

import java.beans.Transient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.retentionkit.Explanation;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "which share of revenue was lost?" by adding up the churn of each day.
 *
 * <p>Formula: by {@link DailyRevenueChurnDefinition}. A fraction, but no share of one amount: it
 * may pass 1. Undefined if a day opened without revenue. The exact sum of a year of fractions has
 * thousands of digits, so each day's is taken to 50 decimals.
 *
 * <p>Worked example: one day from 100 to 120, of which 10 new business: net −10 %.
 *
 * @param revenue the days it is made of
 * @param definition the definition it follows
 */
public record DailyRevenueChurn(DailyRevenue revenue, DailyRevenueChurnDefinition definition)
    implements Rate {
  private static final long serialVersionUID = 1L;
  private static final int DECIMALS = 50;

  /** Checks both. */
  public DailyRevenueChurn {
    Checks.notNull("revenue", revenue);
    Checks.notNull("definition", definition);
  }

  @Override
  public Ratio exact() {
    if (undefinedReason().isPresent()) {
      return Ratio.of(0, 0);
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (RevenueMovement day : revenue.days()) {
      sum = sum.add(definition.lostIn(day).divide(day.opening(), DECIMALS, RoundingMode.HALF_EVEN));
    }
    return Ratio.of(sum.stripTrailingZeros());
  }

  @Override
  @Transient
  public boolean isShare() {
    return false;
  }

  @Override
  public Optional<String> undefinedReason() {
    return revenue.days().stream()
        .filter(day -> day.opening().signum() == 0)
        .findFirst()
        .map(
            day ->
                String.format(
                    Locale.ROOT,
                    "opening is 0 on %s (newBusiness %s, closing %s %s)",
                    day.period(),
                    day.newBusiness().toPlainString(),
                    day.closing().toPlainString(),
                    day.currency().getCurrencyCode()));
  }

  @Override
  public Explanation explanation() {
    return Explanation.of(definition)
        .period(revenue.total().period())
        .input("days", revenue.days().size())
        .result(this)
        .note("Each day divides by its own opening, so the sum may pass 100 %.")
        .build();
  }
}
