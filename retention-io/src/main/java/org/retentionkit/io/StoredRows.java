package org.retentionkit.io;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.retentionkit.event.CancelReason;

/**
 * Rows until the log is made, in blocks of which each is let go once it is read, so that rows and
 * log together take as much as the greater of the two: 16 bytes a row, 8 more with times and 1 with
 * reasons.
 */
final class StoredRows implements RowSink {
  private static final int BLOCK = 1 << 15;

  private final ArrayDeque<Block> blocks = new ArrayDeque<>();
  private int rows = BLOCK;
  private boolean allTimed = true;
  private boolean reasons;

  private static final class Block {
    final String[] customer = new String[BLOCK];
    final long[] minorUnits = new long[BLOCK];
    final int[] day = new int[BLOCK];
    long[] time = {};
    byte[] reason = {};
  }

  @Override
  public void take(Row row) {
    if (rows == BLOCK) {
      blocks.addLast(new Block());
      rows = 0;
    }
    Block block = blocks.getLast();
    block.customer[rows] = row.customer;
    block.minorUnits[rows] = row.minorUnits;
    block.day[rows] = row.day;
    if (row.timed) {
      if (block.time.length == 0) {
        block.time = new long[BLOCK];
      }
      block.time[rows] = row.millis;
    }
    if (row.reason != CancelReason.UNSTATED) {
      if (block.reason.length == 0) {
        block.reason = new byte[BLOCK];
      }
      block.reason[rows] = row.reason.code();
    }
    rows++;
    allTimed &= row.timed;
    reasons |= row.reason != CancelReason.UNSTATED;
  }

  boolean isEmpty() {
    return blocks.isEmpty();
  }

  /** Whether the time of day is known of all rows. */
  boolean isTimed() {
    return allTimed && !blocks.isEmpty();
  }

  /** Whether a row states why a subscription ended. */
  boolean hasReasons() {
    return reasons;
  }

  /** All rows, once: the same object for each, and each block is let go behind it. */
  Iterable<Row> drained() {
    Row row = new Row();
    return () ->
        new Iterator<>() {
          private int at;

          @Override
          public boolean hasNext() {
            return blocks.size() > 1 || (!blocks.isEmpty() && at < rows);
          }

          @Override
          public Row next() {
            if (!hasNext()) {
              throw new NoSuchElementException();
            }
            Block from = blocks.getFirst();
            row.customer = from.customer[at];
            row.millis = allTimed ? from.time[at] : 0;
            row.minorUnits = from.minorUnits[at];
            row.day = from.day[at];
            row.timed = allTimed;
            row.reason =
                from.reason.length == 0
                    ? CancelReason.UNSTATED
                    : CancelReason.ofCode(from.reason[at]);
            if (++at == BLOCK) {
              blocks.removeFirst();
              at = 0;
            }
            return row;
          }
        };
  }
}
