package org.retentionkit.internal.shape;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.LongPredicate;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.fold.Arena;
import org.retentionkit.internal.fold.Columns;
import org.retentionkit.internal.fold.Columns.Block;
import org.retentionkit.internal.fold.RowFold;
import org.retentionkit.internal.fold.RowKernel;
import org.retentionkit.internal.fold.Rows;
import org.retentionkit.internal.fold.Workers;

/**
 * Finds the rows that repeat another one: of the same customer, group, time and value, or of the
 * same id where rows have ids of their own. Of equal rows the one known first is kept, of those the
 * first.
 */
public final class RepeatedRows implements RowFold {
  private final List<Block> blocks;
  private final int[] starts;
  private final boolean byId;
  private final @Nullable LongPredicate guests;
  private final BitSet found = new BitSet();

  private RepeatedRows(List<Block> blocks, int[] starts, @Nullable LongPredicate guests) {
    this.blocks = blocks;
    this.starts = starts;
    this.byId = guests != null;
    this.guests = guests;
  }

  /**
   * The rows without those that repeat another one.
   *
   * @param timed whether rows are equal by exact times instead of days
   * @param guests if rows are equal by their ids, which customers are guests, of whom each log has
   *     its own; null if rows are not
   * @throws IllegalArgumentException if two rows of one id differ
   */
  public static Columns leftOut(
      Columns columns,
      boolean timed,
      @Nullable LongPredicate guests,
      Workers workers,
      Arena arena) {
    boolean byId = guests != null;
    List<Block> blocks = columns.blocks();
    int[] starts = new int[blocks.size() + 1];
    List<Block> numbered = new ArrayList<>();
    for (int b = 0; b < blocks.size(); b++) {
      Block block = blocks.get(b);
      long[] numbers = new long[block.customer().length];
      for (int i = block.from(); i < block.to(); i++) {
        numbers[i] = starts[b] + (long) i - block.from();
      }
      starts[b + 1] = Math.addExact(starts[b], block.to() - block.from());
      Block byNumber = block.withGroups(numbers);
      numbered.add(byId ? byNumber.withCustomers(block.marks().row()) : byNumber);
    }
    RowKernel.View view = new RowKernel.View(timed && !byId, () -> (rows, from, to) -> to, null);
    BitSet repeated = new BitSet();
    RowKernel.fold(
            Columns.of(numbered),
            view,
            workers,
            arena,
            () -> new RepeatedRows(blocks, starts, guests))
        .forEach(fold -> repeated.or(fold.found));
    int[] next = {0};
    return columns.where((block, i) -> !repeated.get(next[0]++));
  }

  @Override
  public void customer(long customer, Rows rows, int from, int to) {
    if (byId && customer == Columns.NO_GROUP) {
      return; // rows without an id
    }
    for (int i = from; i < to; ) {
      int end = i + 1;
      while (end < to && (byId || rows.same(end, i))) {
        end++;
      }
      if (end > i + 1) {
        leaveOut(rows, i, end);
      }
      i = end;
    }
  }

  /** Of rows equal but for their groups, and of those of one id. */
  private void leaveOut(Rows rows, int from, int to) {
    List<Long> numbers = new ArrayList<>();
    for (int i = from; i < to; i++) {
      numbers.add(rows.group(i));
    }
    numbers.sort(this::compare);
    for (int i = 1; i < numbers.size(); i++) {
      long first = numbers.get(i - 1);
      long second = numbers.get(i);
      if (byId) {
        check(numbers.get(0), second);
        found.set((int) second);
      } else if (group(first) == group(second)) {
        found.set((int) second);
      }
    }
  }

  private int compare(Long one, Long other) {
    int byGroup = byId ? 0 : Long.compare(group(one), group(other));
    int byKnown = byGroup == 0 ? Integer.compare(known(one), known(other)) : byGroup;
    return byKnown == 0 ? Long.compare(one, other) : byKnown;
  }

  private void check(long one, long other) {
    Block a = block(one);
    Block b = block(other);
    int i = place(one);
    int j = place(other);
    if (!isOne(a.customer()[i], b.customer()[j])
        || a.day()[i] != b.day()[j]
        || at(a.value(), i) != at(b.value(), j)
        || at(a.time(), i) != at(b.time(), j)
        || group(one) != group(other)) {
      throw new IllegalArgumentException(
          "rows of one id must be equal, but rows "
              + (Math.min(one, other) + 1)
              + " and "
              + (Math.max(one, other) + 1)
              + " of the log differ");
    }
  }

  private boolean isOne(long customer, long other) {
    boolean strangers = guests != null && guests.test(customer) && guests.test(other);
    return customer == other || strangers;
  }

  private static long at(long[] column, int i) {
    return column.length == 0 ? 0 : column[i];
  }

  private long group(long number) {
    long[] groups = block(number).group();
    return groups.length == 0 ? Columns.NO_GROUP : groups[place(number)];
  }

  private int known(long number) {
    int[] known = block(number).marks().known();
    return known.length == 0 ? 0 : known[place(number)];
  }

  private Block block(long number) {
    return blocks.get(blockOf(number));
  }

  private int place(long number) {
    int b = blockOf(number);
    return (int) number - starts[b] + blocks.get(b).from();
  }

  private int blockOf(long number) {
    int low = 0;
    int high = blocks.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts[middle] <= number) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
