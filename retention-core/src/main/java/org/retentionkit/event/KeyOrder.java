package org.retentionkit.event;

import org.retentionkit.internal.hash.HashSort;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.internal.keep.Entries;
import org.retentionkit.internal.state.StateOutput;

/** The customers of all parts in the order of the hash of their key, as they are saved. */
final class KeyOrder {
  /** Low bytes of the distance of two hashes that are written as such. */
  static final int RAW = 4;

  /** The part of each customer above, its place below. */
  private final long[] places;

  private KeyOrder(long[] places) {
    this.places = places;
  }

  int size() {
    return places.length;
  }

  int part(int i) {
    return (int) (places[i] >>> Integer.SIZE);
  }

  int place(int i) {
    return (int) places[i];
  }

  /** Writes customers that are longs, who are in order, by the distances of their hashes. */
  static void writeLongs(KeptParts<?> kept, StateOutput keys) {
    long last = 0;
    for (int p = 0; p < kept.parts().size(); p++) {
      last = keys.rising(kept.entries(p).keys(), last, RAW);
    }
  }

  /** The order of customers with keys, which are written with their lengths. */
  static <K> KeyOrder of(KeptParts<K> kept, KeyCodec<K> codec, StateOutput keys) {
    int n = Math.toIntExact(kept.size());
    StateOutput all = new StateOutput();
    int[] ends = new int[n];
    long[] hashes = new long[n];
    long[] order = new long[n];
    long[] places = new long[n];
    int size = 0;
    for (int p = 0; p < kept.parts().size(); p++) {
      Entries entries = kept.entries(p);
      KeyIndex<K> own = kept.parts().get(p).keys();
      for (int c = 0; c < entries.customers(); c++) {
        byte[] key = codec.encode(own.key(Mix.number(entries.keys()[c])));
        all.bytes(key, 0, key.length);
        ends[size] = all.size();
        places[size] = ((long) p << Integer.SIZE) | c;
        hashes[size] = all.hash(all.size() - key.length, all.size());
        order[size] = size;
        size++;
      }
    }
    HashSort.sort(hashes, order, n);
    settle(hashes, order, all, ends, codec);
    long[] sorted = new long[n];
    for (int i = 0; i < n; i++) {
      int own = (int) order[i];
      int start = start(ends, own);
      keys.number(ends[own] - start);
      keys.bytes(all, start, ends[own]);
      sorted[i] = places[own];
    }
    return new KeyOrder(sorted);
  }

  private static int start(int[] ends, int i) {
    return i == 0 ? 0 : ends[i - 1];
  }

  /** Puts the few keys of one hash in order. */
  private static void settle(
      long[] hashes, long[] order, StateOutput all, int[] ends, KeyCodec<?> codec) {
    for (int i = 1; i < order.length; i++) {
      for (int j = i; j > 0 && hashes[j - 1] == hashes[j]; j--) {
        int a = (int) order[j - 1];
        int b = (int) order[j];
        int compared = all.compare(start(ends, a), ends[a], start(ends, b), ends[b]);
        if (compared == 0) {
          throw new IllegalArgumentException(
              "codec must encode different keys by different bytes, but " + codec + " did not");
        }
        if (compared < 0) {
          break;
        }
        order[j - 1] = b;
        order[j] = a;
      }
    }
  }
}
