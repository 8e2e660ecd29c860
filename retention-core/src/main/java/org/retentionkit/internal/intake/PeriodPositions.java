package org.retentionkit.internal.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.IntUnaryOperator;
import java.util.function.LongToIntFunction;
import org.jspecify.annotations.Nullable;
import org.retentionkit.internal.fold.Axis;

/** The period of a time: -1 before the first one, the number of periods after the last. */
public final class PeriodPositions {
  private PeriodPositions() {}

  /**
   * Of days, or of moments in milliseconds if there is a zone.
   *
   * @param periods the number of periods
   * @param startDay the day each starts with, and for {@code periods} the day after the last
   * @param zone the zone whose days they are; null for days
   */
  public static LongToIntFunction of(
      int periods, IntUnaryOperator startDay, @Nullable ZoneId zone) {
    int[] starts = new int[periods + 1];
    Arrays.setAll(starts, startDay);
    return zone == null ? Axis.of(starts)::position : moments(starts, zone);
  }

  private static LongToIntFunction moments(int[] days, ZoneId zone) {
    long[] starts =
        Arrays.stream(days)
            .mapToObj(LocalDate::ofEpochDay)
            .mapToLong(day -> day.atStartOfDay(zone).toInstant().toEpochMilli())
            .toArray();
    return moment -> {
      int at = Arrays.binarySearch(starts, moment);
      return at >= 0 ? at : -at - 2;
    };
  }
}
