package org.retentionkit.internal.mask;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.fold.Blocks;
import org.retentionkit.internal.fold.Pieces;
import org.retentionkit.internal.keep.Entries;

/**
 * Customers and the periods each was active in, and how many rows lay outside all periods.
 *
 * <p>Up to 64 periods have one word per customer: bit k for period k. More have a word for each 64
 * periods in which the customer was active at all.
 */
public final class Masks {
  private final Blocks columns;

  /** Where customers have many words: the words of each piece, of the ids in the columns. */
  private final Entries @Nullable [] wide;

  private final @Nullable TriangleFold counts;
  private final boolean ordered;
  private final long before;
  private final long after;

  private Masks(
      Blocks columns,
      Entries @Nullable [] wide,
      @Nullable TriangleFold counts,
      boolean ordered,
      long before,
      long after) {
    this.columns = columns;
    this.wide = wide;
    this.counts = counts;
    this.ordered = ordered;
    this.before = before;
    this.after = after;
  }

  /** One word per customer: columns of ids and words, and what they count. */
  static Masks narrow(
      Pieces.Places places, TriangleFold counts, boolean ordered, long before, long after) {
    return new Masks(new Blocks(places), null, counts, ordered, before, after);
  }

  /**
   * Many words per customer, by rising hash from piece to piece.
   *
   * @param ids the customers of each piece
   * @param pieces for each customer of a piece its words, whose slots are periods by 64
   */
  public static Masks wide(long[][] ids, Entries[] pieces, long before, long after) {
    Pieces.Places places = new Pieces.Places(pieces.length, 1, 0);
    for (int p = 0; p < pieces.length; p++) {
      places.set(p, ids[p]);
    }
    return new Masks(new Blocks(places), pieces, null, true, before, after);
  }

  /** The same with other rows before and after all periods. */
  Masks outside(long rowsBefore, long rowsAfter) {
    return new Masks(columns, wide, counts, ordered, rowsBefore, rowsAfter);
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

  /** A customer. */
  public long id(int i) {
    return columns.longAt(0, i);
  }

  /** The first period of a customer. */
  public int first(int i) {
    if (wide == null) {
      return Long.numberOfTrailingZeros(columns.longAt(1, i));
    }
    int p = columns.piece(i);
    int word = wide[p].start(columns.place(p, i));
    return (wide[p].slots()[word] << 6) + Long.numberOfTrailingZeros(wide[p].values()[word]);
  }

  /** The last period of a customer. */
  public int last(int i) {
    if (wide == null) {
      return 63 - Long.numberOfLeadingZeros(columns.longAt(1, i));
    }
    int p = columns.piece(i);
    int word = wide[p].ends()[columns.place(p, i)] - 1;
    return (wide[p].slots()[word] << 6) + 63 - Long.numberOfLeadingZeros(wide[p].values()[word]);
  }

  /** The number of active periods of a customer. */
  public int count(int i) {
    if (wide == null) {
      return Long.bitCount(columns.longAt(1, i));
    }
    int p = columns.piece(i);
    int place = columns.place(p, i);
    int sum = 0;
    for (int word = wide[p].start(place); word < wide[p].ends()[place]; word++) {
      sum += Long.bitCount(wide[p].values()[word]);
    }
    return sum;
  }

  /** The 64 periods of a customer from {@code from}, 0 or more, on: bit k for the k-th. */
  public long bits(int i, int from) {
    if (wide == null) {
      return from > 63 ? 0 : columns.longAt(1, i) >>> from;
    }
    int p = columns.piece(i);
    int place = columns.place(p, i);
    int start = wide[p].start(place);
    int end = wide[p].ends()[place];
    int found = Arrays.binarySearch(wide[p].slots(), start, end, from >> 6);
    int next = found >= 0 ? found + 1 : -found - 1;
    long low = found >= 0 ? wide[p].values()[found] >>> from : 0;
    boolean more = next < end && wide[p].slots()[next] == (from >> 6) + 1;
    return (from & 63) == 0 || !more ? low : low | (wide[p].values()[next] << -from);
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
