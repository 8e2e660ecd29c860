package org.retentionkit.examples.worth;

import java.math.RoundingMode;
import java.time.LocalDate;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Money;
import org.retentionkit.Ratio;
import org.retentionkit.clv.ClvAssumptions;
import org.retentionkit.clv.ClvCalculator;
import org.retentionkit.clv.ClvDefinition;
import org.retentionkit.clv.CustomerAccount;
import org.retentionkit.clv.DayCount;
import org.retentionkit.clv.HistoricCalculator;
import org.retentionkit.clv.HistoricDefinition;
import org.retentionkit.clv.LifetimeValue;
import org.retentionkit.clv.Valuation;
import org.retentionkit.rate.DiscountRate;
import org.retentionkit.rate.Horizon;
import org.retentionkit.rate.MonthlyChurn;

/** What is a customer worth, by every closed form, and what has one brought so far? */
public final class WhatIsACustomerWorth {
  private WhatIsACustomerWorth() {}

  /** Prints the answer. */
  public static void main(String[] args) {
    ClvAssumptions assumptions =
        ClvAssumptions.per(CalendarUnit.MONTH)
            .revenue(Money.of("100", "EUR"))
            .margin(Ratio.of("0.8"))
            .churn(MonthlyChurn.of("0.05"))
            .discount(DiscountRate.annual("0.12682503013196972066")) // 1 % a month
            .acquisitionCost(Money.of("200", "EUR"))
            .horizon(Horizon.years(2))
            .build();

    // Every form that these assumptions allow.
    for (LifetimeValue value : ClvCalculator.lifetimeValues(assumptions)) {
      System.out.println(value.definition() + ": " + value.rounded(RoundingMode.HALF_EVEN));
    }

    // One of them, explained, and what is left after winning the customer.
    LifetimeValue margin =
        ClvCalculator.lifetimeValue(assumptions, ClvDefinition.MARGIN_OVER_CHURN);
    System.out.println(margin.explanation());
    System.out.println(margin.lessAcquisitionCost().rounded(RoundingMode.HALF_EVEN));

    // Nobody leaves: unbounded, not infinite and not 0.
    LifetimeValue loyal =
        ClvCalculator.lifetimeValue(
            ClvAssumptions.per(CalendarUnit.MONTH)
                .revenue(Money.of("100", "EUR"))
                .churn(MonthlyChurn.of("0"))
                .build());
    System.out.println(loyal.undefinedReason().orElseThrow());

    // What one customer has brought so far, in the money of the day it came.
    LocalDate came = LocalDate.of(2025, 1, 1);
    CustomerAccount account =
        CustomerAccount.in("EUR")
            .cost(came, Money.of("50", "EUR"))
            .payment(LocalDate.of(2026, 1, 1), Money.of("120", "EUR"))
            .refund(LocalDate.of(2026, 1, 1), Money.of("20", "EUR"))
            .build();
    System.out.println(
        HistoricCalculator.historicValue(
                account,
                HistoricDefinition.PROFIT,
                new Valuation(came, DiscountRate.annual("0.10"), DayCount.ACTUAL_365))
            .explanation());
  }
}
