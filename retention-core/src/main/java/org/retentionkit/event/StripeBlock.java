package org.retentionkit.event;

import java.util.Arrays;
import java.util.BitSet;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.internal.keep.Incoming;
import org.retentionkit.internal.keep.Spare;

/**
 * A block of orders or changes of customers that are longs.
 *
 * @param ahead where the customer of the other columns' first row stands
 * @param slots the day each row is kept at
 * @param millis the millisecond of it; empty where days are kept
 * @param days the day each row is counted at
 * @param reasonBits how many low bits of a value are no part of the amount
 */
@SuppressWarnings("ArrayRecordComponent") // a view of columns; never compared
record StripeBlock(
    long[] customer,
    int ahead,
    int[] slots,
    int[] millis,
    long[] values,
    int[] days,
    int reasonBits) {
  /** Adds some rows, chunk by chunk: all rows of a chunk and their counts, or none. */
  void addTo(Stripes<?> stripes, int from, int to) {
    for (int start = from; start < to; start += Stripes.CHUNK) {
      int first = start;
      int end = Math.min(to, start + Stripes.CHUNK);
      stripes.out.adding(
          customer,
          ahead + first,
          ahead + end,
          out -> {
            if (out.isEmpty()) {
              addChunk(stripes, first, end);
            } else {
              without(out, first, end).addChunk(stripes, 0, end - first - out.cardinality());
            }
          });
    }
  }

  private void addChunk(Stripes<?> stripes, int from, int to) {
    int n = to - from;
    Spare spare = stripes.spare();
    byte[] part = spare.part(n);
    int[] sizes = spare.sizes();
    long[] keys = spare.keys(n);
    for (int i = 0; i < n; i++) {
      long hash = Mix.hash(customer[ahead + from + i]);
      int of = KeyParts.partOf(hash);
      part[i] = (byte) of;
      sizes[of]++;
      keys[i] = hash;
    }
    Incoming rows = Incoming.of(part, sizes, n, keys, slots, millis, values, from);
    stripes.arrivals.add(
        rows, spare, tallies -> tallies.countAll(days, values, reasonBits, from, to));
  }

  private StripeBlock without(BitSet out, int from, int to) {
    return new StripeBlock(
        without(out, customer, ahead + from, ahead + to),
        0,
        without(out, slots, from, to),
        millis.length == 0 ? millis : without(out, millis, from, to),
        without(out, values, from, to),
        without(out, days, from, to),
        reasonBits);
  }

  /** Some rows of a column without those at some places. */
  static long[] without(BitSet out, long[] column, int from, int to) {
    long[] rest = new long[to - from];
    int n = 0;
    for (int i = out.nextClearBit(0); i < to - from; i = out.nextClearBit(i + 1)) {
      rest[n++] = column[from + i];
    }
    return Arrays.copyOf(rest, n);
  }

  /** The same of a column of ints. */
  static int[] without(BitSet out, int[] column, int from, int to) {
    int[] rest = new int[to - from];
    int n = 0;
    for (int i = out.nextClearBit(0); i < to - from; i = out.nextClearBit(i + 1)) {
      rest[n++] = column[from + i];
    }
    return Arrays.copyOf(rest, n);
  }
}
