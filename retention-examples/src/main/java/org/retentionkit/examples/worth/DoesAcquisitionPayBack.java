package org.retentionkit.examples.worth;

import org.retentionkit.Amount;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Figure;
import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.clv.ClvInputs;
import org.retentionkit.economics.AcquisitionSpending;
import org.retentionkit.economics.EconomicsCalculator;

/** What does a new customer cost, and does it bring that back? */
public final class DoesAcquisitionPayBack {
  private DoesAcquisitionPayBack() {}

  /** Prints the answer. */
  public static void main(String[] args) {
    Amount cost =
        EconomicsCalculator.acquisitionCost(
            AcquisitionSpending.during(Period.ofMonth(2026, 3))
                .sales(Money.of(6_000, "EUR"))
                .marketing(Money.of(4_000, "EUR"))
                .newCustomers(50)
                .build());
    System.out.println(cost.explanation());

    ClvInputs inputs =
        ClvInputs.per(CalendarUnit.MONTH)
            .revenue(Money.of(100, "EUR"))
            .grossMargin("0.8")
            .churn("0.05")
            .acquisitionCost(cost)
            .build();
    Figure multiple = EconomicsCalculator.ltvToCac(inputs);
    System.out.println(multiple.explanation());

    Figure payback = EconomicsCalculator.paybackPeriod(inputs);
    System.out.println(payback.explanation());

    // Rules of thumb are the caller's.
    System.out.println("LTV:CAC at least 3? " + (multiple.value() >= 3));
    System.out.println("Paid back in less than 12 months? " + (payback.value() < 12));
  }
}
