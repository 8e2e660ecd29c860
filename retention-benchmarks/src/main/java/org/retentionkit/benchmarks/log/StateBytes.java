package org.retentionkit.benchmarks.log;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import org.retentionkit.CalendarUnit;
import org.retentionkit.event.ActivityAccumulator;
import org.retentionkit.event.KeyCodec;
import org.retentionkit.event.KeyedSaveable;
import org.retentionkit.event.OrderAccumulator;
import org.retentionkit.event.SubscriptionAccumulator;

/**
 * Bytes a customer of saved states, and how fast one thread writes and reads them, by its own time,
 * beside a plain copy: ten rows a customer over 24 months, ids scattered.
 */
public final class StateBytes {
  private static final int ROWS = 5_000_000;
  private static final int RUNS = 9;
  private static final double MEGA = 1e6;

  private static final ThreadMXBean THREAD = ManagementFactory.getThreadMXBean();

  private StateBytes() {}

  /**
   * Prints a line a state.
   *
   * @param args the number of rows; 5,000,000 by default
   */
  public static void main(String[] args) throws IOException {
    int rows = args.length > 0 ? Integer.parseInt(args[0]) : ROWS;
    LogData orders = LogData.orders(rows, false);
    ActivityAccumulator<Long> periods = ActivityAccumulator.create(CalendarUnit.MONTH);
    periods.sink().accept(orders.customer(), orders.day(), 0, rows);
    print("periods", periods, ActivityAccumulator::readFrom, customers(orders));
    OrderAccumulator<Long> days = OrderAccumulator.create("EUR");
    days.sink().accept(orders.customer(), orders.day(), orders.cents(), 0, rows);
    print("days", days, OrderAccumulator::readFrom, customers(orders));
    LogData changes = LogData.changes(rows);
    SubscriptionAccumulator<Long> subscriptions = SubscriptionAccumulator.create("EUR");
    subscriptions
        .sink()
        .accept(changes.customer(), changes.day(), changes.cents(), new byte[0], 0, rows);
    print("changes", subscriptions, SubscriptionAccumulator::readFrom, customers(changes));
  }

  private static long customers(LogData data) {
    return Arrays.stream(data.customer()).sorted().distinct().count();
  }

  /** Reads a state. */
  private interface Reading {
    Object read(ByteArrayInputStream in, KeyCodec<Long> codec) throws IOException;
  }

  private static void print(String name, KeyedSaveable<Long> state, Reading reading, long customers)
      throws IOException {
    double write = Double.MAX_VALUE;
    double read = Double.MAX_VALUE;
    double copy = Double.MAX_VALUE;
    byte[] bytes = {};
    for (int run = 0; run < RUNS; run++) {
      ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length);
      long start = THREAD.getCurrentThreadCpuTime();
      state.writeTo(out, KeyCodec.ofLongs());
      write = Math.min(write, (double) (THREAD.getCurrentThreadCpuTime() - start));
      bytes = out.toByteArray();
      start = THREAD.getCurrentThreadCpuTime();
      byte[] copied = bytes.clone();
      copy = Math.min(copy, (double) (THREAD.getCurrentThreadCpuTime() - start));
      start = THREAD.getCurrentThreadCpuTime();
      Object again = reading.read(new ByteArrayInputStream(copied), KeyCodec.ofLongs());
      read = Math.min(read, (double) (THREAD.getCurrentThreadCpuTime() - start));
      if (!again.toString().equals(state.toString())) {
        throw new IllegalStateException("what is read must be " + state + ", but was " + again);
      }
    }
    double size = bytes.length * 1e9 / MEGA;
    System.out.printf(
        Locale.ROOT,
        "%-8s %,10d customers %5.1f bytes each, MB/s: write %,.0f, read %,.0f, copy %,.0f%n",
        name,
        customers,
        bytes.length / (double) customers,
        size / write,
        size / read,
        size / copy);
  }
}
