package org.retentionkit.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Customers' keys by number, and numbers by key, in the order they are met. The {@linkplain
 * PackedText packed} keys lie one behind the other, each as wide as the widest, so that the number
 * is the place, and a search meets two places in memory. A few that are longer lie elsewhere.
 */
final class CustomerKeys {
  /** As many longs as a packed key may have: one line of a cache. */
  private static final int WIDEST = 8;

  /** How many pairs are looked at; keys made to collide go to a map whose buckets are trees. */
  private static final int REACH = 16;

  private static final int SMALLEST = 1 << 9;
  private static final int HALF = 32;
  private static final long LOW = 0xFFFF_FFFFL;

  /**
   * Two slots each. Where a number does not reach, a slot has the key's hash; below it its number
   * plus one; it is 0 if free.
   */
  private long[] pairs = new long[SMALLEST];

  /** The bits of a slot that a number may take. */
  private int numbers = (2 * SMALLEST) - 1;

  private int width = 2;
  private long[] texts = new long[4 * SMALLEST];
  private int size;

  /** The numbers of keys that are too long, or found no place. */
  private final Map<String, Integer> others = new HashMap<>();

  private final long[] one = new long[WIDEST];

  /** What was only looked at, so that looking is not left out. */
  @SuppressWarnings("UnusedVariable")
  private long touched;

  /** How many longs a packed key has, until one comes that is longer. */
  int width() {
    return width;
  }

  /** All keys by number, once: they are let go. */
  List<String> drained() {
    pairs = new long[0];
    List<String> keys = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      keys.add(PackedText.text(texts, i * width, width));
    }
    others.forEach((key, number) -> keys.set(number, key));
    texts = new long[0];
    return keys;
  }

  /**
   * Numbers many keys at once, so that many wait for memory at once.
   *
   * @param packed the keys, one behind the other
   * @param hashes their hashes
   * @param count how many there are
   * @param to gets their numbers
   * @param at where the first number goes
   */
  void numberAll(long[] packed, int[] hashes, int count, long[] to, int at) {
    long[] all = pairs;
    int mask = all.length - 1;
    long sum = 0;
    for (int i = 0; i < count; i++) {
      sum += all[hashes[i] & mask];
    }
    for (int i = 0; i < count; i++) {
      to[at + i] = likely(all[hashes[i] & mask], hashes[i]);
    }
    for (int i = 0; i < count; i++) {
      int place = (int) to[at + i] * width;
      sum += texts[place] + texts[place + width - 1];
    }
    touched = sum;
    for (int i = 0; i < count; i++) {
      if (!isSame(packed, i * width, (int) to[at + i])) {
        to[at + i] = number(packed, i * width, hashes[i]);
      }
    }
  }

  /** The number in the slot of a pair that has a hash, or any other number; asks no question. */
  private int likely(long pair, int hash) {
    int first = (int) pair;
    int second = (int) (pair >>> HALF);
    int differ = (first ^ hash) & ~numbers;
    int isOther = (differ | -differ) >> (HALF - 1);
    return Math.max(1, (first ^ ((first ^ second) & isOther)) & numbers) - 1;
  }

  private boolean isSame(long[] packed, int at, int number) {
    int place = number * width;
    long differ = (packed[at] ^ texts[place]) | (packed[at + 1] ^ texts[place + 1]);
    for (int i = 2; i < width; i++) {
      differ |= packed[at + i] ^ texts[place + i];
    }
    return differ == 0;
  }

  /** The number of a key, a new one if it is new. */
  int number(char[] text, int from, int end) {
    if (!PackedText.pack(text, from, end, one, 0, width)) {
      PackedText.require(text, from, end);
      int longs = PackedText.longs(text, from, end);
      if (longs > WIDEST) {
        Arrays.fill(one, 0);
        return others.computeIfAbsent(new String(text, from, end - from), key -> keep(one, 0));
      }
      widen(longs);
      PackedText.pack(text, from, end, one, 0, width);
    }
    return number(one, 0, PackedText.hash(one, 0, width));
  }

  private void widen(int longs) {
    long[] wider = new long[Math.multiplyExact(texts.length / width, longs)];
    for (int i = 0; i < size; i++) {
      System.arraycopy(texts, i * width, wider, i * longs, width);
    }
    texts = wider;
    width = longs;
  }

  private int number(long[] packed, int at, int hash) {
    int mask = pairs.length - 1;
    for (int i = 0; i < REACH; i++) {
      int place = (hash + i) & mask;
      for (int shift = 0; shift <= HALF; shift += HALF) {
        int found = (int) (pairs[place] >>> shift);
        if (found == 0) {
          int number = keep(packed, at);
          if (size > pairs.length) {
            grow();
          } else {
            pairs[place] |= slot(hash, number) << shift;
          }
          return number;
        }
        int number = (found & numbers) - 1;
        if (((found ^ hash) & ~numbers) == 0 && isSame(packed, at, number)) {
          return number;
        }
      }
    }
    return others.computeIfAbsent(PackedText.text(packed, at, width), key -> keep(packed, at));
  }

  private long slot(int hash, int number) {
    return ((hash & ~numbers) | (number + 1)) & LOW;
  }

  private int keep(long[] packed, int at) {
    int next = Math.multiplyExact(size, width);
    if (next + width > texts.length) {
      texts = Arrays.copyOf(texts, Math.multiplyExact(size + (size >> 1), width));
    }
    System.arraycopy(packed, at, texts, next, width);
    return size++;
  }

  /** Makes room for four times as many keys, so that each moves seldom. */
  private void grow() {
    pairs = new long[4 * pairs.length];
    numbers = (2 * pairs.length) - 1;
    for (int number = 0; number < size; number++) {
      place(number);
    }
  }

  private void place(int number) {
    int at = number * width;
    if (texts[at] == 0) {
      return; // it is too long, and elsewhere
    }
    int hash = PackedText.hash(texts, at, width);
    for (int i = 0; i < REACH; i++) {
      int place = (hash + i) & (pairs.length - 1);
      if (pairs[place] >>> HALF == 0) {
        pairs[place] |= slot(hash, number) << (pairs[place] == 0 ? 0 : HALF);
        return;
      }
    }
    others.put(PackedText.text(texts, at, width), number);
  }
}
