package org.retentionkit.internal.mask;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.retentionkit.internal.fold.Arena;
import org.retentionkit.internal.fold.Axis;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.Workers;
import org.retentionkit.internal.keep.KeptState;

/**
 * Masks of more than 64 periods of all customers met so far.
 *
 * <p>Each feed gathers rows, folds them once they are half as many as the entries kept, and joins
 * the result with what is kept. So memory goes with customers and their words, and a row costs a
 * few entries of joining, however long the stream.
 */
final class WordsStore implements StreamStore {
  private static final int LEAST_DUE = 1 << 16;
  private static final int MOST_DUE = 1 << 26;

  /** Periods as days that every fold sorts without a detour. */
  private static final int DAY_OF_FIRST = Short.MIN_VALUE;

  private final Axis axis;
  private final Workers alone = new Workers(1, null);
  private final Supplier<KeptWords> rules;
  private State state;
  private volatile long entries;

  private record State(KeptState kept, long before, long after) {}

  WordsStore(Axis axis) {
    this.axis = axis;
    char[] index = new char[axis.periods()];
    for (int p = 0; p < index.length; p++) {
      index[p] = (char) p;
    }
    Axis periods = new Axis(DAY_OF_FIRST, index, index.length);
    this.rules = () -> new KeptWords(periods);
    this.state = new State(KeptState.none(rules), 0, 0);
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
    State more = ((WordsStore) other).state();
    join(more.kept, more.before, more.after);
  }

  @Override
  public Masks masks(Workers workers) {
    State now = state();
    return Masks.wide(now.kept.pieces(), now.before, now.after);
  }

  private synchronized State state() {
    return state;
  }

  private synchronized void join(KeptState more, long before, long after) {
    KeptState all = state.kept.with(more, rules, alone);
    state = new State(all, state.before + before, state.after + after);
    entries = all.customers() + all.items();
  }

  /** Gathers one thread's rows. */
  static final class Rows implements Feed {
    private final WordsStore store;
    private final Arena arena = new Arena();
    private long[] customers = {};
    private int[] days = {};
    private int rows;
    private long before;
    private long after;

    private Rows(WordsStore store) {
      this.store = store;
    }

    @Override
    public void add(long[] ids, int[] epochDays, int from, int to) {
      char[] index = store.axis.index();
      int first = store.axis.first();
      long early = 0;
      long late = 0;
      for (int i = from; i < to; i++) {
        int offset = epochDays[i] - first; // wraps at the extremes, which then lie outside
        if (offset >= 0 && offset < index.length) {
          if (rows == customers.length) {
            growOrFold();
          }
          customers[rows] = ids[i];
          days[rows++] = DAY_OF_FIRST + index[offset];
        } else if (epochDays[i] < first) {
          early++;
        } else {
          late++;
        }
      }
      before += early; // not before all rows are in: a failure may be followed by the same rows
      after += late;
    }

    private void growOrFold() {
      int due = store.due();
      if (rows >= due) {
        flush();
      } else {
        int room = Math.min(due, Math.max(1024, 2 * rows));
        long[] wider = Arrays.copyOf(customers, room);
        days = Arrays.copyOf(days, room);
        customers = wider; // not before there is memory for both
      }
    }

    @Override
    public void flush() {
      if (rows + before + after > 0) {
        Columns columns = Columns.of(List.of(Columns.Block.of(customers, days, 0, rows)));
        store.join(KeptState.of(columns, false, store.rules, store.alone, arena), before, after);
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
