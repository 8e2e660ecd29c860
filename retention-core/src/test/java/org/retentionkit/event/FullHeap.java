package org.retentionkit.event;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.retentionkit.CalendarUnit;

/**
 * Fills accumulators until the heap is full, goes on once there is memory again, and says what does
 * not agree. Run in a JVM of its own with a small heap.
 */
final class FullHeap {
  private static final int PIECE = 1 << 18;
  private static final LocalDate DAY = LocalDate.of(2026, 1, 1);

  private int failures;
  private long accepted;

  private FullHeap() {}

  /** Prints {@code ok} with the number of times that memory was short. */
  public static void main(String[] args) {
    FullHeap test = new FullHeap();
    int all = (int) (Runtime.getRuntime().maxMemory() / PIECE);
    for (int ballast = all / 2; ballast < all * 9 / 10; ballast += Math.max(1, all / 20)) {
      test.keys(ballast);
      test.blocks(ballast);
      test.periods(ballast);
    }
    test.oneCustomer();
    System.out.println("ok " + test.failures);
  }

  /** Adds until memory is short, but at most so many rows; the ballast is let go then. */
  private void fill(int ballast, int most, java.util.function.IntConsumer adding, int rows) {
    List<byte[]> held = new ArrayList<>();
    accepted = 0;
    try {
      for (int i = 0; i < ballast; i++) {
        held.add(new byte[PIECE]);
      }
      for (int i = 0; i < most; i++) {
        adding.accept(i);
        accepted += rows;
      }
    } catch (OutOfMemoryError e) {
      failures++;
    }
    held.clear();
    for (int i = 0; i < 50; i++) {
      adding.accept(i);
      accepted += rows;
    }
  }

  private void keys(int ballast) {
    OrderAccumulator<String> all = OrderAccumulator.create("EUR");
    fill(ballast, 100_000, i -> all.addMinorUnits("customer " + i, DAY.plusDays(i % 40_000), 1), 1);
    check("keys", all.report().rows(), accepted);
    check("rows of keys", all.log().rows(), accepted);
  }

  private void blocks(int ballast) {
    OrderAccumulator<Long> all = OrderAccumulator.create("EUR");
    int rows = 1000;
    long[] customer = new long[rows];
    int[] days = new int[rows];
    long[] cents = new long[rows];
    fill(
        ballast,
        400,
        i -> {
          for (int r = 0; r < rows; r++) {
            customer[r] = i * 7919L + r * 31L;
            days[r] = 20_000 + (i + r) % 900;
            cents[r] = 1;
          }
          all.sink().accept(customer, days, cents, 0, rows);
        },
        rows);
    check("blocks", all.report().rows(), accepted);
    check("rows of blocks", all.log().rows(), accepted);
  }

  /** More rows than the heap holds, all of one part: those that were folded are let go. */
  private void oneCustomer() {
    ActivityAccumulator<Long> all = ActivityAccumulator.create(CalendarUnit.DAY);
    int rows = 1000;
    long[] customer = new long[rows];
    int[] days = new int[rows];
    for (int i = 0; i < 5000; i++) {
      all.sink().accept(customer, days, 0, rows);
    }
    check("rows of one customer", all.report().rows(), 5000L * rows);
    check("its periods", all.drop(0L), 1);
  }

  private void periods(int ballast) {
    ActivityAccumulator<String> all = ActivityAccumulator.create(CalendarUnit.DAY);
    fill(ballast, 100_000, i -> all.add("customer " + i, DAY.plusDays(i % 7 * 70L)), 1);
    check("periods", all.report().rows(), accepted);
    int n = all.activity(Timeline.of(DAY, CalendarUnit.DAY, 500)).size();
    check("customers of periods", n, accepted - 50);
  }

  private static void check(String what, long found, long expected) {
    if (found != expected) {
      System.out.println(what + " must be " + expected + ", but were " + found);
    }
  }
}
