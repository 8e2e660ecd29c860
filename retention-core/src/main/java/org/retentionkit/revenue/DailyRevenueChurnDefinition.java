package org.retentionkit.revenue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Formula;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.Spec;
import org.retentionkit.Term;

/**
 * The definitions of revenue churn (MRR churn) summed day by day. Each day divides by its own
 * opening, so that customers won during the period belong to the base as soon as they can leave;
 * the sum is no share of one amount and may pass 100 %.
 *
 * <p>A fraction. Undefined if a day opened without revenue. The exact sum of a year of fractions
 * has thousands of digits, so each day's is taken to 50 decimals.
 */
public enum DailyRevenueChurnDefinition implements Measure<DailyRevenue, Rate> {
  /** All losses: a day from 100 to 95 by losses of 5 adds 5 %. ChartMogul's Shopify setting. */
  GROSS_DAILY(
      "gross-revenue-churn.daily",
      "Gross revenue churn (summed over days)",
      "sum over {0} of (churned + contraction) ÷ opening",
      RevenueMovements::lost,
      "ChartMogul, Shopify setting"),
  /**
   * Losses less expansion and reactivation, which without fx is {@code 1 − (closing − newRevenue) ÷
   * opening}: a day from 100 to 120, of which 10 new revenue, adds −10 %. ChartMogul's Shopify
   * setting.
   */
  NET_DAILY(
      "net-revenue-churn.daily",
      "Net revenue churn (summed over days)",
      "sum over {0} of (churned + contraction − expansion − reactivation) ÷ opening",
      day -> day.lost().subtract(day.expansion()).subtract(day.reactivation()),
      "ChartMogul, Shopify setting");

  private static final int DECIMALS = 50;

  private final Spec<DailyRevenue> spec;

  DailyRevenueChurnDefinition(
      String id,
      String title,
      String pattern,
      Function<RevenueMovements, BigDecimal> lost,
      String source) {
    Term<DailyRevenue> days = Term.count("days", revenue -> revenue.days().size());
    this.spec =
        Spec.of(id, title, Formula.function(pattern, sum(lost), days), source)
            .during(DailyRevenue::period)
            .undefinedIf(DailyRevenueChurnDefinition::dayWithoutOpening)
            .notes((revenue, exact) -> List.of(Message.of("revenue.each-day")));
  }

  @Override
  public Spec<DailyRevenue> spec() {
    return spec;
  }

  @Override
  public Rate of(DailyRevenue revenue) {
    return Rate.of(this, revenue);
  }

  private static Function<DailyRevenue, Ratio> sum(Function<RevenueMovements, BigDecimal> lost) {
    return revenue -> {
      BigDecimal sum = BigDecimal.ZERO;
      for (RevenueMovements day : revenue.days()) {
        sum = sum.add(lost.apply(day).divide(day.opening(), DECIMALS, RoundingMode.HALF_EVEN));
      }
      return Ratio.of(sum.stripTrailingZeros());
    };
  }

  private static @Nullable Message dayWithoutOpening(DailyRevenue revenue) {
    for (RevenueMovements day : revenue.days()) {
      if (day.opening().signum() == 0) {
        return RevenueTerms.isZero("revenue.is-zero-on", day, RevenueTerms.OPENING.name());
      }
    }
    return null;
  }
}
