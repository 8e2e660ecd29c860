package org.retentionkit.io;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.retentionkit.Amount;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Money;
import org.retentionkit.revenue.MonthlyRevenueRule;
import org.retentionkit.revenue.SubscriptionPlans;

/**
 * What a price for a term is a month: {@code month}, {@code yearly}, {@code 3 months}, {@code P1Y}.
 */
final class Intervals {
  private static final Map<String, CalendarUnit> UNITS =
      Map.ofEntries(
          Map.entry("d", CalendarUnit.DAY),
          Map.entry("day", CalendarUnit.DAY),
          Map.entry("daily", CalendarUnit.DAY),
          Map.entry("w", CalendarUnit.WEEK),
          Map.entry("week", CalendarUnit.WEEK),
          Map.entry("weekly", CalendarUnit.WEEK),
          Map.entry("m", CalendarUnit.MONTH),
          Map.entry("mo", CalendarUnit.MONTH),
          Map.entry("month", CalendarUnit.MONTH),
          Map.entry("monthly", CalendarUnit.MONTH),
          Map.entry("quarter", CalendarUnit.QUARTER),
          Map.entry("quarterly", CalendarUnit.QUARTER),
          Map.entry("y", CalendarUnit.YEAR),
          Map.entry("yr", CalendarUnit.YEAR),
          Map.entry("year", CalendarUnit.YEAR),
          Map.entry("yearly", CalendarUnit.YEAR),
          Map.entry("annual", CalendarUnit.YEAR),
          Map.entry("annually", CalendarUnit.YEAR),
          Map.entry("fortnight", CalendarUnit.WEEK),
          Map.entry("fortnightly", CalendarUnit.WEEK),
          Map.entry("half-year", CalendarUnit.QUARTER),
          Map.entry("half-yearly", CalendarUnit.QUARTER),
          Map.entry("semi-annual", CalendarUnit.QUARTER),
          Map.entry("semi-annually", CalendarUnit.QUARTER),
          Map.entry("semiannual", CalendarUnit.QUARTER),
          Map.entry("semiannually", CalendarUnit.QUARTER));

  /** Words for two of the unit. */
  private static final Pattern TWO = Pattern.compile("fortnight.*|half-.*|semi.*");

  private static final Pattern FORM =
      Pattern.compile(
          "(?:every |per |each |a |/ ?)?p?([0-9]{1,4})?[ -]?([a-z][a-z-]*?)s?",
          Pattern.CASE_INSENSITIVE);

  private final MonthlyRevenueRule rule;
  private final CalendarUnit unit;
  private @Nullable Field interval;
  private @Nullable Field count;
  private @Nullable Field quantity;

  /** Prices for a unit, unless a column says for what. */
  Intervals(MonthlyRevenueRule rule, CalendarUnit unit) {
    this.rule = rule;
    this.unit = unit;
  }

  void begin(Fields found) {
    interval = found.find(Role.INTERVAL);
    count = found.find(Role.INTERVAL_COUNT);
    quantity = found.find(Role.QUANTITY);
  }

  /** The amount a month, half-even to the minor unit. */
  long monthly(long price, Currency currency) {
    CalendarUnit term = unit;
    long every = 1;
    if (interval != null) {
      if (interval.isNothing()) {
        throw BadValue.of(Role.INTERVAL, "must not be blank");
      }
      Matcher form = FORM.matcher(interval.string());
      String word = form.matches() ? form.group(2).toLowerCase(Locale.ROOT) : "";
      CalendarUnit found = UNITS.get(word);
      if (found == null) {
        throw BadValue.of(Role.INTERVAL, "must be a term such as month, year or 3 months");
      }
      term = found;
      every = form.group(1) == null ? 1 : Long.parseLong(form.group(1));
      every *= TWO.matcher(word).matches() ? 2 : 1;
    }
    every *= count == null || count.isNothing() ? 1 : whole(count, Role.INTERVAL_COUNT);
    long subscribed = quantity == null || quantity.isNothing() ? 1 : whole(quantity, Role.QUANTITY);
    if (subscribed < 0) {
      throw BadValue.of(Role.QUANTITY, "must not be negative");
    }
    if (every < 1 || every > 10_000) {
      throw BadValue.of(Role.INTERVAL, "must be a term of 1 to 10000 units");
    }
    if (term == CalendarUnit.MONTH && every == 1 && subscribed == 1) {
      return price;
    }
    return rounded(price, currency, (int) every, term, subscribed);
  }

  private long rounded(
      long price, Currency currency, int every, CalendarUnit term, long subscribed) {
    int decimals = Money.decimals(currency);
    Money money = Money.of(BigDecimal.valueOf(price, decimals), currency.getCurrencyCode());
    Amount monthly = rule.of(SubscriptionPlans.every(every, term, money, subscribed));
    if (!monthly.isDefined()) {
      throw BadValue.of(Role.INTERVAL, "must be a term of whole months, as the rule asks");
    }
    try {
      return monthly
          .rounded(RoundingMode.HALF_EVEN)
          .amount()
          .movePointRight(decimals)
          .longValueExact();
    } catch (ArithmeticException e) {
      throw BadValue.of(Role.AMOUNT, "must be an amount a month within 64 bits");
    }
  }

  private static long whole(Field field, Role role) {
    try {
      return new BigDecimal(field.string()).longValueExact();
    } catch (NumberFormatException | ArithmeticException e) {
      throw BadValue.of(role, "must be a whole number");
    }
  }
}
