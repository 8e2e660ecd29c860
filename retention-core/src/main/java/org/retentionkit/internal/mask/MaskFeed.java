package org.retentionkit.internal.mask;

import org.retentionkit.internal.hash.Mix;

/** One thread's bins for a store: a bin that is full is folded into its partition's table. */
public final class MaskFeed {
  private static final int BIN = 1 << 12;

  private final MaskStore store;
  private long[] bins = {};
  private int[] at = {};
  private long before;
  private long after;

  /** A feed of a store, for one thread. */
  public MaskFeed(MaskStore store) {
    this.store = store;
  }

  /** Adds rows {@code from} to {@code to}. */
  public void add(long[] ids, int[] days, int from, int to) {
    int rest = store.isSplit() ? from : store.addWhileSmall(ids, days, from, to);
    if (rest < to) {
      scatter(ids, days, rest, to);
    }
  }

  private void scatter(long[] ids, int[] days, int from, int to) {
    if (at.length == 0) {
      bins = new long[BIN << MaskStore.BITS];
      at = new int[1 << MaskStore.BITS];
      for (int p = 0; p < at.length; p++) {
        at[p] = p * BIN;
      }
    }
    long[] rows = bins;
    int[] ends = at;
    char[] index = store.axis().index();
    int first = store.axis().first();
    for (int i = from; i < to; i++) {
      int offset = days[i] - first; // wraps at the extremes, which then lie outside as they should
      if (offset < 0 || offset >= index.length) {
        outside(days[i] < first);
        continue;
      }
      long hash = Mix.hash(ids[i]);
      int part = (int) (hash >>> (64 - MaskStore.BITS));
      int end = ends[part];
      rows[end] = (hash << MaskStore.BITS) | index[offset];
      ends[part] = end + 1;
      if ((end & (BIN - 1)) == BIN - 1) {
        fold(part);
      }
    }
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
