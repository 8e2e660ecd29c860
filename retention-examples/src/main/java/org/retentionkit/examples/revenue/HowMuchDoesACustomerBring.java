package org.retentionkit.examples.revenue;

import org.retentionkit.Money;
import org.retentionkit.Period;
import org.retentionkit.revenue.RevenuePerCustomerCalculator;

/** How much does a customer bring? The averages that go by ARPA, ARPPS, ARPPU and ASP. */
public final class HowMuchDoesACustomerBring {
  private HowMuchDoesACustomerBring() {}

  /** Prints the four averages of one month. */
  public static void main(String[] args) {
    Period march = Period.ofMonth(2026, 3);
    Money recurring = Money.of("5000.00", "EUR");

    System.out.println(
        RevenuePerCustomerCalculator.revenuePerCustomer(march, recurring, 60).explanation());
    System.out.println(
        RevenuePerCustomerCalculator.revenuePerSubscription(march, recurring, 80).explanation());
    System.out.println(
        RevenuePerCustomerCalculator.revenuePerPayer(march, Money.of("6100.00", "EUR"), 75)
            .explanation());
    System.out.println(
        RevenuePerCustomerCalculator.averageSalePrice(march, Money.of("1000.00", "EUR"), 8)
            .explanation());
  }
}
