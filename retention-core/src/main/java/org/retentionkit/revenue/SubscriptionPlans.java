package org.retentionkit.revenue;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.retentionkit.CalendarUnit;
import org.retentionkit.CurrencyMismatchException;
import org.retentionkit.Message;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.Quantity;
import org.retentionkit.Unit;
import org.retentionkit.internal.Checks;

/**
 * Subscription plans: what each costs for which term, and how many subscribers pay it. Monthly
 * recurring revenue (MRR) is made of them, by a {@link MonthlyRevenueRule}.
 *
 * <p>A price is what the customer is committed to pay again and again: without tax, and with those
 * discounts only that never end. A discount for the first term alone is no part of it.
 *
 * <p>Worked example: 100 at 100 USD a month and 50 at 600 USD a year are 10,000 + 2,500 = 12,500
 * USD a month:
 *
 * <pre>{@code
 * SubscriptionPlans.per(CalendarUnit.MONTH, Money.of("100", "USD"), 100)
 *     .plus(SubscriptionPlans.per(CalendarUnit.YEAR, Money.of("600", "USD"), 50))
 * }</pre>
 *
 * @param plans the plans, at least one, all in one currency
 */
public record SubscriptionPlans(List<Plan> plans) implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * One plan: a price for a term, such as 600 a year or 25 every 10 days, and how many pay it.
   *
   * @param price the price of one term, at least 0
   * @param every how many units a term has, at least 1
   * @param unit the unit of the term
   * @param subscribers how many pay it, at least 0
   */
  public record Plan(Money price, int every, CalendarUnit unit, long subscribers)
      implements Serializable {
    private static final long serialVersionUID = 1L;

    /** Checks all. */
    public Plan {
      if (Checks.notNull("price", price).signum() < 0) {
        throw Checks.broken("price", "must not be negative", price);
      }
      Checks.positive("every", every);
      Checks.notNull("unit", unit);
      Checks.notNegative("subscribers", subscribers);
    }

    /** For example {@code 50 at 600.00 USD per year} or {@code 1 at 25.00 EUR every 10 days}. */
    @Override
    public String toString() {
      return subscribers + " at " + message();
    }

    /** Price and term, in any language. */
    Message message() {
      return every == 1
          ? Message.of("revenue.plan." + unit.singular()).and("price", Quantity.of(price))
          : Message.of("revenue.plan.several")
              .and("price", Quantity.of(price))
              .and("term", new Quantity(BigDecimal.valueOf(every), Unit.of(unit)));
    }
  }

  /** Checks that there are plans, in one currency. */
  public SubscriptionPlans {
    plans = List.copyOf(Checks.notNull("plans", plans));
    if (plans.isEmpty()) {
      throw new IllegalArgumentException("plans must not be empty");
    }
    Currency first = plans.get(0).price().currency();
    for (Plan plan : plans) {
      Currency other = plan.price().currency();
      if (!first.equals(other)) {
        throw new CurrencyMismatchException(first, other);
      }
    }
  }

  /** A price per day, week, month, quarter or year, and how many pay it. */
  public static SubscriptionPlans per(CalendarUnit unit, Money price, long subscribers) {
    return every(1, unit, price, subscribers);
  }

  /** A price per {@code count} units, such as every 10 days, and how many pay it. */
  public static SubscriptionPlans every(
      int count, CalendarUnit unit, Money price, long subscribers) {
    return new SubscriptionPlans(List.of(new Plan(price, count, unit, subscribers)));
  }

  /** The price of an actual service period, counted in its days; 31 for one in March. */
  public static SubscriptionPlans overDaysOf(Period service, Money price, long subscribers) {
    long days = Checks.notNull("service", service).days();
    Checks.atMost("days of the service", days, "the limit", Integer.MAX_VALUE);
    return every((int) days, CalendarUnit.DAY, price, subscribers);
  }

  /** These plans and the others. */
  public SubscriptionPlans plus(SubscriptionPlans other) {
    List<Plan> all = new ArrayList<>(plans);
    all.addAll(Checks.notNull("other", other).plans);
    return new SubscriptionPlans(all);
  }

  /** The currency of all prices. */
  public Currency currency() {
    return plans.get(0).price().currency();
  }

  /** All subscribers together. */
  public BigDecimal subscribers() {
    return plans.stream()
        .map(plan -> BigDecimal.valueOf(plan.subscribers()))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** For example {@code 100 at 100.00 USD per month, 50 at 600.00 USD per year}. */
  @Override
  public String toString() {
    return String.join(", ", plans.stream().map(Plan::toString).toList());
  }
}
