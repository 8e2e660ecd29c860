package org.retentionkit.internal.mask;

import java.util.Arrays;
import org.retentionkit.internal.fold.Axis;
import org.retentionkit.internal.keep.Kept;
import org.retentionkit.internal.keep.KeptWriter;
import org.retentionkit.internal.keep.Reduction;

/**
 * Keeps of each customer the first period and, as items, words of periods from that one on: bit k
 * for the k-th after it. The first bit and the last word are not 0.
 */
final class KeptWords implements Reduction {
  static final Shape SHAPE = new Shape(0, 1, 1, 0);

  private final Axis axis;

  /** Keeps the periods of days that lie on an axis. */
  KeptWords(Axis axis) {
    this.axis = axis;
  }

  /** The first period of a customer. */
  static int first(Kept kept, int i) {
    return kept.ints(0)[i];
  }

  /** The last period of a customer. */
  static int last(Kept kept, int i) {
    int word = kept.end(i) - 1;
    int base = first(kept, i) + ((word - kept.start(i)) << 6);
    return base + 63 - Long.numberOfLeadingZeros(words(kept)[word]);
  }

  /** The number of active periods of a customer. */
  static int count(Kept kept, int i) {
    int sum = 0;
    for (int word = kept.start(i); word < kept.end(i); word++) {
      sum += Long.bitCount(words(kept)[word]);
    }
    return sum;
  }

  /** The 64 periods of a customer from {@code from}, 0 or more, on: bit k for the k-th. */
  static long bits(Kept kept, int i, int from) {
    long[] own = words(kept);
    int shift = from - first(kept, i);
    if (shift < 0) {
      return shift <= -64 ? 0 : own[kept.start(i)] << -shift;
    }
    int word = kept.start(i) + (shift >> 6);
    int end = kept.end(i);
    if (word >= end) {
      return 0;
    }
    int rest = shift & 63;
    long low = own[word] >>> rest;
    return rest == 0 || word + 1 == end ? low : low | (own[word + 1] << -rest);
  }

  private static long[] words(Kept kept) {
    return kept.itemLongs(0);
  }

  @Override
  public Shape shape() {
    return SHAPE;
  }

  @Override
  public void gather(long customer, long[] time, long[] value, int from, int to, KeptWriter out) {
    int first = axis.position(time[from]);
    int start = out.item();
    int end = begin(first, ((axis.position(time[to - 1]) - first) >> 6) + 1, out);
    long[] words = out.itemLongs(0);
    for (int i = from; i < to; i++) {
      int age = axis.position(time[i]) - first;
      words[start + (age >> 6)] |= 1L << age;
    }
    out.items(end);
  }

  @Override
  public void join(Kept a, int i, Kept b, int j, KeptWriter out) {
    if (first(b, j) < first(a, i)) {
      join(b, j, a, i, out);
      return;
    }
    int shift = first(b, j) - first(a, i);
    int length = a.end(i) - a.start(i);
    int late = b.end(j) - b.start(j);
    int start = out.item();
    int end = begin(first(a, i), Math.max(length, (shift >> 6) + late + 1), out);
    long[] words = out.itemLongs(0);
    System.arraycopy(words(a), a.start(i), words, start, length);
    int to = start + (shift >> 6);
    for (int w = 0; w < late; w++) {
      long word = words(b)[b.start(j) + w];
      words[to + w] |= word << shift;
      words[to + w + 1] |= (word >>> 1) >>> ~shift; // those above, in two steps as 64 would be none
    }
    out.items(words[end - 1] == 0 ? end - 1 : end);
  }

  /** Writes words of which the first and the last are not 0, from a period on. */
  static void put(int from, long[] own, KeptWriter out) {
    int shift = Long.numberOfTrailingZeros(own[0]);
    int start = out.item();
    int end = begin(from + shift, own.length, out);
    long[] words = out.itemLongs(0);
    words[start] = own[0] >>> shift;
    for (int w = 1; w < own.length; w++) {
      words[start + w - 1] |= (own[w] << 1) << ~shift; // in two steps as 64 would be none
      words[start + w] = own[w] >>> shift;
    }
    out.items(words[end - 1] == 0 ? end - 1 : end);
  }

  /** Begins a customer with so many words of 0; returns where they end. */
  private static int begin(int first, int length, KeptWriter out) {
    out.ints(0)[out.place()] = first;
    out.room(length);
    int end = out.item() + length;
    Arrays.fill(out.itemLongs(0), out.item(), end, 0);
    return end;
  }
}
