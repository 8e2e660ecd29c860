package org.retentionkit.event;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Lazy;

/**
 * Keys of any type to the numbers 0, 1, 2, … in the order they are met, and back.
 *
 * <p>Keys need {@code equals} and {@code hashCode}. Keys made to collide cost more, but no search
 * looks at more than a fixed number of places before it goes to a {@code HashMap}, whose buckets
 * are trees for comparable keys. Of keys that are not {@code Comparable}, some four thousand may
 * share one hash code; one more is refused, as each would be compared with all others. Memory by
 * customers: 15 to 25 bytes and the key itself.
 *
 * <p>Only grows, and is for one thread while it does. One that is frozen never changes, takes no
 * key and is safe to share between threads.
 *
 * @param <K> the type of a customer's key, such as String, UUID or Long
 */
final class KeyIndex<K> {
  private static final int SMALLEST = 16;
  private static final int LARGEST = (1 << 30) - 1;

  /** Where the number does not reach, the key's hash; below it the number plus one; 0 if free. */
  private int[] slots = new int[SMALLEST + KeyHash.REACH];

  private int mask = SMALLEST - 1;
  private @Nullable Object[] keys = new @Nullable Object[SMALLEST];
  private int[] hashes = new int[SMALLEST];
  private int size;

  private CrowdedKeys<K> crowded = new CrowdedKeys<>();

  /** Whether a frozen index reads the crowded keys too; then they are copied before they change. */
  private boolean lent;

  private final boolean frozen;

  /** The same keys with their hashes and slots, if these are made as late as they are asked for. */
  private final @Nullable Lazy<KeyIndex<K>> later;

  /** An index without customers. */
  KeyIndex() {
    this.frozen = false;
    this.later = null;
  }

  /** The same with room for so many. */
  KeyIndex(int expected) {
    this();
    while (expected > most(mask)) {
      mask = wider(mask);
    }
    slots = new int[mask + 1 + KeyHash.REACH];
    keys = new @Nullable Object[Math.max(SMALLEST, expected)];
    hashes = new int[keys.length];
  }

  /** The customers of another index as it is now. */
  private KeyIndex(KeyIndex<K> live) {
    this.frozen = true;
    this.later = live.later;
    this.slots = live.slots;
    this.mask = live.mask;
    this.keys = live.keys;
    this.hashes = live.hashes;
    this.size = live.size;
    this.crowded = live.crowded;
  }

  /**
   * Keys that are not looked for yet.
   *
   * @param distinct the keys by number, which nobody changes
   * @param later makes an index of them that knows them by hash
   */
  KeyIndex(Object[] distinct, Lazy<KeyIndex<K>> later) {
    this.frozen = true;
    this.later = later;
    this.keys = distinct;
    this.size = distinct.length;
  }

  /** The customers so far, without a copy: whoever comes later is written behind them. */
  KeyIndex<K> frozen() {
    lent = true;
    return new KeyIndex<>(this);
  }

  /** The number of customers. */
  int size() {
    return size;
  }

  /** The number of a key whose {@link KeyHash hash} is known, a new one if the key is new. */
  int add(K key, int hash) {
    int known = find(key, hash);
    if (known < 0) {
      KeyHash.checkNamed("customer", key);
      known = insert(key, hash);
    }
    return known;
  }

  /** The key of a customer numbered 0 to {@code size() - 1}. */
  @SuppressWarnings("unchecked")
  K key(long number) {
    Checks.index("number", number, size);
    return (K) Objects.requireNonNull(keys[(int) number]);
  }

  /** The hash of a key. */
  int hash(int number) {
    return later == null ? hashes[number] : later.get().hash(number);
  }

  /** The slots, and {@link #mask} beside them, for {@link KeyBatch}. */
  int[] slots() {
    return slots;
  }

  /** A hash's own slot, and where a slot's number ends. */
  int mask() {
    return mask;
  }

  /** Whether a number, 0 or more, is the key's. */
  boolean isKey(int number, K key) {
    return same(keys[number], key);
  }

  /** Adds the first {@code n} keys of another index; returns their numbers here. */
  int[] addAll(KeyIndex<K> other, int n) {
    int[] numbers = new int[n];
    for (int i = 0; i < n; i++) {
      numbers[i] = add(other.key(i), other.hash(i));
    }
    return numbers;
  }

  /** The same without a key; those behind it have numbers lower by one. */
  KeyIndex<K> without(int number) {
    KeyIndex<K> rest = new KeyIndex<>();
    for (int i = 0; i < size; i++) {
      if (i != number) {
        rest.insert(key(i), hash(i));
      }
    }
    return rest;
  }

  /** Takes the customers added last away, as if they had never come. */
  void cutTo(int count) {
    if (size > count) {
      size = count;
      for (int slot = 0; slot < slots.length; slot++) {
        if ((slots[slot] & mask) > count) {
          slots[slot] = 0; // nobody who stays was placed behind it for want of this slot
        }
      }
      Arrays.fill(keys, count, keys.length, null);
    }
  }

  private static boolean same(@Nullable Object a, Object b) {
    return a == b || b.equals(a);
  }

  /** The number of a key whose hash is known, or -1. */
  int find(K key, int hash) {
    if (later != null) {
      return later.get().find(key, hash);
    }
    int end = (hash & mask) + KeyHash.REACH;
    for (int slot = hash & mask; slot < end; slot++) {
      int found = slots[slot];
      if (found == 0) {
        return -1;
      }
      int number = (found & mask) - 1;
      if (((found ^ hash) & ~mask) == 0 && number < size && same(keys[number], key)) {
        return number;
      }
    }
    int known = crowded.find(key);
    // The number may be left over from a key that was taken away.
    return known >= 0 && known < size && same(keys[known], key) ? known : -1;
  }

  /**
   * Numbers a new customer, who is no blank text; whatever fails does so before anything has
   * changed.
   */
  int insert(K key, int hash) {
    if (frozen) {
      throw new IllegalStateException("index of a snapshot must stay as it is, and takes no key");
    }
    crowded.check(key, hash);
    if (size == keys.length) {
      int wanted = (int) Math.min((size * 3L / 2) + 8, Integer.MAX_VALUE - 8);
      @Nullable Object[] more = Arrays.copyOf(keys, wanted);
      hashes = Arrays.copyOf(hashes, wanted);
      keys = more; // not before there is memory for both
    }
    if (size >= most(mask)) {
      grow();
    }
    keys[size] = key;
    hashes[size] = hash;
    if (!KeyHash.place(slots, mask, hash, size)) {
      crowd(key, hash);
    }
    return size++;
  }

  private void crowd(K key, int hash) {
    if (lent) {
      crowded = new CrowdedKeys<>(crowded);
      lent = false;
    }
    crowded.put(key, hash, size);
  }

  /** How many keys a table holds before it grows; more where it cannot. */
  private static int most(int mask) {
    return mask < LARGEST ? (mask >>> 1) + (mask >>> 3) : Integer.MAX_VALUE;
  }

  private static int wider(int mask) {
    return (mask << 1) | 1;
  }

  private void grow() {
    int wider = wider(mask);
    int[] bigger = new int[wider + 1 + KeyHash.REACH];
    CrowdedKeys<K> rest = new CrowdedKeys<>();
    for (int number = 0; number < size; number++) {
      if (!KeyHash.place(bigger, wider, hashes[number], number)) {
        rest.put(key(number), hashes[number], number);
      }
    }
    slots = bigger; // not before all have a place
    mask = wider;
    crowded = rest;
    lent = false;
  }
}
