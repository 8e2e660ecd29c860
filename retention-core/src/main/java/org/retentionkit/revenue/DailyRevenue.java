package org.retentionkit.revenue;

import java.io.Serializable;
import java.util.List;
import org.retentionkit.internal.Checks;

/**
 * Answers "how did revenue move, day by day?": consecutive days, each opening with what the day
 * before closed with.
 *
 * @param days the movements of one day each, at least one, in order and without a gap
 */
public record DailyRevenue(List<RevenueMovement> days) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Checks that the days are days and that each follows on from the one before. */
  public DailyRevenue {
    days = List.copyOf(Checks.notNull("days", days));
    if (days.isEmpty()) {
      throw new IllegalArgumentException("days must not be empty");
    }
    RevenueMovement before = null;
    for (RevenueMovement day : days) {
      if (day.period().days() != 1) {
        throw Checks.broken("days", "must each be one day", day.period());
      }
      before = before == null ? day : before.followedBy(day);
    }
  }

  /** All days as the movements of one period. */
  public RevenueMovement total() {
    return days.stream().reduce(RevenueMovement::followedBy).orElseThrow();
  }
}
