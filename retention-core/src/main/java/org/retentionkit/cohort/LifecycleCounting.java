package org.retentionkit.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.LongFunction;
import org.retentionkit.Period;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.ActivityMasks;
import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.CustomerVisitor;
import org.retentionkit.event.Timeline;

/** Walks through each customer's active steps and counts what each of them is. */
final class LifecycleCounting implements CustomerVisitor {
  private static final int NEVER = -3;
  private static final int LONG_BEFORE = -2;
  private static final int JUST_BEFORE = -1;

  private final Timeline timeline;
  private final LifecycleRule rule;
  private final LongFunction<Optional<LocalDate>> creation;
  private final LocalDate observedUntil;
  private final long firstDay;
  private final long observedDay;
  private final DaySteps daySteps;
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

  private LifecycleCounting(
      Timeline timeline,
      LifecycleRule rule,
      LongFunction<Optional<LocalDate>> creation,
      LocalDate observedUntil) {
    this.timeline = timeline;
    this.rule = rule;
    this.creation = creation;
    this.observedUntil = observedUntil;
    this.firstDay = timeline.start().toEpochDay();
    this.observedDay = observedUntil.toEpochDay();
    this.daySteps = Steps.of(timeline);
    int count = Steps.begun(timeline, observedUntil);
    this.begun = count;
    this.justBeforeFrom = timeline.unit().plus(timeline.start(), -1).toEpochDay();
    this.newUsers = new long[count];
    this.returning = new long[count];
    this.resurrected = new long[count];
    this.dormant = new long[count];
  }

  static Lifecycle of(ActivityMasks masks, LocalDate observedUntil) {
    Steps.checkNothingBefore(masks);
    LifecycleCounting counting =
        new LifecycleCounting(
            masks.timeline(),
            LifecycleRule.firstActivity(),
            customer -> Optional.empty(),
            observedUntil);
    for (int i = 0; i < masks.size(); i++) {
      counting.begin(Optional.empty());
      for (int from = masks.firstPeriod(i); from <= masks.lastPeriod(i); from += Long.SIZE) {
        for (long rest = masks.bits(i, from); rest != 0; rest &= rest - 1) {
          counting.activeIn(from + Long.numberOfTrailingZeros(rest));
        }
      }
      counting.quiet();
    }
    return counting.lifecycle();
  }

  static Lifecycle of(
      ActivityLog<?> log,
      Timeline timeline,
      LifecycleRule rule,
      LongFunction<Optional<LocalDate>> creation,
      LocalDate observedUntil) {
    LifecycleCounting all = new LifecycleCounting(timeline, rule, creation, observedUntil);
    log.visit(() -> new LifecycleCounting(timeline, rule, creation, observedUntil))
        .forEach(all::addAll);
    return all.lifecycle();
  }

  @Override
  public void visit(CustomerRows rows) {
    begin(creation.apply(rows.customer()));
    for (int row = 0; row < rows.size(); row++) {
      if (Activity.is(rows, row)) {
        activeOn(rows.day(row));
      }
    }
    quiet();
  }

  private void addAll(LifecycleCounting other) {
    for (int step = 0; step < begun; step++) {
      newUsers[step] += other.newUsers[step];
      returning[step] += other.returning[step];
      resurrected[step] += other.resurrected[step];
      dormant[step] += other.dormant[step];
    }
  }

  private void begin(Optional<LocalDate> on) {
    created = on;
    lastStep = NEVER;
  }

  /** Takes activity of the customer at hand, days ascending. */
  private void activeOn(long epochDay) {
    if (epochDay < firstDay) {
      lastStep = epochDay < justBeforeFrom ? LONG_BEFORE : JUST_BEFORE;
    } else if (epochDay < observedDay) {
      activeIn((int) daySteps.of(epochDay));
    }
    lastDay = epochDay;
  }

  /** Takes activity of the customer at hand in a step, ascending; -1 is after the last. */
  private void activeIn(int step) {
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

  private Lifecycle lifecycle() {
    List<GrowthAccounting> steps = new ArrayList<>();
    for (int step = 0; step < begun; step++) {
      Period period = timeline.period(step);
      steps.add(
          new GrowthAccounting(
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
