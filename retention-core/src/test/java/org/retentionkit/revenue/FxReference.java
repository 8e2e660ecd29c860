package org.retentionkit.revenue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.TreeMap;
import org.retentionkit.event.MovementKind;
import org.retentionkit.event.Timeline;
import org.retentionkit.revenue.LedgerReference.Booked;
import org.retentionkit.revenue.LedgerReference.Change;

/**
 * The plain way: at the end of each period every customer's amount times the rate of its latest
 * change, each movement times that of its day, and what is left between them is the fx line.
 */
final class FxReference {
  private final LedgerReference ledger;
  private final TreeMap<Long, BigDecimal> rates = new TreeMap<>();

  FxReference(LedgerReference ledger, ExchangeRates rates) {
    this.ledger = ledger;
    for (int i = 0; i < rates.rates().size(); i++) {
      this.rates.put(rates.firstDays().get(i).toEpochDay(), rates.rates().get(i));
    }
  }

  private BigDecimal rate(long day) {
    return rates.floorEntry(day).getValue();
  }

  /** What all customers' amounts are worth when a day begins. */
  BigDecimal worth(long day) {
    BigDecimal sum = BigDecimal.ZERO;
    for (List<Change> own : ledger.changes.values()) {
      List<Change> before = own.stream().filter(change -> change.day() < day).toList();
      if (!before.isEmpty()) {
        Change last = before.get(before.size() - 1);
        sum = sum.add(ledger.money(last.amount()).multiply(rate(last.day())));
      }
    }
    return sum;
  }

  List<RevenueMovements> movements(Timeline timeline, Currency to) {
    List<RevenueMovements> result = new ArrayList<>();
    for (int p = 0; p < timeline.periods(); p++) {
      BigDecimal opening = worth(timeline.startDay(p));
      BigDecimal closing = worth(timeline.startDay(p + 1));
      BigDecimal more = BigDecimal.ZERO;
      BigDecimal less = BigDecimal.ZERO;
      List<BigDecimal> sums = new ArrayList<>();
      for (MovementKind kind : MovementKind.values()) {
        BigDecimal sum = BigDecimal.ZERO;
        for (List<Booked> own : ledger.booked.values()) {
          for (Booked booked : own) {
            LocalDate day = LocalDate.ofEpochDay(booked.day());
            if (timeline.period(p).contains(day) && booked.line().kind() == kind) {
              sum = sum.add(booked.line().amount().multiply(rate(booked.day())));
            }
          }
        }
        sums.add(sum);
        if (kind == MovementKind.CHURNED || kind == MovementKind.CONTRACTION) {
          less = less.add(sum);
        } else {
          more = more.add(sum);
        }
      }
      result.add(
          Customers.lines(
              timeline.period(p),
              to,
              opening,
              sums.get(MovementKind.NEW.ordinal()),
              sums.get(MovementKind.EXPANSION.ordinal()),
              sums.get(MovementKind.CONTRACTION.ordinal()),
              sums.get(MovementKind.CHURNED.ordinal()),
              sums.get(MovementKind.REACTIVATION.ordinal()),
              closing.subtract(opening).subtract(more).add(less)));
    }
    return result;
  }
}
