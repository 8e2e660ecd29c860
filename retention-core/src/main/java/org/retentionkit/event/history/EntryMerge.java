package org.retentionkit.event.history;

import org.retentionkit.internal.hash.Mix;

/** Puts the entries of two logs together, both by rising hash of the customer. */
final class EntryMerge {
  private final Entries.Writer out = new Entries.Writer();
  private final Sums sums;

  private EntryMerge(Sums sums) {
    this.sums = sums;
  }

  /** The entries of both; those of the same customer and slot are added up. */
  static Entries of(Entries one, Entries other, Sums sums) {
    EntryMerge merge = new EntryMerge(sums);
    merge.merge(new Cursor(one), new Cursor(other));
    return merge.out.entries();
  }

  private void merge(Cursor a, Cursor b) {
    while (!a.done && !b.done) {
      int order = Long.compareUnsigned(a.hash, b.hash);
      if (order == 0) {
        unite(a, b);
      } else {
        copy(order < 0 ? a : b);
      }
    }
    for (Cursor rest = a.done ? b : a; !rest.done; ) {
      copy(rest);
    }
  }

  private void copy(Cursor from) {
    out.addAll(from.piece, from.start, from.end);
    out.end(from.customer);
    from.next();
  }

  private void unite(Cursor a, Cursor b) {
    long[] these = a.piece.slots();
    long[] those = b.piece.slots();
    int i = a.start;
    int j = b.start;
    while (i < a.end && j < b.end) {
      if (these[i] < those[j]) {
        add(a.piece, i++);
      } else if (these[i] > those[j]) {
        add(b.piece, j++);
      } else {
        sum(a.customer, a.piece, i++, b.piece, j++);
      }
    }
    out.addAll(a.piece, i, a.end);
    out.addAll(b.piece, j, b.end);
    out.end(a.customer);
    a.next();
    b.next();
  }

  private void add(Entries.Piece from, int entry) {
    out.add(from.slots()[entry], from.orders()[entry], from.minorUnits()[entry]);
  }

  private void sum(long customer, Entries.Piece a, int i, Entries.Piece b, int j) {
    long slot = a.slots()[i];
    out.add(
        slot,
        sums.orders(customer, slot, a.orders()[i], b.orders()[j]),
        sums.minorUnits(customer, slot, a.minorUnits()[i], b.minorUnits()[j]));
  }

  /** Goes through customers. */
  private static final class Cursor {
    private final Entries entries;
    private int number;
    private int at;
    private Entries.Piece piece = Entries.Piece.NONE;
    private int start;
    private int end;
    private long customer;
    private long hash;
    private boolean done;

    Cursor(Entries entries) {
      this.entries = entries;
      next();
    }

    void next() {
      if (at == piece.customers().length) {
        if (number == entries.pieces().size()) {
          done = true;
          return;
        }
        piece = entries.pieces().get(number++);
        at = 0;
      }
      start = piece.start(at);
      customer = piece.customers()[at];
      end = piece.ends()[at++];
      hash = Mix.hash(customer);
    }
  }
}
