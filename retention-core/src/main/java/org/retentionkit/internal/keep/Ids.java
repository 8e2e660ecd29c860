package org.retentionkit.internal.keep;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.retentionkit.internal.hash.Mix;

/**
 * Numbers customers that are longs from 0 in the order they are met. No search looks at more than a
 * fixed number of places, whatever the ids. Only grows; an array of ids up to a size never changes.
 */
public final class Ids {
  private static final int REACH = 64;
  private static final int SMALLEST = 16;

  /** No customers; not to be added to. */
  public static final Ids NONE = new Ids();

  /** A number plus one, or 0 if free. */
  private int[] slots;

  private int capacity;
  private long[] ids;
  private int size;
  private Map<Long, Integer> crowded = Map.of();

  @SuppressWarnings("UnusedVariable") // or the compiler would take the reading for useless
  private long touched;

  /** No customers yet. */
  public Ids() {
    this(SMALLEST, new long[SMALLEST]);
  }

  private Ids(int capacity, long[] ids) {
    this.capacity = capacity;
    this.slots = new int[capacity + REACH];
    this.ids = ids;
  }

  /** Different ids with the numbers they stand at. */
  public static Ids of(long[] ids) {
    Ids all = new Ids(Math.max(SMALLEST, (int) Math.min(2L * ids.length, 1 << 29)), ids);
    for (long id : ids) {
      if (!place(all.slots, home(id, all.capacity), all.size)) {
        all.crowd(id, all.size);
      }
      all.size++;
    }
    return all;
  }

  /** The number of customers. */
  public int size() {
    return size;
  }

  /** The ids by number; more may follow behind {@link #size()}. */
  public long[] ids() {
    return ids;
  }

  /** The numbers of the first {@code n} ids. */
  public int[] number(long[] all, int n) {
    int[] numbers = new int[n];
    if (n > capacity >> 4) {
      touched |= touch();
    }
    int i = 0;
    while (i < n) {
      i = known(all, i, n, numbers);
      if (i < n) {
        numbers[i] = add(all[i]);
        i++;
      }
    }
    return numbers;
  }

  /** Reads all from end to end, which is faster than as many waits for memory here and there. */
  private long touch() {
    long all = 0;
    for (int i = 0; i < slots.length; i += 16) {
      all |= slots[i];
    }
    for (int i = 0; i < size; i += 8) {
      all |= ids[i];
    }
    return all;
  }

  /** Numbers ids as long as they are at home and known; returns the first that is not. */
  private int known(long[] all, int from, int to, int[] numbers) {
    int[] places = slots; // a loop without calls: the compiler then keeps all this in registers
    long[] own = ids;
    int slotsAtHome = capacity;
    for (int i = from; i < to; i++) {
      long id = all[i];
      int slot = home(id, slotsAtHome);
      int end = slot + REACH - 1;
      int number = places[slot] - 1;
      while (number >= 0 && own[number] != id && slot < end) {
        number = places[++slot] - 1;
      }
      if (number < 0 || own[number] != id) {
        return i;
      }
      numbers[i] = number;
    }
    return to;
  }

  /** The number of an id, or -1. */
  public int find(long id) {
    int end = home(id, capacity) + REACH;
    for (int slot = end - REACH; slot < end; slot++) {
      int number = slots[slot] - 1;
      if (number < 0 || ids[number] == id) {
        return number;
      }
    }
    return crowded.getOrDefault(id, -1);
  }

  /** The number of an id, a new one if the id is new. */
  public int add(long id) {
    int known = find(id);
    return known >= 0 ? known : insert(id);
  }

  /** The same without an id; those behind it have numbers lower by one. */
  public Ids without(int number) {
    Ids rest = new Ids();
    for (int i = 0; i < size; i++) {
      if (i != number) {
        rest.insert(ids[i]);
      }
    }
    return rest;
  }

  private int insert(long id) {
    if (size == ids.length) {
      ids = Arrays.copyOf(ids, (int) Math.min((size * 3L / 2) + 8, Integer.MAX_VALUE - 8L));
    }
    if (size >= capacity / 2 && capacity < 1 << 29) {
      grow();
    }
    ids[size] = id;
    if (!place(slots, home(id, capacity), size)) {
      crowd(id, size);
    }
    return size++;
  }

  /** By the bits below the six uppermost, which are the same for all ids of a stripe. */
  private static int home(long id, int capacity) {
    return (int) ((((Mix.hash(id) << 6) >>> 33) * capacity) >>> 31);
  }

  private static boolean place(int[] slots, int home, int number) {
    for (int slot = home; slot < home + REACH; slot++) {
      if (slots[slot] == 0) {
        slots[slot] = number + 1;
        return true;
      }
    }
    return false;
  }

  private void crowd(long id, int number) {
    if (crowded.isEmpty()) {
      crowded = new HashMap<>();
    }
    crowded.put(id, number);
  }

  private void grow() {
    int twice = 2 * capacity;
    int[] wider = new int[twice + REACH];
    Map<Long, Integer> rest = new HashMap<>();
    for (int number = 0; number < size; number++) {
      if (!place(wider, home(ids[number], twice), number)) {
        rest.put(ids[number], number);
      }
    }
    slots = wider; // not before all have a place
    capacity = twice;
    crowded = rest;
  }
}
