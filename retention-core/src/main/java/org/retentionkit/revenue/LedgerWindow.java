package org.retentionkit.revenue;

import java.math.BigDecimal;
import java.util.Currency;
import org.retentionkit.Period;
import org.retentionkit.event.MovementKind;
import org.retentionkit.event.Timeline;

/** Adds up, over some periods, the movements and what only each customer's own amounts tell. */
final class LedgerWindow {
  private final Period period;
  private final Currency currency;
  private final int first;
  private final int last;
  private final long[] kinds = new long[MovementKind.values().length];
  private long opening;
  private long openingCustomers;
  private long lostCustomers;
  private long closingCustomers;
  private long keptOfOpening;
  private long openingOfLost;
  private long closingOfOpening;

  LedgerWindow(Timeline timeline, Currency currency, int first, int last) {
    this.period = Period.of(timeline.period(first).start(), timeline.period(last).endExclusive());
    this.currency = currency;
    this.first = first;
    this.last = last;
  }

  /** Adds a customer: its amount before the first line, and its lines. */
  void customer(LedgerFold fold, int place) {
    int to = fold.end(place);
    long held = fold.openings.at(place);
    int i = fold.start(place);
    while (i < to && MovementCode.period(fold.lines.code(i)) < first) {
      held += signed(MovementCode.kind(fold.lines.code(i)), fold.lines.amount(i));
      i++;
    }
    long open = held;
    while (i < to && MovementCode.period(fold.lines.code(i)) <= last) {
      int code = fold.lines.code(i);
      long amount = fold.lines.amount(i);
      held += signed(MovementCode.kind(code), amount);
      int kind = MovementCode.kindNumber(code);
      kinds[kind] = plus(kinds[kind], amount);
      i++;
    }
    closingCustomers += held > 0 ? 1 : 0;
    if (open > 0) {
      openingCustomers++;
      opening = plus(opening, open);
      keptOfOpening += Math.min(open, held); // at most opening, which fits
      closingOfOpening = plus(closingOfOpening, held);
      if (held == 0) {
        lostCustomers++;
        openingOfLost += open;
      }
    }
  }

  private static long signed(MovementKind kind, long amount) {
    return kind == MovementKind.CHURNED || kind == MovementKind.CONTRACTION ? -amount : amount;
  }

  private long plus(long sum, long amount) {
    return LedgerSums.plus(sum, amount, period);
  }

  RevenueMovements movements() {
    return new RevenueMovementsBuilder(period, currency)
        .opening(money(opening))
        .newRevenue(moved(MovementKind.NEW))
        .expansion(moved(MovementKind.EXPANSION))
        .contraction(moved(MovementKind.CONTRACTION))
        .churned(moved(MovementKind.CHURNED))
        .reactivation(moved(MovementKind.REACTIVATION))
        .openingCustomers(openingCustomers)
        .lostCustomers(lostCustomers)
        .closingCustomers(closingCustomers)
        .keptOfOpening(money(keptOfOpening))
        .openingOfLost(money(openingOfLost))
        .closingOfOpening(money(closingOfOpening))
        .build();
  }

  /** The same of one customer. */
  CustomerRevenue revenue() {
    return new CustomerRevenue(
        currency,
        money(opening),
        moved(MovementKind.NEW),
        moved(MovementKind.EXPANSION),
        moved(MovementKind.CONTRACTION),
        moved(MovementKind.CHURNED),
        moved(MovementKind.REACTIVATION),
        BigDecimal.ZERO);
  }

  private BigDecimal moved(MovementKind kind) {
    return money(kinds[MovementCode.number(kind)]);
  }

  private BigDecimal money(long minorUnits) {
    return LedgerSums.money(minorUnits, currency);
  }
}
