package org.retentionkit.customer;

import java.beans.Transient;
import java.util.Optional;
import org.retentionkit.CalendarUnit;
import org.retentionkit.ConfidenceInterval;
import org.retentionkit.Convertible;
import org.retentionkit.Definition;
import org.retentionkit.Length;
import org.retentionkit.Metric;
import org.retentionkit.Proportion;
import org.retentionkit.Ratio;
import org.retentionkit.StatedRate;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Fractions;
import org.retentionkit.rate.CustomerLifetime;
import org.retentionkit.rate.LifetimeCalculator;
import org.retentionkit.rate.RateConverter;

/**
 * The customer churn rate (logo churn, attrition) of a period: the share of its customers that the
 * business lost, {@link Counted} or {@link Stated}.
 *
 * <p>Formula: by {@link ChurnDefinition}; by default {@code lost of opening ÷ opening}. A fraction:
 * 0 to 1 for the definitions that are shares, 0 and up for the others. Undefined when the
 * denominator is 0, or when the counts do not know what the definition needs.
 *
 * <p>Worked example: opening 1000, acquired 400, closing 800: 600 of the 1000 were lost, 60 %; not
 * 20 %, as the shrinking headcount suggests.
 */
public sealed interface ChurnRate extends Convertible<ChurnRate> {
  /**
   * A churn rate known in whole per cent: {@code ofPercent(5, CalendarUnit.MONTH)} is 5 % a month.
   *
   * @param percent 0 to 100
   * @param unit the length of time it is for, not null
   */
  static ChurnRate ofPercent(long percent, CalendarUnit unit) {
    return of(Ratio.ofPercent(percent), Length.of(unit));
  }

  /**
   * A churn rate known in per cent, written out: {@code ofPercent("2.5", CalendarUnit.MONTH)}.
   *
   * @param percent 0 to 100, not null
   * @param unit the length of time it is for, not null
   */
  static ChurnRate ofPercent(String percent, CalendarUnit unit) {
    return of(Ratio.ofPercent(percent), Length.of(unit));
  }

  /**
   * A churn rate known as a fraction, written out: {@code of("0.05", CalendarUnit.MONTH)} is 5 % a
   * month.
   *
   * @param fraction 0 to 1, not null
   * @param unit the length of time it is for, not null
   */
  static ChurnRate of(String fraction, CalendarUnit unit) {
    return of(Ratio.of(fraction), Length.of(unit));
  }

  /**
   * A churn rate known as an exact fraction.
   *
   * @param fraction 0 to 1, not null
   * @param span the length of time it is for, not null
   */
  static ChurnRate of(Ratio fraction, Length span) {
    return new Stated(fraction, span);
  }

  /**
   * The same loss a year, compounded: 5 % a month are 46.0 % a year.
   *
   * @throws UndefinedMeasureException if the rate is undefined
   * @throws IllegalArgumentException if it is not of a whole number of months, is above 1, or is
   *     the churn for one reason, which does not compound by itself
   */
  default ChurnRate annual() {
    return RateConverter.convert(this, CalendarUnit.YEAR);
  }

  /**
   * The range of true annual rates that the counts leave plausible: the limits of {@link
   * #interval(double)}, each compounded like {@link #annual()}.
   *
   * <p>Worked example: 35 of 1000 lost in a month are 34.8 % a year, 26.4 % to 44.8 %.
   *
   * @param confidence the level, 0.5 or more and below 1, such as 0.95
   * @throws UndefinedMeasureException if the rate is undefined, or not a share of one counted group
   */
  default ConfidenceInterval annualInterval(double confidence) {
    return RateConverter.interval(this, CalendarUnit.YEAR, confidence);
  }

  /**
   * How long a customer stays on average, {@code 1 ÷ churn}: at 5 % a month 20 months. Undefined,
   * because unbounded, if nobody leaves; other meanings by {@link LifetimeCalculator}.
   *
   * @throws UndefinedMeasureException if the rate is undefined
   */
  default CustomerLifetime lifetime() {
    return LifetimeCalculator.expectedLifetime(this);
  }

  /**
   * {@inheritDoc}
   *
   * @throws IllegalArgumentException if this is the churn for one reason
   */
  @Override
  default ChurnRate restated(Ratio exact, Length length) {
    if (!definition().metric().equals(Optional.of(Metric.CUSTOMER_CHURN))) {
      throw Checks.broken("rate", "must be of all losses", definition().title());
    }
    return new Stated(exact, length);
  }

  /**
   * A churn rate of counts.
   *
   * @param counts the counts it is made of
   * @param definition the definition it follows
   */
  record Counted(CustomerCounts counts, ChurnDefinition definition) implements ChurnRate {
    private static final long serialVersionUID = 1L;

    /** Checks both. */
    public Counted {
      Checks.notNull("counts", counts);
      Checks.notNull("definition", definition);
    }

    @Override
    public CustomerCounts summary() {
      return counts;
    }

    // What the definition says, read without it: as fast as a division. A law holds it to that.

    /** {@inheritDoc} */
    @Override
    public double value() {
      return isShareOfOpening() && counts.opening() > 0
          ? Fractions.nearest(counts.lost(), counts.opening())
          : definition.spec().value(counts);
    }

    /** {@inheritDoc} */
    @Override
    @Transient
    public boolean isShare() {
      return isShareOfOpening() || ChurnRate.super.isShare();
    }

    /** {@inheritDoc} */
    @Override
    public Proportion proportion() {
      return isShareOfOpening()
          ? new Proportion(counts.lost(), counts.opening())
          : ChurnRate.super.proportion();
    }

    private boolean isShareOfOpening() {
      return definition == ChurnDefinition.OPENING_COHORT;
    }

    /** The same as {@link #reading()}. */
    @Override
    public String toString() {
      return reading();
    }
  }

  /**
   * A churn rate that is known without its counts: from a report, or converted to another length of
   * time. It has no interval.
   *
   * @param exact its value as a fraction, 0 to 1
   * @param span the length of time it is for
   */
  record Stated(Ratio exact, Length span) implements ChurnRate {
    private static final long serialVersionUID = 1L;

    /** Checks that it is a fraction. */
    public Stated {
      Given.fraction("churn", 5, Checks.notNull("exact", exact));
      Checks.notNull("span", span);
    }

    @Override
    public Definition definition() {
      return summary().definition();
    }

    @Override
    public StatedRate summary() {
      return new StatedRate(Metric.CUSTOMER_CHURN, exact, span);
    }

    @Override
    public Optional<Length> length() {
      return Optional.of(span);
    }

    /** The same as {@link #reading()}. */
    @Override
    public String toString() {
      return reading();
    }
  }
}
