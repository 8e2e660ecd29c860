package org.retentionkit.event;

import org.retentionkit.internal.hash.Mix;
import org.retentionkit.internal.intake.Tallies;
import org.retentionkit.internal.keep.Incoming;
import org.retentionkit.internal.keep.Spare;

/**
 * A block of orders or changes of customers that are longs.
 *
 * @param ahead where the customer of the other columns' first row stands
 */
@SuppressWarnings("ArrayRecordComponent") // a view of columns; never compared
record StripeBlock(long[] customer, int ahead, int[] slots, int[] millis, long[] values) {
  /** Counts some rows of a block. */
  interface Counting {
    void count(Tallies tallies, int from, int to);
  }

  /** Adds some rows, chunk by chunk: all rows of a chunk and their counts, or none. */
  void addTo(Stripes<?> stripes, int from, int to, Counting counting) {
    for (int start = from; start < to; start += Stripes.CHUNK) {
      int first = start;
      int end = Math.min(to, start + Stripes.CHUNK);
      int n = end - first;
      Spare spare = stripes.spare();
      byte[] part = spare.part(n);
      int[] sizes = spare.sizes();
      long[] keys = spare.keys(n);
      for (int i = 0; i < n; i++) {
        long hash = Mix.hash(customer[ahead + first + i]);
        int of = KeyParts.partOf(hash);
        part[i] = (byte) of;
        sizes[of]++;
        keys[i] = hash;
      }
      Incoming rows = Incoming.of(part, sizes, n, keys, slots, millis, values, first);
      stripes.arrivals.add(rows, spare, tallies -> counting.count(tallies, first, end));
    }
  }
}
