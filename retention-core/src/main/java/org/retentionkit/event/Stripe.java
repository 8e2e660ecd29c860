package org.retentionkit.event;

import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.internal.keep.Entries;
import org.retentionkit.internal.keep.EntryStore;
import org.retentionkit.internal.keep.Joining;

/**
 * One part of an accumulator's customers, with its lock: what is kept of them, and their keys with
 * their numbers. Whoever calls holds the lock.
 */
final class Stripe<K> {
  private static final KeyIndex<?> NO_KEYS = new KeyIndex<>().frozen();

  final ReentrantLock lock = new ReentrantLock();
  final EntryStore store;

  /** The keys by number; empty where customers are longs. */
  private KeyIndex<K> keys;

  private final Joining rule;
  private final boolean timed;
  private final boolean longs;

  /**
   * No row.
   *
   * @param part the number of this part
   */
  @SuppressWarnings("unchecked") // no key is in it
  Stripe(Joining rule, boolean timed, boolean longs, int part) {
    this.rule = rule;
    this.timed = timed;
    this.longs = longs;
    int known = known(longs);
    this.store = new EntryStore(rule, timed, known, known == 0 ? 0 : (long) part << -known);
    this.keys = longs ? (KeyIndex<K>) NO_KEYS : new KeyIndex<>();
  }

  /** How many upper bits of a customer's key are the number of the part. */
  static int known(boolean longs) {
    return longs ? KeyParts.BITS : 0;
  }

  /** The key of a customer who is a long, or has a number. */
  static long key(long id, boolean longs) {
    return longs ? Mix.hash(id) : Mix.ofNumber(id);
  }

  /** The customer, or the number, with a key. */
  static long id(long key, boolean longs) {
    return longs ? Mix.id(key) : Mix.number(key);
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

  /** What is kept, which never changes. */
  record Frozen<K>(Entries entries, KeyIndex<K> keys) {
    @SuppressWarnings("unchecked") // no key is in it
    static <K> Frozen<K> none() {
      return new Frozen<>(Entries.NONE, (KeyIndex<K>) NO_KEYS);
    }

    Frozen<K> shifted(int by) {
      return new Frozen<>(entries.shifted(by), keys);
    }
  }

  Frozen<K> frozen() {
    return new Frozen<>(store.entries(), keys.frozen());
  }

  /** A part with the customers and entries of both. */
  Join join(Frozen<K> other) {
    Join join = new Join(keys.size());
    try {
      long[] own = other.entries.keys();
      if (!longs) {
        int[] numbers = keys.addAll(other.keys, other.keys.size());
        own = Arrays.stream(own).map(key -> Mix.ofNumber(numbers[(int) Mix.number(key)])).toArray();
      }
      join.joined = store.joined(other.entries, own);
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
      store.replace(joined);
    }
  }

  /** Takes a customer away; returns the number of its periods, days or changes. */
  int drop(K key, int hash) {
    Entries all = store.entries();
    long number = longs ? (Long) key : keys.find(key, hash);
    int place = number < 0 && !longs ? -1 : all.find(key(number, longs));
    if (place < 0) {
      return 0;
    }
    Entries rest = all.without(place);
    if (!longs) {
      long[] own = rest.keys();
      for (int c = 0; c < own.length; c++) {
        long id = Mix.number(own[c]);
        own[c] = Mix.ofNumber(id > number ? id - 1 : id);
      }
      rest = EntryStore.rekeyed(rule, timed, rest, own);
      keys = keys.without((int) number);
    }
    store.replace(rest);
    return all.count(place, rule);
  }
}
