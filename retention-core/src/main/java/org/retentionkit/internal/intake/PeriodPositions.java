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
    return new Moments(starts)::position;
  }

  /** Looks a moment up in a table of equal steps, which leaves few periods to choose from. */
  private static final class Moments {
    private static final long STEPS_PER_PERIOD = 4;

    private final long[] starts;
    private final long first;
    private final long end;
    private final int shift;
    private final int[] steps;

    Moments(long[] starts) {
      this.starts = starts;
      int periods = starts.length - 1;
      first = starts[0];
      end = starts[periods];
      long step = (end - first) / (STEPS_PER_PERIOD * periods);
      shift = Long.SIZE - Long.numberOfLeadingZeros(step);
      steps = new int[(int) ((end - first) >> shift) + 1];
      for (int s = 0, p = 0; s < steps.length; s++) {
        p = from(p, first + ((long) s << shift));
        steps[s] = p;
      }
    }

    int position(long moment) {
      if (moment < first) {
        return -1;
      }
      return moment < end
          ? from(steps[(int) ((moment - first) >> shift)], moment)
          : starts.length - 1;
    }

    /** The period of a moment before the end, if it is {@code period} or a later one. */
    private int from(int period, long moment) {
      int p = period;
      while (p < starts.length - 1 && starts[p + 1] <= moment) {
        p++;
      }
      return p;
    }
  }
}
