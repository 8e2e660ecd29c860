package org.retentionkit.economics;

import java.util.Locale;
import java.util.Optional;
import org.retentionkit.Explanation;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;

/**
 * Answers "by how much does a customer's lifetime, and with it its value, rise if retention does?".
 *
 * <p>Formula: by {@link LeverageDefinition}. A relative gain, above 0: 0.25 for 25 % more. The same
 * five points are worth the more, the higher retention is already, which is why the slogans
 * disagree. Undefined when the raised rate leaves nobody to lose and nothing is discounted (the
 * lifetime is unbounded), when the lifetime before is 0, or when a discount is needed and none is
 * given.
 *
 * <p>Worked example: from 75 % to 80 %: 0.05 ÷ (1 − 0.75 − 0.05) = 25 %; from 90 % to 95 %: 100 %.
 *
 * @param change the rate and its rise
 * @param definition the definition it follows
 */
public record RetentionLeverage(RetentionChange change, LeverageDefinition definition)
    implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks both. */
  public RetentionLeverage {
    Checks.notNull("change", change);
    Checks.notNull("definition", definition);
  }

  /** A gain is a quotient, not a share of a counted group: always false. */
  @Override
  public boolean isShare() {
    return false;
  }

  @Override
  public Ratio ratio() {
    if (undefinedReason().isPresent()) {
      return Ratio.of(0, 0);
    }
    Ratio above = change.points();
    Ratio below = left();
    if (definition == LeverageDefinition.DISCOUNTED_AT_PERIOD_END) {
      above = above.times(Ratio.ONE.plus(change.discount()));
    }
    if (definition.startsAtZero()) {
      below = below.times(change.retention());
    }
    return above.dividedBy(below);
  }

  @Override
  public Optional<String> undefinedReason() {
    if (definition.discounts() && !change.discount().isDefined()) {
      return Optional.of("discount is not given");
    }
    if (left().signum() == 0) {
      return Optional.of("it is unbounded, because the raised retention is 100 %");
    }
    return definition.startsAtZero() && change.retention().signum() == 0
        ? Optional.of("retention is 0 % and so is the lifetime before")
        : Optional.empty();
  }

  @Override
  public Explanation explanation() {
    String perPeriod = "% a " + change.unit().singular();
    Explanation.Builder text =
        Explanation.of(definition)
            .input("points", LeverageText.percent(change.points()), "%")
            .input("retention", LeverageText.percent(change.retention()), perPeriod);
    if (definition.discounts() && change.discount().isDefined()) {
      text.input("discount", LeverageText.percent(change.discount()), perPeriod);
    }
    return text.result(this)
        .note(
            String.format(
                Locale.ROOT,
                "Retention rises by %s to %s %%.",
                change.gainedBy(),
                LeverageText.percent(change.raised()).toPlainString()))
        .build();
  }

  /** What the raised lifetime divides by. */
  private Ratio left() {
    Ratio lost = change.raised().complement();
    return definition.discounts() ? lost.plus(change.discount()) : lost;
  }
}
