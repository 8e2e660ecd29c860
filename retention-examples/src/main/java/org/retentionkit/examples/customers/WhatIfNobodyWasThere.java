package org.retentionkit.examples.customers;

import org.retentionkit.Period;
import org.retentionkit.UndefinedMeasureException;
import org.retentionkit.customer.CustomerCounts;
import org.retentionkit.customer.RetentionCalculator;
import org.retentionkit.customer.RetentionRate;

/** The first month of a shop has no retention: the result says so instead of 0 %, 100 % or NaN. */
public final class WhatIfNobodyWasThere {
  private WhatIfNobodyWasThere() {}

  /** Runs. */
  public static void main(String[] args) {
    CustomerCounts first =
        CustomerCounts.during(Period.ofMonth(2026, 1)).opening(0).acquired(25).closing(25).build();

    RetentionRate retention = RetentionCalculator.retentionRate(first);

    System.out.println("Defined: " + retention.isDefined());
    System.out.println("As an optional: " + retention.toOptional());
    System.out.println(retention.explanation());
    try {
      System.out.println(retention.percent(1));
    } catch (UndefinedMeasureException e) {
      System.out.println("Asked all the same: " + e.getMessage());
    }
  }
}
