package org.retentionkit.revenue;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.List;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Period;
import org.retentionkit.Quantity;
import org.retentionkit.Unit;
import org.retentionkit.internal.Checks;

/**
 * The movements of recurring revenue day by day: consecutive days, each opening with what the day
 * before closed with.
 *
 * @param days the movements of one day each, at least one, in order and without a gap
 */
public record DailyRevenue(List<RevenueMovements> days) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that the days are days and that each follows on from the one before. */
  public DailyRevenue {
    days = List.copyOf(Checks.notNull("days", days));
    if (days.isEmpty()) {
      throw new IllegalArgumentException("days must not be empty");
    }
    RevenueMovements before = null;
    for (RevenueMovements day : days) {
      if (day.period().days() != 1) {
        throw Checks.broken("days", "must each be one day", day.period());
      }
      before = before == null ? day : before.followedBy(day);
    }
  }

  /** All days as the movements of one period. */
  public RevenueMovements total() {
    return days.stream().reduce(RevenueMovements::followedBy).orElseThrow();
  }

  /** All days together, as a period. */
  public Period period() {
    return new Period(
        days.get(0).period().start(), days.get(days.size() - 1).period().endExclusive());
  }

  /** For example {@code 31 days, March 2026}. */
  @Override
  public String toString() {
    return new Quantity(BigDecimal.valueOf(days.size()), Unit.of(CalendarUnit.DAY))
        + ", "
        + period();
  }
}
