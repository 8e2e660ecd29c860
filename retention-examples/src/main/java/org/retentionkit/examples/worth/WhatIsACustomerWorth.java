package org.retentionkit.examples.worth;

import java.math.RoundingMode;
import java.time.LocalDate;
import org.retentionkit.CalendarUnit;
import org.retentionkit.Length;
import org.retentionkit.Money;
import org.retentionkit.clv.ClvCalculator;
import org.retentionkit.clv.ClvDefinition;
import org.retentionkit.clv.ClvInputs;
import org.retentionkit.clv.CustomerAccount;
import org.retentionkit.clv.DayCount;
import org.retentionkit.clv.HistoricDefinition;
import org.retentionkit.clv.LifetimeValue;
import org.retentionkit.clv.Valuation;
import org.retentionkit.rate.DiscountRate;

/** What is a customer worth, by every closed form, and what has one brought so far? */
public final class WhatIsACustomerWorth {
  private WhatIsACustomerWorth() {}

  /** Prints the answer. */
  public static void main(String[] args) {
    ClvInputs inputs =
        ClvInputs.per(CalendarUnit.MONTH)
            .revenue(Money.of("100", "EUR"))
            .grossMargin("0.8")
            .churn("0.05")
            .annualDiscount("0.12682503013196972066") // 1 % a month
            .acquisitionCost(Money.of("200", "EUR"))
            .horizon(Length.of(2, CalendarUnit.YEAR))
            .build();

    // Every form that these inputs allow.
    for (LifetimeValue value : ClvCalculator.lifetimeValues(inputs)) {
      System.out.println(value.definition() + ": " + value.rounded(RoundingMode.HALF_EVEN));
    }

    // One of them, explained, and what is left after winning the customer.
    LifetimeValue margin = ClvCalculator.lifetimeValue(inputs, ClvDefinition.MARGIN_OVER_CHURN);
    System.out.println(margin.explanation());
    System.out.println(margin.lessAcquisitionCost().rounded(RoundingMode.HALF_EVEN));

    // Nobody leaves: unbounded, not infinite and not 0.
    LifetimeValue loyal =
        ClvCalculator.lifetimeValue(
            ClvInputs.per(CalendarUnit.MONTH).revenue(Money.of("100", "EUR")).churn("0").build());
    System.out.println(loyal.undefinedReason());

    // What one customer has brought so far, in the money of the day it came.
    LocalDate came = LocalDate.of(2025, 1, 1);
    CustomerAccount account =
        CustomerAccount.builder("EUR")
            .cost(came, "50")
            .payment(LocalDate.of(2026, 1, 1), "120")
            .refund(LocalDate.of(2026, 1, 1), "20")
            .build();
    System.out.println(
        ClvCalculator.historicValue(
                account.discounted(
                    new Valuation(came, DiscountRate.annual("0.10"), DayCount.ACTUAL_365)),
                HistoricDefinition.PROFIT)
            .explanation());
  }
}
