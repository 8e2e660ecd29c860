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

/** Adds lines up by period, kind and reason. */
final class LedgerSums {
  private static final int CELLS = LedgerFold.CELLS;

  private final Period[] periods;

  /** By the code of a line: its period, kind and reason. */
  private final long[] sums;

  private long opening;

  LedgerSums(Timeline timeline) {
    periods = new Period[timeline.periods()];
    Arrays.setAll(periods, timeline::period);
    sums = new long[Math.multiplyExact(periods.length, CELLS)];
  }

  /** The movements of a log, without keeping any line. */
  static List<RevenueMovements> movements(
      SubscriptionLog<?> log, Timeline timeline, LedgerRules rules) {
    List<LedgerFold> folds = LedgerFold.all(log, timeline, rules, false);
    LedgerSums sums = new LedgerSums(timeline);
    folds.forEach(fold -> sums.add(fold.sums));
    return sums.movements(log.currency());
  }

  void opening(long amount) {
    opening = plus(opening, amount);
  }

  void line(int code, long amount) {
    sums[code] = plus(sums[code], amount);
  }

  /** Adds the sums of another thread. */
  void add(LedgerSums other) {
    opening = plus(opening, other.opening);
    for (int i = 0; i < sums.length; i++) {
      sums[i] = plus(sums[i], other.sums[i]);
    }
  }

  /** The sum of two amounts; −1 for one that no long holds, whatever is added to it. */
  private static long plus(long sum, long amount) {
    long result = sum + amount;
    return (sum | amount | result) < 0 ? -1 : result;
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
    BigDecimal open = money(checked(opening, periods[0]), currency);
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
    return money(checked(sums[LedgerFold.code(period, kind, reason)], periods[period]), currency);
  }

  static BigDecimal money(long minorUnits, Currency currency) {
    return BigDecimal.valueOf(minorUnits, Money.decimals(currency));
  }
}
