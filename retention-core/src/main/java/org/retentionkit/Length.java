package org.retentionkit;

import java.io.Serializable;
import java.math.BigDecimal;
import org.retentionkit.internal.Checks;

/**
 * A length of time in calendar units: one month, 14 days, 3 years. What a rate is counted over, a
 * horizon looks ahead, a benchmark speaks of.
 *
 * <p>Equal by value: 12 months are a year, 7 days a week; months and days never meet, because no
 * month is a fixed number of days.
 *
 * <p>Worked example: {@code Length.of(Period.ofQuarter(2026, 1))} equals {@code Length.of(3,
 * CalendarUnit.MONTH)}.
 *
 * @param count how many units, at least 1
 * @param unit the unit
 */
public record Length(long count, CalendarUnit unit) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks both. */
  public Length {
    Checks.positive("count", count);
    Checks.notNull("unit", unit);
    Checks.atMost("count", count, "the limit", Integer.MAX_VALUE);
  }

  /** A number of units. */
  public static Length of(long count, CalendarUnit unit) {
    return new Length(count, unit);
  }

  /** One unit. */
  public static Length of(CalendarUnit unit) {
    return new Length(1, unit);
  }

  /** The length of a period: in months if it is a whole number of them, in days otherwise. */
  public static Length of(Period period) {
    Checks.notNull("period", period);
    return period.isWhole(CalendarUnit.MONTH)
        ? largest(
            period.length(CalendarUnit.MONTH),
            CalendarUnit.YEAR,
            CalendarUnit.QUARTER,
            CalendarUnit.MONTH)
        : largest(period.days(), CalendarUnit.WEEK, CalendarUnit.DAY);
  }

  /**
   * How many of {@code step} make up this length: 2 years are 24 months.
   *
   * @param step the unit to count in, not null
   * @throws IllegalArgumentException if that is no whole, fixed number, as for weeks in a month
   */
  public long countOf(CalendarUnit step) {
    Checks.notNull("step", step);
    long size = size(step);
    if (base(unit) != base(step) || total() % size != 0) {
      throw Checks.broken("step", "must divide the length of " + this, step);
    }
    return total() / size;
  }

  /** Equal by value: 12 months are 1 year. */
  @Override
  public boolean equals(Object object) {
    return object instanceof Length other
        && base(unit) == base(other.unit)
        && total() == other.total();
  }

  /** Consistent with {@link #equals}. */
  @Override
  public int hashCode() {
    return 31 * Long.hashCode(total()) + Boolean.hashCode(base(unit) == CalendarUnit.DAY);
  }

  /** For example {@code 24 months} or {@code 1 year}. */
  @Override
  public String toString() {
    return quantity().toString();
  }

  /** As a number of its units. */
  public Quantity quantity() {
    return new Quantity(BigDecimal.valueOf(count), Unit.of(unit));
  }

  private long total() {
    return Math.multiplyExact(count, size(unit));
  }

  private static Length largest(long total, CalendarUnit... units) {
    for (CalendarUnit unit : units) {
      if (total % size(unit) == 0) {
        return new Length(total / size(unit), unit);
      }
    }
    throw new IllegalStateException("the last unit divides all lengths");
  }

  private static CalendarUnit base(CalendarUnit unit) {
    return unit.compareTo(CalendarUnit.MONTH) < 0 ? CalendarUnit.DAY : CalendarUnit.MONTH;
  }

  private static int size(CalendarUnit unit) {
    return base(unit).countIn(unit);
  }
}
