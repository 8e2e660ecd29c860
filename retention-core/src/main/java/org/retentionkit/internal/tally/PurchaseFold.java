package org.retentionkit.internal.tally;

import org.retentionkit.internal.fold.HistoryFold;
import org.retentionkit.internal.fold.Pieces;
import org.retentionkit.internal.keep.Wide;

/** Sums up every customer's orders in columns; negative amounts are refunds, not orders. */
final class PurchaseFold implements HistoryFold {
  private final Pieces.Places places;
  private final Pieces out;
  private final boolean net;
  private long[] customers = {};
  private long[] totals = {};
  private long[] repeats = {};
  private int[] firsts = {};
  private int[] lasts = {};
  private int[] days = {};
  private int[] orders = {};
  private int[] refunds = {};
  private int partition;
  private int n;
  long withoutOrder;

  /** With refunds taken off the totals, or not. */
  PurchaseFold(Pieces.Places places, Pieces out, boolean net) {
    this.places = places;
    this.out = out;
    this.net = net;
  }

  Pieces columns() {
    return out;
  }

  @Override
  public void begin(int part, int size) {
    out.room(size);
    partition = part;
    n = 0;
    customers = out.longs(0);
    totals = out.longs(1);
    repeats = out.longs(2);
    firsts = out.ints(0);
    lasts = out.ints(1);
    days = out.ints(2);
    orders = out.ints(3);
    refunds = out.ints(4);
  }

  @Override
  public void customer(long customer, long[] time, long[] value, int from, int to) {
    int start = from;
    while (start < to && value[start] < 0) { // refunds before the first order
      start++;
    }
    if (start == to) {
      withoutOrder++;
      return;
    }
    long first = time[start];
    long last = first;
    long total = 0;
    long upToFirst = 0;
    long overflow = 0;
    int distinct = 1;
    int back = 0;
    for (int i = from; i < to; i++) {
      long amount = value[i];
      if (amount < 0) {
        back++;
        amount = net ? amount : 0;
      } else if (time[i] != last) {
        last = time[i];
        distinct++;
      }
      long sum = total + amount;
      overflow |= (total ^ sum) & (amount ^ sum);
      total = sum;
      upToFirst = time[i] <= first ? total : upToFirst;
    }
    long repeat = total - upToFirst;
    if ((overflow | ((total ^ upToFirst) & (total ^ repeat))) < 0) {
      checkSums(customer, time, value, from, to, first);
    }
    customers[n] = customer;
    totals[n] = total;
    repeats[n] = repeat;
    firsts[n] = (int) first;
    lasts[n] = (int) last;
    days[n] = distinct;
    orders[n] = to - from - back;
    refunds[n++] = back;
  }

  /** Sums that left a long on the way are right if they came back: only the end counts. */
  private void checkSums(long customer, long[] time, long[] value, int from, int to, long first) {
    Wide total = Wide.ZERO;
    Wide repeat = Wide.ZERO;
    for (int i = from; i < to; i++) {
      if (value[i] >= 0 || net) {
        total = total.plus(value[i]);
        repeat = time[i] > first ? repeat.plus(value[i]) : repeat;
      }
    }
    if (!total.fits() || !repeat.fits()) {
      throw Purchases.tooLarge(customer);
    }
  }

  @Override
  public void end() {
    out.wrote(places, partition, n);
  }
}
