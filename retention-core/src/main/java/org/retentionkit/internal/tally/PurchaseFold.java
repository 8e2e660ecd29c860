package org.retentionkit.internal.tally;

import org.retentionkit.internal.fold.HistoryFold;
import org.retentionkit.internal.fold.Pieces;

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
    long before = 0; // refunds before the first order
    while (start < to && value[start] < 0) {
      before = add(customer, before, value[start++]);
    }
    if (start == to) {
      withoutOrder++;
      return;
    }
    long first = time[start];
    long last = first;
    long total = net ? before : 0;
    long upToFirst = total;
    int distinct = 1;
    int back = start - from;
    for (int i = start; i < to; i++) {
      long amount = value[i];
      if (amount < 0) {
        back++;
        amount = net ? amount : 0;
      } else if (time[i] != last) {
        last = time[i];
        distinct++;
      }
      total = add(customer, total, amount);
      upToFirst = time[i] == first ? total : upToFirst;
    }
    customers[n] = customer;
    totals[n] = total;
    repeats[n] = add(customer, total, -upToFirst);
    firsts[n] = (int) first;
    lasts[n] = (int) last;
    days[n] = distinct;
    orders[n] = to - from - back;
    refunds[n++] = back;
  }

  private static long add(long customer, long sum, long value) {
    long total = sum + value;
    if (((sum ^ total) & (value ^ total)) < 0) {
      throw new ArithmeticException(
          "amounts of customer " + customer + " must add up to a long, but do not");
    }
    return total;
  }

  @Override
  public void end() {
    out.wrote(places, partition, n);
  }
}
