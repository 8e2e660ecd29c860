package org.retentionkit.internal.tally;

import org.retentionkit.internal.keep.Kept;
import org.retentionkit.internal.keep.KeptWriter;
import org.retentionkit.internal.keep.Reduction;

/**
 * Keeps of each customer's orders what {@link PurchaseFold} makes of them, and what may change when
 * earlier ones come: totals, counts, and the days with an order as bits of words of 64 days.
 *
 * <p>By customer: the total, the sum up to and on the day of the first order (of all amounts if
 * there is none), the numbers of orders and of refunds. By item: a number of 64 days and its word,
 * rising. Ahead of them stand, for few customers, items under numbers that no days have: see {@link
 * PurchaseEntry}.
 */
public final class KeptPurchases implements Reduction {
  static final int TOTAL = 0;
  static final int UP_TO_FIRST = 1;
  static final int ORDERS = 0;
  static final int REFUNDS = 1;

  /** The least number of 64 days; smaller numbers mark other items. */
  private static final int LEAST_BLOCK = Integer.MIN_VALUE >> 6;

  private static final long UNSIGNED = 0xFFFF_FFFFL;

  private final boolean net;

  /** With refunds taken off the totals, or not. */
  public KeptPurchases(boolean net) {
    this.net = net;
  }

  @Override
  public Shape shape() {
    return new Shape(2, 2, 1, 1);
  }

  @Override
  public void gather(long customer, long[] time, long[] value, int from, int to, KeptWriter out) {
    int start = from;
    while (start < to && value[start] < 0) {
      start++;
    }
    long first = start < to ? time[start] : Long.MAX_VALUE;
    if (!(net && time[from] < first && start > from)
        && gathered(time, value, from, to, first, out)) {
      return;
    }
    PurchaseEntry entry = new PurchaseEntry();
    for (int i = from; i < to; i++) {
      entry.add((int) time[i], value[i], first, net);
    }
    entry.write(out);
  }

  /** Writes rows of which none is a refund before the first order; false if a sum is no long. */
  private boolean gathered(
      long[] time, long[] value, int from, int to, long first, KeptWriter out) {
    out.room(to - from);
    int[] blocks = out.itemInts(0);
    long[] words = out.itemLongs(0);
    int item = out.item() - 1;
    long block = Long.MIN_VALUE;
    long total = 0;
    long upToFirst = 0;
    long overflow = 0;
    int orders = 0;
    for (int i = from; i < to; i++) {
      long amount = value[i];
      if (amount >= 0) {
        orders++;
        if (time[i] >> 6 != block) {
          block = time[i] >> 6;
          blocks[++item] = (int) block;
          words[item] = 0;
        }
        words[item] |= 1L << time[i];
      } else if (!net) {
        amount = 0;
      }
      long sum = total + amount;
      overflow |= (total ^ sum) & (amount ^ sum);
      total = sum;
      upToFirst = time[i] <= first ? total : upToFirst;
    }
    if (overflow < 0) {
      return false;
    }
    put(out, total, upToFirst, orders, to - from - orders);
    out.items(item + 1);
    return true;
  }

  static void put(KeptWriter out, long total, long upToFirst, int orders, int refunds) {
    int place = out.place();
    out.longs(TOTAL)[place] = total;
    out.longs(UP_TO_FIRST)[place] = upToFirst;
    out.ints(ORDERS)[place] = orders;
    out.ints(REFUNDS)[place] = refunds;
  }

  @Override
  public void join(Kept a, int i, Kept b, int j, KeptWriter out) {
    if (isPlain(a, i) && isPlain(b, j) && joined(a, i, b, j, out)) {
      return;
    }
    PurchaseEntry.of(a, i).with(PurchaseEntry.of(b, j)).write(out);
  }

  /** Whether only days are kept of a customer, beside the sums and counts. */
  static boolean isPlain(Kept kept, int i) {
    int start = kept.start(i);
    return start == kept.end(i) || kept.itemInts(0)[start] >= LEAST_BLOCK;
  }

  /** The first item of a customer that is days. */
  static int firstWord(Kept kept, int i) {
    int item = kept.start(i);
    while (item < kept.end(i) && kept.itemInts(0)[item] < LEAST_BLOCK) {
      item++;
    }
    return item;
  }

  /** Writes both if neither has a refund before its first order; false if a sum is no long. */
  private static boolean joined(Kept a, int i, Kept b, int j, KeptWriter out) {
    long firstA = firstDay(a, i);
    long firstB = firstDay(b, j);
    long upToA = firstA <= firstB ? a.longs(UP_TO_FIRST)[i] : 0;
    long upToB = firstB <= firstA ? b.longs(UP_TO_FIRST)[j] : 0;
    long totalA = a.longs(TOTAL)[i];
    long totalB = b.longs(TOTAL)[j];
    long total = totalA + totalB;
    long upToFirst = upToA + upToB;
    if ((((totalA ^ total) & (totalB ^ total)) | ((upToA ^ upToFirst) & (upToB ^ upToFirst))) < 0) {
      return false;
    }
    int orders = sum(a.ints(ORDERS)[i], b.ints(ORDERS)[j]);
    int refunds = sum(a.ints(REFUNDS)[i], b.ints(REFUNDS)[j]);
    put(out, total, upToFirst, orders, refunds);
    joinDays(a, a.start(i), a.end(i), b, b.start(j), b.end(j), out);
    return true;
  }

  /** The day of the first order of a customer with days only, or beyond all days. */
  private static long firstDay(Kept kept, int i) {
    int start = kept.start(i);
    return start == kept.end(i)
        ? Long.MAX_VALUE
        : firstDay(kept.itemInts(0)[start], kept.itemLongs(0)[start]);
  }

  static long firstDay(int block, long word) {
    return ((long) block << 6) + Long.numberOfTrailingZeros(word);
  }

  static long lastDay(int block, long word) {
    return ((long) block << 6) + (63 - Long.numberOfLeadingZeros(word));
  }

  /** Adds counts, as unsigned ints that stay at the largest one rather than begin anew. */
  static int sum(int a, int b) {
    return (int) Math.min(UNSIGNED, (a & UNSIGNED) + (b & UNSIGNED));
  }

  private static void joinDays(
      Kept a, int fromA, int toA, Kept b, int fromB, int toB, KeptWriter out) {
    out.room((toA - fromA) + (toB - fromB));
    int[] blocks = out.itemInts(0);
    long[] words = out.itemLongs(0);
    int item = out.item();
    int i = fromA;
    int j = fromB;
    while (i < toA || j < toB) {
      long blockA = i < toA ? a.itemInts(0)[i] : Long.MAX_VALUE;
      long blockB = j < toB ? b.itemInts(0)[j] : Long.MAX_VALUE;
      long block = Math.min(blockA, blockB);
      long word = blockA == block ? a.itemLongs(0)[i++] : 0;
      word |= blockB == block ? b.itemLongs(0)[j++] : 0;
      blocks[item] = (int) block;
      words[item++] = word;
    }
    out.items(item);
  }
}
