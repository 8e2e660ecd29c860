package org.retentionkit.examples.worth;

import org.retentionkit.CalendarUnit;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.Ratio;
import org.retentionkit.clv.ClvAssumptions;
import org.retentionkit.clv.ClvCalculator;
import org.retentionkit.clv.ClvDefinition;
import org.retentionkit.clv.LifetimeValue;
import org.retentionkit.economics.AcquisitionCalculator;
import org.retentionkit.economics.AcquisitionCost;
import org.retentionkit.economics.AcquisitionSpending;
import org.retentionkit.economics.LtvToCac;
import org.retentionkit.economics.PaybackTime;
import org.retentionkit.economics.RuleOfThumb;
import org.retentionkit.rate.MonthlyChurn;

/** What does a new customer cost, and does it bring that back? */
public final class DoesAcquisitionPayBack {
  private DoesAcquisitionPayBack() {}

  /** Prints the answer. */
  public static void main(String[] args) {
    Money revenue = Money.of("100", "EUR");
    Ratio margin = Ratio.of("0.8");
    AcquisitionCost cost =
        AcquisitionCalculator.acquisitionCost(
            AcquisitionSpending.during(Period.ofMonth(2026, 3))
                .sales(Money.of("6000", "EUR"))
                .marketing(Money.of("4000", "EUR"))
                .newCustomers(50)
                .build());
    System.out.println(cost.explanation());

    LifetimeValue worth =
        ClvCalculator.lifetimeValue(
            ClvAssumptions.per(CalendarUnit.MONTH)
                .revenue(revenue)
                .margin(margin)
                .churn(MonthlyChurn.of("0.05"))
                .build(),
            ClvDefinition.MARGIN_OVER_CHURN);
    LtvToCac multiple = AcquisitionCalculator.ltvToCac(worth, cost);
    System.out.println(multiple.explanation());

    PaybackTime payback = AcquisitionCalculator.payback(cost, revenue, CalendarUnit.MONTH, margin);
    System.out.println(payback.explanation());

    // Rules of thumb are the caller's: named values, passed in.
    System.out.println(
        RuleOfThumb.LTV_TO_CAC_3 + "? " + RuleOfThumb.LTV_TO_CAC_3.isMetBy(multiple));
    System.out.println(
        RuleOfThumb.PAYBACK_UNDER_12_MONTHS
            + "? "
            + RuleOfThumb.PAYBACK_UNDER_12_MONTHS.isMetBy(payback));
  }
}
