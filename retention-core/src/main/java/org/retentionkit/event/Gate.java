package org.retentionkit.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.intake.Tallies;
import org.retentionkit.internal.keep.Joining;

/**
 * The way in to what an accumulator holds: for everybody, or for all but who is on a list. As long
 * as rows are looked at and added nobody is erased, so that none of an erased customer slips in.
 */
final class Gate<K> {
  final Stripes<K> stripes;
  private final Supplier<Stripes<K>> others;
  private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
  private volatile @Nullable SuppressionList<K> list;

  Gate(Joining rule, boolean timed) {
    this.others = () -> new Stripes<>(rule, timed);
    this.stripes = others.get();
  }

  /** Keeps out who is on a list from now on, and takes away those of them who are here. */
  void keepOut(SuppressionList<K> erased) {
    lock.writeLock().lock();
    try {
      list = erased;
      listed(stripes.kept(), erased).forEach(stripes::drop);
    } finally {
      lock.writeLock().unlock();
    }
  }

  private static <K> List<K> listed(KeptParts<K> kept, SuppressionList<K> erased) {
    Customers<K> keys = kept.customers();
    List<K> listed = new ArrayList<>();
    for (int p = 0; p < kept.parts().size(); p++) {
      for (long number : kept.numbers(p)) {
        if (erased.contains(keys.key(number))) {
          listed.add(keys.key(number));
        }
      }
    }
    return listed;
  }

  /** Adds a row; false if its customer is kept out. */
  boolean add(K key, int slot, int milli, long value, int day, long amount) {
    SuppressionList<K> erased = list;
    if (erased == null) {
      stripes.add(key, slot, milli, value, day, amount);
      return true;
    }
    KeyHash.of("customer", key); // refuses a blank one
    return held(
        lock.readLock(),
        () -> {
          boolean out = erased.leavesOut(key);
          if (!out) {
            stripes.add(key, slot, milli, value, day, amount);
          }
          return !out;
        });
  }

  /** Adds those rows of a block of longs that are not left out. */
  @SuppressWarnings("unchecked") // K is Long, or the rows are refused
  void addBlock(long[] customer, int from, int to, Consumer<Rows> adding) {
    SuppressionList<K> erased = list;
    if (erased == null || from < 0 || to > customer.length) {
      adding.accept(new Rows(null, from, to, 0));
      return;
    }
    held(
        lock.readLock(),
        () -> {
          int[] rows = new int[Math.max(0, to - from)];
          int n = 0;
          for (int i = from; i < to; i++) {
            if (!erased.leavesOut((K) (Long) customer[i])) {
              rows[n++] = i;
            }
          }
          adding.accept(new Rows(Arrays.copyOf(rows, n), 0, n, to));
          return 0;
        });
  }

  /** Rows of a block from one to another; those of a list, or all where there is none. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Rows(int @Nullable [] list, int from, int to, int least) {
    private int[] list(int length) {
      Checks.rows(0, least, length);
      return Objects.requireNonNull(list);
    }

    long[] of(long[] column) {
      return list == null
          ? column
          : Arrays.stream(list(column.length)).mapToLong(i -> column[i]).toArray();
    }

    int[] of(int[] column) {
      return list == null
          ? column
          : Arrays.stream(list(column.length)).map(i -> column[i]).toArray();
    }

    byte[] of(byte[] column) {
      if (list == null || column.length == 0) {
        return column;
      }
      int[] rows = list(column.length);
      byte[] some = new byte[rows.length];
      for (int i = 0; i < some.length; i++) {
        some[i] = column[rows[i]];
      }
      return some;
    }
  }

  /** Adds what another one keeps of those who are not kept out here, and has counted. */
  void addAll(KeptParts<K> more, Tallies counted) {
    SuppressionList<K> erased = list;
    if (erased == null) {
      stripes.addAll(more, counted);
      return;
    }
    held(
        lock.writeLock(),
        () -> {
          Stripes<K> rest = others.get();
          rest.addAll(more, new Tallies());
          listed(more, erased).forEach(rest::drop);
          stripes.addAll(rest.kept(), counted);
          return 0;
        });
  }

  /** Takes a customer away, for good if there is a list; returns its periods, days or changes. */
  int drop(K key) {
    SuppressionList<K> erased = list;
    if (erased == null) {
      return stripes.drop(key);
    }
    return held(
        lock.writeLock(),
        () -> {
          erased.add(key);
          return stripes.drop(key);
        });
  }

  private static <R> R held(Lock lock, Supplier<R> doing) {
    lock.lock();
    try {
      return doing.get();
    } finally {
      lock.unlock();
    }
  }
}
