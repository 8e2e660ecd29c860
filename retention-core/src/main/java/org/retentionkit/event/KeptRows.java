package org.retentionkit.event;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.intake.ZoneDays;
import org.retentionkit.internal.keep.Entries;

/** The rows of a log from what an accumulator keeps, which is lent, not copied. */
final class KeptRows {
  static final long MILLIS_A_DAY = 86_400_000;

  private KeptRows() {}

  /** Days with orders: the amount of a day in one row, and 0 in a row for each order beyond one. */
  static Columns orders(KeptParts<?> kept) {
    return columns(
        kept, (entries, numbers) -> List.of(days(entries, numbers), others(entries, numbers)));
  }

  /** A row for each order beyond one of a day; refunds of a day are one. */
  private static Columns.Block others(Entries entries, long[] numbers) {
    int rows = 0;
    for (int e = 0; e < entries.more().length; e++) {
      rows = Math.addExact(rows, others(entries, e));
    }
    long[] customers = new long[rows];
    int[] days = new int[rows];
    int row = 0;
    for (int c = 0; c < numbers.length && rows > 0; c++) {
      for (int e = entries.start(c); e < entries.ends()[c]; e++) {
        int end = row + others(entries, e);
        for (; row < end; row++) {
          customers[row] = numbers[c];
          days[row] = entries.slots()[e];
        }
      }
    }
    return Columns.Block.of(customers, days, new long[rows], 0, rows);
  }

  private static int others(Entries entries, int e) {
    return entries.values()[e] < 0 ? 0 : entries.more()[e];
  }

  /** Changes, on days or, in a zone, at exact times. */
  static Columns changes(KeptParts<?> kept, @Nullable ZoneId zone) {
    return columns(
        kept,
        (entries, numbers) ->
            List.of(zone == null ? days(entries, numbers) : timed(entries, numbers, zone)));
  }

  /** Makes rows of the entries of a part and of what stands for their customers. */
  private interface BlockMaker {
    List<Columns.Block> blocks(Entries entries, long[] numbers);
  }

  private static Columns columns(KeptParts<?> kept, BlockMaker maker) {
    int parts = kept.parts().size();
    List<List<Columns.Block>> blocks = new ArrayList<>(Collections.nCopies(parts, List.of()));
    kept.workers()
        .run(
            parts,
            () -> blocks,
            (all, p) -> all.set(p, maker.blocks(kept.entries(p), kept.numbers(p))));
    return Columns.of(blocks.stream().flatMap(List::stream).toList());
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
