package org.retentionkit.revenue;

import java.io.Serializable;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Answers "what does a plan cost, and for how long?": a price for a term, such as 600 a year or 25
 * every 10 days.
 *
 * <p>The price is what the customer is committed to pay again and again: without tax, and with
 * those discounts only that never end. A discount for the first term alone is no part of it.
 *
 * @param price the price of one term, at least 0
 * @param every how many units a term has, at least 1
 * @param unit the unit of the term
 */
public record PlanPrice(Money price, int every, CalendarUnit unit) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks all three. */
  public PlanPrice {
    if (Checks.notNull("price", price).signum() < 0) {
      throw Checks.broken("price", "must not be negative", price);
    }
    Checks.positive("every", every);
    Checks.notNull("unit", unit);
  }

  /** A price per day, week, month, quarter or year. */
  public static PlanPrice per(CalendarUnit unit, Money price) {
    return new PlanPrice(price, 1, unit);
  }

  /** A price per {@code count} units, such as every 10 days. */
  public static PlanPrice every(int count, CalendarUnit unit, Money price) {
    return new PlanPrice(price, count, unit);
  }

  /** The price of an actual service period, counted in its days; 31 for one in March. */
  public static PlanPrice overDaysOf(Period service, Money price) {
    long days = Checks.notNull("service", service).days();
    return new PlanPrice(price, Math.toIntExact(days), CalendarUnit.DAY);
  }

  /** For example {@code 600.00 USD per year} or {@code 25.00 EUR every 10 days}. */
  @Override
  public String toString() {
    return every == 1
        ? price + " per " + unit.singular()
        : price + " every " + every + " " + unit.singular() + "s";
  }
}
