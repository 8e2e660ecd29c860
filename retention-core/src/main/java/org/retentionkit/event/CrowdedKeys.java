package org.retentionkit.event;

import java.util.HashMap;
import java.util.Map;

/** The few keys of an index that found no place near their own, with their numbers. */
final class CrowdedKeys<K> {
  /** More keys of one hash code than a good one has; so many are compared in milliseconds. */
  static final int MOST_ALIKE = 4096;

  private final Map<K, Integer> numbers;

  /** How many of the keys have a hash. */
  private final Map<Integer, Integer> alike;

  CrowdedKeys() {
    numbers = new HashMap<>();
    alike = new HashMap<>();
  }

  CrowdedKeys(CrowdedKeys<K> other) {
    numbers = new HashMap<>(other.numbers);
    alike = new HashMap<>(other.alike);
  }

  /** The number of a key, or -1. */
  int find(K key) {
    Integer known = numbers.isEmpty() ? null : numbers.get(key);
    return known == null ? -1 : known;
  }

  /** Refuses one more key that would have to be compared with too many others. */
  void check(K key, int hash) {
    if (!(key instanceof Comparable) && alike.getOrDefault(hash, 0) >= MOST_ALIKE) {
      throw new IllegalArgumentException(
          "keys of "
              + key.getClass().getName()
              + " must be Comparable or have hash codes that differ, but "
              + MOST_ALIKE
              + " share "
              + key.hashCode());
    }
  }

  void put(K key, int hash, int number) {
    numbers.put(key, number);
    alike.merge(hash, 1, Integer::sum);
  }
}
