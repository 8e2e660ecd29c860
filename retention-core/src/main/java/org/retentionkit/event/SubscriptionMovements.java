package org.retentionkit.event;

import java.util.Currency;
import java.util.Objects;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.tally.MovementFold;

/**
 * Answers "why is recurring revenue higher or lower than a period ago?": amounts and customers by
 * kind of movement, for each period of a timeline.
 *
 * <p>Amounts are never negative: a contraction from 30.00 to 20.00 is 10.00. The identity {@code
 * closing = opening + new + reactivation + expansion − contraction − churned} holds to the minor
 * unit in every period.
 *
 * <p>Only the amount at the end of a period counts: a customer who begins and ends within one
 * period makes no movement there and is new when paying at the end of a later one. Before the first
 * period every amount counts: who has paid then is reactivated, not new.
 *
 * <p>Worked example: a customer with 10.00 from 5 January, 15.00 from 20 January, nothing from 3
 * March and 9.00 from 1 May: January new 15.00, March churned 15.00, May reactivation 9.00.
 *
 * <p>Immutable.
 */
public final class SubscriptionMovements {
  private final Timeline timeline;
  private final Currency currency;
  private final MovementFold fold;

  SubscriptionMovements(Timeline timeline, Currency currency, MovementFold fold) {
    this.timeline = timeline;
    this.currency = currency;
    this.fold = fold;
  }

  /** The periods. */
  public Timeline timeline() {
    return timeline;
  }

  /** The currency of all amounts. */
  public Currency currency() {
    return currency;
  }

  /** The number of customers in the log, whether they moved or not. */
  public long customers() {
    return fold.customers();
  }

  /** The number of rows after the last period: they count for no period. */
  public long rowsAfter() {
    return fold.after();
  }

  /**
   * The amount that moved, in minor units, 0 or more.
   *
   * @param kind the kind of movement
   * @param period the number of the period
   */
  public long amount(MovementKind kind, int period) {
    return sum(kind, period, true);
  }

  /**
   * The number of customers who moved.
   *
   * @param kind the kind of movement
   * @param period the number of the period
   */
  public long customers(MovementKind kind, int period) {
    return sum(kind, period, false);
  }

  /**
   * The amount churned for one reason, in minor units.
   *
   * @param reason the reason stated last in the period: if one change to nothing follows another,
   *     that of the later one
   * @param period the number of the period
   */
  public long churnedAmount(CancelReason reason, int period) {
    return fold.amount(checked(period), MovementFold.CHURNED + reason.code());
  }

  /**
   * The number of customers churned for one reason.
   *
   * @param reason the reason stated last in the period: if one change to nothing follows another,
   *     that of the later one
   * @param period the number of the period
   */
  public long churnedCustomers(CancelReason reason, int period) {
    return fold.count(checked(period), MovementFold.CHURNED + reason.code());
  }

  /**
   * The recurring amount at the beginning of a period, in minor units: that of changes before it.
   *
   * @param period the number of the period
   */
  public long opening(int period) {
    checked(period);
    return fold.held(period, true);
  }

  /**
   * The recurring amount at the end of a period, in minor units.
   *
   * @param period the number of the period
   */
  public long closing(int period) {
    return fold.held(checked(period) + 1, true);
  }

  /**
   * The number of customers who pay at the beginning of a period.
   *
   * @param period the number of the period
   */
  public long openingCustomers(int period) {
    return fold.held(checked(period), false);
  }

  /**
   * The number of customers who pay at the end of a period.
   *
   * @param period the number of the period
   */
  public long closingCustomers(int period) {
    return fold.held(checked(period) + 1, false);
  }

  private long sum(MovementKind kind, int period, boolean amounts) {
    checked(period);
    int first =
        switch (Checks.notNull("kind", kind)) {
          case NEW -> MovementFold.NEW;
          case EXPANSION -> MovementFold.EXPANSION;
          case CONTRACTION -> MovementFold.CONTRACTION;
          case CHURNED -> MovementFold.CHURNED;
          case REACTIVATION -> MovementFold.REACTIVATION;
        };
    int last = kind == MovementKind.CHURNED ? MovementFold.REACTIVATION - 1 : first;
    long sum = 0;
    for (int k = first; k <= last; k++) {
      sum = Checks.sum("movements", sum, amounts ? fold.amount(period, k) : fold.count(period, k));
    }
    return sum;
  }

  private int checked(int period) {
    if (period < 0 || period >= timeline.periods()) {
      throw Checks.broken("period", "must lie between 0 and " + (timeline.periods() - 1), period);
    }
    return period;
  }

  /** Whether both have the same periods, currency and figures. */
  @Override
  public boolean equals(Object other) {
    return other instanceof SubscriptionMovements m
        && timeline.equals(m.timeline)
        && currency.equals(m.currency)
        && fold.equals(m.fold);
  }

  @Override
  public int hashCode() {
    return Objects.hash(timeline, currency, fold);
  }

  /** For example {@code movements of 3 customers in EUR, 24 × month from 2023-01-01}. */
  @Override
  public String toString() {
    return "movements of " + customers() + " customers in " + currency + ", " + timeline;
  }
}
