package org.retentionkit.event;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.hash.Mix;
import org.retentionkit.internal.intake.Tallies;
import org.retentionkit.internal.keep.Incoming;
import org.retentionkit.internal.keep.Joining;
import org.retentionkit.internal.keep.Spare;
import org.retentionkit.internal.keep.Waiting;

/**
 * What an accumulator holds: customers in 64 parts by the hash of their key, each with a lock of
 * its own, so that any thread may add. Keys that are longs are kept as such.
 */
final class Stripes<K> {
  /** Rows of a block that are added as one: all of them, or none if that fails. */
  static final int CHUNK = 1 << 16;

  private final Joining rule;
  private final boolean timed;

  /** The rows that wait, and the counts of all. */
  final Arrivals arrivals;

  private volatile @Nullable Parts<K> parts;

  final StayingOut<K> out = new StayingOut<>(this::erase);

  Stripes(Joining rule, boolean timed) {
    this.rule = rule;
    this.timed = timed;
    this.arrivals = new Arrivals(rule, timed);
  }

  /** The parts, once it is known whether keys are longs. */
  record Parts<K>(List<Stripe<K>> stripes, boolean longs) {}

  Parts<K> parts(boolean longs) {
    Parts<K> now = parts;
    if (now == null) {
      synchronized (this) {
        now = parts == null ? newParts(longs) : parts;
        parts = now;
      }
    }
    if (now.longs != longs) {
      throw new IllegalArgumentException(
          "customer must be "
              + (now.longs ? "a Long as those before it" : "no Long, as none before it was one"));
    }
    return now;
  }

  private Parts<K> newParts(boolean longs) {
    IntStream numbers = IntStream.range(0, KeyParts.MOST);
    return new Parts<>(
        numbers.mapToObj(part -> new Stripe<K>(rule, timed, longs, part)).toList(), longs);
  }

  /** Keeps who is on a list out from now on, and takes those away who are here. */
  void keepOut(SuppressionList<K> list) {
    out.use(list);
    kept().forEachKey(out::eraseListed);
  }

  /** Adds a row; false if its customer stays out. */
  boolean add(K key, int slot, int milli, long value, int day, long amount) {
    int hash = hash(key);
    return out.adding(key, () -> addRow(key, hash, slot, milli, value, day, amount));
  }

  private void addRow(K key, int hash, int slot, int milli, long value, int day, long amount) {
    int part = KeyParts.part(hash);
    Parts<K> all = parts(key instanceof Long);
    foldDue(all);
    Stripe.LongAdding adding =
        who -> {
          long own = Stripe.key(who, all.longs);
          boolean periods = rule == Joining.PERIODS;
          long of = periods ? Incoming.periodKey(own, Stripe.known(all.longs), slot) : own;
          arrivals.add(part, of, slot, milli, value, day, amount);
        };
    if (key instanceof Long id) {
      adding.add(id);
      return;
    }
    Stripe<K> stripe = all.stripes.get(part);
    stripe.lock.lock();
    try {
      stripe.add(key, hash, adding);
    } finally {
      stripe.lock.unlock();
    }
  }

  /** Folds the parts whose turn it is, so that a row that is to come has its share of the work. */
  private void foldDue(Parts<K> all) {
    while (arrivals.isDue()) {
      int part = arrivals.takeTurn(p -> all.stripes.get(p).store.size());
      if (part >= 0) {
        folded(all, part, stripe -> stripe);
      }
    }
  }

  /** Asks a part for something once all is folded that waits for it. */
  private <R> R folded(Parts<K> all, int part, Function<Stripe<K>, R> asking) {
    Stripe<K> stripe = all.stripes.get(part);
    stripe.lock.lock();
    try {
      fold(stripe, part);
      return asking.apply(stripe);
    } finally {
      stripe.lock.unlock();
    }
  }

  /** Folds what waits for a part, whose lock is held. */
  private void fold(Stripe<K> stripe, int part) {
    Waiting waiting = arrivals.waiting(part);
    if (!waiting.isEmpty()) {
      stripe.store.fold(waiting);
    }
    arrivals.folded(waiting);
  }

  /** The hash of a key, whose upper bits name the part. */
  private int hash(K key) {
    return key instanceof Long id
        ? (int) (Mix.hash(id) >>> Integer.SIZE)
        : KeyHash.of("customer", key);
  }

  /** Columns to prepare rows in, once there is room for some more. */
  Spare spare() {
    foldDue(parts(true));
    return arrivals.spare();
  }

  /** Adds what another one keeps and has counted, or nothing if that fails. */
  void addAll(KeptParts<K> more, Tallies counted) {
    if (more.parts().isEmpty()) {
      arrivals.add(counted, () -> {});
      return;
    }
    List<Stripe<K>> stripes = parts(more.longs()).stripes;
    stripes.forEach(stripe -> stripe.lock.lock());
    try {
      join(stripes, more, counted);
      if (out.isUsed()) {
        more.forEachKey(out::eraseListed);
      }
    } finally {
      stripes.forEach(stripe -> stripe.lock.unlock());
    }
  }

  private void join(List<Stripe<K>> stripes, KeptParts<K> more, Tallies counted) {
    List<Stripe<K>.Join> joins = new ArrayList<>();
    try {
      for (int p = 0; p < stripes.size(); p++) {
        fold(stripes.get(p), p);
        joins.add(stripes.get(p).join(more.parts().get(p)));
      }
      arrivals.add(counted, () -> joins.forEach(Stripe.Join::apply));
    } catch (RuntimeException | Error e) {
      joins.forEach(Stripe.Join::undo);
      throw e;
    }
  }

  /** Takes a customer away, for good if there is a list; returns how much left. */
  int drop(K key) {
    out.list(key);
    return erase(key);
  }

  /** Takes a customer away; returns the number of its periods, days or changes. */
  private int erase(K key) {
    int hash = hash(Checks.notNull("customer", key));
    Parts<K> now = parts;
    if (now == null || now.longs != key instanceof Long) {
      return 0;
    }
    return folded(now, KeyParts.part(hash), stripe -> stripe.drop(key, hash));
  }

  /** What is kept of all customers, which never changes. */
  KeptParts<K> kept() {
    Parts<K> now = parts;
    if (now == null) {
      return new KeptParts<>(List.of(), false); // nothing, whatever the keys
    }
    return KeptParts.of(arrivals.rows(), now.longs, p -> folded(now, p, Stripe::frozen));
  }

  /** What an accumulator says of itself. */
  String text(String type, String last) {
    String customers = LogText.counted(kept().size(), "customer");
    String rows = LogText.counted(arrivals.rows(), "row");
    return type + "[" + customers + ", " + rows + ", " + last + "]";
  }
}
