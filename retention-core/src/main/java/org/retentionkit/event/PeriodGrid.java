package org.retentionkit.event;

import java.time.LocalDate;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;
import org.retentionkit.CalendarUnit;
import org.retentionkit.internal.Checks;
import org.retentionkit.internal.fold.Axis;

/**
 * Which period a day is kept in: one of a timeline, or one of a unit of the calendar, weeks from
 * Monday, counted from January 1970.
 *
 * <p>Of a timeline period 0 is all that was before it, and its first one is 1: who was there before
 * is known then.
 */
final class PeriodGrid {
  private static final int MONTHS_TO_1970 = 1970 * 12;
  private static final int MONDAY = 3;

  /** Days from 1970 whose months are looked up: to 2070. */
  private static final int TABLE = 36_525;

  private static final char[] MONTHS = new char[TABLE];

  static {
    for (int day = 0; day < TABLE; day++) {
      MONTHS[day] = (char) month(LocalDate.ofEpochDay(day));
    }
  }

  final @Nullable Timeline timeline;
  final CalendarUnit unit;
  private final @Nullable Axis axis;

  PeriodGrid(Timeline timeline) {
    this.timeline = Checks.notNull("timeline", timeline);
    this.unit = timeline.unit();
    this.axis = Folding.axis(timeline);
  }

  PeriodGrid(CalendarUnit unit) {
    this.timeline = null;
    this.unit = Checks.notNull("unit", unit);
    this.axis = null;
  }

  private static int month(LocalDate day) {
    return (int) day.getLong(java.time.temporal.ChronoField.PROLEPTIC_MONTH) - MONTHS_TO_1970;
  }

  /** The period that keeps a day; of a timeline one more than its last for all days after it. */
  int period(int epochDay) {
    return axis != null ? axis.position(epochDay) + 1 : period(unit, epochDay);
  }

  private static int period(CalendarUnit unit, int epochDay) {
    return switch (unit) {
      case DAY -> epochDay;
      case WEEK -> (int) Math.floorDiv(epochDay + (long) MONDAY, 7L);
      case MONTH -> month(epochDay);
      case QUARTER -> Math.floorDiv(month(epochDay), 3);
      case YEAR -> Math.floorDiv(month(epochDay), 12);
    };
  }

  private static int month(int epochDay) {
    return epochDay >= 0 && epochDay < TABLE
        ? MONTHS[epochDay]
        : month(LocalDate.ofEpochDay(epochDay));
  }

  /** Whether a period that keeps days is after all of the timeline, and so not kept. */
  boolean isAfter(int period) {
    return axis != null && period > axis.periods();
  }

  /** Whether a day lies before the timeline; never without one. */
  boolean isBefore(int period) {
    return axis != null && period == 0;
  }

  /** From a period that is kept to one of a timeline, whose days must be whole kept periods. */
  IntUnaryOperator positions(Timeline asked) {
    if (timeline != null) {
      if (!timeline.equals(Checks.notNull("timeline", asked))) {
        throw Checks.broken("timeline", "must be " + timeline + " as kept", asked);
      }
      return period -> period - 1;
    }
    int periods = Checks.notNull("timeline", asked).periods();
    int[] starts = new int[periods + 1];
    for (int p = 0; p <= periods; p++) {
      starts[p] = asked.startDay(p);
      LocalDate day = LocalDate.ofEpochDay(starts[p]);
      if (!unit.floor(day).equals(day)) {
        throw Checks.broken(
            "timeline", "must have periods of whole " + unit.singular() + "s as kept", asked);
      }
    }
    int first = period(unit, starts[0]);
    int end = period(unit, starts[periods]);
    int[] index = new int[end - first];
    for (int p = 0; p < periods; p++) {
      java.util.Arrays.fill(
          index, period(unit, starts[p]) - first, period(unit, starts[p + 1]) - first, p);
    }
    return new Axis(first, index, periods)::position;
  }

  /** For example {@code by month} or {@code 24 × month from 2023-01-01}. */
  @Override
  public String toString() {
    return timeline == null ? "by " + unit.singular() : timeline.toString();
  }

  boolean sameAs(PeriodGrid other) {
    return unit == other.unit && java.util.Objects.equals(timeline, other.timeline);
  }
}
