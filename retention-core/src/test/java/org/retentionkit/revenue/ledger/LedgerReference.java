package org.retentionkit.revenue.ledger;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.retentionkit.event.ReturnRule;
import org.retentionkit.event.Timeline;
import org.retentionkit.event.subscription.CancelReason;
import org.retentionkit.event.subscription.MovementKind;
import org.retentionkit.money.Money;
import org.retentionkit.revenue.RevenueMovement;
import org.retentionkit.testing.GeneratedRows.Row;

/** The plain way: each customer's changes in a list, and its amounts looked up day by day. */
final class LedgerReference {
  private final Timeline timeline;
  private final LedgerRules rules;
  final Map<Long, List<Change>> changes = new TreeMap<>();
  final Map<Long, List<LedgerLine>> lines = new TreeMap<>();
  private final Currency currency;

  /** An amount from a day on. */
  record Change(long day, long amount, CancelReason reason) {}

  LedgerReference(List<Row> rows, Currency currency, Timeline timeline, LedgerRules rules) {
    this.timeline = timeline;
    this.rules = rules;
    this.currency = currency;
    rows.stream()
        .collect(Collectors.groupingBy(Row::customer))
        .forEach(
            (customer, own) -> {
              List<Change> kept = bridged(grouped(lastOfDays(own)));
              changes.put(customer, kept);
              lines.put(customer, lines(kept));
            });
  }

  private static List<Change> lastOfDays(List<Row> own) {
    TreeMap<Integer, Long> last = new TreeMap<>();
    own.forEach(row -> last.merge(row.day(), row.value(), Math::max));
    List<Change> list = new ArrayList<>();
    last.forEach(
        (day, value) ->
            list.add(new Change(day, value >> 2, CancelReason.values()[(int) (value & 3)])));
    return list;
  }

  private List<Change> grouped(List<Change> all) {
    List<Change> kept = new ArrayList<>();
    for (Change change : all) {
      kept.removeIf(
          before ->
              before == kept.get(kept.size() - 1)
                  && change.day() - before.day() <= rules.groupWithinDays());
      kept.add(change);
    }
    return kept;
  }

  private List<Change> bridged(List<Change> all) {
    List<Change> kept = new ArrayList<>(all);
    if (rules.returns().kind() == ReturnRule.Kind.AFTER_GAP) {
      for (int i = all.size() - 1; i > 0; i--) {
        Change end = all.get(i - 1);
        Change begin = all.get(i);
        if (end.amount() == 0
            && begin.amount() > 0
            && begin.day() - end.day() < rules.returns().days()) {
          kept.remove(end);
        }
      }
    }
    return kept;
  }

  /** What a customer pays when a day begins. */
  static long at(List<Change> changes, long day) {
    return changes.stream()
        .filter(change -> change.day() < day)
        .reduce((a, b) -> b)
        .map(Change::amount)
        .orElse(0L);
  }

  /** The days from the last end before a change to it, or -1 if there was none. */
  private static long gap(List<Change> changes, Change begin) {
    long end = -1;
    long held = 0;
    boolean ended = false;
    for (Change change : changes) {
      if (change.day() >= begin.day()) {
        break;
      }
      if (held > 0 && change.amount() == 0) {
        end = change.day();
        ended = true;
      }
      held = change.amount();
    }
    return ended ? begin.day() - end : -1;
  }

  private boolean isNew(boolean paid, long gap) {
    ReturnRule rule = rules.returns();
    return !paid || (rule.kind() == ReturnRule.Kind.WITHIN && gap > rule.days());
  }

  private List<LedgerLine> lines(List<Change> own) {
    List<LedgerLine> result = new ArrayList<>();
    boolean paid = own.stream().anyMatch(c -> c.day() < timeline.startDay(0) && c.amount() > 0);
    for (int p = 0; p < timeline.periods(); p++) {
      long start = timeline.startDay(p);
      long end = timeline.startDay(p + 1);
      List<Change> inside = own.stream().filter(c -> c.day() >= start && c.day() < end).toList();
      long held = at(own, start);
      if (rules.basis() == MovementBasis.PERIOD_ENDS) {
        long now = at(own, end);
        long gap =
            inside.stream()
                .filter(c -> c.amount() > 0)
                .findFirst()
                .map(c -> gap(own, c))
                .orElse(-1L);
        CancelReason why =
            inside.stream()
                .filter(c -> c.amount() == 0 && at(own, c.day()) > 0)
                .reduce((a, b) -> b)
                .map(Change::reason)
                .orElse(CancelReason.UNSTATED);
        line(result, p, held, now, isNew(paid, gap), why);
        paid |= now > 0;
      } else {
        boolean here = held > 0;
        for (Change change : inside) {
          boolean isNew = isNew(paid, gap(own, change)) && !here;
          line(result, p, held, change.amount(), isNew, change.reason());
          held = change.amount();
          paid |= held > 0;
          here |= held > 0;
        }
      }
    }
    return result;
  }

  private void line(
      List<LedgerLine> to, int period, long before, long now, boolean isNew, CancelReason why) {
    if (before == now) {
      return;
    }
    MovementKind kind =
        before == 0
            ? isNew ? MovementKind.NEW : MovementKind.REACTIVATION
            : now == 0
                ? MovementKind.CHURNED
                : now > before ? MovementKind.EXPANSION : MovementKind.CONTRACTION;
    to.add(
        new LedgerLine(
            timeline.period(period),
            kind,
            kind == MovementKind.CHURNED ? why : CancelReason.UNSTATED,
            money(Math.abs(now - before))));
  }

  BigDecimal money(long minorUnits) {
    return BigDecimal.valueOf(minorUnits, Money.decimals(currency));
  }

  /** All customers' amounts when a period begins. */
  BigDecimal opening(int period) {
    return money(
        changes.values().stream().mapToLong(own -> at(own, timeline.startDay(period))).sum());
  }

  List<RevenueMovement> movements() {
    List<RevenueMovement> result = new ArrayList<>();
    for (int p = 0; p < timeline.periods(); p++) {
      int period = p;
      result.add(
          new RevenueMovement(
              timeline.period(p),
              currency,
              opening(p),
              sum(period, MovementKind.NEW),
              sum(period, MovementKind.EXPANSION),
              sum(period, MovementKind.CONTRACTION),
              sum(period, MovementKind.CHURNED),
              sum(period, MovementKind.REACTIVATION),
              BigDecimal.ZERO));
    }
    return result;
  }

  private BigDecimal sum(int period, MovementKind kind) {
    return lines.values().stream()
        .flatMap(List::stream)
        .filter(l -> l.period().equals(timeline.period(period)) && l.kind() == kind)
        .map(LedgerLine::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
