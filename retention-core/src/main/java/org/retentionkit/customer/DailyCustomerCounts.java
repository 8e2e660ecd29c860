package org.retentionkit.customer;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Answers "how many customers were there each morning, and how many were lost that day?" for each
 * day of a period.
 *
 * @param period the period
 * @param opening customers at the start of each day, in order, one per day
 * @param lost customers lost on each day, in order, one per day; newcomers of the day included
 */
public record DailyCustomerCounts(Period period, List<Long> opening, List<Long> lost)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that there is one count per day, none negative, and that days can follow each other. */
  public DailyCustomerCounts {
    Checks.notNull("period", period);
    opening = checked("opening", period, opening);
    lost = checked("lost", period, lost);
    for (int day = 1; day < opening.size(); day++) {
      long left = opening.get(day - 1) - lost.get(day - 1);
      if (opening.get(day) < left) {
        throw Checks.broken(
            "opening[" + day + "]",
            String.format(
                Locale.ROOT,
                "must be at least the day before's opening %s − lost %s = %s",
                opening.get(day - 1),
                lost.get(day - 1),
                left),
            opening.get(day));
      }
    }
  }

  private static List<Long> checked(String name, Period period, List<Long> counts) {
    List<Long> copy = List.copyOf(Checks.notNull(name, counts));
    if (copy.size() != period.days()) {
      throw Checks.broken(
          name, "must have one count for each of the " + period.days() + " days", copy.size());
    }
    for (int day = 0; day < copy.size(); day++) {
      Checks.notNegative(name + "[" + day + "]", copy.get(day));
    }
    return copy;
  }

  /** Begins the counts of the days of {@code period}. */
  public static Openings during(Period period) {
    Checks.notNull("period", period);
    return opening -> lost -> new DailyCustomerCounts(period, boxed(opening), boxed(lost));
  }

  private static List<Long> boxed(long... counts) {
    return Arrays.stream(Checks.notNull("counts", counts)).boxed().collect(Collectors.toList());
  }

  /** Asks for the customers at the start of each day. */
  @FunctionalInterface
  public interface Openings {
    /** Customers at the start of each day, in order. */
    Losses opening(long... opening);
  }

  /** Asks for the customers lost on each day. */
  @FunctionalInterface
  public interface Losses {
    /** Customers lost on each day, in order. */
    DailyCustomerCounts lost(long... lost);
  }
}
