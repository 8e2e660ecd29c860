package org.retentionkit.internal.mask;

import java.util.Arrays;
import java.util.List;
import org.retentionkit.internal.fold.Arena;
import org.retentionkit.internal.fold.Axis;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.HistoryFold;
import org.retentionkit.internal.fold.HistoryKernel;
import org.retentionkit.internal.fold.Pieces;
import org.retentionkit.internal.fold.Workers;

/** Turns every customer's rows into words of active periods, for more periods than one word has. */
final class WordsFold implements HistoryFold {
  private final Axis axis;
  private final Pieces.Places places;
  private final Pieces.Places wordPlaces;
  private final Pieces out = new Pieces(1, 2);
  private final Pieces outWords = new Pieces(1, 0);
  private int partition;
  private int n;
  private int words;
  private long before;
  private long after;

  private WordsFold(Axis axis, Pieces.Places places, Pieces.Places wordPlaces) {
    this.axis = axis;
    this.places = places;
    this.wordPlaces = wordPlaces;
  }

  static Masks fold(Columns columns, Axis axis, Workers workers, Arena arena) {
    int pieces = HistoryKernel.partitions(columns);
    Pieces.Places places = new Pieces.Places(pieces, 1, 2);
    Pieces.Places words = new Pieces.Places(pieces, 1, 0);
    List<WordsFold> folds =
        HistoryKernel.fold(columns, workers, arena, () -> new WordsFold(axis, places, words));
    return Masks.wide(
        places,
        words,
        folds.stream().mapToLong(f -> f.before).sum(),
        folds.stream().mapToLong(f -> f.after).sum());
  }

  @Override
  public void begin(int part, int customers) {
    partition = part;
    out.room(customers);
    n = 0;
    words = 0;
  }

  @Override
  public void customer(long customer, long[] time, long[] value, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && axis.position(time[start]) < 0) {
      start++;
    }
    while (end > start && axis.position(time[end - 1]) == axis.periods()) {
      end--;
    }
    before += start - from;
    after += to - end;
    if (start < end) {
      int first = axis.position(time[start]);
      int length = ((axis.position(time[end - 1]) - first) >> 6) + 1;
      outWords.room(words + length);
      long[] mask = outWords.longs(0);
      Arrays.fill(mask, words, words + length, 0);
      for (int i = start; i < end; i++) {
        int age = axis.position(time[i]) - first;
        mask[words + (age >> 6)] |= 1L << age;
      }
      words += length;
      out.longs(0)[n] = customer;
      out.ints(0)[n] = first;
      out.ints(1)[n++] = words;
    }
  }

  @Override
  public void end() {
    out.wrote(places, partition, n);
    outWords.wrote(wordPlaces, partition, words);
  }
}
