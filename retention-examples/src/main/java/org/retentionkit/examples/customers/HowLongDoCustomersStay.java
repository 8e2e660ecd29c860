package org.retentionkit.examples.customers;

import org.retentionkit.CalendarUnit;
import org.retentionkit.Length;
import org.retentionkit.customer.ChurnRate;
import org.retentionkit.rate.LifetimeCalculator;
import org.retentionkit.rate.LifetimeDefinition;
import org.retentionkit.rate.RateConverter;

/** What is a monthly churn over a year, and how long does a customer stay? */
public final class HowLongDoCustomersStay {
  private HowLongDoCustomersStay() {}

  /** Runs. */
  public static void main(String[] args) {
    ChurnRate monthly = ChurnRate.ofPercent(2, CalendarUnit.MONTH);
    ChurnRate annual = RateConverter.convert(monthly, CalendarUnit.YEAR);
    System.out.println("2 % a month is " + annual.percent(2) + " % a year, not 24 %.");

    for (LifetimeDefinition definition : LifetimeDefinition.values()) {
      System.out.println(LifetimeCalculator.expectedLifetime(monthly, definition).explanation());
    }
    System.out.println(
        "Still here after 4 years: "
            + Math.round(
                100 * LifetimeCalculator.stillHereAfter(monthly, Length.of(4, CalendarUnit.YEAR)))
            + " %");
    ChurnRate nobody = ChurnRate.ofPercent(0, CalendarUnit.MONTH);
    System.out.println(LifetimeCalculator.halfLife(nobody).explanation());
  }
}
