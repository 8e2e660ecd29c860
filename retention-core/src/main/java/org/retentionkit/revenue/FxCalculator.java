package org.retentionkit.revenue;

import java.util.List;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.event.Workspace;
import org.retentionkit.internal.Checks;

/**
 * Answers "what are the movements of a log in another currency, by the rates of its days?".
 *
 * <p>Each period reconciles exactly, with what rates did in a line of its own, and opens with what
 * the one before closed with. At {@link FxRule#SERVICE_START_RATE} every row of the log begins a
 * service period: a renewal is a row with the same amount, a change one with another. The amount is
 * worth the rate of that day until the customer's next row, grouped rows counting as one on the day
 * of the last. By {@code PERIOD_ENDS} the last row of a period is the one that counts.
 *
 * <p>Worked example: 100 USD from 5 January at 0.90, 150 from 5 February at 0.80, and 100 from 5
 * March at 0.85: January new 90; February expansion 40, fx −10, closing 120; March contraction
 * 42.50, fx 7.50, closing 85.
 *
 * <p>Where rates never change, every rule is the plain conversion and the fx line is 0. Where they
 * change with periods only and every customer is renewed on each first day, service start and
 * period end are the same. Movements of several currencies, converted to one, add up with {@link
 * RevenueMovement#plus}.
 */
public final class FxCalculator {
  private FxCalculator() {}

  /**
   * The movements of each period in the other currency, by the standard rules, on this thread.
   *
   * @param log the changes, not null
   * @param timeline the periods, not null
   * @param rates the rates from the log's currency, not null
   * @param rule by which of them, not null
   * @throws IllegalArgumentException as the other method
   * @throws ArithmeticException as the other method
   */
  public static List<RevenueMovement> movements(
      SubscriptionLog log, Timeline timeline, DailyRates rates, FxRule rule) {
    return movements(log, timeline, LedgerRules.standard(), rates, rule, Workspace.sequential());
  }

  /**
   * The movements of each period in the other currency, exact and unrounded.
   *
   * @param log the changes, not null
   * @param timeline the periods, not null
   * @param rules by which to book, not null
   * @param rates the rates from the log's currency, not null
   * @param rule by which of them, not null
   * @param workspace the threads and memory to use, not null
   * @throws IllegalArgumentException if the log is in another currency, a rate is asked of a day
   *     before the first one, an amount is negative, or the rules group changes by time and the log
   *     has days only
   * @throws ArithmeticException if amounts of a period do not add up to a long
   */
  public static List<RevenueMovement> movements(
      SubscriptionLog log,
      Timeline timeline,
      LedgerRules rules,
      DailyRates rates,
      FxRule rule,
      Workspace workspace) {
    Checks.notNull("log", log);
    Checks.notNull("timeline", timeline);
    Checks.notNull("rules", rules);
    Checks.notNull("rule", rule);
    if (!log.currency().equals(Checks.notNull("rates", rates).from())) {
      throw Checks.broken("log", "must be in " + rates.from(), log.currency());
    }
    if (rule == FxRule.SERVICE_START_RATE) {
      return ServiceStartFold.movements(
          Booking.of(
              log,
              rules.grouping(),
              workspace,
              () -> new ServiceStartFold(log, timeline, rules, rates)));
    }
    return rates
        .atEnds(timeline)
        .convert(RevenueLedger.of(log, timeline, rules, workspace).movements(), rule);
  }
}
