package org.retentionkit.internal.mask;

import java.util.Arrays;
import java.util.List;
import org.retentionkit.internal.fold.Arena;
import org.retentionkit.internal.fold.Axis;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.Workers;

/**
 * Masks of more than 64 periods of all customers met so far.
 *
 * <p>Each feed gathers rows, folds them once they are half as many as the entries kept, and merges
 * the result with what is kept: both are in the order of the hashes. So memory goes with customers
 * and their words, and a row costs a few entries of merging, however long the stream.
 */
final class WordsStore implements StreamStore {
  private static final int LEAST_DUE = 1 << 16;
  private static final int MOST_DUE = 1 << 26;

  private final Axis axis;
  private Masks kept = new WordsMerge(0).masks(0, 0);
  private volatile long entries;

  WordsStore(Axis axis) {
    this.axis = axis;
  }

  /** The customers and words kept. */
  long entries() {
    return entries;
  }

  /** The rows a feed gathers: few enough for memory to go with what is kept. */
  int due() {
    return (int) Math.max(LEAST_DUE, Math.min(MOST_DUE, entries / 2));
  }

  @Override
  public Rows feed() {
    return new Rows(this);
  }

  @Override
  public void addAll(StreamStore other) {
    merge(((WordsStore) other).kept(), 0, 0);
  }

  @Override
  public Masks masks(Workers workers) {
    return kept();
  }

  private synchronized Masks kept() {
    return kept;
  }

  private synchronized void merge(Masks more, long before, long after) {
    WordsMerge merge = new WordsMerge(kept.size() + (long) more.size());
    merge.addAll(kept, more);
    Masks old = kept;
    kept = merge.masks(old.before() + more.before() + before, old.after() + more.after() + after);
    entries = merge.entries();
  }

  /** Gathers one thread's rows. */
  static final class Rows implements Feed {
    /** Periods as days that every fold sorts without a detour. */
    private static final int DAY_OF_FIRST = Short.MIN_VALUE;

    private final WordsStore store;
    private final Axis periods;
    private final Workers workers = new Workers(1, null);
    private final Arena arena = new Arena();
    private long[] customers = {};
    private int[] days = {};
    private int rows;
    private long before;
    private long after;

    private Rows(WordsStore store) {
      this.store = store;
      char[] index = new char[store.axis.periods()];
      for (int p = 0; p < index.length; p++) {
        index[p] = (char) p;
      }
      this.periods = new Axis(DAY_OF_FIRST, index, index.length);
    }

    @Override
    public void add(long[] ids, int[] epochDays, int from, int to) {
      char[] index = store.axis.index();
      int first = store.axis.first();
      for (int i = from; i < to; i++) {
        int offset = epochDays[i] - first; // wraps at the extremes, which then lie outside
        if (offset >= 0 && offset < index.length) {
          if (rows == customers.length) {
            growOrFold();
          }
          customers[rows] = ids[i];
          days[rows++] = DAY_OF_FIRST + index[offset];
        } else if (epochDays[i] < first) {
          before++;
        } else {
          after++;
        }
      }
    }

    private void growOrFold() {
      int due = store.due();
      if (rows >= due) {
        flush();
      } else {
        int room = Math.min(due, Math.max(1024, 2 * rows));
        customers = Arrays.copyOf(customers, room);
        days = Arrays.copyOf(days, room);
      }
    }

    @Override
    public void flush() {
      if (rows + before + after > 0) {
        Columns columns = Columns.of(List.of(Columns.Block.of(customers, days, 0, rows)));
        store.merge(WordsFold.fold(columns, periods, workers, arena), before, after);
        rows = 0;
        before = 0;
        after = 0;
      }
    }

    /** The rows there is room for. */
    int room() {
      return customers.length;
    }
  }
}
