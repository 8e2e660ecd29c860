package org.retentionkit.rate;

import java.math.BigDecimal;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Powers;

/**
 * Answers "which share of the customers leaves per day, week, month, quarter or year?": a churn
 * rate whose unit is its type.
 *
 * <p>Days and weeks convert into each other, and so do months, quarters and years; between the two
 * families there is no whole number of steps, so that no conversion is offered.
 */
public sealed interface PeriodicChurn
    permits DailyChurn, WeeklyChurn, MonthlyChurn, QuarterlyChurn, AnnualChurn {
  /** The share that leaves in one period, 0 to 1. */
  Ratio churn();

  /** The length of the period. */
  CalendarUnit unit();

  /**
   * A churn rate measured over one whole day, week, month, quarter or year.
   *
   * @param churn the share lost in {@code period}, 0 to 1, not null
   * @param period the period it was measured over, not null
   * @throws IllegalArgumentException if the period is none of these; {@link RateConverter} helps
   */
  static PeriodicChurn of(Ratio churn, Period period) {
    Checks.notNull("period", period);
    if (period.isWhole(CalendarUnit.MONTH)) {
      long months = period.length(CalendarUnit.MONTH);
      if (months == 1) {
        return new MonthlyChurn(churn);
      } else if (months == 3) {
        return new QuarterlyChurn(churn);
      } else if (months == 12) {
        return new AnnualChurn(churn);
      }
    } else if (period.days() == 7) {
      return new WeeklyChurn(churn);
    } else if (period.days() == 1) {
      return new DailyChurn(churn);
    }
    throw Checks.broken("period", "must be one day, week, month, quarter or year", period);
  }

  /**
   * A churn rate per {@code unit}, where the unit is known only at run time.
   *
   * @param churn the share lost in one {@code unit}, 0 to 1, not null
   * @param unit the length of the period, not null
   */
  static PeriodicChurn of(Ratio churn, CalendarUnit unit) {
    return switch (Checks.notNull("unit", unit)) {
      case DAY -> new DailyChurn(churn);
      case WEEK -> new WeeklyChurn(churn);
      case MONTH -> new MonthlyChurn(churn);
      case QUARTER -> new QuarterlyChurn(churn);
      case YEAR -> new AnnualChurn(churn);
    };
  }

  /** The share that stays for one period: 1 − churn. */
  default Ratio retention() {
    return churn().complement();
  }

  /**
   * The same loss per {@code target}, where that unit is known only at run time; {@link #toMonthly}
   * and its like keep it in the type.
   *
   * @param target the other unit, not null
   * @param conversion how losses add up, not null
   * @throws IllegalArgumentException if one unit is not a whole number of the other, as for weeks
   *     and months
   */
  default PeriodicChurn to(CalendarUnit target, Conversion conversion) {
    return of(converted(Checks.notNull("target", target), conversion), target);
  }

  /** The same loss per day. Offered for weeks. */
  default DailyChurn toDaily(Conversion conversion) {
    return new DailyChurn(converted(CalendarUnit.DAY, conversion));
  }

  /** The same loss per week. Offered for days. */
  default WeeklyChurn toWeekly(Conversion conversion) {
    return new WeeklyChurn(converted(CalendarUnit.WEEK, conversion));
  }

  /** The same loss per month. Offered for quarters and years. */
  default MonthlyChurn toMonthly(Conversion conversion) {
    return new MonthlyChurn(converted(CalendarUnit.MONTH, conversion));
  }

  /** The same loss per quarter. Offered for months and years. */
  default QuarterlyChurn toQuarterly(Conversion conversion) {
    return new QuarterlyChurn(converted(CalendarUnit.QUARTER, conversion));
  }

  /** The same loss per year. Offered for months and quarters. */
  default AnnualChurn toAnnual(Conversion conversion) {
    return new AnnualChurn(converted(CalendarUnit.YEAR, conversion));
  }

  /**
   * The share of today's customers still here after {@code periods} periods: {@code (1 − churn)^n},
   * as the nearest {@code double}. At 2 % a month, 37.9 % are still here after 48 months.
   *
   * @param periods how many, at least 0
   */
  default double stillHereAfter(int periods) {
    Checks.notNegative("periods", periods);
    BigDecimal kept = retention().numerator().divide(retention().denominator(), Powers.WORKING);
    return Powers.power(kept, periods).doubleValue();
  }

  /**
   * How long a customer stays, by a named definition.
   *
   * @param definition what "how long" means, not null
   * @return periods of {@link #unit()}; undefined (unbounded) if nobody leaves
   */
  default CustomerLifetime lifetime(LifetimeDefinition definition) {
    return new CustomerLifetime(churn(), org.retentionkit.Length.of(unit()), definition);
  }

  /**
   * The time after which half of the customers are gone: {@link LifetimeDefinition#MEDIAN}. At 2 %
   * a month, 34.3096 months.
   */
  default CustomerLifetime halfLife() {
    return lifetime(LifetimeDefinition.MEDIAN);
  }

  private Ratio converted(CalendarUnit target, Conversion conversion) {
    Checks.notNull("conversion", conversion);
    return unit().compareTo(target) <= 0
        ? conversion.over(retention(), unit().countIn(target), 1).complement()
        : conversion.over(retention(), 1, target.countIn(unit())).complement();
  }
}
