package org.retentionkit.revenue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import org.retentionkit.Money;
import org.retentionkit.event.CancelReason;
import org.retentionkit.event.GroupingRule;
import org.retentionkit.event.MovementKind;
import org.retentionkit.event.ReturnRule;
import org.retentionkit.event.Timeline;
import org.retentionkit.testing.GeneratedRows.Row;

/** The plain way: each customer's changes in a list, and its amounts looked up day by day. */
public final class LedgerReference {
  private final Timeline timeline;
  private final LedgerRules rules;
  public final Map<Long, List<Change>> changes = new TreeMap<>();
  public final Map<Long, List<Booked>> booked = new TreeMap<>();
  private final Currency currency;

  /** An amount from a day on. */
  public record Change(long day, long amount, CancelReason reason) {}

  /** A movement on a day. */
  public record Booked(long day, RevenueLedger.Line line) {}

  /** A row: its time, the day that holds it, and its value. */
  private record Moment(long time, long day, long value) {}

  /** A log of days, whose rows hold the reason in the two low bits of their value. */
  public LedgerReference(List<Row> rows, Currency currency, Timeline timeline, LedgerRules rules) {
    this(rows, row -> row.day(), row -> row.day(), currency, timeline, rules);
  }

  /** The same with a time for each row. */
  public LedgerReference(
      List<Row> rows,
      ToLongFunction<Row> time,
      ToLongFunction<Row> day,
      Currency currency,
      Timeline timeline,
      LedgerRules rules) {
    this.timeline = timeline;
    this.rules = rules;
    this.currency = currency;
    rows.stream()
        .collect(Collectors.groupingBy(Row::customer))
        .forEach(
            (customer, own) -> {
              List<Change> kept =
                  bridged(
                      grouped(
                          own.stream()
                              .map(
                                  row ->
                                      new Moment(
                                          time.applyAsLong(row), day.applyAsLong(row), row.value()))
                              .sorted(
                                  Comparator.comparingLong(Moment::time)
                                      .thenComparingLong(Moment::value))
                              .toList()));
              changes.put(customer, kept);
              booked.put(customer, lines(kept));
            });
  }

  private List<Change> grouped(List<Moment> all) {
    boolean byTime = rules.grouping().kind() == GroupingRule.Kind.TIME;
    List<Change> kept = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Moment now = all.get(i);
      Moment next = i + 1 < all.size() ? all.get(i + 1) : null;
      long wait =
          next == null
              ? Long.MAX_VALUE
              : byTime ? next.time() - now.time() : next.day() - now.day();
      if (next == null || wait > rules.grouping().gap()) {
        CancelReason why = CancelReason.values()[(int) (now.value() & 3)];
        kept.add(new Change(now.day(), now.value() >> 2, why));
      }
    }
    return kept;
  }

  List<RevenueLedger.Line> lines(long customer) {
    return booked.get(customer).stream().map(Booked::line).toList();
  }

  /** Without the zeros of gaps that are none, which begin with the first of them. */
  private List<Change> bridged(List<Change> all) {
    List<Change> kept = new ArrayList<>();
    List<Change> zeros = new ArrayList<>();
    for (Change change : all) {
      if (change.amount() == 0) {
        zeros.add(change);
        continue;
      }
      boolean gone =
          rules.returns().kind() != ReturnRule.Kind.AFTER_GAP
              || (!zeros.isEmpty() && change.day() - zeros.get(0).day() >= rules.returns().days());
      if (gone) {
        kept.addAll(zeros);
      }
      zeros.clear();
      kept.add(change);
    }
    kept.addAll(zeros);
    return kept;
  }

  /** What a customer pays when a day begins. */
  public static long at(List<Change> changes, long day) {
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
      if (change == begin) {
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

  private List<Booked> lines(List<Change> own) {
    List<Booked> result = new ArrayList<>();
    boolean paid = own.stream().anyMatch(c -> c.day() < timeline.startDay(0) && c.amount() > 0);
    for (int p = 0; p < timeline.periods(); p++) {
      long start = timeline.startDay(p);
      long end = timeline.startDay(p + 1);
      List<Change> inside = own.stream().filter(c -> c.day() >= start && c.day() < end).toList();
      long held = at(own, start);
      if (rules.basis() == LedgerRules.Basis.PERIOD_ENDS) {
        long now = at(own, end);
        long gap =
            inside.stream()
                .filter(c -> c.amount() > 0)
                .findFirst()
                .map(c -> gap(own, c))
                .orElse(-1L);
        CancelReason why =
            inside.isEmpty() ? CancelReason.UNSTATED : inside.get(inside.size() - 1).reason();
        long last = inside.isEmpty() ? 0 : inside.get(inside.size() - 1).day();
        line(result, last, p, held, now, isNew(paid, gap), why);
        paid |= now > 0;
      } else {
        boolean here = held > 0;
        for (Change change : inside) {
          boolean isNew = isNew(paid, gap(own, change)) && !here;
          line(result, change.day(), p, held, change.amount(), isNew, change.reason());
          held = change.amount();
          paid |= held > 0;
          here |= held > 0;
        }
      }
    }
    return result;
  }

  private void line(
      List<Booked> to,
      long day,
      int period,
      long before,
      long now,
      boolean isNew,
      CancelReason why) {
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
        new Booked(
            day,
            new RevenueLedger.Line(
                timeline.period(period),
                kind,
                kind == MovementKind.CHURNED ? why : CancelReason.UNSTATED,
                money(Math.abs(now - before)))));
  }

  public BigDecimal money(long minorUnits) {
    return BigDecimal.valueOf(minorUnits, Money.decimals(currency));
  }

  /** All customers' amounts when a period begins. */
  BigDecimal opening(int period) {
    return money(
        changes.values().stream().mapToLong(own -> at(own, timeline.startDay(period))).sum());
  }

  public List<RevenueMovements> movements() {
    List<RevenueMovements> result = new ArrayList<>();
    for (int p = 0; p < timeline.periods(); p++) {
      int period = p;
      result.add(
          Customers.lines(
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
    return booked.values().stream()
        .flatMap(List::stream)
        .map(Booked::line)
        .filter(l -> l.period().equals(timeline.period(period)) && l.kind() == kind)
        .map(RevenueLedger.Line::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
