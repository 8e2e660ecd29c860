package org.retentionkit.internal.intake;

import java.time.LocalDate;
import java.time.ZoneId;
import org.retentionkit.internal.Checks;

/** The moments with which days begin in a zone; remembers days met before. Not thread-safe. */
public final class DayStarts {
  private static final int SLOTS = 1 << 10;

  private final ZoneId zone;
  private final long[] starts = new long[SLOTS];
  private final int[] days = new int[SLOTS];

  /** Days of a zone. */
  public DayStarts(ZoneId zone) {
    this.zone = Checks.notNull("zone", zone);
    days[0] = 1; // no day's own place, so that day 0 is not taken for known
  }

  /** The first moment of a day, in milliseconds since 1970. */
  public long ofDay(int epochDay) {
    int slot = epochDay & (SLOTS - 1);
    if (days[slot] != epochDay) {
      starts[slot] = LocalDate.ofEpochDay(epochDay).atStartOfDay(zone).toInstant().toEpochMilli();
      days[slot] = epochDay;
    }
    return starts[slot];
  }
}
