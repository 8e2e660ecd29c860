package org.retentionkit.examples.adapters;

import org.retentionkit.event.OrderSink;
import org.retentionkit.event.SubscriptionSink;

/** Rows on their way into a sink, a block at a time. */
final class Block {
  static final int ROWS = 4096;

  final long[] customer = new long[ROWS];
  final int[] day = new int[ROWS];
  final long[] amount = new long[ROWS];

  /** Codes of reasons; empty if none is read. */
  private final byte[] reason;

  private final SubscriptionSink sink;
  private int size;
  private long rows;

  Block(OrderSink sink) {
    this(
        (customers, days, amounts, none, from, to) ->
            sink.accept(customers, days, amounts, from, to),
        false);
  }

  Block(SubscriptionSink sink, boolean reasons) {
    this.sink = sink;
    this.reason = new byte[reasons ? ROWS : 0];
  }

  void add(long who, int when, long howMuch, byte why) {
    if (reason.length > 0) {
      reason[size] = why;
    }
    customer[size] = who;
    day[size] = when;
    amount[size] = howMuch;
    added(1);
  }

  /** Where the next of so many rows go; makes room for them. */
  int start(int more) {
    if (size + more > ROWS) {
      flush();
    }
    return size;
  }

  /** So many rows were written. */
  void added(int more) {
    size += more;
    rows += more;
    if (size == ROWS) {
      flush();
    }
  }

  /** Rows so far. */
  long rows() {
    return rows;
  }

  /** Hands the rest on; the number of all rows. */
  long flush() {
    if (size > 0) {
      sink.accept(customer, day, amount, reason, 0, size);
      size = 0;
    }
    return rows;
  }
}
