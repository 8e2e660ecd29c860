package org.retentionkit.revenue;

import static org.retentionkit.revenue.RevenueTerms.CHURNED;
import static org.retentionkit.revenue.RevenueTerms.CONTRACTION;
import static org.retentionkit.revenue.RevenueTerms.EXPANSION;
import static org.retentionkit.revenue.RevenueTerms.NEW_REVENUE;
import static org.retentionkit.revenue.RevenueTerms.REACTIVATION;

import java.math.BigDecimal;
import java.util.function.Function;
import org.retentionkit.Figure;
import org.retentionkit.Formula;
import org.retentionkit.Measure;
import org.retentionkit.Message;
import org.retentionkit.Quantity;
import org.retentionkit.Spec;
import org.retentionkit.Unit;

/**
 * The definitions of the quick ratio (SaaS quick ratio): how many times the gains of recurring
 * revenue cover its losses. They differ in the gains set against contraction and churned revenue.
 *
 * <p>A plain number, 0 and up; below 1 revenue shrinks. Undefined when nothing was lost.
 */
public enum QuickRatioDefinition implements Measure<RevenueMovements, Figure> {
  /** New revenue and expansion: (20 + 20) ÷ (5 + 5) = 4, often called ideal. Baremetrics. */
  NEW_AND_EXPANSION(
      "quick-ratio.new-and-expansion",
      "Quick ratio",
      NEW_REVENUE.plus(EXPANSION),
      movements -> movements.newRevenue().add(movements.expansion()),
      "Baremetrics"),
  /** Every gain of the movements, reactivation too, so that above 1 means growth before fx. */
  ALL_GAINS(
      "quick-ratio.all-gains",
      "Quick ratio (reactivation counts as a gain)",
      NEW_REVENUE.plus(EXPANSION).plus(REACTIVATION),
      RevenueMovements::won,
      "the same ratio where reactivation is booked as a movement of its own");

  private final Spec<RevenueMovements> spec;

  QuickRatioDefinition(
      String id,
      String title,
      Formula<RevenueMovements> gains,
      Function<RevenueMovements, BigDecimal> gained,
      String source) {
    this.spec =
        Spec.of(id, title, gains.over(CONTRACTION.plus(CHURNED)), source)
            .during(RevenueMovements::period)
            .overZero(
                (movements, below) ->
                    Message.of("revenue.nothing-lost")
                        .and("period", movements.period())
                        .and(
                            "gains",
                            new Quantity(gained.apply(movements), Unit.of(movements.currency()))))
            .figure(2, Unit.NONE);
  }

  @Override
  public Spec<RevenueMovements> spec() {
    return spec;
  }

  @Override
  public Figure of(RevenueMovements movements) {
    return Figure.of(this, movements);
  }
}
