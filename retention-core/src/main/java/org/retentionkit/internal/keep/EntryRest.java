package org.retentionkit.internal.keep;

import java.util.Arrays;

/** Words of periods in any order. */
final class EntryRest {
  private static final int SMALLEST = 16;

  private long[] keys = {};
  private long[] places = {};
  private long[] words = {};
  private int size;

  int size() {
    return size;
  }

  void add(long key, int slot, long word) {
    room(1);
    keys[size] = key;
    places[size] = EntryRows.place(slot, size);
    words[size++] = word;
  }

  void addAll(Entries each) {
    room(each.size());
    for (int c = 0; c < each.customers(); c++) {
      keys[size] = each.keys()[c];
      places[size] = EntryRows.place(each.slots()[c], size);
      words[size++] = each.values()[c];
    }
  }

  private void room(int more) {
    if (size + more > keys.length) {
      int room = (int) Math.min(Math.max(SMALLEST, 2L * (size + more)), Integer.MAX_VALUE - 8L);
      long[] widerKeys = Arrays.copyOf(keys, room);
      long[] widerPlaces = Arrays.copyOf(places, room);
      words = Arrays.copyOf(words, room);
      places = widerPlaces;
      keys = widerKeys; // not before memory is there for all
    }
  }

  /** All as rows, in order. */
  EntryRows rows() {
    return EntryRows.ofWords(Arrays.copyOf(keys, size), Arrays.copyOf(places, size), words);
  }
}
