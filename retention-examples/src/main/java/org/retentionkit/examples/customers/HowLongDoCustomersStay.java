package org.retentionkit.examples.customers;

import org.retentionkit.rate.AnnualChurn;
import org.retentionkit.rate.Conversion;
import org.retentionkit.rate.LifetimeDefinition;
import org.retentionkit.rate.MonthlyChurn;

/** What is a monthly churn over a year, and how long does a customer stay? */
public final class HowLongDoCustomersStay {
  private HowLongDoCustomersStay() {}

  /** Runs. */
  public static void main(String[] args) {
    MonthlyChurn monthly = MonthlyChurn.of("0.02");
    AnnualChurn annual = monthly.toAnnual(Conversion.COMPOUND);
    System.out.println("2 % a month is " + annual.churn().percent(2) + " % a year, not 24 %.");

    for (LifetimeDefinition definition : LifetimeDefinition.values()) {
      System.out.println(monthly.lifetime(definition).explanation());
    }
    System.out.println(
        "Still here after 4 years: " + Math.round(100 * monthly.stillHereAfter(48)) + " %");
    System.out.println(MonthlyChurn.of("0").halfLife().explanation());
  }
}
