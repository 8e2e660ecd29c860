package org.retentionkit.event;

import org.retentionkit.internal.fold.Rows;

/**
 * One customer's rows as a {@link CustomerVisitor} is shown them: a cursor, valid during the call
 * only. Rows are numbered from 0 in the order of day, exact time (where the log has them) and
 * amount.
 *
 * <p>Worked example: of orders of 20.00 on 3 March and of 5.00 on 1 March, row 0 is that of 1 March
 * with 500 minor units.
 */
public final class CustomerRows {
  private final boolean timed;
  private final int reasonBits;
  private Rows rows = Rows.NO_ROWS;
  private long customer;
  private int from;
  private int size;

  /** Of a log whose values have the reason of a cancellation in so many low bits. */
  CustomerRows(boolean timed, int reasonBits) {
    this.timed = timed;
    this.reasonBits = reasonBits;
  }

  void set(long id, Rows where, int first, int end) {
    customer = id;
    rows = where;
    from = first;
    size = end - first;
  }

  /** The number that {@code log.customers().key(number)} turns into the customer's key. */
  public long customer() {
    return customer;
  }

  /** The number of rows, at least 1. */
  public int size() {
    return size;
  }

  /**
   * The day of a row, counted from 1 January 1970.
   *
   * @param row the row, 0 to {@code size() - 1}
   */
  public long day(int row) {
    return rows.day(from + row);
  }

  /**
   * Whether a row is the last of its day: in a subscription log the one that holds from that day
   * on.
   *
   * @param row the row, 0 to {@code size() - 1}
   */
  public boolean isLastOfDay(int row) {
    return row + 1 == size || day(row + 1) != day(row);
  }

  /** Whether the log has exact times. */
  public boolean timed() {
    return timed;
  }

  /**
   * The exact time of a row, in milliseconds since 1970.
   *
   * @param row the row, 0 to {@code size() - 1}
   * @throws IllegalStateException if the log has days only
   */
  public long millis(int row) {
    if (!timed) {
      throw new IllegalStateException("the log must have exact times, but has days only");
    }
    return rows.millis(from + row);
  }

  /**
   * The amount of a row in minor units: of an order log negative for a refund, of a subscription
   * log the new recurring amount, 0 in a log without amounts.
   *
   * @param row the row, 0 to {@code size() - 1}
   */
  public long minorUnits(int row) {
    return rows.value(from + row) >> reasonBits;
  }

  /**
   * Why a subscription ended with a row; {@link CancelReason#UNSTATED} for all other rows.
   *
   * @param row the row, 0 to {@code size() - 1}
   */
  public CancelReason reason(int row) {
    return CancelReason.ofCode((int) rows.value(from + row) & ((1 << reasonBits) - 1));
  }
}
