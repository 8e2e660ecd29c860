package org.retentionkit.event;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;

/**
 * Answers "which number stands for this customer?": keys of any type to the numbers 0, 1, 2, … in
 * the order they are met, and back.
 *
 * <p>Keys need {@code equals} and {@code hashCode}. Keys made to collide cost more, but no search
 * looks at more than a fixed number of places before it goes to a {@code HashMap}, whose buckets
 * are trees for comparable keys. Of keys that are not {@code Comparable}, some four thousand may
 * share one hash code; one more is refused, as each would be compared with all others. Memory by
 * customers: 15 to 25 bytes and the key itself.
 *
 * <p>Only grows, and is for one thread while it does. That of a {@link Keyed snapshot} is frozen:
 * it never changes, takes no key and is safe to share between threads.
 *
 * @param <K> the type of a customer's key, such as String, UUID or Long
 */
public final class CustomerIndex<K> {
  private static final int SMALLEST = 64;
  private static final int LARGEST = (1 << 30) - 1;
  private static final int BATCH = 256;

  /** Where the number does not reach, the key's hash; below it the number plus one; 0 if free. */
  private int[] slots = new int[SMALLEST + KeyHash.REACH];

  private int mask = SMALLEST - 1;
  private @Nullable Object[] keys = new @Nullable Object[SMALLEST];
  private int[] hashes = new int[SMALLEST];
  private int size;
  private final int[] touched = new int[BATCH];

  private CrowdedKeys<K> crowded = new CrowdedKeys<>();

  /** Whether a frozen index reads the crowded keys too; then they are copied before they change. */
  private boolean lent;

  private final boolean frozen;

  /** An index without customers. */
  public CustomerIndex() {
    this.frozen = false;
  }

  /** The customers of another index as it is now. */
  private CustomerIndex(CustomerIndex<K> live) {
    this.frozen = true;
    this.slots = live.slots;
    this.mask = live.mask;
    this.keys = live.keys;
    this.hashes = live.hashes;
    this.size = live.size;
    this.crowded = live.crowded;
  }

  /** The customers so far, without a copy: whoever comes later is written behind them. */
  CustomerIndex<K> frozen() {
    lent = true;
    return new CustomerIndex<>(this);
  }

  /** The number of customers. */
  public int size() {
    return size;
  }

  /**
   * The number of a customer, a new one if the customer is new.
   *
   * @param key the customer's key, not null
   */
  public int add(K key) {
    return add(key, KeyHash.of("key", key));
  }

  /** The same for a key whose {@link KeyHash hash} is known. */
  int add(K key, int hash) {
    int known = find(key, hash);
    return known >= 0 ? known : insert(key, hash);
  }

  /**
   * The number of a customer, or -1 if there is none.
   *
   * @param key the customer's key, not null
   */
  public int find(K key) {
    return find(key, KeyHash.of("key", key));
  }

  /**
   * The key of a customer.
   *
   * @param number the customer's number, 0 to {@code size() - 1}
   */
  @SuppressWarnings("unchecked")
  public K key(long number) {
    Checks.index("number", number, size);
    return (K) Objects.requireNonNull(keys[(int) number]);
  }

  /**
   * Numbers many customers at once, which is faster than one by one.
   *
   * @param many the keys
   * @param n how many of them, from the first on
   * @param numbers where their numbers go
   */
  public void addAll(K[] many, int n, int[] numbers) {
    Checks.notNull("many", many);
    Checks.notNull("numbers", numbers);
    int[] hash = new int[n];
    Arrays.setAll(hash, i -> KeyHash.of("key", many[i]));
    addAll(many, hash, n, numbers);
  }

  /** The same for keys whose hashes are known; if one fails, those ahead of it have numbers. */
  void addAll(K[] many, int[] hash, int n, int[] numbers) {
    for (int from = 0; from < n; from += BATCH) {
      int to = Math.min(n, from + BATCH);
      int low = mask; // what the slots were written with; the table may grow below
      touch(hash, from, to);
      for (int i = from; i < to; i++) {
        int found = touched[i - from];
        int number = (found & low) - 1;
        K key = many[i];
        boolean hit = ((found ^ hash[i]) & ~low) == 0 && number >= 0;
        numbers[i] = hit && same(keys[number], key) ? number : add(key, hash[i]);
      }
    }
  }

  /** Reads the first slots of some hashes and does nothing else: many wait for memory at once. */
  private void touch(int[] all, int from, int to) {
    int[] s = slots;
    int[] out = touched;
    int low = mask;
    for (int i = from; i < to; i++) {
      out[i - from] = s[all[i] & low];
    }
  }

  /**
   * Adds all customers of another index; none of them if that fails, or what is done then.
   *
   * @param other the other index, which stays as it is
   * @param then what is done with the numbers
   * @return for each number of the other index, the number here
   */
  int[] addAll(CustomerIndex<? extends K> other, Consumer<int[]> then) {
    int[] numbers = new int[other.size()];
    int before = size;
    try {
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = add(other.key(i), other.hashes[i]);
      }
      then.accept(numbers);
    } catch (RuntimeException | Error e) {
      cutTo(before);
      throw e;
    }
    return numbers;
  }

  /** Takes the customers added last away, as if they had never come. */
  private void cutTo(int count) {
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

  private int find(K key, int hash) {
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

  /** Numbers a new customer; whatever fails does so before anything has changed. */
  private int insert(K key, int hash) {
    if (frozen) {
      throw new IllegalStateException("index of a snapshot must stay as it is, and takes no key");
    }
    KeyHash.checkNamed("key", key);
    crowded.check(key, hash);
    if (size == keys.length) {
      int wanted = (int) Math.min((size * 3L / 2) + 8, Integer.MAX_VALUE - 8);
      @Nullable Object[] more = Arrays.copyOf(keys, wanted);
      hashes = Arrays.copyOf(hashes, wanted);
      keys = more; // not before there is memory for both
    }
    if (size >= (mask >>> 1) + (mask >>> 3) && mask < LARGEST) {
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

  private void grow() {
    int wider = (mask << 1) | 1;
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
