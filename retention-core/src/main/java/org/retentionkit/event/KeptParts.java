package org.retentionkit.event;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.retentionkit.internal.fold.Workers;
import org.retentionkit.internal.keep.Entries;

/** What is kept of all customers, which never changes. */
record KeptParts<K>(List<Stripe.Frozen<K>> parts, boolean longs) {
  /**
   * All parts, of which several are asked for at once where there were many rows.
   *
   * @param rows how many rows there were
   */
  static <K> KeptParts<K> of(long rows, boolean longs, IntFunction<Stripe.Frozen<K>> asking) {
    List<Stripe.Frozen<K>> parts =
        new ArrayList<>(Collections.nCopies(KeyParts.MOST, Stripe.Frozen.none()));
    Workers.unasked(rows).run(KeyParts.MOST, () -> parts, (all, p) -> all.set(p, asking.apply(p)));
    return new KeptParts<>(parts, longs);
  }

  /** The keys of the customers. */
  @SuppressWarnings("unchecked") // K is Long where keys are longs
  Customers<K> customers() {
    return longs
        ? (Customers<K>) Customers.numbers()
        : Customers.of(
            parts.isEmpty()
                ? KeyParts.empty(0)
                : new KeyParts<>(parts.stream().map(Stripe.Frozen::keys).toList()));
  }

  /** Shows the key of each customer. */
  void forEachKey(Consumer<? super K> action) {
    Customers<K> keys = customers();
    for (int p = 0; p < parts.size(); p++) {
      for (long number : numbers(p)) {
        action.accept(keys.key(number));
      }
    }
  }

  /** What stands for each customer of a part. */
  long[] numbers(int part) {
    long[] keys = entries(part).keys();
    long[] numbers = new long[keys.length];
    for (int c = 0; c < keys.length; c++) {
      long id = Stripe.id(keys[c], longs);
      numbers[c] = longs ? id : KeyParts.number((int) id, part, KeyParts.BITS);
    }
    return numbers;
  }

  /** Who works on the parts. */
  Workers workers() {
    return Workers.unasked(parts.stream().mapToLong(part -> part.entries().size()).sum());
  }

  /** The same with periods that are higher by so much. */
  KeptParts<K> shifted(int by) {
    return by == 0
        ? this
        : new KeptParts<>(parts.stream().map(part -> part.shifted(by)).toList(), longs);
  }

  /** The number of customers. */
  long size() {
    return parts.stream().mapToLong(part -> part.entries().customers()).sum();
  }

  Entries entries(int part) {
    return parts.get(part).entries();
  }
}
