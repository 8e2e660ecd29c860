package org.retentionkit.report.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;

/**
 * Which periods of a series can be compared with each other.
 *
 * <p>Worked example: {@code PeriodStates.complete().warmingUp(4).knownThrough(LocalDate.of(2026, 3,
 * 12))}: the first four periods are warming up, March 2026 is in progress, all others complete.
 *
 * @param warmingUp how many periods at the beginning are warming up
 * @param knownThrough the last day that is known; null if all periods are known to their end
 */
public record PeriodStates(int warmingUp, @Nullable LocalDate knownThrough) {
  /** Checks the number. */
  public PeriodStates {
    if (warmingUp < 0) {
      throw new IllegalArgumentException("warmingUp must be 0 or more, but was " + warmingUp);
    }
  }

  /** All of them. */
  public static PeriodStates complete() {
    return new PeriodStates(0, null);
  }

  /** The same with so many at the beginning warming up. */
  public PeriodStates warmingUp(int periods) {
    return new PeriodStates(periods, knownThrough);
  }

  /** The same with the period that goes on behind {@code day} in progress. */
  public PeriodStates knownThrough(LocalDate day) {
    return new PeriodStates(warmingUp, Objects.requireNonNull(day, "day must not be null"));
  }

  /**
   * The slots of consecutive periods; a month that was cut at its last known day is whole again.
   */
  public List<Step> steps(List<Period> periods) {
    List<Step> steps = new ArrayList<>();
    for (Period period : periods) {
      Period whole = whole(period);
      steps.add(new Step(whole, state(steps.size(), whole)));
    }
    return List.copyOf(steps);
  }

  private PeriodState state(int place, Period period) {
    if (knownThrough != null && period.endExclusive().isAfter(knownThrough.plusDays(1))) {
      return PeriodState.IN_PROGRESS;
    }
    return place < warmingUp ? PeriodState.WARMING_UP : PeriodState.COMPLETE;
  }

  private Period whole(Period period) {
    if (knownThrough == null || !period.endExclusive().equals(knownThrough.plusDays(1))) {
      return period;
    }
    Period month = Period.starting(period.start(), CalendarUnit.MONTH);
    return period.start().getDayOfMonth() == 1 && month.encloses(period) ? month : period;
  }
}
