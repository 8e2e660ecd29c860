package org.retentionkit.event;

import org.retentionkit.internal.hash.Mix;
import org.retentionkit.internal.intake.Tallies;
import org.retentionkit.internal.keep.Inbox;
import org.retentionkit.internal.keep.Spare;

/** A block of rows of customers that are longs. */
@SuppressWarnings("ArrayRecordComponent") // a view of columns; never compared
record StripeBlock(long[] customer, int[] slots, int[] millis, long[] values) {
  /** Counts some rows of a block. */
  interface Counting {
    void count(Tallies tallies, int from, int to);
  }

  /** The part of a customer. */
  static int part(long id) {
    return (int) (Mix.hash(id) >>> (Long.SIZE - KeyParts.BITS));
  }

  /** Adds the rows that a gate lets in. */
  void addTo(Stripes<?> stripes, Gate.Rows rows, Counting counting) {
    addTo(stripes, rows.from(), rows.to(), counting);
  }

  /** Adds some rows, chunk by chunk: all rows of a chunk and their counts, or none. */
  void addTo(Stripes<?> stripes, int from, int to, Counting counting) {
    for (int start = from; start < to; start += Stripes.CHUNK) {
      int first = start;
      int end = Math.min(to, start + Stripes.CHUNK);
      int n = end - first;
      Spare spare = stripes.spare();
      byte[] part = spare.part(n);
      for (int i = 0; i < n; i++) {
        part[i] = (byte) part(customer[first + i]);
      }
      Inbox.Rows rows = new Inbox.Rows(part, n, customer, first, slots, millis, values, first);
      stripes.addChunk(rows, spare, tallies -> counting.count(tallies, first, end));
    }
  }
}
