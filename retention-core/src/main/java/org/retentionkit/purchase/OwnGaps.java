package org.retentionkit.purchase;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.retentionkit.Ratio;
import org.retentionkit.event.Customers;
import org.retentionkit.event.OrderLog;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.LongColumn;

/**
 * Every customer's gaps between different days with an order, in columns of 16 bytes a customer and
 * 8 a gap.
 *
 * <p>Orders of the same day are one purchase and refunds are none, so that a customer with n days
 * has n − 1 gaps of at least 1 day. One-time buyers have no gap; they are customers all the same,
 * and counted by {@link #oneTimeBuyers}.
 *
 * <p>Worked example: orders on 1, 8 and 29 January: gaps of 7 and 21 days, median 14.
 *
 * <p>Immutable and safe to share between threads.
 */
final class OwnGaps<K> {
  private final Customers<K> keys;
  private final LocalDate asOf;
  private final long ordersAfter;
  private final long[] customers;
  private final int[] lastDays;
  private final int[] offsets;
  private final long[] gaps;

  private OwnGaps(Customers<K> keys, LocalDate asOf, List<GapFold> folds) {
    this.keys = keys;
    this.asOf = asOf;
    this.ordersAfter = folds.stream().mapToLong(fold -> fold.ordersAfter).sum();
    LongColumn ids = new LongColumn();
    LongColumn days = new LongColumn();
    LongColumn starts = new LongColumn();
    LongColumn lengths = new LongColumn();
    for (GapFold fold : folds) {
      for (int c = 0; c < fold.starts.size(); c++) {
        starts.add(lengths.size() + fold.starts.at(c));
      }
      ids.addAll(fold.customers);
      days.addAll(fold.lastDays);
      lengths.addAll(fold.gaps);
    }
    starts.add(lengths.size());
    int[] order = ids.ascending();
    customers = ids.at(order);
    lastDays = new int[order.length];
    offsets = new int[order.length + 1];
    gaps = new long[lengths.size()];
    int end = 0;
    for (int c = 0; c < order.length; c++) {
      lastDays[c] = (int) days.at(order[c]);
      for (int i = (int) starts.at(order[c]); i < starts.at(order[c] + 1); i++) {
        gaps[end++] = lengths.at(i);
      }
      offsets[c + 1] = end;
    }
  }

  /**
   * The gaps of all customers of a log.
   *
   * @param log the orders, not null
   * @param asOf the last day that counts, not null
   */
  public static <K> OwnGaps<K> of(OrderLog<K> log, LocalDate asOf) {
    Checks.notNull("log", log);
    long last = Checks.notNull("asOf", asOf).toEpochDay();
    return new OwnGaps<>(log.customers(), asOf, log.visit(() -> new GapFold(last)));
  }

  /** The last day that counts. */
  public LocalDate asOf() {
    return asOf;
  }

  /** The number of orders after that day: they are not in the gaps. */
  public long ordersAfter() {
    return ordersAfter;
  }

  /** The number of customers who bought. */
  public int size() {
    return customers.length;
  }

  /** The number of customers with a single day of purchase, who have no gap. */
  public int oneTimeBuyers() {
    int count = 0;
    for (int c = 0; c < customers.length; c++) {
      count += gaps(c) == 0 ? 1 : 0;
    }
    return count;
  }

  /**
   * The key of a customer.
   *
   * @param index 0 to {@code size() - 1}: ascending by id, or in the order in which keys came
   */
  public K customer(int index) {
    return keys.key(customers[Checks.index("index", index, customers.length)]);
  }

  /**
   * The place of a customer, or a negative number for one who never bought.
   *
   * @param customer the customer's key
   */
  public int indexOf(K customer) {
    OptionalLong number = keys.number(customer);
    return number.isPresent() ? Arrays.binarySearch(customers, number.getAsLong()) : -1;
  }

  /**
   * The day of the last purchase, counted from 1 January 1970.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public int lastDay(int index) {
    return lastDays[Checks.index("index", index, customers.length)];
  }

  /**
   * The days from the last purchase to {@link #asOf}, 0 and up.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public long daysSince(int index) {
    return asOf.toEpochDay() - lastDay(index);
  }

  /**
   * The number of gaps, 0 for a one-time buyer.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public int gaps(int index) {
    return offsets[Checks.index("index", index, customers.length) + 1] - offsets[index];
  }

  /**
   * A customer's median gap in days: the middle one, or the mean of the two in the middle. Over 0
   * for a one-time buyer.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public Ratio medianGap(int index) {
    return gaps(index) == 0 ? Ratio.of(0, 0) : Ratio.of(twiceMedian(index), 2);
  }

  /** Twice the median of a customer with gaps, a whole number. */
  long twiceMedian(int index) {
    int n = gaps(index);
    return gaps[offsets[index] + ((n - 1) / 2)] + gaps[offsets[index] + (n / 2)];
  }

  /**
   * The shortest of a customer's gaps that is as long as {@code percent} of them or longer (the
   * nearest rank).
   *
   * @param index the place of a customer with gaps
   * @param percent above 0, at most 100
   */
  public long percentile(int index, int percent) {
    if (gaps(index) == 0) {
      throw Checks.broken("index", "must be the place of a customer with gaps", index);
    }
    return gaps[offsets[index] + rank(gaps(index), percent)];
  }

  /** The place of a percentile among {@code n} values in ascending order. */
  static int rank(int n, int percent) {
    if (percent < 1 || percent > 100) {
      throw Checks.broken("percent", "must lie between 1 and 100", percent);
    }
    return (int) ((((long) n * percent) + 99) / 100) - 1;
  }

  /** All gaps of all customers in ascending order. */
  long[] allAscending() {
    long[] all = gaps.clone();
    Arrays.sort(all);
    return all;
  }

  /** Equal if the day, the customers and their gaps are. */
  @Override
  public boolean equals(Object object) {
    return object instanceof OwnGaps<?> other
        && asOf.equals(other.asOf)
        && ordersAfter == other.ordersAfter
        && Arrays.equals(customers, other.customers)
        && IntStream.range(0, size()).allMatch(i -> customer(i).equals(other.customer(i)))
        && Arrays.equals(lastDays, other.lastDays)
        && Arrays.equals(offsets, other.offsets)
        && Arrays.equals(gaps, other.gaps);
  }

  @Override
  public int hashCode() {
    return (31 * Arrays.hashCode(customers)) + Arrays.hashCode(gaps);
  }

  /** For example {@code 12 gaps of 5 customers as of 2026-03-31}. */
  @Override
  public String toString() {
    return Counted.of(gaps.length, "gap")
        + " of "
        + Counted.of(customers.length, "customer")
        + " as of "
        + asOf;
  }
}
