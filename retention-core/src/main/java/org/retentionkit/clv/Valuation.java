package org.retentionkit.clv;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Message;
import org.retentionkit.Period;
import org.retentionkit.Quantity;
import org.retentionkit.Ratio;
import org.retentionkit.Unit;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Powers;
import org.retentionkit.internal.Text;
import org.retentionkit.rate.DiscountRate;

/**
 * The day whose money dated amounts are brought to, and the rate and day count they are discounted
 * by.
 *
 * <p>Formula: {@code amount × (1 + annual discount) ^ (days ÷ days in a year)}, with the days
 * counted from the amount's date to this one: amounts of later days become less, amounts of earlier
 * days more. Rates per month or quarter become annual by compounding first; rates per day or week
 * need no day count, a week is seven days. The root is taken to 40 digits; days are at most a
 * million apart.
 *
 * <p>Worked example: 110 EUR paid 365 days later, at 10 % a year and actual/365: 100 EUR.
 *
 * @param on the day whose money the result is in
 * @param discount the effective rate
 * @param dayCount which part of a year a day is
 */
public record Valuation(LocalDate on, DiscountRate discount, DayCount dayCount)
    implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int MAX_DAYS = 1_000_000;

  /** Checks all three. */
  public Valuation {
    Checks.notNull("on", on);
    Checks.notNull("discount", discount);
    Checks.notNull("dayCount", dayCount);
  }

  /** What 1 on {@code date} is worth on this day, to about 36 digits; 1 on the day itself. */
  public BigDecimal factor(LocalDate date) {
    long days = ChronoUnit.DAYS.between(Checks.notNull("date", date), on);
    Checks.atMost("days between " + date + " and " + on, Math.abs(days), "the limit", MAX_DAYS);
    BigDecimal growth = Powers.power(growthPerDay(), (int) Math.abs(days));
    return days < 0 ? BigDecimal.ONE.divide(growth, Powers.WORKING) : growth;
  }

  /** That all amounts are discounted, and how. */
  Message message() {
    return Message.of("clv.discounted")
        .and("rate", rate())
        .and("day", Period.starting(on, CalendarUnit.DAY))
        .andTerm("count", dayCount.title());
  }

  /** For example {@code 10 % a year to 2026-01-01, actual/365}. */
  @Override
  public String toString() {
    return rate() + " to " + on + ", " + dayCount.title();
  }

  private Quantity rate() {
    return new Quantity(Text.plain(discount.rate().percent(4)), Unit.PERCENT.per(discount.unit()));
  }

  private BigDecimal growthPerDay() {
    return switch (discount.unit()) {
      case DAY, WEEK -> root(discount.to(CalendarUnit.DAY), 1);
      default -> root(discount.to(CalendarUnit.YEAR), dayCount.daysInYear());
    };
  }

  private static BigDecimal root(DiscountRate rate, int days) {
    Ratio growth = Ratio.ONE.plus(rate.rate());
    return Powers.root(growth.numerator(), growth.denominator(), days);
  }
}
