package org.retentionkit.customer;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.Quantity;
import org.retentionkit.Unit;
import org.retentionkit.internal.Checks;

/**
 * How many customers there were each morning of a period, and how many were lost that day.
 *
 * <p>Worked example: {@code DailyCustomerCounts.during(twoDays).opening(100, 200).lost(1,
 * 4).build()}.
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
            "must be at least the day before's opening "
                + opening.get(day - 1)
                + " − lost "
                + lost.get(day - 1)
                + " = "
                + left,
            opening.get(day));
      }
    }
  }

  private static List<Long> checked(String name, Period period, List<Long> counts) {
    List<Long> copy = Given.all(name, counts);
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
  public static Builder during(Period period) {
    return new Builder(period);
  }

  /** For example {@code March 2026: opening 1000 to 1210, lost 62 in 31 days}. */
  @Override
  public String toString() {
    return period
        + ": opening "
        + opening.get(0)
        + " to "
        + opening.get(opening.size() - 1)
        + ", lost "
        + lost.stream().map(BigDecimal::valueOf).reduce(BigDecimal.ZERO, BigDecimal::add)
        + " in "
        + new Quantity(BigDecimal.valueOf(opening.size()), Unit.of(CalendarUnit.DAY));
  }

  /** Collects the counts by name, each once. Not safe for use by several threads. */
  public static final class Builder {
    private final Period period;
    private @Nullable List<Long> opening;
    private @Nullable List<Long> lost;

    private Builder(Period period) {
      this.period = Checks.notNull("period", period);
    }

    /** Customers at the start of each day, in order; required. */
    public Builder opening(long... opening) {
      this.opening = Given.once("opening", this.opening, boxed("opening", opening));
      return this;
    }

    /** Customers lost on each day, in order; required. */
    public Builder lost(long... lost) {
      this.lost = Given.once("lost", this.lost, boxed("lost", lost));
      return this;
    }

    /**
     * The counts.
     *
     * @throws IllegalStateException if one is missing
     */
    public DailyCustomerCounts build() {
      return new DailyCustomerCounts(
          period, Given.needed("opening", opening), Given.needed("lost", lost));
    }

    private static List<Long> boxed(String name, long... counts) {
      return Arrays.stream(Checks.notNull(name, counts)).boxed().toList();
    }
  }
}
