package org.retentionkit.internal.fold;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.retentionkit.internal.Checks;

/**
 * Rows of a log as blocks of columns.
 *
 * @param blocks the blocks
 * @param rows the number of rows of all blocks
 */
public record Columns(List<Block> blocks, long rows) {
  private static final int UNIT = 1 << 16;
  private static final long[] NONE = {};

  /** The group of rows that name none. */
  public static final long NO_GROUP = Long.MIN_VALUE;

  /**
   * Rows {@code from} to {@code to}, exclusive, of columns of equal length. Values, exact times and
   * groups, which are the orders or subscriptions that rows belong to, are empty where a log has
   * none.
   */
  @SuppressWarnings("ArrayRecordComponent") // a view of columns; never compared
  public record Block(
      long[] customer,
      int[] day,
      long[] value,
      long[] time,
      long[] group,
      Marks marks,
      int from,
      int to) {
    /** Checks that the columns go together. */
    public Block {
      int rows = Checks.notNull("customer", customer).length;
      Checks.notNull("epochDay", day);
      Checks.notNull("value", value);
      same("epochDay", day.length, rows);
      if (value.length > 0) {
        same("minorUnits", value.length, rows);
      }
      Checks.rows(from, to, rows);
    }

    /** Rows without groups. */
    public Block(long[] customer, int[] day, long[] value, long[] time, int from, int to) {
      this(customer, day, value, time, NONE, Marks.NONE, from, to);
    }

    /** The same rows of other customers. */
    public Block withCustomers(long[] others) {
      return new Block(others, day, value, time, group, marks, from, to);
    }

    /** The same rows of other groups. */
    public Block withGroups(long[] others) {
      return new Block(customer, day, value, time, others, marks, from, to);
    }

    /** The same rows with other values. */
    public Block withValues(long[] others) {
      return new Block(customer, day, others, time, group, marks, from, to);
    }

    /** The rows that pass a test: the block itself if all do, else a copy. */
    Block where(Test test) {
      int[] rows = new int[to - from];
      int size = 0;
      for (int i = from; i < to; i++) {
        rows[size] = i;
        size += test.passes(this, i) ? 1 : 0;
      }
      return size == rows.length ? this : copy(Arrays.copyOf(rows, size));
    }

    /** The rows by what they are named, in the order of the names. */
    SortedMap<String, Block> by(Naming naming) {
      Map<String, IntStream.Builder> rows = new HashMap<>();
      for (int i = from; i < to; i++) {
        rows.computeIfAbsent(naming.of(this, i), name -> IntStream.builder()).add(i);
      }
      SortedMap<String, Block> all = new TreeMap<>();
      rows.forEach((name, some) -> all.put(name, copy(some.build().toArray())));
      return all;
    }

    private Block copy(int[] rows) {
      int[] days = new int[rows.length];
      for (int i = 0; i < days.length; i++) {
        days[i] = day[rows[i]];
      }
      return new Block(
          at(customer, rows),
          days,
          at(value, rows),
          at(time, rows),
          at(group, rows),
          marks.at(rows),
          0,
          rows.length);
    }

    private static void same(String name, int length, int rows) {
      if (length != rows) {
        throw Checks.broken(name, "must be as long as customer " + rows, length);
      }
    }

    /** Rows without exact times. */
    public static Block of(long[] customer, int[] day, long[] value, int from, int to) {
      int rows = Checks.notNull("customer", customer).length;
      same("minorUnits", Checks.notNull("minorUnits", value).length, rows);
      return new Block(customer, day, value, NONE, from, to);
    }

    /** Rows without values. */
    public static Block timed(long[] customer, int[] day, long[] time) {
      return new Block(customer, day, NONE, time, 0, day.length);
    }

    /** Rows without values and exact times. */
    public static Block of(long[] customer, int[] day, int from, int to) {
      return new Block(customer, day, NONE, NONE, from, to);
    }
  }

  /** Whether a row of a block is taken. */
  public interface Test {
    /** Whether row {@code i} is taken. */
    boolean passes(Block block, int i);
  }

  /** The rows that pass a test. */
  public Columns where(Test test) {
    return of(blocks.stream().map(block -> block.where(test)).toList());
  }

  /** What a row is named. */
  public interface Naming {
    /** The name of row {@code i}. */
    String of(Block block, int i);
  }

  /** The rows by what they are named, in the order of the names. */
  public SortedMap<String, Columns> by(Naming naming) {
    SortedMap<String, List<Block>> parts = new TreeMap<>();
    for (Block block : blocks) {
      block
          .by(naming)
          .forEach((name, some) -> parts.computeIfAbsent(name, n -> new ArrayList<>()).add(some));
    }
    SortedMap<String, Columns> all = new TreeMap<>();
    parts.forEach((name, some) -> all.put(name, of(some)));
    return all;
  }

  /** Some rows of a column; none of an empty one. */
  static long[] at(long[] column, int[] rows) {
    long[] some = new long[column.length == 0 ? 0 : rows.length];
    for (int i = 0; i < some.length; i++) {
      some[i] = column[rows[i]];
    }
    return some;
  }

  /** Whether rows belong to groups. */
  public boolean grouped() {
    return blocks.stream().anyMatch(block -> block.group.length > 0);
  }

  /** A piece of block number {@code number}. */
  public record Unit(Block block, int number, int from, int to) {}

  /** All of these blocks. */
  public static Columns of(List<Block> blocks) {
    long rows = 0;
    for (Block block : blocks) {
      rows += block.to - (long) block.from;
    }
    return new Columns(List.copyOf(blocks), rows);
  }

  /** The blocks cut into pieces small enough to share out. */
  public List<Unit> units() {
    List<Unit> units = new ArrayList<>();
    for (int b = 0; b < blocks.size(); b++) {
      Block block = blocks.get(b);
      for (long from = block.from; from < block.to; from += UNIT) {
        units.add(new Unit(block, b, (int) from, (int) Math.min(from + UNIT, block.to)));
      }
    }
    return units;
  }
}
