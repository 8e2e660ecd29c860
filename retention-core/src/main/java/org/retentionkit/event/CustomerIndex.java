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
 * are trees for comparable keys. Memory by customers: 12 to 22 bytes and the key itself.
 *
 * <p>Only grows; not thread-safe while it does.
 *
 * @param <K> the type of a customer's key, such as String, UUID or Long
 */
public final class CustomerIndex<K> {
  private static final int REACH = 64;
  private static final int SMALLEST = 64;

  /** The key's hash above, the number plus one below; 0 where free. */
  private long[] slots = new long[SMALLEST + REACH];

  private int mask = SMALLEST - 1;
  private @Nullable Object[] keys = new @Nullable Object[SMALLEST];
  private int size;
  private int placed;
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
    int hash = spread(key.hashCode());
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
    Objects.checkIndex(number, (long) size);
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
    for (int i = 0; i < n; i++) { // three passes, so that the memory is asked for in parallel
      numbers[i] = spread(Checks.notNull("key", many[i]).hashCode());
    }
    for (int i = 0; i < n; i++) {
      int hash = numbers[i];
      long slot = slots[hash & mask];
      K key = many[i];
      int number = (int) slot - 1;
      if ((int) (slot >>> 32) == hash && number >= 0 && same(keys[number], key)) {
        numbers[i] = number;
      } else {
        int known = find(key, hash);
        numbers[i] = known >= 0 ? known : insert(key, hash);
      }
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
      long found = slots[slot];
      if (found == 0) {
        return -1;
      }
      if ((int) (found >>> 32) == hash && same(keys[(int) found - 1], key)) {
        return (int) found - 1;
      }
    }
    Integer known = crowded.get(key);
    return known == null ? -1 : known;
  }

  private int insert(K key, int hash) {
    if (size == keys.length) {
      int wanted = (int) Math.min((size * 3L / 2) + 8, Integer.MAX_VALUE - 8);
      keys = Arrays.copyOf(keys, wanted);
    }
    int number = size++;
    keys[number] = key;
    place(key, hash, number);
    return number;
  }

  private void place(K key, int hash, int number) {
    int end = (hash & mask) + REACH;
    for (int slot = hash & mask; slot < end; slot++) {
      if (slots[slot] == 0) {
        slots[slot] = ((long) hash << 32) | (number + 1);
        if (++placed > (mask >>> 1) + (mask >>> 3)) {
          grow();
        }
        return;
      }
    }
    if (placed > mask >>> 2 && mask < (1 << 29)) {
      grow();
      place(key, hash, number);
      return;
    }
    if (crowded.isEmpty()) {
      crowded = new HashMap<>();
    }
    crowded.put(key, number);
  }

  private void grow() {
    Map<K, Integer> rest = crowded;
    long[] old = slots;
    mask = (mask << 1) | 1;
    slots = new long[mask + 1 + REACH];
    crowded = Map.of();
    placed = 0;
    for (long slot : old) {
      if (slot != 0) {
        int number = (int) slot - 1;
        place(key(number), (int) (slot >>> 32), number);
      }
    }
    rest.forEach((key, number) -> place(key, spread(key.hashCode()), number));
  }
}
