package org.retentionkit.purchase;

import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.retentionkit.Ratio;
import org.retentionkit.event.Customers;
import org.retentionkit.event.OrderLog;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.hash.HashOrder;

/**
 * Every customer's gaps between different days with an order, in columns of 24 bytes a customer and
 * 8 a gap, as the threads left them.
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
  private final List<GapFold> folds;
  private final HashOrder order;

  private OwnGaps(Customers<K> keys, LocalDate asOf, List<GapFold> folds) {
    this.keys = keys;
    this.asOf = asOf;
    this.folds = folds;
    this.order = HashOrder.of(folds.stream().map(fold -> fold.customers).toList());
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
    return folds.stream().mapToLong(fold -> fold.ordersAfter).sum();
  }

  /** The number of customers who bought. */
  public int size() {
    return order.size();
  }

  /** In which order the customers of all pieces come. */
  HashOrder order() {
    return order;
  }

  /** The number of customers with a single day of purchase, who have no gap. */
  public int oneTimeBuyers() {
    return (int) IntStream.range(0, size()).filter(c -> gaps(c) == 0).count();
  }

  /**
   * The key of a customer.
   *
   * @param index 0 to {@code size() - 1}, in an order that is the same for equal logs
   */
  public K customer(int index) {
    return keys.key(order.number(Checks.index("index", index, size())));
  }

  /**
   * The place of a customer, or a negative number for one who never bought.
   *
   * @param customer the customer's key
   */
  public int indexOf(K customer) {
    OptionalLong number = keys.number(customer);
    return number.isPresent() ? order.indexOf(number.getAsLong()) : -1;
  }

  /**
   * The day of the last purchase, counted from 1 January 1970.
   *
   * @param index the customer's place, 0 to {@code size() - 1}
   */
  public int lastDay(int index) {
    int run = order.run(Checks.index("index", index, size()));
    return (int) folds.get(order.piece(run)).lastDays.at(order.place(run, index));
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
    int run = order.run(Checks.index("index", index, size()));
    GapFold fold = folds.get(order.piece(run));
    int place = order.place(run, index);
    return fold.end(place) - (int) fold.starts.at(place);
  }

  /** The gap of a customer that so many of its own are shorter than, or as long. */
  private long gap(int index, int rank) {
    int run = order.run(index);
    GapFold fold = folds.get(order.piece(run));
    return fold.gaps.at((int) fold.starts.at(order.place(run, index)) + rank);
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
    return gap(index, (n - 1) / 2) + gap(index, n / 2);
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
    return gap(index, rank(gaps(index), percent));
  }

  /** The place of a percentile among {@code n} values in ascending order. */
  static int rank(int n, int percent) {
    if (percent < 1 || percent > 100) {
      throw Checks.broken("percent", "must lie between 1 and 100", percent);
    }
    return (int) ((((long) n * percent) + 99) / 100) - 1;
  }

  /** The number of all gaps of all customers. */
  long allGaps() {
    return folds.stream().mapToLong(fold -> fold.gaps.size()).sum();
  }

  /** The shortest of all gaps that is as long as {@code percent} of them or longer. */
  long percentileOfAll(int percent) {
    int place = rank(Math.toIntExact(allGaps()), percent);
    return OrderStatistics.of(folds.stream().map(fold -> fold.gaps).toList()).at(place)[0];
  }

  /** Equal if the day, the customers and their gaps are. */
  @Override
  public boolean equals(Object object) {
    return object instanceof OwnGaps<?> other
        && asOf.equals(other.asOf)
        && ordersAfter() == other.ordersAfter()
        && size() == other.size()
        && IntStream.range(0, size()).allMatch(i -> same(other, i));
  }

  @SuppressWarnings("unchecked") // only looked up
  private <T> boolean same(OwnGaps<T> other, int index) {
    int gaps = gaps(index);
    int there = other.indexOf((T) customer(index));
    return there >= 0
        && lastDay(index) == other.lastDay(there)
        && gaps == other.gaps(there)
        && IntStream.range(0, gaps).allMatch(g -> gap(index, g) == other.gap(there, g));
  }

  @Override
  public int hashCode() {
    return (31 * asOf.hashCode()) + size();
  }

  /** For example {@code 12 gaps of 5 customers as of 2026-03-31}. */
  @Override
  public String toString() {
    return Counted.of(allGaps(), "gap")
        + " of "
        + Counted.of(size(), "customer")
        + " as of "
        + asOf;
  }
}
