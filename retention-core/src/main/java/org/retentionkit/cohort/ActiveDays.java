package org.retentionkit.cohort;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.retentionkit.Period;
import org.retentionkit.event.ActivityMasks;
import org.retentionkit.event.CustomerHistories;
import org.retentionkit.event.Timeline;
import org.retentionkit.internal.Checks;

/** Counts who was active in windows, periods and steps. */
final class ActiveDays {
  private ActiveDays() {}

  /** Distinct customers active in the window of days that ends with each day. */
  static long[] inWindow(CustomerHistories histories, int window, Period days) {
    long first = days.start().toEpochDay();
    int count = Checks.results("days", days.days());
    long[] changes = new long[count + 1];
    for (int i = 0; i < histories.size(); i++) {
      long coveredTo = 0; // the customer counts for all days before, as far as asked
      for (int e = histories.from(i); e < histories.to(i); e++) {
        long from = Math.max(coveredTo, histories.epochDay(e) - first);
        long to = Math.min(count, histories.epochDay(e) - first + window);
        if (from < to) {
          changes[(int) from]++;
          changes[(int) to]--;
          coveredTo = to;
        }
      }
    }
    for (int d = 1; d < count; d++) {
      changes[d] += changes[d - 1];
    }
    return Arrays.copyOf(changes, count);
  }

  /** The days on which customers were active in a period, and how many customers those were. */
  static Stickiness average(CustomerHistories histories, Period period) {
    long first = period.start().toEpochDay();
    long end = period.endExclusive().toEpochDay();
    long days = 0;
    long customers = 0;
    for (int i = 0; i < histories.size(); i++) {
      long last = Long.MIN_VALUE;
      for (int e = histories.from(i); e < histories.to(i); e++) {
        long day = histories.epochDay(e);
        if (day >= first && day < end && day != last) {
          customers += last == Long.MIN_VALUE ? 1 : 0;
          days++;
          last = day;
        }
      }
    }
    return new Stickiness(period, days, customers, StickinessDefinition.AVERAGE_DAU);
  }

  static IntervalCounts intervals(CustomerHistories histories, Timeline timeline) {
    long[] exactly = new long[timeline.periods() + 1];
    for (int i = 0; i < histories.size(); i++) {
      int active = 0;
      int last = -1;
      for (int e = histories.from(i); e < histories.to(i); e++) {
        int period = step(timeline, histories.epochDay(e));
        if (period > last) {
          active++;
          last = period;
        }
      }
      exactly[active]++;
    }
    return intervals(timeline, exactly);
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

  /** New by first activity, returning, resurrected and dormant customers of one period. */
  static LifecycleCounts turnover(CustomerHistories histories, Period period) {
    long before = period.previous().start().toEpochDay();
    long first = period.start().toEpochDay();
    long end = period.endExclusive().toEpochDay();
    long[] counts = new long[4];
    for (int i = 0; i < histories.size(); i++) {
      boolean ever = false;
      boolean just = false;
      boolean now = false;
      for (int e = histories.from(i); e < histories.to(i); e++) {
        long day = histories.epochDay(e);
        ever |= day < first;
        just |= day >= before && day < first;
        now |= day >= first && day < end;
      }
      if (now) {
        counts[just ? 1 : ever ? 2 : 0]++;
      } else if (just) {
        counts[3]++;
      }
    }
    return new LifecycleCounts(
        period, CellState.COMPLETE, counts[0], counts[1], counts[2], counts[3]);
  }

  static DormantWinBack winBack(
      CustomerHistories histories, Timeline timeline, int step, int windowSteps) {
    long dormant = 0;
    long wonBack = 0;
    for (int i = 0; i < histories.size(); i++) {
      boolean before = false;
      boolean then = false;
      boolean after = false;
      for (int e = histories.from(i); e < histories.to(i); e++) {
        int at = step(timeline, histories.epochDay(e));
        before |= at == step - 1;
        then |= at == step;
        after |= at > step && at <= step + windowSteps;
      }
      dormant += before && !then ? 1 : 0;
      wonBack += before && !then && after ? 1 : 0;
    }
    Period window =
        Period.of(
            timeline.period(step + 1).start(), timeline.period(step + windowSteps).endExclusive());
    return new DormantWinBack(timeline.period(step), window, dormant, wonBack);
  }

  private static int step(Timeline timeline, long epochDay) {
    return (int) epochDay == epochDay ? timeline.indexOf((int) epochDay) : -1;
  }
}
