package org.retentionkit.examples.purchases;

import java.time.LocalDate;
import org.retentionkit.Period;
import org.retentionkit.event.OrderLog;
import org.retentionkit.purchase.RfmCalculator;
import org.retentionkit.purchase.RfmDimension;
import org.retentionkit.purchase.RfmRules;
import org.retentionkit.purchase.RfmScores;
import org.retentionkit.purchase.RfmSegment;
import org.retentionkit.purchase.RfmSegmentation;
import org.retentionkit.purchase.SegmentMap;

/** Who are our best customers? Recency, frequency and amount, scored, with a name for each. */
public final class WhoAreOurBestCustomers {
  private static final long[] CUSTOMERS = {1, 1, 1, 2, 2, 3, 4, 5, 5, 5, 5};
  private static final int[] DAYS = {
    day("2026-01-10"),
    day("2026-02-10"),
    day("2026-03-30"),
    day("2026-01-05"),
    day("2026-03-20"),
    day("2026-03-25"),
    day("2026-01-02"),
    day("2026-01-04"),
    day("2026-01-11"),
    day("2026-01-18"),
    day("2026-01-25"),
  };
  private static final long[] CENTS = {
    4000, 3000, 5000, 2000, 2500, 900, 1500, 3000, 3000, 3000, 1000
  };

  private WhoAreOurBestCustomers() {}

  private static int day(String date) {
    return (int) LocalDate.parse(date).toEpochDay();
  }

  /** Prints the score and segment of each customer, the thresholds, notes and segments. */
  public static void main(String[] args) {
    OrderLog<Long> log = OrderLog.ofColumns(CUSTOMERS, DAYS, CENTS, "EUR");
    RfmScores<Long> scores =
        RfmCalculator.scores(log, Period.ofQuarter(2026, 1), RfmRules.quintiles());
    SegmentMap map = SegmentMap.elevenGroups();
    RfmSegmentation<Long> segments = scores.segments(map);

    for (long customer = 1; customer <= 5; customer++) {
      int i = scores.indexOf(customer);
      System.out.println(
          "customer "
              + customer
              + ": "
              + scores.recencyDays(i)
              + " days, "
              + scores.frequency(i)
              + " orders, "
              + scores.monetary(i)
              + " cents: "
              + scores.score(i)
              + " "
              + segments.segment(i));
    }
    for (RfmDimension dimension : RfmDimension.values()) {
      System.out.println(dimension + " thresholds " + scores.thresholds(dimension));
    }
    scores.notes().forEach(System.out::println);
    System.out.println(segments);
    System.out.println("Champions: " + segments.customers(RfmSegment.CHAMPIONS));
    System.out.println("541 is " + map.segmentOf(5, 4, 1));
  }
}
