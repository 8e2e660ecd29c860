package org.retentionkit.rate;

import java.io.Serializable;
import org.retentionkit.CalendarUnit;
import org.retentionkit.internal.Checks;

/**
 * Answers "how far ahead?": a whole number of periods.
 *
 * <p>Worked example: {@code Horizon.years(2).in(CalendarUnit.MONTH)} is 24 months.
 *
 * @param periods how many, at least 1
 * @param unit the length of a period
 */
public record Horizon(int periods, CalendarUnit unit) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks both. */
  public Horizon {
    Checks.positive("periods", periods);
    Checks.notNull("unit", unit);
  }

  /** A number of months. */
  public static Horizon months(int months) {
    return new Horizon(months, CalendarUnit.MONTH);
  }

  /** A number of years. */
  public static Horizon years(int years) {
    return new Horizon(years, CalendarUnit.YEAR);
  }

  /**
   * The same time in another unit.
   *
   * @param target the other unit, not null
   * @throws IllegalArgumentException if it is not a whole number of them
   */
  public Horizon in(CalendarUnit target) {
    Checks.notNull("target", target);
    if (unit.compareTo(target) >= 0) {
      return new Horizon(Math.multiplyExact(periods, target.countIn(unit)), target);
    }
    int size = unit.countIn(target);
    if (periods % size != 0) {
      throw Checks.broken("target", "must divide the horizon of " + this, target);
    }
    return new Horizon(periods / size, target);
  }

  /** For example {@code 24 months}. */
  @Override
  public String toString() {
    return periods + " " + unit.singular() + (periods == 1 ? "" : "s");
  }
}
