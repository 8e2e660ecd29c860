package org.retentionkit.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.retentionkit.Period;
import org.retentionkit.event.ActivityMasks;
import org.retentionkit.event.CustomerHistories;
import org.retentionkit.event.Timeline;
import org.retentionkit.internal.Checks;

/** Walks through each customer's active steps and counts what each of them is. Used once. */
final class LifecycleCounting {
  private static final int NEVER = -3;
  private static final int LONG_BEFORE = -2;
  private static final int JUST_BEFORE = -1;

  private final Timeline timeline;
  private final LifecycleRule rule;
  private final LocalDate observedUntil;
  private final int begun;
  private final long justBeforeFrom;
  private final long[] newUsers;
  private final long[] returning;
  private final long[] resurrected;
  private final long[] dormant;

  // the customer at hand
  private int lastStep;
  private long lastDay;
  private Optional<LocalDate> created = Optional.empty();

  LifecycleCounting(Timeline timeline, LifecycleRule rule, LocalDate observedUntil) {
    this.timeline = timeline;
    this.rule = rule;
    this.observedUntil = observedUntil;
    int count = 0;
    while (count < timeline.periods() && timeline.period(count).start().isBefore(observedUntil)) {
      count++;
    }
    this.begun = count;
    this.justBeforeFrom = timeline.unit().plus(timeline.start(), -1).toEpochDay();
    this.newUsers = new long[count];
    this.returning = new long[count];
    this.resurrected = new long[count];
    this.dormant = new long[count];
  }

  static Lifecycle of(ActivityMasks masks, LocalDate observedUntil) {
    LifecycleCounting counting =
        new LifecycleCounting(masks.timeline(), LifecycleRule.firstActivity(), observedUntil);
    for (int i = 0; i < masks.size(); i++) {
      counting.begin(Optional.empty());
      for (int from = masks.firstPeriod(i); from <= masks.lastPeriod(i); from += Long.SIZE) {
        for (long rest = masks.bits(i, from); rest != 0; rest &= rest - 1) {
          counting.activeIn(from + Long.numberOfTrailingZeros(rest));
        }
      }
      counting.end();
    }
    return counting.lifecycle();
  }

  static Lifecycle of(
      CustomerHistories histories,
      LifecycleCounting counting,
      LongFunction<Optional<LocalDate>> created) {
    for (int i = 0; i < histories.size(); i++) {
      long customer = histories.customer(i);
      counting.begin(Checks.notNull("created", created.apply(customer)));
      for (int e = histories.from(i); e < histories.to(i); e++) {
        counting.activeOn(histories.epochDay(e));
      }
      counting.end();
    }
    return counting.lifecycle();
  }

  void begin(Optional<LocalDate> creation) {
    created = creation;
    lastStep = NEVER;
  }

  /** Takes activity of the customer at hand, days ascending. */
  void activeOn(long epochDay) {
    if (epochDay < timeline.start().toEpochDay()) {
      lastStep = epochDay < justBeforeFrom ? LONG_BEFORE : JUST_BEFORE;
    } else if (epochDay < observedUntil.toEpochDay() && epochDay <= Integer.MAX_VALUE) {
      activeIn(timeline.indexOf((int) epochDay));
    }
    lastDay = epochDay;
  }

  /** Takes activity of the customer at hand in a step, ascending; -1 is after the last. */
  void activeIn(int step) {
    if (step < 0 || step >= begun || step == lastStep) {
      return;
    }
    if (step == lastStep + 1 && lastStep >= JUST_BEFORE) {
      returning[step]++;
    } else {
      quiet();
      (isNew(step) ? newUsers : resurrected)[step]++;
    }
    lastStep = step;
  }

  void end() {
    quiet();
  }

  private void quiet() {
    if (lastStep >= JUST_BEFORE && lastStep + 1 < begun) {
      dormant[lastStep + 1]++;
    }
  }

  private boolean isNew(int step) {
    Period period = timeline.period(step);
    return switch (rule.kind()) {
      case FIRST_ACTIVITY -> lastStep == NEVER;
      case CREATED_IN_PERIOD -> created.filter(period::contains).isPresent();
      case NO_ACTIVITY_IN_LOOKBACK ->
          lastStep == NEVER || lastDay < period.start().toEpochDay() - rule.lookbackDays();
    };
  }

  Lifecycle lifecycle() {
    List<LifecycleCounts> steps = new ArrayList<>();
    for (int step = 0; step < begun; step++) {
      Period period = timeline.period(step);
      steps.add(
          new LifecycleCounts(
              period,
              period.endExclusive().isAfter(observedUntil)
                  ? CellState.IN_PROGRESS
                  : CellState.COMPLETE,
              newUsers[step],
              returning[step],
              resurrected[step],
              dormant[step]));
    }
    return new Lifecycle(rule, steps);
  }
}
