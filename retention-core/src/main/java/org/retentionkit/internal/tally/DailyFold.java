package org.retentionkit.internal.tally;

import java.time.ZoneId;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.HistoryFold;
import org.retentionkit.internal.intake.ZoneDays;

/**
 * Passes on one row per customer and day: the last change of the day.
 *
 * @param <F> where to
 */
public final class DailyFold<F extends HistoryFold> implements HistoryFold {
  private static final int FIRST = 16;

  private final F next;
  private final int reasonBits;
  private final @Nullable ZoneDays zoneDays;
  private long[] days = new long[FIRST];
  private long[] values = new long[FIRST];

  /**
   * Passes on the last change of each day.
   *
   * @param next where to
   * @param reasonBits how many low bits of a value hold the reason of a cancellation
   * @param zone the zone of exact times; null if times are days
   */
  public DailyFold(F next, int reasonBits, @Nullable ZoneId zone) {
    this.next = next;
    this.reasonBits = reasonBits;
    this.zoneDays = zone == null ? null : new ZoneDays(zone);
  }

  /** Where the rows went. */
  public F next() {
    return next;
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
    next.customer(customer, days, values, 0, count);
  }
}
