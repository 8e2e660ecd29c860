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
import org.retentionkit.rate.RateConverter;

/**
 * The customer retention rate (CRR) of a period: the share of its customers that the business kept,
 * {@link Counted} or {@link Stated}.
 *
 * <p>Formula: {@code (closing − acquired) ÷ opening}, see {@link RetentionDefinition}. A fraction,
 * 0 to 1. Undefined when the period opened with nobody, or when the counts do not know what the
 * definition needs.
 *
 * <p>Worked example: opening 1000, acquired 400, closing 800: (800 − 400) ÷ 1000 = 40 %.
 */
public sealed interface RetentionRate extends Convertible<RetentionRate> {
  /**
   * A retention rate known in whole per cent: {@code ofPercent(85, CalendarUnit.YEAR)} is 85 % a
   * year.
   *
   * @param percent 0 to 100
   * @param unit the length of time it is for, not null
   */
  static RetentionRate ofPercent(long percent, CalendarUnit unit) {
    return of(Ratio.ofPercent(percent), Length.of(unit));
  }

  /**
   * A retention rate known in per cent, written out: {@code ofPercent("97.5", CalendarUnit.MONTH)}.
   *
   * @param percent 0 to 100, not null
   * @param unit the length of time it is for, not null
   */
  static RetentionRate ofPercent(String percent, CalendarUnit unit) {
    return of(Ratio.ofPercent(percent), Length.of(unit));
  }

  /**
   * A retention rate known as a fraction, written out: {@code of("0.85", CalendarUnit.YEAR)} is 85
   * % a year.
   *
   * @param fraction 0 to 1, not null
   * @param unit the length of time it is for, not null
   */
  static RetentionRate of(String fraction, CalendarUnit unit) {
    return of(Ratio.of(fraction), Length.of(unit));
  }

  /**
   * A retention rate known as an exact fraction.
   *
   * @param fraction 0 to 1, not null
   * @param span the length of time it is for, not null
   */
  static RetentionRate of(Ratio fraction, Length span) {
    return new Stated(fraction, span);
  }

  /**
   * The same retention a year, compounded, as yearly benchmarks ask for: 95 % a month are 54.0 % a
   * year.
   *
   * @throws UndefinedMeasureException if the rate is undefined
   * @throws IllegalArgumentException if it is not of a whole number of months, or not 0 to 1
   */
  default RetentionRate annual() {
    return RateConverter.convert(this, CalendarUnit.YEAR);
  }

  /**
   * The range of true annual rates that the counts leave plausible: the limits of {@link
   * #interval(double)}, each compounded like {@link #annual()}.
   *
   * @param confidence the level, 0.5 or more and below 1, such as 0.95
   * @throws UndefinedMeasureException if the rate is undefined, or not a share of one counted group
   */
  default ConfidenceInterval annualInterval(double confidence) {
    return RateConverter.interval(this, CalendarUnit.YEAR, confidence);
  }

  @Override
  default RetentionRate restated(Ratio exact, Length length) {
    return new Stated(exact, length);
  }

  /**
   * A retention rate of counts.
   *
   * @param counts the counts it is made of
   * @param definition the definition it follows
   */
  record Counted(CustomerCounts counts, RetentionDefinition definition) implements RetentionRate {
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
          ? Fractions.nearest(counts.retained(), counts.opening())
          : definition.spec().value(counts);
    }

    /** {@inheritDoc} */
    @Override
    @Transient
    public boolean isShare() {
      return isShareOfOpening() || RetentionRate.super.isShare();
    }

    /** {@inheritDoc} */
    @Override
    public Proportion proportion() {
      return isShareOfOpening()
          ? new Proportion(counts.retained(), counts.opening())
          : RetentionRate.super.proportion();
    }

    private boolean isShareOfOpening() {
      return definition == RetentionDefinition.OPENING_COHORT;
    }

    /** The same as {@link #reading()}. */
    @Override
    public String toString() {
      return reading();
    }
  }

  /**
   * A retention rate that is known without its counts: from a report, or converted to another
   * length of time. It has no interval.
   *
   * @param exact its value as a fraction, 0 to 1
   * @param span the length of time it is for
   */
  record Stated(Ratio exact, Length span) implements RetentionRate {
    private static final long serialVersionUID = 1L;

    /** Checks that it is a fraction. */
    public Stated {
      Given.fraction("retention", 95, Checks.notNull("exact", exact));
      Checks.notNull("span", span);
    }

    @Override
    public Definition definition() {
      return summary().definition();
    }

    @Override
    public StatedRate summary() {
      return new StatedRate(Metric.CUSTOMER_RETENTION, exact, span);
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
