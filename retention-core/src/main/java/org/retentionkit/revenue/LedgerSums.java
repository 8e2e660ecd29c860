package org.retentionkit.revenue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.event.CancelReason;
import org.retentionkit.event.MovementKind;
import org.retentionkit.event.SubscriptionLog;
import org.retentionkit.event.Timeline;
import org.retentionkit.internal.fold.Axis;

/** Adds lines up by period, kind and reason. */
final class LedgerSums {
  /** What customers pay before the first period: to it, all of them are known. */
  private static final int OPENING =
      MovementCode.of(-1, MovementKind.REACTIVATION, CancelReason.UNSTATED);

  private final Period[] periods;

  /**
   * By the code of a line: its period, kind and reason; what a customer opens with is a line too.
   */
  private final long[] sums;

  LedgerSums(Timeline timeline) {
    periods = new Period[timeline.periods()];
    Arrays.setAll(periods, timeline::period);
    sums = new long[Math.multiplyExact(periods.length + 2, MovementCode.CELLS)];
  }

  /** The movements of a log, without keeping any line. */
  static List<RevenueMovements> movements(
      SubscriptionLog<?> log, Timeline timeline, LedgerRules rules) {
    LedgerSums sums = new LedgerSums(timeline);
    if (PeriodEndFold.fits(rules)) {
      Axis axis = Booking.axis(timeline);
      log.visit(() -> new PeriodEndFold(timeline, axis)).forEach(fold -> sums.add(fold.sums));
    } else {
      LedgerFold.all(log, timeline, rules, false).forEach(fold -> sums.add(fold.sums));
    }
    return sums.movements(log.currency());
  }

  void opening(long amount) {
    line(OPENING, amount);
  }

  void line(int code, long amount) {
    sums[code] = plus(sums[code], amount);
  }

  /** Adds the sums of another thread. */
  void add(LedgerSums other) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] = plus(sums[i], other.sums[i]);
    }
  }

  /** The sum of two amounts; −1 for one that no long holds, whatever is added to it. */
  private static long plus(long sum, long amount) {
    long result = sum + amount;
    return result | ((sum | amount | result) >> 63);
  }

  /** The sum, or an error that says of what. */
  static long plus(long sum, long amount, Period period) {
    return checked(plus(sum, amount), period);
  }

  private static long checked(long sum, Period period) {
    if (sum < 0) {
      throw new ArithmeticException(
          "recurring amounts of " + period + " must add up to at most " + Long.MAX_VALUE);
    }
    return sum;
  }

  List<RevenueMovements> movements(Currency currency) {
    List<RevenueMovements> movements = new ArrayList<>();
    BigDecimal open = money(checked(sums[OPENING], periods[0]), currency);
    for (int p = 0; p < periods.length; p++) {
      RevenueMovements movement =
          new RevenueMovementsBuilder(periods[p], currency)
              .opening(open)
              .newRevenue(sum(p, MovementKind.NEW, currency))
              .expansion(sum(p, MovementKind.EXPANSION, currency))
              .contraction(sum(p, MovementKind.CONTRACTION, currency))
              .churned(sum(p, MovementKind.CHURNED, currency))
              .reactivation(sum(p, MovementKind.REACTIVATION, currency))
              .build();
      movements.add(movement);
      open = movement.closing();
    }
    return List.copyOf(movements);
  }

  List<ChurnedByReason> churned(Currency currency) {
    List<ChurnedByReason> churned = new ArrayList<>();
    for (int p = 0; p < periods.length; p++) {
      churned.add(
          new ChurnedByReason(
              periods[p],
              currency,
              churned(p, CancelReason.VOLUNTARY, currency),
              churned(p, CancelReason.INVOLUNTARY, currency),
              churned(p, CancelReason.UNSTATED, currency)));
    }
    return List.copyOf(churned);
  }

  private BigDecimal sum(int period, MovementKind kind, Currency currency) {
    BigDecimal sum = BigDecimal.ZERO;
    for (CancelReason reason : CancelReason.values()) {
      sum = sum.add(sum(period, kind, reason, currency));
    }
    return sum;
  }

  private BigDecimal churned(int period, CancelReason reason, Currency currency) {
    return sum(period, MovementKind.CHURNED, reason, currency);
  }

  private BigDecimal sum(int period, MovementKind kind, CancelReason reason, Currency currency) {
    return money(checked(sums[MovementCode.of(period, kind, reason)], periods[period]), currency);
  }

  static BigDecimal money(long minorUnits, Currency currency) {
    return BigDecimal.valueOf(minorUnits, Money.decimals(currency));
  }
}
