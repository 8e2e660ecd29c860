package org.retentionkit.event;

import java.time.ZoneId;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.keep.Keeper;
import org.retentionkit.internal.keep.Kept;
import org.retentionkit.internal.keep.KeptState;
import org.retentionkit.internal.keep.KeptWriter;
import org.retentionkit.internal.keep.Reduction;
import org.retentionkit.internal.keep.Wide;

/**
 * Keeps of each customer's rows one entry a slot: items of slot, orders and minor units, by rising
 * slot. Behind an entry whose sums are no longs, as those of few are for a while, stands an item
 * with the upper longs of both under {@link #WRAPS}, a slot before all others.
 */
final class KeptEntries implements Reduction {
  private static final int SLOTS = 0;
  private static final int ORDERS = 1;
  private static final int AMOUNTS = 2;
  private static final long WRAPS = Long.MIN_VALUE;

  /** A row added may become so many. */
  static final int MOST_ROWS = 3;

  /** The low bits of a row's value say what its upper bits are; 0 and 1: an amount of an order. */
  private static final int TAG_BITS = 2;

  private static final int PAIRS_OF_ORDERS = 2;
  private static final int UPPER_AMOUNT = 3;
  private static final int TAG_MASK = 3;

  /** Larger amounts come in two rows, as folds are fastest if no value exceeds 48 bits. */
  private static final int UNUSED_BITS = Long.SIZE - 48 + TAG_BITS;

  private long orders;
  private long ordersWraps;
  private long amount;
  private long amountWraps;

  /** Adds a row, as up to {@link #MOST_ROWS} that have the same sums. */
  static void add(Keeper to, long customer, int day, long time, long orders, long amount) {
    to.room(MOST_ROWS); // all of them or none
    long low = amount;
    if (amount << UNUSED_BITS >> UNUSED_BITS != amount) {
      low = amount & 0xFFFF_FFFFL;
      to.add(customer, day, (amount >> Integer.SIZE << TAG_BITS) | UPPER_AMOUNT, time);
    }
    if (orders > 1) {
      to.add(customer, day, (orders >>> 1 << TAG_BITS) | PAIRS_OF_ORDERS, time);
    }
    to.add(customer, day, (low << TAG_BITS) | (orders & 1), time);
  }

  @Override
  public Shape shape() {
    return new Shape(0, 0, 3, 0);
  }

  @Override
  public void gather(long customer, long[] time, long[] value, int from, int to, KeptWriter out) {
    out.room(to - from);
    int i = from;
    while (i < to) {
      long slot = time[i];
      begin();
      for (; i < to && time[i] == slot; i++) {
        long upper = value[i] >> TAG_BITS;
        switch ((int) value[i] & TAG_MASK) {
          case PAIRS_OF_ORDERS -> add(value[i] >>> TAG_BITS << 1, 0);
          case UPPER_AMOUNT -> add(0, upper << Integer.SIZE);
          default -> add(value[i] & 1, upper);
        }
      }
      write(slot, out);
    }
  }

  @Override
  public void join(Kept a, int i, Kept b, int j, KeptWriter out) {
    long[] these = a.itemLongs(SLOTS);
    long[] those = b.itemLongs(SLOTS);
    int atA = a.start(i);
    int atB = b.start(j);
    out.room((a.end(i) - atA) + (b.end(j) - atB));
    while (atA < a.end(i) && atB < b.end(j)) {
      if (these[atA] < those[atB]) {
        copy(a, atA++, out);
      } else if (these[atA] > those[atB]) {
        copy(b, atB++, out);
      } else {
        long slot = these[atA];
        begin();
        atA = add(a, atA, a.end(i));
        atB = add(b, atB, b.end(j));
        write(slot, out);
      }
    }
    while (atA < a.end(i)) {
      copy(a, atA++, out);
    }
    while (atB < b.end(j)) {
      copy(b, atB++, out);
    }
  }

  private static void copy(Kept kept, int item, KeptWriter out) {
    put(
        kept.itemLongs(SLOTS)[item],
        kept.itemLongs(ORDERS)[item],
        kept.itemLongs(AMOUNTS)[item],
        out);
  }

  private static void put(long slot, long orders, long amount, KeptWriter out) {
    int item = out.item();
    out.itemLongs(SLOTS)[item] = slot;
    out.itemLongs(ORDERS)[item] = orders;
    out.itemLongs(AMOUNTS)[item] = amount;
    out.items(item + 1);
  }

  private void begin() {
    orders = 0;
    ordersWraps = 0;
    amount = 0;
    amountWraps = 0;
  }

  private void add(long moreOrders, long more) {
    long sum = orders + moreOrders;
    ordersWraps += Wide.carry(orders, moreOrders, sum);
    orders = sum;
    sum = amount + more;
    amountWraps += Wide.carry(amount, more, sum);
    amount = sum;
  }

  /** Adds an entry; returns the item behind it. */
  private int add(Kept kept, int item, int end) {
    add(kept.itemLongs(ORDERS)[item], kept.itemLongs(AMOUNTS)[item]);
    int next = item + 1;
    if (next < end && kept.itemLongs(SLOTS)[next] == WRAPS) {
      ordersWraps += kept.itemLongs(ORDERS)[next];
      amountWraps += kept.itemLongs(AMOUNTS)[next];
      next++;
    }
    return next;
  }

  private void write(long slot, KeptWriter out) {
    put(slot, orders, amount, out);
    if (ordersWraps != 0 || amountWraps != 0) {
      put(WRAPS, ordersWraps, amountWraps, out);
    }
  }

  /** All entries kept, by rising id of the customer; fails if a sum is no long. */
  static CustomerHistories histories(KeptState kept, Resolution resolution, ZoneId zone) {
    Checks.atMost("entries", kept.items(), "the limit", Integer.MAX_VALUE - 8);
    KeptState.Order order = kept.by(customer -> customer ^ Long.MIN_VALUE);
    long[] customers = order.keys();
    int[] offsets = new int[customers.length + 1];
    long[] slots = new long[(int) kept.items()];
    long[] orders = new long[slots.length];
    long[] amounts = new long[slots.length];
    int n = 0;
    for (int c = 0; c < customers.length; c++) {
      customers[c] ^= Long.MIN_VALUE;
      Kept piece = kept.pieces()[(int) (order.places()[c] >>> 32)];
      int at = (int) order.places()[c];
      for (int item = piece.start(at); item < piece.end(at); item++) {
        slots[n] = piece.itemLongs(SLOTS)[item];
        orders[n] = piece.itemLongs(ORDERS)[item];
        amounts[n] = piece.itemLongs(AMOUNTS)[item];
        if (slots[n] == WRAPS) {
          throw tooLarge(customers[c], orders, amounts, n);
        }
        n++;
      }
      offsets[c + 1] = n;
    }
    return new CustomerHistories(resolution, zone, customers, offsets, slots, orders, amounts);
  }

  /** The error of the entry ahead of item {@code n}, its upper longs. */
  private static IllegalArgumentException tooLarge(
      long customer, long[] orders, long[] amounts, int n) {
    boolean amount = amounts[n] != 0;
    long[] column = amount ? amounts : orders;
    return Checks.broken(
        (amount ? "minor units" : "orders") + " of customer " + customer,
        "must sum to a long",
        new Wide(column[n - 1], column[n]).exact());
  }
}
