package org.retentionkit.internal.fold;

/** Sums up every customer's orders in columns. */
public final class PurchaseFold implements HistoryFold {
  private final Pieces.Places places;
  private final Pieces out;
  private long[] customers = {};
  private long[] totals = {};
  private long[] repeats = {};
  private int[] firsts = {};
  private int[] lasts = {};
  private int[] days = {};
  private int[] orders = {};
  private int partition;
  private int n;

  PurchaseFold(Pieces.Places places, Pieces out) {
    this.places = places;
    this.out = out;
  }

  Pieces columns() {
    return out;
  }

  @Override
  public void begin(int part, int size) {
    out.room(size);
    partition = part;
    n = out.size();
    customers = out.longs(0);
    totals = out.longs(1);
    repeats = out.longs(2);
    firsts = out.ints(0);
    lasts = out.ints(1);
    days = out.ints(2);
    orders = out.ints(3);
  }

  @Override
  public void customer(long customer, long[] time, long[] value, int from, int to) {
    int distinct = 1;
    int i = from;
    long first = time[from];
    long firstSum = 0;
    for (; i < to && time[i] == first; i++) {
      firstSum = add(customer, firstSum, value[i]);
    }
    long previous = first;
    long sum = 0;
    for (; i < to; i++) {
      sum = add(customer, sum, value[i]);
      distinct += time[i] == previous ? 0 : 1;
      previous = time[i];
    }
    customers[n] = customer;
    totals[n] = add(customer, firstSum, sum);
    repeats[n] = sum;
    firsts[n] = (int) first;
    lasts[n] = (int) previous;
    days[n] = distinct;
    orders[n++] = to - from;
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
    out.wrote(places, partition, n - out.size());
  }
}
