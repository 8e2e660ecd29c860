package org.retentionkit.examples.adapters;

import java.util.Arrays;
import java.util.Currency;
import org.retentionkit.event.OrderLog;
import org.retentionkit.event.OrderSink;
import org.retentionkit.event.SubscriptionLog;

/**
 * Gathers blocks in three columns of 20 bytes a row, for a log that takes whole columns: changes of
 * subscriptions without reasons, whose amount is the recurring one from that day on. With reasons,
 * a {@link org.retentionkit.event.SubscriptionAccumulator} takes their blocks.
 */
public final class ColumnBuffer implements OrderSink {
  private long[] customers = new long[Block.ROWS];
  private int[] days = new int[Block.ROWS];
  private long[] amounts = new long[Block.ROWS];
  private int size;

  /** Without rows. */
  public ColumnBuffer() {}

  @Override
  public void accept(long[] customer, int[] epochDay, long[] minorUnits, int from, int to) {
    int end = Math.addExact(size, to - from);
    if (end > days.length) {
      int room = (int) Math.min(Integer.MAX_VALUE - 8L, Math.max(end, 2L * days.length));
      customers = Arrays.copyOf(customers, room);
      days = Arrays.copyOf(days, room);
      amounts = Arrays.copyOf(amounts, room);
    }
    System.arraycopy(customer, from, customers, size, to - from);
    System.arraycopy(epochDay, from, days, size, to - from);
    System.arraycopy(minorUnits, from, amounts, size, to - from);
    size = end;
  }

  /** The number of rows. */
  public int rows() {
    return size;
  }

  /**
   * The rows as orders.
   *
   * @param currency the currency of all amounts
   */
  public OrderLog<Long> orders(Currency currency) {
    return OrderLog.ofColumns(
        Arrays.copyOf(customers, size),
        Arrays.copyOf(days, size),
        Arrays.copyOf(amounts, size),
        currency.getCurrencyCode());
  }

  /**
   * The rows as changes of subscriptions.
   *
   * @param currency the currency of all amounts
   */
  public SubscriptionLog<Long> subscriptions(Currency currency) {
    return SubscriptionLog.ofColumns(
        Arrays.copyOf(customers, size),
        Arrays.copyOf(days, size),
        Arrays.copyOf(amounts, size),
        currency.getCurrencyCode());
  }
}
