package org.retentionkit.event;

import java.time.ZoneId;
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
    return columns(kept, KeptRows::orders);
  }

  private static Columns.Block orders(Entries entries, long[] numbers) {
    int rows = rows(entries);
    if (rows == entries.size()) {
      return days(entries, numbers);
    }
    long[] customers = new long[rows];
    int[] days = new int[rows];
    long[] amounts = new long[rows];
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
    return Columns.Block.of(customers, days, amounts, 0, rows);
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
    return columns(
        kept,
        (entries, numbers) ->
            zone == null ? days(entries, numbers) : timed(entries, numbers, zone));
  }

  /** Makes a block of the entries of a part and of what stands for their customers. */
  private interface BlockMaker {
    Columns.Block of(Entries entries, long[] numbers);
  }

  private static Columns columns(KeptParts<?> kept, BlockMaker maker) {
    Columns.Block[] blocks = new Columns.Block[kept.parts().size()];
    kept.workers()
        .run(
            blocks.length,
            () -> blocks,
            (all, p) -> all[p] = maker.of(kept.entries(p), kept.numbers(p)));
    return Columns.of(List.of(blocks));
  }

  /** The customer of each entry. */
  private static long[] customers(Entries entries, long[] numbers) {
    long[] customers = new long[entries.size()];
    for (int c = 0; c < numbers.length; c++) {
      Arrays.fill(customers, entries.start(c), entries.ends()[c], numbers[c]);
    }
    return customers;
  }

  /** A row for each entry, whose columns are lent: they never change. */
  private static Columns.Block days(Entries entries, long[] numbers) {
    long[] customers = customers(entries, numbers);
    return Columns.Block.of(customers, entries.slots(), entries.values(), 0, customers.length);
  }

  private static Columns.Block timed(Entries entries, long[] numbers, ZoneId zone) {
    long[] customers = customers(entries, numbers);
    long[] times = new long[customers.length];
    for (int e = 0; e < times.length; e++) {
      times[e] = (entries.slots()[e] * MILLIS_A_DAY) + entries.millis()[e];
    }
    int[] days = new ZoneDays(zone).ofAll(times);
    return new Columns.Block(customers, days, entries.values(), times, 0, times.length);
  }
}
