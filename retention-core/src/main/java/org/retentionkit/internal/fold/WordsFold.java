package org.retentionkit.internal.fold;

import java.util.Arrays;
import java.util.List;

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
    Pieces.Places places = new Pieces.Places(HistoryKernel.partitions(columns));
    Pieces.Places wordPlaces = new Pieces.Places(HistoryKernel.partitions(columns));
    List<WordsFold> folds =
        HistoryKernel.fold(
            columns, workers, arena, () -> new WordsFold(axis, places, wordPlaces));
    Pieces.Joined all = Pieces.join(places, workers, 1, 2);
    int[] ends = all.ints()[1];
    for (int i = 1; i < ends.length; i++) {
      ends[i] = Math.addExact(ends[i], ends[i - 1]);
    }
    return new Masks(
        all.longs()[0],
        Pieces.join(wordPlaces, workers, 1, 0).longs()[0],
        all.ints()[0],
        ends,
        true,
        folds.stream().mapToLong(f -> f.before).sum(),
        folds.stream().mapToLong(f -> f.after).sum());
  }

  @Override
  public void begin(int part, int customers) {
    partition = part;
    out.room(customers);
    n = out.size();
    words = outWords.size();
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
      outWords.room(words - outWords.size() + length);
      long[] mask = outWords.longs(0);
      Arrays.fill(mask, words, words + length, 0);
      for (int i = start; i < end; i++) {
        int age = axis.position(time[i]) - first;
        mask[words + (age >> 6)] |= 1L << age;
      }
      words += length;
      out.longs(0)[n] = customer;
      out.ints(0)[n] = first;
      out.ints(1)[n++] = length;
    }
  }

  @Override
  public void end() {
    out.wrote(places, partition, n - out.size());
    outWords.wrote(wordPlaces, partition, words - outWords.size());
  }
}
