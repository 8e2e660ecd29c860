package org.retentionkit.event;

import java.util.BitSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;

/** Whose rows an accumulator does not take: those on its list, if it has one. */
final class StayingOut<K> {
  private final Consumer<K> erase;
  private volatile @Nullable SuppressionList<K> list;

  /** Nobody stays out yet; {@code erase} takes a customer away. */
  StayingOut(Consumer<K> erase) {
    this.erase = erase;
  }

  synchronized void use(SuppressionList<K> given) {
    SuppressionList<K> before = list;
    if (before != null && before != Checks.notNull("erased", given)) {
      throw new IllegalStateException("keepingOut must be given one list, but was given another");
    }
    list = Checks.notNull("erased", given);
  }

  boolean isUsed() {
    return list != null;
  }

  /** Puts a customer on the list. */
  void list(K customer) {
    SuppressionList<K> all = list;
    if (all != null) {
      all.add(customer);
    }
  }

  /** Takes a customer away who is on the list. */
  void eraseListed(K customer) {
    SuppressionList<K> all = list;
    if (all != null && all.contains(customer)) {
      erase.accept(customer);
    }
  }

  /** Whether a row of a customer stays out, which is counted then. */
  boolean keeps(K customer) {
    SuppressionList<K> all = list;
    if (all == null || !all.contains(customer)) {
      return false;
    }
    all.count(1);
    return true;
  }

  /** Adds a row unless its customer stays out; whether it was added. */
  boolean adding(K customer, Runnable row) {
    SuppressionList<K> all = list;
    long before = all == null ? 0 : all.additions();
    if (keeps(customer)) {
      return false;
    }
    row.run();
    if (all != null && all.additions() != before) {
      eraseListed(customer); // was put on the list meanwhile
    }
    return true;
  }

  /**
   * Adds rows of customers that are longs.
   *
   * @param rows adds them without those that stay out, by their place among them
   */
  void adding(long[] customer, int from, int to, Consumer<BitSet> rows) {
    SuppressionList<K> all = list;
    BitSet out = new BitSet();
    long before = all == null ? 0 : all.additions();
    for (int i = from; i < to && all != null && all.size() > 0; i++) {
      out.set(i - from, all.contains(key(customer[i])));
    }
    rows.accept(out);
    if (all != null) {
      all.count(out.cardinality());
      for (int i = from; i < to && all.additions() != before; i++) {
        eraseListed(key(customer[i])); // was put on the list meanwhile
      }
    }
  }

  @SuppressWarnings("unchecked") // K is Long where keys are longs
  private K key(long customer) {
    return (K) (Long) customer;
  }
}
