package org.retentionkit.cohort;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.retentionkit.Period;
import org.retentionkit.event.ActivityMasks;
import org.retentionkit.event.CustomerHistories;
import org.retentionkit.event.Timeline;
import org.retentionkit.internal.Checks;

/** From activity to stickiness. Static and pure. */
public final class StickinessCalculator {
  private StickinessCalculator() {}

  /**
   * Customers active in a short window over those in a long one, both ending with a day.
   *
   * <p>Worked example: 20 customers active on 30 January, 100 in the 30 days to it: 20 %.
   *
   * @param histories when each customer was active
   * @param definition which windows
   * @param day the last day of both
   * @return a fraction, 0 to 1; undefined if nobody was active in the long window
   */
  public static Stickiness stickiness(
      CustomerHistories histories, StickinessDefinition definition, LocalDate day) {
    Checks.notNull("day", day);
    return stickiness(histories, definition, Period.of(day, day.plusDays(1))).get(0);
  }

  /**
   * The same for each day of a period.
   *
   * @param histories when each customer was active
   * @param definition which windows
   * @param days the days that end the windows
   * @return one per day, in order
   */
  public static List<Stickiness> stickiness(
      CustomerHistories histories, StickinessDefinition definition, Period days) {
    Checks.notNull("histories", histories);
    Checks.notNull("definition", definition);
    Checks.notNull("days", days);
    long[] shorter = activeInWindow(histories, definition.shortDays(), days);
    long[] longer = activeInWindow(histories, definition.longDays(), days);
    List<Stickiness> result = new ArrayList<>(shorter.length);
    for (int i = 0; i < shorter.length; i++) {
      result.add(new Stickiness(days.start().plusDays(i), shorter[i], longer[i], definition));
    }
    return List.copyOf(result);
  }

  /** Distinct customers active in the window that ends with each day. */
  private static long[] activeInWindow(CustomerHistories histories, int window, Period days) {
    long first = days.start().toEpochDay();
    int count = Math.toIntExact(days.days());
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

  /**
   * Customers by the number of periods of a timeline in which they were active.
   *
   * @param histories when each customer was active
   * @param timeline the periods
   */
  public static IntervalCounts intervalCounts(CustomerHistories histories, Timeline timeline) {
    Checks.notNull("histories", histories);
    Checks.notNull("timeline", timeline);
    long[] exactly = new long[timeline.periods() + 1];
    for (int i = 0; i < histories.size(); i++) {
      int active = 0;
      int last = -1;
      for (int e = histories.from(i); e < histories.to(i); e++) {
        long day = histories.epochDay(e);
        int period = (int) day == day ? timeline.indexOf((int) day) : -1;
        if (period > last) {
          active++;
          last = period;
        }
      }
      exactly[active]++;
    }
    return counts(timeline, exactly);
  }

  /**
   * Customers by the number of periods in which they were active, from masks.
   *
   * @param masks the periods in which each customer was active
   */
  public static IntervalCounts intervalCounts(ActivityMasks masks) {
    Checks.notNull("masks", masks);
    long[] exactly = new long[masks.timeline().periods() + 1];
    for (int i = 0; i < masks.size(); i++) {
      exactly[masks.activePeriods(i)]++;
    }
    return counts(masks.timeline(), exactly);
  }

  private static IntervalCounts counts(Timeline timeline, long[] exactly) {
    return new IntervalCounts(
        timeline.span(),
        timeline.unit(),
        Arrays.stream(exactly).skip(1).boxed().collect(Collectors.toUnmodifiableList()));
  }
}
