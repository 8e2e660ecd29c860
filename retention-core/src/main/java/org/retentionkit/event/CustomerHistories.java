package org.retentionkit.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.hash.PairSort;

/**
 * Answers "when was each customer active, with how many orders and how much revenue?": one entry
 * for each customer and slot of time, in columns, customers ascending and slots ascending within
 * each.
 *
 * <p>Worked example: customer 7 active twice on 5 January and once on 9 March has two entries; with
 * orders of 10.00 and 5.00 on 5 January the first says 2 orders and 1500 minor units.
 *
 * <p>Immutable, made by {@link HistoryAccumulator}. Equal when all entries are.
 */
public final class CustomerHistories {
  private static final long MILLIS_A_SECOND = 1_000;
  private static final long SECONDS_A_DAY = 86_400;
  private static final long MILLIS_A_DAY = SECONDS_A_DAY * MILLIS_A_SECOND;

  /** Entries have days of 32 bits; sums and differences of so many milliseconds are longs yet. */
  private static final long FARTHEST_DAY = 1L << 34;

  private final Resolution resolution;
  private final ZoneId zone;
  private final long[] customers;
  private final int[] offsets;
  private final long[] slots;
  private final long[] orders;
  private final long[] minorUnits;

  /** Takes customers in order, and {@code offsets} with one more entry than customers. */
  CustomerHistories(
      Resolution resolution,
      ZoneId zone,
      long[] customers,
      int[] offsets,
      long[] slots,
      long[] orders,
      long[] minorUnits) {
    this.resolution = resolution;
    this.zone = zone;
    this.customers = customers;
    this.offsets = offsets;
    this.slots = slots;
    this.orders = orders;
    this.minorUnits = minorUnits;
  }

  /** Writes histories, customer by customer in any order, each with entries by rising slot. */
  public static final class Writer {
    private final Resolution resolution;
    private final ZoneId zone;
    private long[] customers = new long[16];
    private int[] ends = new int[16];
    private int size;
    private long[] slots = new long[16];
    private long[] orders = new long[16];
    private long[] amounts = new long[16];
    private int entries;

    /** Writes nothing yet. */
    public Writer(Resolution resolution, ZoneId zone) {
      this.resolution = resolution;
      this.zone = zone;
    }

    /** Writes an entry of the customer that follows. */
    public void entry(long slot, long orderCount, long minorUnits) {
      if (entries == slots.length) {
        int room = Math.max(16, (int) Math.min(2L * entries, Integer.MAX_VALUE - 8));
        slots = Arrays.copyOf(slots, room);
        orders = Arrays.copyOf(orders, room);
        amounts = Arrays.copyOf(amounts, room);
      }
      slots[entries] = slot;
      orders[entries] = orderCount;
      amounts[entries++] = minorUnits;
    }

    /** The entries of the customer being written. */
    public int entries() {
      return entries - (size == 0 ? 0 : ends[size - 1]);
    }

    /** Ends the customer whose entries were written. */
    public void customer(long customer) {
      if (size == customers.length) {
        customers = Arrays.copyOf(customers, 2 * size);
        ends = Arrays.copyOf(ends, 2 * size);
      }
      customers[size] = customer;
      ends[size++] = entries;
    }

    /** All histories, customers ascending. */
    public CustomerHistories done() {
      long[] ids = new long[size];
      long[] places = new long[size];
      for (int i = 0; i < size; i++) {
        ids[i] = customers[i] ^ Long.MIN_VALUE; // ascending as signed numbers
        places[i] = i;
      }
      PairSort.sort(ids, places, 0, size);
      int[] offsets = new int[size + 1];
      long[] inOrder = new long[entries];
      long[] counts = new long[entries];
      long[] sums = new long[entries];
      for (int i = 0; i < size; i++) {
        int place = (int) places[i];
        int from = place == 0 ? 0 : ends[place - 1];
        int n = ends[place] - from;
        System.arraycopy(slots, from, inOrder, offsets[i], n);
        System.arraycopy(orders, from, counts, offsets[i], n);
        System.arraycopy(amounts, from, sums, offsets[i], n);
        offsets[i + 1] = offsets[i] + n;
        ids[i] ^= Long.MIN_VALUE;
      }
      return new CustomerHistories(resolution, zone, ids, offsets, inOrder, counts, sums);
    }
  }

  /** How finely time is kept. */
  public Resolution resolution() {
    return resolution;
  }

  /** Where days begin and end. */
  public ZoneId zone() {
    return zone;
  }

  /** The number of customers. */
  public int size() {
    return customers.length;
  }

  /** The number of entries of all customers. */
  public int entries() {
    return slots.length;
  }

  /**
   * The id of a customer.
   *
   * @param index 0 to {@code size() - 1}, ascending by id
   */
  public long customer(int index) {
    return customers[index];
  }

  /** The index of a customer, or a negative number if there is none of that id. */
  public int indexOf(long customer) {
    return Arrays.binarySearch(customers, customer);
  }

  /** The first entry of a customer, by its index. */
  public int from(int index) {
    return offsets[index];
  }

  /** One past the last entry of a customer, by its index. */
  public int to(int index) {
    return offsets[index + 1];
  }

  /** When: the day or the millisecond of an entry. */
  public long slot(int entry) {
    return slots[entry];
  }

  /** The number of orders of an entry. */
  public long orders(int entry) {
    return orders[entry];
  }

  /** The revenue of an entry in minor units. */
  public long minorUnits(int entry) {
    return minorUnits[entry];
  }

  /** The day of an entry in the zone, from 1 January 1970. */
  public long epochDay(int entry) {
    return epochDayOf(slots[entry]);
  }

  /** The day of a slot in the zone, from 1 January 1970. */
  public long epochDayOf(long slot) {
    if (resolution == Resolution.DAY) {
      return slot;
    }
    long offset = zone.getRules().getOffset(Instant.ofEpochMilli(slot)).getTotalSeconds();
    return Math.floorDiv(Math.floorDiv(slot, MILLIS_A_SECOND) + offset, SECONDS_A_DAY);
  }

  /**
   * The slot with which a day begins in the zone. A day so far away that no long holds its
   * milliseconds has a slot beyond those of all entries, as in days.
   */
  public long slotOf(LocalDate day) {
    long epochDay = Checks.notNull("day", day).toEpochDay();
    if (resolution == Resolution.DAY) {
      return epochDay;
    }
    return Math.abs(epochDay) > FARTHEST_DAY
        ? Long.signum(epochDay) * FARTHEST_DAY * MILLIS_A_DAY
        : day.atStartOfDay(zone).toInstant().toEpochMilli();
  }

  @Override
  public boolean equals(Object object) {
    return object instanceof CustomerHistories other
        && resolution == other.resolution
        && zone.equals(other.zone)
        && Arrays.equals(customers, other.customers)
        && Arrays.equals(offsets, other.offsets)
        && Arrays.equals(slots, other.slots)
        && Arrays.equals(orders, other.orders)
        && Arrays.equals(minorUnits, other.minorUnits);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        resolution,
        zone,
        Arrays.hashCode(customers),
        Arrays.hashCode(slots),
        Arrays.hashCode(orders),
        Arrays.hashCode(minorUnits));
  }

  /** For example {@code 3 customers, 12 entries by DAY in Europe/Riga}. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT, "%d customers, %d entries by %s in %s", size(), entries(), resolution, zone);
  }
}
