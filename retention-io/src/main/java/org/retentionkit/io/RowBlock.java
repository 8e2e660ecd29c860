package org.retentionkit.io;

import java.util.Arrays;
import java.util.Collection;
import org.retentionkit.event.CancelReason;

/**
 * The columns of some rows of a log. Those that a source does not have are empty, and those of
 * times and reasons also as long as no row has one.
 */
final class RowBlock {
  long[] customer;
  int[] day;
  long[] minorUnits;
  long[] time = {};
  byte[] reason = {};

  /** The orders or subscriptions. */
  long[] group;

  /** The ids of the rows themselves. */
  long[] id;

  /** The days on which they became known. */
  int[] known;

  /** The texts of each attribute. */
  final String[][] texts;

  /** Whether there is a column that not all sources have, but for times and reasons. */
  private final boolean more;

  /** Room for some rows of a source. */
  RowBlock(int rows, Layout layout) {
    customer = new long[rows];
    day = new int[rows];
    minorUnits = new long[rows];
    group = new long[layout.isGrouped() ? rows : 0];
    id = new long[layout.has(Role.ROW_ID) ? rows : 0];
    known = new int[layout.has(Role.KNOWN_ON) ? rows : 0];
    texts = new String[layout.attributes().size()][rows];
    more = group.length > 0 || id.length > 0 || known.length > 0 || texts.length > 0;
  }

  /** All rows of some blocks. */
  static RowBlock of(Collection<RowBlock> blocks, Layout layout) {
    long rows = blocks.stream().mapToLong(block -> block.day.length).sum();
    RowBlock all = new RowBlock(Math.toIntExact(rows), layout);
    int at = 0;
    for (RowBlock block : blocks) {
      if (block.time.length > 0) {
        all.time = all.time.length == 0 ? new long[all.day.length] : all.time;
      }
      if (block.reason.length > 0) {
        all.reason = all.reason.length == 0 ? new byte[all.day.length] : all.reason;
      }
      copy(block.customer, all.customer, at, block.customer.length);
      copy(block.day, all.day, at, block.day.length);
      copy(block.minorUnits, all.minorUnits, at, block.minorUnits.length);
      copy(block.time, all.time, at, block.time.length);
      copy(block.reason, all.reason, at, block.reason.length);
      copy(block.group, all.group, at, block.group.length);
      copy(block.id, all.id, at, block.id.length);
      copy(block.known, all.known, at, block.known.length);
      for (int i = 0; i < all.texts.length; i++) {
        copy(block.texts[i], all.texts[i], at, block.texts[i].length);
      }
      at += block.day.length;
    }
    return all;
  }

  @SuppressWarnings("SuspiciousSystemArraycopy") // both are columns of one kind
  private static void copy(Object from, Object to, int at, int rows) {
    if (rows > 0) {
      System.arraycopy(from, 0, to, at, rows);
    }
  }

  /** Sets a row, but for its customer. */
  void set(int at, Row row) {
    minorUnits[at] = row.minorUnits;
    day[at] = row.day;
    if (row.timed) {
      time = time.length == 0 ? new long[day.length] : time;
      time[at] = row.millis;
    }
    if (more || row.reason != CancelReason.UNSTATED) {
      setMore(at, row);
    }
  }

  private void setMore(int at, Row row) {
    if (row.reason != CancelReason.UNSTATED) {
      reason = reason.length == 0 ? new byte[day.length] : reason;
      reason[at] = row.reason.code();
    }
    if (group.length > 0) {
      group[at] = row.group;
    }
    if (id.length > 0) {
      id[at] = row.id;
    }
    if (known.length > 0) {
      known[at] = row.known;
    }
    for (int i = 0; i < texts.length; i++) {
      texts[i][at] = row.texts[i];
    }
  }

  /** Lets go the room that no row took. */
  void cutTo(int rows) {
    customer = Arrays.copyOf(customer, rows);
    day = Arrays.copyOf(day, rows);
    minorUnits = Arrays.copyOf(minorUnits, rows);
    time = Arrays.copyOf(time, Math.min(time.length, rows));
    reason = Arrays.copyOf(reason, Math.min(reason.length, rows));
    group = Arrays.copyOf(group, Math.min(group.length, rows));
    id = Arrays.copyOf(id, Math.min(id.length, rows));
    known = Arrays.copyOf(known, Math.min(known.length, rows));
    for (int i = 0; i < texts.length; i++) {
      texts[i] = Arrays.copyOf(texts[i], rows);
    }
  }
}
