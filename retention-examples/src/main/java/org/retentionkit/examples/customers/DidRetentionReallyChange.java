package org.retentionkit.examples.customers;

import org.retentionkit.Period;
import org.retentionkit.change.Change;
import org.retentionkit.change.ChangeCalculator;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.RetentionCalculator;
import org.retentionkit.customer.RetentionRate;

/** Did retention really change, or could chance alone have moved it that far? */
public final class DidRetentionReallyChange {
  private DidRetentionReallyChange() {}

  /** Runs. */
  public static void main(String[] args) {
    System.out.println("A small firm: " + verdict(80, 48, 70, 56));
    System.out.println("A smaller one: " + verdict(10, 8, 10, 9));
    System.out.println("A large one: " + verdict(1_000_000, 800_000, 1_000_000, 803_000));
  }

  private static String verdict(long openingBefore, long keptBefore, long opening, long kept) {
    Period february = Period.ofMonth(2026, 2);
    Change change =
        ChangeCalculator.compare(
            retention(february, openingBefore, keptBefore),
            retention(february.next(), opening, kept));
    return change + "; " + change.interval(0.95).toPointsString();
  }

  private static RetentionRate retention(Period month, long opening, long kept) {
    return RetentionCalculator.retentionRate(
        CustomerCounts.during(month).opening(opening).acquired(0).closing(kept).build());
  }
}
