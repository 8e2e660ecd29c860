package org.retentionkit.internal.fold;

import java.util.List;

/**
 * Rows of a log as blocks of columns.
 *
 * @param blocks the blocks
 * @param rows the number of rows of all blocks
 */
public record Columns(List<Block> blocks, long rows) {
  private static final int UNIT = 1 << 16;

  /**
   * Rows {@code from} to {@code to}, exclusive, of columns of equal length; a log without values
   * has an empty third column.
   */
  public record Block(long[] customer, int[] day, long[] value, int from, int to) {}

  /** All of these blocks. */
  public static Columns of(List<Block> blocks) {
    long rows = 0;
    for (Block block : blocks) {
      rows += block.to - (long) block.from;
    }
    return new Columns(List.copyOf(blocks), rows);
  }

  /** The blocks cut into pieces small enough to share out. */
  Block[] units() {
    return blocks.stream()
        .flatMap(
            block ->
                java.util.stream.IntStream.range(
                        0, (int) ((block.to - (long) block.from + UNIT - 1) / UNIT))
                    .mapToObj(
                        i -> {
                          int from = block.from + (i * UNIT);
                          int to = (int) Math.min((long) from + UNIT, block.to);
                          return new Block(block.customer, block.day, block.value, from, to);
                        }))
        .toArray(Block[]::new);
  }
}
