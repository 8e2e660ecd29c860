package org.retentionkit.clv;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Ratio;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Powers;
import org.retentionkit.rate.DiscountRate;

/**
 * Answers "what is a dated amount worth on another day?".
 *
 * <p>Formula: {@code amount × (1 + annual discount) ^ (days ÷ days in a year)}, with the days
 * counted from the amount's date to this one: amounts of later days become less, amounts of earlier
 * days more. Rates per month or quarter become annual by compounding first; rates per day or week
 * need no day count, a week is seven days. The root is taken to 40 digits.
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

  /** Checks all three. */
  public Valuation {
    Checks.notNull("on", on);
    Checks.notNull("discount", discount);
    Checks.notNull("dayCount", dayCount);
  }

  /** What 1 on {@code date} is worth on this day, to about 36 digits; 1 on the day itself. */
  public BigDecimal factor(LocalDate date) {
    int days = Math.toIntExact(ChronoUnit.DAYS.between(Checks.notNull("date", date), on));
    BigDecimal growth = Powers.power(growthPerDay(), Math.abs(days));
    return days < 0 ? BigDecimal.ONE.divide(growth, Powers.WORKING) : growth;
  }

  /** For example {@code 10 % a year to 2026-01-01, actual/365}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "%s %% a %s to %s, %s",
        discount.rate().percent(4).stripTrailingZeros().toPlainString(),
        discount.unit().singular(),
        on,
        dayCount.title());
  }

  private BigDecimal growthPerDay() {
    return switch (discount.unit()) {
      case DAY, WEEK -> root(discount.to(CalendarUnit.DAY), 1);
      default -> root(discount.to(CalendarUnit.YEAR), dayCount.daysInYear());
    };
  }

  private static BigDecimal root(DiscountRate rate, int days) {
    Ratio growth = Ratio.ONE.plus(rate.rate());
    return Powers.root(growth.numerator().divide(growth.denominator(), Powers.WORKING), days);
  }
}
