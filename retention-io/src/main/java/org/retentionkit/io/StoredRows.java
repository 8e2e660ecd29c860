package org.retentionkit.io;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import org.retentionkit.event.CancelReason;
import org.retentionkit.event.Customers;

/**
 * Rows as columns of the log that they will be, in blocks: 20 bytes a row, 8 more with times, 8
 * with ids of orders or subscriptions and 1 with reasons. Keys are kept once; those of some rows
 * wait to be looked for together.
 */
final class StoredRows implements RowSink {
  private static final int SMALLEST = 1 << 10;
  private static final int LARGEST = 1 << 16;

  /** So many rows wait for memory at once. */
  private static final int BATCH = 1 << 9;

  private final ArrayDeque<Block> blocks = new ArrayDeque<>();
  private final CustomerKeys keys = new CustomerKeys();
  private final int[] hashes = new int[BATCH];
  private final int[] begins = new int[BATCH + 1];
  private long[] waiting = new long[BATCH * 4];
  private int waits;
  private final boolean grouped;
  private Block block;
  private int rows;
  private boolean allTimed = true;

  /** The columns of some rows; times and reasons are empty as long as no row has one. */
  static final class Block {
    long[] customer;
    int[] day;
    long[] minorUnits;
    long[] time = {};
    byte[] reason = {};

    /** The orders or subscriptions, empty if rows do not name any. */
    long[] group;

    private Block(int rows, boolean grouped) {
      customer = new long[rows];
      day = new int[rows];
      minorUnits = new long[rows];
      group = new long[grouped ? rows : 0];
    }

    private void cutTo(int rows) {
      customer = Arrays.copyOf(customer, rows);
      day = Arrays.copyOf(day, rows);
      minorUnits = Arrays.copyOf(minorUnits, rows);
      time = time.length == 0 ? time : Arrays.copyOf(time, rows);
      reason = reason.length == 0 ? reason : Arrays.copyOf(reason, rows);
      group = group.length == 0 ? group : Arrays.copyOf(group, rows);
    }
  }

  /** Rows that all name an order or subscription, or all do not. */
  StoredRows(boolean grouped) {
    this.grouped = grouped;
    this.block = new Block(0, grouped);
  }

  @Override
  public void take(Row row) {
    if (rows == block.day.length) {
      begin();
    }
    wait(row);
    int at = rows++;
    Block to = block;
    to.minorUnits[at] = row.minorUnits;
    to.day[at] = row.day;
    if (grouped) {
      to.group[at] = row.group;
    }
    if (row.timed) {
      time(to, at, row.millis);
    } else {
      allTimed = false;
    }
    if (row.reason != CancelReason.UNSTATED) {
      reason(to, at, row.reason);
    }
    if (waits == BATCH) {
      number();
    }
  }

  private void begin() {
    number();
    int size = block.day.length;
    block = new Block(size == 0 ? SMALLEST : Math.min(LARGEST, 2 * size), grouped);
    blocks.add(block);
    rows = 0;
  }

  private static void time(Block to, int at, long millis) {
    if (to.time.length == 0) {
      to.time = new long[to.day.length];
    }
    to.time[at] = millis;
  }

  private static void reason(Block to, int at, CancelReason reason) {
    if (to.reason.length == 0) {
      to.reason = new byte[to.day.length];
    }
    to.reason[at] = reason.code();
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
    hashes[waits++] = PackedText.hash(waiting, at);
    begins[waits] = at + longs;
  }

  private void room(int longs) {
    if (longs > waiting.length) {
      waiting = Arrays.copyOf(waiting, 2 * longs);
    }
  }

  /** Numbers the customers of the rows that wait, which are the last of the block. */
  private void number() {
    keys.numberAll(waiting, begins, hashes, waits, block.customer, rows - waits);
    waits = 0;
  }

  /** Whether the time of day is known of all rows. */
  boolean isTimed() {
    return allTimed && !blocks.isEmpty();
  }

  /**
   * The log of all rows, once: each block is let go behind it.
   *
   * @param made makes the log of a block
   * @param joined makes one log of two
   */
  <L> L log(BiFunction<Customers<String>, Block, L> made, BinaryOperator<L> joined) {
    number();
    block.cutTo(rows);
    Customers<String> customers = Customers.of(keys.drained());
    L log = made.apply(customers, blocks.isEmpty() ? block : blocks.remove());
    while (!blocks.isEmpty()) {
      log = joined.apply(log, made.apply(customers, blocks.remove()));
    }
    return log;
  }
}
