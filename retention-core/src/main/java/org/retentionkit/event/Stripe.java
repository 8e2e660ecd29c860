package org.retentionkit.event;

import java.util.concurrent.locks.ReentrantLock;
import org.retentionkit.internal.keep.Entries;
import org.retentionkit.internal.keep.EntryStore;
import org.retentionkit.internal.keep.Ids;
import org.retentionkit.internal.keep.Joining;

/**
 * One part of an accumulator's customers, with its lock: keys with their numbers, or ids, and what
 * is kept of them. Whoever calls holds the lock.
 */
final class Stripe<K> {
  private static final KeyIndex<?> NO_KEYS = new KeyIndex<>().frozen();

  final ReentrantLock lock = new ReentrantLock();
  final EntryStore store;

  /** The keys by number; empty where customers are longs. */
  private KeyIndex<K> keys;

  private Ids ids;
  private final Joining rule;
  private final boolean longs;

  @SuppressWarnings("unchecked") // no key is in it
  Stripe(Joining rule, boolean timed, boolean longs) {
    this.rule = rule;
    this.longs = longs;
    this.keys = longs ? (KeyIndex<K>) NO_KEYS : new KeyIndex<>();
    this.ids = longs ? new Ids() : Ids.NONE;
    this.store =
        new EntryStore(
            rule, timed, longs ? (who, n) -> ids.number(who, n) : EntryStore.Numbering::asGiven);
  }

  /**
   * Adds a row of a customer whose key has a hash.
   *
   * @param counting counts the row, before it is there: if that fails all is as it was
   */
  void add(K key, int hash, int slot, int milli, long value, Runnable counting) {
    store.room(1);
    int before = keys.size();
    long customer = longs ? (Long) key : keys.add(key, hash);
    try {
      counting.run();
    } catch (Error e) {
      keys.cutTo(before);
      throw e;
    }
    store.add(customer, slot, milli, value); // cannot fail
  }

  /** Puts ids with what is kept of them into a part that holds nothing. */
  void fill(long[] all, Entries entries) {
    ids = Ids.of(all);
    store.replace(entries);
  }

  /** Numbers a key; false if it has a number. */
  boolean addKey(K key, int hash) {
    int before = keys.size();
    return keys.add(key, hash) == before;
  }

  /** What is kept, which never changes. */
  @SuppressWarnings("ArrayRecordComponent") // a view of columns; never compared
  record Frozen<K>(Entries entries, KeyIndex<K> keys, long[] ids) {
    Frozen<K> shifted(int by) {
      return new Frozen<>(entries.shifted(by), keys, ids);
    }
  }

  Frozen<K> frozen() {
    Entries entries = store.entries();
    return new Frozen<>(entries, keys.frozen(), ids.ids());
  }

  /** A part with the customers and entries of both. */
  Join join(Frozen<K> other) {
    Join join = new Join(keys.size());
    try {
      int[] numbers =
          longs
              ? ids.number(other.ids, other.entries.customers())
              : keys.addAll(other.keys, other.entries.customers());
      join.joined = store.joined(other.entries, numbers);
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
      keys.cutTo(before); // ids without entries do no harm
    }

    void apply() {
      store.replace(joined);
    }
  }

  /** Takes a customer away; returns the number of its periods, days or changes. */
  int drop(K key, int hash) {
    Entries all = store.entries();
    int number = longs ? ids.find((Long) key) : keys.find(key, hash);
    if (number < 0 || number >= all.customers()) {
      return 0;
    }
    Entries rest = all.without(number);
    if (longs) {
      ids = ids.without(number);
    } else {
      keys = keys.without(number);
    }
    store.replace(rest);
    return all.count(number, rule);
  }
}
