package org.retentionkit.io;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/** The offsets of a zone; remembers the one before, and between which changes it holds. */
final class ZoneOffsets {
  private final ZoneId zone;
  private final ZoneRules rules;
  private long from = 0;
  private long to = 0;
  private int offset;
  private long wallDay = Long.MIN_VALUE;
  private int wallOffset;

  ZoneOffsets(ZoneId zone) {
    this.zone = zone;
    this.rules = zone.getRules();
  }

  boolean sameZone(ZoneOffsets other) {
    return zone.equals(other.zone);
  }

  /** The offset, in seconds, at a second since 1970. */
  int at(long second) {
    if (second < from || second >= to) {
      Instant at = Instant.ofEpochSecond(second);
      ZoneOffsetTransition before = rules.previousTransition(at.plusSeconds(1));
      ZoneOffsetTransition after = rules.nextTransition(at);
      offset = rules.getOffset(at).getTotalSeconds();
      from = before == null ? Long.MIN_VALUE : before.toEpochSecond();
      to = after == null ? Long.MAX_VALUE : after.toEpochSecond();
    }
    return offset;
  }

  /**
   * The offset of a time on the clocks of the zone, in seconds since 1970 on them: the earlier one
   * where there are two, that before the gap where there is none.
   */
  int atWall(long local) {
    if (rules.isFixedOffset()) {
      return at(0);
    }
    long day = Math.floorDiv(local, 86_400L);
    if (day != wallDay) {
      LocalDateTime start = LocalDateTime.ofEpochSecond(86_400L * day, 0, ZoneOffset.UTC);
      ZoneOffset first = rules.getOffset(start);
      if (!first.equals(rules.getOffset(start.plusDays(1))) || rules.getTransition(start) != null) {
        return rules
            .getOffset(LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC))
            .getTotalSeconds();
      }
      wallDay = day;
      wallOffset = first.getTotalSeconds();
    }
    return wallOffset;
  }
}
