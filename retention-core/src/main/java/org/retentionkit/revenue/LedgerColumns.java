package org.retentionkit.revenue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.retentionkit.event.Timeline;
import org.retentionkit.internal.LongColumn;

/** The lines of all customers, ascending by customer, then in the order of time. */
final class LedgerColumns {
  final long[] customers;

  /** What each customer paid before the first period. */
  final long[] openings;

  /** Where each customer's lines begin; the last one ends with the end of the lines. */
  final int[] offsets;

  final long[] codes;
  final long[] amounts;
  final long after;

  /** Takes over the folds of all threads, each of which has other customers. */
  LedgerColumns(List<LedgerFold> folds) {
    LongColumn ids = new LongColumn();
    LongColumn before = new LongColumn();
    LongColumn starts = new LongColumn();
    LongColumn lines = new LongColumn();
    LongColumn values = new LongColumn();
    for (LedgerFold fold : folds) {
      for (int c = 0; c < fold.starts.size(); c++) {
        starts.add(lines.size() + fold.starts.at(c));
      }
      ids.addAll(fold.customers);
      before.addAll(fold.openings);
      lines.addAll(fold.codes);
      values.addAll(fold.amounts);
    }
    starts.add(lines.size());
    after = folds.stream().mapToLong(LedgerFold::after).sum();
    int[] order = ids.ascending();
    customers = ids.at(order);
    openings = before.at(order);
    offsets = new int[order.length + 1];
    codes = new long[lines.size()];
    amounts = new long[codes.length];
    int end = 0;
    for (int c = 0; c < order.length; c++) {
      for (int i = (int) starts.at(order[c]); i < starts.at(order[c] + 1); i++) {
        codes[end] = lines.at(i);
        amounts[end++] = values.at(i);
      }
      offsets[c + 1] = end;
    }
  }

  int indexOf(long customer) {
    return Arrays.binarySearch(customers, customer);
  }

  /** The movements of one customer, in order; empty for one who is not in the log. */
  List<RevenueLedger.Line> lines(int at, Timeline timeline, Currency currency) {
    List<RevenueLedger.Line> lines = new ArrayList<>();
    for (int i = at < 0 ? 0 : offsets[at]; at >= 0 && i < offsets[at + 1]; i++) {
      lines.add(
          new RevenueLedger.Line(
              timeline.period(LedgerFold.period(codes[i])),
              LedgerFold.kind(codes[i]),
              LedgerFold.reason(codes[i]),
              LedgerSums.money(amounts[i], currency)));
    }
    return List.copyOf(lines);
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof LedgerColumns other
        && after == other.after
        && Arrays.equals(customers, other.customers)
        && Arrays.equals(openings, other.openings)
        && Arrays.equals(offsets, other.offsets)
        && Arrays.equals(codes, other.codes)
        && Arrays.equals(amounts, other.amounts);
  }

  @Override
  public int hashCode() {
    return (31 * Arrays.hashCode(customers)) + Arrays.hashCode(amounts);
  }
}
