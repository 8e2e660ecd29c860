package org.retentionkit.event;

import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.internal.keep.Entries;
import org.retentionkit.internal.keep.EntryFold;

/**
 * One part of an accumulator's customers, with its lock: what is kept of them, and their keys with
 * their numbers. Whoever calls holds the lock.
 */
final class Stripe<K> {
  private static final KeyIndex<?> NO_KEYS = new KeyIndex<>().frozen();

  final ReentrantLock lock = new ReentrantLock();
  private final EntryFold fold;

  /** The keys by number; empty where customers are longs. */
  private KeyIndex<K> keys;

  private final boolean longs;

  /** Replaced, never changed. */
  private volatile Entries kept = Entries.NONE;

  @SuppressWarnings("unchecked") // no key is in it
  Stripe(EntryFold fold, boolean longs) {
    this.fold = fold;
    this.longs = longs;
    this.keys = longs ? (KeyIndex<K>) NO_KEYS : new KeyIndex<>();
  }

  /** Numbers a key, adds a row of it, and forgets the key again if that fails. */
  void add(K key, int hash, LongAdding adding) {
    int before = keys.size();
    int number = keys.add(key, hash);
    try {
      adding.add(number);
    } catch (Error e) {
      keys.cutTo(before);
      throw e;
    }
  }

  /** Adds a row of a numbered customer. */
  @FunctionalInterface
  interface LongAdding {
    /** Adds it, or nothing. */
    void add(long number);
  }

  /** Numbers a key; false if it has a number. */
  boolean addKey(K key, int hash) {
    int before = keys.size();
    return keys.add(key, hash) == before;
  }

  /** What is kept of all rows that have been folded; any thread may ask. */
  Entries kept() {
    return kept;
  }

  void replace(Entries entries) {
    kept = entries;
  }

  /** What is kept, which never changes. */
  record Frozen<K>(Entries entries, KeyIndex<K> keys) {
    Frozen<K> shifted(int by) {
      return new Frozen<>(entries.shifted(by), keys);
    }

    /** The customers that are longs. */
    long[] ids() {
      long[] ids = new long[entries.customers()];
      Arrays.setAll(ids, c -> Mix.id(entries.keys()[c]));
      return ids;
    }
  }

  Frozen<K> frozen() {
    return new Frozen<>(kept, keys.frozen());
  }

  /** A part with the customers and entries of both. */
  Join join(Frozen<K> other) {
    Join join = new Join(keys.size());
    try {
      long[] own = other.entries.keys();
      if (!longs) {
        int[] numbers = keys.addAll(other.keys, other.keys.size());
        own = Arrays.stream(own).map(key -> numbers[(int) key]).toArray();
      }
      join.joined = fold.joined(kept, other.entries, own);
    } catch (RuntimeException | Error e) {
      join.undo();
      throw e;
    }
    return join;
  }

  /** What both parts have, until it takes the place of what one has. */
  final class Join {
    private final int before;
    private Entries joined = Entries.NONE;

    private Join(int before) {
      this.before = before;
    }

    void undo() {
      keys.cutTo(before);
    }

    void apply() {
      kept = joined;
    }
  }

  /** Takes a customer away; returns the number of its periods, days or changes. */
  int drop(K key, int hash) {
    Entries all = kept;
    long own = longs ? Mix.hash((Long) key) : keys.find(key, hash);
    int place = all.find(own);
    if (place < 0) {
      return 0;
    }
    Entries rest = all.without(place);
    if (!longs) {
      keys = keys.without((int) own);
      rest =
          rest.withKeys(Arrays.stream(rest.keys()).map(k -> k > own ? k - 1 : k).toArray());
    }
    kept = rest;
    return fold.count(all, place);
  }
}
