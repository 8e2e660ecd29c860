package org.retentionkit.internal.tally;

import java.util.Map;
import java.util.TreeMap;
import org.retentionkit.internal.keep.Kept;
import org.retentionkit.internal.keep.KeptWriter;
import org.retentionkit.internal.keep.Wide;

/**
 * What is kept of a customer with refunds before the first order, which belong to the time after it
 * once an earlier first order comes, or with sums that are no longs; few have any.
 *
 * <p>Items: for each day of such refunds three under {@link #EARLY} (the day, and their sum as two
 * longs), then two under {@link #WRAPS} (the upper longs of total and sum up to the first day)
 * unless both are 0, then the days with an order.
 */
final class PurchaseEntry {
  private static final int EARLY = Integer.MIN_VALUE;
  private static final int WRAPS = Integer.MIN_VALUE + 1;

  private int orders;
  private int refunds;
  private Wide total = Wide.ZERO;
  private Wide upToFirst = Wide.ZERO;
  private final TreeMap<Integer, Wide> early = new TreeMap<>();
  private final TreeMap<Integer, Long> words = new TreeMap<>();

  /** What is kept of a customer. */
  static PurchaseEntry of(Kept kept, int i) {
    PurchaseEntry entry = new PurchaseEntry();
    entry.orders = kept.ints(KeptPurchases.ORDERS)[i];
    entry.refunds = kept.ints(KeptPurchases.REFUNDS)[i];
    int[] keys = kept.itemInts(0);
    long[] longs = kept.itemLongs(0);
    int item = kept.start(i);
    int end = kept.end(i);
    while (item < end && keys[item] == EARLY) {
      entry.early.put((int) longs[item], new Wide(longs[item + 1], longs[item + 2]));
      item += 3;
    }
    boolean wide = item < end && keys[item] == WRAPS;
    entry.total = new Wide(kept.longs(KeptPurchases.TOTAL)[i], wide ? longs[item] : 0);
    entry.upToFirst =
        new Wide(kept.longs(KeptPurchases.UP_TO_FIRST)[i], wide ? longs[item + 1] : 0);
    for (item += wide ? 2 : 0; item < end; item++) {
      entry.words.put(keys[item], longs[item]);
    }
    return entry;
  }

  /** Adds a row of the customer, whose first order is on a day given. */
  void add(int day, long value, long first, boolean net) {
    if (value >= 0) {
      orders = KeptPurchases.sum(orders, 1);
      words.merge(day >> 6, 1L << day, (a, b) -> a | b);
    } else {
      refunds = KeptPurchases.sum(refunds, 1);
    }
    if (value >= 0 || net) {
      total = total.plus(value);
      upToFirst = day <= first ? upToFirst.plus(value) : upToFirst;
    }
    if (value < 0 && net && day < first) {
      early.merge(day, Wide.ZERO.plus(value), Wide::plus);
    }
  }

  /** Adds what another part keeps of the customer. */
  PurchaseEntry with(PurchaseEntry other) {
    long first = Math.min(first(), other.first());
    upToFirst = upTo(first).plus(other.upTo(first));
    total = total.plus(other.total);
    orders = KeptPurchases.sum(orders, other.orders);
    refunds = KeptPurchases.sum(refunds, other.refunds);
    other.early.forEach((day, sum) -> early.merge(day, sum, Wide::plus));
    early.keySet().removeIf(day -> day >= first);
    other.words.forEach((block, word) -> words.merge(block, word, (a, b) -> a | b));
    return this;
  }

  /** The sum of all amounts up to and on a day that is not after the first order. */
  private Wide upTo(long day) {
    if (day == first()) {
      return upToFirst;
    }
    Wide sum = Wide.ZERO;
    for (Map.Entry<Integer, Wide> refund : early.entrySet()) {
      sum = refund.getKey() <= day ? sum.plus(refund.getValue()) : sum;
    }
    return sum;
  }

  private long first() {
    Map.Entry<Integer, Long> least = words.firstEntry();
    return least == null
        ? Long.MAX_VALUE
        : KeptPurchases.firstDay(least.getKey(), least.getValue());
  }

  /** Writes all that is to be kept. */
  void write(KeptWriter out) {
    KeptPurchases.put(out, total.low(), upToFirst.low(), orders, refunds);
    out.room((3 * early.size()) + 2 + words.size());
    early.forEach(
        (day, sum) -> {
          item(out, EARLY, day);
          item(out, EARLY, sum.low());
          item(out, EARLY, sum.wraps());
        });
    if (!total.fits() || !upToFirst.fits()) {
      item(out, WRAPS, total.wraps());
      item(out, WRAPS, upToFirst.wraps());
    }
    words.forEach((block, word) -> item(out, block, word));
  }

  private static void item(KeptWriter out, int key, long value) {
    int item = out.item();
    out.itemInts(0)[item] = key;
    out.itemLongs(0)[item] = value;
    out.items(item + 1);
  }

  /** The sum of all amounts. */
  Wide total() {
    return total;
  }

  /** The sum of the amounts after the day of the first order. */
  Wide repeat() {
    return total.minus(upToFirst);
  }
}
