package org.retentionkit.event.history;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import org.retentionkit.internal.Checks;

/**
 * Collects rows of a log, in any order, into {@link CustomerHistories}. Every row is activity of
 * its customer in its slot; orders and amounts of the same customer and slot add up, so that memory
 * grows with distinct slots, not with rows.
 *
 * <p>Results do not depend on the order of rows or on how they are split between accumulators. Not
 * safe for use by several threads: give each its own and {@link #combine} them.
 */
public final class HistoryAccumulator {
  private static final int FIRST_CAPACITY = 16;

  private final Resolution resolution;
  private final ZoneId zone;
  private long[] customers = new long[FIRST_CAPACITY];
  private long[] slots = new long[FIRST_CAPACITY];
  private long[] orders = new long[FIRST_CAPACITY];
  private long[] minorUnits = new long[FIRST_CAPACITY];
  private int size;

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

  /**
   * Orders of a customer at an instant.
   *
   * @param customer the customer
   * @param at when
   * @param orderCount how many orders, at least 0: 1 for a sale, 0 for a refund that is not one
   * @param amount revenue in minor units, any sign
   */
  public HistoryAccumulator add(long customer, Instant at, long orderCount, long amount) {
    Checks.notNull("at", at);
    Checks.notNegative("orderCount", orderCount);
    long slot =
        resolution == Resolution.DAY
            ? LocalDate.ofInstant(at, zone).toEpochDay()
            : at.toEpochMilli();
    append(customer, slot, orderCount, amount);
    return this;
  }

  /** Activity of a customer on a day. */
  public HistoryAccumulator add(long customer, LocalDate day) {
    return add(customer, day, 0, 0);
  }

  /**
   * Orders of a customer on a day.
   *
   * @param customer the customer
   * @param day when
   * @param orderCount how many orders, at least 0
   * @param amount revenue in minor units, any sign
   * @throws IllegalStateException if time is kept in milliseconds
   */
  public HistoryAccumulator add(long customer, LocalDate day, long orderCount, long amount) {
    Checks.notNull("day", day);
    Checks.notNegative("orderCount", orderCount);
    append(customer, daySlot(day.toEpochDay()), orderCount, amount);
    return this;
  }

  /**
   * One order a row, from columns of equal length.
   *
   * @param customer the customers
   * @param epochDay the days, from 1 January 1970
   * @param amount revenue in minor units
   * @throws IllegalStateException if time is kept in milliseconds
   */
  public HistoryAccumulator addOrders(long[] customer, int[] epochDay, long[] amount) {
    sameLength("epochDay", epochDay.length, customer.length);
    sameLength("amount", amount.length, customer.length);
    for (int i = 0; i < customer.length; i++) {
      append(customer[i], daySlot(epochDay[i]), 1, amount[i]);
    }
    return this;
  }

  /**
   * One activity a row, from columns of equal length.
   *
   * @param customer the customers
   * @param epochDay the days, from 1 January 1970
   * @throws IllegalStateException if time is kept in milliseconds
   */
  public HistoryAccumulator addActivity(long[] customer, int[] epochDay) {
    sameLength("epochDay", epochDay.length, customer.length);
    for (int i = 0; i < customer.length; i++) {
      append(customer[i], daySlot(epochDay[i]), 0, 0);
    }
    return this;
  }

  /**
   * Takes in all rows of another accumulator, which stays as it is.
   *
   * @throws IllegalArgumentException if the two keep time differently
   */
  public HistoryAccumulator combine(HistoryAccumulator other) {
    Checks.notNull("other", other);
    if (resolution != other.resolution || !zone.equals(other.zone)) {
      throw Checks.broken(
          "other",
          "must keep time as " + resolution + " in " + zone,
          other.resolution + " in " + other.zone);
    }
    int rows = other.size; // fixed first: other may be this
    for (int i = 0; i < rows; i++) {
      append(other.customers[i], other.slots[i], other.orders[i], other.minorUnits[i]);
    }
    return this;
  }

  /** What has been added so far; later additions do not change it. */
  public CustomerHistories snapshot() {
    compact();
    return new CustomerHistories(
        resolution,
        zone,
        Arrays.copyOf(customers, size),
        Arrays.copyOf(slots, size),
        Arrays.copyOf(orders, size),
        Arrays.copyOf(minorUnits, size));
  }

  private long daySlot(long epochDay) {
    if (resolution != Resolution.DAY) {
      throw new IllegalStateException(
          "days must be added at resolution DAY, but it is " + resolution);
    }
    return epochDay;
  }

  private static void sameLength(String name, int length, int expected) {
    if (length != expected) {
      throw Checks.broken(name, "must have one entry per customer (" + expected + ")", length);
    }
  }

  private void append(long customer, long slot, long orderCount, long amount) {
    if (size == customers.length) {
      compact();
      if (size > customers.length / 2) {
        grow();
      }
    }
    customers[size] = customer;
    slots[size] = slot;
    orders[size] = orderCount;
    minorUnits[size++] = amount;
  }

  private void grow() {
    int capacity = (int) Math.min(customers.length * 2L, Integer.MAX_VALUE - 8);
    customers = Arrays.copyOf(customers, capacity);
    slots = Arrays.copyOf(slots, capacity);
    orders = Arrays.copyOf(orders, capacity);
    minorUnits = Arrays.copyOf(minorUnits, capacity);
  }

  /** Brings the rows in order and adds up those of the same customer and slot. */
  private void compact() {
    int[] order = EntrySort.order(customers, slots, size);
    long[] c = new long[customers.length];
    long[] s = new long[customers.length];
    long[] o = new long[customers.length];
    long[] m = new long[customers.length];
    int last = -1;
    for (int row : order) {
      if (last < 0 || c[last] != customers[row] || s[last] != slots[row]) {
        last++;
        c[last] = customers[row];
        s[last] = slots[row];
      }
      o[last] = sum("orders", c[last], o[last], orders[row]);
      m[last] = sum("minor units", c[last], m[last], minorUnits[row]);
    }
    customers = c;
    slots = s;
    orders = o;
    minorUnits = m;
    size = last + 1;
  }

  private static long sum(String what, long customer, long a, long b) {
    try {
      return Math.addExact(a, b);
    } catch (ArithmeticException e) {
      throw Checks.broken(what + " of customer " + customer, "must sum to a long", a + " + " + b);
    }
  }
}
