package org.retentionkit.event;

import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.intake.ZoneDays;

/**
 * Collects rows, in any order, into {@link CustomerHistories}. Every row is activity of its
 * customer in its slot; orders and amounts of the same customer and slot add up. For small logs;
 * not thread-safe.
 */
public final class HistoryAccumulator implements OrderSink, ActivitySink {
  private final Resolution resolution;
  private final ZoneId zone;
  private final Map<Long, TreeMap<Long, Entry>> customers = new TreeMap<>();

  private record Entry(BigInteger orders, BigInteger amount) {
    Entry plus(Entry other) {
      return new Entry(orders.add(other.orders), amount.add(other.amount));
    }
  }

  private HistoryAccumulator(Resolution resolution, ZoneId zone) {
    this.resolution = Checks.notNull("resolution", resolution);
    this.zone = Checks.notNull("zone", zone);
  }

  /**
   * An empty accumulator.
   *
   * @param resolution how finely time is kept
   * @param zone where days begin and end
   */
  public static HistoryAccumulator create(Resolution resolution, ZoneId zone) {
    return new HistoryAccumulator(resolution, zone);
  }

  /** Activity of a customer at an instant; finer than a millisecond is cut off. */
  public HistoryAccumulator add(long customer, Instant at) {
    return add(customer, at, 0, 0);
  }

  /** Orders of a customer at an instant, with their amount in minor units. */
  public HistoryAccumulator add(long customer, Instant at, long orderCount, long amount) {
    int day = ZoneDays.dayOf(at, zone);
    Checks.notNegative("orderCount", orderCount);
    return put(
        customer, resolution == Resolution.DAY ? day : at.toEpochMilli(), orderCount, amount);
  }

  /** Activity of a customer on a day. */
  public HistoryAccumulator add(long customer, LocalDate day) {
    return add(customer, day, 0, 0);
  }

  /** Orders of a customer on a day, with their amount in minor units. */
  public HistoryAccumulator add(long customer, LocalDate day, long orderCount, long amount) {
    mustKeepDays();
    int epochDay = ZoneDays.of(day);
    Checks.notNegative("orderCount", orderCount);
    return put(customer, epochDay, orderCount, amount);
  }

  private HistoryAccumulator put(long customer, long slot, long orders, long amount) {
    Entry entry = new Entry(BigInteger.valueOf(orders), BigInteger.valueOf(amount));
    customers.computeIfAbsent(customer, c -> new TreeMap<>()).merge(slot, entry, Entry::plus);
    return this;
  }

  private void mustKeepDays() {
    if (resolution != Resolution.DAY) {
      throw new IllegalStateException(
          "days must be added at resolution DAY, but it is " + resolution);
    }
  }

  /** One order a row, also where the amount is negative. */
  @Override
  public void accept(long[] customer, int[] epochDay, long[] minorUnits, int from, int to) {
    mustKeepDays();
    Checks.rows(from, to, Math.min(minorUnits.length, Math.min(customer.length, epochDay.length)));
    for (int i = from; i < to; i++) {
      put(customer[i], epochDay[i], 1, minorUnits[i]);
    }
  }

  /** One activity a row. */
  @Override
  public void accept(long[] customer, int[] epochDay, int from, int to) {
    mustKeepDays();
    Checks.rows(from, to, Math.min(customer.length, epochDay.length));
    for (int i = from; i < to; i++) {
      put(customer[i], epochDay[i], 0, 0);
    }
  }

  /**
   * What has been added so far; later additions do not change it.
   *
   * @throws IllegalArgumentException if the orders or amounts of a customer and slot do not sum to
   *     a long
   */
  public CustomerHistories snapshot() {
    CustomerHistories.Writer writer = new CustomerHistories.Writer(resolution, zone);
    customers.forEach(
        (customer, slots) -> {
          slots.forEach(
              (slot, entry) ->
                  writer.entry(
                      slot, exact("orders", entry.orders), exact("amounts", entry.amount)));
          writer.customer(customer);
        });
    return writer.done();
  }

  private static long exact(String what, BigInteger sum) {
    if (sum.bitLength() >= Long.SIZE) {
      throw Checks.broken("sum of the " + what + " of a customer and slot", "must fit a long", sum);
    }
    return sum.longValue();
  }
}
