package org.retentionkit.io;

import java.util.ArrayDeque;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import org.retentionkit.event.Customers;

/**
 * Rows as columns of the log that they will be, in blocks: 20 bytes a row, and what else a source
 * has. Keys are kept once; those of some rows wait to be looked for together.
 */
final class StoredRows implements RowSink {
  private static final int SMALLEST = 1 << 10;
  private static final int LARGEST = 1 << 16;

  /** So many rows wait for memory at once. */
  private static final int BATCH = 1 << 9;

  private final ArrayDeque<RowBlock> blocks = new ArrayDeque<>();
  private final CustomerKeys keys = new CustomerKeys();
  private final int[] hashes = new int[BATCH];
  private int width = keys.width();
  private long[] waiting = new long[BATCH * width];
  private int waits;
  private final Layout layout;
  private RowBlock block;
  private int rows;
  private boolean allTimed = true;

  /** Rows of a source. */
  StoredRows(Layout layout) {
    this.layout = layout;
    this.block = new RowBlock(0, layout);
  }

  /** The names of the attributes. */
  List<String> attributes() {
    return layout.attributes();
  }

  @Override
  public void take(Row row) {
    if (rows == block.day.length) {
      begin();
    }
    wait(row);
    int at = rows++;
    block.set(at, row);
    allTimed &= row.timed;
    if (waits == BATCH) {
      number();
    }
  }

  private void begin() {
    number();
    int size = block.day.length;
    block = new RowBlock(size == 0 ? SMALLEST : Math.min(LARGEST, 2 * size), layout);
    blocks.add(block);
    rows = 0;
  }

  private void wait(Row row) {
    Field key = row.key;
    if (key == null) {
      wait(row.customer.toCharArray(), 0, row.customer.length());
      return;
    }
    if (key.has(Field.Form.KEY)) {
      wait(key.key);
    } else {
      wait(key.text, key.from, key.end);
    }
    key.key.longs = waiting; // so that it packs the next key where it is to wait
    key.key.width = width;
    key.key.next = waits == BATCH ? 0 : waits * width;
  }

  private void wait(PackedKey key) {
    int at = waits * width;
    if (key.longs != waiting || key.at != at) {
      System.arraycopy(key.longs, key.at, waiting, at, width);
    }
    hashes[waits++] = key.hash;
  }

  private void wait(char[] text, int from, int end) {
    int at = waits * width;
    if (PackedText.pack(text, from, end, waiting, at, width)) {
      hashes[waits++] = PackedText.hash(waiting, at, width);
      return;
    }
    number();
    block.customer[rows] = keys.number(text, from, end);
    if (width < keys.width()) {
      width = keys.width();
      waiting = new long[BATCH * width];
    }
  }

  /** Numbers the customers of the rows that wait, which are the last of the block. */
  private void number() {
    keys.numberAll(waiting, hashes, waits, block.customer, rows - waits);
    waits = 0;
  }

  /** Whether the time of day is known of all rows. */
  boolean isTimed() {
    return allTimed && rows > 0;
  }

  /**
   * The log of all rows, once: each block is let go behind it.
   *
   * @param whole whether of a single block
   * @param made makes the log of a block
   * @param joined makes one log of two
   */
  <L> L log(
      boolean whole, BiFunction<Customers<String>, RowBlock, L> made, BinaryOperator<L> joined) {
    number();
    block.cutTo(rows);
    if (whole && blocks.size() > 1) {
      RowBlock all = RowBlock.of(blocks, layout);
      blocks.clear();
      blocks.add(all);
    }
    Customers<String> customers = Customers.ofDistinct(keys.drained());
    L log = made.apply(customers, blocks.isEmpty() ? block : blocks.remove());
    while (!blocks.isEmpty()) {
      log = joined.apply(log, made.apply(customers, blocks.remove()));
    }
    return log;
  }
}
