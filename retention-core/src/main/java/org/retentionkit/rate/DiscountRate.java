package org.retentionkit.rate;

import java.io.Serializable;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Quantity;
import org.retentionkit.Ratio;
import org.retentionkit.Unit;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Text;

/**
 * The discount rate: how much less money is worth one period later, as an effective rate of
 * interest with its unit.
 *
 * <p>Rates convert by compounding, {@code 1 + annual = (1 + monthly)^12}, so that the same discount
 * in another unit gives the same present value: 12.6825 % a year is 1 % a month.
 *
 * @param rate the rate per period as a fraction, at least 0
 * @param unit the length of a period
 */
public record DiscountRate(Ratio rate, CalendarUnit unit) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that the rate is defined and not negative. */
  public DiscountRate {
    if (!Checks.notNull("rate", rate).isDefined() || rate.signum() < 0) {
      throw Checks.broken("rate", "must not be negative", rate);
    }
    Checks.notNull("unit", unit);
  }

  /** A rate a month, written as a decimal fraction such as {@code "0.01"}. */
  public static DiscountRate monthly(String fraction) {
    return new DiscountRate(Ratio.of(fraction), CalendarUnit.MONTH);
  }

  /** A rate a year, written as a decimal fraction such as {@code "0.10"}. */
  public static DiscountRate annual(String fraction) {
    return new DiscountRate(Ratio.of(fraction), CalendarUnit.YEAR);
  }

  /**
   * The same rate per another period, by compounding; exact for longer units, to 40 digits for
   * shorter.
   *
   * @param target the other unit, not null
   * @throws IllegalArgumentException if one unit is not a whole number of the other, as for weeks
   *     and months
   */
  public DiscountRate to(CalendarUnit target) {
    Ratio factor = Ratio.ONE.plus(rate);
    if (unit.compareTo(Checks.notNull("target", target)) <= 0) {
      Ratio longer = factor.power(unit.countIn(target));
      return new DiscountRate(longer.minus(Ratio.ONE), target);
    }
    return new DiscountRate(factor.root(target.countIn(unit)).minus(Ratio.ONE), target);
  }

  /** For example {@code 10 % a year}. */
  @Override
  public String toString() {
    return new Quantity(Text.plain(rate.percent(4)), Unit.PERCENT.per(unit)).toString();
  }
}
