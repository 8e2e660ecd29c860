package org.retentionkit.cohort;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;
import java.util.stream.Collectors;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.event.ActivityLog;
import org.retentionkit.event.ActivityMasks;
import org.retentionkit.event.CustomerRows;
import org.retentionkit.event.CustomerVisitor;
import org.retentionkit.event.Timeline;
import org.retentionkit.internal.Checks;

/** Counts who was active in windows, periods and steps. */
final class ActiveDays {
  private static final int MOST_PERIODS = 64;

  private ActiveDays() {}

  /** Distinct customers active in the window of days that ends with each day, by window. */
  static long[][] inWindows(ActivityLog<?> log, Period days, int... windows) {
    int count = Checks.results("days", days.days());
    long first = days.start().toEpochDay();
    long[][] sums = new long[windows.length][count + 1];
    for (Windows part : log.visit(() -> new Windows(first, count, windows))) {
      add(sums, part.changes);
    }
    for (int w = 0; w < windows.length; w++) {
      for (int d = 1; d < count; d++) {
        sums[w][d] += sums[w][d - 1];
      }
      sums[w] = Arrays.copyOf(sums[w], count);
    }
    return sums;
  }

  private static void add(long[][] to, long[][] more) {
    for (int i = 0; i < to.length; i++) {
      for (int j = 0; j < to[i].length; j++) {
        to[i][j] += more[i][j];
      }
    }
  }

  /** Notes where a customer begins and ends to count. */
  private static final class Windows implements CustomerVisitor {
    private final long first;
    private final int count;
    private final int[] windows;
    final long[][] changes;

    Windows(long first, int count, int[] windows) {
      this.first = first;
      this.count = count;
      this.windows = windows;
      this.changes = new long[windows.length][count + 1];
    }

    @Override
    public void visit(CustomerRows rows) {
      for (int w = 0; w < windows.length; w++) {
        long coveredTo = 0; // the customer counts for all days before, as far as asked
        for (int row = 0; row < rows.size(); row++) {
          long from = Math.max(coveredTo, rows.day(row) - first);
          long to = Math.min(count, rows.day(row) - first + windows[w]);
          if (from < to && Activity.is(rows, row)) {
            changes[w][(int) from]++;
            changes[w][(int) to]--;
            coveredTo = to;
          }
        }
      }
    }
  }

  /** The days on which customers were active in a period, and how many customers those were. */
  static Stickiness average(ActivityLog<?> log, Period period) {
    long days = 0;
    long customers = 0;
    if (period.days() <= MOST_PERIODS) {
      ActivityMasks masks = log.activity(Timeline.of(period, CalendarUnit.DAY));
      customers = masks.size();
      for (int i = 0; i < masks.size(); i++) {
        days += masks.activePeriods(i);
      }
    } else {
      long first = period.start().toEpochDay();
      long end = period.endExclusive().toEpochDay();
      for (Distinct part :
          log.visit(() -> new Distinct(day -> day >= first && day < end ? day - first : -1, 0))) {
        days += part.active;
        customers += part.customers;
      }
    }
    return new Stickiness(period, days, customers, StickinessDefinition.AVERAGE_DAU);
  }

  static IntervalCounts intervals(ActivityLog<?> log, Timeline timeline) {
    if (timeline.periods() <= MOST_PERIODS) {
      return intervals(log.activity(timeline));
    }
    long[][] exactly = new long[1][timeline.periods() + 1];
    for (Distinct part :
        log.visit(() -> new Distinct(Steps.of(timeline)::of, timeline.periods() + 1))) {
      add(exactly, new long[][] {part.exactly});
    }
    return intervals(timeline, exactly[0]);
  }

  static IntervalCounts intervals(ActivityMasks masks) {
    long[] exactly = new long[masks.timeline().periods() + 1];
    for (int i = 0; i < masks.size(); i++) {
      exactly[masks.activePeriods(i)]++;
    }
    return intervals(masks.timeline(), exactly);
  }

