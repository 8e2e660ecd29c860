package org.retentionkit.io;

import java.util.ArrayDeque;
import java.util.Arrays;
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
  private final int[] begins = new int[BATCH + 1];
  private long[] waiting = new long[BATCH * 4];
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
    } else if (key.has(Field.Form.KEY)) {
      wait(key.key.longs, key.key.at);
    } else {
      wait(key.text, key.from, key.end);
    }
    if (key != null) { // so that it packs the next key where it is to wait
      key.key.longs = waiting;
      key.key.next = waits == BATCH ? 0 : begins[waits];
    }
  }

  private void wait(long[] packed, int from) {
    int at = begins[waits];
    int longs = PackedText.longs(packed[from]);
    if (packed != waiting || from != at) {
      room(at + longs);
      System.arraycopy(packed, from, waiting, at, longs);
    }
    waits(at, longs);
  }

  private void wait(char[] text, int from, int end) {
    int at = begins[waits];
    room(at + PackedText.most(end - from));
    if (!PackedText.pack(text, from, end, waiting, at)) {
      throw BadValue.of(Role.CUSTOMER, CsvText.NOT_TEXT);
    }
    waits(at, PackedText.longs(waiting[at]));
  }

  private void waits(int at, int longs) {
    begins[++waits] = at + longs;
  }

  private void room(int longs) {
    if (longs > waiting.length) {
      waiting = Arrays.copyOf(waiting, 2 * longs);
    }
  }

  /** Numbers the customers of the rows that wait, which are the last of the block. */
  private void number() {
    keys.numberAll(waiting, begins, waits, block.customer, rows - waits);
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
