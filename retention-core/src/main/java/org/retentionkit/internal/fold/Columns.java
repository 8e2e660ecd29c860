package org.retentionkit.internal.fold;

import java.util.ArrayList;
import java.util.List;
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

  /**
   * Rows {@code from} to {@code to}, exclusive, of columns of equal length. Values and exact times
   * are empty where a log has none.
   */
  @SuppressWarnings("ArrayRecordComponent") // a view of columns; never compared
  public record Block(long[] customer, int[] day, long[] value, long[] time, int from, int to) {
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
