package org.retentionkit.internal.keep;

/**
 * Joins entries with rows to one set of entries, in one pass along the customers. What comes out
 * does not depend on the order of the rows, nor on how they were split.
 */
final class EntryMerge {
  private final Entries kept;
  private final EntryRows rows;
  private final EntryColumns out;

  private EntryMerge(Joining rule, boolean timed, Entries kept, EntryRows rows) {
    this.kept = kept;
    this.rows = rows;
    this.out = new EntryColumns(rule, timed, kept, rows);
  }

  /** What is kept together with rows. */
  static Entries of(Joining rule, boolean timed, Entries kept, EntryRows rows) {
    return rows.size() == 0 ? kept : new EntryMerge(rule, timed, kept, rows).merged();
  }

  private Entries merged() {
    long[] known = kept.keys();
    long[] coming = rows.keys();
    int n = rows.size();
    int customer = 0;
    for (int row = 0; row < n; ) {
      long key = coming[row];
      int first = customer;
      while (customer < known.length && Long.compareUnsigned(known[customer], key) < 0) {
        customer++;
      }
      out.copyCustomers(first, customer);
      int end = row + 1;
      while (end < n && coming[end] == key) {
        end++;
      }
      if (customer < known.length && known[customer] == key) {
        merge(kept.start(customer), kept.ends()[customer], row, end);
        customer++;
      } else {
        merge(0, 0, row, end);
      }
      out.end(key);
      row = end;
    }
    out.copyCustomers(customer, known.length);
    return out.entries();
  }

  /** Joins the entries and the rows of a customer. */
  private void merge(int from, int to, int firstRow, int endRow) {
    int at = from;
    for (int row = firstRow; row < endRow; ) {
      int slot = rows.slot(row);
      int start = at;
      while (at < to && kept.slots()[at] < slot) {
        at++;
      }
      out.copy(start, at);
      int same = at;
      while (same < to && kept.slots()[same] == slot) {
        same++;
      }
      int end = row + 1;
      while (end < endRow && rows.slot(end) == slot) {
        end++;
      }
      if (end - row == 1 && same == at) {
        out.append(slot, rows.milli(row), rows.value(row), rows.more(row));
      } else {
        out.join(slot, at, same, row, end);
      }
      at = same;
      row = end;
    }
    out.copy(at, to);
  }
}
