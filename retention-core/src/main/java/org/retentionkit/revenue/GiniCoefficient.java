package org.retentionkit.revenue;

import java.beans.Transient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Measurement;
import org.retentionkit.Money;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Decimals;

/**
 * Answers "how unequal are customers in what they bring?" in one number.
 *
 * <p>Formula: by {@link GiniDefinition}. A plain number, 0 if all bring the same, towards 1 if one
 * brings all. Undefined when there is no revenue.
 *
 * <p>Worked example: amounts 1 and 3: 0.25.
 *
 * @param base the customers and their revenue
 * @param rankSum the sum of each amount times its rank, the smallest having rank 1
 * @param definition the definition it follows
 */
public record GiniCoefficient(RevenueBase base, BigDecimal rankSum, GiniDefinition definition)
    implements Measurement {
  private static final long serialVersionUID = 1L;

  /** Checks that the rank sum can be one of amounts in ascending order. */
  public GiniCoefficient {
    Checks.notNull("base", base);
    Checks.notNull("definition", definition);
    rankSum =
        Decimals.spelled(Checks.notNegative("rankSum", rankSum), Money.decimals(base.currency()));
    BigDecimal customers = BigDecimal.valueOf(base.customers());
    BigDecimal least = customers.add(BigDecimal.ONE).multiply(base.revenue());
    BigDecimal most = customers.multiply(base.revenue());
    if (rankSum.add(rankSum).compareTo(least) < 0 || rankSum.compareTo(most) > 0) {
      String rule =
          String.format(
              Locale.ROOT,
              "must lie between (customers + 1) ÷ 2 and customers, %s, times the revenue, %s",
              base.customers(),
              base.money());
      throw Checks.broken("rankSum", rule, rankSum.toPlainString());
    }
  }

  /** The exact number; its denominator is 0 if it is undefined. */
  public Ratio exact() {
    BigDecimal customers = BigDecimal.valueOf(base.customers());
    BigDecimal unequal =
        rankSum.add(rankSum).subtract(customers.add(BigDecimal.ONE).multiply(base.revenue()));
    BigDecimal divisor =
        definition == GiniDefinition.POPULATION ? customers : customers.subtract(BigDecimal.ONE);
    return Ratio.of(unequal, divisor.multiply(base.revenue()));
  }

  @Override
  public double value() {
    return defined().value();
  }

  /**
   * The number rounded as asked.
   *
   * @param decimals digits after the point, 0 or more
   * @param rounding how to round, not null
   * @throws org.retentionkit.UndefinedMeasureException if it is undefined
   */
  public BigDecimal rounded(int decimals, RoundingMode rounding) {
    return defined().rounded(decimals, rounding);
  }

  @Override
  @Transient
  public boolean isDefined() {
    return exact().isDefined();
  }

  @Override
  public Optional<String> undefinedReason() {
    if (isDefined()) {
      return Optional.empty();
    }
    return base.undefinedReason()
        .or(() -> Optional.of("there is only one customer in " + base.period()));
  }

  @Override
  public Explanation explanation() {
    String unit = base.currency().getCurrencyCode();
    ExplanationBuilder text =
        Explanation.of(definition)
            .period(base.period())
            .input("rank sum", rankSum, unit)
            .input("customers", base.customers())
            .input("revenue", base.revenue(), unit);
    base.negativesNote().ifPresent(text::note);
    return isDefined()
        ? text.result(rounded(4, RoundingMode.HALF_EVEN), "").build()
        : text.undefined(undefinedReason().orElseThrow()).build();
  }

  private Ratio defined() {
    if (!isDefined()) {
      throw undefined();
    }
    return exact();
  }
}
