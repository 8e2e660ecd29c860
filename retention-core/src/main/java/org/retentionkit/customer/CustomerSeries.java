package org.retentionkit.customer;

import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.retentionkit.Period;
import org.retentionkit.internal.Checks;

/**
 * Customer counts of consecutive periods, each opening with as many customers as the one before
 * closed with, where that is known.
 *
 * <p>Worked example: January 1000 → 960, February 960 → 940, March 940 → 965.
 *
 * @param counts one value per period, in order, without gaps, at least one
 */
public record CustomerSeries(List<CustomerCounts> counts) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that the periods follow each other and that neighbours balance. */
  public CustomerSeries {
    counts = Given.all("counts", counts);
    if (counts.isEmpty()) {
      throw new IllegalArgumentException("counts must hold at least one period, but was empty");
    }
    for (int i = 1; i < counts.size(); i++) {
      checkNeighbours(counts.get(i - 1), counts.get(i));
    }
  }

  /** The series of these counts, in order. */
  public static CustomerSeries of(CustomerCounts... counts) {
    return new CustomerSeries(Arrays.asList(Checks.notNull("counts", counts)));
  }

  private static void checkNeighbours(CustomerCounts before, CustomerCounts after) {
    if (!before.period().endExclusive().equals(after.period().start())) {
      throw new IllegalArgumentException(
          "counts must follow each other without gap or overlap, but "
              + after.period()
              + " does not begin where "
              + before.period()
              + " ends");
    }
    Long closing = before.closing();
    if (closing != null && !closing.equals(after.opening())) {
      throw Checks.broken(
          "opening of " + after.period(),
          "must equal closing " + closing + " of " + before.period(),
          after.opening());
    }
  }

  /** How many periods. */
  public int size() {
    return counts.size();
  }

  /** From the first day of the first period to the last of the last. */
  public Period period() {
    return new Period(
        counts.get(0).period().start(), counts.get(counts.size() - 1).period().endExclusive());
  }

  /**
   * The last {@code periods} periods.
   *
   * @param periods how many, 1 to {@link #size()}
   */
  public CustomerSeries last(int periods) {
    return new CustomerSeries(counts.subList(size() - checkedCount(periods, size()), size()));
  }

  /**
   * The {@code periods} periods before the last one, for means that leave the current period out.
   *
   * @param periods how many, 1 to {@link #size()} − 1
   */
  public CustomerSeries beforeLast(int periods) {
    int end = size() - 1;
    return new CustomerSeries(counts.subList(end - checkedCount(periods, end), end));
  }

  static int checkedCount(int periods, int available) {
    if (periods < 1 || periods > available) {
      throw Checks.broken("periods", "must lie between 1 and " + available, periods);
    }
    return periods;
  }

  /** One line for each period. */
  @Override
  public String toString() {
    return counts.stream().map(CustomerCounts::toString).collect(Collectors.joining("\n"));
  }
}
