package org.retentionkit.internal.mask;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.fold.Blocks;
import org.retentionkit.internal.fold.Pieces;

/**
 * Customers and the periods each was active in, and how many rows lay outside all periods.
 *
 * <p>Up to 64 periods have one word per customer: bit k for period k. More have as many words per
 * customer as there are periods from its first to its last: bit k for the k-th after the first.
 */
public final class Masks {
  private final Blocks columns;
  private final Pieces.Places places;
  private final Pieces.@Nullable Places words;
  private final @Nullable TriangleFold counts;
  private final boolean ordered;
  private final long before;
  private final long after;

  private Masks(
      Pieces.Places places,
      Pieces.@Nullable Places words,
      @Nullable TriangleFold counts,
      boolean ordered,
      long before,
      long after) {
    this.columns = new Blocks(places);
    this.places = places;
    this.words = words;
    this.counts = counts;
    this.ordered = ordered;
    this.before = before;
    this.after = after;
  }

  /** One word per customer: columns of ids and words, and what they count. */
  static Masks narrow(
      Pieces.Places places, TriangleFold counts, boolean ordered, long before, long after) {
    return new Masks(places, null, counts, ordered, before, after);
  }

  /** Many words per customer: columns of ids, first periods, and ends of words. */
  static Masks wide(Pieces.Places places, Pieces.Places words, long before, long after) {
    return new Masks(places, words, null, true, before, after);
  }

  /** The number of customers. */
  public int size() {
    return columns.size();
  }

  /** Whether the customers stand in the order of their hashes. */
  public boolean ordered() {
    return ordered;
  }

  /** The rows before the first period. */
  public long before() {
    return before;
  }

  /** The rows after the last period. */
  public long after() {
    return after;
  }

  /** The counts by cohort and age. */
  public TriangleFold counts(int periods) {
    return counts == null ? TriangleFold.ofWide(this, periods) : counts;
  }

  /** The columns of ids and words of one word per customer. */
  Blocks columns() {
    return columns;
  }

  /** The pieces of ids, first periods, and ends of words. */
  Pieces.Places places() {
    return places;
  }

  /** The pieces of words where customers have many. */
  Pieces.Places words() {
    return Objects.requireNonNull(words);
  }

  /** A customer. */
  public long id(int i) {
    return columns.longAt(0, i);
  }

  /** The first period of a customer. */
  public int first(int i) {
    return words == null ? Long.numberOfTrailingZeros(columns.longAt(1, i)) : columns.intAt(0, i);
  }

  /** The last period of a customer. */
  public int last(int i) {
    if (words == null) {
      return 63 - Long.numberOfLeadingZeros(columns.longAt(1, i));
    }
    int p = columns.piece(i);
    int at = columns.place(p, i);
    int word = places.ints(1, p)[at] - 1;
    int before1 = places.ints(0, p)[at] + ((word - start(p, at)) << 6);
    return before1 + 63 - Long.numberOfLeadingZeros(words.longs(0, p)[word]);
  }

  /** The number of active periods of a customer. */
  public int count(int i) {
    if (words == null) {
      return Long.bitCount(columns.longAt(1, i));
    }
    int p = columns.piece(i);
    int at = columns.place(p, i);
    int sum = 0;
    for (int word = start(p, at); word < places.ints(1, p)[at]; word++) {
      sum += Long.bitCount(words.longs(0, p)[word]);
    }
    return sum;
  }

  /** The 64 periods of a customer from {@code from}, 0 or more, on: bit k for the k-th. */
  public long bits(int i, int from) {
    if (words == null) {
      return from > 63 ? 0 : columns.longAt(1, i) >>> from;
    }
    int p = columns.piece(i);
    int at = columns.place(p, i);
    long[] own = words.longs(0, p);
    int shift = from - places.ints(0, p)[at];
    if (shift < 0) {
      return shift <= -64 ? 0 : own[start(p, at)] << -shift;
    }
    int word = start(p, at) + (shift >> 6);
    int end = places.ints(1, p)[at];
    if (word >= end) {
      return 0;
    }
    int rest = shift & 63;
    long low = own[word] >>> rest;
    return rest == 0 || word + 1 == end ? low : low | (own[word + 1] << -rest);
  }

  private int start(int piece, int at) {
    return at == 0 ? 0 : places.ints(1, piece)[at - 1];
  }

  /** Whether both have the same customers, in the same order, with the same periods. */
  public boolean sameAs(Masks other, int periods) {
    boolean same = size() == other.size() && before == other.before && after == other.after;
    for (int i = 0; i < size() && same; i++) {
      same = id(i) == other.id(i);
      for (int from = 0; from < periods && same; from += 64) {
        same = bits(i, from) == other.bits(i, from);
      }
    }
    return same;
  }
}
