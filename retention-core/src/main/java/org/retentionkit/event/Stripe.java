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

  @SuppressWarnings("unchecked") // no key is in it
  Stripe(Joining rule, boolean timed, boolean longs) {
    this.rule = rule;
    this.timed = timed;
    this.longs = longs;
    this.store = new EntryStore(rule, timed, longs ? KeyParts.BITS : 0);
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

  /** What is kept, which never changes. */
  record Frozen<K>(Entries entries, KeyIndex<K> keys) {
    @SuppressWarnings("unchecked") // no key is in it
    static <K> Frozen<K> none() {
      return new Frozen<>(Entries.NONE, (KeyIndex<K>) NO_KEYS);
    }

    Frozen<K> shifted(int by) {
      return new Frozen<>(entries.shifted(by), keys);
    }

    /** The customers that are longs, or the numbers of their keys. */
    long[] ids() {
      long[] ids = new long[entries.customers()];
      Arrays.setAll(ids, c -> Mix.id(entries.keys()[c]));
      return ids;
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
        own = Arrays.stream(own).map(key -> Mix.hash(numbers[(int) Mix.id(key)])).toArray();
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
    int place = number < 0 && !longs ? -1 : all.find(Mix.hash(number));
    if (place < 0) {
      return 0;
    }
    Entries rest = all.without(place);
    if (!longs) {
      long[] own = rest.keys();
      for (int c = 0; c < own.length; c++) {
        long id = Mix.id(own[c]);
        own[c] = Mix.hash(id > number ? id - 1 : id);
      }
      rest = EntryStore.rekeyed(rule, timed, rest, own);
      keys = keys.without((int) number);
    }
    store.replace(rest);
    return all.count(place, rule);
  }
}
