package org.retentionkit.io;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Customers' keys by number, and numbers by key, in the order they are met. The {@linkplain
 * PackedText packed} keys lie one behind the other, each with its number in place of its hash, so
 * that a search meets two places in memory.
 */
final class CustomerKeys {
  /** How many places are looked at; keys made to collide go to a map whose buckets are trees. */
  private static final int REACH = 32;

  private static final int SMALLEST = 1 << 10;
  private static final int HALF = 32;
  private static final long LOW = 0xFFFF_FFFFL;

  /** Where a place does not reach, the key's hash; below it its place plus one; 0 if free. */
  private int[] slots = new int[SMALLEST];

  private long[] texts = new long[SMALLEST];

  /** The bits of a slot that a place among the texts may take. */
  private int places = (2 * SMALLEST) - 1;

  private int end;
  private int size;
  private final Map<String, Integer> crowded = new HashMap<>();

  /** What was only looked at, so that looking is not left out. */
  @SuppressWarnings("UnusedVariable")
  private long touched;

  /** All keys by number, once: they are let go. */
  List<String> drained() {
    slots = new int[0];
    List<String> keys = new ArrayList<>(size);
    for (int at = 0; at < end; at += PackedText.longs(texts[at])) {
      keys.add(PackedText.text(texts, at));
    }
    texts = new long[0];
    return keys;
  }

  /**
   * Numbers many keys at once, so that many wait for memory at once.
   *
   * @param packed the keys, one behind the other
   * @param begins where each begins
   * @param count how many there are
   * @param numbers gets their numbers
   * @param at where the first number goes
   */
  void numberAll(long[] packed, int[] begins, int count, long[] numbers, int at) {
    int mask = slots.length - 1;
    long sum = 0;
    for (int i = 0; i < count; i++) {
      sum += slots[PackedText.packedHash(packed, begins[i]) & mask];
    }
    for (int i = 0; i < count; i++) {
      numbers[at + i] = likely(PackedText.packedHash(packed, begins[i]));
    }
    for (int i = 0; i < count; i++) {
      int likely = Math.max(0, (int) numbers[at + i]);
      sum += texts[likely] + texts[Math.min(texts.length - 1, likely + 3)];
    }
    touched = sum;
    for (int i = 0; i < count; i++) {
      int likely = (int) numbers[at + i];
      numbers[at + i] =
          likely >= 0 && PackedText.isSame(packed, begins[i], texts, likely)
              ? texts[likely] >>> HALF
              : number(packed, begins[i]);
    }
  }

  /** Where the first key with a hash lies; -1 if there is none. */
  private int likely(int hash) {
    int mask = slots.length - 1;
    for (int i = 0; i < REACH; i++) {
      int found = slots[(hash + i) & mask];
      if (found == 0 || ((found ^ hash) & ~places) == 0) {
        return (found & places) - 1;
      }
    }
    return -1;
  }

  /**
   * The number of a key, a new one if it is new.
   *
   * @param packed holds it
   * @param at where it begins
   */
  int number(long[] packed, int at) {
    int hash = PackedText.packedHash(packed, at);
    int mask = slots.length - 1;
    for (int i = 0; i < REACH; i++) {
      int slot = (hash + i) & mask;
      int found = slots[slot];
      if (found == 0) {
        int place = end;
        int number = keep(packed, at);
        if (size > slots.length / 2 || texts.length > places) {
          grow();
        } else {
          slots[slot] = (hash & ~places) | (place + 1);
        }
        return number;
      }
      int place = (found & places) - 1;
      if (((found ^ hash) & ~places) == 0 && PackedText.isSame(packed, at, texts, place)) {
        return (int) (texts[place] >>> HALF);
      }
    }
    return crowded.computeIfAbsent(PackedText.text(packed, at), key -> keep(packed, at));
  }

  private int keep(long[] packed, int at) {
    int longs = PackedText.longs(packed[at]);
    int next = Math.addExact(end, longs);
    if (next > texts.length) {
      texts = Arrays.copyOf(texts, (int) Math.min(Integer.MAX_VALUE - 8L, next + (next >> 1)));
    }
    System.arraycopy(packed, at, texts, end, longs);
    texts[end] = (texts[end] & LOW) | ((long) size << HALF);
    end = next;
    return size++;
  }

  /**
   * Makes room for more keys, four times as many so that each moves seldom, or for places farther
   * off.
   */
  private void grow() {
    slots = new int[size > slots.length / 2 ? 4 * slots.length : slots.length];
    places = (2 * Integer.highestOneBit(texts.length)) - 1;
    int mask = slots.length - 1;
    crowded.clear();
    for (int at = 0; at < end; at += PackedText.longs(texts[at])) {
      int hash = PackedText.hash(texts, at);
      int i = 0;
      while (i < REACH && slots[(hash + i) & mask] != 0) {
        i++;
      }
      if (i < REACH) {
        slots[(hash + i) & mask] = (hash & ~places) | (at + 1);
      } else {
        crowded.put(PackedText.text(texts, at), (int) (texts[at] >>> HALF));
      }
    }
  }
}
