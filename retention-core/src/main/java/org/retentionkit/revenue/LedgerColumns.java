package org.retentionkit.revenue;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.retentionkit.event.Timeline;
import org.retentionkit.internal.hash.HashOrder;

/** The lines of all customers, as the threads of a fold left them. */
final class LedgerColumns {
  private final List<LedgerFold> folds;
  private final HashOrder order;
  private final LedgerSums sums;

  /** Takes over the folds of all threads, each of which has other customers. */
  LedgerColumns(Timeline timeline, List<LedgerFold> folds) {
    this.folds = folds;
    this.order = HashOrder.of(folds.stream().map(fold -> fold.customers).toList());
    this.sums = new LedgerSums(timeline);
    folds.forEach(fold -> sums.add(fold.sums));
  }

  /** The sums of all lines. */
  LedgerSums sums() {
    return sums;
  }

  /** The customers of all threads in their common order. */
  HashOrder order() {
    return order;
  }

  /** The number of lines. */
  long lines() {
    return folds.stream().mapToLong(fold -> fold.lines.size()).sum();
  }

  /** The changes after the last period. */
  long after() {
    return folds.stream().mapToLong(LedgerFold::after).sum();
  }

  /** Adds all customers to a window. */
  void addTo(LedgerWindow window) {
    for (LedgerFold fold : folds) {
      for (int place = 0; place < fold.customers.size(); place++) {
        window.customer(fold, place);
      }
    }
  }

  /** Adds one customer to a window. */
  void addTo(LedgerWindow window, int index) {
    int run = order.run(index);
    window.customer(folds.get(order.piece(run)), order.place(run, index));
  }

  /** The movements of one customer, in order. */
  List<RevenueLedger.Line> lines(int index, Timeline timeline, Currency currency) {
    int run = order.run(index);
    LedgerFold fold = folds.get(order.piece(run));
    int place = order.place(run, index);
    List<RevenueLedger.Line> lines = new ArrayList<>();
    for (int i = fold.start(place); i < fold.end(place); i++) {
      int code = fold.lines.code(i);
      lines.add(
          new RevenueLedger.Line(
              timeline.period(MovementCode.period(code)),
              MovementCode.kind(code),
              MovementCode.reason(code),
              LedgerSums.money(fold.lines.amount(i), currency)));
    }
    return List.copyOf(lines);
  }

  /** Whether the customer at an index paid and moved as the one of other columns. */
  boolean same(int index, LedgerColumns other, int otherIndex) {
    int run = order.run(index);
    int otherRun = other.order.run(otherIndex);
    LedgerFold a = folds.get(order.piece(run));
    LedgerFold b = other.folds.get(other.order.piece(otherRun));
    int ours = order.place(run, index);
    int theirs = other.order.place(otherRun, otherIndex);
    int shift = b.start(theirs) - a.start(ours);
    boolean same =
        a.openings.at(ours) == b.openings.at(theirs)
            && a.end(ours) - a.start(ours) == b.end(theirs) - b.start(theirs);
    for (int i = a.start(ours); same && i < a.end(ours); i++) {
      same =
          a.lines.code(i) == b.lines.code(i + shift)
              && a.lines.amount(i) == b.lines.amount(i + shift);
    }
    return same;
  }
}
