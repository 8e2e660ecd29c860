package org.retentionkit.event;

import java.util.Arrays;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.internal.hash.PairSort;
import org.retentionkit.internal.keep.Entries;
import org.retentionkit.internal.state.StateOutput;

/** The customers of all parts in the order of the hash of their key, as they are saved. */
final class KeyOrder {
  /** Low bytes of the distance of two hashes that are written as such. */
  static final int RAW = 4;

  /** So many that share upper bits are put in order one by one. */
  private static final int FEW = 16;

  private final long[] hashes;

  /** The part of each customer above, its number below. */
  private final long[] places;

  private int size;

  private KeyOrder(int customers) {
    this.hashes = new long[customers];
    this.places = new long[customers];
  }

  int size() {
    return size;
  }

  /** The part of each customer above, its number below. */
  long[] places() {
    return places;
  }

  int part(int i) {
    return (int) (places[i] >>> Integer.SIZE);
  }

  int number(int i) {
    return (int) places[i];
  }

  private void add(int part, int number, long hash) {
    hashes[size] = hash;
    places[size++] = ((long) part << Integer.SIZE) | number;
  }

  private static int most(KeptParts<?> kept) {
    long most = 0;
    for (int p = 0; p < kept.parts().size(); p++) {
      most += kept.entries(p).customers();
    }
    return Math.toIntExact(most);
  }

  /** Whether a customer has anything: one that came while all were added up may not. */
  private static boolean isThere(Entries entries, int customer) {
    return entries.start(customer) < entries.ends()[customer];
  }

  /** The order of customers that are longs, whose keys are written by the distances of hashes. */
  static KeyOrder ofLongs(KeptParts<?> kept, StateOutput keys) {
    KeyOrder order = new KeyOrder(most(kept));
    for (int p = 0; p < kept.parts().size(); p++) {
      long[] ids = kept.parts().get(p).ids();
      Entries entries = kept.entries(p);
      int start = order.size;
      for (int c = 0; c < entries.customers(); c++) {
        if (isThere(entries, c)) {
          order.add(p, c, Mix.hash(ids[c]));
        }
      }
      order.sort(start, KeyParts.BITS); // parts are by the hash too
    }
    for (int i = 0; i < order.size; i++) {
      keys.number(order.hashes[i] - (i == 0 ? 0 : order.hashes[i - 1]), RAW);
    }
    return order;
  }

  /** The order of customers with keys, which are written with their lengths. */
  static <K> KeyOrder of(KeptParts<K> kept, KeyCodec<K> codec, StateOutput keys) {
    KeyOrder order = new KeyOrder(most(kept));
    StateOutput all = new StateOutput();
    int[] ends = new int[order.hashes.length];
    long[] places = new long[ends.length];
    for (int p = 0; p < kept.parts().size(); p++) {
      for (int c = 0; c < kept.entries(p).customers(); c++) {
        if (isThere(kept.entries(p), c)) {
          byte[] key = codec.encode(kept.parts().get(p).keys().key(c));
          all.bytes(key, 0, key.length);
          ends[order.size] = all.size();
          places[order.size] = ((long) p << Integer.SIZE) | c;
          long hash = all.hash(all.size() - key.length, all.size());
          order.add(0, order.size, hash);
        }
      }
    }
    order.sort(0, 0);
    order.settle(all, ends, codec);
    for (int i = 0; i < order.size; i++) {
      int own = order.number(i);
      int start = own == 0 ? 0 : ends[own - 1];
      keys.number(ends[own] - start);
      keys.bytes(all, start, ends[own]);
      order.places[i] = places[own];
    }
    return order;
  }

  /**
   * Sorts by as many upper bits as tell most customers apart, then the few that share them.
   *
   * @param from the first customer
   * @param known upper bits that are the same for all
   */
  private void sort(int from, int known) {
    int n = size - from;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(n) + 1;
    int[] ends = new int[(1 << bits) + 1];
    for (int i = from; i < size; i++) {
      ends[(int) (hashes[i] << known >>> (Long.SIZE - bits)) + 1]++;
    }
    for (int b = 1; b < ends.length; b++) {
      ends[b] += ends[b - 1];
    }
    long[] unsorted = Arrays.copyOfRange(hashes, from, size);
    long[] unmoved = Arrays.copyOfRange(places, from, size);
    for (int i = 0; i < n; i++) {
      int to = from + ends[(int) (unsorted[i] << known >>> (Long.SIZE - bits))]++;
      hashes[to] = unsorted[i];
      places[to] = unmoved[i];
    }
    int start = 0;
    for (int b = 0; start < n; b++) {
      if (ends[b] - start > FEW) {
        PairSort.sort(hashes, places, from + start, from + ends[b]);
      }
      start = ends[b];
    }
    PairSort.settle(hashes, places, from, size);
  }

  /** Puts the few keys of one hash in order. */
  private void settle(StateOutput all, int[] ends, KeyCodec<?> codec) {
    for (int i = 1; i < size; i++) {
      for (int j = i; j > 0 && hashes[j - 1] == hashes[j]; j--) {
        int a = number(j - 1);
        int b = number(j);
        int compared =
            all.compare(a == 0 ? 0 : ends[a - 1], ends[a], b == 0 ? 0 : ends[b - 1], ends[b]);
        if (compared == 0) {
          throw new IllegalArgumentException(
              "codec must encode different keys by different bytes, but " + codec + " did not");
        }
        if (compared < 0) {
          break;
        }
        long place = places[j];
        places[j] = places[j - 1];
        places[j - 1] = place;
      }
    }
  }
}
