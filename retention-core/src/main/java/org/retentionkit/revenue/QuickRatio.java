package org.retentionkit.revenue;

import java.beans.Transient;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Measurement;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "how many times do the gains of recurring revenue cover its losses?" for one period.
 *
 * <p>Formula: by {@link QuickRatioDefinition}. A plain number, 0 and up; below 1 revenue shrinks.
 * Undefined when nothing was lost.
 *
 * <p>Worked example: newBusiness 20, expansion 20, contraction 5, churned 5: 4.
 *
 * @param movement the movements it is made of
 * @param definition the definition it follows
 */
public record QuickRatio(RevenueMovement movement, QuickRatioDefinition definition)
    implements Measurement {
  private static final long serialVersionUID = 1L;

  /** Checks both. */
  public QuickRatio {
    Checks.notNull("movement", movement);
    Checks.notNull("definition", definition);
  }

  /** The exact number; its denominator is 0 when nothing was lost. */
  public Ratio exact() {
    return Ratio.of(definition.gainsIn(movement), movement.lost());
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
   * @throws org.retentionkit.UndefinedMeasureException if nothing was lost
   */
  public BigDecimal rounded(int decimals, RoundingMode rounding) {
    return defined().rounded(decimals, rounding);
  }

  @Override
  @Transient
  public boolean isDefined() {
    return movement.lost().signum() > 0;
  }

  @Override
  public Optional<String> undefinedReason() {
    return isDefined()
        ? Optional.empty()
        : Optional.of(
            String.format(
                Locale.ROOT,
                "nothing was lost in %s: contraction and churned are 0, against gains of %s %s",
                movement.period(),
                definition.gainsIn(movement).toPlainString(),
                movement.currency().getCurrencyCode()));
  }

  @Override
  public Explanation explanation() {
    String unit = movement.currency().getCurrencyCode();
    ExplanationBuilder text =
        Explanation.of(definition)
            .period(movement.period())
            .input("newBusiness", movement.newBusiness(), unit)
            .input("expansion", movement.expansion(), unit);
    if (definition == QuickRatioDefinition.ALL_GAINS) {
      text.input("reactivation", movement.reactivation(), unit);
    }
    text.input("contraction", movement.contraction(), unit)
        .input("churned", movement.churned(), unit);
    return isDefined()
        ? text.result(rounded(2, RoundingMode.HALF_EVEN), "").build()
        : text.undefined(undefinedReason().orElseThrow()).build();
  }

  private Ratio defined() {
    if (!isDefined()) {
      throw undefined();
    }
    return exact();
  }
}
