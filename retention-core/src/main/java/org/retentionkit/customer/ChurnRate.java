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
import org.retentionkit.rate.PeriodicChurn;

/**
 * Answers "which share of its customers did the business lose?" for one period.
 *
 * <p>Formula: by {@link ChurnDefinition}; by default {@code lost of opening ÷ opening}. A fraction:
 * 0 to 1 for the definitions that are shares, 0 and up for the others. Undefined when the
 * denominator is 0, or when the counts do not know what the definition needs.
 *
 * <p>Worked example: opening 1000, acquired 400, closing 800: 600 of the 1000 were lost, 60 %; not
 * 20 %, as the shrinking headcount suggests.
 *
 * @param counts the counts it is made of
 * @param definition the definition it follows
 */
public record ChurnRate(CustomerCounts counts, ChurnDefinition definition) implements Rate {
  private static final long serialVersionUID = 1L;

  /** Checks both. */
  public ChurnRate {
    Checks.notNull("counts", counts);
    Checks.notNull("definition", definition);
  }

  @Override
  public Ratio ratio() {
    return definition.accepts(counts.basis()) ? definition.of(counts) : Ratio.of(0, 0);
  }

  @Override
  public boolean isShare() {
    return definition.isShareOfOneGroup();
  }

  @Override
  public Proportion proportion() {
    return definition == ChurnDefinition.OPENING_COHORT
        ? new Proportion(counts.lostOfOpening(), counts.opening())
        : Rate.super.proportion();
  }

  /**
   * The rate as the nearest {@code double}, a fraction.
   *
   * @throws UndefinedMeasureException if the rate is undefined
   */
  @Override
  public double value() {
    return definition == ChurnDefinition.OPENING_COHORT && counts.opening() > 0
        ? Fractions.nearest(counts.lostOfOpening(), counts.opening())
        : Rate.super.value();
  }

  /**
   * The rate with the unit of its period as its type, ready to be converted or turned into a
   * lifetime: the churn of March is a {@code MonthlyChurn}.
   *
   * @throws UndefinedMeasureException if the rate is undefined
   * @throws IllegalArgumentException if the period is no whole day, week, month, quarter or year,
   *     or the rate is above 1
   */
  public PeriodicChurn periodic() {
    if (!isDefined()) {
      throw undefined();
    }
    return PeriodicChurn.of(ratio(), counts.period());
  }

  @Override
  public Optional<String> undefinedReason() {
    String denominator =
        switch (definition) {
          case OPENING_COHORT, ALL_LOSSES_OVER_OPENING -> "opening";
          case OPENING_PLUS_NEW -> "opening + joined";
          case AVERAGE_BASE -> "opening + closing";
          case CLOSING_BASE -> "closing";
        };
    return UndefinedCounts.reason(counts, definition.accepts(counts.basis()), ratio(), denominator);
  }

  @Override
  public Explanation explanation() {
    Explanation.Builder text =
        Explanation.of(definition)
            .period(counts.period())
            .input("lost of opening", counts.lostOfOpening());
    if (definition != ChurnDefinition.OPENING_COHORT) {
      text.input("lost of new", counts.lostOfNew());
    }
    switch (definition) {
      case OPENING_COHORT, ALL_LOSSES_OVER_OPENING -> text.input("opening", counts.opening());
      case OPENING_PLUS_NEW ->
          text.input("opening", counts.opening()).input("joined", counts.joined());
      case AVERAGE_BASE ->
          text.input("opening", counts.opening()).input("closing", counts.closing());
      case CLOSING_BASE -> text.input("closing", counts.closing());
    }
    text.result(this);
    if (isDefined() && isShare()) {
      text.interval(interval(IntervalMethod.WILSON, 0.95));
    }
    return text.build();
  }
}
