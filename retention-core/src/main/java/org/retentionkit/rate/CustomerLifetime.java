package org.retentionkit.rate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Explanation;
import org.retentionkit.ExplanationBuilder;
import org.retentionkit.Measurement;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "how long does a customer stay?" if each period loses the same share.
 *
 * <p>Formula: by {@link LifetimeDefinition}. In periods of {@link #unit()}, 0 and up. Undefined,
 * because unbounded, if the churn is 0.
 *
 * <p>Worked example: 2 % a month: 1 ÷ 0.02 = 50 months, but half are gone after 34.3.
 *
 * @param churn the share that leaves per period, 0 to 1
 * @param unit the length of a period
 * @param definition what lifetime means
 */
public record CustomerLifetime(Ratio churn, CalendarUnit unit, LifetimeDefinition definition)
    implements Measurement {
  private static final long serialVersionUID = 1L;

  /** Checks that the churn is a fraction. */
  public CustomerLifetime {
    Conversion.fraction("churn", churn);
    Checks.notNull("unit", unit);
    Checks.notNull("definition", definition);
  }

  @Override
  public double value() {
    if (!isDefined()) {
      throw undefined();
    }
    return switch (definition) {
      case GEOMETRIC -> Ratio.ONE.dividedBy(churn).value();
      case COMPLETED_PERIODS -> churn.complement().dividedBy(churn).value();
      case CONTINUOUS -> -1 / logOfRetention();
      case MEDIAN -> Math.log(0.5) / logOfRetention();
    };
  }

  @Override
  public Optional<String> undefinedReason() {
    return churn.signum() > 0
        ? Optional.empty()
        : Optional.of("it is unbounded, because churn is 0 and nobody is expected to leave");
  }

  @Override
  public Explanation explanation() {
    ExplanationBuilder text =
        Explanation.of(definition).input("churn", shownChurn(), "% a " + unit.singular());
    if (!isDefined()) {
      return text.undefined(undefinedReason().orElseThrow()).build();
    }
    BigDecimal rounded = BigDecimal.valueOf(value()).setScale(2, RoundingMode.HALF_EVEN);
    return text.result(rounded, unit.singular() + "s").build();
  }

  /** In per cent, to four decimals, without trailing zeros. */
  private BigDecimal shownChurn() {
    BigDecimal percent = churn.percent(4).stripTrailingZeros();
    return percent.scale() < 0 ? percent.setScale(0) : percent;
  }

  private double logOfRetention() {
    return Math.log1p(-churn.value());
  }
}
