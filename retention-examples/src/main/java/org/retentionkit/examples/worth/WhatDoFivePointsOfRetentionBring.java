package org.retentionkit.examples.worth;

import java.util.Locale;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Ratio;
import org.retentionkit.economics.GrowthCalculator;
import org.retentionkit.economics.LeverageDefinition;
import org.retentionkit.economics.RetentionChange;
import org.retentionkit.economics.RetentionGain;
import org.retentionkit.rate.DiscountRate;

/** What do five points, or five per cent, more retention bring, and when do the slogans hold? */
public final class WhatDoFivePointsOfRetentionBring {
  private WhatDoFivePointsOfRetentionBring() {}

  /** Prints the answer. */
  public static void main(String[] args) {
    RetentionGain fivePoints = RetentionGain.points("5");

    // The same five points are worth the more, the higher retention is already.
    for (String retention : new String[] {"0.75", "0.80", "0.90"}) {
      RetentionChange change =
          RetentionChange.per(CalendarUnit.YEAR)
              .retention(retention)
              .raisedBy(fivePoints)
              .discount(DiscountRate.annual("0.10"))
              .build();
      System.out.printf(
          Locale.ROOT,
          "%s: +%s %%, discounted +%s %%%n",
          retention,
          GrowthCalculator.retentionLeverage(change).percent(1),
          GrowthCalculator.retentionLeverage(change, LeverageDefinition.DISCOUNTED_AT_PERIOD_END)
              .percent(1));
    }

    // Five per cent are not five points.
    System.out.println(
        GrowthCalculator.retentionLeverage(
                RetentionChange.per(CalendarUnit.YEAR)
                    .retention("0.75")
                    .raisedBy(RetentionGain.relativePercent("5"))
                    .build())
            .explanation());

    // "Up to 95 % more", "125 % more profit": at which retention rate?
    for (String effect : new String[] {"0.25", "0.95", "1.00", "1.25"}) {
      System.out.printf(
          Locale.ROOT,
          "+%s %% holds at %s %%%n",
          Ratio.of(effect).percent(0),
          GrowthCalculator.sloganRetention(fivePoints, Ratio.of(effect)).percent(2));
    }
  }
}
