package org.retentionkit.testing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.LogColumns;
import org.retentionkit.event.OrderLog;

/** Rows of a test as a log: days with amounts in cents, or instants. */
public final class LogRowsOf {
  private final List<Long> customers = new ArrayList<>();
  private final List<Long> times = new ArrayList<>();
  private final List<Long> cents = new ArrayList<>();

  public LogRowsOf add(long customer, LocalDate day) {
    return add(customer, day, 0);
  }

  public LogRowsOf add(long customer, LocalDate day, long amount) {
    return add(customer, day.toEpochDay(), amount);
  }

  public LogRowsOf add(long customer, long time, long amount) {
    customers.add(customer);
    times.add(time);
    cents.add(amount);
    return this;
  }

  public LogRowsOf add(long customer, Instant at) {
    return add(customer, at.toEpochMilli(), 0);
  }

  /** Rows with days as activity. */
  public ActivityLog<Long> activity() {
    return ActivityLog.ofColumns(longs(customers), days());
  }

  /** Rows with instants as activity. */
  public ActivityLog<Long> activity(ZoneId zone) {
    return LogColumns.of(longs(customers)).millis(longs(times), zone).activities();
  }

  /** Rows with days as orders in euros. */
  public OrderLog<Long> orders() {
    return OrderLog.ofColumns(longs(customers), days(), longs(cents), "EUR");
  }

  private int[] days() {
    return times.stream().mapToInt(Math::toIntExact).toArray();
  }

  private static long[] longs(List<Long> column) {
    return column.stream().mapToLong(Long::longValue).toArray();
  }
}
