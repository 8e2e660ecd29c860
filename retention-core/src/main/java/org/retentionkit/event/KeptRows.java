package org.retentionkit.event;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.intake.ZoneDays;
import org.retentionkit.internal.keep.Entries;

/** The rows of a log from what an accumulator keeps, a block a part. */
final class KeptRows {
  static final long MILLIS_A_DAY = 86_400_000;

  private KeptRows() {}

  /** Days with orders: the amount of a day in one row, and 0 in a row for each order beyond one. */
  static Columns orders(KeptParts<?> kept) {
    List<Columns.Block> blocks = new ArrayList<>();
    for (int p = 0; p < kept.parts().size(); p++) {
      Entries entries = kept.entries(p);
      long[] customers = new long[rows(entries)];
      int[] days = new int[customers.length];
      long[] amounts = new long[customers.length];
      long[] numbers = kept.numbers(p);
      int row = 0;
      for (int c = 0; c < numbers.length; c++) {
        long customer = numbers[c];
        for (int e = entries.start(c); e < entries.ends()[c]; e++) {
          amounts[row] = entries.values()[e];
          int end = row + (amounts[row] < 0 ? 1 : entries.orders(e));
          for (; row < end; row++) {
            customers[row] = customer;
            days[row] = entries.slots()[e];
          }
        }
      }
      blocks.add(Columns.Block.of(customers, days, amounts, 0, customers.length));
    }
    return Columns.of(blocks);
  }

  private static int rows(Entries entries) {
    long rows = entries.size();
    for (int e = 0; e < entries.more().length; e++) {
      rows += entries.values()[e] < 0 ? 0 : entries.more()[e];
    }
    return Math.toIntExact(rows);
  }

  /** Changes, on days or, in a zone, at exact times. */
  static Columns changes(KeptParts<?> kept, @Nullable ZoneId zone) {
    List<Columns.Block> blocks = new ArrayList<>();
    for (int p = 0; p < kept.parts().size(); p++) {
      Entries entries = kept.entries(p);
      long[] customers = new long[entries.size()];
      long[] numbers = kept.numbers(p);
      for (int c = 0; c < numbers.length; c++) {
        Arrays.fill(customers, entries.start(c), entries.ends()[c], numbers[c]);
      }
      blocks.add(
          zone == null
              ? Columns.Block.of(customers, entries.slots(), entries.values(), 0, customers.length)
              : timed(customers, entries, zone));
    }
    return Columns.of(blocks);
  }

  private static Columns.Block timed(long[] customers, Entries entries, ZoneId zone) {
    long[] times = new long[customers.length];
    for (int e = 0; e < times.length; e++) {
      times[e] = (entries.slots()[e] * MILLIS_A_DAY) + entries.millis()[e];
    }
    int[] days = new ZoneDays(zone).ofAll(times);
    return new Columns.Block(customers, days, entries.values(), times, 0, times.length);
  }
}
