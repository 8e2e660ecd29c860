package org.retentionkit.internal.mask;

import java.util.Arrays;
import org.retentionkit.internal.hash.Mix;

/** One thread's bins for a store: a bin that is full is folded into its partition's table. */
public final class MaskFeed {
  /**
   * Rows of a bin, an odd number of lines of the cache: bins fill up at the same pace, and their
   * ends would crowd a few sets of the cache if they lay a power of two apart.
   */
  private static final int BIN = (1 << 12) - 8;

  private final MaskStore store;
  private long[] bins = {};
  private int[] at = {};
  private int next;
  private long before;
  private long after;

  /** A feed of a store, for one thread. */
  public MaskFeed(MaskStore store) {
    this.store = store;
  }

  /**
   * Adds rows {@code from} to {@code to}. If memory is short, some of them may be in; adding all of
   * them again is right then.
   */
  public void add(long[] ids, int[] days, int from, int to) {
    long early = before;
    long late = after;
    try {
      int rest = store.isSplit() ? from : store.addWhileSmall(ids, days, from, to);
      countOutside(days, from, rest);
      if (rest < to) {
        scatter(ids, days, rest, to);
      }
    } catch (OutOfMemoryError e) {
      before = early;
      after = late;
      throw e;
    }
  }

  private void countOutside(int[] days, int from, int to) {
    for (int i = from; i < to; i++) {
      int period = store.axis().position(days[i]);
      if (period < 0 || period == store.axis().periods()) {
        outside(period < 0);
      }
    }
  }

  private void scatter(long[] ids, int[] days, int from, int to) {
    if (at.length == 0) {
      int[] starts = new int[1 << MaskStore.BITS];
      Arrays.setAll(starts, p -> p * BIN);
      bins = new long[BIN << MaskStore.BITS];
      at = starts;
    }
    next = from;
    for (int full = fill(ids, days, to); full >= 0; full = fill(ids, days, to)) {
      fold(full);
    }
  }

  /** Fills bins from row {@code next} on; returns one too full for a row, or -1 at the end. */
  private int fill(long[] ids, int[] days, int to) {
    long[] rows = bins; // a loop without calls: the compiler then keeps all this in registers
    int[] ends = at;
    char[] index = store.axis().index();
    int first = store.axis().first();
    for (int i = next; i < to; i++) {
      int offset = days[i] - first; // wraps at the extremes, which then lie outside as they should
      if (offset < 0 || offset >= index.length) {
        outside(days[i] < first);
        continue;
      }
      long hash = Mix.hash(ids[i]);
      int part = (int) (hash >>> (64 - MaskStore.BITS));
      int end = ends[part];
      if (end == (part * BIN) + BIN) {
        next = i;
        return part;
      }
      rows[end] = (hash << MaskStore.BITS) | index[offset];
      ends[part] = end + 1;
    }
    next = to;
    return -1;
  }

  private void outside(boolean early) {
    if (early) {
      before++;
    } else {
      after++;
    }
  }

  private void fold(int part) {
    int start = part * BIN;
    store.fold(part, bins, start, at[part]);
    at[part] = start;
  }

  /** Brings everything to the store. */
  public void flush() {
    for (int p = 0; p < at.length; p++) {
      fold(p);
    }
    store.outside(before, after);
    before = 0;
    after = 0;
  }
}
