package org.retentionkit.internal.mask;

import org.retentionkit.internal.fold.Axis;
import org.retentionkit.internal.fold.Workers;

/** Masks of all customers met so far, for rows that come in a stream and are not kept. */
public interface StreamStore {
  /** One thread's way into a store. */
  interface Feed {
    /** Adds rows {@code from} to {@code to}. */
    void add(long[] ids, int[] days, int from, int to);

    /** Brings everything to the store. */
    void flush();
  }

  /** An empty store for any number of periods. */
  static StreamStore of(Axis axis) {
    return axis.periods() > MaskKernel.MOST_PERIODS
        ? new WordsStore(axis)
        : new OneWord(new MaskStore(axis));
  }

  /** A feed for one thread. */
  Feed feed();

  /** Adds all of another store with the same periods. */
  void addAll(StreamStore other);

  /** All masks that feeds have brought, in the order of the hashes. */
  Masks masks(Workers workers);

  /** For at most 64 periods. */
  record OneWord(MaskStore store) implements StreamStore {
    private record Bins(MaskFeed feed) implements Feed {
      @Override
      public void add(long[] ids, int[] days, int from, int to) {
        feed.add(ids, days, from, to);
      }

      @Override
      public void flush() {
        feed.flush();
      }
    }

    @Override
    public Feed feed() {
      return new Bins(new MaskFeed(store));
    }

    @Override
    public void addAll(StreamStore other) {
      store.addAll(((OneWord) other).store);
    }

    @Override
    public Masks masks(Workers workers) {
      return store.masks(workers);
    }
  }
}
