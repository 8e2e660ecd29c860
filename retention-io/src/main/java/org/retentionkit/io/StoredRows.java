package org.retentionkit.io;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.retentionkit.event.CancelReason;

/**
 * Rows until the log is made, in blocks of which each is let go once it is read, so that rows and
 * log together take as much as the greater of the two: 16 bytes a row, 8 more with times and 1 with
 * reasons. Keys are kept once; those of some rows wait to be looked for together.
 */
final class StoredRows implements RowSink {
  private static final int BLOCK = 1 << 15;

  /** So many rows wait for memory at once. */
  private static final int BATCH = 1 << 8;

  private final ArrayDeque<Block> blocks = new ArrayDeque<>();
  private final CustomerKeys keys = new CustomerKeys();
  private final int[] hashes = new int[BATCH];
  private final int[] ends = new int[BATCH];
  private final int[] touched = new int[BATCH];
  private char[] waiting = new char[BATCH * 16];
  private int rows = BLOCK;
  private boolean allTimed = true;
  private boolean reasons;

  private static final class Block {
    final int[] customer = new int[BLOCK];
    final long[] minorUnits = new long[BLOCK];
    final int[] day = new int[BLOCK];
    long[] time = {};
    byte[] reason = {};
  }

  @Override
  public void take(Row row) {
    if (rows % BATCH == 0) {
      number();
    }
    if (rows == BLOCK) {
      blocks.addLast(new Block());
      rows = 0;
    }
    wait(row);
    Block block = blocks.getLast();
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

  private void wait(Row row) {
    int at = rows % BATCH;
    int from = at == 0 ? 0 : ends[at - 1];
    Field key = row.key;
    int length = key == null ? row.customer.length() : key.end - key.from;
    int end = from + length;
    if (end > waiting.length) {
      waiting = Arrays.copyOf(waiting, 2 * end);
    }
    if (key == null) {
      row.customer.getChars(0, length, waiting, from);
    } else {
      System.arraycopy(key.text, key.from, waiting, from, length);
    }
    hashes[at] = CustomerKeys.hash(waiting, from, end);
    ends[at] = end;
  }

  /** Numbers the customers of the rows that wait, which are at most a batch. */
  private void number() {
    if (blocks.isEmpty()) {
      return;
    }
    int first = Math.max(0, rows - 1) / BATCH * BATCH;
    int count = rows - first;
    keys.touch(hashes, count, touched);
    int[] customer = blocks.getLast().customer;
    int from = 0;
    for (int i = 0; i < count; i++) {
      customer[first + i] = keys.number(hashes[i], waiting, from, ends[i]);
      from = ends[i];
    }
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
    number();
    return Drain::new;
  }

  private final class Drain implements Iterator<Row> {
    private final Row row = new Row();
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
      if (at % BATCH == 0) {
        touch(from.customer);
      }
      row.customer = keys.key(from.customer[at]);
      row.millis = allTimed ? from.time[at] : 0;
      row.minorUnits = from.minorUnits[at];
      row.day = from.day[at];
      row.timed = allTimed;
      row.reason =
          from.reason.length == 0 ? CancelReason.UNSTATED : CancelReason.ofCode(from.reason[at]);
      if (++at == BLOCK) {
        blocks.removeFirst();
        at = 0;
      }
      return row;
    }

    /** Reads the hash codes that the log asks for next, so that many wait for memory at once. */
    private void touch(int[] customer) {
      for (int i = 0; i < BATCH; i++) {
        touched[i] = keys.key(customer[at + i]).hashCode();
      }
    }
  }
}
