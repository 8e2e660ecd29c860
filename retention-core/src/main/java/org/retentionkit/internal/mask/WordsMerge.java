package org.retentionkit.internal.mask;

import java.util.Arrays;
import org.retentionkit.internal.fold.Pieces;
import org.retentionkit.internal.hash.Mix;

/** Takes customers in the order of their hashes, each with words of active periods. */
final class WordsMerge {
  private static final int CUSTOMERS_A_PIECE = 1 << 14;

  private final Pieces.Places places;
  private final Pieces.Places wordPlaces;
  private final Pieces out = new Pieces(1, 2);
  private final Pieces outWords = new Pieces(1, 0);
  private int piece;
  private int n;
  private int words;
  private long entries;

  /** For at most so many customers. */
  WordsMerge(long customers) {
    int pieces = Math.toIntExact((customers / CUSTOMERS_A_PIECE) + 1);
    places = new Pieces.Places(pieces, 1, 2);
    wordPlaces = new Pieces.Places(pieces, 1, 0);
    out.room((int) Math.min(customers, CUSTOMERS_A_PIECE));
  }

  /** Adds all customers of both. */
  void addAll(Masks one, Masks other) {
    Cursor a = new Cursor(one);
    Cursor b = new Cursor(other);
    while (!a.done && !b.done) {
      int order = Long.compareUnsigned(a.hash, b.hash);
      if (order < 0) {
        copy(a);
      } else if (order > 0) {
        copy(b);
      } else {
        unite(a, b);
      }
    }
    for (Cursor rest = a.done ? b : a; !rest.done; ) {
      copy(rest);
    }
  }

  /** Adds a customer with words of which the first and the last are not 0. */
  void add(long id, int firstOfWords, long[] own) {
    int shift = Long.numberOfTrailingZeros(own[0]);
    begin(id, firstOfWords + shift, own.length);
    long[] all = outWords.longs(0);
    all[words] = own[0] >>> shift;
    for (int w = 1; w < own.length; w++) {
      all[words + w - 1] |= shift == 0 ? 0 : own[w] << -shift;
      all[words + w] = own[w] >>> shift;
    }
    end(own.length);
  }

  private void copy(Cursor from) {
    int length = from.ends[from.at] - from.start;
    begin(from.ids[from.at], from.firsts[from.at], length);
    long[] all = outWords.longs(0);
    for (int w = 0; w < length; w++) {
      all[words + w] = from.words[from.start + w];
    }
    end(length);
    from.next();
  }

  private void unite(Cursor a, Cursor b) {
    Cursor early = a.firsts[a.at] <= b.firsts[b.at] ? a : b;
    Cursor late = early == a ? b : a;
    int first = early.firsts[early.at];
    int shift = late.firsts[late.at] - first;
    int length = early.ends[early.at] - early.start;
    int lateLength = late.ends[late.at] - late.start;
    int room = Math.max(length, (shift >> 6) + lateLength + 1);
    begin(early.ids[early.at], first, room);
    long[] all = outWords.longs(0);
    Arrays.fill(all, words + length, words + room, 0);
    System.arraycopy(early.words, early.start, all, words, length);
    int to = words + (shift >> 6);
    for (int w = 0; w < lateLength; w++) {
      long word = late.words[late.start + w];
      all[to + w] |= word << shift;
      all[to + w + 1] |= (word >>> 1) >>> ~shift; // those above, in two steps as 64 would be none
    }
    end(room);
    early.next();
    late.next();
  }

  private void begin(long id, int first, int room) {
    if (n == CUSTOMERS_A_PIECE) {
      seal();
    }
    out.longs(0)[n] = id;
    out.ints(0)[n] = first;
    outWords.room(words + room);
  }

  /** Ends a customer, whose last words may be 0. */
  private void end(int room) {
    long[] all = outWords.longs(0);
    words += room;
    while (all[words - 1] == 0) {
      words--;
    }
    out.ints(1)[n++] = words;
  }

  private void seal() {
    entries += n + (long) words;
    out.wrote(places, piece, n);
    outWords.wrote(wordPlaces, piece++, words);
    n = 0;
    words = 0;
  }

  /** All customers added, with so many rows outside all periods. */
  Masks masks(long before, long after) {
    seal();
    return Masks.wide(places, wordPlaces, before, after);
  }

  /** The customers and words of the masks made. */
  long entries() {
    return entries;
  }

  /** Goes through the customers of masks. */
  private static final class Cursor {
    private final Masks masks;
    private int piece = -1;
    private int at;
    private int start;
    private int length;
    private long[] ids = {};
    private int[] firsts = {};
    private int[] ends = {};
    private long[] words = {};
    private long hash;
    private boolean done;

    Cursor(Masks masks) {
      this.masks = masks;
      at = -1;
      next();
    }

    void next() {
      start = at < 0 ? 0 : ends[at];
      at++;
      while (at == length) {
        if (++piece == masks.places().pieces()) {
          done = true;
          return;
        }
        at = 0;
        start = 0;
        length = masks.places().length(piece);
        ids = masks.places().longs(0, piece);
        firsts = masks.places().ints(0, piece);
        ends = masks.places().ints(1, piece);
        words = masks.words().longs(0, piece);
      }
      hash = Mix.hash(ids[at]);
    }
  }
}
