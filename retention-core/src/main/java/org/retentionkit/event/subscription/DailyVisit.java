package org.retentionkit.event.subscription;

import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.retentionkit.event.HistoryVisitor;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.HistoryFold;
import org.retentionkit.internal.intake.ZoneDays;

/** Shows a visitor one row per customer and day: the last change of the day. */
final class DailyVisit<V extends HistoryVisitor> implements HistoryFold {
  private static final int FIRST = 16;

  private final V visitor;
  private final int reasonBits;
  private final @Nullable ZoneDays zoneDays;
  private long[] days = new long[FIRST];
  private long[] values = new long[FIRST];

  DailyVisit(V visitor, int reasonBits, @Nullable ZoneId zone) {
    this.visitor = visitor;
    this.reasonBits = reasonBits;
    this.zoneDays = zone == null ? null : new ZoneDays(zone);
  }

  V visitor() {
    return visitor;
  }

  @Override
  public void customer(long customer, long[] time, long[] value, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      if (value[i] < 0) {
        throw Checks.broken(
            "recurring amount of customer " + customer,
            "must not be negative",
            value[i] >> reasonBits);
      }
      long day = zoneDays == null ? time[i] : zoneDays.ofMillis(time[i]);
      if (count > 0 && days[count - 1] == day) {
        count--;
      } else if (count == days.length) {
        days = Arrays.copyOf(days, 2 * count);
        values = Arrays.copyOf(values, 2 * count);
      }
      days[count] = day;
      values[count++] = value[i];
    }
    visitor.visit(customer, days, values, 0, count);
  }
}
