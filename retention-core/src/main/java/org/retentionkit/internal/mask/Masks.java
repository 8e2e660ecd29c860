package org.retentionkit.internal.mask;

import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.fold.Blocks;
import org.retentionkit.internal.fold.Pieces;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.internal.keep.Kept;

/**
 * Customers and the periods each was active in, and how many rows lay outside all periods.
 *
 * <p>Up to 64 periods have one word per customer: bit k for period k. More have as many words per
 * customer as there are periods from its first to its last: bit k for the k-th after the first.
 */
public final class Masks {
  private final Blocks columns;

  /** Where customers have many words: what is kept of them, and their hashes in the columns. */
  private final Kept @Nullable [] wide;

  private final @Nullable TriangleFold counts;
  private final boolean ordered;
  private final long before;
  private final long after;

  private Masks(
      Pieces.Places places,
      Kept @Nullable [] wide,
      @Nullable TriangleFold counts,
      boolean ordered,
      long before,
      long after) {
    this.columns = new Blocks(places);
    this.wide = wide;
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

  /** Many words per customer, as {@link KeptWords} has them, by rising hash from piece to piece. */
  static Masks wide(Kept[] pieces, long before, long after) {
    Pieces.Places hashes = new Pieces.Places(pieces.length, 1, 0);
    for (int p = 0; p < pieces.length; p++) {
      hashes.set(p, pieces[p].hashes());
    }
    return new Masks(hashes, pieces, null, true, before, after);
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
    long idOrHash = columns.longAt(0, i);
    return wide == null ? idOrHash : Mix.id(idOrHash);
  }

  /** The first period of a customer. */
  public int first(int i) {
    if (wide == null) {
      return Long.numberOfTrailingZeros(columns.longAt(1, i));
    }
    int p = columns.piece(i);
    return KeptWords.first(wide[p], columns.place(p, i));
  }

  /** The last period of a customer. */
  public int last(int i) {
    if (wide == null) {
      return 63 - Long.numberOfLeadingZeros(columns.longAt(1, i));
    }
    int p = columns.piece(i);
    return KeptWords.last(wide[p], columns.place(p, i));
  }

  /** The number of active periods of a customer. */
  public int count(int i) {
    if (wide == null) {
      return Long.bitCount(columns.longAt(1, i));
    }
    int p = columns.piece(i);
    return KeptWords.count(wide[p], columns.place(p, i));
  }

  /** The 64 periods of a customer from {@code from}, 0 or more, on: bit k for the k-th. */
  public long bits(int i, int from) {
    if (wide == null) {
      return from > 63 ? 0 : columns.longAt(1, i) >>> from;
    }
    int p = columns.piece(i);
    return KeptWords.bits(wide[p], columns.place(p, i), from);
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
