package org.retentionkit.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongUnaryOperator;
import java.util.function.UnaryOperator;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.Lazy;

/**
 * Keys with their numbers, in 1, 2, 4, … parts by the upper bits of the hash: a number is that
 * within the part, with the part's own in its low bits.
 */
record KeyParts<K>(List<KeyIndex<K>> parts) {
  static final int BITS = 6;
  static final int MOST = 1 << BITS;

  /** So many keys are numbered faster than one by one. */
  private static final int TOGETHER = 1 << 10;

  KeyParts {
    parts = List.copyOf(parts);
  }

  /** So many parts without keys. */
  static <K> KeyParts<K> empty(int bits) {
    List<KeyIndex<K>> parts = new ArrayList<>();
    for (int p = 0; p < 1 << bits; p++) {
      parts.add(new KeyIndex<>());
    }
    return new KeyParts<>(parts);
  }

  /** Keys whose numbers are their places. */
  static <K> KeyParts<K> of(List<? extends K> all) {
    KeyIndex<K> index = new KeyIndex<>(all.size());
    @SuppressWarnings("unchecked") // filled with keys only
    K[] keys = (K[]) new Object[Math.min(TOGETHER, all.size())];
    int[] hashes = new int[keys.length];
    int[] numbers = new int[keys.length];
    int waiting = 0;
    for (K key : all) {
      keys[waiting] = key;
      hashes[waiting++] = KeyHash.of("key", key);
      if (waiting == keys.length) {
        place(index, keys, hashes, waiting, numbers);
        waiting = 0;
      }
    }
    place(index, keys, hashes, waiting, numbers);
    return new KeyParts<>(List.of(index.frozen()));
  }

  /** The same of keys that are known to differ, which are hashed when one is looked for. */
  static <K> KeyParts<K> ofDistinct(List<? extends K> all) {
    Object[] keys = all.toArray();
    for (Object key : keys) {
      Checks.notNull("key", key);
    }
    @SuppressWarnings("unchecked") // a copy of a list of keys
    List<K> copy = (List<K>) Arrays.asList(keys);
    Lazy<KeyIndex<K>> later = new Lazy<>(() -> of(copy).parts.get(0));
    return new KeyParts<>(List.of(new KeyIndex<>(keys, later)));
  }

  private static <K> void place(
      KeyIndex<K> index, K[] keys, int[] hashes, int count, int[] numbers) {
    int first = index.size();
    KeyBatch.addAll(index, keys, hashes, 0, count, numbers);
    for (int i = 0; i < count; i++) {
      if (numbers[i] != first + i) {
        String other = "must differ from key " + numbers[i];
        throw Checks.broken("key " + (first + i), other, keys[i]);
      }
    }
  }

  /** The same keys, which do not change any more. */
  KeyParts<K> frozen() {
    return new KeyParts<>(parts.stream().map(KeyIndex::frozen).toList());
  }

  /** One of 64 parts. */
  static int part(int hash) {
    return part(hash, BITS);
  }

  /** The part of a long, by its hash. */
  static int partOf(long hash) {
    return (int) (hash >>> (Long.SIZE - BITS));
  }

  static int part(int hash, int bits) {
    return bits == 0 ? 0 : hash >>> (Integer.SIZE - bits);
  }

  static long number(int own, int part, int bits) {
    return ((long) own << bits) | part;
  }

  int bits() {
    return Integer.numberOfTrailingZeros(parts.size());
  }

  /** The key of a customer. */
  K key(long number) {
    KeyIndex<K> part = parts.get((int) number & (parts.size() - 1));
    long own = number >> bits();
    if (own < 0 || own >= part.size()) {
      throw new IndexOutOfBoundsException(
          "number must be that of a customer of the log, but was " + number);
    }
    return part.key(own);
  }

  /** Refuses numbers that are those of no customer. */
  void require(long[] numbers) {
    int[] sizes = parts.stream().mapToInt(KeyIndex::size).toArray();
    int low = sizes.length - 1;
    int bits = bits();
    for (int i = 0; i < numbers.length; i++) {
      long number = numbers[i];
      if (number < 0 || number >> bits >= sizes[(int) number & low]) {
        throw Checks.broken("customer of row " + i, "must be the number of a customer", number);
      }
    }
  }

  /** The number of a customer, or -1. */
  long number(K key) {
    int hash = KeyHash.of("customer", Checks.notNull("customer", key));
    int part = part(hash, bits());
    int own = parts.get(part).find(key, hash);
    return own < 0 ? -1 : number(own, part, bits());
  }

  /** The number of customers. */
  long size() {
    return parts.stream().mapToLong(KeyIndex::size).sum();
  }

  /** The keys of two logs, and what becomes of the numbers of each. */
  record Joint<K>(KeyParts<K> keys, LongUnaryOperator first, LongUnaryOperator second) {}

  Joint<K> with(KeyParts<K> other) {
    KeyParts<K> both = empty(Math.max(bits(), other.bits()));
    LongUnaryOperator first = both.taking(this);
    LongUnaryOperator second = both.taking(other);
    return new Joint<>(both.frozen(), first, second);
  }

  /** The same keys as others, of which some may be equal, and what becomes of the numbers. */
  Joint<K> mapped(UnaryOperator<K> to) {
    KeyParts<K> all = empty(bits());
    LongUnaryOperator numbers = all.taking(this, to);
    return new Joint<>(all.frozen(), numbers, numbers);
  }

  private LongUnaryOperator taking(KeyParts<K> other) {
    return taking(other, key -> key);
  }

  @SuppressWarnings("ReferenceEquality") // a key that was not mapped keeps its hash
  private LongUnaryOperator taking(KeyParts<K> other, UnaryOperator<K> mapping) {
    List<long[]> numbers = new ArrayList<>();
    for (KeyIndex<K> part : other.parts) {
      long[] here = new long[part.size()];
      for (int i = 0; i < here.length; i++) {
        K old = part.key(i);
        K key = mapping.apply(old);
        int hash = key == old ? part.hash(i) : KeyHash.of("alias", key);
        int to = part(hash, bits());
        here[i] = number(parts.get(to).add(key, hash), to, bits());
      }
      numbers.add(here);
    }
    int low = other.parts.size() - 1;
    int shift = other.bits();
    return number -> numbers.get((int) number & low)[(int) (number >> shift)];
  }
}
