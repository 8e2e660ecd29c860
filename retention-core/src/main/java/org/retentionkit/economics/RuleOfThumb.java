package org.retentionkit.economics;

import java.io.Serializable;
import java.math.BigDecimal;
import org.retentionkit.internal.Checks;

/**
 * Answers "is this good enough?" by a limit the caller names: rules of thumb are opinions, so that
 * no measure applies one by itself.
 *
 * <p>Worked example: {@code RuleOfThumb.LTV_TO_CAC_3.isMetBy(ltvToCac)} is true from 3 up.
 *
 * @param measure the name of the definition it is about, such as {@code PAYBACK}
 * @param direction on which side of the limit it is met
 * @param limit the limit
 * @param unit the unit of the limit, such as {@code months}
 */
public record RuleOfThumb(String measure, RuleDirection direction, BigDecimal limit, String unit)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** A lifetime value of at least three times the acquisition cost; ChartMogul, Skok. */
  public static final RuleOfThumb LTV_TO_CAC_3 =
      new RuleOfThumb("LTV_TO_CAC", RuleDirection.AT_LEAST, BigDecimal.valueOf(3), "times");

  /** Acquisition cost paid back in fewer than twelve months; Skok. */
  public static final RuleOfThumb PAYBACK_UNDER_12_MONTHS =
      new RuleOfThumb("PAYBACK", RuleDirection.BELOW, BigDecimal.valueOf(12), "months");

  /** Checks all four. */
  public RuleOfThumb {
    Checks.notNull("measure", measure);
    Checks.notNull("direction", direction);
    limit = Checks.decimal("limit", limit);
    Checks.notNull("unit", unit);
  }

  /**
   * Whether {@code figure} is on the right side of the limit.
   *
   * @param figure the measure this rule is about, in the unit of the limit, not null
   * @throws IllegalArgumentException if it is another measure, or in another unit
   * @throws org.retentionkit.UndefinedMeasureException if the figure is undefined
   */
  public boolean isMetBy(ExactFigure figure) {
    String name = Checks.notNull("figure", figure).definition().toString();
    if (!name.equals(measure) || !figure.unit().equals(unit)) {
      throw Checks.broken(
          "figure", "must be " + measure + " in " + unit, name + " in " + figure.unit());
    }
    if (!figure.isDefined()) {
      throw figure.undefined();
    }
    int compared =
        figure.exact().numerator().compareTo(limit.multiply(figure.exact().denominator()));
    return direction == RuleDirection.AT_LEAST ? compared >= 0 : compared < 0;
  }

  /** For example {@code PAYBACK below 12 months}. */
  @Override
  public String toString() {
    return measure + " " + direction.words() + " " + limit.toPlainString() + " " + unit;
  }
}