  private static IntervalCounts intervals(Timeline timeline, long[] exactly) {
    return new IntervalCounts(
        timeline.span(),
        timeline.unit(),
        Arrays.stream(exactly).skip(1).boxed().collect(Collectors.toUnmodifiableList()));
  }

  /** Counts the steps in which each customer was active. */
  private static final class Distinct implements CustomerVisitor {
    private final LongUnaryOperator step;
    final long[] exactly;
    long customers;
    long active;

    /** With a number for each step, ascending, or −1; counts by steps if there are any. */
    Distinct(LongUnaryOperator step, int counts) {
      this.step = step;
      this.exactly = new long[counts];
    }

    @Override
    public void visit(CustomerRows rows) {
      int steps = 0;
      long last = -1;
      for (int row = 0; row < rows.size(); row++) {
        long at = step.applyAsLong(rows.day(row));
        if (at > last && Activity.is(rows, row)) {
          steps++;
          last = at;
        }
      }
      active += steps;
      customers += steps > 0 ? 1 : 0;
      if (exactly.length > 0) {
        exactly[steps]++;
      }
    }
  }

  /** New by first activity, returning, resurrected and dormant customers of one period. */
  static GrowthAccounting turnover(ActivityLog<?> log, Period period) {
    long before = period.previous().start().toEpochDay();
    long first = period.start().toEpochDay();
    long end = period.endExclusive().toEpochDay();
    long[][] sums = new long[1][4];
    for (Turnover part : log.visit(() -> new Turnover(before, first, end))) {
      add(sums, new long[][] {part.counts});
    }
    long[] counts = sums[0];
    return new GrowthAccounting(
        period, CellState.COMPLETE, counts[0], counts[1], counts[2], counts[3]);
  }

  private static final class Turnover implements CustomerVisitor {
    private final long before;
    private final long first;
    private final long end;
    final long[] counts = new long[4];

    Turnover(long before, long first, long end) {
      this.before = before;
      this.first = first;
      this.end = end;
    }

    @Override
    public void visit(CustomerRows rows) {
      boolean ever = false;
      boolean just = false;
      boolean now = false;
      for (int row = 0; row < rows.size() && rows.day(row) < end; row++) {
        if (Activity.is(rows, row)) {
          long day = rows.day(row);
          ever |= day < first;
          just |= day >= before && day < first;
          now |= day >= first;
        }
      }
      if (now) {
        counts[just ? 1 : ever ? 2 : 0]++;
      } else if (just) {
        counts[3]++;
      }
    }
  }

  static DormantWinBack winBack(ActivityLog<?> log, Timeline timeline, int step, int windowSteps) {
    long dormant = 0;
    long wonBack = 0;
    for (WinBack part : log.visit(() -> new WinBack(timeline, step, windowSteps))) {
      dormant += part.dormant;
      wonBack += part.wonBack;
    }
    Period window =
        Period.of(
            timeline.period(step + 1).start(), timeline.period(step + windowSteps).endExclusive());
    return new DormantWinBack(timeline.period(step), window, dormant, wonBack);
  }

  private static final class WinBack implements CustomerVisitor {
    private final DaySteps steps;
    private final int step;
    private final int windowSteps;
    long dormant;
    long wonBack;

    WinBack(Timeline timeline, int step, int windowSteps) {
      this.steps = Steps.of(timeline);
      this.step = step;
      this.windowSteps = windowSteps;
    }

    @Override
    public void visit(CustomerRows rows) {
      boolean before = false;
      boolean then = false;
      boolean after = false;
      for (int row = 0; row < rows.size(); row++) {
        if (Activity.is(rows, row)) {
          long at = steps.of(rows.day(row));
          before |= at == step - 1;
          then |= at == step;
          after |= at > step && at <= step + windowSteps;
        }
      }
      dormant += before && !then ? 1 : 0;
      wonBack += before && !then && after ? 1 : 0;
    }
  }
}
