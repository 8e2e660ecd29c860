package org.retentionkit.internal.mask;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.fold.Blocks;
import org.retentionkit.internal.fold.Pieces;
import org.retentionkit.internal.keep.Entries;

/**
 * Customers and the periods each was active in, whether it was active before all periods, and how
 * many rows lay outside.
 *
 * <p>Up to 63 periods have one word per customer: bit k for period k, the upper bit for what was
 * before. More have a word for each 64 periods in which the customer was active at all, and one
 * before all others if it was active before.
 */
public final class Masks {
  /** The slot of a word that says that a customer was active before all periods. */
  static final int BEFORE = -1;

  private static final long PERIODS = Long.MAX_VALUE;

  private final Blocks columns;

  /** Where customers have many words: the words of each piece, of the ids in the columns. */
  private final Entries @Nullable [] wide;

  private final @Nullable TriangleFold counts;
  private final boolean ordered;
  private final Outside outside;
  private final long customersBefore;

  /**
   * The rows outside of all periods.
   *
   * @param before the rows before the first period
   * @param after the rows after the last period
   */
  public record Outside(long before, long after) {}

  private Masks(
      Blocks columns,
      Entries @Nullable [] wide,
      @Nullable TriangleFold counts,
      boolean ordered,
      Outside outside,
      long customersBefore) {
    this.columns = columns;
    this.wide = wide;
    this.counts = counts;
    this.ordered = ordered;
    this.outside = outside;
    this.customersBefore = customersBefore;
  }

  /** One word per customer: columns of ids and words, and what they count. */
  static Masks narrow(Pieces.Places places, TriangleFold counts, boolean ordered, Outside outside) {
    return new Masks(new Blocks(places), null, counts, ordered, outside, counts.before());
  }

  /**
   * Many words per customer, by rising hash from piece to piece.
   *
   * @param ids the customers of each piece
   * @param pieces for each customer of a piece its words, whose slots are periods by 64; a word of
   *     slot {@link #BEFORE} if it was active before
   * @param before all customers active before, also those who are not in the pieces
   */
  static Masks wide(long[][] ids, Entries[] pieces, Outside outside, long before) {
    Pieces.Places places = new Pieces.Places(pieces.length, 1, 0);
    for (int p = 0; p < pieces.length; p++) {
      places.set(p, ids[p]);
    }
    return new Masks(new Blocks(places), pieces, null, true, outside, before);
  }

  /** The same with so many customers active before, of whom some are not in the columns. */
  Masks withBefore(long customers) {
    return new Masks(columns, wide, counts, ordered, outside, customers);
  }

  /** The number of customers. */
  public int size() {
    return columns.size();
  }

  /** Whether the customers stand in the order of their hashes. */
  public boolean ordered() {
    return ordered;
  }

  /** The rows outside of all periods. */
  public Outside outside() {
    return outside;
  }

  /** The customers active before the first period, also those with no period. */
  public long customersBefore() {
    return customersBefore;
  }

  /** The counts by cohort and age of those who were not active before. */
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

  /** Whether a customer was active before the first period. */
  public boolean before(int i) {
    if (wide == null) {
      return columns.longAt(1, i) < 0;
    }
    int p = columns.piece(i);
    return wide[p].slots()[wide[p].start(columns.place(p, i))] == BEFORE;
  }

  /** The first word of a customer that is one of periods. */
  private static int start(Entries piece, int place) {
    int start = piece.start(place);
    return piece.slots()[start] == BEFORE ? start + 1 : start;
  }

  /** The first period of a customer. */
  public int first(int i) {
    if (wide == null) {
      return Long.numberOfTrailingZeros(columns.longAt(1, i));
    }
    int p = columns.piece(i);
    int word = start(wide[p], columns.place(p, i));
    return (wide[p].slots()[word] << 6) + Long.numberOfTrailingZeros(wide[p].values()[word]);
  }

  /** The last period of a customer. */
  public int last(int i) {
    if (wide == null) {
      return 63 - Long.numberOfLeadingZeros(columns.longAt(1, i) & PERIODS);
    }
    int p = columns.piece(i);
    int word = wide[p].ends()[columns.place(p, i)] - 1;
    return (wide[p].slots()[word] << 6) + 63 - Long.numberOfLeadingZeros(wide[p].values()[word]);
  }

  /** The number of active periods of a customer. */
  public int count(int i) {
    if (wide == null) {
      return Long.bitCount(columns.longAt(1, i) & PERIODS);
    }
    int p = columns.piece(i);
    int place = columns.place(p, i);
    int sum = 0;
    for (int word = start(wide[p], place); word < wide[p].ends()[place]; word++) {
      sum += Long.bitCount(wide[p].values()[word]);
    }
    return sum;
  }

  /** The 64 periods of a customer from {@code from}, 0 or more, on: bit k for the k-th. */
  public long bits(int i, int from) {
    if (wide == null) {
      return from > 63 ? 0 : (columns.longAt(1, i) & PERIODS) >>> from;
    }
    int p = columns.piece(i);
    int place = columns.place(p, i);
    int start = start(wide[p], place);
    int end = wide[p].ends()[place];
    int found = Arrays.binarySearch(wide[p].slots(), start, end, from >> 6);
    int next = found >= 0 ? found + 1 : -found - 1;
    long low = found >= 0 ? wide[p].values()[found] >>> from : 0;
    boolean more = next < end && wide[p].slots()[next] == (from >> 6) + 1;
    return (from & 63) == 0 || !more ? low : low | (wide[p].values()[next] << -from);
  }

  /** Whether both have the same customers, in the same order, with the same periods. */
  public boolean sameAs(Masks other, int periods) {
    boolean same = size() == other.size() && outside.equals(other.outside);
    same &= customersBefore == other.customersBefore;
    for (int i = 0; i < size() && same; i++) {
      same = id(i) == other.id(i) && before(i) == other.before(i);
      for (int from = 0; from < periods && same; from += 64) {
        same = bits(i, from) == other.bits(i, from);
      }
    }
    return same;
  }
}
