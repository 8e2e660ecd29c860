package org.retentionkit.event.subscription;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.function.LongToIntFunction;
import org.jspecify.annotations.Nullable;
import org.retentionkit.event.Timeline;
import org.retentionkit.internal.fold.Axis;

/** The period of a time: -1 before the first one, the number of periods after the last. */
final class PeriodPositions {
  private PeriodPositions() {}

  /** Of days, or of moments in milliseconds if there is a zone. */
  static LongToIntFunction of(Timeline timeline, @Nullable ZoneId zone) {
    int[] starts = new int[timeline.periods() + 1];
    for (int p = 0; p < starts.length; p++) {
      starts[p] = timeline.startDay(p);
    }
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
