package org.retentionkit.revenue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.retentionkit.Money;
import org.retentionkit.event.MovementKind;
import org.retentionkit.event.Timeline;
import org.retentionkit.internal.fold.Axis;

/** Adds up movements, and what rates do between them, by period and rate. */
final class ServiceStartFold extends Booking {
  /** What is not a movement comes after them. */
  private static final int OPENING = MovementKind.values().length;

  /** Amounts held, at the rate of the change that came next. */
  private static final int TO = OPENING + 1;

  /** The same amounts, at the rate they had. */
  private static final int FROM = TO + 1;

  private static final int CELLS = FROM + 1;

  private final Timeline timeline;
  private final ExchangeRates rates;
  private final long[] firstDays;
  private final RatedSums sums;

  ServiceStartFold(Timeline timeline, Axis axis, LedgerRules rules, ExchangeRates rates) {
    super(axis, rules.basis() == LedgerRules.Basis.EVERY_CHANGE, rules.returns(), rules.grouping());
    this.timeline = timeline;
    this.rates = rates;
    this.firstDays = rates.firstDays().stream().mapToLong(LocalDate::toEpochDay).toArray();
    this.sums = new RatedSums(timeline);
  }

  @Override
  protected void opened(long customer, long amount, long day) {
    if (amount > 0) {
      sums.add(0, OPENING, rate(day), amount);
    }
  }

  @Override
  protected void moved(int code, long amount, long day) {
    sums.add(MovementCode.period(code), MovementCode.kindNumber(code), rate(day), amount);
  }

  @Override
  protected void carried(int period, long amount, long from, long to) {
    int old = rate(from);
    int now = rate(to);
    if (old != now) {
      sums.add(period, FROM, old, amount);
      sums.add(period, TO, now, amount);
    }
  }

  private int rate(long day) {
    int at = Arrays.binarySearch(firstDays, day);
    int index = at >= 0 ? at : -at - 2;
    return index >= 0
        ? index
        : rates.indexOn(LocalDate.ofEpochDay(day)); // which says what is wrong
  }

  /** The movements of all folds of a log together. */
  static List<RevenueMovements> movements(List<ServiceStartFold> folds) {
    ServiceStartFold all = folds.get(0);
    folds.subList(1, folds.size()).forEach(other -> all.sums.addAll(other.sums));
    return all.movements();
  }

  private List<RevenueMovements> movements() {
    BigDecimal[][] amounts = sums.times(rates.rates(), CELLS, Money.decimals(rates.from()));
    List<RevenueMovements> movements = new ArrayList<>();
    BigDecimal opening = amounts[0][OPENING];
    for (int p = 0; p < timeline.periods(); p++) {
      BigDecimal[] of = amounts[p];
      RevenueMovements movement =
          new RevenueMovementsBuilder(timeline.period(p), rates.to())
              .opening(opening)
              .newRevenue(of[MovementCode.number(MovementKind.NEW)])
              .expansion(of[MovementCode.number(MovementKind.EXPANSION)])
              .contraction(of[MovementCode.number(MovementKind.CONTRACTION)])
              .churned(of[MovementCode.number(MovementKind.CHURNED)])
              .reactivation(of[MovementCode.number(MovementKind.REACTIVATION)])
              .fx(of[TO].subtract(of[FROM]))
              .build();
      movements.add(movement);
      opening = movement.closing();
    }
    return List.copyOf(movements);
  }
}
