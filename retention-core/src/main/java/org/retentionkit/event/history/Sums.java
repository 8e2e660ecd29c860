package org.retentionkit.event.history;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.retentionkit.internal.Checks;

/**
 * Sums that may leave the range of a long for a while, as they come in any order: what is above or
 * below it is remembered for the few entries that have it.
 */
final class Sums {
  private static final String ORDERS = "orders";
  private static final String MINOR_UNITS = "minor units";

  private record Place(long customer, long slot, String what) {}

  /** How often the range of a long must be added to what stands in the entry. */
  private final Map<Place, Long> carries = new HashMap<>();

  /** The sum of two numbers of orders. */
  long orders(long customer, long slot, long a, long b) {
    return add(customer, slot, ORDERS, a, b);
  }

  /** The sum of two amounts. */
  long minorUnits(long customer, long slot, long a, long b) {
    return add(customer, slot, MINOR_UNITS, a, b);
  }

  private long add(long customer, long slot, String what, long a, long b) {
    long sum = a + b;
    if (((a ^ sum) & (b ^ sum)) < 0) {
      carry(new Place(customer, slot, what), a < 0 ? -1 : 1);
    }
    return sum;
  }

  private void carry(Place place, long times) {
    carries.merge(place, times, (x, y) -> x + y == 0 ? null : x + y);
  }

  /** Adds what another one remembers; its customer {@code n} is {@code numbers.of(n)} here. */
  void addAll(Sums other, Numbers numbers) {
    Map.copyOf(other.carries)
        .forEach((p, n) -> carry(new Place(numbers.of(p.customer), p.slot, p.what), n));
  }

  /** Fails if a sum is no long. */
  void check(CustomerHistories histories) {
    carries.keySet().stream()
        .min(
            Comparator.comparingLong(Place::customer)
                .thenComparingLong(Place::slot)
                .thenComparing(Place::what))
        .ifPresent(
            place -> {
              throw Checks.broken(
                  place.what + " of customer " + place.customer,
                  "must sum to a long",
                  sum(place, histories));
            });
  }

  private BigInteger sum(Place place, CustomerHistories histories) {
    int index = histories.indexOf(place.customer);
    int entry = histories.from(index);
    while (histories.slot(entry) != place.slot) {
      entry++;
    }
    long low = place.what.equals(ORDERS) ? histories.orders(entry) : histories.minorUnits(entry);
    return BigInteger.valueOf(carries.getOrDefault(place, 0L))
        .shiftLeft(Long.SIZE)
        .add(BigInteger.valueOf(low));
  }

  /** What a customer is called elsewhere. */
  @FunctionalInterface
  interface Numbers {
    /** The other name. */
    long of(long customer);
  }
}
