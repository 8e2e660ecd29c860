package org.retentionkit.event;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;

/**
 * Answers "which number stands for this customer?": keys of any type to the numbers 0, 1, 2, … in
 * the order they are met, and back.
 *
 * <p>Keys need {@code equals} and {@code hashCode}. Keys made to collide cost more, but no search
 * looks at more than a fixed number of places before it goes to a {@code HashMap}, whose buckets
 * are trees for comparable keys. Memory by customers: 15 to 25 bytes and the key itself.
 *
 * <p>Only grows; not thread-safe while it does.
 *
 * @param <K> the type of a customer's key, such as String, UUID or Long
 */
public final class CustomerIndex<K> {
  private static final int REACH = 64;
  private static final int SMALLEST = 64;
  private static final int LARGEST = (1 << 30) - 1;
  private static final int BATCH = 256;

  /** Where the number does not reach, the key's hash; below it the number plus one; 0 if free. */
  private int[] slots = new int[SMALLEST + REACH];

  private int mask = SMALLEST - 1;
  private @Nullable Object[] keys = new @Nullable Object[SMALLEST];
  private int[] hashes = new int[SMALLEST];
  private int size;
  private final int[] touched = new int[BATCH];
  private Map<K, Integer> crowded = Map.of();

  /** An index without customers. */
  public CustomerIndex() {}

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
    Checks.notNull("key", key);
    return addHashed(key, spread(key.hashCode()));
  }

  private int addHashed(K key, int hash) {
    int known = find(key, hash);
    return known >= 0 ? known : insert(key, hash);
  }

  /**
   * The number of a customer, or -1 if there is none.
   *
   * @param key the customer's key, not null
   */
  public int find(K key) {
    return find(Checks.notNull("key", key), spread(key.hashCode()));
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
    for (int from = 0; from < n; from += BATCH) {
      int to = Math.min(n, from + BATCH);
      for (int i = from; i < to; i++) {
        numbers[i] = spread(Checks.notNull("key", many[i]).hashCode());
      }
      int low = mask; // what the slots were written with; the table may grow below
      touch(numbers, from, to);
      for (int i = from; i < to; i++) {
        int found = touched[i - from];
        int number = (found & low) - 1;
        K key = many[i];
        boolean hit = ((found ^ numbers[i]) & ~low) == 0 && number >= 0;
        numbers[i] = hit && same(keys[number], key) ? number : addHashed(key, numbers[i]);
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
   * Adds all customers of another index.
   *
   * @param other the other index, which stays as it is
   * @return for each number of the other index, the number here
   */
  public int[] addAll(CustomerIndex<? extends K> other) {
    int[] numbers = new int[Checks.notNull("other", other).size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = add(other.key(i));
    }
    return numbers;
  }

  private static boolean same(@Nullable Object a, Object b) {
    return a == b || b.equals(a);
  }

  private static int spread(int hash) {
    int h = hash * 0x9E37_79B9;
    return h ^ (h >>> 15);
  }

  private int find(K key, int hash) {
    int end = (hash & mask) + REACH;
    for (int slot = hash & mask; slot < end; slot++) {
      int found = slots[slot];
      if (found == 0) {
        return -1;
      }
      int number = (found & mask) - 1;
      if (((found ^ hash) & ~mask) == 0 && same(keys[number], key)) {
        return number;
      }
    }
    Integer known = crowded.get(key);
    return known == null ? -1 : known;
  }

  private int insert(K key, int hash) {
    if (size == keys.length) {
      int wanted = (int) Math.min((size * 3L / 2) + 8, Integer.MAX_VALUE - 8);
      keys = Arrays.copyOf(keys, wanted);
      hashes = Arrays.copyOf(hashes, wanted);
    }
    int number = size++;
    keys[number] = key;
    hashes[number] = hash;
    if (size > (mask >>> 1) + (mask >>> 3) && mask < LARGEST) {
      grow();
    } else {
      place(number);
    }
    return number;
  }

  private void place(int number) {
    int hash = hashes[number];
    int end = (hash & mask) + REACH;
    for (int slot = hash & mask; slot < end && number < mask; slot++) {
      if (slots[slot] == 0) {
        slots[slot] = (hash & ~mask) | (number + 1);
        return;
      }
    }
    if (crowded.isEmpty()) {
      crowded = new HashMap<>();
    }
    crowded.put(key(number), number);
  }

  private void grow() {
    mask = (mask << 1) | 1;
    slots = new int[mask + 1 + REACH];
    crowded = Map.of();
    for (int number = 0; number < size; number++) {
      place(number);
    }
  }
}
