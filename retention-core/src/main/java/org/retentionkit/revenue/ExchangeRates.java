package org.retentionkit.revenue;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Decimals;
import org.retentionkit.internal.fold.Axis;

/**
 * Exchange rates of two currencies: what one unit of one was worth in the other, each rate holding
 * from its day on, until the next one's; and movements of recurring revenue in the other currency,
 * with what rates did in a line of its own.
 *
 * <p>Worked example: 0.90 from 1 January 2026 and 0.80 from 1 February is 0.90 on 31 January, 0.80
 * on 1 February and ever after; before 1 January there is none, and asking for it is an error. With
 * these, 100 USD that become 150 in January are, at {@link Rule#PERIOD_END_RATE} of a first rate of
 * 0.90 and a last of 0.80, opening 90, expansion 40, fx −10, closing 120 EUR. Each period still
 * reconciles exactly, and opens with what the one before closed with; the movements of several
 * currencies, converted to one, add up with {@link RevenueMovements#plus}.
 *
 * @param from the currency of the amounts
 * @param to the currency wanted
 * @param firstDays the day from which each rate holds, ascending
 * @param rates how much of {@code to} one unit of {@code from} is worth, all above 0, as many
 */
public record ExchangeRates(
    Currency from, Currency to, List<LocalDate> firstDays, List<BigDecimal> rates)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /**
   * By which exchange rate the revenue of a period is converted. What a rate does to an amount that
   * is held is the FX line by every rule, never a movement.
   *
   * <p>The example: 100 USD from 5 January, 150 from 5 February, at 0.90 EUR on both days and until
   * the 27th, and at 0.80 from 28 February on. January closes with 90 by the first two rules.
   */
  public enum Rule {
    /**
     * Each amount at the rate of the day its service began, which is the day of its latest change
     * or renewal; movements at the rate of the day they happen: February opens with 90, expansion
     * 45, fx 0, closing 135. The new rate counts from the next renewal on. ChartMogul.
     *
     * <p>It needs the days of a log: see {@link ExchangeRates}.
     */
    SERVICE_START_RATE,
    /**
     * Closing amounts and movements at the rate of the period's end: opening 90, expansion 40, fx
     * −10, closing 120. What the rate did to the opening amount is a line of its own. Chargebee.
     */
    PERIOD_END_RATE,
    /**
     * All at the last rate given, so that only customers make movements: opening 80, expansion 40,
     * fx 0, closing 120. It restates earlier periods when the rate moves.
     */
    CONSTANT_RATE
  }

  /** Checks that there are rates, all above 0, from ascending days. */
  public ExchangeRates {
    Checks.notNull("from", from);
    Checks.notNull("to", to);
    firstDays = List.copyOf(Checks.notNull("firstDays", firstDays));
    rates =
        Checks.notNull("rates", rates).stream()
            .map(rate -> Decimals.spelled(Checks.positive("rate", rate), 0))
            .toList();
    if (firstDays.isEmpty()) {
      throw new IllegalArgumentException("firstDays must hold at least one day, but was empty");
    }
    if (rates.size() != firstDays.size()) {
      throw Checks.broken(
          "rates", "must be as many as firstDays " + firstDays.size(), rates.size());
    }
    for (int i = 1; i < firstDays.size(); i++) {
      if (!firstDays.get(i - 1).isBefore(firstDays.get(i))) {
        throw Checks.broken(
            "firstDays", "must ascend after " + firstDays.get(i - 1), firstDays.get(i));
      }
    }
  }

  /**
   * Rates by the day from which each holds.
   *
   * @param from the code of the currency of the amounts, such as {@code "USD"}
   * @param to the code of the currency wanted, such as {@code "EUR"}
   * @param rates how much of {@code to} one unit of {@code from} is worth, in any order, not null
   */
  public static ExchangeRates of(String from, String to, Map<LocalDate, BigDecimal> rates) {
    TreeMap<LocalDate, BigDecimal> sorted = new TreeMap<>(Checks.notNull("rates", rates));
    return new ExchangeRates(
        Money.currency(from),
        Money.currency(to),
        new ArrayList<>(sorted.keySet()),
        new ArrayList<>(sorted.values()));
  }

  /**
   * The rate of a day.
   *
   * @param day the day, not before the first one with a rate
   */
  public BigDecimal on(LocalDate day) {
    return rates.get(indexOn(day));
  }

  /** The number of the rate that holds on a day. */
  int indexOn(LocalDate day) {
    int at = Collections.binarySearch(firstDays, Checks.notNull("day", day));
    int index = at >= 0 ? at : -at - 2;
    if (index < 0) {
      throw Checks.broken(
          "day", "must not be before " + firstDays.get(0) + ", the first with a rate", day);
    }
    return index;
  }

  /**
   * The movements in the other currency, exact and unrounded. What they know of single customers is
   * not known of the converted ones.
   *
   * @param movements of consecutive periods, not null
   * @param rule by which rate, not null; movements do not tell when service began, so not {@code
   *     SERVICE_START_RATE}: for that see {@link #convert(SubscriptionLog, Timeline, Rule)}
   * @throws IllegalArgumentException if they are in another currency, the rule needs more than
   *     movements, or the day before the first period has no rate
   */
  public List<RevenueMovements> convert(List<RevenueMovements> movements, Rule rule) {
    if (Checks.notNull("rule", rule) == Rule.SERVICE_START_RATE) {
      throw Checks.broken(
          "rule", "must be PERIOD_END_RATE or CONSTANT_RATE to convert movements", rule);
    }
    List<RevenueMovements> converted = new ArrayList<>();
    for (RevenueMovements period : Checks.notNull("movements", movements)) {
      if (!period.currency().equals(from)) {
        throw Checks.broken("movements", "must be in " + from, period.currency());
      }
      boolean constant = rule == Rule.CONSTANT_RATE;
      Period last = constant ? movements.get(movements.size() - 1).period() : period.period();
      BigDecimal end = on(last.endExclusive().minusDays(1));
      BigDecimal start = on(period.period().start().minusDays(1));
      converted.add(convert(period, constant ? end : start, end));
    }
    return List.copyOf(converted);
  }

  /**
   * The movements of a log in the other currency, by the standard rules.
   *
   * @param log the changes, not null
   * @param timeline the periods, not null
   * @param rule by which rate, not null
   * @throws IllegalArgumentException as the method with rules
   * @throws ArithmeticException as the method with rules
   */
  public List<RevenueMovements> convert(SubscriptionLog<?> log, Timeline timeline, Rule rule) {
    return convert(log, timeline, LedgerRules.standard(), rule);
  }

  /**
   * The movements of a log in the other currency, period by period, exact and unrounded.
   *
   * <p>Each period reconciles exactly, with what rates did in a line of its own, and opens with
   * what the one before closed with. At {@link Rule#SERVICE_START_RATE} every row of the log begins
   * a service period: a renewal is a row with the same amount, a change one with another. The
   * amount is worth the rate of that day until the customer's next row, grouped rows counting as
   * one on the day of the last. By {@code PERIOD_ENDS} the last row of a period is the one that
   * counts.
   *
   * <p>Worked example: 100 USD from 5 January at 0.90, 150 from 5 February at 0.80, and 100 from 5
   * March at 0.85: January new 90; February expansion 40, fx −10, closing 120; March contraction
   * 42.50, fx 7.50, closing 85.
   *
   * <p>Where rates never change, every rule is the plain conversion and the fx line is 0. Where
   * they change with periods only and every customer is renewed on each first day, service start
   * and period end are the same.
   *
   * @param log the changes, not null
   * @param timeline the periods, not null
   * @param rules by which to book, not null
   * @param rule by which rate, not null
   * @throws IllegalArgumentException if the log is in another currency, a rate is asked of a day
   *     before the first one, an amount is negative, or the rules group changes by time and the log
   *     has days only
   * @throws ArithmeticException if amounts of a period do not add up to a long
   */
  public List<RevenueMovements> convert(
      SubscriptionLog<?> log, Timeline timeline, LedgerRules rules, Rule rule) {
    Checks.notNull("timeline", timeline);
    Checks.notNull("rules", rules);
    Checks.notNull("rule", rule);
    if (!Checks.notNull("log", log).currency().equals(from)) {
      throw Checks.broken("log", "must be in " + from, log.currency());
    }
    Axis axis = Booking.axis(timeline);
    return rule == Rule.SERVICE_START_RATE
        ? ServiceStartFold.movements(
            Booking.of(
                log, rules.grouping(), () -> new ServiceStartFold(timeline, axis, rules, this)))
        : convert(LedgerSums.movements(log, timeline, rules), rule);
  }

  private RevenueMovements convert(RevenueMovements movement, BigDecimal start, BigDecimal end) {
    BigDecimal moved = movement.opening().multiply(end.subtract(start));
    return new RevenueMovementsBuilder(movement.period(), to)
        .opening(movement.opening().multiply(start))
        .newRevenue(movement.newRevenue().multiply(end))
        .expansion(movement.expansion().multiply(end))
        .contraction(movement.contraction().multiply(end))
        .churned(movement.churned().multiply(end))
        .reactivation(movement.reactivation().multiply(end))
        .fx(movement.fx().multiply(end).add(moved))
        .build();
  }

  /** For example {@code USD in EUR, 4 rates from 2025-12-01}. */
  @Override
  public String toString() {
    return from + " in " + to + ", " + rates.size() + " rates from " + firstDays.get(0);
  }
}
