package org.retentionkit.cohort;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.Proportion;
import org.retentionkit.internal.Checks;

/**
 * How often customers are active (frequency, power users): how many were active in exactly, or at
 * least, so many intervals of a span.
 *
 * <p>Worked example: in a week of days, 50 customers active on one day, 30 on two and 20 on three:
 * {@code atLeast(2)} is 50 of 100.
 *
 * @param span all intervals together
 * @param unit the length of an interval
 * @param exactly how many customers were active in exactly 1, 2, 3, … intervals; one entry for each
 *     interval of the span
 */
public record IntervalCounts(Period span, CalendarUnit unit, List<Long> exactly)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks signs and that there is an entry per interval. */
  public IntervalCounts {
    Checks.notNull("span", span);
    Checks.notNull("unit", unit);
    exactly = List.copyOf(Checks.notNull("exactly", exactly));
    if (!span.isWhole(unit) || exactly.size() != span.length(unit)) {
      throw Checks.broken(
          "exactly", "must have one entry per " + unit.singular() + " of " + span, exactly.size());
    }
    long sum = 0;
    for (long count : exactly) {
      sum = Checks.sum("sum of exactly", sum, Checks.notNegative("exactly", count));
    }
  }

  /** Customers active in any interval. */
  public long customers() {
    return count(1, exactly.size());
  }

  /**
   * The share of the active customers who were active in exactly so many intervals.
   *
   * @param intervals 1 to the number of intervals
   */
  public Proportion exactly(int intervals) {
    return new Proportion(exactly.get(checked(intervals) - 1), customers());
  }

  /**
   * The share of the active customers who were active in at least so many intervals.
   *
   * @param intervals 1 to the number of intervals
   */
  public Proportion atLeast(int intervals) {
    return new Proportion(count(checked(intervals), exactly.size()), customers());
  }

  private int checked(int intervals) {
    if (intervals < 1 || intervals > exactly.size()) {
      throw Checks.broken("intervals", "must lie between 1 and " + exactly.size(), intervals);
    }
    return intervals;
  }

  private long count(int from, int to) {
    return exactly.subList(from - 1, to).stream().mapToLong(Long::longValue).sum();
  }

  /** For example {@code January 2026, active in exactly 1, 2, … weeks: 50, 30, 20, 0}. */
  @Override
  public String toString() {
    return span
        + ", active in exactly 1, 2, … "
        + unit.singular()
        + "s: "
        + exactly.stream().map(String::valueOf).collect(Collectors.joining(", "));
  }
}
