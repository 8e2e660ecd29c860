package org.retentionkit.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.customer.PresenceFold.Count;
import org.retentionkit.event.GroupingRule;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.internal.Checks;

/**
 * From logs of orders or subscriptions to how many customers there were, came and went in each
 * period. Static and pure.
 */
public final class CustomerLogCalculator {
  private CustomerLogCalculator() {}

  /**
   * Counts customers who are active for a number of days after an order, by the standard rules.
   *
   * @param log the orders, not null
   * @param activeDays how many days an order lasts, its own day included, at least 1
   * @param timeline the periods, none of which should end after the last day the log knows of
   */
  public static CustomerMovements movements(OrderLog<?> log, int activeDays, Timeline timeline) {
    return movements(log, activeDays, timeline, CountingRules.standard());
  }

  /**
   * Counts customers who are active for a number of days after an order. Orders of amount 0 count,
   * refunds do not.
   *
   * <p>Worked example: with 30 days, orders on 5 and 20 January make a customer active from 5
   * January to 18 February: joined in January, lost in February.
   *
   * @param log the orders, not null
   * @param activeDays how many days an order lasts, its own day included, at least 1
   * @param timeline the periods, not null
   * @param rules by which to count, not null
   */
  public static CustomerMovements movements(
      OrderLog<?> log, int activeDays, Timeline timeline, CountingRules rules) {
    return movements(log, activeDays, timeline, LocalDate.MAX, rules);
  }

  /**
   * Counts customers who are active for a number of days after an order, in a log whose last period
   * is in progress: it ends with the log, and so does what is counted in it.
   *
   * <p>Worked example: with 30 days and orders on 20 January and 10 March, observed until 16 March:
   * the last period is 1 to 15 March, reactivated 1, closing 1.
   *
   * @param log the orders, not null; those from {@code observedUntil} on do not count
   * @param activeDays how many days an order lasts, its own day included, at least 1
   * @param timeline the periods, not null; those from {@code observedUntil} on are left out
   * @param observedUntil the day until which, and without which, the log is complete; after the
   *     first day of the timeline
   * @param rules by which to count, not null
   */
  public static CustomerMovements movements(
      OrderLog<?> log,
      int activeDays,
      Timeline timeline,
      LocalDate observedUntil,
      CountingRules rules) {
    Checks.notNull("log", log);
    Checks.positive("activeDays", activeDays);
    Checks.notNull("timeline", timeline);
    Checks.notNull("observedUntil", observedUntil);
    Checks.notNull("rules", rules);
    if (!observedUntil.isAfter(timeline.start())) {
      throw Checks.broken("observedUntil", "must be after " + timeline.start(), observedUntil);
    }
    long until = observedUntil.toEpochDay();
    return result(
        timeline,
        rules,
        observedUntil,
        false,
        PresenceFold.sum(log.visit(() -> new OrderPresence(timeline, rules, activeDays, until))));
  }

  /**
   * Counts customers who pay a recurring amount, by the standard rules.
   *
   * @param log the changes, not null
   * @param timeline the periods, none of which should end after the last day the log knows of
   */
  public static CustomerMovements movements(SubscriptionLog<?> log, Timeline timeline) {
    return movements(log, timeline, CountingRules.standard());
  }

  /**
   * Counts customers who pay a recurring amount. The day of a change to 0 is the first without
   * service. Who never paid is no customer, and cannot be lost.
   *
   * <p>Worked example: 10.00 from 5 January, 0 from 1 April: joined in January; lost in April, or
   * in March by {@link ChurnTiming#ON_SERVICE_END}.
   *
   * @param log the changes, not null
   * @param timeline the periods, not null
   * @param rules by which to count, not null
   * @throws IllegalArgumentException if an amount is negative, or changes are grouped by time and
   *     the log has days only
   */
  public static CustomerMovements movements(
      SubscriptionLog<?> log, Timeline timeline, CountingRules rules) {
    Checks.notNull("log", log);
    Checks.notNull("timeline", timeline);
    Checks.notNull("rules", rules);
    if (rules.grouping().kind() == GroupingRule.Kind.TIME && log.zone().isEmpty()) {
      throw new IllegalArgumentException(
          "log must have exact times to group changes by time, but has days only");
    }
    return result(
        timeline,
        rules,
        LocalDate.MAX,
        true,
        PresenceFold.sum(log.visit(() -> new SubscriptionPresence(timeline, rules))));
  }

  /**
   * The tenure at churn (customer age at churn): how long the customers who were lost in a period
   * had been with the seller, in complete units since the first day they paid.
   *
   * <p>Lost is who does not pay at the period's end, by a change to 0 in the period: as many as
   * {@link #movements(SubscriptionLog, Timeline)} counts of lost, lost of new and returned and
   * left.
   *
   * <p>Worked example: 10.00 from 5 January, 0 from 1 April: lost in April after 2 complete months.
   *
   * @param log the changes
   * @param period the days of the losses
   * @param unit of the tenure, such as months
   */
  public static TenureAtChurn tenureAtChurn(
      SubscriptionLog<?> log, Period period, CalendarUnit unit) {
    Checks.notNull("log", log);
    Checks.notNull("period", period);
    Checks.notNull("unit", unit);
    return TenureFold.sum(log.visit(() -> new TenureFold(period, unit)), period, unit);
  }

  private static CustomerMovements result(
      Timeline timeline,
      CountingRules rules,
      LocalDate observedUntil,
      boolean reasons,
      PresenceFold fold) {
    boolean passed = rules.samePeriod() != CountingRules.SamePeriod.IGNORE;
    List<CustomerCounts> counts = new ArrayList<>();
    List<CustomerMovements.Passing> passing = new ArrayList<>();
    long opening = 0;
    for (int p = 0; p < timeline.periods(); p++) {
      Period whole = timeline.period(p);
      if (!whole.start().isBefore(observedUntil)) {
        break;
      }
      opening += fold.openingChange(p);
      Period period =
          whole.endExclusive().isAfter(observedUntil)
              ? Period.of(whole.start(), observedUntil)
              : whole;
      long joinedAndLeft = fold.count(Count.JOINED_AND_LEFT, p);
      CustomerCountsBuilder one =
          CustomerCounts.during(period)
              .opening(opening)
              .joined(fold.count(Count.JOINED, p) + (passed ? joinedAndLeft : 0))
              .reactivated(fold.count(Count.REACTIVATED, p))
              .lostOfNew(passed ? joinedAndLeft : 0);
      lost(one, fold, p, reasons);
      counts.add(one.build());
      passing.add(
          new CustomerMovements.Passing(
              period,
              joinedAndLeft,
              fold.count(Count.LAPSED_AND_RETURNED, p),
              fold.count(Count.RETURNED_AND_LEFT, p)));
    }
    return new CustomerMovements(rules, new CustomerSeries(counts), passing);
  }

  /**
   * Orders do not tell why nobody orders any more; that is not known, and no loss for no reason.
   */
  private static void lost(
      CustomerCountsBuilder counts, PresenceFold fold, int period, boolean reasons) {
    long unknown = fold.count(Count.LOST_UNSTATED, period);
    if (reasons) {
      counts
          .lostVoluntarily(fold.count(Count.LOST_VOLUNTARY, period))
          .lostInvoluntarily(fold.count(Count.LOST_INVOLUNTARY, period))
          .lostUnknown(unknown);
    } else {
      counts.lost(unknown);
    }
  }
}
