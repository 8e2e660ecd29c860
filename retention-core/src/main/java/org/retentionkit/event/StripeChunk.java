package org.retentionkit.event;

import java.util.List;
import org.retentionkit.internal.hash.Mix;

/** Rows of a block, few enough to be added as one: all of them with their counts, or none. */
final class StripeChunk<K> {
  private final List<Stripe<K>> stripes;
  private final Stripes.Block block;
  private final int from;
  private final byte[] part;

  /** The end of each part's rows in the order of parts, behind that of the part before. */
  private final int[] ends;

  StripeChunk(List<Stripe<K>> stripes, Stripes.Block block, int from, int to) {
    this.stripes = stripes;
    this.block = block;
    this.from = from;
    this.part = new byte[to - from];
    this.ends = new int[stripes.size() + 1];
    for (int i = 0; i < part.length; i++) {
      int p = (int) (Mix.hash(block.customer()[from + i]) >>> (Long.SIZE - KeyParts.BITS));
      part[i] = (byte) p;
      ends[p + 1]++;
    }
    for (int p = 0; p < stripes.size(); p++) {
      ends[p + 1] += ends[p];
    }
  }

  /** Adds the rows once they are counted. */
  void add(Runnable counting) {
    int[] at = ends.clone();
    int[] order = new int[part.length];
    for (int i = 0; i < part.length; i++) {
      order[at[part[i]]++] = from + i;
    }
    promise(counting);
    for (int p = 0; p < stripes.size(); p++) {
      Stripe<K> stripe = stripes.get(p);
      stripe.lock.lock();
      try {
        stripe.store.addAll(
            block.customer(),
            block.slots(),
            block.millis(),
            block.values(),
            order,
            ends[p],
            ends[p + 1]);
      } finally {
        stripe.lock.unlock();
      }
    }
  }

  /** Makes room in all parts and counts the rows before one is added to any part. */
  private void promise(Runnable counting) {
    int done = 0;
    boolean all = false;
    try {
      for (; done < stripes.size(); done++) {
        room(done, ends[done + 1] - ends[done]);
      }
      counting.run();
      all = true;
    } finally {
      for (int p = 0; p < done && !all; p++) {
        room(p, ends[p] - ends[p + 1]);
      }
    }
  }

  private void room(int p, int rows) {
    Stripe<K> stripe = stripes.get(p);
    stripe.lock.lock();
    try {
      stripe.store.promise(rows);
    } finally {
      stripe.lock.unlock();
    }
  }
}
