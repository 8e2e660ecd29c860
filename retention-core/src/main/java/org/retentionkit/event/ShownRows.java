package org.retentionkit.event;

import java.util.Arrays;
import org.retentionkit.internal.fold.Columns;

/** Writes the rows of a log as visitors are shown them. */
final class ShownRows implements CustomerVisitor {
  private static final int SMALLEST = 64;

  private final boolean timed;
  private long[] customers = new long[SMALLEST];
  private int[] days = new int[SMALLEST];
  private long[] values = new long[SMALLEST];
  private long[] times = {};
  private int size;

  private ShownRows(boolean timed) {
    this.timed = timed;
    times = new long[timed ? SMALLEST : 0];
  }

  static Columns of(LogFacts<?> log) {
    boolean timed = log.zone() != null;
    return Columns.of(
        log.visit(() -> new ShownRows(timed)).stream().map(ShownRows::block).toList());
  }

  private Columns.Block block() {
    return new Columns.Block(
        Arrays.copyOf(customers, size),
        Arrays.copyOf(days, size),
        Arrays.copyOf(values, size),
        Arrays.copyOf(times, timed ? size : 0),
        0,
        size);
  }

  @Override
  public void visit(CustomerRows rows) {
    if (customers.length < size + rows.size()) {
      int room = Math.max(2 * size, size + rows.size());
      customers = Arrays.copyOf(customers, room);
      days = Arrays.copyOf(days, room);
      values = Arrays.copyOf(values, room);
      times = Arrays.copyOf(times, timed ? room : 0);
    }
    for (int row = 0; row < rows.size(); row++) {
      customers[size] = rows.customer();
      days[size] = (int) rows.day(row);
      values[size] = rows.minorUnits(row);
      if (timed) {
        times[size] = rows.millis(row);
      }
      size++;
    }
  }
}
