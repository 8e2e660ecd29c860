package org.retentionkit.customer;

import java.util.Optional;
import org.retentionkit.Explanation;
import org.retentionkit.IntervalMethod;
import org.retentionkit.Proportion;
import org.retentionkit.Rate;
import org.retentionkit.Ratio;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Fractions;

/**
 * Answers "which share of its customers did the business keep?" for one period.
 *
 * <p>Formula: {@code (closing − acquired) ÷ opening}, see {@link RetentionDefinition}. A fraction,
 * 0 to 1. Undefined when the period opened with nobody, or when the counts do not know what the
 * definition needs.
 *
 * <p>Worked example: opening 1000, acquired 400, closing 800: (800 − 400) ÷ 1000 = 40 %.
 *
 * @param counts the counts it is made of
 * @param definition the definition it follows
 */
public record RetentionRate(CustomerCounts counts, RetentionDefinition definition) implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks both. */
  public RetentionRate {
    Checks.notNull("counts", counts);
    Checks.notNull("definition", definition);
  }

  @Override
  public Ratio ratio() {
    return definition.accepts(counts.basis()) ? definition.of(counts) : Ratio.of(0, 0);
  }

  @Override
  public boolean isShare() {
    return definition == RetentionDefinition.OPENING_COHORT;
  }

  @Override
  public Proportion proportion() {
    return isShare()
        ? new Proportion(counts.retained(), counts.opening())
        : Rate.super.proportion();
  }

  /**
   * The rate as the nearest {@code double}, a fraction.
   *
   * @throws UndefinedMeasureException if the rate is undefined
   */
  @Override
  public double value() {
    return isShare() && counts.opening() > 0
        ? Fractions.nearest(counts.retained(), counts.opening())
        : Rate.super.value();
  }

  @Override
  public Optional<String> undefinedReason() {
    return UndefinedCounts.reason(counts, definition.accepts(counts.basis()), ratio(), "opening");
  }

  @Override
  public Explanation explanation() {
    Explanation.Builder text =
        Explanation.of(definition).period(counts.period()).input("closing", counts.closing());
    if (definition == RetentionDefinition.CLOSING_LESS_JOINED) {
      text.input("joined", counts.joined());
    } else {
      text.input("acquired", counts.acquired());
      if (counts.reactivated() > 0) {
        text.formula("(closing − acquired − reactivated) ÷ opening")
            .input("reactivated", counts.reactivated());
      }
    }
    text.input("opening", counts.opening()).result(this);
    if (isDefined() && isShare()) {
      text.interval(interval(IntervalMethod.WILSON, 0.95));
    }
    return text.build();
  }
}
