package org.retentionkit.internal.mask;

import java.util.List;
import org.retentionkit.internal.fold.Arena;
import org.retentionkit.internal.fold.Axis;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.HistoryFold;
import org.retentionkit.internal.fold.HistoryKernel;
import org.retentionkit.internal.fold.Workers;
import org.retentionkit.internal.keep.Kept;
import org.retentionkit.internal.keep.KeptWriter;

/** Turns every customer's rows into words of active periods, for more periods than one word has. */
final class WordsFold implements HistoryFold {
  private final Axis axis;
  private final KeptWords words;
  private final Kept[] pieces;
  private final KeptWriter out = new KeptWriter(KeptWords.SHAPE);
  private int piece;
  private long before;
  private long after;

  private WordsFold(Axis axis, Kept[] pieces) {
    this.axis = axis;
    this.words = new KeptWords(axis);
    this.pieces = pieces;
  }

  static Masks fold(Columns columns, Axis axis, Workers workers, Arena arena) {
    Kept[] pieces = new Kept[HistoryKernel.partitions(columns)];
    List<WordsFold> folds =
        HistoryKernel.fold(columns, workers, arena, () -> new WordsFold(axis, pieces));
    return Masks.wide(
        pieces,
        folds.stream().mapToLong(f -> f.before).sum(),
        folds.stream().mapToLong(f -> f.after).sum());
  }

  @Override
  public void begin(int partition, int customers) {
    piece = partition;
    out.begin(customers);
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
      words.gather(customer, time, value, start, end, out);
      out.wrote(customer);
    }
  }

  @Override
  public void end() {
    pieces[piece] = out.toKept();
  }
}
