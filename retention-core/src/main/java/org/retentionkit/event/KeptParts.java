package org.retentionkit.event;

import java.util.Arrays;
import java.util.List;
import org.retentionkit.internal.keep.Entries;

/** What is kept of all customers, which never changes. */
record KeptParts<K>(List<Stripe.Frozen<K>> parts, boolean longs) {
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

  /** What stands for each customer of a part. */
  long[] numbers(int part) {
    long[] numbers = parts.get(part).ids();
    if (!longs) {
      Arrays.setAll(numbers, c -> KeyParts.number((int) numbers[c], part, KeyParts.BITS));
    }
    return numbers;
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
