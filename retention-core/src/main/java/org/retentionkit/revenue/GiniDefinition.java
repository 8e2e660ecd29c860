package org.retentionkit.revenue;

import java.math.BigDecimal;
import java.util.function.Function;
import org.retentionkit.Figure;
import org.retentionkit.Formula;
import org.retentionkit.Measure;
import org.retentionkit.Spec;
import org.retentionkit.Term;
import org.retentionkit.Unit;

/**
 * The definitions of the Gini coefficient of revenue: how unequal customers are in what they bring.
 * Both are 0 when all bring the same and rise with concentration; some dashboards print one minus
 * it, where 0 means concentrated. <i>Rank sum</i> is the sum of each amount times its rank, the
 * smallest having rank 1.
 *
 * <p>A plain number, 0 to 1. Undefined when there is no revenue.
 */
public enum GiniDefinition implements Measure<RevenueBase, Figure> {
  /**
   * Of these customers: 0 to 1 − 1/n. Twice the area between the Lorenz curve and the diagonal; the
   * same when each customer is doubled. Amounts 1, 3: (2 × 7 − 3 × 4) ÷ (2 × 4) = 0.25.
   */
  POPULATION(
      "gini.population",
      "Gini coefficient of revenue",
      customers(),
      "Gini; twice the area between Lorenz curve and diagonal"),
  /**
   * Corrected for a small sample of customers: 0 to 1. Amounts 1, 3: (2 × 7 − 3 × 4) ÷ (1 × 4) =
   * 0.5. Undefined for one customer.
   */
  SAMPLE(
      "gini.sample",
      "Gini coefficient of revenue (corrected for a sample)",
      customers().minus(Formula.number(1)),
      "the mean difference without repetition, n ÷ (n − 1) times the first");

  private final Spec<RevenueBase> spec;

  GiniDefinition(String id, String title, Formula<RevenueBase> divisor, String source) {
    Formula<RevenueBase> ranks = amount("rank sum", RevenueBase::rankSum);
    Formula<RevenueBase> revenue = amount("revenue", RevenueBase::revenue);
    Formula<RevenueBase> all = customers().plus(Formula.number(1));
    Formula<RevenueBase> two = Formula.number(2);
    this.spec =
        Spec.of(
                id,
                title,
                two.times(ranks).minus(all.times(revenue)).over(divisor.times(revenue)),
                source)
            .during(RevenueBase::period)
            .undefinedIf(RevenueBase::undefinedReason)
            .overZero((base, below) -> base.message("revenue.one-customer"))
            .notes((base, exact) -> ConcentrationDefinition.negatives(base))
            .figure(4, Unit.NONE);
  }

  @Override
  public Spec<RevenueBase> spec() {
    return spec;
  }

  @Override
  public Figure of(RevenueBase base) {
    return Figure.of(this, base);
  }

  private static Term<RevenueBase> customers() {
    return Term.count("customers", RevenueBase::customers);
  }

  private static Term<RevenueBase> amount(String name, Function<RevenueBase, BigDecimal> reader) {
    return Term.amount(name, reader, base -> Unit.of(base.currency()));
  }
}
