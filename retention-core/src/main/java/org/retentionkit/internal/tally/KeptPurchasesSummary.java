package org.retentionkit.internal.tally;

import org.retentionkit.internal.fold.Pieces;
import org.retentionkit.internal.keep.Kept;
import org.retentionkit.internal.keep.Wide;

/** Writes the figures of customers of whom {@link KeptPurchases} are kept, piece by piece. */
final class KeptPurchasesSummary {
  private final Pieces.Places places;
  private final Pieces out;
  private int n;
  long withoutOrder;

  KeptPurchasesSummary(Pieces.Places places, Pieces out) {
    this.places = places;
    this.out = out;
  }

  Pieces columns() {
    return out;
  }

  void write(Kept kept, int piece) {
    out.room(kept.size());
    n = 0;
    for (int i = 0; i < kept.size(); i++) {
      if (kept.ints(KeptPurchases.ORDERS)[i] == 0) {
        withoutOrder++;
      } else if (KeptPurchases.isPlain(kept, i)) {
        write(kept, i, kept.start(i));
      } else {
        writeEntry(kept, i, PurchaseEntry.of(kept, i));
      }
    }
    out.wrote(places, piece, n);
  }

  private void write(Kept kept, int i, int firstItem) {
    long total = kept.longs(KeptPurchases.TOTAL)[i];
    long upToFirst = kept.longs(KeptPurchases.UP_TO_FIRST)[i];
    long repeat = total - upToFirst;
    if (((total ^ upToFirst) & (total ^ repeat)) < 0) {
      throw Purchases.tooLarge(kept.customer(i));
    }
    write(kept, i, firstItem, total, repeat);
  }

  private void writeEntry(Kept kept, int i, PurchaseEntry entry) {
    Wide total = entry.total();
    Wide repeat = entry.repeat();
    if (!total.fits() || !repeat.fits()) {
      throw Purchases.tooLarge(kept.customer(i));
    }
    write(kept, i, KeptPurchases.firstWord(kept, i), total.low(), repeat.low());
  }

  private void write(Kept kept, int i, int firstItem, long total, long repeat) {
    long customer = kept.customer(i);
    int[] blocks = kept.itemInts(0);
    long[] words = kept.itemLongs(0);
    int last = kept.end(i) - 1;
    int days = 0; // no more than there are orders
    for (int item = firstItem; item <= last; item++) {
      days += Long.bitCount(words[item]);
    }
    out.longs(0)[n] = customer;
    out.longs(1)[n] = total;
    out.longs(2)[n] = repeat;
    out.ints(0)[n] = (int) KeptPurchases.firstDay(blocks[firstItem], words[firstItem]);
    out.ints(1)[n] = (int) KeptPurchases.lastDay(blocks[last], words[last]);
    out.ints(2)[n] = days;
    out.ints(3)[n] = counted(customer, kept.ints(KeptPurchases.ORDERS)[i]);
    out.ints(4)[n++] = counted(customer, kept.ints(KeptPurchases.REFUNDS)[i]);
  }

  /** An unsigned count, which must be an int. */
  private static int counted(long customer, int count) {
    if (count < 0) {
      throw new ArithmeticException(
          "orders and refunds of customer "
              + customer
              + " must be at most "
              + Integer.MAX_VALUE
              + ", but are more");
    }
    return count;
  }
}
